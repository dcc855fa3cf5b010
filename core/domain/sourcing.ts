import { dayInZone, type Day, type Id } from '#core/base'
import type { AnyRecord } from './record-types.ts'
import { everyRecord, findRecord, isLive, type Records } from './records.ts'
import { referencesIn } from './references.ts'

/** What a record rests on: sources in use, none ever, or none any more since a day. */
export type Sourcing =
  { readonly kind: 'sourced' } | { readonly kind: 'unsourced' } | { readonly kind: 'lost'; readonly on: Day }

/** Whether a record has a source still; the day is that on which its last one went to the trash, in the office's zone. */
export function sourcingOf(records: Records, record: AnyRecord, zone: string): Sourcing {
  const sources = record.sources.map(({ source }) => findRecord(records, source))
  if (sources.length === 0) return { kind: 'unsourced' }
  const trashed = sources.flatMap((source) => (source === undefined ? [] : [source.trashedAt]))
  const last = trashed.every((time) => time !== undefined) ? trashed.toSorted().at(-1) : undefined
  return last === undefined ? { kind: 'sourced' } : { kind: 'lost', on: dayInZone(last, zone) }
}

/** Every record in use that rests on a source, by itself or by one of its notes: listed before a source goes. */
export const restingOn = (records: Records, source: Id<'source'>): readonly AnyRecord[] =>
  [...everyRecord(records)].filter(
    (record) =>
      isLive(record) && referencesIn(record).some(({ id, path }) => id === source && path.at(-1) === 'source'),
  )
