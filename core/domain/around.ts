import type { Id } from '#core/base'
import { everyRecord, findRecord, liveOf, type Records } from './records.ts'
import type { AnyRecord, RecordType } from './record-types.ts'
import { referencesIn } from './references.ts'

/** Types of which the office has few and every screen needs them. */
const ALWAYS: readonly RecordType[] = ['office', 'precedence-table', 'template']

/** Types that are followed into another dossier or visit, because they only say who or what somebody is. */
const FOLLOWED: ReadonlySet<string> = new Set([
  'person',
  'organization',
  'post',
  'place',
  'tenure',
  'attachment',
  'source',
  'partner',
  'participation',
])

/**
 * What stands around a record: everything of its dossier or visit (for a visit also its partner's dossier), what that names,
 * and the posts of every person in it. Another dossier or visit is not entered further than whom and what is named.
 */
export const around = (records: Records, of: Id<RecordType>): readonly AnyRecord[] => {
  const record = findRecord(records, of)
  if (record === undefined) return []
  const homes = new Set<string>([record.home === 'office' ? record.id : record.home])
  if (record.type === 'visit') homes.add(record.id).add(record.partner)
  const found = new Map<string, AnyRecord>([[record.id, record]])
  const waiting: AnyRecord[] = [record]
  const take = (one: AnyRecord | undefined): void => {
    if (one === undefined || found.has(one.id)) return
    found.set(one.id, one)
    waiting.push(one)
  }
  for (const type of ALWAYS) for (const one of liveOf(records, type)) take(one)
  for (const one of everyRecord(records)) if (homes.has(one.home)) take(one)
  const tenures = Map.groupBy(liveOf(records, 'tenure'), ({ person }) => person as string)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.type === 'office') continue
    const isInside = homes.has(next.home) || next.id === record.id
    for (const { id } of referencesIn(next)) {
      const named = findRecord(records, id as Id<RecordType>)
      if (named === undefined || !(isInside || FOLLOWED.has(named.type))) continue
      take(named)
      // One that gave way to another is still named by its own id.
      if (named.id !== id) take((records[named.type] as ReadonlyMap<string, AnyRecord>).get(id))
    }
    if (next.type === 'person') for (const tenure of tenures.get(next.id) ?? []) take(tenure)
  }
  return [...found.values()]
}
