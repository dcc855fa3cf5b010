import { cell, cellLine, column, line, row, table, type CellLine, type Row } from '#core/document'
import { findRecord, findRecords, type Gift } from '#core/domain'
import { separator } from '#core/language'
import { carried, dateWords, marksOf, nameOf, wordsOf, type Print } from '../print.ts'
import { partyName } from './agreements.ts'
import type { SectionWriter } from './writer.ts'

/** Gifts (16), newest first: what, on which occasion, and whether it may be given again. */
export const writeGifts: SectionWriter = (scope, print) => {
  const gifts = findRecords(scope.records, scope.lists.gifts)
  if (gifts.length === 0) return []
  const { t } = print
  return [
    table(
      t('sections.gifts.title'),
      [
        column(t('details.gifts.direction'), 34),
        column(t('details.gifts.object'), 60),
        column(t('details.gifts.occasion'), 36),
        column(t('details.gifts.register'), 22),
      ],
      gifts.map((gift) => giftRow(gift, print)),
      t('sections.gifts.empty'),
    ),
  ]
}

function giftRow(gift: Gift, print: Print): Row {
  const { t } = print
  const other = partyOf(gift.direction === 'given' ? gift.receiver : gift.giver, print)
  const small = (words: string | undefined): readonly CellLine[] =>
    words === undefined ? [] : [cellLine('small', words)]
  return row(
    [
      {
        lines: [
          cellLine('text', t(gift.direction === 'given' ? 'details.gifts.given' : 'details.gifts.received')),
          cellLine(
            'small',
            t(gift.direction === 'given' ? 'details.gifts.toWhom' : 'details.gifts.fromWhom', { name: other }),
          ),
        ],
      },
      {
        lines: [
          cellLine('text', line(wordsOf(print, gift.object), ...marksOf(print, gift))),
          ...small(gift.valueClass && `${t('details.gifts.value')}${separator('label', print.lang)}${gift.valueClass}`),
          ...(gift.doNotRepeat && gift.direction === 'given' ? small(t('details.gifts.doNotRepeat')) : []),
        ],
      },
      {
        lines: [
          cellLine('text', gift.occasion === undefined ? t('sections.notRecorded') : wordsOf(print, gift.occasion)),
          ...small(gift.date && dateWords(print, gift.date, 'table')),
        ],
      },
      cell(gift.registerNumber ?? ''),
    ],
    carried(print, gift),
  )
}

function partyOf(id: Gift['giver'], print: Print): string {
  const found = findRecord(print.scope.records, id)
  if (found === undefined) return print.t('sections.notRecorded')
  return found.type === 'person' ? nameOf(print, found, 'full') : partyName(print, found.subject)
}
