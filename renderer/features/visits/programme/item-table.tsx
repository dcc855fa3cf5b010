import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { ProgrammeItem } from '#core/domain'
import { choiceName, fieldName } from '#core/language'
import { isInText, keysOf, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button, IconButton, Icons, LinkButton, Menu, Switch, Table, type TableColumn } from '#renderer/ui'
import { useActs } from '../acts.ts'
import { CellChoice, CellText } from '../cells.tsx'
import { SelectionBar } from '../selection-bar.tsx'
import type { ItemRow } from '../shapes.ts'
import { Oddities } from './oddities.tsx'
import { timesOf } from './times.ts'

type Props = {
  readonly day: string
  readonly rows: readonly ItemRow[]
  readonly zone: string
  readonly focus: string | undefined
  readonly onEdit: (id: string) => void
  readonly onBeside: (id: string) => void
  readonly onDuplicate: (id: string) => void
  readonly onRemove: (ids: readonly string[]) => void
}

/** A day's items in a table; times are typed, kinds chosen where they stand. */
export const ItemTable = (props: Props) => {
  const { day, rows, focus, onEdit, onBeside, onDuplicate, onRemove } = props
  const text = useTexts()
  const { readOnly } = useSession()
  const frame = useRef<HTMLDivElement>(null)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const chosen = new Set(rows.filter(({ id }) => selected.has(id)).map(({ id }) => id))
  const columns = useItemColumns(props)
  useEffect(() => {
    if (focus?.startsWith('programme-item:') !== true) return
    frame.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(focus)}"]`)?.focus()
  }, [focus])
  const press = (event: KeyboardEvent): void => {
    const id = rowUnder(event.target)
    if (id === undefined || isInText(event.target)) return
    const keys = keysOf(event.nativeEvent)
    const isRow = event.target instanceof HTMLElement && event.target.getAttribute('role') === 'row'
    const may = readOnly === undefined
    const act =
      keys === 'Ctrl+Enter'
        ? () => onBeside(id)
        : may && (keys === 'F2' || (keys === 'Enter' && isRow))
          ? () => onEdit(id)
          : may && keys === 'Ctrl+D'
            ? () => onDuplicate(id)
            : may && keys === 'Delete'
              ? () => onRemove(chosen.size > 0 ? [...chosen] : [id])
              : undefined
    if (act === undefined) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <>
      {chosen.size > 0 && (
        <SelectionBar count={chosen.size} onClear={() => setSelected(new Set())}>
          <Button onPress={() => onRemove([...chosen])}>{text('window.remove')}</Button>
        </SelectionBar>
      )}
      <div className="table-frame" ref={frame} onKeyDownCapture={press}>
        <Table
          label={day}
          columns={columns}
          rows={rows}
          textOf={({ activity }) => activity}
          selected={chosen}
          onSelect={setSelected}
        />
      </div>
    </>
  )
}

const rowUnder = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[role="row"][data-key]')?.dataset['key'] : undefined

const KINDS = ProgrammeItem.schema.shape.kind.options

const useItemColumns = ({ rows, onEdit, onBeside, onDuplicate, onRemove }: Props): readonly TableColumn<ItemRow>[] => {
  const text = useTexts()
  const { lang, readOnly } = useSession()
  const acts = useActs()
  return useMemo<readonly TableColumn<ItemRow>[]>(() => {
    const label = (name: string): string => fieldName({ group: 'programme-item', name }, lang)
    const did = (name: string, row: ItemRow): string =>
      text('visits.did.field', { field: label(name), title: row.activity })
    const set = (row: ItemRow, name: string, value: string | boolean): void =>
      void acts.change('programme-item', [row.id], did(name, row), (one) => ({ ...one, [name]: value }), 'quiet')
    const titleOf = (id: string): string => rows.find((row) => row.id === id)?.activity ?? ''
    return [
      {
        id: 'time',
        label: text('visits.columns.time'),
        cell: (row) => (
          <div className="numeric time-cell">
            <CellText
              label={text('visits.columns.time')}
              description={text('visits.timeHint')}
              value={row.timeText}
              onSave={async (typed) => {
                const times = timesOf(typed.replace(/\s*\(.*\)$/, ''), row.day, row.minutes)
                if (times === undefined) return text('visits.timeFault')
                const isDone = await acts.change(
                  'programme-item',
                  [row.id],
                  text('visits.did.itemMoved', { activity: row.activity, time: times.startsAt.slice(11) }),
                  (one) => ({ ...one, ...times }),
                  'quiet',
                )
                return isDone ? undefined : text('visits.timeFault')
              }}
            />
          </div>
        ),
      },
      {
        id: 'activity',
        label: label('activity'),
        isRowHeader: true,
        cell: (row) => (
          <div className="column tight">
            {readOnly === undefined ? (
              <LinkButton onPress={() => onEdit(row.id)}>{row.activity}</LinkButton>
            ) : (
              <span>{row.activity}</span>
            )}
            <Oddities row={row} titleOf={titleOf} />
          </div>
        ),
      },
      {
        id: 'kind',
        label: label('kind'),
        cell: (row) => (
          <CellChoice
            label={label('kind')}
            value={row.kind}
            options={KINDS.map((value) => ({
              value,
              label: choiceName({ group: 'programme-item', name: 'kind' }, value, lang),
            }))}
            onSave={(value) => set(row, 'kind', value)}
          />
        ),
      },
      { id: 'place', label: label('place'), cell: ({ place }) => place ?? '–' },
      {
        id: 'who',
        label: label('who'),
        cell: ({ lead, who }) => (
          <>
            {lead !== null && <div>{text('visits.ledBy', { name: lead.title })}</div>}
            {who.length > 0 && <div className="small muted">{who.map(({ title }) => title).join(', ')}</div>}
          </>
        ),
      },
      {
        id: 'press',
        label: label('press'),
        cell: (row) => (
          <CellChoice
            label={label('press')}
            value={row.press}
            options={(['open', 'closed'] as const).map((value) => ({
              value,
              label: choiceName({ group: 'programme-item', name: 'press' }, value, lang),
            }))}
            onSave={(value) => set(row, 'press', value)}
          />
        ),
      },
      {
        id: 'shareable',
        label: text('visits.columns.shared'),
        cell: (row) => (
          <Switch
            isSelected={row.shareable}
            isDisabled={readOnly !== undefined}
            onChange={(value) => set(row, 'shareable', value)}
          >
            <span className="hidden-text">{text('visits.shareThis', { activity: row.activity })}</span>
            <span aria-hidden>{text(row.shareable ? 'visits.yes' : 'visits.no')}</span>
          </Switch>
        ),
      },
      { id: 'transport', label: label('transport'), cell: ({ transport }) => transport ?? '–' },
      {
        id: 'more',
        label: text('visits.columns.more'),
        cell: (row) => (
          <Menu
            label={text('visits.moreOf', { what: row.activity })}
            trigger={
              <IconButton
                label={text('visits.moreOf', { what: row.activity })}
                icon={<Icons.MoreHorizontal size={16} aria-hidden />}
              />
            }
            rows={[
              {
                id: 'edit',
                label: text('window.edit'),
                keys: 'F2',
                isDisabled: readOnly !== undefined,
                act: () => onEdit(row.id),
              },
              { id: 'beside', label: text('window.openBeside'), keys: 'Ctrl+Enter', act: () => onBeside(row.id) },
              {
                id: 'duplicate',
                label: text('visits.duplicateItem'),
                keys: 'Ctrl+D',
                isDisabled: readOnly !== undefined,
                act: () => onDuplicate(row.id),
              },
              {
                id: 'remove',
                label: text('window.remove'),
                keys: 'Del',
                isDisabled: readOnly !== undefined,
                act: () => onRemove([row.id]),
              },
            ]}
          />
        ),
      },
    ]
  }, [text, lang, readOnly, acts, rows, onEdit, onBeside, onDuplicate, onRemove])
}
