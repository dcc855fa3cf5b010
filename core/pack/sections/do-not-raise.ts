import { bold, callout, field, fields, line, paragraph, type Block } from '#core/document'
import { findRecords, isBlank, type DoNotRaise } from '#core/domain'
import { carried, dateWords, dayWords, marksOf, noteMarks, wordsOf, type Print } from '../print.ts'
import type { Scope } from '../scope.ts'
import type { SectionWriter } from './writer.ts'

/** Do not raise (04): what, why, since when, who decided. An interpreter who may have it gets the topic words only. */
export const writeDoNotRaise: SectionWriter = (scope, print) =>
  mattersToAvoid(scope).map((one) =>
    callout(
      'do-not-raise',
      `× ${print.t('sections.do-not-raise.label')}`,
      [paragraph('body', line(bold(wordsOf(print, one.text)), ...marksOf(print, one))), ...detail(one, print)],
      carried(print, one),
    ),
  )

/** The matters not to raise that may be seen, in their order. */
export const mattersToAvoid = (scope: Scope): readonly DoNotRaise[] =>
  findRecords(scope.records, scope.lists.doNotRaise).filter((one) => one.use === 'avoid')

function detail(one: DoNotRaise, print: Print): readonly Block[] {
  if (isBlank(one.reason.text)) return []
  const t = print.t
  return [
    fields('small', [
      field(
        t('sections.do-not-raise.reason'),
        [line(wordsOf(print, one.reason.text), ...noteMarks(print, one.reason))],
        [one.id],
      ),
      field(t('sections.do-not-raise.since'), [line(dateWords(print, one.since))], [one.id]),
      ...(one.reviewOn === undefined
        ? []
        : [field(t('sections.do-not-raise.reviewOn'), [line(dayWords(print, one.reviewOn))], [one.id])]),
      field(t('sections.do-not-raise.decidedBy'), [line(one.decidedBy)], [one.id]),
    ]),
  ]
}
