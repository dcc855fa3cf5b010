import { addDays, addMonths, daysBetween, weekday, type Day } from '#core/base'

/** What lies on a calendar from a day to a day. */
export type Lying = { readonly id: string; readonly from: Day; readonly to: Day }

/** A bar in one week: the column at which it begins (0 is Monday), its length in days, its lane, and whether it goes on. */
export type Bar = {
  readonly id: string
  readonly column: number
  readonly days: number
  readonly lane: number
  readonly isBegun: boolean
  readonly goesOn: boolean
}

export type Week = { readonly days: readonly Day[]; readonly bars: readonly Bar[] }

/** The weeks that a month touches, Monday first, with what lies on them; no two bars of one lane share a day. */
export const weeksOf = (month: Day, lying: readonly Lying[]): readonly Week[] => {
  const first: Day = `${month.slice(0, 7)}-01`
  const start = mondayOf(first)
  const last = addDays(addMonths(first, 1), -1)
  const count = Math.floor(daysBetween(start, last) / 7) + 1
  return Array.from({ length: count }, (_, at) => weekOf(addDays(start, at * 7), lying))
}

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day))

const weekOf = (monday: Day, lying: readonly Lying[]): Week => {
  const sunday = addDays(monday, 6)
  const lanes: Day[] = []
  const bars = lying
    .filter(({ from, to }) => from <= sunday && to >= monday)
    .map(({ id, from, to }): Bar => {
      const begins = from < monday ? monday : from
      const ends = to > sunday ? sunday : to
      const free = lanes.findIndex((until) => until < begins)
      const lane = free === -1 ? lanes.length : free
      lanes[lane] = ends
      return {
        id,
        column: daysBetween(monday, begins),
        days: daysBetween(begins, ends) + 1,
        lane,
        isBegun: from < monday,
        goesOn: to > sunday,
      }
    })
  return { days: Array.from({ length: 7 }, (_, at) => addDays(monday, at)), bars }
}
