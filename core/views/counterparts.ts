import { compareText, fold, type Id, type PackLang } from '#core/base'
import {
  findRecord,
  isPending,
  lifeOf,
  liveOf,
  recordsWith,
  type Organization,
  type Partner,
  type Person,
  type Place,
  type Records,
} from '#core/domain'
import { sortKey } from '#core/language'
import { byName, collatorOf, pageOf, type Kept, type Row } from './counterpart-page.ts'
import { countryOfBody, countryOfPartner, partnerOfPerson } from './countries.ts'
import { lastMetPartner } from './last-met.ts'
import { datedOrNull, linked, linkedOrNull, lookAt, postOf, type Look, type ViewGround } from './look.ts'
import { personRow, tablesOf, tenuresToday } from './person-row.ts'
import { commitmentsOf } from './said.ts'
import type { BodyRow, CounterpartsAsked, CounterpartsView, PartnerRow, PersonRow } from './shapes/counterparts.ts'
import type { Linked } from './shapes/linked.ts'

type Prepared = {
  readonly partners: () => readonly Kept<PartnerRow>[]
  readonly bodies: () => readonly Kept<BodyRow>[]
  readonly people: () => readonly Kept<PersonRow>[]
  readonly countries: () => readonly Linked[]
}

/** One page of partners, bodies or people: found, filtered and sorted here, so that thousands stay quick. */
export const counterpartsView = (records: Records, ground: ViewGround, asked: CounterpartsAsked): CounterpartsView => {
  const prepared = preparedFor(records, ground)
  const counts = {
    partners: liveOf(records, 'partner').length,
    bodies: liveOf(records, 'organization').length,
    people: liveOf(records, 'person').length,
  }
  const beside = { counts, countries: prepared.countries() }
  switch (asked.tab) {
    case 'partners':
      return { ...beside, tab: asked.tab, ...pageOf(prepared.partners(), asked, ground.lang) }
    case 'bodies':
      return { ...beside, tab: asked.tab, ...pageOf(prepared.bodies(), asked, ground.lang) }
    case 'people':
      return { ...beside, tab: asked.tab, ...pageOf(prepared.people(), asked, ground.lang) }
  }
}

const known = new WeakMap<Records, Map<string, Prepared>>()

/** The rows of one state of the records, made when a tab is first opened and kept until something changes. */
const preparedFor = (records: Records, ground: ViewGround): Prepared => {
  const kept = known.get(records) ?? new Map<string, Prepared>()
  known.set(records, kept)
  const key = `${ground.lang} ${ground.today}`
  const made = kept.get(key) ?? prepare(lookAt(records, ground))
  kept.set(key, made)
  return made
}

const prepare = (look: Look): Prepared => {
  const { records, lang } = look
  const tables = once(() => tablesOf(look))
  return {
    partners: once(() =>
      byName(
        liveOf(records, 'partner').map((one) =>
          kept(
            one.id,
            look.title(one.id),
            () => partnerRow(look, one),
            () => textsOfBody(look, one.id, findRecord(records, one.subject)),
          ),
        ),
        lang,
      ),
    ),
    bodies: once(() =>
      byName(
        liveOf(records, 'organization').map((one) =>
          kept(
            one.id,
            look.title(one.id),
            () => bodyRow(look, one),
            () => textsOfBody(look, one.id, one),
          ),
        ),
        lang,
      ),
    ),
    people: once(() =>
      byName(
        liveOf(records, 'person').map((one) =>
          kept(
            one.id,
            sortKeyOf(one, lang),
            () => personRow(look, one, tables()),
            () => textsOfPerson(look, one),
          ),
        ),
        lang,
      ),
    ),
    countries: once(() => {
      const found = new Set(liveOf(records, 'partner').flatMap((one) => countryOfPartner(records, one)?.id ?? []))
      return [...found]
        .map((id) => linked(look, id))
        .toSorted((a, b) => collatorOf(lang).compare(a.title, b.title) || compareText(a.id, b.id))
    }),
  }
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

const kept = <T extends Row>(id: string, key: string, make: () => T, texts: () => readonly string[]): Kept<T> => ({
  id,
  key,
  row: once(make),
  folded: once(() => fold(texts().join(' '))),
})

/** What a person is found by: every form of the name, the posts of today, the partner. */
const textsOfPerson = (look: Look, person: Person): readonly string[] => {
  const partner = partnerOfPerson(look.records, person)
  return [
    ...person.names.map(({ text }) => text),
    ...tenuresToday(look, person).map((tenure) => postOf(look, tenure)),
    ...(partner === undefined ? [] : [look.title(partner.id)]),
  ]
}

/** What a partner or a body is found by: its title in the reader's language and every form of its name. */
const textsOfBody = (look: Look, id: string, named: Organization | Place | undefined): readonly string[] => [
  look.title(id),
  ...(named?.names.map(({ text }) => text) ?? []),
]

const keys = new WeakMap<Person, Map<PackLang, string>>()

/** The sort key of a person; people seldom change, so it is made once for each language. */
const sortKeyOf = (person: Person, lang: PackLang): string => {
  const byLang = keys.get(person) ?? new Map<PackLang, string>()
  keys.set(person, byLang)
  const key = byLang.get(lang) ?? sortKey(person, lang)
  byLang.set(lang, key)
  return key
}

const partnerRow = (look: Look, partner: Partner): PartnerRow => {
  const { records, today } = look
  const country = countryOfPartner(records, partner)
  const commitments = commitmentsOf(records, partner.id).filter(isPending)
  const visits = recordsWith(records, 'visit', 'partner', partner.id)
  return {
    id: partner.id,
    title: look.title(partner.id),
    level: partner.level,
    country: country === undefined ? null : linked(look, country.id),
    lastMet: datedOrNull(look, lastMetPartner(records, partner.id, today)?.date),
    openOurs: commitments.filter(({ owing }) => owing !== 'theirs').length,
    openTheirs: commitments.filter(({ owing }) => owing !== 'ours').length,
    overdue: commitments.filter((one) => lifeOf(one, today) === 'overdue').length,
    doNotRaise: visits.flatMap((visit) => avoided(records, visit.id)).length,
    visits: visits.length,
  }
}

const avoided = (records: Records, visit: Id<'visit'>) =>
  recordsWith(records, 'talking-point', 'visit', visit).filter(({ use }) => use === 'avoid')

const bodyRow = (look: Look, body: Organization): BodyRow => {
  const { records } = look
  const country = countryOfBody(records, body)
  const posts = recordsWith(records, 'post', 'body', body.id)
  const people = new Set(
    posts.flatMap((post) => recordsWith(records, 'tenure', 'post', post.id).map(({ person }) => person)),
  )
  return {
    id: body.id,
    title: look.title(body.id),
    kind: body.kind,
    parent: linkedOrNull(look, body.parent),
    country: country === undefined ? null : linked(look, country.id),
    people: people.size,
  }
}
