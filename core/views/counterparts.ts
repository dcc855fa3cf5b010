import { compareText, fold, type Day, type Id, type PackLang } from '#core/base'
import {
  isPending,
  lifeOf,
  liveOf,
  recordsWith,
  type Organization,
  type Partner,
  type Person,
  type Records,
} from '#core/domain'
import { sortKey } from '#core/language'
import { countryOfBody, countryOfPartner } from './countries.ts'
import { lastMetPartner } from './last-met.ts'
import { datedOrNull, linked, linkedOrNull, lookAt, type Look, type ViewGround } from './look.ts'
import { personRow, tablesOf } from './person-row.ts'
import { commitmentsOf } from './said.ts'
import type {
  BodyRow,
  CounterpartsAsked,
  CounterpartSort,
  CounterpartsView,
  PartnerRow,
  PersonRow,
} from './shapes/counterparts.ts'
import type { Linked } from './shapes/linked.ts'

type Row = PartnerRow | BodyRow | PersonRow

/** A row with what it is found and sorted by. */
type Kept<T extends Row> = { readonly row: T; readonly key: string; readonly folded: string }

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
  const { records } = look
  const partners = once(() => liveOf(records, 'partner').map((one) => kept(partnerRow(look, one))))
  return {
    partners,
    bodies: once(() => liveOf(records, 'organization').map((one) => kept(bodyRow(look, one)))),
    people: once(() => {
      const tables = tablesOf(look)
      return liveOf(records, 'person').map((one) => keptPerson(personRow(look, one, tables), one, look.lang))
    }),
    countries: once(() => {
      const found = new Map(
        partners().flatMap(({ row }) => (row.country === null ? [] : [[row.country.id, row.country]])),
      )
      return [...found.values()].toSorted((a, b) => collatorOf(look.lang).compare(a.title, b.title))
    }),
  }
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

const kept = <T extends PartnerRow | BodyRow>(row: T): Kept<T> => ({
  row,
  key: row.title,
  folded: fold([row.title, row.country?.title ?? ''].join(' ')),
})

const keptPerson = (row: PersonRow, person: Person, lang: PackLang): Kept<PersonRow> => ({
  row,
  key: sortKey(person, lang),
  folded: fold([row.title, ...person.names.map(({ text }) => text), ...row.posts, row.partner?.title ?? ''].join(' ')),
})

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

const pageOf = <T extends Row>(
  all: readonly Kept<T>[],
  asked: CounterpartsAsked,
  lang: PackLang,
): { readonly total: number; readonly rows: readonly T[] } => {
  const words = fold(asked.filter ?? '').split(/\s+/u)
  const found = all.filter(({ row, folded }) => words.every((word) => folded.includes(word)) && passes(row, asked))
  const sorted = found.toSorted(orderBy(asked.sort, asked.direction, lang))
  return { total: found.length, rows: sorted.slice(asked.from, asked.from + asked.most).map(({ row }) => row) }
}

const passes = (row: Row, { country, rank, metSince, side }: CounterpartsAsked): boolean =>
  (country === undefined || row.country?.id === country) &&
  (rank === undefined || ('rank' in row && row.rank !== null && row.rank <= rank)) &&
  (side === undefined || !('side' in row) || row.side === side) &&
  (metSince === undefined || metAfter(row, metSince))

const metAfter = (row: Row, day: Day): boolean => 'lastMet' in row && (row.lastMet?.to ?? '') >= day

const collators = new Map<PackLang, Intl.Collator>()
const collatorOf = (lang: PackLang): Intl.Collator => {
  const made = collators.get(lang) ?? new Intl.Collator(lang === 'zh-Hans' ? 'zh-Hans-u-co-pinyin' : lang)
  collators.set(lang, made)
  return made
}

/** By a column, then by name; what a column lacks comes last in both directions. */
const orderBy = (sort: CounterpartSort, direction: 'ascending' | 'descending', lang: PackLang) => {
  const turn = direction === 'ascending' ? 1 : -1
  const collator = collatorOf(lang)
  const byName = (a: Kept<Row>, b: Kept<Row>): number =>
    collator.compare(a.key, b.key) || compareText(a.row.id, b.row.id)
  if (sort === 'title') return (a: Kept<Row>, b: Kept<Row>): number => turn * byName(a, b)
  return (a: Kept<Row>, b: Kept<Row>): number => {
    const [one, other] = [columnOf(a.row, sort), columnOf(b.row, sort)]
    if (one === null || other === null) return Number(one === null) - Number(other === null) || byName(a, b)
    const order =
      typeof one === 'number' && typeof other === 'number' ? one - other : collator.compare(String(one), String(other))
    return turn * order || byName(a, b)
  }
}

const columnOf = (row: Row, sort: Exclude<CounterpartSort, 'title'>): string | number | null => {
  switch (sort) {
    case 'country':
      return row.country?.title ?? null
    case 'rank':
      return 'rank' in row ? row.rank : null
    case 'last-met':
      return 'lastMet' in row ? (row.lastMet?.to ?? null) : null
    case 'open':
      return 'openItems' in row ? row.openItems : 'openOurs' in row ? row.openOurs + row.openTheirs : null
    case 'partner':
      return 'partner' in row ? (row.partner?.title ?? null) : null
    case 'kind':
      return 'kind' in row ? row.kind : 'level' in row ? row.level : null
  }
}
