import { biography, field, line, type BiographyBlock, type Block, type Field, type Inlines } from '#core/document'
import { findRecord, recordsWith, tenuresOn, type Note, type Person, type Tenure } from '#core/domain'
import { languageName, separator } from '#core/language'
import {
  addressOf,
  carried,
  dateWords,
  dayWords,
  marksOf,
  nameLines,
  noteMarks,
  postWords,
  sayIt,
  wordsOf,
  type Print,
} from '../print.ts'
import { creditOf, portraitOf } from '../portrait.ts'
import { membersOf, type Scope } from '../scope.ts'
import { lastMeetingWith } from './last-meetings.ts'
import type { SectionWriter } from './writer.ts'

/** Biographies (09) of their delegation, in its order. */
export const writeBiographies: SectionWriter = (scope, print) =>
  membersOf(scope, scope.theirs.members).map((member) => biographyOf(member.person, member.capacity, scope, print))

/** What there is to know of one person, as far as the audience may have it. */
export function biographyOf(person: Person, capacity: readonly Tenure[], scope: Scope, print: Print): Block {
  const { own, romanised } = nameLines(print, person)
  const posts = tenuresOn(recordsWith(scope.records, 'tenure', 'person', person.id), print.day)
  const credit = creditOf(print, person)
  return biography(
    {
      portrait: portraitOf(print, person),
      ...(credit !== undefined && { credit: print.t('sections.photoCredit', { credit }) }),
      ...(own !== undefined && { own }),
      ...(romanised !== undefined && { romanised }),
      capacity: leadingFirst(capacity, posts).flatMap((tenure) => postLine(tenure, print)),
      items: itemsOf(person, capacity, scope, print),
    },
    carried(print, person, ...posts),
  )
}

/** All present posts, those of the capacity first. */
const leadingFirst = (capacity: readonly Tenure[], posts: readonly Tenure[]): readonly Tenure[] => [
  ...new Map([...capacity, ...posts].map((tenure) => [tenure.id, tenure])).values(),
]

function postLine(tenure: Tenure, print: Print): readonly Inlines[] {
  const post = findRecord(print.scope.records, tenure.post)
  if (post === undefined) return []
  const words = postWords(print, post)
  const since =
    tenure.from && print.t('sections.since', { post: words, date: dateWords(print, tenure.from, 'full', 'governed') })
  return [line(since ?? words, ...marksOf(print, tenure))]
}

function itemsOf(person: Person, capacity: readonly Tenure[], scope: Scope, print: Print): BiographyBlock['items'] {
  const t = print.t
  const isWhole = print.request.audience === 'principal' || print.request.audience === 'staff'
  const say = sayIt(print, person)
  const address = addressOf(print, person, capacity)
  const languages = person.languages.map((tag) => languageName(tag, print.lang)).join(separator('items', print.lang))
  return [
    ...notesField(t('sections.bio.career'), person.career, person, print),
    ...(isWhole ? lastMetField(person, scope, print) : []),
    ...(isWhole ? topicsField(person, scope, print) : []),
    ...(isWhole
      ? notesField(t('sections.bio.interests'), [...person.interests, ...person.cautions], person, print)
      : []),
    ...(isWhole ? notesField(t('sections.bio.awards'), person.awards, person, print) : []),
    ...(isWhole ? honoursField(person, print) : []),
    ...(print.request.audience === 'shareable'
      ? []
      : [
          ...(languages === '' ? [] : [field(t('sections.bio.languages'), [line(languages)], [person.id])]),
          field(
            t('sections.bio.address'),
            [line(say === undefined ? address : `${address} · ${t('sections.say', { respelling: say })}`)],
            [person.id],
          ),
        ]),
    ...(isWhole && person.checkedOn !== undefined
      ? [
          field(
            t('sections.bio.checked'),
            [line(dayWords(print, person.checkedOn), ...marksOf(print, person))],
            [person.id],
          ),
        ]
      : []),
  ]
}

const notesField = (label: string, notes: readonly Note[], person: Person, print: Print): readonly Field[] =>
  notes.length === 0
    ? []
    : [
        field(
          label,
          notes.map((note) => line(wordsOf(print, note.text), ...noteMarks(print, note))),
          [person.id],
        ),
      ]

function lastMetField(person: Person, scope: Scope, print: Print): readonly Field[] {
  const meeting = lastMeetingWith(scope, person)
  const words = meeting === undefined ? print.t('sections.bio.neverMet') : dateWords(print, meeting.date)
  return [field(print.t('sections.bio.lastMet'), [line(words)], meeting === undefined ? [] : [meeting.id])]
}

/** The topics on which the person spoke to us. */
function topicsField(person: Person, scope: Scope, print: Print): readonly Field[] {
  const spoken = recordsWith(scope.records, 'statement', 'speakers', person.id).filter(
    (statement) => statement.attribution === 'stated',
  )
  const topics = [...new Set(spoken.flatMap((statement) => statement.topics))].flatMap(
    (id) => findRecord(scope.records, id) ?? [],
  )
  if (topics.length === 0) return []
  const words = topics.map((topic) => wordsOf(print, topic.label)).join(separator('clauses', print.lang))
  return [
    field(
      print.t('sections.bio.topics'),
      [line(words)],
      topics.map((topic) => topic.id),
    ),
  ]
}

function honoursField(person: Person, print: Print): readonly Field[] {
  const honours = recordsWith(print.scope.records, 'honour', 'recipient', person.id)
  if (honours.length === 0) return []
  const lines = honours.map((honour) => {
    const words = wordsOf(print, honour.name)
    return line(
      honour.date ? `${words}${separator('remark', print.lang)}${dateWords(print, honour.date)}` : words,
      ...marksOf(print, honour),
    )
  })
  return [
    field(
      print.t('sections.bio.honours'),
      lines,
      honours.map((honour) => honour.id),
    ),
  ]
}
