import type { PackLang } from '#core/base'
import {
  attachedRow,
  bold,
  cell,
  cellLine,
  column,
  groupRow,
  line,
  paragraph,
  row,
  table,
  text,
  type CellLine,
  type Inlines,
  type Row,
} from '#core/document'
import {
  findRecord,
  findRecords,
  isMeasurable,
  isPending,
  lifeOf,
  type Commitment,
  type RecordId,
  type Statement,
} from '#core/domain'
import type { TextKey } from '#core/language'
import { separator } from '#core/language'
import {
  carried,
  chipOf,
  dateWords,
  kindWord,
  marksOf,
  saidChip,
  saidOn,
  speakerWords,
  wordsOf,
  type Print,
} from '../print.ts'
import type { Scope } from '../scope.ts'
import type { SectionWriter } from './writer.ts'

/** The commitments ledger (05): who owes what, then what was said without owing anything (PACK 5.1). */
export const writeCommitments: SectionWriter = (scope, print) => {
  const { ledger, lists } = scope
  if (lists.commitments.length + lists.said.length === 0) return []
  const t = print.t
  const widths = WIDTHS[print.lang] ?? USUAL
  const columns = [
    column(t('sections.column.no'), 8, 'end'),
    column(t('sections.column.commitment'), widths.commitment),
    column(t('sections.column.due'), widths.due),
    column(t('sections.column.state'), widths.state),
    column(t('sections.column.nextStep'), widths.nextStep),
  ]
  const label = t('sections.commitments.title')
  return [
    ...(hasMeasurable(scope) ? [] : [paragraph('note', t('sections.ledger.noMeasurable'))]),
    table(label, columns, ledgerRows(ledger, print), t('sections.commitments.empty'), carried(print, scope.partner)),
  ]
}

type Widths = { readonly commitment: number; readonly due: number; readonly state: number; readonly nextStep: number }

/** Millimetres of 152 (PACK 5.1). Russian states and next steps are longer words, which those widths would cut through. */
const USUAL: Widths = { commitment: 74, due: 24, state: 24, nextStep: 22 }
const WIDTHS: Readonly<Partial<Record<PackLang, Widths>>> = {
  ru: { commitment: 68, due: 22, state: 29, nextStep: 25 },
}

/** Whether a side owes anything with both a date and a deliverable. */
export const hasMeasurable = (scope: Scope): boolean =>
  findRecords(scope.records, scope.lists.commitments).some((one) => isPending(one) && isMeasurable(one))

type Entry = { readonly id: RecordId; readonly write: (number: number, print: Print) => readonly Row[] }

function ledgerRows(ledger: Scope['ledger'], print: Print): readonly Row[] {
  const owed = (ids: readonly Commitment['id'][]): readonly Entry[] =>
    findRecords(print.scope.records, ids).map((one) => ({
      id: one.id,
      write: (number) => owedRows(one, number, print),
    }))
  const numbers = new Map<string, number>()
  const said = findRecords(print.scope.records, ledger.said).map((one) => ({
    id: one.id,
    write: (number: number) => [saidRow(one, number, numbers, print)],
  }))
  const groups: readonly (readonly [TextKey, readonly Entry[]])[] = [
    ['sections.ledger.oursOverdue', owed(ledger.oursOverdue)],
    ['sections.ledger.oursOpen', owed(ledger.oursOpen)],
    ['sections.ledger.theirsOverdue', owed(ledger.theirsOverdue)],
    ['sections.ledger.theirsOpen', owed(ledger.theirsOpen)],
    ['sections.ledger.ended', owed(ledger.ended)],
    ['sections.ledger.said', said],
  ]
  for (const entry of groups.flatMap(([, entries]) => entries)) numbers.set(entry.id, numbers.size + 1)
  return groups.flatMap(([key, entries]) => [
    groupRow(`${print.t(key)}${separator('label', print.lang)}${entries.length}`),
    ...entries.flatMap((entry) => entry.write(numbers.get(entry.id) ?? 0, print)),
  ])
}

function owedRows(one: Commitment, number: number, print: Print): readonly Row[] {
  const { records, today } = print.scope
  const statements = findRecords(records, one.statements)
  const lead = carried(print, one, ...statements)
  const main = row(
    [
      cell(cellLine('number', String(number))),
      { lines: [cellLine('text', gist(one, print)), ...sourceLines(one, print)] },
      { lines: dueLines(one, print) },
      cell(cellLine('text', [chipOf(print, one)])),
      cell(one.nextStep === undefined ? '' : wordsOf(print, one.nextStep)),
    ],
    lead,
  )
  const isOverdueOurs = lifeOf(one, today) === 'overdue' && one.owing !== 'theirs'
  return isOverdueOurs && one.lineToTake !== undefined
    ? [main, attachedRow([lineToTake(one.lineToTake, print)], lead)]
    : [main]
}

const lineToTake = (words: NonNullable<Commitment['lineToTake']>, print: Print): CellLine =>
  cellLine('text', line(bold(print.t('sections.ledger.lineToTake')), text(` ${wordsOf(print, words)}`)))

/** What is owed: the deliverable, else the gist of the words. */
export function gist(one: Commitment, print: Print): string {
  const [first] = findRecords(print.scope.records, one.statements)
  return wordsOf(print, one.deliverable ?? first?.text)
}

/** Under the words: who said them, when, how firmly; that they were repeated; that we recorded them as more. */
function sourceLines(one: Commitment, print: Print): readonly CellLine[] {
  const { records } = print.scope
  const [first] = findRecords(records, one.statements)
  const repeated = findRecords(records, one.reiterations).map((statement) =>
    print.t('sections.ledger.repeated', { date: saidOn(print, statement, 'table') ?? print.t('sections.notRecorded') }),
  )
  const earlier = first?.reiterates === 'earlier-unrecorded' ? [print.t('sections.ledger.earlierUnrecorded')] : []
  const recorded = one.recordedFrom
    ? [print.t('sections.ledger.recordedByUs', { kind: kindWord(print, one.recordedFrom.kind) })]
    : []
  const both = one.owing === 'both' ? [print.t('sections.ledger.bothSides')] : []
  return [
    ...(first === undefined ? [] : [cellLine('small', saidLine(first, [...marksOf(print, one)], print))]),
    ...[...both, ...repeated, ...earlier, ...recorded].map((words) => cellLine('small', words)),
  ]
}

/** `Leonid Kalashnikov, Vice Chairman, 16 December (year not stated), request [1]`. */
function saidLine(statement: Statement, own: Inlines, print: Print): Inlines {
  const words = [
    speakerWords(print, statement, 'with-post'),
    saidOn(print, statement, 'table'),
    kindWord(print, statement.kind),
  ]
  const marks = own.length > 0 ? own : marksOf(print, statement)
  return [text(words.filter((word) => word !== undefined).join(separator('remark', print.lang))), ...marks]
}

function dueLines(one: Commitment, print: Print): readonly CellLine[] {
  if (one.due === undefined) {
    return [
      cellLine('small', print.t(one.deliverable ? 'sections.ledger.noDate' : 'sections.ledger.noDateNoDeliverable')),
    ]
  }
  const date = cellLine('text', dateWords(print, one.due, 'table'))
  return one.deliverable ? [date] : [date, cellLine('small', print.t('sections.ledger.noDeliverable'))]
}

/** What was said without owing anything never reads as a commitment (K2, T1). */
function saidRow(one: Statement, number: number, numbers: ReadonlyMap<string, number>, print: Print): Row {
  const meeting = findRecord(print.scope.records, one.meeting)
  const answers = [...numbers.keys()].filter((id) => answersOf(id, one, print))
  const answerLines = answers.map((id) =>
    cellLine('small', print.t('sections.ledger.answered', { number: numbers.get(id) ?? 0 })),
  )
  const answering = one.answers === undefined ? undefined : numbers.get(one.answers)
  return row(
    [
      cell(cellLine('number', String(number))),
      {
        lines: [
          cellLine('text', wordsOf(print, one.text)),
          cellLine('small', saidLine(one, [], print)),
          ...answerLines,
          ...(answering === undefined
            ? []
            : [cellLine('small', print.t('sections.ledger.answering', { number: answering }))]),
        ],
      },
      cell(cellLine('small', print.t('sections.ledger.noDateNoDeliverable'))),
      cell(cellLine('text', [saidChip(print, one.kind)])),
      cell(''),
    ],
    carried(print, one, meeting),
  )
}

const answersOf = (id: string, asked: Statement, print: Print): boolean =>
  print.scope.records.statement.get(id)?.answers === asked.id
