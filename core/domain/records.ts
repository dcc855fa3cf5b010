import { assert, compareText, typeOfId, type Id } from '#core/base'
import {
  isRecordType,
  RECORD_TYPE_NAMES,
  RECORD_TYPES,
  type AnyRecord,
  type RecordByType,
  type RecordType,
} from './record-types.ts'
import type { Office } from './office.ts'

/** All records at one moment, by type and id, in the order of their ids; never edited, only replaced. */
export type Records = { readonly [T in RecordType]: ReadonlyMap<string, RecordByType[T]> }

/** The names of the fields of a record that hold the id of another, or a list of ids. */
export type ReferenceField<T extends RecordType> = {
  [K in keyof RecordByType[T]]-?: NonNullable<RecordByType[T][K]> extends string | readonly string[] ? K : never
}[keyof RecordByType[T]] &
  string

/** Records from a list; of two with one id the later stands. */
export function makeRecords(list: Iterable<AnyRecord>): Records {
  const found = new Map<RecordType, AnyRecord[]>(RECORD_TYPE_NAMES.map((type) => [type, []]))
  for (const record of list) found.get(record.type)?.push(record)
  const maps = RECORD_TYPE_NAMES.map((type) => {
    const sorted = (found.get(type) ?? []).toSorted((a, b) => compareText(a.id, b.id))
    return [type, new Map(sorted.map((record) => [record.id, record]))]
  })
  return Object.fromEntries(maps) as Records
}

/** The next records: the given ones added, or put in place of those with their ids. */
export function withRecords(records: Records, changed: readonly AnyRecord[]): Records {
  const types = new Set(changed.map((record) => record.type))
  const next = makeRecords([...[...types].flatMap((type) => [...records[type].values()]), ...changed])
  return { ...records, ...Object.fromEntries([...types].map((type) => [type, next[type]])) }
}

/** The next records after some changes: each takes the place of the one before it, is added, or goes. */
export function withEdits(
  records: Records,
  edits: readonly { readonly before: AnyRecord | null; readonly after: AnyRecord | null }[],
): Records {
  const next = new Map<RecordType, Map<string, AnyRecord>>()
  const unsorted = new Set<RecordType>()
  for (const { before, after } of edits) {
    const record = after ?? before
    if (record === null) continue
    const map = next.get(record.type) ?? new Map<string, AnyRecord>(records[record.type])
    next.set(record.type, map)
    if (after === null) map.delete(record.id)
    else {
      if (!map.has(after.id)) unsorted.add(record.type)
      map.set(after.id, after)
    }
  }
  const maps = [...next].map(([type, map]) => [
    type,
    unsorted.has(type) ? new Map([...map].toSorted(([a], [b]) => compareText(a, b))) : map,
  ])
  return { ...records, ...(Object.fromEntries(maps) as Partial<Records>) }
}

/** Every record, trashed and merged ones too. */
export function* everyRecord(records: Records): Generator<AnyRecord> {
  for (const type of RECORD_TYPE_NAMES) yield* records[type].values()
}

/** Whether a record is in use: neither in the trash nor merged into another. */
export const isLive = (record: AnyRecord): boolean => record.trashedAt === undefined && record.mergedInto === undefined

const live = new WeakMap<ReadonlyMap<string, AnyRecord>, readonly AnyRecord[]>()

/** The records of a type that are in use, in the order of their ids. */
export function liveOf<T extends RecordType>(records: Records, type: T): readonly RecordByType[T][] {
  const map = records[type] as ReadonlyMap<string, AnyRecord>
  const known = live.get(map)
  if (known !== undefined) return known as readonly RecordByType[T][]
  const made = [...map.values()].filter(isLive)
  live.set(map, made)
  return made as unknown as readonly RecordByType[T][]
}

/** The record of an id; the id of a merged one leads to its winner. */
export function findRecord<T extends RecordType>(records: Records, id: Id<T>): RecordByType[T] | undefined {
  const type = typeOfId(id)
  if (!isRecordType(type)) return undefined
  const map = records[type] as ReadonlyMap<string, RecordByType[T]>
  const passed = new Set<string>()
  let record = map.get(id)
  while (record?.mergedInto !== undefined && !passed.has(record.id)) {
    passed.add(record.id)
    record = map.get(record.mergedInto)
  }
  return record
}

/** The record of an id as it is stored: one that gave way to another, or lies in the trash, too. */
export const storedRecord = (records: Records, id: string): AnyRecord | undefined => {
  const type = id.slice(0, id.indexOf(':'))
  return isRecordType(type) ? (records[type] as ReadonlyMap<string, AnyRecord>).get(id) : undefined
}

/** The records of some ids, those not found left out. */
export const findRecords = <T extends RecordType>(
  records: Records,
  ids: readonly Id<T>[],
): readonly RecordByType[T][] => ids.flatMap((id) => findRecord(records, id) ?? [])

/** The record of an id that must be there: references were checked when the records were read. */
export function getRecord<T extends RecordType>(records: Records, id: Id<T>): RecordByType[T] {
  const record = findRecord(records, id)
  assert(record !== undefined, `a record ${id}`)
  return record
}

type ById = ReadonlyMap<string, AnyRecord>
type Index = ReadonlyMap<string, readonly AnyRecord[]>

/** By the map of a type: a change of other types leaves its indexes as they are. */
const indexes = new WeakMap<ById, Map<string, Index>>()
const losers = new WeakMap<ById, ReadonlyMap<string, readonly string[]>>()

/** The records in use of a type whose field names an id, the tenures of a person: looked up, not searched. */
export function recordsWith<T extends RecordType>(
  records: Records,
  type: T,
  field: ReferenceField<T>,
  id: Id,
): readonly RecordByType[T][] {
  const index = indexOf(records, type, field)
  const winner = winnerOf(records, id)
  const named = index.get(winner) ?? []
  const others = losersOf(records, winner).flatMap((one) => index.get(one) ?? [])
  if (others.length === 0) return named as readonly RecordByType[T][]
  const all = new Set([...named, ...others])
  return [...all].toSorted((a, b) => compareText(a.id, b.id)) as unknown as readonly RecordByType[T][]
}

function indexOf(records: Records, type: RecordType, field: string): Index {
  const map: ById = records[type]
  const known = indexes.get(map) ?? new Map<string, Index>()
  indexes.set(map, known)
  const index = known.get(field) ?? buildIndex(records, type, field)
  known.set(field, index)
  return index
}

function buildIndex(records: Records, type: RecordType, field: string): Index {
  const index = new Map<string, AnyRecord[]>()
  for (const record of liveOf(records, type)) {
    const value = (record as unknown as Readonly<Record<string, string | readonly string[] | undefined>>)[field]
    for (const key of new Set([value ?? []].flat())) {
      const list = index.get(key)
      if (list === undefined) index.set(key, [record])
      else list.push(record)
    }
  }
  return index
}

/** The ids that were merged into a record, over as many steps as it took. */
function losersOf(records: Records, winner: string): readonly string[] {
  const type = typeOfId(winner as Id)
  if (!isRecordType(type)) return []
  const map: ById = records[type]
  const known = losers.get(map)
  if (known !== undefined) return known.get(winner) ?? []
  const made = new Map<string, string[]>()
  for (const { id, mergedInto } of map.values()) {
    if (mergedInto === undefined) continue
    const key = winnerOf(records, id)
    if (key !== id) made.set(key, [...(made.get(key) ?? []), id])
  }
  losers.set(map, made)
  return made.get(winner) ?? []
}

const winnerOf = (records: Records, id: Id): string => findRecord(records, id as Id<RecordType>)?.id ?? id

/** The office of these records; without a record of it, the defaults with an empty name. */
export const officeOf = (records: Records): Office => liveOf(records, 'office')[0] ?? DEFAULT_OFFICE

const DEFAULT_OFFICE: Office = RECORD_TYPES.office.schema.parse({
  id: 'office:00000000000000000000000000',
  home: 'office',
  createdAt: '1970-01-01T00:00:00Z',
  createdBy: '-',
  updatedAt: '1970-01-01T00:00:00Z',
  updatedBy: '-',
})
