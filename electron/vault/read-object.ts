import { readObject, type StoredObject } from '#electron/vault/objects'
import type { ObjectId } from '#electron/vault/store'
import { VaultError } from './vault-error.ts'

/** The object of an authentic payload; one that does not read is an error, never a default. */
export const storedOf = (id: ObjectId, payload: Uint8Array, schema: number, reader: string): StoredObject => {
  const read = readObject(payload, schema, reader)
  if (read.ok) return read.value
  if (read.error.kind === 'too-new') throw new VaultError('vault-too-new', id)
  throw new VaultError('object-damaged', id, { cause: read.error })
}
