import { earliestDay, type Day } from '#core/base'
import {
  capacityOf,
  compareRanks,
  findRecord,
  heldOn,
  leadingOf,
  liveOf,
  orderDigest,
  orderOfDelegation,
  recordsWith,
  tableFor,
  type MeetingSide,
  type Participation,
  type Placed,
  type Records,
  type Tenure,
  type Visit,
} from '#core/domain'
import { namesCompared } from '#core/language'
import { reasonText } from '#core/pack'
import { lookAt, nameLinesOf, postOf, wordsOrNull, type Look, type ViewGround } from './look.ts'
import type { DelegateRow, DelegationView, OrderState } from './shapes/visit.ts'

/** Who takes part in a visit on a side, the absent too. */
export const participationsOf = (records: Records, visit: Visit, side: MeetingSide): readonly Participation[] =>
  recordsWith(records, 'participation', 'visit', visit.id).filter((one) => one.side === side)

/** A side's order, the absent left out: the order that a pack prints in the reader's language. */
export const orderOf = (look: Look, visit: Visit, side: MeetingSide): readonly Placed[] =>
  placedOf(
    look,
    visit,
    side,
    participationsOf(look.records, visit, side).filter(({ presence }) => presence !== 'absent'),
  )

/** Some of a side's people in order, as the reader's language compares names. */
export const placedOf = (
  { records, lang, office }: Look,
  visit: Visit,
  side: MeetingSide,
  some: readonly Participation[],
): readonly Placed[] => {
  const day = earliestDay(visit.window)
  const table = tableFor(records, side, day)
  const listOrder = visit.orderBy[side]
  const compared = namesCompared(listOrder, lang, office)
  return orderOfDelegation(some, { records, day, table, compareNames: compared }, listOrder)
}

/** A side's delegation in print. */
export const delegationView = (look: Look, visit: Visit, side: MeetingSide): DelegationView => {
  const { records } = look
  const table = tableFor(records, side, earliestDay(visit.window))
  const absent = participationsOf(records, visit, side).filter(({ presence }) => presence === 'absent')
  const rows = (placed: readonly Placed[]): readonly DelegateRow[] =>
    placed.map((place) => delegateRow(look, visit, place))
  return {
    side,
    listOrder: visit.orderBy[side],
    members: rows(orderOf(look, visit, side)),
    absent: rows(placedOf(look, visit, side, absent)),
    table: table === undefined ? null : { id: table.id, title: table.name },
  }
}

const delegateRow = (look: Look, visit: Visit, placed: Placed): DelegateRow => {
  const { records } = look
  const { participation: one } = placed
  const day = earliestDay(visit.window)
  const person = findRecord(records, one.person)
  const capacity = capacityOf(records, one, day)
  return {
    participation: one.id,
    person: one.person,
    place: placed.place,
    tiedWith: placed.sharedWith,
    title: look.title(one.person),
    name: person === undefined ? { own: null, ownLang: null, romanised: null } : nameLinesOf(look, person),
    capacity: one.personalCapacity
      ? [look.t('sections.personalCapacity')]
      : capacity.map((tenure) => postOf(look, tenure)),
    capacityTenures: capacity.map(({ id }) => id),
    personalCapacity: one.personalCapacity,
    capacityDoubt: doubtOf(one, capacity, day),
    role: one.role,
    presence: one.presence,
    reason: placed.reason,
    reasonText: reasonText(look.t, placed.reason),
    seat: one.seat ?? null,
    car: one.car ?? null,
    room: one.room ?? null,
    badge: one.badge ?? null,
    diet: wordsOrNull(look, person?.diet),
    access: wordsOrNull(look, person?.access),
    portrait: person?.portrait ?? null,
    nameConfirmed: one.nameConfirmed ?? null,
    remark: wordsOrNull(look, one.remark?.text),
  }
}

/** What is wrong with a capacity: none chosen, or a post not held, or perhaps not, on the first day. */
export const doubtOf = (
  one: Participation,
  capacity: readonly Tenure[],
  day: Day | undefined,
): DelegateRow['capacityDoubt'] => {
  if (one.personalCapacity) return null
  if (one.capacity.length === 0) return 'none-chosen'
  const held = capacity.map((tenure) => (day === undefined ? 'uncertain' : heldOn(tenure, day)))
  if (held.includes('not-held')) return 'not-held'
  return held.includes('uncertain') ? 'uncertain' : null
}

/** Whether both sides' order is the one that somebody confirmed. */
export const orderState = (look: Look, visit: Visit): OrderState => {
  const { orderConfirmed } = visit
  if (orderConfirmed === undefined) return { kind: 'not-confirmed' }
  const { by, at, digest } = orderConfirmed
  return { kind: digest === digestOf(look, visit) ? 'confirmed' : 'changed', by, at }
}

const digestOf = (look: Look, visit: Visit): string =>
  orderDigest([orderOf(look, visit, 'ours'), orderOf(look, visit, 'theirs')], look.digest)

/** The digest of a visit's persons, capacities and order as they stand: what a confirmation confirms. */
export const orderDigestOf = (records: Records, ground: ViewGround, visit: Visit): string =>
  digestOf(lookAt(records, ground), visit)

/** How the two heads compare in rank, in print; null where one of them is missing. */
export const rankText = (look: Look, visit: Visit): string | null => {
  const { records, t } = look
  const day = earliestDay(visit.window)
  const [ours, theirs] = (['ours', 'theirs'] as const).map((side) => {
    const head = orderOf(look, visit, side).find(({ participation }) => participation.role === 'head')
    return (
      head && { title: look.title(head.participation.person), leading: leadingOf(records, head.participation, day) }
    )
  })
  if (ours === undefined || theirs === undefined) return null
  const compared = compareRanks(ours.leading, theirs.leading, liveOf(records, 'precedence-table'))
  switch (compared.kind) {
    case 'equal':
      return t('sections.rank.equal', { rank: compared.rank, table: compared.table.name })
    case 'unequal':
      return t('sections.rank.unequal', {
        ours: `${compared.ours} (${ours.title})`,
        theirs: `${compared.theirs} (${theirs.title})`,
        table: compared.table.name,
      })
    case 'not-compared':
      return t('sections.rank.notCompared')
  }
}
