import { chainFilesOf } from '#electron/vault/history'
import type { VaultKeys } from '#electron/vault/keys'
import {
  attachmentExpected,
  blobsOf,
  commitNumbers,
  entriesOf,
  findHead,
  isBlobName,
  namesIn,
  objectExpected,
  openEntry,
  readHead,
  type Head,
  type Places,
  type Unusable,
  type VaultGround,
} from '#electron/vault/store'
import { isVaultError, type VaultProblem } from './vault-error.ts'

/** What was found of one object, attachment or change. */
export type Verdict = { readonly what: string; readonly problem: VaultProblem }

/** What verifying found: the state that the vault stands at, what of it is damaged, and what older states have lost. */
export type Verification = {
  readonly commit: number
  readonly objects: number
  readonly attachments: number
  readonly changes: number
  readonly damaged: readonly Verdict[]
  /** Newer manifests that cannot be read, and older ones kept for going back to. */
  readonly unusable: readonly Unusable[]
  readonly olderStates: { readonly whole: number; readonly damaged: readonly Unusable[] }
  /** Blobs that no manifest names: leftovers of saves that did not happen, or of states let go. */
  readonly unnamed: number
}

/** Opens everything that the newest state names; `deep` also every older state that is kept. Nothing is changed. */
export const verify = async (
  ground: VaultGround,
  places: Places,
  keys: VaultKeys,
  depth: 'newest' | 'deep' = 'newest',
): Promise<Verification> => {
  const { fs } = ground
  const { head, unusable } = await findHead(fs, places, keys)
  const { links, damaged: broken } = await chainFilesOf(fs, places, keys, head)
  const chain: readonly Verdict[] = broken === undefined ? [] : [{ what: 'the history', problem: 'object-damaged' }]
  const damaged = [...(await damagedIn(ground, places, keys, head)), ...chain]
  const older = await olderStates(ground, places, keys, head, depth)
  const named = new Set([
    ...blobsOf(head).map(([, { blob }]) => blob),
    ...links.map(({ ref }) => ref.blob),
    ...older.named,
  ])
  let unnamed = 0
  for (const folder of await namesIn(fs, places.blobs)) {
    const names = await namesIn(fs, `${places.blobs}/${folder}`)
    unnamed += names.filter((name) => isBlobName(name) && !named.has(name)).length
  }
  return {
    commit: head.commit,
    objects: entriesOf(head, 'objects').length,
    attachments: entriesOf(head, 'attachments').length,
    changes: links.length,
    damaged,
    unusable,
    olderStates: depth === 'deep' ? { whole: older.whole, damaged: older.damaged } : { whole: 0, damaged: [] },
    unnamed,
  }
}

/** The objects and attachments of a state that do not open as what it says. */
export const damagedIn = async (
  { fs }: VaultGround,
  places: Places,
  keys: VaultKeys,
  head: Head,
): Promise<readonly Verdict[]> => {
  const found: Verdict[] = []
  for (const kind of ['objects', 'attachments'] as const) {
    const expected = kind === 'objects' ? objectExpected : attachmentExpected
    for (const [id, entry] of entriesOf(head, kind)) {
      try {
        await openEntry(fs, places, keys, entry, expected(id, entry))
      } catch (error) {
        if (!isVaultError(error)) throw error
        found.push({ what: id, problem: error.code })
      }
    }
  }
  return found
}

const olderStates = async (
  ground: VaultGround,
  places: Places,
  keys: VaultKeys,
  head: Head,
  depth: 'newest' | 'deep',
): Promise<{ whole: number; damaged: readonly Unusable[]; named: readonly string[] }> => {
  const { fs } = ground
  const damaged: Unusable[] = []
  const named: string[] = []
  let whole = 0
  for (const commit of await commitNumbers(fs, places)) {
    if (commit >= head.commit) continue
    try {
      const older = await readHead(fs, places, keys, commit)
      named.push(...blobsOf(older).map(([, { blob }]) => blob))
      const [first] = depth === 'deep' ? await damagedIn(ground, places, keys, older) : []
      if (first === undefined) whole += 1
      else damaged.push({ commit, problem: first.problem, what: first.what })
    } catch (error) {
      if (!isVaultError(error)) throw error
      damaged.push({ commit, problem: error.code, what: error.what })
    }
  }
  return { whole, damaged, named }
}
