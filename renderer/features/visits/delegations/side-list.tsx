import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { choiceName, fieldName } from '#core/language'
import { isInText, keysOf, useKept, useNavigation, useSession } from '#renderer/parts'
import { localeOf, useTexts } from '#renderer/text'
import { Banner, Button, Empty, Select, Table, type TableSort } from '#renderer/ui'
import { useActs } from '../acts.ts'
import { Part } from '../part.tsx'
import type { Member, SideView, VisitView } from '../shapes.ts'
import { AddPeople } from './add-people.tsx'
import { CapacityDialog } from './capacity-dialog.tsx'
import { copiedTable } from './copied.ts'
import { copiedCells, copiedHead, useMemberColumns } from './member-columns.tsx'
import { MembersBar } from './members-bar.tsx'
import { MoveMembers } from './move-members.tsx'
import { shownRows } from './shown-rows.ts'
import { SuggestOrder } from './suggest-order.tsx'
import { useOrder } from './use-order.ts'
import { useSideCommands } from './side-commands.ts'

type Props = {
  readonly visit: VisitView
  readonly view: SideView
  readonly focus: string | undefined
  readonly onSaid: (words: string) => void
  readonly onMoving: (side: SideView['side'], isMoving: boolean) => void
}

type Asked =
  | { readonly kind: 'add' | 'suggest' }
  | { readonly kind: 'move'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'capacity'; readonly member: Member }

/** One side's delegation as a table: sorted to look at, moved by drag, keys or number, changed one by one or together. */
export const SideList = ({ visit, view, focus, onSaid, onMoving }: Props) => {
  const text = useTexts()
  const { lang, readOnly } = useSession()
  const { open } = useNavigation()
  const acts = useActs()
  const order = useOrder(visit, view)
  const frame = useRef<HTMLDivElement>(null)
  const [sort, setSort] = useState<TableSort>()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useKept<Asked | undefined>(`${visit.row.id}: ${view.side}`, undefined)
  const [current, setCurrent] = useState<string>()
  const rows = shownRows(view, order.ids, sort, localeOf(lang))
  const chosen = new Set(rows.filter(({ id }) => selected.has(id)).map(({ id }) => id))
  const columns = useMemberColumns((member) => setAsked({ kind: 'capacity', member }))
  const { said, isMoving } = order
  useEffect(() => {
    if (said !== '') onSaid(said)
  }, [said, onSaid])
  useEffect(() => onMoving(view.side, isMoving), [view.side, isMoving, onMoving])
  useFocusOn(frame, focus)
  const words = text(`visits.side.${view.side}`)
  const acted = (id: string | undefined): ReadonlySet<string> =>
    chosen.size > 0 ? chosen : new Set(id === undefined ? [] : [id])
  const noMoves =
    readOnly ??
    (view.listOrder === 'alphabetical'
      ? text('visits.noMoveAlphabetical')
      : sort === undefined
        ? undefined
        : text('visits.noMoveSorted'))
  const remove = (ids: ReadonlySet<string>): void => {
    const names = rows.filter(({ id }) => ids.has(id)).map(({ member }) => member.title)
    if (ids.size === 0 || readOnly !== undefined) return
    void acts.remove([...ids], text('visits.did.removed', { name: names.join(', ') }))
  }
  useSideCommands({
    side: view.side,
    isCurrent: current !== undefined,
    noMoves,
    readOnly,
    moveBy: (step) => void order.moveBy(acted(current), step),
    moveTo: () => setAsked({ kind: 'move', ids: acted(current) }),
    add: () => setAsked({ kind: 'add' }),
    suggest: () => setAsked({ kind: 'suggest' }),
  })
  const press = (event: KeyboardEvent): void => {
    const keys = keysOf(event.nativeEvent)
    const id = rowUnder(event.target)
    if (id === undefined || isInText(event.target)) return
    const member = rows.find((row) => row.id === id)?.member
    const isRow = event.target instanceof HTMLElement && event.target.getAttribute('role') === 'row'
    const act = ((): (() => void) | undefined => {
      if (keys === 'Alt+Shift+ArrowUp' || keys === 'Alt+Shift+ArrowDown') {
        return () => {
          if (noMoves === undefined) void order.moveBy(acted(id), keys === 'Alt+Shift+ArrowUp' ? -1 : 1)
        }
      }
      if (keys === 'Ctrl+Enter') return () => open(id, 'beside')
      if (keys === 'Delete') return () => remove(acted(id))
      if (member !== undefined && keys === 'F2') return () => setAsked({ kind: 'capacity', member })
      if (member !== undefined && keys === 'Enter' && isRow) return () => open(member.person)
      return undefined
    })()
    if (act === undefined) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const copy = (event: ClipboardEvent): void => {
    if (isInText(event.target) || (getSelection()?.toString() ?? '') !== '') return
    const copied = rows.filter(({ id }) => chosen.size === 0 || chosen.has(id))
    const table = copiedTable(
      copiedHead(text, lang),
      copied.map((row) => copiedCells(row, lang)),
    )
    event.preventDefault()
    event.clipboardData.setData('text/plain', table.tsv)
    event.clipboardData.setData('text/html', table.html)
  }
  const actions = (
    <>
      <Select
        label={fieldName({ group: 'visit', name: 'orderBy' }, lang)}
        isLabelHidden
        isDisabled={readOnly !== undefined}
        value={view.listOrder}
        onChange={(listOrder) =>
          void acts.change('visit', [visit.row.id], text('visits.did.listOrder', { side: words }), (one) => ({
            ...one,
            orderBy: { ...one.orderBy, [view.side]: listOrder },
          }))
        }
        options={(['precedence', 'alphabetical'] as const).map((value) => ({
          value,
          label: choiceName({ group: 'visit/orderBy', name: view.side }, value, lang),
        }))}
      />
      <Button onPress={() => setAsked({ kind: 'suggest' })} why={readOnly}>
        {text('visits.suggest')}
      </Button>
      <Button onPress={() => setAsked({ kind: 'add' })} why={readOnly}>
        {text('visits.add')}
      </Button>
    </>
  )
  return (
    <Part id={`visit-${view.side}`} title={`${words} · ${view.members.length}`} actions={actions}>
      <p className="small muted">
        {view.table === null ? text('visits.noTable') : text('visits.byTable', { table: view.table.title })}
      </p>
      {sort !== undefined && (
        <Banner actions={<Button onPress={() => setSort(undefined)}>{text('visits.backToPrecedence')}</Button>}>
          {text('visits.orderKept')}
        </Banner>
      )}
      {chosen.size > 0 && (
        <MembersBar
          ids={[...chosen]}
          noMoves={noMoves}
          onMove={() => setAsked({ kind: 'move', ids: chosen })}
          onRemove={() => remove(chosen)}
          onClear={() => setSelected(new Set())}
        />
      )}
      <div
        className="table-frame members"
        ref={frame}
        onKeyDownCapture={press}
        onCopy={copy}
        onFocusCapture={(event) => setCurrent(rowUnder(event.target))}
      >
        <Table
          label={words}
          columns={columns}
          rows={rows}
          textOf={({ member }) => member.title}
          selected={chosen}
          onSelect={setSelected}
          sort={sort}
          onSort={(next) => setSort(next.column === 'place' ? undefined : next)}
          empty={<Empty>{text('visits.nobodyYet')}</Empty>}
          onReorder={(ids, target, where) => {
            // The handles stay while nothing may be moved: a table keeps them or never has them.
            if (noMoves !== undefined) return
            const dragged = new Set(ids)
            const rest = order.ids.filter((id) => !dragged.has(id))
            void order.move(dragged, rest.indexOf(target) + (where === 'before' ? 1 : 2))
          }}
        />
      </div>
      {asked?.kind === 'add' && <AddPeople visit={visit} side={view.side} onClose={() => setAsked(undefined)} />}
      {asked?.kind === 'suggest' && (
        <SuggestOrder visit={visit} side={view.side} onUse={order.byRule} onClose={() => setAsked(undefined)} />
      )}
      {asked?.kind === 'capacity' && (
        <CapacityDialog visit={visit} member={asked.member} onClose={() => setAsked(undefined)} />
      )}
      {asked?.kind === 'move' && (
        <MoveMembers
          rows={rows.filter(({ id }) => asked.ids.has(id))}
          of={order.ids.length}
          place={order.ids.findIndex((id) => asked.ids.has(id)) + 1}
          onMove={(place, reason) => order.move(asked.ids, place, reason)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Part>
  )
}

const rowUnder = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[role="row"][data-key]')?.dataset['key'] : undefined

/** Puts the focus on the capacity of the member that somebody was led to. */
const useFocusOn = (frame: { readonly current: HTMLDivElement | null }, focus: string | undefined): void => {
  useEffect(() => {
    if (focus?.startsWith('participation:') !== true) return
    const row = frame.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(focus)}"]`)
    const target = row?.querySelector<HTMLElement>('.capacity-cell .cell-button') ?? row
    target?.focus()
  }, [frame, focus])
}
