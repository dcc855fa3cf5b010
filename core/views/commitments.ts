import { compareDated, latestDay, partialDate, type Dated as DatedThing } from '#core/base'
import {
  countPending,
  findRecord,
  findRecords,
  isMeasurable,
  lifeOf,
  ownerLeft,
  type Commitment,
  type Records,
  type Statement,
} from '#core/domain'
import { citedBy, dated, datedOrNull, linkedOrNull, lookAt, wordsOf, wordsOrNull, type Look } from './look.ts'
import type { ViewGround } from './look.ts'
import { followedRows } from './followed.ts'
import { quartersOf } from './quarters.ts'
import type { CommitmentRow, CommitmentsView, FollowedRow, LedgerCounts } from './shapes/commitments.ts'
import type { Cited } from './shapes/linked.ts'
import { commitmentsOf, dateSaid } from './said.ts'
import { partnerOfCommitment } from './where.ts'

/** Who owes what, over all partners or one: commitments by due date, and what was said without being one. */
export const commitmentsView = (
  records: Records,
  ground: ViewGround,
  { partner }: { readonly partner?: string | undefined } = {},
): CommitmentsView => {
  const look = lookAt(records, ground)
  const commitments = commitmentsOf(records, partner)
  const followed = followedRows(look, partner)
  return {
    rows: commitmentRows(look, commitments),
    followed,
    counts: ledgerCounts(look, commitments, followed),
    noMeasurable: noMeasurable(look, commitments),
    quarters: quartersOf(records, commitments, ground.today),
  }
}

/** Commitments by due date, those without one last, then by the day they were said. */
export const commitmentRows = (look: Look, commitments: readonly Commitment[]): readonly CommitmentRow[] => {
  const said = new Map(commitments.map((one) => [one, dateSaid(look.records, one)]))
  const due = (one: Commitment): DatedThing => ({ id: '', date: one.due })
  const first = (one: Commitment): DatedThing => ({ id: one.id, date: said.get(one) })
  return commitments
    .toSorted((a, b) => compareDated(due(a), due(b)) || compareDated(first(a), first(b)))
    .map((one) => commitmentRow(look, one))
}

/** A commitment in the ledger. */
export const commitmentRow = (look: Look, commitment: Commitment): CommitmentRow => {
  const { records, t, today } = look
  const statements = findRecords(records, commitment.statements)
  const life = lifeOf(commitment, today)
  const { due, recordedFrom } = commitment
  return {
    id: commitment.id,
    words: wordsOrNull(look, commitment.deliverable) ?? statements.map((one) => wordsOf(look, one.text)).join(' '),
    side: commitment.owing,
    partner: linkedOrNull(look, partnerOfCommitment(records, commitment)),
    state: commitment.state,
    life,
    chip: t(`kinds.chip.${life}`),
    due: due === undefined ? null : dated(look, due).text,
    dueDay: (due && latestDay(due)) ?? null,
    owner: linkedOrNull(look, commitment.owner),
    ownerLeft: ownerLeft(commitment, records, today).length > 0,
    saidOn: datedOrNull(look, dateSaid(records, commitment)),
    meeting: linkedOrNull(look, statements[0]?.meeting),
    statements: commitment.statements,
    cited: unique([commitment, ...statements].flatMap((one) => citedBy(look, one))),
    lineToTake: wordsOrNull(look, commitment.lineToTake),
    nextStep: wordsOrNull(look, commitment.nextStep),
    measurable: isMeasurable(commitment),
    repeated: repeatedWords(look, commitment, statements),
    recordedAs:
      recordedFrom === undefined
        ? null
        : t('sections.ledger.recordedByUs', { kind: t(`kinds.statement.${recordedFrom.kind}`) }),
    supersededBy: linkedOrNull(look, commitment.supersededBy),
    visits: commitment.carriedInto,
    history: commitment.history.map(({ state, on, by, evidence, note }) => ({
      state,
      on,
      onText: dated(look, partialDate(on)).text,
      by,
      evidence: evidence === 'none' ? 'none' : linkedOrNull(look, evidence),
      note: note ?? null,
    })),
    updatedAt: commitment.updatedAt,
  }
}

const unique = (cited: readonly Cited[]): readonly Cited[] => [
  ...new Map(cited.map((one) => [`${one.source} ${one.exact}`, one])).values(),
]

const repeatedWords = (look: Look, commitment: Commitment, statements: readonly Statement[]): readonly string[] => [
  ...findRecords(look.records, commitment.reiterations).flatMap(({ meeting }) => {
    const date = findRecord(look.records, meeting)?.date
    return date === undefined ? [] : [look.t('sections.ledger.repeated', { date: dated(look, date).text })]
  }),
  ...(statements.some(({ reiterates }) => reiterates === 'earlier-unrecorded')
    ? [look.t('sections.ledger.earlierUnrecorded')]
    : []),
]

/** How many commitments there are, by side and by what they are today. */
export const ledgerCounts = (
  { today }: Look,
  commitments: readonly Commitment[],
  followed: readonly FollowedRow[],
): LedgerCounts => {
  const overdue = commitments.filter((one) => lifeOf(one, today) === 'overdue')
  const pending = countPending(commitments)
  const late = countPending(overdue)
  return {
    all: commitments.length,
    pending: pending.printed,
    ours: pending.ours,
    theirs: pending.theirs,
    overdue: late.printed,
    oursOverdue: late.ours,
    theirsOverdue: late.theirs,
    dueSoon: commitments.filter((one) => lifeOf(one, today) === 'due-soon').length,
    measurable: commitments.filter(isMeasurable).length,
    followed: followed.length,
  }
}

/** The sentence that no commitment has both a date and a deliverable; null where one has, or none is recorded. */
export const noMeasurable = ({ t }: Look, commitments: readonly Commitment[]): string | null =>
  commitments.length > 0 && !commitments.some(isMeasurable) ? t('sections.ledger.noMeasurable') : null
