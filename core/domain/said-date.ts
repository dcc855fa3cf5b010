import { dayParts, earliestDay, err, latestDay, ok, type Day, type PartialDate, type Result } from '#core/base'
import type { Visit } from './visit.ts'

/** A year named from the day of speaking. */
export type SaidYear = 'last-year' | 'this-year' | 'next-year'

const SHIFT: Readonly<Record<SaidYear, number>> = { 'last-year': -1, 'this-year': 0, 'next-year': 1 }

/** A date said as a year from the day of speaking, resolved once that day's own year is known. */
export function resolveSaidYear(
  said: PartialDate,
  year: SaidYear,
  spokenOn: PartialDate,
  reason: string,
): Result<PartialDate, 'year-not-known'> {
  const [first, last] = [earliestDay(spokenOn), latestDay(spokenOn)]
  if (first === undefined || last === undefined || dayParts(first).year !== dayParts(last).year)
    return err('year-not-known')
  const resolved = String(dayParts(first).year + SHIFT[year]).padStart(4, '0')
  return ok({ ...said, edtf: resolved, basis: 'inferred', reason })
}

/** The last day of a visit's window, when it is past and nothing says what became of the visit. */
export function windowEnded(visit: Visit, today: Day): Day | undefined {
  const last = latestDay(visit.window)
  const isWaiting = visit.state === 'mooted' || visit.state === 'planned' || visit.state === 'confirmed'
  return last !== undefined && last < today && isWaiting && visit.outcome === undefined ? last : undefined
}
