import { earliestDay } from '#core/base'
import {
  findRecord,
  findRecords,
  recordsWith,
  tenuresOn,
  type Meeting,
  type Person,
  type Statement,
  type Tenure,
} from '#core/domain'
import { separator } from '#core/language'
import type { Print } from './context.ts'
import { dateWords } from './dates.ts'
import { capacityWords, nameOf } from './names.ts'

/** How much of a speaker is printed: the name, or the name with the leading post held that day. */
export type SpeakerDetail = 'name' | 'with-post'

/** Whose words a statement is: never a person's when the narrator's, never a guess when implied (T2, T3). */
export function speakerWords(print: Print, statement: Statement, detail: SpeakerDetail): string {
  switch (statement.attribution) {
    case 'narrator':
      return print.t('sections.speaker.narrator', { source: sourceTitle(print, statement) })
    case 'implied':
      return print.t('sections.speaker.notStated')
    case 'joint':
      return print.t('sections.speaker.joint')
    case 'stated':
      return statedSpeakers(print, statement, detail)
  }
}

const sourceTitle = (print: Print, statement: Statement): string => {
  const [first] = statement.sources
  return (first && findRecord(print.scope.records, first.source)?.title) ?? print.t('sections.notRecorded')
}

function statedSpeakers(print: Print, statement: Statement, detail: SpeakerDetail): string {
  const speakers = findRecords(print.scope.records, statement.speakers)
  if (speakers.length === 0) return print.t(`sections.side.${statement.side === 'ours' ? 'ours' : 'theirs'}`)
  const meeting = findRecord(print.scope.records, statement.meeting)
  const posts = (person: Person): readonly Tenure[] =>
    statement.capacity.length > 0
      ? findRecords(print.scope.records, statement.capacity).filter((tenure) => tenure.person === person.id)
      : postsAt(print, person, meeting)
  return speakers
    .map((person) => {
      const name = nameOf(print, person, 'full')
      const capacity = detail === 'with-post' ? capacityWords(print, posts(person).slice(0, 1)) : []
      return [name, ...capacity].join(separator('remark', print.lang))
    })
    .join(separator('clauses', print.lang))
}

/** The tenures a person held on the day of a meeting, in order of mention. */
export function postsAt(print: Print, person: Person, meeting: Meeting | undefined): readonly Tenure[] {
  const day = (meeting && earliestDay(meeting.date)) ?? undefined
  const tenures = recordsWith(print.scope.records, 'tenure', 'person', person.id)
  return day === undefined ? [] : tenuresOn(tenures, day)
}

/** The date of the meeting at which something was said. */
export const saidOn = (print: Print, statement: Statement, form: 'full' | 'table' = 'full'): string | undefined => {
  const meeting = findRecord(print.scope.records, statement.meeting)
  return meeting && dateWords(print, meeting.date, form)
}
