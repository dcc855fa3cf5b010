import { earliestDay, latestDay, spanOf, type Day, type PartialDate, type Span } from '#core/base'
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

/** Whether a vague bound leaves a day undecided. */
export function isVagueOn(bound: PartialDate | undefined, day: Day): boolean {
  if (bound === undefined) return false
  const span = spanOf(bound)
  if (span === undefined) return true
  return span.from !== span.to && (span.from ?? day) <= day && day <= (span.to ?? day)
}
