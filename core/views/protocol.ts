import type { Id } from '#core/base'
import { findRecord, recordsWith, type Gift, type MeetingSide, type Visit } from '#core/domain'
import { addressForm, pronunciationFor } from '#core/language'
import { giftRow } from './facts.ts'
import { linked, wordsOf, wordsOrNull, type Look } from './look.ts'
import type { AddressRow, DelegateRow, DelegationView, ProtocolView } from './shapes/visit.ts'
import { newestFirst } from './words.ts'

/** What protocol looks after on a visit: address, flags, plans, cars, gifts, speeches, press lines. */
export const protocolView = (
  look: Look,
  visit: Visit,
  sides: Readonly<Record<MeetingSide, DelegationView>>,
): ProtocolView => {
  const members = [...sides.theirs.members, ...sides.ours.members]
  const [ofVisit, before] = giftsOf(look, visit)
  return {
    addresses: (['theirs', 'ours'] as const).flatMap((side) =>
      sides[side].members.flatMap((member) => addressRow(look, side, member)),
    ),
    flags: visit.flags.map(({ code, upperEdge, orientationConfirmedBy }) => ({
      code,
      upperEdge: wordsOrNull(look, upperEdge),
      orientationConfirmedBy: orientationConfirmedBy ?? null,
    })),
    anthem: wordsOrNull(look, visit.anthem?.text),
    plans: visit.plans.map(({ kind, door, ruleSet }) => ({
      kind,
      door: wordsOrNull(look, door),
      ruleSet: wordsOf(look, ruleSet),
    })),
    cars: carsOf(members),
    giftsBefore: before.map((gift) => giftRow(look, gift)),
    giftsOfVisit: ofVisit.map((gift) => giftRow(look, gift)),
    speeches: visit.speeches.map(({ by, text }) => ({ by: linked(look, by), text: wordsOf(look, text) })),
    pressLines: visit.pressLines.map(({ text, attributableTo, agreeWithVisitor, agreedOn }) => ({
      text: wordsOf(look, text),
      attributableTo,
      agreeWithVisitor,
      agreedOn: agreedOn ?? null,
    })),
  }
}

const addressRow = (look: Look, side: MeetingSide, member: DelegateRow): readonly AddressRow[] => {
  const person = findRecord(look.records, member.person as Id<'person'>)
  if (person === undefined) return []
  const post = member.personalCapacity ? undefined : member.capacity[0]
  return [
    {
      participation: member.participation,
      person: person.id,
      side,
      title: member.title,
      ...addressForm(person, look.lang, post),
      pronunciation: pronunciationFor(person, look.lang)?.respelling ?? null,
    },
  ]
}

const carsOf = (members: readonly DelegateRow[]): ProtocolView['cars'] =>
  [...Map.groupBy(members, ({ car }) => car)].flatMap(([car, people]) =>
    car === null ? [] : [{ car, people: people.map(({ participation, title }) => ({ id: participation, title })) }],
  )

/** The gifts of this visit, and those that passed before between the two sides, the newest first. */
const giftsOf = (look: Look, visit: Visit): readonly [readonly Gift[], readonly Gift[]] => {
  const { records } = look
  const visits = recordsWith(records, 'visit', 'partner', visit.partner)
  const all = [
    ...recordsWith(records, 'gift', 'home', visit.partner),
    ...visits.flatMap(({ id }) => [
      ...recordsWith(records, 'gift', 'home', id),
      ...recordsWith(records, 'gift', 'visit', id),
    ]),
  ]
  const sorted = newestFirst([...new Set(all)], ({ date }) => date)
  return [sorted.filter((gift) => gift.visit === visit.id), sorted.filter((gift) => gift.visit !== visit.id)]
}
