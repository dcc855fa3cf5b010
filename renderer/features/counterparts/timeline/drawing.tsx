import type { Day, PackLang } from '#core/base'
import { useTexts } from '#renderer/text'
import type { TimelineRow } from '../shapes.ts'
import { placeOn, ticksOf, type Scale, type Zoom } from './scale.ts'

export const LANES = ['visit', 'meeting', 'statement', 'agreement', 'commitment', 'gift', 'honour'] as const

/** An entry on the axis; one record may stand there more than once. */
export type Entry = TimelineRow & { readonly key: string; readonly from: Day; readonly to: Day }

type Props = {
  readonly entries: readonly Entry[]
  readonly scale: Scale
  readonly zoom: Zoom
  readonly today: Day
  readonly lang: PackLang
  readonly current: string | undefined
  readonly onPoint: (key: string) => void
}

const LANE = 36
const HEAD = 24
const RADIUS = 6

/** The drawing alone: lanes by kind, ticks, today, and a mark or a bar for each entry. The words are in the list beside it. */
export const Drawing = ({ entries, scale, zoom, today, lang, current, onPoint }: Props) => {
  const lanes = LANES.filter((kind) => entries.some((entry) => entry.kind === kind))
  const height = HEAD + lanes.length * LANE + 4
  const t = useTexts()
  const isIn = (x: number): boolean => x >= 0 && x <= scale.width
  const todayAt = placeOn(scale, today)
  return (
    <svg className="timeline-drawing" width={scale.width} height={height} aria-hidden focusable="false">
      {ticksOf(scale, zoom, lang).map(({ day, words }) => {
        const x = placeOn(scale, day, 'start')
        return (
          <g key={day}>
            <line className="tick" x1={x} x2={x} y1={HEAD} y2={height} />
            <text className="tick-words" x={x + 3} y={16}>
              {words}
            </text>
          </g>
        )
      })}
      {lanes.map((kind, at) => (
        <g key={kind}>
          <line className="lane" x1={0} x2={scale.width} y1={HEAD + at * LANE} y2={HEAD + at * LANE} />
          <text className="lane-words" x={4} y={HEAD + at * LANE + 13}>
            {t(`counterparts.lane.${kind}`)}
          </text>
        </g>
      ))}
      {isIn(todayAt) && <line className="today" x1={todayAt} x2={todayAt} y1={HEAD - 6} y2={height} />}
      {entries.map((entry) => (
        <Mark
          key={entry.key}
          entry={entry}
          scale={scale}
          y={HEAD + lanes.indexOf(entry.kind) * LANE + 24}
          isCurrent={entry.key === current}
          onPoint={onPoint}
        />
      ))}
    </svg>
  )
}

type MarkProps = {
  readonly entry: Entry
  readonly scale: Scale
  readonly y: number
  readonly isCurrent: boolean
  readonly onPoint: (key: string) => void
}

const Mark = ({ entry, scale, y, isCurrent, onPoint }: MarkProps) => {
  const [start, end] = [placeOn(scale, entry.from, 'start'), placeOn(scale, entry.to, 'end')]
  if (end < 0 || start > scale.width) return null
  const middle = Math.min(Math.max((start + end) / 2, RADIUS + 2), scale.width - RADIUS - 2)
  const classes = [
    'mark',
    `of-${entry.kind}`,
    ...(entry.thirdParty ? ['of-others'] : []),
    ...(isCurrent ? ['current'] : []),
  ]
  return (
    <g className={classes.join(' ')} data-entry={entry.key} onClick={() => onPoint(entry.key)}>
      {end - start > RADIUS * 2 && (
        <line className="bar" x1={Math.max(0, start)} x2={Math.min(end, scale.width)} y1={y} y2={y} />
      )}
      <circle className="target" cx={middle} cy={y} r={12} />
      {isCurrent && <circle className="ring" cx={middle} cy={y} r={RADIUS + 4} />}
      <circle className="dot" cx={middle} cy={y} r={RADIUS} />
    </g>
  )
}
