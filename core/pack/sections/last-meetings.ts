import { field, fields, heading, item, line, list, paragraph, type Block, type Field } from '#core/document'
import {
  findRecord,
  findRecords,
  recordsWith,
  textIn,
  type Meeting,
  type MeetingSide,
  type Participation,
  type Person,
} from '#core/domain'
import { separator } from '#core/language'
import {
  capacityWords,
  carried,
  dateWords,
  figureWords,
  marksOf,
  nameOf,
  noteMarks,
  placeOf,
  postsAt,
  wordsOf,
  type Print,
} from '../print.ts'
import { headOf, sidesInOrder, type Scope } from '../scope.ts'
import type { SectionWriter } from './writer.ts'

const IN_FULL = 3

/** Last meetings (06): newest first, three in full, the rest in a line; when we last met their head. */
export const writeLastMeetings: SectionWriter = (scope, print) => {
  const meetings = findRecords(scope.records, scope.lists.meetings)
  if (meetings.length === 0) return []
  const rest = meetings.slice(IN_FULL)
  return [
    lastMetLine(scope, print),
    ...meetings.slice(0, IN_FULL).flatMap((meeting) => inFull(meeting, print)),
    ...(rest.length === 0
      ? []
      : [
          heading(2, print.t('sections.last-meetings.earlier')),
          list(
            'bullet',
            'body',
            rest.map((meeting) => item(inOneLine(meeting, print), [meeting.id])),
            carried(print, ...rest),
          ),
        ]),
  ]
}

/** The newest earlier meeting in which a person took part. */
export const lastMeetingWith = (scope: Scope, person: Person): Meeting | undefined =>
  findRecords(scope.records, scope.lists.meetings).find((meeting) =>
    recordsWith(scope.records, 'participation', 'meeting', meeting.id).some((one) => one.person === person.id),
  )

function lastMetLine(scope: Scope, print: Print): Block {
  const head = headOf(scope, 'theirs')
  if (head === undefined) return paragraph('note', print.t('sections.last-meetings.noHead'))
  const meeting = lastMeetingWith(scope, head.person)
  const name = nameOf(print, head.person, 'full')
  const words =
    meeting === undefined
      ? print.t('sections.last-meetings.neverMet', { name })
      : print.t('sections.last-meetings.lastMet', { name, date: dateWords(print, meeting.date) })
  return paragraph('note', words, carried(print, head.person, meeting))
}

function inFull(meeting: Meeting, print: Print): readonly Block[] {
  const place = placeOf(print, meeting.place, meeting.date)
  const title = [dateWords(print, meeting.date), place]
    .filter((part) => part !== undefined)
    .join(separator('remark', print.lang))
  const lead = carried(print, meeting)
  return [heading(2, title, { ...lead, keepWithNext: true }), fields('small', meetingFields(meeting, print), lead)]
}

function meetingFields(meeting: Meeting, print: Print): readonly Field[] {
  const t = print.t
  const isPart = print.request.audience === 'interpreter'
  const topics = topicsOf(meeting, print)
  const entry = (label: string, lines: Field['lines']): readonly Field[] =>
    lines.length === 0 ? [] : [field(label, lines, [meeting.id])]
  return [
    ...(isPart
      ? []
      : entry(t('sections.meeting.format'), [line(t(`kinds.format.${meeting.format}`), ...marksOf(print, meeting))])),
    ...entry(
      t('sections.meeting.heads'),
      headLines(meeting, print).map((words) => line(words)),
    ),
    ...entry(
      t('sections.meeting.topics'),
      topics.length === 0 ? [] : [line(topics.join(separator('clauses', print.lang)))],
    ),
    ...entry(
      t('sections.meeting.outcomes'),
      meeting.outcomes.map((note) => line(wordsOf(print, note.text), ...noteMarks(print, note))),
    ),
    ...(isPart ? [] : entry(t('sections.meeting.figures'), figureLines(meeting, print))),
  ]
}

/** The head of each side with the posts held on that day; ours first on our copies. */
export const headLines = (meeting: Meeting, print: Print): readonly string[] =>
  headsAt(meeting, print).map(({ person, participation }) => {
    const chosen = findRecords(print.scope.records, participation.capacity)
    const posts = chosen.length > 0 ? chosen : postsAt(print, person, meeting)
    return [nameOf(print, person, 'full'), ...capacityWords(print, posts)].join(separator('remark', print.lang))
  })

/** The names of the heads of both sides. */
export const headNames = (meeting: Meeting, print: Print): readonly string[] =>
  headsAt(meeting, print).map(({ person }) => nameOf(print, person, 'full'))

type Head = { readonly person: Person; readonly participation: Participation }

const headsAt = (meeting: Meeting, print: Print): readonly Head[] =>
  sidesInOrder(print.firstSide).flatMap((side) => {
    const participation = headAt(meeting, side, print)
    const person = participation && findRecord(print.scope.records, participation.person)
    return participation === undefined || person === undefined ? [] : [{ person, participation }]
  })

function headAt(meeting: Meeting, side: MeetingSide, print: Print): Participation | undefined {
  const { records } = print.scope
  const named = meeting.delegations.find((delegation) => delegation.side === side)?.head
  const took = recordsWith(records, 'participation', 'meeting', meeting.id).filter((one) => one.side === side)
  return (named && findRecord(records, named)) ?? took.find((one) => one.role === 'head') ?? took[0]
}

function topicsOf(meeting: Meeting, print: Print): readonly string[] {
  const { records } = print.scope
  const ids = recordsWith(records, 'statement', 'meeting', meeting.id).flatMap((statement) => statement.topics)
  return findRecords(records, [...new Set(ids)]).map((topic) => wordsOf(print, topic.label))
}

function figureLines(meeting: Meeting, print: Print): Field['lines'] {
  const { records } = print.scope
  const ids = recordsWith(records, 'statement', 'meeting', meeting.id).flatMap((statement) => statement.figures)
  return findRecords(records, [...new Set(ids)]).map((figure) =>
    line(
      `${wordsOf(print, figure.label)}${separator('label', print.lang)}${figureWords(print, figure)}`,
      ...marksOf(print, figure),
    ),
  )
}

/** One meeting in one line: date, title, place. */
export const inOneLine = (meeting: Meeting, print: Print): string =>
  [dateWords(print, meeting.date), textIn(meeting.title, print.lang), placeOf(print, meeting.place, meeting.date)]
    .filter((part) => part !== undefined)
    .join(separator('remark', print.lang))
