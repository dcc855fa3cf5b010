import {
  cell,
  cellLine,
  column,
  line,
  paragraph,
  row,
  table,
  text,
  type Block,
  type Cell,
  type CellLine,
  type Column,
  type Row,
} from '#core/document'
import { findRecord, textIn, type MeetingSide } from '#core/domain'
import {
  addressOf,
  capacityWords,
  carried,
  marksOf,
  nameLines,
  noteMarks,
  sayIt,
  wordsOf,
  type Print,
} from '../print.ts'
import { portraitOf } from '../portrait.ts'
import { languageName, separator } from '#core/language'
import { orderReason, rankWords } from '../print/order.ts'
import { membersOf, type Member, type Scope } from '../scope.ts'
import type { SectionWriter } from './writer.ts'

/** Their delegation (07): who is who, head first. */
export const writeTheirSide: SectionWriter = (scope, print) => writeSide(scope, print, 'theirs')

/** Our side (08): as theirs, and how the two heads compare in rank. */
export const writeOurSide: SectionWriter = (scope, print) => {
  const blocks = writeSide(scope, print, 'ours')
  const mayCompare = print.request.audience === 'principal' || print.request.audience === 'staff'
  return blocks.length === 0 || !mayCompare ? blocks : [...blocks, ...rankWords(scope, print)]
}

function writeSide(scope: Scope, print: Print, side: MeetingSide): readonly Block[] {
  const members = membersOf(scope, scope[side].members)
  if (members.length === 0) return []
  const label = print.t(`sections.${side === 'ours' ? 'our-side' : 'their-side'}.title`)
  const kind = tableKind(print)
  const isByName = scope[side].listOrder === 'alphabetical'
  return [
    ...(isByName ? [paragraph('note', print.t('sections.delegation.alphabetical'))] : []),
    table(
      label,
      columnsOf(kind, print),
      members.map((member) => memberRow(member, kind, print)),
      print.t('sections.notRecorded'),
      carried(print, ...members.map((member) => member.participation)),
    ),
  ]
}

/** Which columns an audience gets: all, those of a programme floor, or name and capacity only. */
type TableKind = 'whole' | 'floor' | 'names'

function tableKind(print: Print): TableKind {
  switch (print.request.audience) {
    case 'security':
      return 'floor'
    case 'shareable':
      return 'names'
    case 'principal':
    case 'staff':
    case 'interpreter':
      return 'whole'
  }
}

function columnsOf(kind: TableKind, print: Print): readonly Column[] {
  const t = print.t
  const [no, name] = [column(t('sections.column.no'), 8, 'end'), column(t('sections.column.name'), 55)]
  switch (kind) {
    case 'whole':
      return [no, name, column(t('sections.column.post'), 62), column(t('sections.column.note'), 27)]
    case 'floor':
      return [no, name, column(t('sections.column.carRoom'), 40), column(t('sections.column.needs'), 49)]
    case 'names':
      return [no, name, column(t('sections.column.post'), 89)]
  }
}

function memberRow(member: Member, kind: TableKind, print: Print): Row {
  const { participation, person, capacity } = member
  const number = cell(cellLine('number', String(member.place)))
  const cells: readonly Cell[] =
    kind === 'whole'
      ? [number, nameCell(member, kind, print), postCell(member, print), noteCell(member, print)]
      : kind === 'floor'
        ? [number, nameCell(member, kind, print), carCell(member, print), needsCell(member, print)]
        : [number, nameCell(member, kind, print), { lines: capacityLines(member, print) }]
  const posts =
    kind === 'floor' ? [] : capacity.flatMap((tenure) => [tenure, findRecord(print.scope.records, tenure.post)])
  return row(cells, carried(print, participation, person, ...posts))
}

function nameCell(member: Member, kind: TableKind, print: Print): Cell {
  const { person, capacity } = member
  const { own, romanised } = nameLines(print, person)
  const say = sayIt(print, person)
  const spoken = [
    print.t('sections.address', { address: addressOf(print, person, capacity) }),
    ...(say === undefined ? [] : [print.t('sections.say', { respelling: say })]),
  ]
  return {
    ...(kind !== 'names' && { portrait: portraitOf(print, person) }),
    lines: [
      ...(own === undefined ? [] : [cellLine('own-script', [text(own.text, own.lang)])]),
      ...(romanised === undefined ? [] : [cellLine(own === undefined ? 'own-script' : 'romanised', romanised)]),
      ...(kind === 'whole' ? spoken.map((words) => cellLine('small', words)) : []),
    ],
  }
}

const capacityLines = (member: Member, print: Print): readonly CellLine[] => {
  const words = capacityWords(print, member.capacity)
  if (words.length === 0 && member.participation.personalCapacity) {
    return [cellLine('text', print.t('sections.personalCapacity'))]
  }
  return words.map((post, at) => cellLine(at === 0 ? 'text' : 'small', post))
}

function postCell(member: Member, print: Print): Cell {
  const { person, participation } = member
  const languages = person.languages.map((tag) => languageName(tag, print.lang)).join(separator('items', print.lang))
  const reason = orderReason(member, print)
  const [first, ...rest] = capacityLines(member, print)
  const marked = first && { ...first, inlines: [...first.inlines, ...marksOf(print, participation)] }
  return {
    lines: [
      ...(marked ? [marked] : []),
      ...rest,
      ...(languages === '' ? [] : [cellLine('small', print.t('sections.languages', { languages }))]),
      ...(reason === undefined ? [] : [cellLine('small', reason)]),
    ],
  }
}

function noteCell({ person, participation }: Member, print: Print): Cell {
  const role =
    participation.role === 'head' || participation.role === 'member'
      ? []
      : [print.t(`kinds.role.${participation.role}`)]
  const diet = person.diet && textIn(person.diet, print.lang)
  const { remark } = participation
  return {
    lines: [
      ...role.map((words) => cellLine('text', words)),
      ...(diet === undefined ? [] : [cellLine('small', print.t('sections.diet', { diet }))]),
      ...(remark === undefined
        ? []
        : [cellLine('small', line(wordsOf(print, remark.text), ...noteMarks(print, remark)))]),
    ],
  }
}

function carCell({ participation }: Member, print: Print): Cell {
  const { car, room, seat } = participation
  const lines = [
    car && print.t('sections.car', { car }),
    room && print.t('sections.room', { room }),
    seat && print.t('sections.seat', { seat }),
  ]
  return { lines: lines.filter((words) => words !== undefined).map((words) => cellLine('text', words)) }
}

function needsCell({ person, participation }: Member, print: Print): Cell {
  const diet = person.diet && textIn(person.diet, print.lang)
  const access = person.access && textIn(person.access, print.lang)
  const lines = [
    diet && print.t('sections.diet', { diet }),
    access && print.t('sections.access', { access }),
    participation.badge && print.t('sections.badge', { badge: participation.badge }),
  ]
  return { lines: lines.filter((words) => words !== undefined).map((words) => cellLine('text', words)) }
}
