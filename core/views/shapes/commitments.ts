import type { Day } from '#core/base'
import type { CommitmentState, Life, Owing, StatementKind, StatementSide } from '#core/domain'
import type { Cited, Dated, Linked } from './linked.ts'

/** A commitment in the ledger. */
export type CommitmentRow = {
  readonly id: string
  /** The deliverable, else what was said. */
  readonly words: string
  readonly side: Owing
  readonly partner: Linked | null
  readonly state: CommitmentState
  /** What it is today: overdue and due soon are reckoned. */
  readonly life: Life
  /** The word on its chip. */
  readonly chip: string
  readonly due: string | null
  readonly dueDay: Day | null
  readonly owner: Linked | null
  /** The owner's post ended: somebody has to take it over. */
  readonly ownerLeft: boolean
  readonly saidOn: Dated | null
  readonly meeting: Linked | null
  readonly statements: readonly string[]
  readonly cited: readonly Cited[]
  readonly lineToTake: string | null
  readonly nextStep: string | null
  readonly measurable: boolean
  /** `repeated 9 December 2025`, `earlier instance not recorded`. */
  readonly repeated: readonly string[]
  /** `(recorded by us; said as support)`, where it was said as less. */
  readonly recordedAs: string | null
  readonly supersededBy: Linked | null
  readonly visits: readonly string[]
  readonly history: readonly {
    readonly state: CommitmentState
    readonly on: Day
    readonly onText: string
    readonly by: string
    readonly evidence: Linked | 'none' | null
    readonly note: string | null
  }[]
  readonly updatedAt: string
}

/** Something said that is followed and is no commitment. */
export type FollowedRow = {
  readonly id: string
  readonly words: string
  readonly kind: StatementKind
  /** The word on its chip: `Asked`, `Supported`. */
  readonly chip: string
  readonly side: StatementSide
  readonly partner: Linked | null
  readonly meeting: Linked
  readonly saidOn: Dated
  readonly cited: readonly Cited[]
  readonly answers: Linked | null
  readonly answeredBy: readonly Linked[]
}

/** A quarter of the chart: what was opened, kept or ended in it; what was open and overdue at its end, or today. */
export type Quarter = {
  /** `2026-Q4`. */
  readonly quarter: string
  readonly opened: number
  readonly kept: number
  readonly ended: number
  readonly open: number
  readonly overdue: number
}

/** The pending commitments by side; one owed by both counts for each side. */
export type LedgerCounts = {
  readonly all: number
  readonly pending: number
  readonly ours: number
  readonly theirs: number
  readonly overdue: number
  readonly oursOverdue: number
  readonly theirsOverdue: number
  readonly dueSoon: number
  readonly measurable: number
  readonly followed: number
}

/** Who owes what, over all partners or one. */
export type CommitmentsView = {
  readonly rows: readonly CommitmentRow[]
  readonly followed: readonly FollowedRow[]
  readonly counts: LedgerCounts
  /** The sentence that says so, where no commitment has both a date and a deliverable. */
  readonly noMeasurable: string | null
  /** Without a gap from the first quarter to today's; the sums equal the rows. */
  readonly quarters: readonly Quarter[]
}
