import { assertNever, compareText, earliestDay, type Day, type Digest, type Id } from '#core/base'
import { leadingOf } from './capacity.ts'
import type { Side } from './evidence.ts'
import type { Participation } from './participation.ts'
import type { Person } from './person.ts'
import type { PrecedenceTable, Tie } from './precedence-table.ts'
import { findRecord, liveOf, type Records } from './records.ts'
import type { Tenure } from './tenure.ts'
import type { ListOrder, Visit } from './visit.ts'

/** Why somebody stands in a place. */
export type PlaceReason =
  | { readonly kind: 'head' }
  | { readonly kind: 'rank'; readonly table: string; readonly rank: number; readonly tie?: Tie }
  | { readonly kind: 'unranked'; readonly table?: string; readonly tie?: Tie }
  | { readonly kind: 'by-hand'; readonly reason: string }
  | { readonly kind: 'alphabetical' }

/** One place of an order: 1 is the first; those whom nothing tells apart share one. */
export type Placed = {
  readonly place: number
  readonly participation: Participation
  /** The tenure that leads, chosen or by default. */
  readonly leading: Tenure | undefined
  readonly reason: PlaceReason
  readonly sharedWith: readonly Id<'participation'>[]
}

/** What an order rests on: the day that decides the posts, and how names compare in the list's language. */
export type OrderGround = {
  readonly records: Records
  readonly day: Day | undefined
  readonly table: PrecedenceTable | undefined
  readonly compareNames: (a: Person, b: Person) => number
}

const validSince = (table: PrecedenceTable): Day => (table.validFrom && earliestDay(table.validFrom)) ?? ''

/** The table for a side on a day: its own default before one for both, the newest that is valid. */
export function tableFor(records: Records, side: Side, day: Day | undefined): PrecedenceTable | undefined {
  const tables = liveOf(records, 'precedence-table')
    .filter((table) => day === undefined || validSince(table) <= day)
    .toSorted((a, b) => compareText(validSince(b), validSince(a)) || compareText(a.id, b.id))
  return tables.find((table) => table.defaultFor === side) ?? tables.find((table) => table.defaultFor === undefined)
}

/** The rank of a post in a table; undefined when it stands in no row. */
export const rankOf = (table: PrecedenceTable, post: Id<'post'>): number | undefined =>
  table.rows.find((row) => row.posts.includes(post))?.rank

type Candidate = {
  readonly participation: Participation
  readonly person: Person | undefined
  readonly leading: Tenure | undefined
  readonly rank: number | undefined
}

type Group = { readonly members: readonly Candidate[]; readonly reason: PlaceReason }

/** The order of one side: head, rank, ties; or by name, when that was chosen. Nothing else moves it but a hand. */
export function orderOfDelegation(
  participations: readonly Participation[],
  ground: OrderGround,
  listOrder: ListOrder = 'precedence',
): readonly Placed[] {
  const isByHand = (one: Participation): boolean => listOrder === 'precedence' && one.order !== undefined
  const candidatesOf = (list: readonly Participation[]): readonly Candidate[] =>
    list.map((one) => candidateOf(one, ground))
  const candidates = candidatesOf(participations.filter((one) => !isByHand(one)))
  const compare = (a: Candidate, b: Candidate): number => difference(a, b, ground, listOrder).order
  const sorted = candidates.toSorted((a, b) => compare(a, b) || compareText(a.participation.id, b.participation.id))
  const groups = groupsOf(sorted, ground, listOrder)
  return seat(groups, candidatesOf(participations.filter(isByHand)))
}

function candidateOf(participation: Participation, { records, day, table }: OrderGround): Candidate {
  const leading = leadingOf(records, participation, day)
  return {
    participation,
    person: findRecord(records, participation.person),
    leading,
    rank: leading && table && rankOf(table, leading.post),
  }
}

type Difference = { readonly order: number; readonly tie?: Tie }

function difference(a: Candidate, b: Candidate, ground: OrderGround, listOrder: ListOrder): Difference {
  const byHead = Number(b.participation.role === 'head') - Number(a.participation.role === 'head')
  if (byHead !== 0) return { order: byHead }
  if (listOrder === 'alphabetical') return { order: compareByTie('name', a, b, ground) }
  const byRank = (a.rank ?? Infinity) === (b.rank ?? Infinity) ? 0 : (a.rank ?? Infinity) - (b.rank ?? Infinity)
  if (byRank !== 0) return { order: byRank }
  for (const tie of ground.table?.ties ?? []) {
    const order = compareByTie(tie, a, b, ground)
    if (order !== 0) return { order, tie }
  }
  return { order: 0 }
}

function compareByTie(tie: Tie, a: Candidate, b: Candidate, ground: OrderGround): number {
  switch (tie) {
    case 'since':
      return compareText(startOf(a.leading), startOf(b.leading))
    case 'mention':
      return compareText(mentionOf(a.leading), mentionOf(b.leading))
    case 'name':
      return a.person && b.person ? ground.compareNames(a.person, b.person) : 0
    default:
      return assertNever(tie)
  }
}

const NO_START = '~'
const startOf = (tenure: Tenure | undefined): string => (tenure?.from && earliestDay(tenure.from)) ?? NO_START
const mentionOf = (tenure: Tenure | undefined): string => String(tenure?.mention ?? 0).padStart(9, '0')

function groupsOf(sorted: readonly Candidate[], ground: OrderGround, listOrder: ListOrder): readonly Group[] {
  const starts = sorted.filter((one, at) => {
    const before = sorted[at - 1]
    return before === undefined || difference(before, one, ground, listOrder).order !== 0
  })
  return starts.map((first, at) => {
    const from = sorted.indexOf(first)
    const next = starts[at + 1]
    const members = sorted.slice(from, next && sorted.indexOf(next))
    const tie = tieAround(sorted[from - 1], first, next, ground, listOrder)
    return { members, reason: reasonOf(first, tie, ground, listOrder) }
  })
}

/** The tie that sets a place apart from the one before it, or for the first of a rank from the one after. */
function tieAround(
  before: Candidate | undefined,
  one: Candidate,
  after: Candidate | undefined,
  ground: OrderGround,
  listOrder: ListOrder,
): Tie | undefined {
  return (
    (before && difference(before, one, ground, listOrder).tie) ??
    (after && difference(one, after, ground, listOrder).tie)
  )
}

function reasonOf(one: Candidate, tie: Tie | undefined, ground: OrderGround, listOrder: ListOrder): PlaceReason {
  if (one.participation.role === 'head') return { kind: 'head' }
  if (listOrder === 'alphabetical') return { kind: 'alphabetical' }
  const table = ground.table?.name
  const broken = tie === undefined ? {} : { tie }
  if (one.rank === undefined || table === undefined) {
    return { kind: 'unranked', ...(table !== undefined && { table }), ...broken }
  }
  return { kind: 'rank', table, rank: one.rank, ...broken }
}

/** Sets the hand-placed where the hand put them; all others keep their order around them. */
function seat(groups: readonly Group[], byHand: readonly Candidate[]): readonly Placed[] {
  const placed: Placed[] = []
  const waiting = byHand.toSorted(
    (a, b) => orderOf(a) - orderOf(b) || compareText(a.participation.id, b.participation.id),
  )
  const seatByHand = (): void => {
    while (waiting[0] !== undefined && orderOf(waiting[0]) <= placed.length + 1) placed.push(...nextByHand(waiting))
  }
  for (const group of groups) {
    let place: number | undefined
    for (const member of group.members) {
      seatByHand()
      place ??= placed.length + 1
      placed.push(placedAt(place, member, group.reason, group.members))
    }
  }
  while (waiting.length > 0) placed.push(...nextByHand(waiting))
  return placed
}

const orderOf = (one: Candidate): number => one.participation.order ?? 0

function nextByHand(waiting: Candidate[]): readonly Placed[] {
  const order = waiting[0] === undefined ? 0 : orderOf(waiting[0])
  const same = waiting.splice(0, waiting.filter((one) => orderOf(one) === order).length)
  return same.map((one) => placedAt(order, one, { kind: 'by-hand', reason: one.participation.orderReason ?? '' }, same))
}

const placedAt = (place: number, one: Candidate, reason: PlaceReason, group: readonly Candidate[]): Placed => ({
  place,
  participation: one.participation,
  leading: one.leading,
  reason,
  sharedWith: group.filter((other) => other !== one).map((other) => other.participation.id),
})

/**
 * The digest of persons, capacities and order of both sides: what a confirmation confirms. Nobody settles an alphabetical list,
 * which runs otherwise in every language: of it the people and their capacities alone count.
 */
export function orderDigest(orders: readonly (readonly Placed[])[], digest: Digest): string {
  const lines = orders
    .map(settledPart)
    .flatMap((order) =>
      order.map(({ place, leading, participation: { side, person, role, capacity, personalCapacity } }) => [
        side,
        place,
        person,
        role,
        personalCapacity,
        leading?.id,
        ...capacity,
      ]),
    )
  return digest(JSON.stringify(lines))
}

const settledPart = (order: readonly Placed[]): readonly Placed[] =>
  order.some(({ reason }) => reason.kind !== 'alphabetical')
    ? order
    : order.toSorted((a, b) => compareText(a.participation.id, b.participation.id)).map((one) => ({ ...one, place: 0 }))

/** Whether the order still is the one that somebody confirmed. */
export const isOrderConfirmed = (visit: Visit, currentDigest: string): boolean =>
  visit.orderConfirmed?.digest === currentDigest

/** How the two heads compare in one table. */
export type RankComparison =
  | { readonly kind: 'equal'; readonly table: PrecedenceTable; readonly rank: number }
  | { readonly kind: 'unequal'; readonly table: PrecedenceTable; readonly ours: number; readonly theirs: number }
  | { readonly kind: 'not-compared' }

/** Compares the leading posts of both heads in the first table that ranks both (Circular 05/2017). */
export function compareRanks(
  ours: Tenure | undefined,
  theirs: Tenure | undefined,
  tables: readonly PrecedenceTable[],
): RankComparison {
  for (const table of tables) {
    const [one, other] = [ours && rankOf(table, ours.post), theirs && rankOf(table, theirs.post)]
    if (one === undefined || other === undefined) continue
    return one === other ? { kind: 'equal', table, rank: one } : { kind: 'unequal', table, ours: one, theirs: other }
  }
  return { kind: 'not-compared' }
}
