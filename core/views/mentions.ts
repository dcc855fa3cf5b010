import { everyRecord, isLive, referencesIn, type AnyRecord, type Records } from '#core/domain'

const known = new WeakMap<Records, ReadonlyMap<string, readonly AnyRecord[]>>()

/** Every record in use that names an id, once each. */
export const mentionsOf = (records: Records, id: string): readonly AnyRecord[] => {
  const index = known.get(records) ?? indexOf(records)
  known.set(records, index)
  return index.get(id) ?? []
}

const indexOf = (records: Records): ReadonlyMap<string, readonly AnyRecord[]> => {
  const index = new Map<string, AnyRecord[]>()
  for (const record of everyRecord(records)) {
    if (!isLive(record)) continue
    for (const id of new Set(referencesIn(record).map((reference) => reference.id as string))) {
      if (id === record.id) continue
      const list = index.get(id)
      if (list === undefined) index.set(id, [record])
      else list.push(record)
    }
  }
  return index
}
