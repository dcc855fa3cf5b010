import type { PackLang } from '#core/base'
import { findRecord, type Figure } from '#core/domain'
import { printFigure } from '#core/language'
import { dateWords } from './dates.ts'
import type { Print } from './context.ts'
import { houseStyleOf } from './words.ts'

/** A figure with qualifier and unit, in the first language unless another is asked for: `over 1,300 villages`. */
export const figureWords = (print: Print, figure: Figure, lang: PackLang = print.lang): string =>
  printFigure(figure, lang, { style: houseStyleOf(print) })

/** Its as-of date, or `as stated on 26 November 2024` when only the meeting it was said at has one (F4). */
export function asOfWords(print: Print, figure: Figure): string | undefined {
  if (figure.asOf !== undefined) return dateWords(print, figure.asOf)
  const date = print.scope.statedOn.get(figure.id) ?? firstSourceDate(print, figure)
  return date && print.t('sections.asStatedOn', { date: dateWords(print, date, 'full', 'governed') })
}

const firstSourceDate = (print: Print, figure: Figure) => {
  const [first] = figure.sources
  return first && findRecord(print.scope.records, first.source)?.publishedAt
}
