import type { Id, PartialDate } from '#core/base'
import { findRecord, findRecords, recordsWith, type AnyRecord, type Records } from '#core/domain'

/** The day of the meeting at which each figure without an as-of date was said, where both may be told of. */
export const statedOnOf = (
  records: Records,
  figures: readonly Id<'figure'>[],
  mayTell: (record: AnyRecord) => boolean,
): ReadonlyMap<string, PartialDate> =>
  new Map(
    findRecords(records, figures).flatMap((figure) => {
      if (figure.asOf !== undefined) return []
      const said = recordsWith(records, 'statement', 'figures', figure.id).find(mayTell)
      const meeting = said && findRecord(records, said.meeting)
      return meeting === undefined || !mayTell(meeting) ? [] : [[figure.id, meeting.date] as const]
    }),
  )
