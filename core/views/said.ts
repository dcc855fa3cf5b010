import { earliestDay, type Day, type Id, type PartialDate } from '#core/base'
import { findRecord, findRecords, liveOf, recordsWith, type Commitment, type Meeting, type Records } from '#core/domain'
import { partnerOfCommitment } from './where.ts'

const byPartner = new WeakMap<Records, ReadonlyMap<string | undefined, readonly Commitment[]>>()

/** The commitments of a partner, or all. */
export const commitmentsOf = (records: Records, partner: string | undefined): readonly Commitment[] => {
  const all = liveOf(records, 'commitment')
  if (partner === undefined) return all
  const grouped = byPartner.get(records) ?? Map.groupBy(all, (one) => partnerOfCommitment(records, one))
  byPartner.set(records, grouped)
  return grouped.get(partner) ?? []
}

/** The date of the meeting at which a commitment was first said. */
export const dateSaid = (records: Records, { statements }: Commitment): PartialDate | undefined => {
  const [first] = findRecords(records, statements)
  return first && findRecord(records, first.meeting)?.date
}

/** The first day on which a commitment stood: that of its meeting, else that of its record. */
export const openedOn = (records: Records, commitment: Commitment): Day => {
  const said = dateSaid(records, commitment)
  return (said && earliestDay(said)) ?? commitment.createdAt.slice(0, 10)
}

/** The meetings with a partner, or all of them; those that we only heard of left out. */
export const ourMeetings = (records: Records, partner: string | undefined): readonly Meeting[] =>
  (partner === undefined
    ? liveOf(records, 'meeting')
    : recordsWith(records, 'meeting', 'partner', partner as Id<'partner'>)
  ).filter(({ thirdParty }) => !thirdParty)
