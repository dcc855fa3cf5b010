import { useState } from 'react'
import { withItemMoved, type TalkingPoint } from '#core/domain'
import { useKept, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Banner, Button, Empty } from '#renderer/ui'
import { useActs } from '../acts.ts'
import { Part } from '../part.tsx'
import type { PointRow, VisitView } from '../shapes.ts'
import { useRecords } from '../use-records.ts'
import { NewPoint } from './new-point.tsx'
import { PointCard } from './point-card.tsx'

type Use = TalkingPoint['use']

const USES: readonly Use[] = ['raise', 'if-raised', 'avoid']
const MOST_TO_MAKE = 4
const MINUTE = 60

/** What is said, what is answered if they raise it, and what is not raised: three groups that never mix. */
export const PointsTab = ({ visit, focus }: { readonly visit: VisitView; readonly focus: string | undefined }) => {
  const text = useTexts()
  const all = USES.flatMap((use) => visit.points[use])
  return (
    <div className="column wide">
      {all.length === 0 && <Empty>{text('visits.noPoints')}</Empty>}
      {USES.map((use) => (
        <Group key={use} use={use} rows={visit.points[use]} visit={visit} focus={focus} />
      ))}
    </div>
  )
}

type GroupProps = {
  readonly use: Use
  readonly rows: readonly PointRow[]
  readonly visit: VisitView
  readonly focus: string | undefined
}

const Group = ({ use, rows, visit, focus }: GroupProps) => {
  const text = useTexts()
  const acts = useActs()
  const { readOnly } = useSession()
  const [isAdding, setAdding] = useKept(`${visit.row.id}: points ${use}`, false)
  const [said, setSaid] = useState('')
  const points = useRecords(
    'talking-point',
    rows.map(({ id }) => id),
  )
  /** Points of one likelihood move among themselves; the others stand before or after them. */
  const movable = (at: number, to: number): boolean =>
    rows[at] !== undefined && rows[to] !== undefined && rows[at].likelihood === rows[to].likelihood
  const move = (at: number, by: -1 | 1): void => {
    const to = at + by
    if (!movable(at, to)) return
    const orders = rows.map(({ order }) => order).toSorted((a, b) => a - b)
    const isDistinct = new Set(orders).size === orders.length
    const changes = withItemMoved(rows, at, to).flatMap((row, place) => {
      const before = points.get(row.id)
      const order = isDistinct ? (orders[place] ?? place + 1) : place + 1
      return before === undefined || before.order === order ? [] : [{ before, after: { ...before, order } }]
    })
    setSaid(text('visits.movedTo', { place: to + 1, of: rows.length }))
    void acts.save(text('visits.did.pointMoved', { place: to + 1 }), changes, 'quiet')
  }
  const seconds = rows.reduce((sum, row) => sum + row.speakingSeconds, 0)
  return (
    <Part
      id={`visit-points-${use}`}
      title={`${text(`visits.points.${use}`)} · ${rows.length}`}
      actions={
        <>
          {use === 'raise' && rows.length > 0 && (
            <span className="small muted numeric">
              {text('visits.speaking', {
                minutes: Math.floor(seconds / MINUTE),
                seconds: String(seconds % MINUTE).padStart(2, '0'),
              })}
            </span>
          )}
          <Button onPress={() => setAdding(true)} why={readOnly}>
            {text(`visits.addPoint.${use}`)}
          </Button>
        </>
      }
    >
      {use === 'avoid' && rows.length > 0 && <p className="small muted">{text('visits.avoidHint')}</p>}
      {use === 'raise' && rows.length > MOST_TO_MAKE && (
        <Banner tone="warning">{text('visits.tooMany', { count: rows.length, most: MOST_TO_MAKE })}</Banner>
      )}
      <p className="hidden-text" role="status">
        {said}
      </p>
      {rows.length === 0 ? (
        <p className="muted">{text(`visits.noneOf.${use}`)}</p>
      ) : (
        <ol className={`points ${use}`}>
          {rows.map((row, at) => {
            const record = points.get(row.id)
            return record === undefined ? null : (
              <PointCard
                key={row.id}
                row={row}
                record={record}
                number={at + 1}
                visit={visit}
                isFocused={focus === row.id}
                onMove={(by) => move(at, by)}
                mayUp={movable(at, at - 1)}
                mayDown={movable(at, at + 1)}
              />
            )
          })}
        </ol>
      )}
      {isAdding && <NewPoint use={use} visit={visit} onClose={() => setAdding(false)} />}
    </Part>
  )
}
