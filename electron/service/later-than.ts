import { instantToNumber, numberToInstant, type Instant } from '#core/base'

/** The least step between two moments of one record: what is stored has seconds. */
const STEP_MS = 1000

/**
 * The moment of a change of some records: now, and never at or before their last one. So two quick changes can be told apart,
 * and a clock that jumps back makes no newer state look older.
 */
export const laterThan = (
  now: number,
  held: readonly ({ readonly updatedAt: Instant } | null | undefined)[],
): Instant => {
  const moments = held.flatMap((one) => (one == null ? [] : [instantToNumber(one.updatedAt) + STEP_MS]))
  return numberToInstant(Math.max(now, ...moments))
}
