import { findRecord, compareRanks, leadingOf, liveOf, isOrderConfirmed, type Participation } from '#core/domain'
import { earliestDay } from '#core/base'
import { found, record, type Check } from './finding.ts'
import { capacityHeldFindings } from './capacity.ts'
import { firstDayOf, isPrinted, printedOf } from './printed.ts'

/** R02: the order of precedence is not confirmed since its last change, or two members share a place. */
export const r02: Check = (input) => {
  const { visit, orders, orderDigest } = input
  if (orders.ours.length + orders.theirs.length === 0) return []
  const shared = [orders.ours, orders.theirs].flatMap((order) => {
    const places = [...new Set(order.filter((one) => one.sharedWith.length > 0).map((one) => one.place))]
    return places.map((place) => {
      const members = order.filter((one) => one.place === place)
      return found(
        'R02',
        'B',
        members.map(({ participation }) => participation.id),
        { count: members.length, place },
        { variant: 'shared' },
      )
    })
  })
  return shared.length > 0 || isOrderConfirmed(visit, orderDigest) ? shared : [found('R02', 'B', [visit.id], {})]
}

/** R03: a capacity is not held on the day it is used; uncertain counts as not held. */
export const r03: Check = (input) => {
  const day = firstDayOf(input)
  const ofVisit =
    day === undefined
      ? []
      : printedOf(input, 'participation')
          .filter((one) => one.visit === input.visit.id)
          .flatMap((one) => capacityHeldFindings(input, one, day))
  const ofMeetings = printedOf(input, 'participation').flatMap((one) => {
    const date = one.meeting && findRecord(input.records, one.meeting)?.date
    const held = date && earliestDay(date)
    return held === undefined ? [] : capacityHeldFindings(input, one, held)
  })
  return [...ofVisit, ...ofMeetings]
}

/** R22: the leading capacities of the two heads differ in rank. */
export const r22: Check = (input) => {
  const { records, orders } = input
  const heads = [orders.ours, orders.theirs].map(
    (order) => order.find(({ participation }) => participation.role === 'head')?.participation,
  )
  const [ours, theirs] = heads
  if (ours === undefined || theirs === undefined) return []
  const day = firstDayOf(input)
  const [one, other] = [leadingOf(records, ours, day), leadingOf(records, theirs, day)]
  const compared = compareRanks(one, other, liveOf(records, 'precedence-table'))
  if (compared.kind !== 'unequal' || one === undefined || other === undefined) return []
  return [
    found('R22', 'A', [ours.person, theirs.person], {
      ours: record(ours.person),
      ourPost: record(one.post),
      theirs: record(theirs.person),
      theirPost: record(other.post),
      a: compared.ours,
      b: compared.theirs,
      table: compared.table.name,
    }),
  ]
}

/** R23: a point, a seat, a speech or a lead is addressed to someone who is absent. */
export const r23: Check = (input) => {
  const { records, visit } = input
  const absent = new Map(
    liveOf(records, 'participation')
      .filter((one) => one.visit === visit.id && one.presence === 'absent')
      .map((one) => [one.id as string, one]),
  )
  if (absent.size === 0) return []
  const addressed = (block: string, subject: string, to: string | undefined): ReturnType<Check> => {
    const who = to === undefined ? undefined : absent.get(to)
    return who === undefined
      ? []
      : [found('R23', 'B', [subject, who.person], { block: record(block), person: record(who.person) })]
  }
  return [
    ...liveOf(records, 'talking-point')
      .filter((point) => point.visit === visit.id)
      .flatMap((point) => [
        ...addressed(point.id, point.id, point.toWhom),
        ...addressed(point.id, point.id, point.byWhom),
      ]),
    ...visit.speeches.flatMap((speech) => addressed(visit.id, visit.id, speech.by)),
    ...liveOf(records, 'programme-item')
      .filter((item) => item.visit === visit.id)
      .flatMap((item) => [item.lead, ...item.who].flatMap((to) => addressed(item.id, item.id, to))),
    ...[...absent.values()].filter((one) => one.seat !== undefined).flatMap((one) => addressed(one.id, one.id, one.id)),
  ]
}

/** R39: name and post are not confirmed with the person's own office. */
export const r39: Check = (input) =>
  input.orders.theirs
    .map(({ participation }) => participation)
    .filter(
      (one) =>
        one.nameConfirmed === undefined && isPresent(one) && (isPrinted(input, one.id) || isPrinted(input, one.person)),
    )
    .map((one) =>
      found('R39', input.audience === 'shareable' || input.template.name === 'place-cards' ? 'B' : 'A', [one.person], {
        person: record(one.person),
      }),
    )

const isPresent = (one: Participation): boolean => one.presence !== 'absent'
