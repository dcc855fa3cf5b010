import { isLocalTime, type LocalTime } from '#core/base'

/** When an item begins and how long it lasts. */
export type Times = { readonly startsAt: LocalTime; readonly minutes: number }

const TIMES = /^(\d{1,2})[:.h](\d{2})\s*(?:[-–—]\s*(\d{1,2})[:.h](\d{2}))?$/
const DAY_MINUTES = 1440

/**
 * Times as they are typed, `9:30–10:15` or `14:00` alone, on a day; an end before the start is on the next day. Without an end the
 * item keeps its length. Undefined where no time is read.
 */
export const timesOf = (typed: string, day: string, minutes: number): Times | undefined => {
  const found = TIMES.exec(typed.trim())
  if (found === null) return undefined
  const from = minutesOf(found[1], found[2])
  const startsAt = `${day}T${clock(from ?? -1)}`
  if (from === undefined || !isLocalTime(startsAt)) return undefined
  if (found[3] === undefined) return { startsAt, minutes }
  const to = minutesOf(found[3], found[4])
  return to === undefined ? undefined : { startsAt, minutes: to >= from ? to - from : to - from + DAY_MINUTES }
}

const minutesOf = (hours: string | undefined, minutes: string | undefined): number | undefined => {
  const [h, m] = [Number(hours), Number(minutes)]
  return h < 24 && m < 60 ? h * 60 + m : undefined
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** The minute of its day at which a local time stands. */
export const minuteOfDay = (at: LocalTime): number => Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16))

/** What is odd on a day strip: minutes that items share, and minutes between items. */
export type Stretch = { readonly kind: 'overlap' | 'gap'; readonly from: number; readonly to: number }

type Lying = { readonly from: number; readonly to: number }

/** Overlaps and gaps of a day's items, from the first start to the last end. */
export const stretchesOf = (items: readonly Lying[]): readonly Stretch[] => {
  const sorted = items.toSorted((a, b) => a.from - b.from || a.to - b.to)
  let until: number | undefined
  const found: Stretch[] = []
  for (const { from, to } of sorted) {
    if (until !== undefined && from > until) found.push({ kind: 'gap', from: until, to: from })
    if (until !== undefined && from < until && Math.min(until, to) > from) {
      found.push({ kind: 'overlap', from, to: Math.min(until, to) })
    }
    until = Math.max(until ?? to, to)
  }
  return found
}
