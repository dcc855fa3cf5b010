import { compareDated, compareText, earliestDay, type Day } from '#core/base'
import {
  findRecord,
  findRecords,
  followedAmong,
  isPending,
  lifeOf,
  recordsWith,
  type Commitment,
  type Records,
  type Statement,
  type Visit,
} from '#core/domain'
import type { Ledger } from '../scope.ts'

/** The commitments ledger of a partner on a day (PACK 5.1): groups in order, each by due date, then date said. */
export function gatherLedger(records: Records, visit: Visit, today: Day): Ledger {
  const meetings = recordsWith(records, 'meeting', 'partner', visit.partner).filter((meeting) => !meeting.thirdParty)
  const statements = meetings.flatMap((meeting) => recordsWith(records, 'statement', 'meeting', meeting.id))
  const commitments = commitmentsOf(records, visit, statements)
  const ids = (some: readonly Commitment[]): readonly Commitment['id'][] =>
    some.toSorted((a, b) => compareCommitments(records, a, b)).map((commitment) => commitment.id)
  const isOverdue = (one: Commitment): boolean => lifeOf(one, today) === 'overdue'
  const pending = commitments.filter(isPending)
  const ours = pending.filter((one) => one.owing !== 'theirs')
  const theirs = pending.filter((one) => one.owing === 'theirs')
  const since = lastVisitDay(records, visit)
  return {
    oursOverdue: ids(ours.filter(isOverdue)),
    oursOpen: ids(ours.filter((one) => !isOverdue(one))),
    theirsOverdue: ids(theirs.filter(isOverdue)),
    theirsOpen: ids(theirs.filter((one) => !isOverdue(one))),
    ended: ids(commitments.filter((one) => !isPending(one) && hasEndedSince(one, since))),
    said: followedAmong(records, statements, commitments).map(({ id }) => id),
  }
}

/** The partner's commitments: those whose words were said at its meetings, or that live in its dossier. */
function commitmentsOf(records: Records, visit: Visit, statements: readonly Statement[]): readonly Commitment[] {
  const found = [
    ...recordsWith(records, 'commitment', 'home', visit.partner),
    ...statements.flatMap((statement) => recordsWith(records, 'commitment', 'statements', statement.id)),
  ]
  return [...new Map(found.map((commitment) => [commitment.id, commitment])).values()]
}

function compareCommitments(records: Records, a: Commitment, b: Commitment): number {
  const due = (one: Commitment): { id: string; date: Commitment['due'] } => ({ id: '', date: one.due })
  const said = (one: Commitment): Parameters<typeof compareDated>[0] => ({ id: one.id, date: dateSaid(records, one) })
  return compareDated(due(a), due(b)) || compareDated(said(a), said(b))
}

const dateSaid = (records: Records, commitment: Commitment): Commitment['due'] => {
  const [first] = findRecords(records, commitment.statements)
  return first && findRecord(records, first.meeting)?.date
}

const hasEndedSince = (commitment: Commitment, since: Day | undefined): boolean => {
  const end = commitment.history.at(-1)?.on
  return since === undefined || end === undefined || end >= since
}

/** The first day of the newest visit that was done before this one. */
function lastVisitDay(records: Records, visit: Visit): Day | undefined {
  const start = earliestDay(visit.window)
  return recordsWith(records, 'visit', 'partner', visit.partner)
    .filter((other) => other.id !== visit.id && other.state === 'done' && !other.thirdParty)
    .flatMap((other) => earliestDay(other.window) ?? [])
    .filter((day) => start === undefined || day < start)
    .toSorted(compareText)
    .at(-1)
}
