import { utcOffset } from '#core/base'
import { cell, cellLine, column, row, table } from '#core/document'
import { findRecords, leadingOf, findRecord, type ProgrammeItem } from '#core/domain'
import { languageName, separator } from '#core/language'
import { carried, clockWords, dayWords, nameOf, postWords, wordsOf, type Print } from '../../print.ts'
import { memberOf, type Scope } from '../../scope.ts'
import type { Part } from './part.ts'

/** Part 1: who speaks when, with post, language and mode. */
export const programmePart: Part = (scope, print) => {
  const { t } = print
  const items = findRecords(scope.records, scope.lists.programme).filter(
    (item) => item.kind !== 'travel' && item.kind !== 'free',
  )
  const silent = items.filter((item) => item.lead === undefined).length
  return {
    title: t('details.annex.part1'),
    missing: silent === 0 ? [] : [t('details.annex.missingSpeakers', { count: silent })],
    blocks:
      items.length === 0
        ? []
        : [
            table(
              t('details.annex.part1'),
              [
                column(t('details.annex.time'), 34),
                column(t('details.annex.item'), 46),
                column(t('details.annex.speaker'), 44),
                column(t('details.annex.mode'), 28),
              ],
              items.map((item) => itemRow(item, scope, print)),
              t('details.annex.nothing'),
            ),
          ],
  }
}

function itemRow(item: ProgrammeItem, scope: Scope, print: Print) {
  const { t } = print
  const lead = memberOf(scope, item.lead)
  const tenure = lead && leadingOf(scope.records, lead.participation, scope.day)
  const post = tenure && findRecord(scope.records, tenure.post)
  const languages = scope.visit.languages
    .map((tag) => languageName(tag, print.lang))
    .join(separator('items', print.lang))
  const day = dayWords(print, item.startsAt.slice(0, 10), 'table')
  return row(
    [
      {
        lines: [cellLine('text', clockWords(item)), cellLine('small', `${day} ${utcOffset(item.startsAt, item.zone)}`)],
      },
      {
        lines: [
          cellLine('text', wordsOf(print, item.activity)),
          cellLine(
            'small',
            `${t(`kinds.item.${item.kind}`)}${separator('remark', print.lang)}${t('sections.card.minutes', { count: item.minutes })}`,
          ),
        ],
      },
      lead === undefined
        ? cell(t('sections.notRecorded'))
        : {
            lines: [
              cellLine('strong', nameOf(print, lead.person, 'full')),
              ...(post ? [cellLine('small', postWords(print, post))] : []),
            ],
          },
      { lines: [cellLine('text', languages), cellLine('small', t(`kinds.interpreting.${scope.visit.interpreting}`))] },
    ],
    carried(print, item, lead?.person),
  )
}
