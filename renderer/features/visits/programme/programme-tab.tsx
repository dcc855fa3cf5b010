import { useMemo, useState } from 'react'
import { addMinutes, type Id } from '#core/base'
import { duplicated } from '#core/domain'
import { useCommands, useKept, useNavigation, useSession, type WindowCommand } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button, Empty } from '#renderer/ui'
import { useActs } from '../acts.ts'
import { Part } from '../part.tsx'
import type { ItemRow, VisitView } from '../shapes.ts'
import { useRecords } from '../use-records.ts'
import { DayStrip } from './day-strip.tsx'
import { ItemDialog } from './item-dialog.tsx'
import { ItemTable } from './item-table.tsx'

type Props = { readonly visit: VisitView; readonly focus: string | undefined }

type Asked = { readonly kind: 'new'; readonly day: string | undefined } | { readonly kind: 'edit'; readonly id: string }

/** The programme day by day: a strip and a table of each, with what overlaps and where time is left. */
export const ProgrammeTab = ({ visit, focus }: Props) => {
  const text = useTexts()
  const acts = useActs()
  const { readOnly, by } = useSession()
  const { open } = useNavigation()
  const [asked, setAsked] = useKept<Asked | undefined>(`${visit.row.id}: programme`, undefined)
  const [said, setSaid] = useState('')
  const { programme } = visit
  const items = useRecords(
    'programme-item',
    programme.map(({ id }) => id),
  )
  const days = [...Map.groupBy(programme, ({ day }) => day)]
  const shift = (item: ItemRow, minutes: number): void => {
    const at = addMinutes(item.startsAt, minutes)
    setSaid(text('visits.movedAt', { time: at.slice(11) }))
    const label = text('visits.did.itemMoved', { activity: item.activity, time: at.slice(11) })
    void acts.change('programme-item', [item.id], label, (one) => ({ ...one, startsAt: at }), 'quiet')
  }
  /** The copy begins where the item ends. */
  const duplicate = async (id: string): Promise<void> => {
    const before = items.get(id)
    const [copy] = await acts.newIds(['programme-item'])
    if (before === undefined || copy === undefined) return
    const after = duplicated(before, { id: copy as Id, at: acts.at(), by })
    const activity = programme.find((one) => one.id === id)?.activity ?? ''
    await acts.save(text('visits.did.itemCopied', { activity }), [{ before: null, after }])
  }
  const remove = (ids: readonly string[]): void => {
    const names = programme.filter(({ id }) => ids.includes(id)).map(({ activity }) => activity)
    void acts.remove(ids, text('visits.did.removed', { name: names.join(', ') }))
  }
  const commands = useMemo<readonly WindowCommand[]>(
    () => [
      {
        id: 'new-item',
        label: 'visits.newItem',
        menu: 'visit',
        why: readOnly,
        run: () => setAsked({ kind: 'new', day: undefined }),
      },
    ],
    [readOnly, setAsked],
  )
  useCommands(commands)
  const editing = asked?.kind === 'edit' ? items.get(asked.id) : undefined
  return (
    <div className="column wide">
      <div className="row apart">
        <p className="small muted">{text('visits.zoneIs', { zone: visit.zone })}</p>
        <Button kind="primary" onPress={() => setAsked({ kind: 'new', day: undefined })} why={readOnly}>
          {text('visits.newItem')}
        </Button>
      </div>
      <p className="hidden-text" role="status" aria-label={text('visits.moves')}>
        {said}
      </p>
      {programme.length === 0 && <Empty>{text('visits.noItems')}</Empty>}
      {days.map(([day, rows]) => (
        <Part
          key={day}
          id={`visit-day-${day}`}
          title={rows[0]?.dayText ?? day}
          actions={
            <Button
              aria-label={text('visits.cell', { what: text('visits.newItem'), value: rows[0]?.dayText ?? day })}
              onPress={() => setAsked({ kind: 'new', day })}
              why={readOnly}
            >
              {text('visits.newItem')}
            </Button>
          }
        >
          <DayStrip
            label={text('visits.stripOf', { day: rows[0]?.dayText ?? day })}
            items={rows}
            onShift={readOnly === undefined ? shift : undefined}
          />
          <ItemTable
            day={rows[0]?.dayText ?? day}
            rows={rows}
            zone={visit.zone}
            focus={focus}
            onEdit={(id) => setAsked({ kind: 'edit', id })}
            onBeside={(id) => open(id, 'beside')}
            onDuplicate={(id) => void duplicate(id)}
            onRemove={remove}
          />
        </Part>
      ))}
      {asked?.kind === 'new' && (
        <ItemDialog visit={visit} day={asked.day} record={undefined} onClose={() => setAsked(undefined)} />
      )}
      {editing !== undefined && (
        <ItemDialog visit={visit} day={undefined} record={editing} onClose={() => setAsked(undefined)} />
      )}
    </div>
  )
}
