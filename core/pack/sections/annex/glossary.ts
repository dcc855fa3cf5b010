import { cellLine, column, line, row, struck, table, text, type CellLine } from '#core/document'
import { findRecord, findRecords, type Term } from '#core/domain'
import { separator } from '#core/language'
import { bodyName, carried, marksOf, noteMarks, wordsOf, type Print } from '../../print.ts'
import { lacking, workingLanguages, type Part } from './part.ts'

/** Part 4: terms with their renderings; a banned one is struck through after the word "not". */
export const glossaryPart: Part = (scope, print) => {
  const { t } = print
  const [first, second] = workingLanguages(scope, print)
  const terms = findRecords(scope.records, scope.lists.terms)
  const without = (lang: typeof first): number =>
    terms.filter((term) => !term.forms.some((form) => form.lang === lang)).length
  return {
    title: t('details.annex.part4'),
    missing: [...lacking(print, 'Terms', without(first), first), ...lacking(print, 'Terms', without(second), second)],
    blocks:
      terms.length === 0
        ? []
        : [
            table(
              t('details.annex.part4'),
              [
                column(t(`kinds.lang.${first}`), 52),
                column(t(`kinds.lang.${second}`), 52),
                column(t('details.annex.register'), 48),
              ],
              terms.map((term) =>
                row(
                  [
                    { lines: formLines(term, first, print) },
                    { lines: formLines(term, second, print) },
                    { lines: registerLines(term, [first, second], print) },
                  ],
                  carried(print, term),
                ),
              ),
              t('details.annex.nothing'),
            ),
          ],
  }
}

function formLines(term: Term, lang: string, print: Print): readonly CellLine[] {
  const forms = term.forms.filter((form) => form.lang === lang)
  if (forms.length === 0) return [cellLine('small', print.t(`sections.missing.${lang as 'en'}`))]
  return forms.flatMap((form) => [
    cellLine('text', [text(form.text, lang)]),
    ...form.banned.map((banned) => cellLine('small', line(`${print.t('details.annex.not')} `, struck(banned, lang)))),
  ])
}

function registerLines(term: Term, langs: readonly string[], print: Print): readonly CellLine[] {
  const forms = term.forms.filter((form) => langs.includes(form.lang))
  const words = forms.map((form) => {
    const body = form.body && findRecord(print.scope.records, form.body)
    return body
      ? `${print.t(`details.annex.${form.register}`)}${separator('remark', print.lang)}${bodyName(print, body)}`
      : print.t(`details.annex.${form.register}`)
  })
  const [first, ...rest] = [...new Set(words)]
  return [
    ...(first === undefined ? [] : [cellLine('text', line(first, ...marksOf(print, term)))]),
    ...rest.map((word) => cellLine('text', word)),
    ...(term.handling
      ? [cellLine('small', line(wordsOf(print, term.handling.text), ...noteMarks(print, term.handling)))]
      : []),
  ]
}
