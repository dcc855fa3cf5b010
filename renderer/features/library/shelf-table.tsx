import { useMemo, useState } from 'react'
import { langOfText, typeName } from '#core/language'
import { useCall } from '#renderer/client'
import { FaultBanner, openByKeys, useNavigation, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button, Checkbox, Chip, Empty, Table, TextField, type TableColumn, type TableSort } from '#renderer/ui'
import { CompareFigures } from './compare-figures.tsx'
import type { Shelf, ShelfRow } from './shelves.ts'
import { sortedShelf } from './sorted-shelf.ts'

const FIRST = 1000
const ALL = 10_000

/** What stands on a shelf: filtered by words, sorted by its heads, the trashed ones too where they are wanted. */
export const ShelfTable = ({ shelf }: { readonly shelf: Shelf }) => {
  const text = useTexts()
  const { lang, today } = useSession()
  const { open } = useNavigation()
  const [filter, setFilter] = useState('')
  const [isWithTrashed, setWithTrashed] = useState(false)
  const [most, setMost] = useState(FIRST)
  const [sort, setSort] = useState<TableSort>({ column: 'title', direction: 'ascending' })
  const [compared, setCompared] = useState<ShelfRow>()
  const trashed = isWithTrashed ? 'include' : 'leave-out'
  const { value, error } = useCall('views.library', { lang, today, kind: shelf, filter, trashed, from: 0, most })
  const rows = useMemo(() => sortedShelf(value?.rows ?? [], sort), [value, sort])
  const columns = useShelfColumns(shelf, setCompared)
  const total = value?.total ?? 0
  return (
    <section className="column wide" aria-label={typeName(shelf, lang, 'many')}>
      <h2 className="heading">{typeName(shelf, lang, 'many')}</h2>
      <search className="library-tools">
        <TextField label={text('library.filter')} value={filter} onChange={setFilter} />
        <Checkbox isSelected={isWithTrashed} onChange={setWithTrashed}>
          {text('library.trashedToo')}
        </Checkbox>
      </search>
      {error !== undefined && <FaultBanner error={error} />}
      {value !== undefined && (
        <>
          <div className="row small muted" role="status">
            <span>{text('library.shown', { count: rows.length, of: total })}</span>
            {rows.length < total && (
              <Button kind="quiet" onPress={() => setMost(ALL)}>
                {text('library.showAll')}
              </Button>
            )}
          </div>
          {rows.length === 0 ? (
            <Empty>{text(filter.trim() === '' ? 'library.nothing' : 'library.noneFound')}</Empty>
          ) : (
            <div
              className="table-frame"
              onKeyDownCapture={(event) =>
                openByKeys(
                  event,
                  open,
                  rows.map(({ id }) => id),
                )
              }
            >
              <Table
                label={typeName(shelf, lang, 'many')}
                columns={columns}
                rows={rows}
                textOf={({ title }) => title}
                onOpen={(id, among) => open(id, 'here', among)}
                sort={sort}
                onSort={setSort}
              />
            </div>
          )}
        </>
      )}
      {compared !== undefined && (
        <CompareFigures
          ids={[compared.id, ...compared.conflicts.map(({ id }) => id)]}
          onClose={() => setCompared(undefined)}
        />
      )}
    </section>
  )
}

const useShelfColumns = (shelf: Shelf, onCompare: (row: ShelfRow) => void): readonly TableColumn<ShelfRow>[] => {
  const text = useTexts()
  const { lang } = useSession()
  return useMemo<readonly TableColumn<ShelfRow>[]>(
    () => [
      {
        id: 'title',
        label: typeName(shelf, lang),
        isRowHeader: true,
        isSortable: true,
        cell: ({ title, isTrashed }) => (
          <>
            <span lang={langOfText(title, lang)}>{title}</span>{' '}
            {isTrashed && (
              <Chip shape="cross" edge="dashed">
                {text('library.inTrash')}
              </Chip>
            )}
          </>
        ),
      },
      {
        id: 'detail',
        label: text('library.detail'),
        cell: ({ detail }) => <span lang={langOfText(detail, lang)}>{detail}</span>,
      },
      {
        id: 'date',
        label: text('library.date'),
        isSortable: true,
        cell: ({ date }) => <span className="numeric">{date?.text ?? '–'}</span>,
      },
      { id: 'home', label: text('library.home'), cell: ({ home }) => home?.title ?? text('library.office') },
      {
        id: 'usedIn',
        label: text('library.usedIn'),
        isNumber: true,
        isSortable: true,
        cell: ({ usedIn }) => usedIn,
      },
      ...(shelf === 'figure'
        ? [
            {
              id: 'conflicts',
              label: text('library.conflicts'),
              cell: (row: ShelfRow) =>
                row.conflicts.length === 0 ? (
                  '–'
                ) : (
                  <Button kind="quiet" onPress={() => onCompare(row)}>
                    {text('library.compare', { count: row.conflicts.length })}
                  </Button>
                ),
            },
          ]
        : []),
    ],
    [text, lang, shelf, onCompare],
  )
}
