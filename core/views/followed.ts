import { findRecord, followedAmong, liveOf, recordsWith, type Records, type Statement } from '#core/domain'
import { citedBy, dated, linked, linkedOrNull, wordsOf, type Look } from './look.ts'
import { ourMeetings } from './said.ts'
import type { FollowedRow } from './shapes/commitments.ts'
import { partnerOf } from './where.ts'

/** What was said at our meetings and is followed without being a commitment: reservations first, our support before theirs. */
export const followedRows = (look: Look, partner: string | undefined): readonly FollowedRow[] =>
  followedOf(look.records, partner).map((statement) => followedRow(look, statement))

const followedOf = (records: Records, partner: string | undefined): readonly Statement[] =>
  followedAmong(
    records,
    ourMeetings(records, partner).flatMap(({ id }) => recordsWith(records, 'statement', 'meeting', id)),
    liveOf(records, 'commitment'),
  )

const followedRow = (look: Look, statement: Statement): FollowedRow => {
  const { records, t } = look
  const meeting = findRecord(records, statement.meeting)
  return {
    id: statement.id,
    words: wordsOf(look, statement.text),
    kind: statement.kind,
    chip: t(`kinds.said.${statement.kind}`),
    side: statement.side,
    partner: linkedOrNull(look, meeting?.partner ?? partnerOf(records, statement)),
    meeting: linked(look, statement.meeting),
    saidOn: meeting === undefined ? { text: '', from: null, to: null } : dated(look, meeting.date),
    cited: citedBy(look, statement),
    answers: linkedOrNull(look, statement.answers),
    answeredBy: recordsWith(records, 'statement', 'answers', statement.id).map(({ id }) => linked(look, id)),
  }
}
