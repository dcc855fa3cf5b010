import { useId, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { addMinutes } from '#core/base'
import { keysOf } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import type { ItemRow } from '../shapes.ts'
import { minuteOfDay, stretchesOf } from './times.ts'

type Props = {
  readonly label: string
  readonly items: readonly ItemRow[]
  readonly onShift: ((item: ItemRow, by: number) => void) | undefined
}

const STEP = 5

/**
 * A day as a strip: each item where its time is, overlaps and gaps hatched. An item is dragged along it, or moved by five minutes with
 * Alt+Shift+Left and Right.
 */
export const DayStrip = ({ label, items, onShift }: Props) => {
  const text = useTexts()
  const hint = useId()
  const frame = useRef<HTMLDivElement>(null)
  const [drag, setDrag] = useState<{ readonly id: string; readonly x: number; readonly by: number }>()
  const lying = items.map((item) => {
    const from = minuteOfDay(item.startsAt)
    return { item, from, to: from + Math.max(item.minutes, STEP) }
  })
  const begin = Math.floor(Math.min(...lying.map(({ from }) => from)) / 60) * 60
  const end = Math.max(begin + 60, Math.ceil(Math.max(...lying.map(({ to }) => to)) / 60) * 60)
  const span = end - begin
  const share = (minutes: number): string => `${((minutes / span) * 100).toFixed(3)}%`
  const hours = Array.from({ length: span / 60 + 1 }, (_, at) => begin + at * 60)
  const minutesOf = (pixels: number): number => {
    const width = frame.current?.clientWidth ?? 1
    return Math.round(((pixels / width) * span) / STEP) * STEP
  }
  const keys = (event: KeyboardEvent, item: ItemRow): void => {
    const pressed = keysOf(event.nativeEvent)
    const by = pressed === 'Alt+Shift+ArrowLeft' ? -STEP : pressed === 'Alt+Shift+ArrowRight' ? STEP : 0
    if (by === 0) return
    event.preventDefault()
    onShift?.(item, by)
  }
  const drop = (event: PointerEvent, item: ItemRow): void => {
    if (drag?.id === item.id && drag.by !== 0) onShift?.(item, drag.by)
    setDrag(undefined)
    event.currentTarget.releasePointerCapture(event.pointerId)
  }
  return (
    <div className="strip" role="group" aria-label={label}>
      <p className="hidden-text" id={hint}>
        {onShift === undefined ? '' : text('visits.stripKeys')}
      </p>
      <div className="strip-hours small subtle" aria-hidden>
        {hours.map((at) => (
          <span key={at} style={{ left: share(at - begin) }}>
            {String(Math.floor(at / 60) % 24).padStart(2, '0')}
          </span>
        ))}
      </div>
      <div className="strip-field" ref={frame}>
        {stretchesOf(lying).map(({ kind, from, to }) => (
          <span
            key={`${kind} ${from}`}
            className={`strip-${kind}`}
            style={{ left: share(from - begin), width: share(to - from) }}
            title={text(`visits.${kind}`, { count: to - from })}
          />
        ))}
        {lying.map(({ item, from, to }) => {
          const by = drag?.id === item.id ? drag.by : 0
          return (
            <button
              key={item.id}
              type="button"
              className={`strip-item${item.overlaps.length > 0 ? ' overlaps' : ''}`}
              style={{ left: share(from + by - begin), width: share(to - from) }}
              aria-label={text('visits.stripItem', { time: item.timeText, activity: item.activity })}
              aria-describedby={hint}
              title={`${by === 0 ? item.timeText : addMinutes(item.startsAt, by).slice(11)} ${item.activity}`}
              onKeyDown={(event) => keys(event, item)}
              onPointerDown={(event) => {
                if (onShift === undefined || event.button !== 0) return
                event.currentTarget.setPointerCapture(event.pointerId)
                setDrag({ id: item.id, x: event.clientX, by: 0 })
              }}
              onPointerMove={(event) => {
                if (drag?.id === item.id) setDrag({ ...drag, by: minutesOf(event.clientX - drag.x) })
              }}
              onPointerUp={(event) => drop(event, item)}
              onPointerCancel={() => setDrag(undefined)}
            >
              <span className="cut">{item.activity}</span>
            </button>
          )
        })}
      </div>
    </div>
  )
}
