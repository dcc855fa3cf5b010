import type { Day, Id, PartialDate } from '#core/base'
import {
  findRecord,
  findRecords,
  type MeetingSide,
  type Office,
  type Participation,
  type Partner,
  type Person,
  type PlaceReason,
  type RecordId,
  type Records,
  type Tenure,
  type Visit,
  type Waiver,
  type WithheldCode,
} from '#core/domain'

/** One place in a delegation, as the order of precedence gives it. */
export type Place = {
  readonly participation: Id<'participation'>
  readonly person: Id<'person'>
  readonly place: number
  readonly reason: PlaceReason
  readonly sharedWith: readonly Id<'participation'>[]
  /** The tenures in which the person takes part, the leading one first. */
  readonly capacity: readonly Id<'tenure'>[]
}

/** One side of the visit. `members` are head, members and staff in order, the absent left out. */
export type DelegationScope = {
  readonly side: MeetingSide
  readonly members: readonly Place[]
  readonly interpreters: readonly Place[]
  readonly noteTakers: readonly Place[]
  readonly absent: readonly Place[]
  readonly listOrder: 'precedence' | 'alphabetical'
}

/** The groups of the ledger (PACK 5.1), each in its printed order. */
export type Ledger = {
  readonly oursOverdue: readonly Id<'commitment'>[]
  readonly oursOpen: readonly Id<'commitment'>[]
  readonly theirsOverdue: readonly Id<'commitment'>[]
  readonly theirsOpen: readonly Id<'commitment'>[]
  readonly ended: readonly Id<'commitment'>[]
  readonly said: readonly Id<'statement'>[]
}

/** A record that was left out, why, and where it would have stood. */
export type Withheld = { readonly record: RecordId; readonly reason: WithheldCode; readonly list?: ScopeList }

/** What one pack is made of: chosen, ordered, still records. Lists hold ids; what was withheld is not found by them. */
export type Scope = {
  /** Only the records that this pack can reach. */
  readonly records: Records
  readonly office: Office
  readonly visit: Visit
  readonly partner: Partner | undefined
  /** The first day of the visit: the posts held on it are printed. */
  readonly day: Day | undefined
  readonly today: Day
  /** The side that hosts: ours when the visit comes in. */
  readonly host: MeetingSide
  readonly ours: DelegationScope
  readonly theirs: DelegationScope
  readonly ledger: Ledger
  readonly lists: ScopeLists
  /** The meeting of the visit that the card speaks of (PACK 4.2). */
  readonly theMeeting: Id<'programme-item'> | undefined
  /** When each figure without an as-of date was stated, by its id: the day of the meeting at which it was said. */
  readonly statedOn: ReadonlyMap<string, PartialDate>
  /** The waivers that stand for this version of the pack. */
  readonly waivers: readonly Waiver[]
  /** The person of a hand-over sheet. */
  readonly subject: Id<'person'> | undefined
}

/** The ordered lists that sections print from. */
export type ScopeLists = {
  readonly participations: readonly Id<'participation'>[]
  readonly points: readonly Id<'talking-point'>[]
  readonly ifRaised: readonly Id<'talking-point'>[]
  readonly doNotRaise: readonly Id<'talking-point'>[]
  readonly commitments: readonly Id<'commitment'>[]
  readonly said: readonly Id<'statement'>[]
  /** Everything said at the partner's meetings, newest meeting first. */
  readonly statements: readonly Id<'statement'>[]
  /** Earlier meetings with the partner, newest first; those we only heard of left out. */
  readonly meetings: readonly Id<'meeting'>[]
  readonly visits: readonly Id<'visit'>[]
  readonly programme: readonly Id<'programme-item'>[]
  /** Topics of the points in their order, then the partner's other live ones. */
  readonly topics: readonly Id<'topic'>[]
  readonly relations: readonly Id<'relation'>[]
  /** In force first, then by date. */
  readonly agreements: readonly Id<'agreement'>[]
  /** Each beside its reciprocal. */
  readonly projects: readonly Id<'project'>[]
  /** By topic; conflicting ones adjoin. */
  readonly figures: readonly Id<'figure'>[]
  /** Newest first. */
  readonly gifts: readonly Id<'gift'>[]
  readonly honours: readonly Id<'honour'>[]
  readonly terms: readonly Id<'term'>[]
  /** Photos of the visit that have a caption of our own. */
  readonly captions: readonly Id<'attachment'>[]
}

/** The name of a list. */
export type ScopeList = keyof ScopeLists

/** A member with the records behind it, as far as they may be seen. */
export type Member = {
  readonly participation: Participation
  readonly person: Person
  readonly capacity: readonly Tenure[]
  readonly place: number
  readonly reason: PlaceReason
  readonly isTied: boolean
}

/** The members that may be seen; one whose person may not be is left out. */
export const membersOf = (scope: Scope, places: readonly Place[]): readonly Member[] =>
  places.flatMap((place) => {
    const participation = findRecord(scope.records, place.participation)
    const person = findRecord(scope.records, place.person)
    if (participation === undefined || person === undefined) return []
    const capacity = findRecords(scope.records, place.capacity)
    return [
      {
        participation,
        person,
        capacity,
        place: place.place,
        reason: place.reason,
        isTied: place.sharedWith.length > 0,
      },
    ]
  })

/** Who leads a side: its head, or the first in order when the head is absent. */
export const headOf = (scope: Scope, side: MeetingSide): Member | undefined => membersOf(scope, scope[side].members)[0]

/** The two sides in the order of printing: on a copy for a side, that side first; the host first otherwise. */
export const sidesInOrder = (first: MeetingSide): readonly [MeetingSide, MeetingSide] =>
  first === 'ours' ? ['ours', 'theirs'] : ['theirs', 'ours']

/** The member whose participation this is, on either side, the absent too. */
export function memberOf(scope: Scope, participation: Id<'participation'> | undefined): Member | undefined {
  const places = [scope.ours, scope.theirs].flatMap((side) => [
    ...side.members,
    ...side.interpreters,
    ...side.noteTakers,
    ...side.absent,
  ])
  const place = places.find((one) => one.participation === participation)
  return place && membersOf(scope, [place])[0]
}
