import { cell, cellLine, column, line, row, table, type CellLine, type Row } from '#core/document'
import { figuresConflict, findRecord, findRecords, type Figure } from '#core/domain'
import { asOfWords, bodyName, carried, figureWords, marksOf, nameOf, wordsOf, type Print } from '../print.ts'
import type { SectionWriter } from './writer.ts'

/** Key figures (15): by topic, conflicting ones in adjoining rows, each from its one record. */
export const writeFigures: SectionWriter = (scope, print) => {
  const figures = findRecords(scope.records, scope.lists.figures)
  if (figures.length === 0) return []
  const { t } = print
  return [
    table(
      t('sections.figures.title'),
      [
        column(t('details.figures.label'), 64),
        column(t('details.figures.value'), 34),
        column(t('details.figures.asOf'), 26),
        column(t('details.figures.saidBy'), 28),
      ],
      figures.map((figure) => figureRow(figure, figures, print)),
      t('sections.figures.empty'),
    ),
  ]
}

function figureRow(figure: Figure, all: readonly Figure[], print: Print): Row {
  const { t } = print
  const conflicts = all.filter((other) => other.id !== figure.id && figuresConflict(figure, other))
  const notes: readonly CellLine[] = [
    ...(figure.definition ? [cellLine('small', wordsOf(print, figure.definition))] : []),
    ...(figure.base ? [cellLine('small', t('details.figures.base', { base: wordsOf(print, figure.base) }))] : []),
    ...conflicts.map((other) => cellLine('small', t('details.figures.conflict', { other: figureWords(print, other) }))),
    ...(figure.quotable === 'yes' ? [cellLine('small', t('details.figures.quotable'))] : []),
  ]
  return row(
    [
      { lines: [cellLine('text', line(wordsOf(print, figure.label), ...marksOf(print, figure))), ...notes] },
      cell(cellLine('strong', figureWords(print, figure))),
      cell(asOfWords(print, figure) ?? t('sections.notRecorded')),
      cell(saidByWords(figure, print)),
    ],
    carried(print, figure),
  )
}

/** Who said a figure; the narrator's is the source's, never a person's. */
export function saidByWords(figure: Figure, print: Print): string {
  if (figure.attribution === 'narrator') return print.t('details.figures.narrator')
  const who = figure.saidBy && findRecord(print.scope.records, figure.saidBy)
  if (figure.attribution === 'implied') return print.t('sections.speaker.notStated')
  if (who === undefined) return print.t('sections.notRecorded')
  return who.type === 'person' ? nameOf(print, who, 'full') : bodyName(print, who)
}
