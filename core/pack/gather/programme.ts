import { compareText, localToInstant, type Id } from '#core/base'
import { findRecords, recordsWith, type ProgrammeItem, type Records, type Visit } from '#core/domain'

/** The programme by time; of two at one time the shorter first. */
export const gatherProgramme = (records: Records, visit: Visit): readonly ProgrammeItem[] =>
  recordsWith(records, 'programme-item', 'visit', visit.id).toSorted(
    (a, b) => compareText(instantOf(a), instantOf(b)) || a.minutes - b.minutes || compareText(a.id, b.id),
  )

const instantOf = (item: ProgrammeItem): string => localToInstant(item.startsAt, item.zone)

/** The meeting itself: the first item of kind `discussion`, else the first item (PACK 4.2). */
export function meetingItem(
  records: Records,
  programme: readonly Id<'programme-item'>[],
): Id<'programme-item'> | undefined {
  const items = findRecords(records, programme)
  return (items.find((item) => item.kind === 'discussion') ?? items[0])?.id
}
