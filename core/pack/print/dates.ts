import { addMinutes, partialDate, utcOffset, type Day, type PartialDate } from '#core/base'
import { findRecord, placeOn, type Place, type ProgrammeItem } from '#core/domain'
import {
  placeName,
  placeThenNow,
  printDate,
  printTimeRange,
  inBrackets,
  type DateForm,
  type DateGrammar,
} from '#core/language'
import type { Print } from './context.ts'
import { houseStyleOf } from './words.ts'

/** A date in the first language; in tables by the short forms; `governed` after "since" or "of". */
export const dateWords = (
  print: Print,
  date: PartialDate,
  form: DateForm = 'full',
  grammar: DateGrammar = 'alone',
): string => printDate(date, print.lang, form, { style: houseStyleOf(print), grammar })

/** A day in the first language. */
export const dayWords = (print: Print, day: Day, form: DateForm = 'full'): string =>
  dateWords(print, partialDate(day), form)

/** A programme item's time: `09:30–10:15`, and `14:00 (UTC+3)` for one in another zone than the visit's. */
export function timeWords(print: Print, item: ProgrammeItem): string {
  const range = clockWords(item)
  return item.zone === print.scope.visit.zone
    ? range
    : inBrackets(range, utcOffset(item.startsAt, item.zone), print.lang)
}

/** A programme item's time by the clocks of its place, for a line that says the zone itself. */
export function clockWords({ startsAt, minutes }: ProgrammeItem): string {
  const start = startsAt.slice(11)
  return minutes === 0 ? start : printTimeRange(start, addMinutes(startsAt, minutes).slice(11))
}

/** A place as it was called on the day of the fact: `Me Tri Ward (then; now: to confirm)` once it has ended. */
export function placeWords(print: Print, place: Place, on?: PartialDate): string {
  const { records, today, visit } = print.scope
  const name = (one: Place): string => placeName(one, print.lang, houseStyleOf(print))
  return placeThenNow(name(place), placeOn(records, place, on ?? visit.window, today), name, print.lang)
}

/** The place of an id, printed; undefined when there is none to be seen. */
export const placeOf = (print: Print, id: Place['id'] | undefined, on?: PartialDate): string | undefined => {
  const place = id && findRecord(print.scope.records, id)
  return place && placeWords(print, place, on)
}
