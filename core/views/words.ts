import { compareDated } from '#core/base'
import {
  findRecord,
  findRecords,
  LADDER,
  recordsWith,
  type Meeting,
  type Person,
  type Records,
  type Statement,
} from '#core/domain'
import { citedBy, dated, linked, linkedOrNull, wordsOf, type Look } from './look.ts'
import type { Linked } from './shapes/linked.ts'
import type { MeetingRow, StatementRow } from './shapes/words.ts'

/** Something said, with whose words they are: never a person's when the narrator's, never a guess when implied. */
export const statementRow = (look: Look, statement: Statement): StatementRow => {
  const { records, t } = look
  const meeting = findRecord(records, statement.meeting)
  const grown = [
    ...recordsWith(records, 'commitment', 'statements', statement.id),
    ...recordsWith(records, 'commitment', 'reiterations', statement.id),
  ]
  return {
    id: statement.id,
    words: wordsOf(look, statement.text),
    kind: statement.kind,
    kindWord: t(`kinds.statement.${statement.kind}`),
    weight: LADDER[statement.kind].weight ?? null,
    side: statement.side,
    attribution: statement.attribution,
    form: statement.form,
    speakers: statement.speakers.map((id) => linked(look, id)),
    speakerText: speakerText(look, statement),
    meeting: linked(look, statement.meeting),
    saidOn: meeting === undefined ? { text: '', from: null, to: null } : dated(look, meeting.date),
    cited: citedBy(look, statement),
    quotable: statement.quotable,
    oneOfSeveral: statement.oneOfSeveral,
    topics: statement.topics.map((id) => linked(look, id)),
    answers: linkedOrNull(look, statement.answers),
    answeredBy: recordsWith(records, 'statement', 'answers', statement.id).map(({ id }) => linked(look, id)),
    figures: statement.figures.map((id) => linked(look, id)),
    commitments: [...new Set(grown)].map(({ id }) => linked(look, id)),
  }
}

const speakerText = (look: Look, statement: Statement): string => {
  const { records, t } = look
  switch (statement.attribution) {
    case 'narrator': {
      const [first] = statement.sources
      const source = first && findRecord(records, first.source)
      return t('sections.speaker.narrator', { source: source?.title ?? t('sections.notRecorded') })
    }
    case 'implied':
      return t('sections.speaker.notStated')
    case 'joint':
      return t('sections.speaker.joint')
    case 'stated':
      return statement.speakers.length > 0
        ? statement.speakers.map((id) => look.title(id)).join(', ')
        : t(`sections.side.${statement.side === 'narrator' ? 'both' : statement.side}`)
  }
}

/** What a person said, the newest first. */
export const statementsOf = (records: Records, person: Person): readonly Statement[] =>
  newestFirst(
    recordsWith(records, 'statement', 'speakers', person.id),
    ({ meeting }) => findRecord(records, meeting)?.date,
  )

/** Records by their dates, the newest first; those without a day last. */
export const newestFirst = <T extends { readonly id: string }>(
  some: readonly T[],
  dateOf: (one: T) => Meeting['date'] | undefined,
): readonly T[] =>
  some.toSorted((a, b) => compareDated({ id: a.id, date: dateOf(a) }, { id: b.id, date: dateOf(b) }, 'descending'))

/** Meetings as rows, the newest first. */
export const meetingRows = (look: Look, meetings: readonly Meeting[]): readonly MeetingRow[] =>
  newestFirst(meetings, ({ date }) => date).map((meeting) => meetingRow(look, meeting))

const meetingRow = (look: Look, meeting: Meeting): MeetingRow => ({
  id: meeting.id,
  title: wordsOf(look, meeting.title),
  date: dated(look, meeting.date),
  format: meeting.format,
  place: meeting.place === undefined ? null : look.title(meeting.place),
  partner: linkedOrNull(look, meeting.partner),
  visit: linkedOrNull(look, meeting.visit),
  thirdParty: meeting.thirdParty,
  heads: headsOf(look, meeting),
  statements: recordsWith(look.records, 'statement', 'meeting', meeting.id).length,
})

/** Who led the sides: named as heads of their delegations, else in the role of head. */
const headsOf = (look: Look, meeting: Meeting): readonly Linked[] => {
  const { records } = look
  const named = findRecords(
    records,
    meeting.delegations.flatMap(({ head }) => head ?? []),
  )
  const inRole = recordsWith(records, 'participation', 'meeting', meeting.id).filter(({ role }) => role === 'head')
  return [...new Set([...named, ...inRole].map(({ person }) => person))].map((id) => linked(look, id))
}
