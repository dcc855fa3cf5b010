import { compareText } from '#core/base'
import type { TableSort } from '#renderer/ui'
import type { ShelfRow } from './shelves.ts'

/** The rows by a column; what has no date stays last in both directions. By title they come sorted already. */
export const sortedShelf = (rows: readonly ShelfRow[], { column, direction }: TableSort): readonly ShelfRow[] => {
  const sign = direction === 'ascending' ? 1 : -1
  if (column === 'usedIn') return rows.toSorted((a, b) => sign * (a.usedIn - b.usedIn))
  if (column === 'title') return sign === 1 ? rows : rows.toReversed()
  return rows.toSorted((a, b) =>
    a.day === null || b.day === null
      ? Number(a.day === null) - Number(b.day === null)
      : sign * compareText(a.day, b.day),
  )
}
