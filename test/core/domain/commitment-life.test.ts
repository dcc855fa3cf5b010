import { describe, expect, test } from 'vitest'
import {
  CommitmentState,
  compareWeight,
  countPending,
  countsAsCommitment,
  isFollowed,
  isMeasurable,
  LADDER,
  lifeOf,
  moveCommitment,
  MOVES,
  recordAsCommitment,
  reiterate,
  StatementKind,
  type Move,
} from '#core/domain'
import { aCommitment, aStatement, idOf, on, words } from '../../build/records.ts'

const move: Move = { to: 'kept', on: '2026-01-10', by: 'Desk officer' }
const complete: Move = {
  ...move,
  evidence: idOf('source', 1),
  reason: 'Agreed',
  supersededBy: idOf('commitment', 2),
  disputedBy: 'theirs',
}

describe('the ladder of weight', () => {
  test('T1 K2 only kinds 7 to 9 count as a commitment; support never does', () => {
    expect(StatementKind.options.filter(countsAsCommitment)).toEqual([
      'soft-commitment',
      'measurable-commitment',
      'signed',
    ])
    expect(StatementKind.options.map((kind) => LADDER[kind].weight)).toEqual([
      0,
      0,
      0,
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      9,
      undefined,
      undefined,
    ])
    expect(compareWeight('support', 'soft-commitment')).toBeLessThan(0)
  })

  test('K1 support is followed only when it answers a request or a proposal', () => {
    const support = aStatement(2, { kind: 'support', answers: idOf('statement', 1) })
    const answering = (kind: StatementKind): boolean => isFollowed(support, aStatement(1, { kind }))
    expect(StatementKind.options.filter(answering)).toEqual(['proposal', 'request'])
    expect(isFollowed(support, undefined)).toBe(false)
    expect(StatementKind.options.filter((kind) => isFollowed(aStatement(1, { kind }), undefined))).toEqual([
      'willingness',
      'invitation',
      'proposal',
      'request',
      'reservation',
      'plan-notice',
    ])
  })
})

describe('the life of a commitment', () => {
  test('overdue and due soon follow the last day of the date', () => {
    const life = (due: string, today: string): string => lifeOf(aCommitment(1, { due: on(due) }), today)
    expect([
      life('2026-03', '2026-04-01'),
      life('2026-03', '2026-03-31'),
      life('2026-03-31', '2026-03-01'),
      life('2026-03-31', '2026-02-28'),
      life('XXXX-03-31', '2026-04-01'),
      life('2026/..', '2030-01-01'),
    ]).toEqual(['overdue', 'due-soon', 'due-soon', 'open', 'open', 'open'])
    expect(lifeOf(aCommitment(1, { due: on('2020'), state: 'kept' }), '2026-01-01')).toBe('kept')
  })

  test('K1 measurable needs a deliverable and a date', () => {
    const deliverable = words('A festival')
    expect(
      [
        {},
        { deliverable },
        { due: on('2026') },
        { deliverable: {}, due: on('2026') },
        { deliverable, due: on('2026') },
      ].map((fields) => isMeasurable(aCommitment(1, fields))),
    ).toEqual([false, false, false, false, true])
  })

  test('one owed by both counts for each side and prints once; ended ones do not count', () => {
    const list = [
      aCommitment(1, { owing: 'ours' }),
      aCommitment(2, { owing: 'both', state: 'in-hand' }),
      aCommitment(3, { owing: 'theirs', state: 'lapsed' }),
    ]
    expect(countPending(list)).toEqual({ ours: 2, theirs: 1, printed: 2 })
  })

  test('T9 only the moves of the table are made, whatever is brought along', () => {
    const made = CommitmentState.options.flatMap((state) =>
      CommitmentState.options
        .filter((to) => moveCommitment(aCommitment(1, { state }), { ...complete, to }).ok)
        .map((to) => `${state} > ${to}`),
    )
    expect(made).toEqual([
      'open > in-hand',
      'open > kept',
      'open > lapsed',
      'open > superseded',
      'open > denied',
      'in-hand > open',
      'in-hand > kept',
      'in-hand > lapsed',
      'in-hand > superseded',
      'in-hand > denied',
      'kept > open',
      'lapsed > open',
      'superseded > open',
      'denied > open',
    ])
    expect(MOVES.open.open).toEqual([])
  })

  test('T9 each move needs what the table says', () => {
    const needs = (to: CommitmentState, fields: Partial<Move> = {}, state: CommitmentState = 'open'): unknown => {
      const moved = moveCommitment(aCommitment(1, { state }), { ...move, to, ...fields })
      return moved.ok ? moved.value.state : moved.error
    }
    expect(needs('in-hand', { by: ' ' })).toEqual({ kind: 'needs', need: 'name' })
    expect(needs('kept')).toEqual({ kind: 'needs', need: 'evidence' })
    expect(needs('kept', { evidence: 'none' })).toBe('kept')
    expect(needs('lapsed', { reason: ' ' })).toEqual({ kind: 'needs', need: 'reason' })
    expect(needs('superseded')).toEqual({ kind: 'needs', need: 'supersededBy' })
    expect(needs('superseded', { supersededBy: idOf('commitment', 1) })).toEqual({
      kind: 'needs',
      need: 'supersededBy',
    })
    expect(needs('denied', { evidence: 'none', disputedBy: 'theirs' })).toEqual({ kind: 'needs', need: 'source' })
    expect(needs('denied', { evidence: idOf('source', 1) })).toEqual({ kind: 'needs', need: 'disputedBy' })
    expect(needs('open', {}, 'kept')).toEqual({ kind: 'needs', need: 'reason' })
  })

  test('K3 a move is written into the history, and re-opening forgets what superseded it', () => {
    const superseded = moveCommitment(aCommitment(), { ...move, to: 'superseded', supersededBy: idOf('commitment', 2) })
    const reopened = superseded.ok && moveCommitment(superseded.value, { ...move, to: 'open', reason: 'In error' })
    expect(reopened).toEqual({
      ok: true,
      value: aCommitment(1, {
        history: [
          { state: 'superseded', on: '2026-01-10', by: 'Desk officer' },
          { state: 'open', on: '2026-01-10', by: 'Desk officer', note: 'In error' },
        ],
      }),
    })
  })

  test('T4 K3 repeating a commitment adds a date and never a second commitment', () => {
    const commitment = aCommitment(1, { statements: [idOf('statement', 1)] })
    const repeated = reiterate(
      reiterate(reiterate(commitment, idOf('statement', 2)), idOf('statement', 2)),
      idOf('statement', 1),
    )
    expect(repeated).toEqual({ ...commitment, reiterations: [idOf('statement', 2)] })
    expect(countPending([repeated])).toEqual(countPending([commitment]))
  })

  test('T8 a weaker kind becomes a commitment only with a name and a reason, which stay with it', () => {
    const proposal = aStatement(1, { kind: 'proposal', side: 'theirs' })
    const by = 'Desk officer'
    expect(recordAsCommitment(proposal, { by })).toEqual({ ok: false, error: { kind: 'needs', need: 'reason' } })
    expect(recordAsCommitment(proposal, { by, reason: '  ' }).ok).toBe(false)
    expect(recordAsCommitment(proposal, { by: '', reason: 'Their minister confirmed it' })).toEqual({
      ok: false,
      error: { kind: 'needs', need: 'name' },
    })
    expect(recordAsCommitment(proposal, { by, reason: 'Their minister confirmed it' })).toEqual({
      ok: true,
      value: {
        statements: [proposal.id],
        owing: 'theirs',
        state: 'open',
        recordedFrom: { kind: 'proposal', by, reason: 'Their minister confirmed it' },
      },
    })
    expect(recordAsCommitment(aStatement(1, { kind: 'soft-commitment' }), { by })).toEqual({
      ok: true,
      value: { statements: [proposal.id], owing: 'theirs', state: 'open' },
    })
  })

  test('T2 nobody owes what the narrator says', () => {
    const narrated = aStatement(1, { side: 'narrator', attribution: 'narrator', kind: 'signed' })
    expect(recordAsCommitment(narrated, { by: 'x', reason: 'y' })).toEqual({
      ok: false,
      error: { kind: 'nobody-owes' },
    })
  })
})
