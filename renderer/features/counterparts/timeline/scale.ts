import { addDays, dayNumber, partialDate, type Day, type PackLang } from '#core/base'
import { printDate } from '#core/language'

/** The spans that the axis can have, the widest first. */
export const ZOOMS = ['decade', 'year', 'month', 'day'] as const
export type Zoom = (typeof ZOOMS)[number]

const SPANS: Readonly<Record<Zoom, number>> = { decade: 3653, year: 366, month: 31, day: 7 }

/** A piece of the axis: from a day, over some days, on a width in px. */
export type Scale = { readonly first: Day; readonly days: number; readonly width: number }

/** The axis with a day in its middle, or nearer to its end where little comes after. */
export const scaleAround = (middle: Day, last: Day, zoom: Zoom, width: number): Scale => {
  const days = SPANS[zoom]
  const first = addDays(middle, -Math.floor(days / 2))
  const latest = addDays(last, Math.ceil(days / 20) - days)
  return { first: latest < first ? latest : first, days, width }
}

/** Where a day stands on the axis, in px; the end of a span stands at its last moment. */
export const placeOn = ({ first, days, width }: Scale, day: Day, part: 'start' | 'middle' | 'end' = 'middle'): number =>
  ((dayNumber(day) - dayNumber(first) + PARTS[part]) / days) * width

const PARTS = { start: 0, middle: 0.5, end: 1 } as const

/** The widest that the words of a tick get, in px. */
const TICK_WIDTH = 110

/** What the words of the last tick need to its right, so that none is cut. */
const ROOM_FOR_LAST = 40

export type Tick = { readonly day: Day; readonly words: string }

/** The ticks of the axis with their words, thinned until they stand apart. */
export const ticksOf = (scale: Scale, zoom: Zoom, lang: PackLang): readonly Tick[] => {
  const all = Array.from({ length: scale.days }, (_, at) => addDays(scale.first, at))
  const starts = all.filter((day) => (zoom === 'decade' ? day.endsWith('-01-01') : STARTS[zoom](day)))
  const step = Math.max(1, Math.ceil((starts.length * (zoom === 'decade' ? 48 : TICK_WIDTH)) / scale.width))
  return starts
    .filter((day, at) => at % step === 0 && placeOn(scale, day, 'start') < scale.width - ROOM_FOR_LAST)
    .map((day) => ({ day, words: printDate(partialDate(day.slice(0, LENGTHS[zoom])), lang, 'table') }))
}

const STARTS: Readonly<Record<Exclude<Zoom, 'decade'>, (day: Day) => boolean>> = {
  year: (day) => day.endsWith('-01'),
  month: () => true,
  day: () => true,
}

/** How much of a day a tick names: the year, the month, the day. */
const LENGTHS: Readonly<Record<Zoom, number>> = { decade: 4, year: 7, month: 10, day: 10 }
