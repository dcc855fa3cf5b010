import { dayNumber, type Day } from '#core/base'
import type { Drawing, Mark } from '../drawing.ts'
import type { ChipState } from '../inline.ts'
import { labelMarks } from './timeline-labels.ts'

/** Something with a day or a span of days; theirs stands above the axis, ours below. */
export type TimelineEntry = {
  readonly from: Day
  readonly to: Day
  readonly side: 'ours' | 'theirs'
  readonly state: ChipState
  readonly label: string
}

/** What is drawn: entries, the day of the clock or of issue, the width in mm. Year-less dates are no part of it. */
export type TimelineInput = {
  readonly entries: readonly TimelineEntry[]
  readonly today: Day
  readonly width: number
  readonly lang: string
}

const HEIGHT = 38
const AXIS = 17.2
const YEARS = 34.3
const MARGIN = 4
const POINT = 25.4 / 72

/** The timeline of PACK 6.4: axis, year ticks, shapes of the chips, spans as bars, the day of issue as a dashed line. */
export const drawTimeline = ({ entries, today, width, lang }: TimelineInput): Drawing => {
  const all = entries.toSorted((a, b) => dayNumber(a.from) - dayNumber(b.from) || a.label.localeCompare(b.label, 'en'))
  const sorted = recent(all)
  const scale = scaleOf(sorted, today, width)
  return {
    width,
    height: HEIGHT,
    marks: [
      ...yearTicks(scale, width, lang),
      ...todayLine(scale(today)),
      { kind: 'line', from: { x: 0, y: AXIS }, to: { x: width, y: AXIS }, stroke: { ink: 'black', width: 1 } },
      ...labelMarks(
        sorted.map((entry) => ({ side: entry.side, text: entry.label, x: middleOf(entry, scale) })),
        { axis: AXIS, width, lang },
      ),
      ...sorted.flatMap((entry) => entryMarks(entry, scale)),
    ],
  }
}

/** How many of the newest events set the span of the axis; one much older would press them together. */
const MOST_ENTRIES = 12
const FEWEST_ENTRIES = 4

/** The newest events, without those so old that they would take more than half of the axis for themselves. */
const recent = (sorted: readonly TimelineEntry[]): readonly TimelineEntry[] => {
  const newest = sorted.slice(-MOST_ENTRIES)
  const last = Math.max(...newest.map(({ to }) => dayNumber(to)))
  const from = newest.findIndex((entry, index) => {
    const next = newest[index + 1]
    return (
      next === undefined ||
      newest.length - index <= FEWEST_ENTRIES ||
      dayNumber(next.from) - dayNumber(entry.from) <= last - dayNumber(next.from)
    )
  })
  return newest.slice(Math.max(0, from))
}

/** From a day to its place on the axis, mm. */
type Scale = ((day: Day) => number) & { readonly first: number; readonly last: number }

const scaleOf = (entries: readonly TimelineEntry[], today: Day, width: number): Scale => {
  const days = [today, ...entries.flatMap(({ from, to }) => [from, to])].map(dayNumber)
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const span = Math.max(1, last - first)
  const at = (day: Day): number => MARGIN + ((dayNumber(day) - first) / span) * (width - 2 * MARGIN)
  return Object.assign(at, { first, last })
}

const YEAR_DAYS = 365.25

/** A tick at each new year, thinned until they stand apart. */
const yearTicks = (scale: Scale, width: number, lang: string): readonly Mark[] => {
  const firstYear = yearOf(scale.first) + 1
  const lastYear = yearOf(scale.last)
  const apart = ((width - 2 * MARGIN) * YEAR_DAYS) / Math.max(1, scale.last - scale.first)
  const step = Math.max(1, Math.ceil((YEAR_WIDTH + 1) / apart))
  const years = Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, index) => firstYear + index)
  return years
    .filter((year) => year % step === 0 || step === 1)
    .flatMap((year): readonly Mark[] => {
      const x = scale(`${String(year).padStart(4, '0')}-01-01`)
      return [
        {
          kind: 'line',
          from: { x, y: 1 },
          to: { x, y: YEARS },
          stroke: { ink: 'hairline', width: 0.4, dash: 'dotted' },
        },
        { kind: 'line', from: { x, y: AXIS - 1.2 }, to: { x, y: AXIS + 1.2 }, stroke: { ink: 'black', width: 0.8 } },
        {
          kind: 'label',
          at: { x: Math.min(Math.max(x, YEAR_WIDTH / 2), width - YEAR_WIDTH / 2), y: YEARS },
          text: String(year),
          lang,
          size: 8.5,
          leading: 10,
          ink: 'grey',
          align: 'middle',
          width: YEAR_WIDTH,
        },
      ]
    })
}

const YEAR_WIDTH = 10

const yearOf = (day: number): number => Math.floor(1970 + day / YEAR_DAYS)

const todayLine = (x: number): readonly Mark[] => [
  { kind: 'line', from: { x, y: 1 }, to: { x, y: YEARS }, stroke: { ink: 'black', width: 0.8, dash: 'dashed' } },
]

/** How far from the axis the shapes stand, mm. */
const OFFSET = 2.4

const middleOf = ({ from, to }: TimelineEntry, scale: Scale): number => (scale(from) + scale(to)) / 2

/** The shape beside the axis on its side; a vague date is a bar over its span with the shape in its middle. */
const entryMarks = (entry: TimelineEntry, scale: Scale): readonly Mark[] => {
  const { from, to, side, state } = entry
  const y = side === 'theirs' ? AXIS - OFFSET : AXIS + OFFSET
  const [start, end] = [scale(from), scale(to)]
  const bar: readonly Mark[] =
    from === to
      ? []
      : [{ kind: 'line', from: { x: start, y }, to: { x: end, y }, stroke: { ink: 'hairline', width: 2 } }]
  return [...bar, { kind: 'shape', centre: { x: middleOf(entry, scale), y }, size: 7 * POINT, state }]
}
