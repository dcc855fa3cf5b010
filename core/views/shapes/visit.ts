import type { Day } from '#core/base'
import type {
  Audience,
  Interpreting,
  MeetingSide,
  Participation,
  PlaceReason,
  ProgrammeItem,
  Side,
  TalkingPoint,
  Tie,
  Visit,
} from '#core/domain'
import type { CommitmentRow, FollowedRow } from './commitments.ts'
import type { GiftRow } from './dossier.ts'
import type { ChecklistCount } from './home.ts'
import type { Linked, NameLines } from './linked.ts'
import type { VisitRow } from './visits.ts'

/** The concrete facts that a visit needs; the window has a text for each. */
export type ChecklistFact =
  'heads' | 'capacities' | 'order' | 'objectives' | 'points' | 'programme' | 'interpreter' | 'flags' | 'gifts' | 'pack'

/** One fact of the checklist, whether it is there, and the tab on which it is set. */
export type ChecklistRow = {
  readonly fact: ChecklistFact
  readonly isDone: boolean
  /** How much is missing: people without a capacity, points without a speaker, items that overlap. */
  readonly missing: number
  readonly tab: 'overview' | 'delegations' | 'programme' | 'points' | 'protocol' | 'pack'
  /** What to open to mend it. */
  readonly where: string | null
}

/** A member of a delegation in the order of precedence. */
export type DelegateRow = {
  readonly participation: string
  readonly person: string
  readonly place: number
  /** The others who share the place: nothing tells them apart. */
  readonly tiedWith: readonly string[]
  readonly title: string
  readonly name: NameLines
  /** The posts in which the person takes part, the leading one first. */
  readonly capacity: readonly string[]
  readonly capacityTenures: readonly string[]
  readonly personalCapacity: boolean
  /** A post is not held, or perhaps not, on the first day; or none was chosen. */
  readonly capacityDoubt: 'not-held' | 'uncertain' | 'none-chosen' | null
  readonly role: Participation['role']
  readonly presence: Participation['presence']
  readonly reason: PlaceReason
  /** `rank 3 in “City table 2025”; tie broken by earlier start`. */
  readonly reasonText: string
  readonly seat: string | null
  readonly car: string | null
  readonly room: string | null
  readonly badge: string | null
  readonly diet: string | null
  readonly access: string | null
  readonly portrait: string | null
  readonly nameConfirmed: { readonly by: string; readonly on: Day } | null
  readonly remark: string | null
}

/** One side's delegation: those who come in order, and the absent. */
export type DelegationView = {
  readonly side: MeetingSide
  readonly listOrder: 'precedence' | 'alphabetical'
  readonly members: readonly DelegateRow[]
  readonly absent: readonly DelegateRow[]
  /** The table from which ranks come. */
  readonly table: Linked | null
}

/** Whether the order is the one that somebody confirmed; `changed` was confirmed once and has changed since. */
export type OrderState =
  | { readonly kind: 'confirmed'; readonly by: string; readonly at: string }
  | { readonly kind: 'changed'; readonly by: string; readonly at: string }
  | { readonly kind: 'not-confirmed' }

/** The order that the rule alone gives, each place with its reason and who shares it. */
export type SuggestedOrder = {
  readonly table: Linked | null
  /** What breaks ties, in turn. */
  readonly ties: readonly Tie[]
  readonly rows: readonly {
    readonly participation: string
    readonly title: string
    readonly place: number
    readonly placeNow: number
    readonly reasonText: string
    readonly tiedWith: readonly string[]
  }[]
}

/** A programme item, with what is odd about its time. */
export type ProgrammeRow = {
  readonly id: string
  readonly day: Day
  readonly dayText: string
  readonly startsAt: string
  readonly endsAt: string
  readonly zone: string
  /** `09:30–10:15`, with the zone where it is not the visit's: `14:00 (UTC+3)`. */
  readonly timeText: string
  readonly minutes: number
  readonly activity: string
  readonly kind: ProgrammeItem['kind']
  readonly place: string | null
  readonly lead: Linked | null
  readonly who: readonly Linked[]
  readonly press: 'open' | 'closed'
  readonly shareable: boolean
  readonly transport: string | null
  readonly dress: string | null
  readonly interpreter: Linked | null
  readonly contact: string | null
  /** Items that overlap it, and for how many minutes. */
  readonly overlaps: readonly { readonly id: string; readonly minutes: number; readonly samePeople: boolean }[]
  /** Minutes since the item before it ended, on the same day; null for the first. */
  readonly gapBefore: number | null
  /** The item before ended in another place, and there is no travel in between. */
  readonly movesWithoutTravel: boolean
}

/** What is said, in each language that has words. */
export type Spoken = Readonly<Record<string, string>>

/** A talking point in print. */
export type PointRow = {
  readonly id: string
  readonly use: TalkingPoint['use']
  readonly order: number
  readonly main: boolean
  readonly text: Spoken | null
  readonly theirPoint: Spoken | null
  readonly line: Spoken | null
  readonly fallback: Spoken | null
  readonly doNotSay: Spoken | null
  readonly likelihood: 'certain' | 'likely' | 'possible' | null
  readonly reason: string | null
  readonly reviewOn: Day | null
  readonly decidedBy: string | null
  readonly purpose: NonNullable<TalkingPoint['purpose']> | null
  readonly toWhom: Linked | null
  readonly byWhom: Linked | null
  readonly topic: Linked | null
  readonly restsOn: readonly Linked[]
  /** Seconds to say it in the office's language, doubled by consecutive interpreting. */
  readonly speakingSeconds: number
  /** Languages of the visit in which it has no words yet. */
  readonly missingLangs: readonly string[]
}

/** A version of the visit's pack. */
export type PackRow = {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly audience: Audience
  readonly state: 'draft' | 'cleared' | 'issued'
  readonly issuedAt: string | null
  readonly issuedBy: string | null
  readonly template: string
  readonly languages: readonly string[]
  readonly marking: string
  readonly contentHash: string
  readonly copies: readonly {
    readonly n: number
    readonly holder: string | null
    readonly out: string | null
    readonly back: string | null
    readonly reason: string | null
  }[]
  readonly outputs: readonly {
    readonly format: 'docx' | 'pdf' | 'html'
    readonly name: string
    readonly size: number
    readonly sha256: string
  }[]
  readonly findings: { readonly blocking: number; readonly advisory: number }
}

/** How to address a member, for the protocol tab. */
export type AddressRow = {
  readonly participation: string
  readonly person: string
  readonly side: Side
  readonly title: string
  readonly spoken: string
  readonly written: string
  readonly pronunciation: string | null
}

/** What protocol looks after on a visit. */
export type ProtocolView = {
  readonly addresses: readonly AddressRow[]
  readonly flags: readonly {
    readonly code: string
    readonly upperEdge: string | null
    readonly orientationConfirmedBy: string | null
  }[]
  readonly anthem: string | null
  readonly plans: readonly {
    readonly kind: Visit['plans'][number]['kind']
    readonly door: string | null
    readonly ruleSet: string
  }[]
  readonly cars: readonly { readonly car: string; readonly people: readonly Linked[] }[]
  /** Gifts that passed between the sides before, the newest first: none is given twice. */
  readonly giftsBefore: readonly GiftRow[]
  readonly giftsOfVisit: readonly GiftRow[]
  readonly speeches: readonly { readonly by: Linked; readonly text: string }[]
  readonly pressLines: readonly {
    readonly text: string
    readonly attributableTo: string
    readonly agreeWithVisitor: boolean
    readonly agreedOn: string | null
  }[]
}

/** Everything of one visit. */
export type VisitView = {
  readonly row: VisitRow
  readonly home: string
  readonly zone: string
  readonly languages: readonly string[]
  readonly interpreting: Interpreting
  readonly interpreterDue: string | null
  readonly level: string | null
  readonly inviter: Linked | null
  readonly leadAgency: Linked | null
  readonly kindBySide: Visit['kindBySide']
  readonly packLevel: string | null
  readonly windowEnded: Day | null
  readonly outcome: Linked | null
  readonly whyNow: string | null
  readonly counts: {
    readonly ours: number
    readonly theirs: number
    readonly programme: number
    readonly points: number
    readonly commitments: number
    readonly packs: number
  }
  readonly checklist: readonly ChecklistRow[]
  readonly checklistCount: ChecklistCount
  readonly heads: { readonly ours: DelegateRow | null; readonly theirs: DelegateRow | null }
  /** How the heads compare in rank, in print. */
  readonly rankText: string | null
  readonly objectives: readonly { readonly side: MeetingSide; readonly text: string }[]
  readonly delegations: { readonly ours: DelegationView; readonly theirs: DelegationView }
  readonly orderState: OrderState
  readonly programme: readonly ProgrammeRow[]
  readonly points: Readonly<Record<TalkingPoint['use'], readonly PointRow[]>>
  /** Seconds to speak all points to make. */
  readonly speakingSeconds: number
  readonly commitments: readonly CommitmentRow[]
  readonly followed: readonly FollowedRow[]
  readonly noMeasurable: string | null
  readonly protocol: ProtocolView
  readonly packs: readonly PackRow[]
}
