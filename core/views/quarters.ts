import { latestDay, type Day } from '#core/base'
import { isPending, lifeOf, type Commitment, type Records } from '#core/domain'
import { openedOn } from './said.ts'
import type { Quarter } from './shapes/commitments.ts'

type Span = { readonly commitment: Commitment; readonly opened: string; readonly ended: string | undefined }

/**
 * The chart of commitments by quarter, from the first opening to today. Each commitment is opened once and, unless it is pending,
 * kept or ended once, so the sums of the columns are the counts of the ledger, and the last quarter shows what is open today.
 */
export const quartersOf = (records: Records, commitments: readonly Commitment[], today: Day): readonly Quarter[] => {
  const spans = commitments.map((commitment) => spanOf(records, commitment, today))
  const all = spans.flatMap(({ opened, ended }) => (ended === undefined ? [opened] : [opened, ended]))
  if (all.length === 0) return []
  const now = quarterOf(today)
  return quartersBetween(
    all.reduce((first, one) => (one < first ? one : first), now),
    now,
  ).map((quarter) => {
    const isNow = quarter === now
    const open = spans.filter(({ opened, ended }) => opened <= quarter && (ended === undefined || ended > quarter))
    const ended = spans.filter((span) => span.ended === quarter)
    return {
      quarter,
      opened: spans.filter(({ opened }) => opened === quarter).length,
      kept: ended.filter(({ commitment }) => commitment.state === 'kept').length,
      ended: ended.filter(({ commitment }) => commitment.state !== 'kept').length,
      open: open.length,
      overdue: open.filter(({ commitment }) =>
        isNow ? lifeOf(commitment, today) === 'overdue' : wasOverdue(commitment, quarter),
      ).length,
    }
  })
}

/** The quarters of opening and ending; a day after today counts as today's, an end before the opening as the opening's. */
const spanOf = (records: Records, commitment: Commitment, today: Day): Span => {
  const now = quarterOf(today)
  const upToNow = (day: Day): string => (quarterOf(day) > now ? now : quarterOf(day))
  const opened = upToNow(openedOn(records, commitment))
  if (isPending(commitment)) return { commitment, opened, ended: undefined }
  const ended = upToNow(commitment.history.at(-1)?.on ?? commitment.updatedAt.slice(0, 10))
  return { commitment, opened, ended: ended < opened ? opened : ended }
}

const wasOverdue = ({ due }: Commitment, quarter: string): boolean => {
  const last = due && latestDay(due)
  return last !== undefined && quarterOf(last) <= quarter
}

/** `2026-Q4` of a day in it. */
export const quarterOf = (day: Day): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

/** Every quarter from one to another. */
const quartersBetween = (first: string, last: string): readonly string[] => {
  const number = (quarter: string): number => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1
  const from = number(first)
  return Array.from({ length: number(last) - from + 1 }, (_, at) => {
    const one = from + at
    return `${String(Math.floor(one / 4)).padStart(4, '0')}-Q${(one % 4) + 1}`
  })
}
