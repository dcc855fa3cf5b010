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
  type Side,
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

/** A row that is made when it is drawn, or when a filter or a column asks for it; and the name by which it is sorted. */
type Kept<T extends Row> = {
  readonly id: string
  readonly key: string
  readonly row: () => T
  readonly folded: () => string
}

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
      liveOf(records, 'partner').map((one) => kept(one.id, look.title(one.id), () => partnerRow(look, one), [])),
    ),
    bodies: once(() =>
      liveOf(records, 'organization').map((one) =>
        kept(one.id, look.title(one.id), () => bodyRow(look, one), textsOf(one)),
      ),
    ),
    people: once(() =>
      liveOf(records, 'person').map((one) =>
        kept(one.id, sortKeyOf(one, lang), () => personRow(look, one, tables()), textsOf(one)),
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

const kept = <T extends Row>(id: string, key: string, make: () => T, texts: readonly string[]): Kept<T> => {
  const row = once(make)
  return { id, key, row, folded: once(() => fold([...texts, ...wordsOfRow(row())].join(' '))) }
}

const textsOf = ({ names }: Person | Organization): readonly string[] => names.map(({ text }) => text)

const wordsOfRow = (row: Row): readonly string[] => [
  row.title,
  row.country?.title ?? '',
  ...('posts' in row ? [...row.posts, row.partner?.title ?? ''] : []),
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

const pageOf = <T extends Row>(
  all: readonly Kept<T>[],
  asked: CounterpartsAsked,
  lang: PackLang,
): { readonly total: number; readonly rows: readonly T[] } => {
  const words = fold(asked.filter ?? '')
    .split(/\s+/u)
    .filter((word) => word !== '')
  const isAll = words.length === 0
  const found = all.filter(
    ({ row, folded }) => (isAll || words.every((word) => folded().includes(word))) && passes(row, asked),
  )
  const sorted = found.toSorted(orderBy(asked.sort, asked.direction, lang))
  return { total: found.length, rows: sorted.slice(asked.from, asked.from + asked.most).map(({ row }) => row()) }
}

/** Whether a row passes the filters; it is made only where one is set. */
const passes = (row: () => Row, { country, rank, metSince, side }: CounterpartsAsked): boolean =>
  (country === undefined || row().country?.id === country) &&
  (rank === undefined || isOfRank(row(), rank)) &&
  (side === undefined || isOfSide(row(), side)) &&
  (metSince === undefined || metAfter(row(), metSince))

const isOfRank = (row: Row, rank: number): boolean => 'rank' in row && row.rank !== null && row.rank <= rank

const isOfSide = (row: Row, side: Side): boolean => !('side' in row) || row.side === side

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
  const byName = (a: Kept<Row>, b: Kept<Row>): number => collator.compare(a.key, b.key) || compareText(a.id, b.id)
  if (sort === 'title') return (a: Kept<Row>, b: Kept<Row>): number => turn * byName(a, b)
  return (a: Kept<Row>, b: Kept<Row>): number => {
    const [one, other] = [columnOf(a.row(), sort), columnOf(b.row(), sort)]
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
