import type { Ledger } from './shapes.ts'

type Quarter = Ledger['quarters'][number]
export type QuarterRow = Quarter & { readonly id: string }

/** What all quarters come to: sums of what happened, and what is open and overdue at the end. */
export const totalsOf = (quarters: readonly Quarter[]): Omit<Quarter, 'quarter'> => {
  const sum = (of: 'opened' | 'kept' | 'ended'): number => quarters.reduce((total, one) => total + one[of], 0)
  const last = quarters.at(-1)
  return {
    opened: sum('opened'),
    kept: sum('kept'),
    ended: sum('ended'),
    open: last?.open ?? 0,
    overdue: last?.overdue ?? 0,
  }
}

/** The quarters as rows of a table, under them what they come to. */
export const quarterRows = (quarters: readonly Quarter[], all: string): readonly QuarterRow[] => [
  ...quarters.map((one) => ({ ...one, id: one.quarter })),
  { ...totalsOf(quarters), quarter: all, id: 'all' },
]
