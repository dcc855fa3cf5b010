import { cell, cellLine, column, heading, line, row, table, type Block, type CellLine, type Row } from '#core/document'
import { findRecord, findRecords, recordsWith, type Agreement, type Project } from '#core/domain'
import { separator } from '#core/language'
import {
  bodyName,
  carried,
  dateWords,
  figureWords,
  marksOf,
  nameOf,
  noteMarks,
  placeOf,
  placeWords,
  wordsOf,
  type Print,
} from '../print.ts'
import type { SectionWriter } from './writer.ts'

/** Agreements and projects (14): in force first; a project stands beside its reciprocal. */
export const writeAgreements: SectionWriter = (scope, print) => {
  const agreements = findRecords(scope.records, scope.lists.agreements)
  const projects = findRecords(scope.records, scope.lists.projects)
  return [...agreementBlocks(agreements, print), ...projectBlocks(projects, print)]
}

function agreementBlocks(agreements: readonly Agreement[], print: Print): readonly Block[] {
  if (agreements.length === 0) return []
  const { t } = print
  return [
    heading(2, t('details.agreements.agreements'), { keepWithNext: true }),
    table(
      t('details.agreements.agreements'),
      [
        column(t('details.agreements.title'), 58),
        column(t('details.agreements.parties'), 40),
        column(t('details.agreements.dates'), 32),
        column(t('details.agreements.state'), 22),
      ],
      agreements.map((one) => agreementRow(one, print)),
      t('sections.agreements.empty'),
    ),
  ]
}

function agreementRow(one: Agreement, print: Print): Row {
  const { t } = print
  const dates = [
    ...(one.signed ? [t('details.agreements.signed', { date: dateWords(print, one.signed, 'table') })] : []),
    ...(one.inForce ? [t('details.agreements.inForce', { date: dateWords(print, one.inForce, 'table') })] : []),
    ...(one.expires ? [t('details.agreements.expires', { date: dateWords(print, one.expires, 'table') })] : []),
  ]
  return row(
    [
      cell(cellLine('text', line(wordsOf(print, one.title), ...marksOf(print, one)))),
      { lines: partyLines(one, print) },
      {
        lines:
          dates.length === 0
            ? [cellLine('text', t('sections.notRecorded'))]
            : dates.map((words) => cellLine('text', words)),
      },
      cell(t(`details.agreementState.${one.state}`)),
    ],
    carried(print, one),
  )
}

function partyLines(one: Agreement, print: Print): readonly CellLine[] {
  const parties = one.parties.items.map((id) => partyName(print, id))
  const members = one.memberParties.items.map(({ who }) => partyName(print, who))
  if (parties.length === 0) return [cellLine('text', print.t('sections.notRecorded'))]
  const incomplete = [one.parties, one.memberParties].some((listing) => listing.completeness === 'possibly-incomplete')
  return [
    cellLine('text', parties.join(separator('clauses', print.lang))),
    ...(members.length === 0 ? [] : [cellLine('small', members.join(separator('items', print.lang)))]),
    ...(incomplete ? [cellLine('small', print.t('details.agreements.incomplete'))] : []),
  ]
}

/** The name of a place, a body, or of what a partner stands for. */
export function partyName(print: Print, id: Agreement['parties']['items'][number]): string {
  const found = findRecord(print.scope.records, id)
  if (found === undefined) return print.t('sections.notRecorded')
  if (found.type === 'place') return placeWords(print, found)
  return found.type === 'organization' ? bodyName(print, found) : partyName(print, found.subject)
}

function projectBlocks(projects: readonly Project[], print: Print): readonly Block[] {
  if (projects.length === 0) return []
  const { t } = print
  return [
    heading(2, t('details.agreements.projects'), { keepWithNext: true }),
    table(
      t('details.agreements.projects'),
      [
        column(t('details.agreements.title'), 52),
        column(t('details.agreements.place'), 36),
        column(t('details.agreements.state'), 32),
        column(t('details.agreements.nextStep'), 32),
      ],
      projects.map((one) => projectRow(one, print)),
      t('sections.agreements.empty'),
    ),
  ]
}

function projectRow(one: Project, print: Print): Row {
  const { t } = print
  const { records } = print.scope
  const reciprocal = one.reciprocalOf && findRecord(records, one.reciprocalOf)
  const owner = one.owner && findRecord(records, one.owner)
  const areas = recordsWith(records, 'figure', 'subject', one.id)
  const place = placeOf(print, one.place, one.asOf) ?? t('sections.notRecorded')
  return row(
    [
      {
        lines: [
          cellLine('text', line(wordsOf(print, one.title), ...marksOf(print, one))),
          ...(reciprocal
            ? [cellLine('small', t('details.agreements.reciprocal', { title: wordsOf(print, reciprocal.title) }))]
            : []),
        ],
      },
      {
        lines: [
          cellLine('text', place),
          ...areas.map((figure) =>
            cellLine(
              'small',
              line(
                `${wordsOf(print, figure.label)}${separator('label', print.lang)}${figureWords(print, figure)}`,
                ...marksOf(print, figure),
              ),
            ),
          ),
        ],
      },
      {
        lines: [
          cellLine('text', t(`details.projectState.${one.state}`)),
          ...(owner
            ? [cellLine('small', owner.type === 'person' ? nameOf(print, owner, 'full') : bodyName(print, owner))]
            : []),
        ],
      },
      one.nextStep === undefined
        ? cell('')
        : cell(cellLine('text', line(wordsOf(print, one.nextStep.text), ...noteMarks(print, one.nextStep)))),
    ],
    carried(print, one, ...areas),
  )
}
