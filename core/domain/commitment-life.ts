import { addDays, assertNever, err, isBlankText, latestDay, ok, type Day, type Id, type Result } from '#core/base'
import type { Commitment, CommitmentState, HistoryEntry } from './commitment.ts'
import type { MeetingSide } from './evidence.ts'
import { countsAsCommitment } from './ladder.ts'
import { isBlank } from './local-text.ts'
import type { Statement } from './statement.ts'

/** What a commitment is today; overdue and due soon are computed and never stored. */
export type Life = CommitmentState | 'overdue' | 'due-soon'

const DUE_SOON_DAYS = 30

/** Whether a commitment is still owed. */
export const isPending = (commitment: Commitment): boolean =>
  commitment.state === 'open' || commitment.state === 'in-hand'

/** What a commitment is on a day: overdue after the last day of its date, due soon within 30 days of it. */
export function lifeOf(commitment: Commitment, today: Day): Life {
  const due = commitment.due && latestDay(commitment.due)
  if (!isPending(commitment) || due === undefined) return commitment.state
  if (due < today) return 'overdue'
  return due <= addDays(today, DUE_SOON_DAYS) ? 'due-soon' : commitment.state
}

/** Whether a commitment names a deliverable and a date. */
export const isMeasurable = ({ deliverable, due }: Commitment): boolean =>
  deliverable !== undefined && !isBlank(deliverable) && due !== undefined

/** How many commitments are pending: one owed by both counts for each side and prints once. */
export type PendingCounts = { readonly ours: number; readonly theirs: number; readonly printed: number }

/** The pending commitments, counted by side. */
export function countPending(commitments: readonly Commitment[]): PendingCounts {
  const pending = commitments.filter(isPending)
  const owedBy = (side: MeetingSide): number =>
    pending.filter((commitment) => commitment.owing === side || commitment.owing === 'both').length
  return { ours: owedBy('ours'), theirs: owedBy('theirs'), printed: pending.length }
}

/** A change of state that somebody asks for, with what it needs. */
export type Move = {
  readonly to: CommitmentState
  readonly on: Day
  readonly by: string
  readonly evidence?: Id<'source'> | 'none'
  readonly reason?: string
  readonly supersededBy?: Id<'commitment'>
  readonly disputedBy?: MeetingSide
}

/** What a change of state may need. */
export type MoveNeed = 'name' | 'evidence' | 'reason' | 'supersededBy' | 'source' | 'disputedBy'

/** Why a change of state is refused. */
export type MoveProblem =
  | { readonly kind: 'no-such-move'; readonly from: CommitmentState; readonly to: CommitmentState }
  | { readonly kind: 'needs'; readonly need: MoveNeed }

const ENDINGS = {
  kept: ['evidence'],
  lapsed: ['reason'],
  superseded: ['supersededBy'],
  denied: ['source', 'disputedBy'],
} as const
const PENDING_MOVES = { ...ENDINGS, open: [], 'in-hand': [] } as const
const REOPEN = { open: ['reason'] } as const

/** From a state, the states it may become and what each needs beside a date and a name. */
export const MOVES: Readonly<Record<CommitmentState, Readonly<Partial<Record<CommitmentState, readonly MoveNeed[]>>>>> =
  {
    open: PENDING_MOVES,
    'in-hand': PENDING_MOVES,
    kept: REOPEN,
    lapsed: REOPEN,
    superseded: REOPEN,
    denied: REOPEN,
  }

/** The commitment in its next state with the change in its history, or why not. */
export function moveCommitment(commitment: Commitment, move: Move): Result<Commitment, MoveProblem> {
  const needs = commitment.state === move.to ? undefined : MOVES[commitment.state][move.to]
  if (needs === undefined) return err({ kind: 'no-such-move', from: commitment.state, to: move.to })
  const missing = (['name', ...needs] as const).find((need) => !isGiven(need, move, commitment))
  if (missing !== undefined) return err({ kind: 'needs', need: missing })
  const { supersededBy: _ended, ...rest } = commitment
  return ok({
    ...rest,
    state: move.to,
    history: [...commitment.history, entryOf(move)],
    ...(move.to === 'superseded' && { supersededBy: move.supersededBy }),
  })
}

function isGiven(need: MoveNeed, move: Move, commitment: Commitment): boolean {
  switch (need) {
    case 'name':
      return !isBlankText(move.by)
    case 'reason':
      return !isBlankText(move.reason)
    case 'evidence':
      return move.evidence !== undefined
    case 'source':
      return move.evidence !== undefined && move.evidence !== 'none'
    case 'disputedBy':
      return move.disputedBy !== undefined
    case 'supersededBy':
      return move.supersededBy !== undefined && move.supersededBy !== commitment.id
    default:
      return assertNever(need)
  }
}

const entryOf = ({ to, on, by, evidence, reason, disputedBy }: Move): HistoryEntry => ({
  state: to,
  on,
  by,
  ...(evidence !== undefined && { evidence }),
  ...(disputedBy !== undefined && { disputedBy }),
  ...(reason !== undefined && { note: reason }),
})

/** Why a statement does not become a commitment. */
export type RecordingProblem =
  { readonly kind: 'needs'; readonly need: 'name' | 'reason' } | { readonly kind: 'nobody-owes' }

/** What a commitment takes from its statement; who decided and why, when it was said as less. */
export type Recorded = Pick<Commitment, 'statements' | 'owing' | 'state' | 'recordedFrom'>

/** A statement as a commitment; a weaker kind only with a name and a reason, which then print. */
export function recordAsCommitment(
  statement: Statement,
  decision: { readonly by: string; readonly reason?: string },
): Result<Recorded, RecordingProblem> {
  if (statement.side === 'narrator') return err({ kind: 'nobody-owes' })
  const recorded = { statements: [statement.id], owing: statement.side, state: 'open' as const }
  if (countsAsCommitment(statement.kind)) return ok(recorded)
  const { by, reason } = decision
  if (isBlankText(by)) return err({ kind: 'needs', need: 'name' })
  if (reason === undefined || isBlankText(reason)) return err({ kind: 'needs', need: 'reason' })
  return ok({ ...recorded, recordedFrom: { kind: statement.kind, by, reason } })
}

/** The commitment with a statement that repeats it; the count of commitments never changes. */
export const reiterate = (commitment: Commitment, statement: Id<'statement'>): Commitment =>
  commitment.statements.includes(statement) || commitment.reiterations.includes(statement)
    ? commitment
    : { ...commitment, reiterations: [...commitment.reiterations, statement] }
