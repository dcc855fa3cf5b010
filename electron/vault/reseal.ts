import type { VaultKeys } from '#electron/vault/keys'
import { NEWEST_SCHEMA, readObject, writeObject } from '#electron/vault/objects'
import {
  attachmentExpected,
  entriesOf,
  isBlobName,
  namesIn,
  objectExpected,
  openEntry,
  readWhole,
  type Head,
  type Places,
  type Transaction,
  type VaultGround,
  type Written,
} from '#electron/vault/store'
import { VaultError } from './vault-error.ts'

/** What of a state is still sealed under an earlier key, opened again: as much as one transaction takes. */
export type ToReseal = Pick<Transaction, 'objects' | 'attachments'>

const MOST_AT_ONCE = 25

/** The next objects and attachments to seal anew; nothing when all of the state is under the newest key. */
export const nextToReseal = async (
  { fs }: VaultGround,
  places: Places,
  keys: VaultKeys,
  head: Head,
): Promise<ToReseal | undefined> => {
  const objects = new Map<string, Written>()
  const attachments = new Map<string, Uint8Array>()
  for (const kind of ['objects', 'attachments'] as const) {
    const expected = kind === 'objects' ? objectExpected : attachmentExpected
    for (const [id, entry] of entriesOf(head, kind)) {
      if (objects.size + attachments.size === MOST_AT_ONCE) return { objects, attachments }
      if ((await epochAt(fs, places.blob(entry.blob))) === keys.epoch) continue
      const { payload, schema } = await openEntry(fs, places, keys, entry, expected(id, entry))
      if (kind === 'objects') objects.set(id, { payload, schema })
      else attachments.set(id, payload)
    }
  }
  return objects.size + attachments.size === 0 ? undefined : { objects, attachments }
}

const MOST_MIGRATED = 200

/** The next objects that an older version wrote, in today's schema. What cannot be read stops it. */
export const nextToMigrate = async (
  { fs }: VaultGround,
  places: Places,
  keys: VaultKeys,
  head: Head,
  writer: string,
): Promise<ReadonlyMap<string, Written>> => {
  const found = new Map<string, Written>()
  for (const [id, entry] of entriesOf(head, 'objects')) {
    if (found.size === MOST_MIGRATED) break
    const { payload, schema } = await openEntry(fs, places, keys, entry, objectExpected(id, entry))
    if (schema >= NEWEST_SCHEMA) continue
    const read = readObject(payload, schema, writer)
    if (!read.ok) throw new VaultError('object-damaged', id, { cause: read.error })
    found.set(id, { payload: writeObject(read.value, writer), schema: NEWEST_SCHEMA })
  }
  return found
}

/** The epochs of keys that some file of a vault is sealed under. A file that cannot be read stops it: it may need any. */
export const epochsInUse = async ({ fs }: VaultGround, places: Places): Promise<ReadonlySet<number>> => {
  const found = new Set<number>()
  const look = async (path: string): Promise<void> => {
    found.add(await epochAt(fs, path))
  }
  for (const name of await namesIn(fs, places.manifests)) await look(`${places.manifests}/${name}`)
  for (const folder of [places.drafts, places.quarantine, places.cache]) {
    for (const name of await namesIn(fs, folder)) await look(`${folder}/${name}`)
  }
  for (const folder of await namesIn(fs, places.blobs)) {
    for (const name of await namesIn(fs, `${places.blobs}/${folder}`)) {
      if (isBlobName(name)) await look(`${places.blobs}/${folder}/${name}`)
    }
  }
  return found
}

const EPOCH_AT = 32
const MOST = 300 * 1024 * 1024

/** The epoch that a container names in its header, which its seal covers. */
const epochAt = async (fs: VaultGround['fs'], path: string): Promise<number> => {
  const bytes = await readWhole(fs, path, MOST)
  return bytes.length < EPOCH_AT + 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(EPOCH_AT, true)
}
