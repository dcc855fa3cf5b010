import { everyRecord, liveOf, makeRecords, storedRecord, withEdits, type Records } from './records.ts'
import { recordProblem, type RecordProblem } from './record-problem.ts'
import { RECORD_TYPE_NAMES, type AnyRecord, type RecordType } from './record-types.ts'
import { referencesIn } from './references.ts'
import { refusedTogether } from './refused.ts'

type Edit = { readonly before: AnyRecord | null; readonly after: AnyRecord | null }

/** Types whose records are looked at when what they name was changed: the rules of several records are about them. */
const LOOKED_AT: ReadonlySet<RecordType> = new Set<RecordType>([
  'participation',
  'tenure',
  'statement',
  'partner',
  'project',
  'meeting',
  'programme-item',
  'commitment',
])

/**
 * What a change would break that was whole before: names of records that are not there, and the rules that records keep together.
 * Only what stands around the changed records is looked at, so that a save costs no more in a large vault.
 */
export const refusedBy = (records: Records, edits: readonly Edit[]): readonly RecordProblem[] => {
  const next = withEdits(records, edits)
  const changed = edits.flatMap(({ after }) => after ?? [])
  const ids = around(next, changed)
  const known = new Set(refusedTogether(pick(records, ids)).map(keyOf))
  return [
    ...edits.flatMap((edit) => missing(next, edit)),
    ...refusedTogether(pick(next, ids)).filter((problem) => !known.has(keyOf(problem))),
  ]
}

const keyOf = ({ record, path, expected }: RecordProblem): string => `${record} ${path} ${expected}`

/** What a record names that is not there, and did not name before. */
const missing = (next: Records, { before, after }: Edit): readonly RecordProblem[] => {
  if (after === null) return []
  const earlier = new Set(before === null ? [] : referencesIn(before).map(({ id }) => id as string))
  return referencesIn(after)
    .filter(({ id }) => !earlier.has(id) && storedRecord(next, id) === undefined)
    .map(({ path }) => recordProblem(after.id, after, path, 'a record that is there'))
}

/** The changed records, whatever they lead to, and whatever rules look at beside them. */
const around = (records: Records, changed: readonly AnyRecord[]): ReadonlySet<string> => {
  const ids = new Set<string>()
  const waiting: AnyRecord[] = []
  const take = (one: AnyRecord | undefined): void => {
    if (one === undefined || ids.has(one.id)) return
    ids.add(one.id)
    waiting.push(one)
  }
  for (const one of changed) take(one)
  const near = new Set<string>(changed.flatMap((one) => [one.id, ...keysOf(one)]))
  const types = new Set(changed.map(({ type }) => type))
  if (types.has('office')) for (const one of everyRecord(records)) take(one)
  else for (const type of RECORD_TYPE_NAMES) for (const one of nearIn(records, type, near, types)) take(one)
  for (const office of liveOf(records, 'office')) take(office)
  for (const partner of liveOf(records, 'partner')) take(partner)
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    for (const { id } of referencesIn(one)) take(storedRecord(records, id))
    if (one.mergedInto !== undefined) take(storedRecord(records, one.mergedInto))
  }
  return ids
}

/** The records of a type that live in some, or whose rules are about them. */
const nearIn = (
  records: Records,
  type: RecordType,
  near: ReadonlySet<string>,
  changed: ReadonlySet<RecordType>,
): readonly AnyRecord[] => {
  const map: ById = records[type]
  if (changed.has(type)) return [...map.values()].filter((one) => isNear(one, near))
  const known = named.get(map) ?? byNamed(map)
  named.set(map, known)
  return [...near].flatMap((key) => known.get(key) ?? [])
}

type ById = ReadonlyMap<string, AnyRecord>

/** What lives in a record or is about it, by the map of a type: a change leaves the maps of other types as they are. */
const named = new WeakMap<ById, ReadonlyMap<string, readonly AnyRecord[]>>()

const byNamed = (map: ById): ReadonlyMap<string, readonly AnyRecord[]> => {
  const found = new Map<string, AnyRecord[]>()
  for (const one of map.values())
    for (const key of new Set(keysFor(one))) {
      const list = found.get(key)
      if (list === undefined) found.set(key, [one])
      else list.push(one)
    }
  return found
}

const isNear = (one: AnyRecord, near: ReadonlySet<string>): boolean =>
  near.has(one.home) || (LOOKED_AT.has(one.type) && referencesIn(one).some(({ id }) => near.has(id)))

const keysFor = (one: AnyRecord): readonly string[] =>
  LOOKED_AT.has(one.type) ? [one.home, ...referencesIn(one).map(({ id }) => id)] : [one.home]

/** What ties a record to its like: whose tenure, whose sitting. */
const keysOf = (one: AnyRecord): readonly string[] => {
  if (one.type === 'tenure') return [one.person]
  if (one.type === 'participation') return [one.person, ...[one.visit ?? one.meeting ?? []].flat()]
  return []
}

const pick = (records: Records, ids: ReadonlySet<string>): Records =>
  makeRecords([...ids].flatMap((id) => storedRecord(records, id) ?? []))
