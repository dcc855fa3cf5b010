import { utcOffset } from '#core/base'
import {
  columns,
  field,
  fields,
  line,
  nameplate,
  pageOf,
  text,
  type Block,
  type Field,
  type Inlines,
  type Piece,
} from '#core/document'
import {
  countPending,
  findRecord,
  findRecords,
  isPending,
  lifeOf,
  type Commitment,
  type MeetingSide,
  type ProgrammeItem,
  type RecordId,
} from '#core/domain'
import { languageName, separator, inBrackets } from '#core/language'
import {
  addressOf,
  capacityWords,
  carried,
  chipOf,
  clockWords,
  dateWords,
  dayWords,
  nameLines,
  nameOf,
  noteMarks,
  placeOf,
  sayIt,
  timeWords,
  wordsOf,
  type Print,
} from '../print.ts'
import { headOf, membersOf, sidesInOrder, type Member, type Scope } from '../scope.ts'
import { gist, hasMeasurable } from './commitments.ts'
import { mattersToAvoid } from './do-not-raise.ts'
import { linesToTake } from './if-raised.ts'
import { headNames } from './last-meetings.ts'
import { pointAnchor, pointsToMake } from './points.ts'
import type { SectionWriter } from './writer.ts'

/** The meeting on one page (01, PACK 4): whoever reads only this can hold the meeting. */
export const writeCard: SectionWriter = (scope, print) => {
  const [first, second] = sidesInOrder(print.firstSide).map((side) => [whoPlate(side, scope, print)])
  const who = [columns(first ?? [], second ?? []), helpers(scope, print)]
  if (print.request.audience === 'interpreter') {
    return [...who, fields('card', [whenAndWhere(scope, print), programme(scope, print)])]
  }
  return [
    ...who,
    fields('card', [
      whenAndWhere(scope, print),
      whyNow(scope, print),
      objectives('ours', scope, print),
      objectives('theirs', scope, print),
      lastMet(scope, print),
      commitments(scope, print),
      say(scope, print),
      counts(scope, print),
      programme(scope, print),
    ]),
  ]
}

function whoPlate(side: MeetingSide, scope: Scope, print: Print): Block {
  const head = headOf(scope, side)
  const label = print.t(`sections.side.${side}`)
  if (head === undefined) return nameplate({ side: label, lines: [line(print.t('sections.notRecorded'))] })
  const { person, capacity, participation } = head
  const { own, romanised } = nameLines(print, person)
  const respelling = sayIt(print, person)
  const spoken = [
    print.t('sections.address', { address: addressOf(print, person, capacity) }),
    ...(respelling === undefined ? [] : [print.t('sections.say', { respelling })]),
  ]
  const posts = capacityWords(print, capacity)
  return nameplate(
    {
      side: label,
      ...(own !== undefined && { own }),
      ...(romanised !== undefined && { romanised }),
      lines: [
        line(posts.length === 0 ? print.t('sections.notRecorded') : posts.join(separator('clauses', print.lang))),
        line(spoken.join(' · ')),
      ],
    },
    carried(print, participation, person, ...capacity),
  )
}

/** Interpreters and note-taker in one line. */
function helpers(scope: Scope, print: Print): Block {
  const found = (role: 'interpreters' | 'noteTakers'): readonly Member[] =>
    sidesInOrder(print.firstSide).flatMap((side) => membersOf(scope, scope[side][role]))
  const names = (members: readonly Member[]): string =>
    members.length === 0
      ? print.t('sections.notRecorded')
      : members.map((member) => nameOf(print, member.person, 'full')).join(separator('items', print.lang))
  const [interpreters, noteTakers] = [found('interpreters'), found('noteTakers')]
  const words = `${names(interpreters)} · ${print.t('sections.card.noteTakers', { names: names(noteTakers) })}`
  return fields(
    'card',
    [field(print.t('sections.card.helpers'), [line(words)])],
    carried(print, ...[...interpreters, ...noteTakers].map((member) => member.participation)),
  )
}

/** A field of the card; without lines it says that nothing is recorded. */
const cardField = (
  print: Print,
  label: string,
  lines: readonly Inlines[],
  provenance: readonly string[] = [],
): Field => {
  const records = provenance.flatMap((id) => findRecord(print.scope.records, id as RecordId) ?? [])
  const { marking } = carried(print, ...records)
  return field(label, lines.length === 0 ? [line(print.t('sections.notRecorded'))] : lines, provenance, marking)
}

function whenAndWhere(scope: Scope, print: Print): Field {
  const { visit, records } = scope
  const item = scope.theMeeting && findRecord(records, scope.theMeeting)
  const place = placeOf(print, item?.place ?? visit.place)
  const languages = visit.languages.map((tag) => languageName(tag, print.lang)).join(separator('items', print.lang))
  const mode = print.t(`kinds.interpreting.${visit.interpreting}`)
  const parts = [...(item === undefined ? [dateWords(print, visit.window)] : itemTime(item, print)), place]
  const spoken = [languages, mode].filter((words) => words !== '').join(separator('remark', print.lang))
  return cardField(
    print,
    print.t('sections.card.whenWhere'),
    [
      line(parts.filter((part) => part !== undefined).join(separator('remark', print.lang))),
      ...(spoken === '' ? [] : [line(spoken)]),
    ],
    [item?.id ?? visit.id],
  )
}

function itemTime(item: ProgrammeItem, print: Print): readonly string[] {
  return [
    dayWords(print, item.startsAt.slice(0, 10)),
    inBrackets(clockWords(item), utcOffset(item.startsAt, item.zone), print.lang),
    print.t('sections.card.minutes', { count: item.minutes }),
  ]
}

function whyNow(scope: Scope, print: Print): Field {
  const note = scope.visit.whyNow
  const lines = note === undefined ? [] : [line(wordsOf(print, note.text), ...noteMarks(print, note))]
  return cardField(print, print.t('sections.card.whyNow'), lines, [scope.visit.id])
}

function objectives(side: MeetingSide, scope: Scope, print: Print): Field {
  const found = scope.visit.objectives.filter((objective) => objective.side === side)
  const label = print.t(side === 'ours' ? 'sections.card.ourObjectives' : 'sections.card.theirObjectives')
  return cardField(
    print,
    label,
    found.map((objective, at) =>
      line(found.length === 1 ? wordsOf(print, objective.text) : `${at + 1}. ${wordsOf(print, objective.text)}`),
    ),
    [scope.visit.id],
  )
}

function lastMet(scope: Scope, print: Print): Field {
  const [meeting] = findRecords(scope.records, scope.lists.meetings)
  const label = print.t('sections.card.lastMet')
  if (meeting === undefined) return field(label, [line(print.t('sections.card.noEarlierMeeting'))])
  const place = placeOf(print, meeting.place, meeting.date)
  const [outcome] = meeting.outcomes
  const first = [dateWords(print, meeting.date, 'table'), place, headNames(meeting, print).join(' / ')]
  return cardField(
    print,
    label,
    [
      line(first.filter((part) => part !== undefined && part !== '').join(separator('remark', print.lang))),
      ...(outcome === undefined ? [] : [line(wordsOf(print, outcome.text), ...noteMarks(print, outcome))]),
    ],
    [meeting.id],
  )
}

const ON_CARD = 3

/** Counts of both sides, then three lines at most: ours overdue first. */
function commitments(scope: Scope, print: Print): Field {
  const all = findRecords(scope.records, scope.lists.commitments)
  const pending = all.filter(isPending)
  const isOverdue = (one: Commitment): boolean => lifeOf(one, scope.today) === 'overdue'
  const { ours, theirs } = countPending(all)
  const overdue = (side: MeetingSide): number =>
    pending.filter((one) => isOverdue(one) && (one.owing === side || one.owing === 'both')).length
  const side = (key: 'sections.card.oursOpen' | 'sections.card.theirsOpen', count: number, late: number): string =>
    late === 0
      ? print.t(key, { count })
      : `${print.t(key, { count })}${separator('bracket', print.lang)}${print.t('sections.card.overdue', { count: late })}`
  const summary = `${side('sections.card.oursOpen', ours, overdue('ours'))} · ${side('sections.card.theirsOpen', theirs, overdue('theirs'))}`
  const shown = pending.slice(0, ON_CARD)
  return cardField(
    print,
    print.t('sections.card.commitments'),
    [
      line(summary),
      ...(hasMeasurable(scope) ? [] : [line(print.t('sections.ledger.noMeasurable'))]),
      ...shown.map((one) => commitmentLine(one, print)),
    ],
    shown.map((one) => one.id),
  )
}

/** One line: its state, who owes, what. The date stands in the ledger. */
const commitmentLine = (one: Commitment, print: Print): Inlines =>
  line(
    chipOf(print, one),
    ` ${print.t(`kinds.owing.${one.owing}`)}${separator('label', print.lang)}${gist(one, print)}`,
  )

/** The first three points with their pages. */
function say(scope: Scope, print: Print): Field {
  const points = pointsToMake(scope).slice(0, ON_CARD)
  const hasPage = print.printed.has('points')
  return cardField(
    print,
    print.t('sections.card.say'),
    points.map((one, at) =>
      line(`${at + 1}. ${wordsOf(print, one.text)}`, ...(hasPage ? onPage(pointAnchor(at + 1), print) : [])),
    ),
    points.map((one) => one.id),
  )
}

const PAGE = '\u{E000}'

/** ` (page 3)` with the number left to the output. */
function onPage(target: string, print: Print): readonly Piece[] {
  const words = inBrackets('', print.t('sections.card.page', { page: PAGE }), print.lang)
  const [before = '', after = ''] = words.split(PAGE)
  return [text(before), pageOf(target), text(after)]
}

/** How many may be raised and must not be, with their pages: never a word of them. */
function counts(scope: Scope, print: Print): Field {
  const part = (id: 'if-raised' | 'do-not-raise', count: number): readonly Piece[] => [
    `${print.t(`sections.${id}.title`)}${separator('label', print.lang)}${count}`,
    ...(count > 0 && print.printed.has(id) ? onPage(`section-${id}`, print) : []),
  ]
  const [raised, avoided] = [linesToTake(scope), mattersToAvoid(scope)]
  return field(print.t('sections.card.ready'), [
    line(...part('if-raised', raised.length), ' · ', ...part('do-not-raise', avoided.length)),
  ])
}

const PROGRAMME_LINES = 6

/** Time, activity, place: the items of the meeting's day first, then those around it, six at most. */
function programme(scope: Scope, print: Print): Field {
  const all = findRecords(scope.records, scope.lists.programme)
  const meeting = scope.theMeeting && findRecord(scope.records, scope.theMeeting)
  const isSameDay = (item: ProgrammeItem): boolean => meeting !== undefined && dayOf(item) === dayOf(meeting)
  const nearest = [...all.filter(isSameDay), ...all.filter((item) => !isSameDay(item))].slice(0, PROGRAMME_LINES)
  const chosen = all.filter((item) => nearest.includes(item))
  return cardField(
    print,
    print.t('sections.card.programme'),
    chosen.map((item, at) => programmeLine(item, chosen[at - 1], isSameDay(item), print)),
    chosen.map((item) => item.id),
  )
}

const dayOf = (item: ProgrammeItem): string => item.startsAt.slice(0, 10)

/** An item in one line; the day is said where it changes, and never for the day of the meeting alone. */
function programmeLine(
  item: ProgrammeItem,
  before: ProgrammeItem | undefined,
  isMeetingDay: boolean,
  print: Print,
): Inlines {
  const isNewDay = before === undefined ? !isMeetingDay : dayOf(before) !== dayOf(item)
  const when = [...(isNewDay ? [dayWords(print, dayOf(item), 'table')] : []), timeWords(print, item)].join(
    separator('remark', print.lang),
  )
  const place = placeOf(print, item.place)
  // A bracket of full width has its space within it.
  const what = `${when}${when.endsWith('）') ? '' : ' '}${wordsOf(print, item.activity)}`
  return line(place === undefined ? what : `${what}${separator('remark', print.lang)}${place}`)
}
