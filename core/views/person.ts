import { fold, type Id } from '#core/base'
import {
  findRecord,
  findRecords,
  heldOn,
  levelOf,
  liveOf,
  recordsWith,
  type Gift,
  type Person,
  type Records,
  type Tenure,
} from '#core/domain'
import { addressForm, postLabel, printedName } from '#core/language'
import { commitmentRows } from './commitments.ts'
import { partnerOfPerson } from './countries.ts'
import { giftRow } from './facts.ts'
import { lastOf, meetingsOf } from './last-met.ts'
import {
  citedBy,
  dated,
  datedOrNull,
  linked,
  lookAt,
  mentioned,
  nameLinesOf,
  noteRow,
  postOf,
  wordsOf,
  type Look,
  type ViewGround,
} from './look.ts'
import { mentionsOf } from './mentions.ts'
import { commitmentsOfPerson, tenuresToday } from './person-row.ts'
import type { PersonView, PostHeld } from './shapes/person.ts'
import { meetingRows, newestFirst, statementRow, statementsOf } from './words.ts'

/** One person; null where there is no such person. A merged one leads to its winner. */
export const personView = (
  records: Records,
  ground: ViewGround,
  { person: id }: { readonly person: string },
): PersonView | null => {
  const person = findRecord(records, id as Id<'person'>)
  return person?.type === 'person' ? personOf(lookAt(records, ground), person) : null
}

const personOf = (look: Look, person: Person): PersonView => {
  const { records, lang } = look
  const partner = partnerOfPerson(records, person)
  const meetings = meetingsOf(records, person)
  const last = lastOf(meetings, look.today)
  const post = tenuresToday(look, person)[0]
  const visits = findRecords(
    records,
    recordsWith(records, 'participation', 'person', person.id).flatMap(({ visit }) => visit ?? []),
  )
  return {
    id: person.id,
    title: look.title(person.id),
    name: nameLinesOf(look, person),
    side: person.side,
    gender: person.gender,
    partner: partner === undefined ? null : linked(look, partner.id),
    portrait: person.portrait ?? null,
    marking: levelOf(person, look.office),
    languages: person.languages,
    names: person.names.map(({ text, lang: language, script, system, use }) => ({
      text,
      lang: language,
      script,
      system,
      use,
    })),
    pronunciations: Object.entries(person.perLanguage).flatMap(([language, { pronunciation }]) =>
      pronunciation === undefined
        ? []
        : [{ lang: language, respelling: pronunciation.respelling, ipa: pronunciation.ipa ?? null }],
    ),
    address: addressForm(person, lang, post && postOf(look, post)),
    posts: postsOf(look, person),
    namesakes: namesakesOf(look, person),
    lastMet:
      last === undefined
        ? null
        : { meeting: { id: last.id, title: wordsOf(look, last.title) }, date: dated(look, last.date) },
    meetings: meetingRows(look, meetings),
    statements: statementsOf(records, person).map((statement) => statementRow(look, statement)),
    commitments: commitmentRows(look, commitmentsOfPerson(records, person)),
    gifts: newestFirst(giftsOf(records, person), ({ date }) => date).map((gift) => giftRow(look, gift)),
    honours: recordsWith(records, 'honour', 'recipient', person.id).map(({ id, date }) => ({
      ...linked(look, id),
      date: datedOrNull(look, date),
    })),
    career: person.career.map((note) => noteRow(look, note)),
    interests: person.interests.map((note) => noteRow(look, note)),
    cautions: person.cautions.length,
    visits: newestFirst([...new Set(visits)], ({ window }) => window).map(({ id }) => linked(look, id)),
    usedIn: mentionsOf(records, person.id).map((record) => mentioned(look, record)),
  }
}

const giftsOf = (records: Records, { id }: Person): readonly Gift[] => [
  ...new Set([...recordsWith(records, 'gift', 'giver', id), ...recordsWith(records, 'gift', 'receiver', id)]),
]

/** The posts of a person: those held today first in order of mention, then the others, the newest first. */
const postsOf = (look: Look, person: Person): readonly PostHeld[] => {
  const today = tenuresToday(look, person)
  const others = recordsWith(look.records, 'tenure', 'person', person.id).filter((one) => !today.includes(one))
  return [...today, ...newestFirst(others, ({ from }) => from)].map((tenure) => postHeld(look, tenure))
}

const postHeld = (look: Look, tenure: Tenure): PostHeld => {
  const post = findRecord(look.records, tenure.post)
  return {
    tenure: tenure.id,
    post: {
      id: tenure.post,
      title: post === undefined ? '' : postLabel(post, look.lang, look.office.houseStyle),
    },
    body: post === undefined ? null : linked(look, post.body),
    label: postOf(look, tenure),
    from: datedOrNull(look, tenure.from),
    to: datedOrNull(look, tenure.to),
    acting: tenure.acting,
    today: heldOn(tenure, look.today),
    checkedOn: tenure.checkedOn ?? null,
    cited: citedBy(look, tenure),
  }
}

const namesakesOf = (look: Look, person: Person): PersonView['namesakes'] => {
  const own = printedNames(person)
  return liveOf(look.records, 'person')
    .filter((other) => other.id !== person.id && printedNames(other).some((name) => own.includes(name)))
    .map((other) => ({
      id: other.id,
      title: printedName(other, look.lang),
      posts: tenuresToday(look, other).map((tenure) => postOf(look, tenure)),
    }))
}

const folded = new WeakMap<Person, readonly string[]>()

/** The Latin forms of a name as they are compared: folded, misprints left out. */
const printedNames = (person: Person): readonly string[] => {
  const known = folded.get(person)
  if (known !== undefined) return known
  const made = person.names
    .filter(({ script, use }) => script === 'Latn' && use !== 'misprint')
    .map(({ text }) => fold(text))
  folded.set(person, made)
  return made
}
