import { compareText, fold, type Day, type PackLang } from '#core/base'
import type { Side } from '#core/domain'
import type { BodyRow, CounterpartsAsked, CounterpartSort, PartnerRow, PersonRow } from './shapes/counterparts.ts'

/** A row of one of the tabs. */
export type Row = PartnerRow | BodyRow | PersonRow

/** A row that is made when it is drawn, or when a filter or a column asks for it; and the name by which it is sorted. */
export type Kept<T extends Row> = {
  readonly id: string
  readonly key: string
  readonly row: () => T
  readonly folded: () => string
}

/** Rows by name in the order of a language; zh sorts by pinyin. */
export const byName = <T extends Row>(rows: readonly Kept<T>[], lang: PackLang): readonly Kept<T>[] => {
  const collator = collatorOf(lang)
  return rows.toSorted((a, b) => collator.compare(a.key, b.key) || compareText(a.id, b.id))
}

/** One page of rows that stand by name: what passes the filters, by the column asked for. */
export const pageOf = <T extends Row>(
  all: readonly Kept<T>[],
  asked: CounterpartsAsked,
  lang: PackLang,
): { readonly total: number; readonly rows: readonly T[] } => {
  const words = fold(asked.filter ?? '')
    .split(/\s+/u)
    .filter((word) => word !== '')
  const isAll = words.length === 0
  const found = all.filter(
    ({ row, folded }) => (isAll || words.every((word) => folded().includes(word))) && passes(row, asked),
  )
  const sorted = byColumn(found, asked, lang)
  return { total: found.length, rows: sorted.slice(asked.from, asked.from + asked.most).map(({ row }) => row()) }
}

/** Rows by a column, those of one value still by name; what a column lacks comes last in both directions. */
const byColumn = <T extends Row>(
  rows: readonly Kept<T>[],
  { sort, direction }: CounterpartsAsked,
  lang: PackLang,
): readonly Kept<T>[] => {
  if (sort === 'title') return direction === 'ascending' ? rows : rows.toReversed()
  const groups = Map.groupBy(rows, ({ row }) => columnOf(row(), sort))
  const collator = collatorOf(lang)
  const values = [...groups.keys()]
    .filter((value) => value !== null)
    .toSorted((a, b) =>
      typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)),
    )
  const inOrder = direction === 'ascending' ? values : values.toReversed()
  return [...inOrder, null].flatMap((value) => groups.get(value) ?? [])
}

const collators = new Map<PackLang, Intl.Collator>()

/** The order of names in a language, made once. */
export const collatorOf = (lang: PackLang): Intl.Collator => {
  const made = collators.get(lang) ?? new Intl.Collator(lang === 'zh-Hans' ? 'zh-Hans-u-co-pinyin' : lang)
  collators.set(lang, made)
  return made
}

/** Whether a row passes the filters; it is made only where one is set. */
const passes = (row: () => Row, { country, rank, metSince, side }: CounterpartsAsked): boolean =>
  (country === undefined || row().country?.id === country) &&
  (rank === undefined || isOfRank(row(), rank)) &&
  (side === undefined || isOfSide(row(), side)) &&
  (metSince === undefined || metAfter(row(), metSince))

const isOfRank = (row: Row, rank: number): boolean => 'rank' in row && row.rank !== null && row.rank <= rank

const isOfSide = (row: Row, side: Side): boolean => !('side' in row) || row.side === side

const metAfter = (row: Row, day: Day): boolean => 'lastMet' in row && (row.lastMet?.to ?? '') >= day

const columnOf = (row: Row, sort: Exclude<CounterpartSort, 'title'>): string | number | null => {
  switch (sort) {
    case 'country':
      return row.country?.title ?? null
    case 'rank':
      return 'rank' in row ? row.rank : null
    case 'last-met':
      return 'lastMet' in row ? (row.lastMet?.to ?? null) : null
    case 'open':
      return 'openItems' in row ? row.openItems : 'openOurs' in row ? row.openOurs + row.openTheirs : null
    case 'partner':
      return 'partner' in row ? (row.partner?.title ?? null) : null
    case 'kind':
      return 'kind' in row ? row.kind : 'level' in row ? row.level : null
  }
}
