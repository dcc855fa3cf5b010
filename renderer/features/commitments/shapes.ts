import type { OutputOf } from '#core/contract'

/** The ledger as it is asked for. */
export type Ledger = OutputOf<'views.commitments'>

/** A commitment in the ledger. */
export type LedgerRow = Ledger['rows'][number]

/** Something said that is no commitment. */
export type SaidRow = Ledger['followed'][number]
