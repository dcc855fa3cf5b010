import { dayNumber, type Day } from '#core/base'
import type { Drawing, Mark } from '../drawing.ts'
import type { ChipState } from '../inline.ts'

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
const AXIS = 19
const MOST_LABELS = 9
const LABEL_SIZE = 9
const LABEL_LEADING = 12
const MARGIN = 4
/** Distances of the rows of labels from the axis, mm, the nearest first. */
const ROWS = [4.5, 10, 15.5] as const
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
      { kind: 'line', from: { x: 0, y: AXIS }, to: { x: width, y: AXIS }, stroke: { ink: 'black', width: 1 } },
      ...yearTicks(scale, width, lang),
      ...todayLine(scale(today)),
      ...sorted.flatMap((entry) => entryMarks(entry, scale)),
      ...labels(sorted, scale, width, lang),
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
  const step = Math.max(1, Math.ceil(10 / apart))
  const years = Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, index) => firstYear + index)
  return years
    .filter((year) => year % step === 0 || step === 1)
    .flatMap((year): readonly Mark[] => {
      const x = scale(`${String(year).padStart(4, '0')}-01-01`)
      return [
        { kind: 'line', from: { x, y: AXIS - 1.2 }, to: { x, y: AXIS + 1.2 }, stroke: { ink: 'black', width: 0.6 } },
        {
          kind: 'label',
          at: { x: x + 0.6, y: AXIS + 0.4 },
          text: String(year),
          lang,
          size: 8.5,
          leading: 10,
          ink: 'grey',
          align: 'start',
          width: 10,
        },
      ]
    })
}

const yearOf = (day: number): number => Math.floor(1970 + day / YEAR_DAYS)

const todayLine = (x: number): readonly Mark[] => [
  { kind: 'line', from: { x, y: 1 }, to: { x, y: HEIGHT - 1 }, stroke: { ink: 'grey', width: 0.8, dash: 'dashed' } },
]

const OFFSET = 2.4

/** The shape beside the axis on its side; a vague date is a bar over its span with the shape in its middle. */
const entryMarks = ({ from, to, side, state }: TimelineEntry, scale: Scale): readonly Mark[] => {
  const y = side === 'theirs' ? AXIS - OFFSET : AXIS + OFFSET
  const [start, end] = [scale(from), scale(to)]
  const bar: readonly Mark[] =
    from === to
      ? []
      : [{ kind: 'line', from: { x: start, y }, to: { x: end, y }, stroke: { ink: 'hairline', width: 2 } }]
  return [...bar, { kind: 'shape', centre: { x: (start + end) / 2, y }, size: 7 * POINT, state }]
}

/** Nine labels at most, the newest kept; each in the nearest row of its side where it meets no other. */
const labels = (entries: readonly TimelineEntry[], scale: Scale, width: number, lang: string): readonly Mark[] => {
  const taken: { readonly side: string; readonly row: number; readonly from: number; readonly to: number }[] = []
  return entries.slice(-MOST_LABELS).flatMap((entry): readonly Mark[] => {
    const centre = (scale(entry.from) + scale(entry.to)) / 2
    const room = widthOf(entry.label)
    const left = Math.min(Math.max(0, centre - room / 2), width - room)
    const row = ROWS.findIndex(
      (_, index) =>
        !taken.some((one) => one.side === entry.side && one.row === index && left < one.to && left + room > one.from),
    )
    if (row === -1) return []
    taken.push({ side: entry.side, row, from: left - 1, to: left + room + 1 })
    const distance = ROWS[row] ?? ROWS[0]
    const y = entry.side === 'theirs' ? AXIS - distance - LABEL_LEADING * POINT + 0.6 : AXIS + distance - 0.6
    const shapeY = entry.side === 'theirs' ? AXIS - OFFSET - 1.4 : AXIS + OFFSET + 1.4
    const near = entry.side === 'theirs' ? y + LABEL_LEADING * POINT : y
    const leader: readonly Mark[] =
      row === 0
        ? []
        : [
            {
              kind: 'line',
              from: { x: centre, y: shapeY },
              to: { x: centre, y: near },
              stroke: { ink: 'hairline', width: 0.4 },
            },
          ]
    return [
      ...leader,
      {
        kind: 'label',
        at: { x: left, y },
        text: entry.label,
        lang,
        size: LABEL_SIZE,
        leading: LABEL_LEADING,
        ink: 'black',
        align: 'start',
        width: room + 6,
      },
    ]
  })
}

/** A label's width in mm at 9 points, on the safe side: Han characters are as wide as they are high. */
const widthOf = (label: string): number =>
  [...label].reduce((sum, char) => sum + (/\p{Script=Han}|[\u3000-\u303F\uFF00-\uFFEF]/u.test(char) ? 3.2 : 1.75), 1)
