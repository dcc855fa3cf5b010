import { useRef, useState } from 'react'
import { useCall } from '#renderer/client'
import { FaultBanner, useKept, useNavigation, useSession, type CounterpartTab } from '#renderer/parts'
import { OpenTable } from '#renderer/parts/facts'
import { MergeRecords } from '#renderer/parts/record-editor'
import { useTexts } from '#renderer/text'
import { Button, Empty, type TableColumn, type TableSort } from '#renderer/ui'
import { useBodyColumns, usePartnerColumns, usePersonColumns } from './columns.tsx'
import { askedOf, Filters, NO_FILTER, type Filter } from './filters.tsx'
import { ChosenBar } from './chosen-bar.tsx'
import type { BodyRow, CounterpartsView, PartnerRow, PersonRow } from './shapes.ts'

/** How many rows are asked for and drawn at once: thousands are found and sorted by the vault process. */
const MOST = 100

type Props = { readonly tab: CounterpartTab; readonly onNew: () => void }

/** One tab of Counterparts: filters, the table page by page, and what can be done with the selected rows. */
export const CounterpartList = ({ tab, onNew }: Props) => {
  const t = useTexts()
  const { lang, today, readOnly } = useSession()
  const { kept } = useNavigation()
  const key = `counterparts ${tab}`
  const [filter, setFilter] = useState<Filter>(() => (kept.get(key) as Filter | undefined) ?? NO_FILTER)
  const [sort, setSort] = useState<TableSort>({ column: 'title', direction: 'ascending' })
  const [from, setFrom] = useState(0)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [merging, setMerging] = useKept<readonly [string, string] | undefined>(`${key}: merging`, undefined)
  const field = useRef<HTMLDivElement>(null)
  const { value, error } = useCall('views.counterparts', {
    lang,
    today,
    tab: tab === 'organizations' ? 'bodies' : tab,
    ...askedOf(filter, today),
    sort: sort.column as 'title',
    direction: sort.direction,
    from,
    most: MOST,
  })
  const partnerColumns = usePartnerColumns()
  const bodyColumns = useBodyColumns()
  const personColumns = usePersonColumns()
  if (error !== undefined) return <FaultBanner error={error} />
  if (value === undefined) return null
  const change = (next: Filter): void => {
    kept.set(key, next)
    setFilter(next)
    setFrom(0)
  }
  const add = (
    <Button kind="primary" onPress={onNew} why={readOnly}>
      {t(`counterparts.${NEW[tab]}`)}
    </Button>
  )
  if (value.counts[value.tab] === 0) return <Empty actions={add}>{t(`counterparts.none.${tab}`)}</Empty>
  const ids = new Set(value.rows.map(({ id }) => id))
  const chosen = new Set([...selected].filter((id) => ids.has(id)))
  const shared = {
    label: t(`counterparts.tabs.${tab}`),
    selected: chosen,
    onSelect: setSelected,
    sort,
    onSort: (next: TableSort) => {
      setSort(next)
      setFrom(0)
    },
    empty: <p className="muted none">{t('counterparts.noneFound')}</p>,
    onKey: (event: React.KeyboardEvent) => typedInto(field.current, event, filter, change),
  }
  return (
    <div className="column wide">
      <div ref={field}>
        <Filters tab={tab} countries={value.countries} filter={filter} onFilter={change} />
      </div>
      <div className="row apart">
        <p className="small muted" role="status">
          {t('counterparts.shown', { count: value.rows.length, of: value.total })}
        </p>
        <Pager from={from} total={value.total} onMove={setFrom} />
      </div>
      {chosen.size > 0 && (
        <ChosenBar
          ids={[...chosen]}
          onClear={() => setSelected(new Set())}
          onMerge={(first, second) => setMerging([first, second])}
        />
      )}
      <Rows view={value} shared={shared} partner={partnerColumns} body={bodyColumns} person={personColumns} />
      {merging !== undefined && (
        <MergeRecords
          ids={merging}
          isOpen
          onClose={() => setMerging(undefined)}
          onMerged={() => {
            setMerging(undefined)
            setSelected(new Set())
          }}
        />
      )}
    </div>
  )
}

const NEW = { partners: 'newPartner', organizations: 'newOrganization', people: 'newPerson' } as const

type Shared = Omit<React.ComponentProps<typeof OpenTable<PersonRow>>, 'columns' | 'rows' | 'textOf'>

type RowsProps = {
  readonly view: CounterpartsView
  readonly shared: Shared
  readonly partner: readonly TableColumn<PartnerRow>[]
  readonly body: readonly TableColumn<BodyRow>[]
  readonly person: readonly TableColumn<PersonRow>[]
}

const Rows = ({ view, shared, partner, body, person }: RowsProps) => {
  if (view.tab === 'partners') return <OpenTable {...shared} columns={partner} rows={view.rows} textOf={titleOf} />
  if (view.tab === 'bodies') return <OpenTable {...shared} columns={body} rows={view.rows} textOf={titleOf} />
  return <OpenTable {...shared} columns={person} rows={view.rows} textOf={titleOf} />
}

const titleOf = ({ title }: { readonly title: string }): string => title

/** A letter typed over the rows goes to the name field: it finds by any form of a name, which the rows alone cannot. */
const typedInto = (
  field: HTMLElement | null,
  { key, ctrlKey, altKey, metaKey }: React.KeyboardEvent,
  filter: Filter,
  change: (filter: Filter) => void,
): boolean => {
  if (!/^[\p{L}\p{N}]$/u.test(key) || ctrlKey || altKey || metaKey) return false
  field?.querySelector('input')?.focus()
  change({ ...filter, words: filter.words + key })
  return true
}

type PagerProps = { readonly from: number; readonly total: number; readonly onMove: (from: number) => void }

const Pager = ({ from, total, onMove }: PagerProps) => {
  const t = useTexts()
  if (total <= MOST) return null
  return (
    <div className="row">
      <span className="small muted numeric">
        {from + 1}–{Math.min(from + MOST, total)}
      </span>
      <Button isDisabled={from === 0} onPress={() => onMove(Math.max(0, from - MOST))}>
        {t('counterparts.pageBefore', { count: MOST })}
      </Button>
      <Button isDisabled={from + MOST >= total} onPress={() => onMove(from + MOST)}>
        {t('counterparts.pageAfter', { count: MOST })}
      </Button>
    </div>
  )
}
