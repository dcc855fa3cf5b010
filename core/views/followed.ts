import { compareDated, type Dated as DatedThing } from '#core/base'
import {
  findRecord,
  isFollowed,
  liveOf,
  recordsWith,
  type Records,
  type Statement,
  type StatementKind,
} from '#core/domain'
import { citedBy, dated, linked, linkedOrNull, wordsOf, type Look } from './look.ts'
import { ourMeetings } from './said.ts'
import type { FollowedRow } from './shapes/commitments.ts'
import { partnerOf } from './where.ts'

const ORDER: readonly StatementKind[] = [
  'reservation',
  'request',
  'support',
  'proposal',
  'invitation',
  'willingness',
  'plan-notice',
]

/** What was said at our meetings and is followed without being a commitment: reservations first, our support before theirs. */
export const followedRows = (look: Look, partner: string | undefined): readonly FollowedRow[] =>
  followedOf(look.records, partner).map((statement) => followedRow(look, statement))

const followedOf = (records: Records, partner: string | undefined): readonly Statement[] => {
  const counted = new Set<string>(
    liveOf(records, 'commitment').flatMap((one) => [...one.statements, ...one.reiterations]),
  )
  const date = ({ id, meeting }: Statement): DatedThing => ({ id, date: findRecord(records, meeting)?.date })
  return ourMeetings(records, partner)
    .flatMap((meeting) => recordsWith(records, 'statement', 'meeting', meeting.id))
    .filter((one) => !counted.has(one.id))
    .filter((one) => isFollowed(one, one.answers && findRecord(records, one.answers)))
    .toSorted(
      (a, b) =>
        ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || sideOrder(a) - sideOrder(b) || compareDated(date(a), date(b)),
    )
}

const sideOrder = ({ kind, side }: Statement): number => (kind === 'support' ? Number(side === 'theirs') : 0)

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
