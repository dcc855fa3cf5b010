import { writeSync } from 'node:fs'
import { isVaultError } from '../../electron/vault/vault-error.ts'
import { attachVault } from '../../electron/vault/vault.ts'
import { count, countIn, partsAt } from './counters.ts'

/** A process that saves into a vault until it is killed, or so many times beside others. Begins at a word on its input. */
const [how, folder = '', own = '1', saves = '0'] = process.argv.slice(2)
const SHARED = 1

/** Counts three dossiers up together, and says each count that is acknowledged. */
const untilKilled = async (): Promise<void> => {
  const vault = await attachVault(partsAt(folder))
  for (let now = await countIn(vault, 1); ; now += 1) {
    await count(
      vault,
      [1, 2, 3].map((dossier) => [dossier, now, now + 1] as const),
    )
    writeSync(1, `${now + 1}\n`)
  }
}

/** Counts its own dossier up, and at every third save the one that all share; a conflict is told, and tried again. */
const besideOthers = async (): Promise<void> => {
  let vault = await attachVault(partsAt(folder))
  const told = { own: 0, shared: 0, conflicts: 0 }
  while (told.own + told.shared < Number(saves)) {
    const which = (told.own + told.shared) % 3 === 2 ? 'shared' : 'own'
    const dossier = which === 'shared' ? SHARED : Number(own)
    try {
      const now = await countIn(vault, dossier)
      await count(vault, [[dossier, now, now + 1]])
      told[which] += 1
    } catch (error) {
      if (!isVaultError(error, 'changed-elsewhere')) throw error
      told.conflicts += 1
      vault = await attachVault(partsAt(folder))
    }
  }
  writeSync(1, `${JSON.stringify(told)}\n`)
}

writeSync(1, 'ready\n')
process.stdin.once('data', () => {
  process.stdin.destroy()
  void (how === 'until-killed' ? untilKilled() : besideOthers())
})
