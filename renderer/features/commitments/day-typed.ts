import { isDay, partialDate, type Day, type PackLang, type PartialDate } from '#core/base'
import { readTypedDate } from '#core/language'

/** One day as it was typed, or undefined: nothing typed, no day, or two readings. */
export const dayTyped = (typed: string, lang: PackLang): Day | undefined => {
  const [first, ...others] = readTypedDate(typed, lang)
  return first !== undefined && others.length === 0 && isDay(first) ? first : undefined
}

/** The readings of a date that was typed: a day, a month, a span. Two of them are for a person to choose between. */
export const datesTyped = (typed: string, lang: PackLang): readonly PartialDate[] =>
  readTypedDate(typed, lang).map((edtf) => partialDate(edtf))
