import { earliestDay, latestDay, type Day, type PartialDate } from '#core/base'
import type { Place } from './place.ts'
import { findRecord, type Records } from './records.ts'

/** What a place of an older record is today: still there, or ended with its successors, confirmed or not. */
export type PlaceNow =
  | { readonly kind: 'stands' }
  | { readonly kind: 'ended'; readonly on: Day; readonly successors: 'to-confirm' | readonly Place[] }

/** The last day of a place that had ended by a day. */
export function endedBy(place: Place, day: Day): Day | undefined {
  const end = place.to && latestDay(place.to)
  return end !== undefined && end < day ? end : undefined
}

/** A place named in a record of some date, seen from today: then and now differ once it has ended. */
export function placeOn(records: Records, place: Place, dated: PartialDate | undefined, today: Day): PlaceNow {
  const on = endedBy(place, today)
  const day = dated && earliestDay(dated)
  if (on === undefined || (day !== undefined && day > on)) return { kind: 'stands' }
  const successors = successorsOf(records, place, today, new Set())
  return { kind: 'ended', on, successors: successors ?? 'to-confirm' }
}

/** The places that stand today where this one stood; undefined while a link of the chain is not confirmed. */
function successorsOf(
  records: Records,
  place: Place,
  today: Day,
  passed: ReadonlySet<string>,
): readonly Place[] | undefined {
  const { items, completeness } = place.replacedBy
  if (completeness !== 'complete' || items.length === 0 || passed.has(place.id)) return undefined
  const onward = new Set([...passed, place.id])
  const now = items.map((id) => {
    const next = findRecord(records, id)
    if (next === undefined) return undefined
    return endedBy(next, today) === undefined ? [next] : successorsOf(records, next, today, onward)
  })
  return now.every((list) => list !== undefined) ? [...new Set(now.flat())] : undefined
}
