import { callout, line, paragraph, type Block } from '#core/document'
import type { Visit } from '#core/domain'
import { partialDate } from '#core/base'
import { carried, dateWords, wordsOf, type Print } from '../print.ts'
import type { SectionWriter } from './writer.ts'

/** Press line (18): what may be said, by whom it may be attributed, and whether the visitor agrees. */
export const writePressLine: SectionWriter = (scope, print) =>
  scope.visit.pressLines.map((one) => pressBlock(one, scope.visit, print))

function pressBlock(one: Visit['pressLines'][number], visit: Visit, print: Print): Block {
  const { t } = print
  const lead = carried(print, visit)
  const agreed =
    one.agreedOn !== undefined
      ? t('details.pressLine.agreed', { date: dateWords(print, partialDate(one.agreedOn)) })
      : t(one.agreeWithVisitor ? 'details.pressLine.notAgreed' : 'details.pressLine.own')
  return callout(
    'note',
    undefined,
    [
      paragraph('body', line(wordsOf(print, one.text)), lead),
      paragraph(
        'small',
        line(`${t('details.pressLine.attributable', { name: one.attributableTo })} · ${agreed}`),
        lead,
      ),
    ],
    lead,
  )
}
