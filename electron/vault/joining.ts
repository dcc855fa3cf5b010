import type { Edit } from '#electron/vault/history'
import { writerOf, type StoredObject } from '#electron/vault/objects'
import {
  attachmentExpected,
  entriesOf,
  entryOf,
  objectExpected,
  openEntry,
  readHead,
  type Head,
  type ObjectId,
} from '#electron/vault/store'
import { differencesOf, type Difference } from './fork.ts'
import { storedOf } from './read-object.ts'
import type { VaultParts } from './vault-types.ts'

type Parts = Pick<VaultParts, 'ground' | 'places' | 'keys'>

/** The records that differ between our state and another history, with what they were before the two parted. */
export const differencesFrom = async (
  { ground, places, keys }: Parts,
  ours: Head,
  theirs: Head,
): Promise<readonly Difference[]> => {
  const { fs } = ground
  const [parent] = theirs.root.parents
  const base = parent && (await readHead(fs, places, keys, parent.commit).catch(() => undefined))
  const open = async (head: Head, id: ObjectId): Promise<StoredObject | undefined> => {
    const entry = entryOf(head, id)
    if (entry === undefined) return undefined
    const { payload, schema } = await openEntry(fs, places, keys, entry, objectExpected(id, entry))
    return storedOf(id, payload, schema, writerOf(ground))
  }
  return differencesOf(ours, theirs, base?.sha256 === parent?.sha256 ? base : undefined, open)
}

/** The attachments of another history that ours does not have, or whose records are taken from there. */
export const attachmentsFrom = async (
  { ground, places, keys }: Parts,
  ours: Head,
  theirs: Head,
  edits: readonly Edit[],
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const taken = new Set<string>(edits.flatMap(({ after }) => (after === null ? [] : [after.id])))
  const missing = entriesOf(theirs, 'attachments').filter(([id, entry]) => {
    const own = entryOf(ours, id)
    return own === undefined || (taken.has(id) && own.sha256 !== entry.sha256)
  })
  const found = new Map<string, Uint8Array>()
  for (const [id, entry] of missing) {
    found.set(id, (await openEntry(ground.fs, places, keys, entry, attachmentExpected(id, entry))).payload)
  }
  return found
}
