import { isDecimal, type PackLang } from '#core/base'
import { cell, cellLine, column, line, row, table, text, type CellLine } from '#core/document'
import { findRecords, type Figure } from '#core/domain'
import { unitInFull, wordsForNumber } from '#core/language'
import { carried, figureWords, marksOf, wordsOf, type Print } from '../../print.ts'
import { workingLanguages, type Part } from './part.ts'

/** Part 5: figures in digits and in the words of both languages, unit in full, qualifier, definition. */
export const figuresPart: Part = (scope, print) => {
  const { t } = print
  const langs = workingLanguages(scope, print)
  const figures = findRecords(scope.records, scope.lists.figures)
  const wordless = figures.filter((figure) =>
    langs.some((lang) => figureInWords(print, figure, lang) === undefined),
  ).length
  return {
    title: t('details.annex.part5'),
    missing: wordless === 0 ? [] : [t('details.annex.missingWords', { count: wordless })],
    blocks:
      figures.length === 0
        ? []
        : [
            table(
              t('details.annex.part5'),
              [
                column(t('details.figures.label'), 46),
                column(t('details.annex.digits'), 32),
                column(t('details.annex.inWords'), 50),
                column(t('details.annex.qualifier'), 24),
              ],
              figures.map((figure) => figureRow(figure, langs, print)),
              t('details.annex.nothing'),
            ),
          ],
  }
}

function figureRow(figure: Figure, langs: readonly PackLang[], print: Print) {
  const { t } = print
  const words = langs.flatMap((lang): readonly CellLine[] => {
    const said = figureInWords(print, figure, lang)
    return said === undefined ? [] : [cellLine('text', [text(said, lang)])]
  })
  const qualifier =
    figure.qualifier === 'exact' ? t('details.annex.qualifierNone') : t(`details.annex.${figure.qualifier}`)
  return row(
    [
      {
        lines: [
          cellLine('text', line(wordsOf(print, figure.label), ...marksOf(print, figure))),
          ...(figure.definition ? [cellLine('small', wordsOf(print, figure.definition))] : []),
        ],
      },
      { lines: langs.map((lang) => cellLine('text', [text(figureWords(print, figure, lang), lang)])) },
      { lines: words },
      cell(qualifier),
    ],
    carried(print, figure),
  )
}

/** A number in words with its unit in full; a ratio or a range is read as it is printed. */
const figureInWords = (print: Print, figure: Figure, lang: PackLang): string | undefined => {
  const { value, unit } = figure
  if (typeof value !== 'string') return figureWords(print, figure, lang)
  if (!isDecimal(value)) return undefined
  const number = wordsForNumber(value, lang)
  if (number === undefined) return undefined
  const full = unitInFull(unit, lang)
  return lang === 'zh-Hans' ? `${number}${full}` : `${number} ${full}`.trim()
}
