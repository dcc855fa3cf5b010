import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Office } from '#core/domain'
import { createVault, nodeFs, openVault } from '#electron/vault'
import { deriveKek } from '#electron/vault/keys'
import { startChild } from '../electron/transport/child.ts'
import { clientOver } from '../electron/transport/client-line.ts'
import { median } from './measure.ts'
import { dossier, MADE, ulid } from './vault-records.ts'

const DOSSIERS = 50
const ROUNDS = 5
const COST = { m: 64 * 1024, t: 3, p: 1 }
const PASSPHRASE = 'six quiet herons by the river'

/** Unlocking a vault of 10,000 records in a process of its own, and what the asking thread feels of it. */
export const processBench = async (root: string, print: (line: string) => void): Promise<void> => {
  const [folder, appFolder] = [path.join(root, 'vault'), path.join(root, 'app')]
  mkdirSync(appFolder, { recursive: true })
  const typed = (): Uint8Array => new TextEncoder().encode(PASSPHRASE)
  const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length))
  const ground = { fs: nodeFs, random, now: Date.now, app: '0.1.0', device: '00000000' }
  const office = Office.schema.parse({ ...MADE, id: `office:${ulid(1)}`, home: 'office' })
  await createVault(ground, folder, { passphrase: typed(), kdf: COST, office, label: 'bench' })
  const opened = await openVault(ground, folder, { passphrase: typed() }, { appFolder, mode: 'write' })
  for (let from = 1; from <= DOSSIERS; from += 25) {
    const records = Array.from({ length: 25 }, (_, at) => dossier(from + at)).flat()
    await opened.vault.commit({ label: 'fill', by: 'bench', edits: records.map((after) => ({ before: null, after })) })
  }
  await opened.close()

  const child = startChild(new URL('../electron/vault-process.ts', import.meta.url))
  const client = clientOver(child.port)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const [unlocking, deriving, stalls] = [[] as number[], [] as number[], [] as number[]]
  for (let round = 0; round < ROUNDS + 1; round += 1) {
    await client['vault.lock']({})
    delay.reset()
    delay.enable()
    const start = performance.now()
    const state = await client['vault.unlock']({ folder, secret: { passphrase: typed() }, mode: 'write' })
    const unlocked = performance.now() - start
    if (!state.ok) throw new Error(state.error.code)
    await client['history.undo']({ by: 'bench' })
    await client['history.redo']({ by: 'bench' })
    await client['vault.verify']({ depth: 'deep' })
    delay.disable()
    const derivation = performance.now()
    await deriveKek(typed(), random(32), COST)
    if (round === 0) continue
    unlocking.push(unlocked)
    deriving.push(performance.now() - derivation)
    stalls.push(delay.max / 1e6)
  }
  await child.end()
  const [unlock, derive] = [median(unlocking), median(deriving)]
  print('\n## A vault process at 10,000 records\n')
  print(
    `Unlocking: ${unlock.toFixed(0)} ms, of which Argon2id takes ${derive.toFixed(0)} ms; beyond it ${(unlock - derive).toFixed(0)} ms (goal 150)`,
  )
  print(
    `Longest stall of the asking thread while it unlocks, saves 4,975 records twice and verifies: ${Math.max(...stalls).toFixed(1)} ms (goal 50)`,
  )
}
