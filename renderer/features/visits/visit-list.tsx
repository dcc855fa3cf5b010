import { useCallback, useMemo, useState } from 'react'
import { compareText, fold } from '#core/base'
import { VisitState, type RecordByType } from '#core/domain'
import { choiceName, fieldName } from '#core/language'
import { useNavigation, useSession } from '#renderer/parts'
import { localeOf, useLang, useTexts } from '#renderer/text'
import { Button, Empty, Select, Table, TextField, type TableColumn, type TableSort } from '#renderer/ui'
import { useActs } from './acts.ts'
import { SelectionBar } from './selection-bar.tsx'
import { LevelChip, VisitStateChip } from './signs.tsx'
import type { VisitRow } from './shapes.ts'

type Props = { readonly visits: readonly VisitRow[]; readonly onNew: () => void }

/** The visits in a table: filtered, sorted, and several of them changed at once. */
export const VisitList = ({ visits, onNew }: Props) => {
  const text = useTexts()
  const lang = useLang()
  const { readOnly } = useSession()
  const { open } = useNavigation()
  const [filter, setFilter] = useState<Filter>({ words: '', state: 'all', partner: 'all' })
  const [sort, setSort] = useState<TableSort>({ column: 'from', direction: 'ascending' })
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(() => shown(visits, filter, sort, localeOf(lang)), [visits, filter, sort, lang])
  const columns = useVisitColumns()
  const chosen = new Set(rows.filter(({ id }) => selected.has(id)).map(({ id }) => id))
  if (visits.length === 0) {
    return (
      <Empty
        actions={
          <Button kind="primary" onPress={onNew} why={readOnly}>
            {text('visits.new')}
          </Button>
        }
      >
        {text('visits.none')}
      </Empty>
    )
  }
  return (
    <div className="column wide">
      <VisitFilter visits={visits} filter={filter} onFilter={setFilter} />
      <p className="small muted" role="status">
        {text('visits.shown', { count: rows.length, of: visits.length })}
      </p>
      {chosen.size > 0 && <ChangeStates ids={[...chosen]} onClear={() => setSelected(new Set())} />}
      <div
        className="table-frame"
        onKeyDownCapture={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey) return
          const id = keyUnder(event.target)
          if (id === undefined) return
          event.preventDefault()
          event.stopPropagation()
          open(
            id,
            'beside',
            rows.map((row) => row.id),
          )
        }}
      >
        <Table
          label={text('window.places.visits')}
          columns={columns}
          rows={rows}
          textOf={({ title }) => title}
          selected={chosen}
          onSelect={setSelected}
          onOpen={(id, among) => open(id, 'here', among)}
          sort={sort}
          onSort={setSort}
          empty={<p className="muted none">{text('visits.noneFound')}</p>}
        />
      </div>
    </div>
  )
}

/** The row that has the focus, by what was pressed in it. */
export const keyUnder = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[role="row"][data-key]')?.dataset['key'] : undefined

const useVisitColumns = (): readonly TableColumn<VisitRow>[] => {
  const text = useTexts()
  const { lang } = useSession()
  return useMemo<readonly TableColumn<VisitRow>[]>(
    () => [
      {
        id: 'title',
        label: text('window.places.visit'),
        isRowHeader: true,
        isSortable: true,
        cell: ({ title, code }) => (
          <>
            <span className="strong">{title}</span>
            {code !== null && <span className="small muted"> {code}</span>}
          </>
        ),
      },
      { id: 'from', label: fieldName({ group: 'visit', name: 'window' }, lang), isSortable: true, cell: windowCell },
      {
        id: 'partnerTitle',
        label: fieldName({ group: 'visit', name: 'partner' }, lang),
        isSortable: true,
        cell: (row) => row.partnerTitle,
      },
      {
        id: 'direction',
        label: fieldName({ group: 'visit', name: 'direction' }, lang),
        cell: ({ direction }) => choiceName({ group: 'visit', name: 'direction' }, direction, lang),
      },
      {
        id: 'state',
        label: fieldName({ group: 'visit', name: 'state' }, lang),
        isSortable: true,
        cell: ({ state }) => <VisitStateChip state={state} />,
      },
      {
        id: 'daysToGo',
        label: text('visits.daysToGo'),
        isNumber: true,
        cell: ({ daysToGo }) => (daysToGo === null ? '–' : daysToGo),
      },
      {
        id: 'pack',
        label: text('visits.pack'),
        cell: ({ packVersion }) =>
          packVersion === null ? <span className="muted">{text('visits.noPack')}</span> : packVersion,
      },
      {
        id: 'marking',
        label: fieldName({ group: 'any', name: 'marking' }, lang),
        cell: ({ marking }) => <LevelChip level={marking} />,
      },
    ],
    [text, lang],
  )
}

const windowCell = ({ windowText }: VisitRow) => <span className="numeric">{windowText}</span>

type Filter = { readonly words: string; readonly state: VisitState | 'all'; readonly partner: string }

const shown = (
  visits: readonly VisitRow[],
  { words, state, partner }: Filter,
  { column, direction }: TableSort,
  locale: string,
): readonly VisitRow[] => {
  const wanted = fold(words)
  const sign = direction === 'ascending' ? 1 : -1
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const by = (a: VisitRow, b: VisitRow): number => {
    if (column === 'title') return compare(a.title, b.title)
    if (column === 'partnerTitle') return compare(a.partnerTitle, b.partnerTitle)
    if (column === 'state') return VisitState.options.indexOf(a.state) - VisitState.options.indexOf(b.state)
    return 0
  }
  const filtered = visits.filter(
    (row) =>
      (state === 'all' || row.state === state) &&
      (partner === 'all' || row.partner === partner) &&
      (wanted === '' || fold(`${row.title} ${row.code ?? ''} ${row.partnerTitle} ${row.windowText}`).includes(wanted)),
  )
  if (column !== 'from') return filtered.toSorted((a, b) => sign * by(a, b))
  // A visit without a first day stays last in both directions.
  return filtered.toSorted((a, b) => {
    if (a.from === null || b.from === null) return Number(a.from === null) - Number(b.from === null)
    return sign * compareText(a.from, b.from)
  })
}

type FilterProps = {
  readonly visits: readonly VisitRow[]
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

const VisitFilter = ({ visits, filter, onFilter }: FilterProps) => {
  const text = useTexts()
  const lang = useLang()
  const partners = [...new Map(visits.map(({ partner, partnerTitle }) => [partner, partnerTitle]))]
  return (
    <search className="visit-filter">
      <TextField
        label={text('visits.filter')}
        value={filter.words}
        onChange={(words) => onFilter({ ...filter, words })}
      />
      <Select
        label={fieldName({ group: 'visit', name: 'state' }, lang)}
        value={filter.state}
        onChange={(state) => onFilter({ ...filter, state })}
        options={[
          { value: 'all', label: text('visits.anyState') },
          ...VisitState.options.map((value) => ({
            value,
            label: choiceName({ group: 'visit', name: 'state' }, value, lang),
          })),
        ]}
      />
      <Select
        label={fieldName({ group: 'visit', name: 'partner' }, lang)}
        value={filter.partner}
        onChange={(partner) => onFilter({ ...filter, partner })}
        options={[
          { value: 'all', label: text('visits.anyPartner') },
          ...partners.map(([value, label]) => ({ value, label })),
        ]}
      />
    </search>
  )
}

/** Gives several visits one state, as one act. */
const ChangeStates = ({ ids, onClear }: { readonly ids: readonly string[]; readonly onClear: () => void }) => {
  const text = useTexts()
  const lang = useLang()
  const acts = useActs()
  const nameOf = useCallback((state: VisitState) => choiceName({ group: 'visit', name: 'state' }, state, lang), [lang])
  const set = async (state: VisitState): Promise<void> => {
    const label = text('visits.did.states', { count: ids.length, state: nameOf(state) })
    const alter = (visit: RecordByType['visit']): RecordByType['visit'] => ({ ...visit, state })
    await acts.change('visit', ids, label, alter)
  }
  return (
    <SelectionBar count={ids.length} onClear={onClear}>
      <Select
        label={text('visits.setState')}
        isLabelHidden
        placeholder={text('visits.setState')}
        value={undefined}
        onChange={(state: VisitState) => void set(state)}
        options={VisitState.options.map((value) => ({ value, label: nameOf(value) }))}
      />
      <Button onPress={() => void acts.remove(ids, text('visits.did.trashed', { count: ids.length }))}>
        {text('visits.toTrash')}
      </Button>
    </SelectionBar>
  )
}
