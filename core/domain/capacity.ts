import { compareText, earliestDay, type Day, type Id } from '#core/base'
import type { Participation } from './participation.ts'
import { heldBetween, type Held } from './period.ts'
import { findRecord, findRecords, recordsWith, type Records } from './records.ts'
import type { Tenure } from './tenure.ts'

/** Whether a person held a post on a day; a vague bound around the day leaves it uncertain. */
export const heldOn = (tenure: Tenure, day: Day): Held => heldBetween(tenure.from, tenure.to, day)

/** The tenures that may have been held on a day (the uncertain ones too), in order of mention. */
export const tenuresOn = (tenures: readonly Tenure[], day: Day): readonly Tenure[] =>
  tenures.filter((tenure) => heldOn(tenure, day) !== 'not-held').toSorted(byMention)

/** A person's tenures on a day, in order of mention: the capacity unless another is chosen. */
export const defaultCapacity = (person: Id<'person'>, day: Day, tenures: readonly Tenure[]): readonly Tenure[] =>
  tenuresOn(
    tenures.filter((tenure) => tenure.person === person),
    day,
  )

/** Who may have held a post on a day, the longest in it first. */
export const holdersOn = (records: Records, post: Id<'post'>, day: Day): readonly Tenure[] =>
  recordsWith(records, 'tenure', 'post', post)
    .filter((tenure) => heldOn(tenure, day) !== 'not-held')
    .toSorted((a, b) => compareText(startOf(a), startOf(b)) || compareText(a.id, b.id))

/** The capacity of a participation on a day: as chosen, none when personal, else the default. */
export function capacityOf(records: Records, one: Participation, day: Day | undefined): readonly Tenure[] {
  if (one.capacity.length > 0) return findRecords(records, one.capacity)
  if (one.personalCapacity || day === undefined) return []
  return defaultCapacity(one.person, day, recordsWith(records, 'tenure', 'person', one.person))
}

/** The tenure that leads: it sets rank, address, place card and seat. */
export const leadingOf = (records: Records, one: Participation, day: Day | undefined): Tenure | undefined =>
  capacityOf(records, one, day)[0]

/** The day that decides which posts a participation prints: the first of the visit, or the meeting's. */
export function dayOfParticipation(records: Records, one: Participation): Day | undefined {
  const date = one.visit
    ? findRecord(records, one.visit)?.window
    : one.meeting && findRecord(records, one.meeting)?.date
  return date && earliestDay(date)
}

const byMention = (a: Tenure, b: Tenure): number => a.mention - b.mention || compareText(a.id, b.id)

const startOf = (tenure: Tenure): string => (tenure.from && earliestDay(tenure.from)) ?? ''
