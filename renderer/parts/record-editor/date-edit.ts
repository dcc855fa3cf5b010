import { dayOfLunar, partialDate, type LunarCalendar, type PackLang, type PartialDate } from '#core/base'
import { printDate, readTypedDate } from '#core/language'

/** What became of a date that was typed: read, to be chosen between two readings, kept as stated, or taken away. */
export type TypedDate =
  | { readonly kind: 'none' }
  | { readonly kind: 'read'; readonly date: PartialDate }
  | { readonly kind: 'choose'; readonly readings: readonly string[]; readonly date: PartialDate }
  | { readonly kind: 'stated'; readonly date: PartialDate }

/** Reads what was typed into a date, which keeps its basis and its other readings. Words that are no date are kept as stated. */
export function typedDate(typed: string, before: PartialDate | undefined, lang: PackLang): TypedDate {
  const text = typed.trim()
  if (text === '') return { kind: 'none' }
  const { edtf: _, lunar: __, ...kept } = before ?? partialDate('2000')
  const [reading, ...others] = readTypedDate(text, lang)
  const gregorian = { ...kept, calendar: 'gregorian' as const }
  if (reading === undefined) return { kind: 'stated', date: { ...gregorian, asStated: text } }
  if (others.length > 0) {
    return { kind: 'choose', readings: [reading, ...others], date: { ...gregorian, asStated: text } }
  }
  return { kind: 'read', date: { ...gregorian, edtf: reading } }
}

/** The date with the reading that a person chose. */
export const withReading = (date: PartialDate, edtf: string): PartialDate => ({ ...date, edtf })

/** A date as it stands in its field: as the house prints it, else as it was stated. */
export const shownDate = (date: PartialDate | undefined, lang: PackLang): string => {
  if (date === undefined) return ''
  if (date.edtf === undefined) return date.asStated ?? ''
  return printDate({ ...partialDate('2000'), edtf: date.edtf }, lang)
}

type Lunar = NonNullable<PartialDate['lunar']>

/** The date by the lunar calendar; its Gregorian day is computed, and missing where that month has no such day. */
export function withLunar(date: PartialDate, calendar: LunarCalendar, lunar: Lunar): PartialDate {
  const { edtf: _, ...kept } = date
  const day = dayOfLunar(lunar, calendar)
  return { ...kept, calendar, lunar, ...(day !== undefined && { edtf: day }) }
}

/** The date by the Gregorian calendar alone. */
export function withoutLunar(date: PartialDate): PartialDate {
  const { lunar: _, ...kept } = date
  return { ...kept, calendar: 'gregorian' }
}
