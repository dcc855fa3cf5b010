import { heading, item, line, list, table, column, row, cell, cellLine, type Block } from '#core/document'
import { findRecord, findRecords, tenuresOn, recordsWith, type Commitment, type Person } from '#core/domain'
import { carried, chipOf, dateWords, marksOf, wordsOf, type Print } from '../print.ts'
import { memberOf, type Scope } from '../scope.ts'
import { biographyOf } from './biographies.ts'
import { gist } from './commitments.ts'
import { mattersToAvoid } from './do-not-raise.ts'
import { headLines, inOneLine, lastMeetingWith } from './last-meetings.ts'
import type { SectionWriter } from './writer.ts'

/** The hand-over sheet of one counterpart: who they are, when we last met, what is owed, what not to raise (K19). */
export const writeHandOver: SectionWriter = (scope, print) => {
  const person = scope.subject && findRecord(scope.records, scope.subject)
  if (person === undefined) return []
  const place = [...scope.theirs.members, ...scope.theirs.absent].find((one) => one.person === person.id)
  const member = memberOf(scope, place?.participation)
  const posts = tenuresOn(recordsWith(scope.records, 'tenure', 'person', person.id), print.day)
  return [
    biographyOf(person, member?.capacity ?? posts, scope, print),
    ...lastMet(person, scope, print),
    ...owed(person, scope, print),
    ...topicsToAvoid(scope, print),
  ]
}

function lastMet(person: Person, scope: Scope, print: Print): readonly Block[] {
  const meeting = lastMeetingWith(scope, person)
  const title = heading(2, print.t('sections.bio.lastMet'), { keepWithNext: true })
  if (meeting === undefined) return [title, list('bullet', 'body', [item(print.t('sections.card.noEarlierMeeting'))])]
  const outcomes = meeting.outcomes.map((note) => item(wordsOf(print, note.text), [meeting.id]))
  const lines = [item(line(inOneLine(meeting, print), ...marksOf(print, meeting)), [meeting.id])]
  const heads = headLines(meeting, print).map((words) => item(words, [meeting.id]))
  return [title, list('bullet', 'body', [...lines, ...heads, ...outcomes], carried(print, meeting))]
}

/** The commitments whose words the person spoke. */
function owed(person: Person, scope: Scope, print: Print): readonly Block[] {
  const all = findRecords(scope.records, scope.lists.commitments)
  const isTheirs = (one: Commitment): boolean =>
    findRecords(scope.records, one.statements).some((statement) => statement.speakers.includes(person.id))
  const found = all.filter(isTheirs)
  const t = print.t
  const columns = [
    column(t('sections.column.commitment'), 92),
    column(t('sections.column.due'), 32),
    column(t('sections.column.state'), 28),
  ]
  const rows = found.map((one) =>
    row(
      [
        { lines: [cellLine('text', [...line(gist(one, print)), ...marksOf(print, one)])] },
        cell(one.due ? dateWords(print, one.due, 'table') : t('sections.ledger.noDate')),
        cell(cellLine('text', [chipOf(print, one)])),
      ],
      carried(print, one),
    ),
  )
  return [
    heading(2, t('sections.commitments.title'), { keepWithNext: true }),
    table(t('sections.commitments.title'), columns, rows, t('sections.commitments.empty'), carried(print, person)),
  ]
}

/** The topics alone: no reason stands on a sheet that changes hands. */
function topicsToAvoid(scope: Scope, print: Print): readonly Block[] {
  const matters = mattersToAvoid(scope)
  if (matters.length === 0) return []
  return [
    heading(2, print.t('sections.do-not-raise.title'), { keepWithNext: true }),
    list(
      'bullet',
      'body',
      matters.map((one) => item(wordsOf(print, one.text), [one.id])),
      carried(print, ...matters),
    ),
  ]
}
