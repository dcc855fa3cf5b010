import { fold } from '#core/base'
import type { Life } from '#core/domain'
import type { TableSort } from '#renderer/ui'
import type { LedgerRow } from './shapes.ts'

/** The saved views of the ledger, in their order. */
export const LEDGER_VIEWS = ['all', 'overdue', 'due-soon', 'ours', 'theirs', 'said'] as const
export type LedgerView = (typeof LEDGER_VIEWS)[number]

export const isLedgerView = (view: string | undefined): view is LedgerView =>
  LEDGER_VIEWS.some((known) => known === view)

const PENDING: ReadonlySet<Life> = new Set<Life>(['open', 'in-hand', 'due-soon', 'overdue'])

/** The commitments of a view; by side those that are still owed. */
export const rowsOfView = (rows: readonly LedgerRow[], view: LedgerView): readonly LedgerRow[] =>
  rows.filter(({ life, side }) => {
    if (view === 'all') return true
    if (view === 'overdue' || view === 'due-soon') return life === view
    return PENDING.has(life) && (side === view || side === 'both')
  })

/** The rows that hold all typed words somewhere, in any order. */
export const rowsWithWords = (rows: readonly LedgerRow[], typed: string): readonly LedgerRow[] => {
  const words = fold(typed).split(/\s+/u).filter(Boolean)
  return rows.filter((row) => {
    const text = fold(
      [row.words, row.chip, row.due, row.owner?.title, row.partner?.title, ...row.cited.map(({ title }) => title)].join(
        ' ',
      ),
    )
    return words.every((word) => text.includes(word))
  })
}

/** The rows by a column; what has nothing there stays last in both directions. Without a sort: as the ledger has them. */
export const sortedRows = (
  rows: readonly LedgerRow[],
  sort: TableSort | undefined,
  locale: string,
): readonly LedgerRow[] => {
  if (sort === undefined) return rows
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const sign = sort.direction === 'ascending' ? 1 : -1
  const wordOf = (row: LedgerRow): string | null => {
    if (sort.column === 'due') return row.dueDay
    if (sort.column === 'owner') return row.owner?.title ?? null
    if (sort.column === 'partner') return row.partner?.title ?? null
    return row.words
  }
  return rows.toSorted((a, b) => {
    const [one, other] = [wordOf(a), wordOf(b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return sign * compare(one, other)
  })
}

/** The rows by partner, in the order in which partners come first; rows of none under null. */
export const rowsByPartner = (
  rows: readonly LedgerRow[],
): readonly { readonly partner: LedgerRow['partner']; readonly rows: readonly LedgerRow[] }[] =>
  [...Map.groupBy(rows, ({ partner }) => partner?.id ?? '')].map(([, group]) => ({
    partner: group[0]?.partner ?? null,
    rows: group,
  }))
