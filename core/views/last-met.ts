import { compareText, earliestDay, type Day } from '#core/base'
import { findRecord, recordsWith, type Meeting, type Person, type Records } from '#core/domain'
import { ourMeetings } from './said.ts'

/** The last of some meetings by a day; one without a day counts only where no other is known. */
export const lastOf = (meetings: readonly Meeting[], today: Day): Meeting | undefined => {
  const held = meetings.filter(({ date }) => (earliestDay(date) ?? '') <= today)
  return held.reduce<Meeting | undefined>(
    (last, one) => (last === undefined || compareMet(one, last) > 0 ? one : last),
    undefined,
  )
}

const compareMet = (a: Meeting, b: Meeting): number =>
  compareText(earliestDay(a.date) ?? '', earliestDay(b.date) ?? '') || compareText(a.id, b.id)

/** Our meetings in which a person took part and was not absent. */
export const meetingsOf = (records: Records, person: Person): readonly Meeting[] =>
  recordsWith(records, 'participation', 'person', person.id).flatMap(({ meeting, presence }) => {
    const found = presence === 'absent' || meeting === undefined ? undefined : findRecord(records, meeting)
    return found === undefined || found.thirdParty ? [] : [found]
  })

/** When we last met a partner, as far as is recorded. */
export const lastMetPartner = (records: Records, partner: string, today: Day): Meeting | undefined =>
  lastOf(ourMeetings(records, partner), today)
