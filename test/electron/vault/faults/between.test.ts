import { expect, test } from 'vitest'
import type { VaultFs } from '../../../../electron/vault/file-system.ts'
import { isVaultError } from '../../../../electron/vault/vault-error.ts'
import { attachVault } from '../../../../electron/vault/vault.ts'
import { crashFs, type DiskState } from '../../../fakes/crash-fs.ts'
import { actOn, createVault, OFFICE, partsOn, textOfVault } from '../crash/subject.ts'
import { afterAct, newDossier, newWorld, renamed, textOfWorld, type Act } from '../crash/world.ts'

const START: Act = { kind: 'save', edits: [...newDossier(1), ...newDossier(2)] }
const WORLD = afterAct(newWorld(OFFICE), START)
const OURS: Act = { kind: 'save', edits: [renamed(1, undefined, 'Ours')] }

const start = async (): Promise<DiskState> => {
  const fs = crashFs()
  await createVault(fs)
  await actOn(await attachVault(partsOn(fs, 'start')), START)
  fs.settle()
  const [state] = fs.snapshotStates()
  if (state === undefined) throw new Error('a settled disk has one state')
  return state
}

/** Our save, with a whole save of another process before its nth call; undefined when it has fewer calls. */
const saveWith = async (other: Act, nth: number): Promise<string | undefined> => {
  let calls = 0
  let turn: 'ours' | 'theirs' = 'theirs'
  const fs: VaultFs = (await start()).toFs({
    onCall: async () => {
      if (turn === 'theirs' || (calls += 1) !== nth) return
      turn = 'theirs'
      await actOn(await attachVault(partsOn(fs, 'theirs')), other).catch(expectConflict)
      turn = 'ours'
    },
  })
  const vault = await attachVault(partsOn(fs, 'ours'))
  turn = 'ours'
  const told = await actOn(vault, OURS).then(
    () => 'saved',
    (error: unknown) => (isVaultError(error) ? error.code : 'crashed'),
  )
  if (calls < nth) return undefined
  turn = 'theirs'
  const text = await textOfVault(await attachVault(partsOn(fs, 'looking')))
  const both = textOfWorld([other, OURS].reduce(afterAct, WORLD))
  const theirs = textOfWorld(afterAct(WORLD, other))
  const ours = textOfWorld(afterAct(WORLD, OURS))
  const found = text === theirs ? 'theirs alone' : text === ours ? 'ours alone' : text === both ? 'both' : 'neither'
  return `${told}, ${found}`
}

const fatesWith = async (other: Act): Promise<readonly string[]> => {
  const fates: string[] = []
  for (let nth = 1; ; nth += 1) {
    const fate = await saveWith(other, nth)
    if (fate === undefined) return fates
    fates.push(fate)
  }
}

test('A15 a save of another process at any call of ours is not lost, nor is ours', async () => {
  const fates = await fatesWith({ kind: 'save', edits: [renamed(2, undefined, 'Theirs')] })
  expect([fates.length > 20, new Set(fates)]).toEqual([true, new Set(['saved, both'])])
})

test('A15 of two saves of one object at the same time, the later one is told, and the earlier one stands', async () => {
  const theirs: Act = {
    kind: 'save',
    edits: [{ before: renamed(1).before, after: renamed(1, undefined, 'Theirs').after }],
  }
  const fates = await fatesWith(theirs)
  const conflicts = fates.filter((fate) => fate === 'changed-elsewhere, theirs alone')
  const others = fates.slice(conflicts.length)
  expect([conflicts.length > 15, new Set(fates), new Set(others)]).toEqual([
    true,
    new Set(['changed-elsewhere, theirs alone', 'saved, ours alone']),
    new Set(['saved, ours alone']),
  ])
})

const expectConflict = (error: unknown): void => {
  if (!isVaultError(error, 'changed-elsewhere')) throw error
}
