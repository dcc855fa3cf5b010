import { callout, heading, item, line, list, paragraph, type Block } from '#core/document'
import { findRecords, type Visit } from '#core/domain'
import { partialDate } from '#core/base'
import { carried, dateWords, wordsOf, type Print } from '../print.ts'
import type { Scope } from '../scope.ts'
import type { SectionWriter } from './writer.ts'

/** Press line (18): what may be said, to whom it may be attributed, whether the visitor agrees, and our captions. */
export const writePressLine: SectionWriter = (scope, print) => [
  ...scope.visit.pressLines.map((one) => pressBlock(one, scope.visit, print)),
  ...captionBlocks(scope, print),
]

/** What stands under each photo of the visit, with its credit. */
function captionBlocks(scope: Scope, print: Print): readonly Block[] {
  const photos = findRecords(scope.records, scope.lists.captions)
  if (photos.length === 0) return []
  const entries = photos.map((photo) => {
    const words = wordsOf(print, photo.ownCaption)
    return item(line(photo.credit === undefined ? words : `${words} · ${photo.credit}`), [photo.id])
  })
  return [
    heading(2, print.t('details.pressLine.captions'), { keepWithNext: true }),
    list('bullet', 'note', entries, carried(print, ...photos)),
  ]
}

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
