import { earliestDay, latestDay, partsOf, spanOf, type Day, type PartialDate, type Span } from '#core/base'
import type { Rule } from './define-record.ts'

/** The days for certain or perhaps within two bounds: from the earliest start to the latest end. */
export function widestSpan(from: PartialDate | undefined, to: PartialDate | undefined): Span {
  const start = from && earliestDay(from)
  const end = to && latestDay(to)
  return { ...(start !== undefined && { from: start }), ...(end !== undefined && { to: end }) }
}

/** Whether an end is before its start whatever both vague dates mean. */
export function isBefore(end: PartialDate | undefined, start: PartialDate | undefined): boolean {
  const last = end && latestDay(end)
  const first = start && earliestDay(start)
  return last !== undefined && first !== undefined && last < first
}

/** The rule that one date of a record is not before another. */
export const endBeforeStart =
  <Start extends string, End extends string>(
    start: Start,
    end: End,
  ): Rule<{ readonly [K in Start | End]?: PartialDate | undefined }> =>
  (record) =>
    isBefore(record[end], record[start]) ? [{ path: [end], expected: `a date not before \`${start}\`` }] : []

/** Whether something holds on a day: for certain, certainly not, or a vague date leaves it open. */
export type Held = 'held' | 'not-held' | 'uncertain'

/** Whether a day lies from one date to another, open where a date is absent. */
export function heldBetween(from: PartialDate | undefined, to: PartialDate | undefined, day: Day): Held {
  const bounds = [from ? sinceStart(from, day) : 'held', to ? untilEnd(to, day) : 'held'] as const
  if (bounds.includes('not-held')) return 'not-held'
  return bounds.includes('uncertain') ? 'uncertain' : 'held'
}

function sinceStart(from: PartialDate, day: Day): Held {
  const span = spanOf(from)
  if (span === undefined) return 'uncertain'
  if (span.from !== undefined && day < span.from) return 'not-held'
  if (span.to === undefined || day < span.to) return 'uncertain'
  return isVague(from) && day === span.to ? 'uncertain' : 'held'
}

function untilEnd(to: PartialDate, day: Day): Held {
  const span = spanOf(to)
  if (span === undefined) return 'uncertain'
  if (span.to !== undefined && day > span.to) return 'not-held'
  if (span.from === undefined || day > span.from) return 'uncertain'
  return isVague(to) && day === span.from ? 'uncertain' : 'held'
}

function isVague(date: PartialDate): boolean {
  const parts = partsOf(date)
  return parts?.kind === 'point' && (parts.approximate || parts.uncertain)
}
