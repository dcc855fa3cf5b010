import { typeOfId, type Id } from '#core/base'
import {
  findRecord,
  isRecordType,
  liveOf,
  makeRecords,
  recordsWith,
  referencesIn,
  type AnyRecord,
  type Partner,
  type Place,
  type RecordId,
  type Records,
  type Visit,
} from '#core/domain'
import type { ScopeLists } from '../scope.ts'

/** What a pack starts from. */
export type Roots = {
  readonly visit: Visit
  readonly partner: Partner | undefined
  readonly subject: Id<'person'> | undefined
  readonly lists: ScopeLists
}

/** The records that a pack can reach: its lists, what they name, and the posts of the people among them. */
export function reach(records: Records, { visit, partner, subject, lists }: Roots): Records {
  const roots: readonly (AnyRecord | undefined)[] = [
    ...liveOf(records, 'office'),
    ...liveOf(records, 'precedence-table'),
    visit,
    partner,
    subject && findRecord(records, subject),
    ...Object.values(lists)
      .flat()
      .map((id: RecordId) => findRecord(records, id)),
    ...recordsWith(records, 'pack', 'visit', visit.id),
    ...placesOfFlags(records, visit),
  ]
  return makeRecords(
    closure(
      records,
      roots.filter((record) => record !== undefined),
    ),
  )
}

/** The places whose flags a visit shows: named by code, not by id. */
export const placesOfFlags = (records: Records, { flags }: Visit): readonly Place[] =>
  liveOf(records, 'place').filter((place) => flags.some((flag) => flag.code === place.code))

/** Records with everything they name, directly or through others; a person brings their tenures. */
export function closure(records: Records, roots: readonly AnyRecord[]): readonly AnyRecord[] {
  const found = new Map<string, AnyRecord>()
  const waiting = [...roots]
  for (let record = waiting.pop(); record !== undefined; record = waiting.pop()) {
    if (found.has(record.id) || record.trashedAt !== undefined) continue
    found.set(record.id, record)
    waiting.push(...named(records, record))
    if (record.type === 'person') waiting.push(...recordsWith(records, 'tenure', 'person', record.id))
    if (record.type === 'meeting') waiting.push(...recordsWith(records, 'participation', 'meeting', record.id))
  }
  return [...found.values()]
}

/** The records that one record names; a merged one stays beside its winner, so that its id leads there. */
function named(records: Records, record: AnyRecord): readonly AnyRecord[] {
  return referencesIn(record).flatMap(({ id }) => {
    const type = typeOfId(id)
    if (!isRecordType(type)) return []
    const own = (records[type] as ReadonlyMap<string, AnyRecord>).get(id)
    return [own, findRecord(records, id as RecordId)].filter((one) => one !== undefined)
  })
}
