import { isLive, RECORD_TYPE_NAMES, referencesIn, type AnyRecord, type Records } from '#core/domain'

type OfType = ReadonlyMap<string, AnyRecord>
type Index = ReadonlyMap<string, readonly AnyRecord[]>

/** One index for each type: a change of one record leaves those of the other types as they are. */
const known = new WeakMap<OfType, Index>()

/** Every record in use that names an id, once each. */
export const mentionsOf = (records: Records, id: string): readonly AnyRecord[] =>
  RECORD_TYPE_NAMES.flatMap((type) => indexOf(records[type]).get(id) ?? [])

const indexOf = (ofType: OfType): Index => {
  const made = known.get(ofType) ?? buildIndex(ofType)
  known.set(ofType, made)
  return made
}

const buildIndex = (ofType: OfType): Index => {
  const index = new Map<string, AnyRecord[]>()
  for (const record of ofType.values()) {
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
