import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { AnyRecord } from '#core/domain'
import { writeFirst } from '../../electron/vault/create.ts'
import { nodeFs } from '../../electron/vault/node-fs.ts'
import { placesIn } from '../../electron/vault/store/index.ts'
import { attachVault, type Vault, type VaultParts } from '../../electron/vault/vault.ts'
import { aPartner, anOffice } from '../build/records.ts'
import { testGround, testKeys } from '../build/vault.ts'
import { personIn, upTo } from '../electron/vault/crash/world.ts'

/** A vault on the real disk whose dossiers hold a count each, as the name of a person. */
export const partsAt = (folder: string): VaultParts => ({
  ground: testGround(nodeFs, { random: (length) => new Uint8Array(randomBytes(length)), now: () => Date.now() }),
  places: placesIn(folder),
  keys: testKeys(),
  headerGeneration: () => 1,
})

/** Makes such a vault in a new temporary folder, all counts at 0. */
export const newCounters = async (dossiers: number): Promise<string> => {
  const folder = path.join(await mkdtemp(path.join(tmpdir(), 'counters-')), 'vault')
  await mkdir(folder)
  await writeFirst(partsAt(folder), folder, anOffice(), 'new vault')
  const vault = await attachVault(partsAt(folder))
  const edits = upTo(dossiers).flatMap((n) => [
    { before: null, after: aPartner(n) },
    { before: null, after: counter(n, 0) },
  ])
  await vault.commit({ label: 'make', by: 'Office', edits })
  return folder
}

const counter = (dossier: number, count: number): AnyRecord => personIn(dossier, dossier, String(count))

/** The count of a dossier. */
export const countIn = async (vault: Vault, dossier: number): Promise<number> => {
  for (const record of await vault.object(`dossier:${String(dossier).padStart(26, '0')}`)) {
    if (record.type === 'person') return Number(record.names[0]?.text)
  }
  throw new Error(`no counter in dossier ${dossier}`)
}

/** Sets the counts of some dossiers in one save; each must still be what is said. */
export const count = async (vault: Vault, steps: readonly (readonly [dossier: number, from: number, to: number])[]) => {
  const edits = steps.map(([dossier, from, to]) => ({ before: counter(dossier, from), after: counter(dossier, to) }))
  await vault.commit({ label: 'count', by: 'Office', edits })
}
