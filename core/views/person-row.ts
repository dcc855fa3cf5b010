import {
  findRecord,
  findRecords,
  isPending,
  rankOf,
  recordsWith,
  tableFor,
  tenuresOn,
  type Commitment,
  type Person,
  type PrecedenceTable,
  type Records,
  type Side,
  type Tenure,
} from '#core/domain'
import { countryOf, countryOfPartner, partnerOfPerson } from './countries.ts'
import { lastOf, meetingsOf } from './last-met.ts'
import { datedOrNull, linked, nameLinesOf, postOf, type Look } from './look.ts'
import type { PersonRow } from './shapes/counterparts.ts'

type Tables = Readonly<Record<Side, PrecedenceTable | undefined>>

/** The tables of precedence of today, by side. */
export const tablesOf = ({ records, today }: Look): Tables => ({
  ours: tableFor(records, 'ours', today),
  theirs: tableFor(records, 'theirs', today),
  third: tableFor(records, 'third', today),
})

/** A person in the list. */
export const personRow = (look: Look, person: Person, tables: Tables = tablesOf(look)): PersonRow => {
  const { records, today } = look
  const tenures = tenuresToday(look, person)
  const table = tables[person.side]
  const leading = tenures[0]
  const partner = partnerOfPerson(records, person)
  const country = countryOfPartner(records, partner) ?? countryOfPost(records, leading)
  return {
    id: person.id,
    title: look.title(person.id),
    name: nameLinesOf(look, person),
    posts: tenures.map((tenure) => postOf(look, tenure)),
    rank: (table && leading && rankOf(table, leading.post)) ?? null,
    partner: partner === undefined ? null : linked(look, partner.id),
    country: country === undefined ? null : linked(look, country.id),
    side: person.side,
    lastMet: datedOrNull(look, lastOf(meetingsOf(records, person), today)?.date),
    openItems: commitmentsOfPerson(records, person).filter(isPending).length,
    portrait: person.portrait ?? null,
  }
}

/** The posts that a person holds today, in order of mention. */
export const tenuresToday = ({ records, today }: Look, person: Person): readonly Tenure[] =>
  tenuresOn(recordsWith(records, 'tenure', 'person', person.id), today)

const countryOfPost = (records: Records, tenure: Tenure | undefined) =>
  countryOf(records, tenure && findRecord(records, tenure.post)?.body)

/** The commitments that grew of a person's words or that the person owns. */
export const commitmentsOfPerson = (records: Records, person: Person): readonly Commitment[] => {
  const said = recordsWith(records, 'statement', 'speakers', person.id).flatMap(({ id }) => [
    ...recordsWith(records, 'commitment', 'statements', id),
    ...recordsWith(records, 'commitment', 'reiterations', id),
  ])
  const owned = recordsWith(records, 'tenure', 'person', person.id).flatMap(({ id }) =>
    recordsWith(records, 'commitment', 'owner', id),
  )
  return findRecords(records, [...new Set([...said, ...owned].map(({ id }) => id))])
}
