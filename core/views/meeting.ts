import { compareText, earliestDay, isYearless, type Id } from '#core/base'
import {
  capacityOf,
  findRecord,
  findRecords,
  levelOf,
  recordsWith,
  type Meeting,
  type Participation,
  type Records,
  type Side,
  type Statement,
} from '#core/domain'
import { commitmentRows } from './commitments.ts'
import { figureRow } from './facts.ts'
import {
  citedBy,
  dated,
  linked,
  linkedOrNull,
  lookAt,
  nameLinesOf,
  noteRow,
  postOf,
  wordsOf,
  wordsOrNull,
  type Look,
  type ViewGround,
} from './look.ts'
import type { MeetingView, ParticipantRow } from './shapes/meeting.ts'
import { statementRow } from './words.ts'

/** One meeting; null where there is no such meeting. */
export const meetingView = (
  records: Records,
  ground: ViewGround,
  { meeting: id }: { readonly meeting: string },
): MeetingView | null => {
  const meeting = findRecord(records, id as Id<'meeting'>)
  return meeting?.type === 'meeting' ? meetingOf(lookAt(records, ground), meeting) : null
}

const meetingOf = (look: Look, meeting: Meeting): MeetingView => {
  const { records } = look
  const statements = recordsWith(records, 'statement', 'meeting', meeting.id)
  const grown = statements.flatMap(({ id }) => [
    ...recordsWith(records, 'commitment', 'statements', id),
    ...recordsWith(records, 'commitment', 'reiterations', id),
  ])
  const figures = findRecords(records, [...new Set(statements.flatMap((statement) => statement.figures))])
  return {
    id: meeting.id,
    title: wordsOf(look, meeting.title),
    date: dated(look, meeting.date),
    yearMissing: isYearless(meeting.date),
    startsAt: meeting.startsAt ?? null,
    minutes: meeting.minutes ?? null,
    format: meeting.format,
    place: meeting.place === undefined ? null : look.title(meeting.place),
    partner: linkedOrNull(look, meeting.partner),
    visit: linkedOrNull(look, meeting.visit),
    languages: meeting.languages,
    interpreting: meeting.interpreting,
    thirdParty: meeting.thirdParty,
    marking: levelOf(meeting, look.office),
    cited: citedBy(look, meeting),
    sides: sidesOf(look, meeting),
    topics: byTopic(look, statements),
    commitments: commitmentRows(look, [...new Set(grown)]),
    figures: figures.map((figure) => figureRow(look, figure)),
    outcomes: meeting.outcomes.map((note) => noteRow(look, note)),
  }
}

const SIDES: readonly Side[] = ['ours', 'theirs', 'third']

/** The sides that took part or that the source describes; of the latter also how much of their list is known. */
const sidesOf = (look: Look, meeting: Meeting): MeetingView['sides'] => {
  const all = recordsWith(look.records, 'participation', 'meeting', meeting.id)
  return SIDES.flatMap((side) => {
    const described = meeting.delegations.find((one) => one.side === side)
    const some = all.filter((one) => one.side === side)
    if (described === undefined && some.length === 0) return []
    return [
      {
        side,
        completeness: described?.members ?? 'not-recorded',
        composition: wordsOrNull(look, described?.composition?.text),
        participants: some
          .toSorted((a, b) => weightOf(a, described?.head) - weightOf(b, described?.head) || compareText(a.id, b.id))
          .map((one) => participantRow(look, meeting, one)),
      },
    ]
  })
}

/** Heads first, then by the order that a hand has set. */
const weightOf = (one: Participation, head: string | undefined): number =>
  one.id === head || one.role === 'head' ? 0 : (one.order ?? 1_000_000)

const participantRow = (look: Look, meeting: Meeting, one: Participation): ParticipantRow => {
  const person = findRecord(look.records, one.person)
  const capacity = capacityOf(look.records, one, earliestDay(meeting.date))
  return {
    participation: one.id,
    person: one.person,
    title: look.title(one.person),
    name: person === undefined ? { own: null, ownLang: null, romanised: null } : nameLinesOf(look, person),
    capacity: one.personalCapacity
      ? [look.t('sections.personalCapacity')]
      : capacity.map((tenure) => postOf(look, tenure)),
    role: one.role,
    presence: one.presence,
  }
}

/** Statements under the first of their topics, topics in the order in which they were first spoken of. */
const byTopic = (look: Look, statements: readonly Statement[]): MeetingView['topics'] => {
  const groups = Map.groupBy(statements, ({ topics }) => topics[0])
  const named = [...groups.keys()].filter((topic) => topic !== undefined)
  return [...named, ...(groups.has(undefined) ? [undefined] : [])].map((topic) => ({
    topic: topic === undefined ? null : linked(look, topic),
    statements: (groups.get(topic) ?? []).map((statement) => statementRow(look, statement)),
  }))
}
