import { isDeepStrictEqual } from 'node:util'
import type { Low } from 'lowdb'
import { readRecord, type AnyRecord, type RecordProblem } from '#core/domain'
import type { Edit } from '#electron/vault/history'
import { EMPTY_OBJECT, type StoredObject } from '#electron/vault/objects'
import { objectOf, type ObjectId } from '#electron/vault/store'
import { VaultError } from './vault-error.ts'
import { ChangeRefused } from './vault-types.ts'

/** A stored object and what it is to become. */
export type NextObject = { readonly low: Low<StoredObject>; readonly data: StoredObject }

/** The next state of each object that the edits touch; throws when a record is not what the edit says it was. */
export const nextObjects = async (
  edits: readonly Edit[],
  open: (id: ObjectId) => Promise<Low<StoredObject>>,
): Promise<ReadonlyMap<ObjectId, NextObject>> => {
  const next = new Map<ObjectId, { low: Low<StoredObject>; records: Map<string, AnyRecord> }>()
  const objectAt = async (id: ObjectId) => {
    const known = next.get(id)
    if (known !== undefined) return known
    const low = await open(id)
    const made = { low, records: new Map(low.data.records) }
    next.set(id, made)
    return made
  }
  const problems: RecordProblem[] = []
  for (const { before, after } of edits) {
    if (before !== null) {
      const from = await objectAt(objectOf(before.home))
      if (!isSame(from.records.get(before.id), before)) throw new VaultError('changed-elsewhere', before.id)
      if (after === null || after.home !== before.home) from.records.delete(before.id)
    }
    if (after !== null) {
      const to = await objectAt(objectOf(after.home))
      if (before === null && to.records.has(after.id)) throw new VaultError('changed-elsewhere', after.id)
      const isNewer = to.low.data.schema > EMPTY_OBJECT.schema
      const read = readRecord(after, isNewer ? 'newer' : 'this-version')
      if (read.ok) to.records.set(after.id, Object.freeze(read.value))
      else problems.push(...read.error)
    }
  }
  if (problems.length > 0) throw new ChangeRefused(problems)
  return new Map(
    [...next].map(([id, { low, records }]) => [id, { low, data: Object.freeze({ ...low.data, records }) }]),
  )
}

const isSame = (found: AnyRecord | undefined, said: AnyRecord): boolean =>
  found === said || isDeepStrictEqual(found, said)
