import { utcOffset, type Day } from '#core/base'
import {
  cell,
  cellLine,
  column,
  heading,
  row,
  table,
  type Block,
  type Cell,
  type CellLine,
  type Column,
  type Row,
} from '#core/document'
import { findRecord, findRecords, textIn, type MeetingSide, type ProgrammeItem } from '#core/domain'
import { separator, weekdayName } from '#core/language'
import { carried, dayWords, marksOf, nameOf, placeOf, timeWords, wordsOf, type Print } from '../print.ts'
import { memberOf, membersOf, sidesInOrder, type Member, type Scope } from '../scope.ts'
import type { SectionWriter } from './writer.ts'

/** The programme (10): by time, a table for each day, the zone said once over it. */
export const writeProgramme: SectionWriter = (scope, print) => programmeTables(scope, print, 'full')

/** The programme as full tables, or as the short ones of a card to hand out. */
export function programmeTables(scope: Scope, print: Print, form: 'full' | 'short'): readonly Block[] {
  const items = findRecords(scope.records, scope.lists.programme)
  return daysOf(items).flatMap((day) => {
    const ofDay = items.filter((item) => dayOf(item) === day)
    const title = dayTitle(day, print)
    const rows = ofDay.map((item) => itemRow(item, form, scope, print))
    return [
      heading(2, title, { keepWithNext: true }),
      table(title, columnsOf(form, print), rows, print.t('sections.programme.empty'), carried(print, ...ofDay)),
    ]
  })
}

const dayOf = (item: ProgrammeItem): Day => item.startsAt.slice(0, 10)

const daysOf = (items: readonly ProgrammeItem[]): readonly Day[] => [...new Set(items.map(dayOf))]

/** `Wednesday, 16 December 2026 (UTC+7)`. */
function dayTitle(day: Day, print: Print): string {
  const zone = utcOffset(`${day}T12:00`, print.scope.visit.zone)
  const name = weekdayName(day, print.lang)
  return print.t('sections.programme.day', { weekday: name, date: dayWords(print, day), zone })
}

/** Wide enough for `09:30–10:15` in one line, on A4 and on the smaller card. */
function columnsOf(form: 'full' | 'short', print: Print): readonly Column[] {
  const widths = form === 'full' ? { time: 24, activity: 68, place: 34 } : { time: 30, activity: 70, place: 52 }
  const t = print.t
  return [
    column(t('sections.column.time'), widths.time),
    column(t('sections.column.activity'), widths.activity),
    column(t('sections.column.place'), widths.place),
    ...(form === 'full' ? [column(t('sections.column.who'), 26)] : []),
  ]
}

function itemRow(item: ProgrammeItem, form: 'full' | 'short', scope: Scope, print: Print): Row {
  const place = placeOf(print, item.place) ?? ''
  const activity = cellLine('text', wordsOf(print, item.activity))
  const withMarks = { ...activity, inlines: [...activity.inlines, ...marksOf(print, item)] }
  const cells: readonly Cell[] =
    form === 'full'
      ? [
          cell(timeWords(print, item)),
          { lines: [withMarks, ...detailLines(item, print)] },
          cell(place),
          whoCell(item, scope, print),
        ]
      : [cell(timeWords(print, item)), { lines: [withMarks] }, cell(place)]
  return row(cells, carried(print, item, item.place && findRecord(scope.records, item.place)))
}

function detailLines(item: ProgrammeItem, print: Print): readonly CellLine[] {
  const t = print.t
  const interpreter = item.interpreter && findRecord(print.scope.records, item.interpreter)
  const words = (text: ProgrammeItem['dress']): string | undefined => text && textIn(text, print.lang)
  const [dress, transport] = [words(item.dress), words(item.transport)]
  const lines = [
    `${t(`kinds.item.${item.kind}`)} · ${t(`kinds.press.${item.press}`)}`,
    transport && t('sections.programme.transport', { transport }),
    dress && t('sections.programme.dress', { dress }),
    interpreter && t('sections.programme.interpreter', { name: nameOf(print, interpreter, 'full') }),
    item.contact && t('sections.programme.contact', { contact: item.contact }),
  ]
  const shown = print.request.audience === 'shareable' ? lines.slice(0, 1) : lines
  return shown.filter((line) => line !== undefined).map((line) => cellLine('small', line))
}

/** Who leads, then who takes part, by their short forms (K13); a whole side by its name. */
function whoCell(item: ProgrammeItem, scope: Scope, print: Print): Cell {
  const lead = memberOf(scope, item.lead)
  const who = item.who.flatMap((id) => memberOf(scope, id) ?? []).filter((member) => member.person !== lead?.person)
  const parts = sidesInOrder(print.firstSide).flatMap((side) => sideWords(side, who, lead, scope, print))
  return {
    lines: [
      ...(lead === undefined
        ? []
        : [cellLine('text', print.t('sections.programme.lead', { name: nameOf(print, lead.person, 'short') }))]),
      ...parts.map((words) => cellLine('small', words)),
    ],
  }
}

const NAMED_AT_MOST = 4

/** Those of one side: the side's own name when all of it takes part, else their names, the first four. */
function sideWords(
  side: MeetingSide,
  who: readonly Member[],
  lead: Member | undefined,
  scope: Scope,
  print: Print,
): readonly string[] {
  const taking = who.filter((member) => member.participation.side === side)
  if (taking.length === 0) return []
  const all = membersOf(scope, scope[side].members).filter((member) => member.person !== lead?.person)
  if (taking.length === all.length && all.length > 2) return [print.t(`sections.${SIDE_TITLES[side]}.title`)]
  const names = taking.slice(0, NAMED_AT_MOST).map((member) => nameOf(print, member.person, 'short'))
  const rest = taking.length - names.length
  return [`${names.join(separator('items', print.lang))}${rest > 0 ? ` +${rest}` : ''}`]
}

const SIDE_TITLES = { ours: 'our-side', theirs: 'their-side' } as const
