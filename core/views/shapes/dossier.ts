import type { Agreement, Partner, Project, Qualifier, Quotable, Source, Tier } from '#core/domain'
import type { CommitmentRow, FollowedRow, LedgerCounts } from './commitments.ts'
import type { PersonRow } from './counterparts.ts'
import type { Cited, Dated, Linked, Mentioned } from './linked.ts'
import type { VisitRow } from './visits.ts'
import type { MeetingRow } from './words.ts'

/** A note in print. */
export type NoteRow = {
  readonly text: string
  readonly tier: Tier
  readonly asOf: Dated | null
  readonly cited: readonly Cited[]
}

/** A figure in print; what conflicts with it stands beside it. */
export type FigureRow = {
  readonly id: string
  readonly label: string
  /** `over 1,300 villages`. */
  readonly printed: string
  readonly qualifier: Qualifier
  readonly asOf: Dated | null
  /** `as stated on 26 November 2024`, where no as-of date is known and the meeting is. */
  readonly statedOn: string | null
  readonly subject: Linked
  readonly saidBy: Linked | null
  readonly definition: string | null
  readonly quotable: Quotable
  readonly conflicts: readonly Mentioned[]
  readonly cited: readonly Cited[]
}

/** An agreement in print. */
export type AgreementRow = {
  readonly id: string
  readonly title: string
  readonly kind: Agreement['kind']
  readonly state: Agreement['state']
  readonly signed: Dated | null
  readonly inForce: Dated | null
  readonly expires: Dated | null
  readonly parties: readonly Linked[]
  readonly cited: readonly Cited[]
}

/** A project in print. */
export type ProjectRow = {
  readonly id: string
  readonly title: string
  readonly state: Project['state']
  readonly asOf: Dated | null
  readonly place: string | null
  readonly reciprocalOf: Linked | null
  readonly owner: Linked | null
  readonly nextStep: string | null
  readonly cited: readonly Cited[]
}

/** A gift in print. */
export type GiftRow = {
  readonly id: string
  readonly object: string
  readonly direction: 'given' | 'received'
  readonly giver: Linked
  readonly receiver: Linked
  readonly date: Dated | null
  readonly occasion: string | null
  readonly visit: Linked | null
  readonly doNotRepeat: boolean
  readonly registerNumber: string | null
}

/** A source in a list. */
export type SourceRow = {
  readonly id: string
  readonly title: string
  readonly kind: Source['kind']
  readonly reliability: Source['reliability']
  readonly publisher: string | null
  readonly published: Dated | null
  readonly capturedAt: string
  /** How many records rest on it. */
  readonly resting: number
}

/** What a dated fact of the timeline is. */
export type TimelineKind = 'meeting' | 'visit' | 'agreement' | 'commitment' | 'gift' | 'statement' | 'honour'

/** A dated fact between the two sides. */
export type TimelineRow = {
  readonly id: string
  readonly kind: TimelineKind
  readonly title: string
  readonly date: Dated
  /** What happened that day: the state reached, the kind said, `signed`, `in-force`, `expires`, `given`. */
  readonly turn: string | null
  /** A meeting or a visit that is not ours, and of which we only heard. */
  readonly thirdParty: boolean
  readonly where: string
}

/** Everything held about one partner, in the order that a principal asks. */
export type DossierView = {
  readonly id: string
  readonly title: string
  readonly level: Partner['level']
  readonly subject: Linked
  readonly within: Linked | null
  readonly focalPoint: Linked | null
  readonly marking: string
  readonly profile: readonly NoteRow[]
  readonly relations: readonly {
    readonly id: string
    readonly title: string
    readonly since: Dated | null
    readonly until: Dated | null
  }[]
  readonly glance: {
    readonly lastMet: { readonly meeting: Linked; readonly date: Dated; readonly text: string } | null
    readonly agreementsInForce: readonly Linked[]
    readonly ledger: LedgerCounts
    readonly doNotRaise: number
    readonly figures: readonly FigureRow[]
    readonly nextVisit: VisitRow | null
  }
  readonly timeline: readonly TimelineRow[]
  /** Facts whose year is not stated: they stand in the table only. */
  readonly yearless: readonly TimelineRow[]
  readonly people: readonly PersonRow[]
  readonly visits: readonly VisitRow[]
  readonly meetings: readonly MeetingRow[]
  readonly commitments: readonly CommitmentRow[]
  readonly followed: readonly FollowedRow[]
  readonly figures: readonly FigureRow[]
  readonly agreements: readonly AgreementRow[]
  readonly projects: readonly ProjectRow[]
  readonly gifts: readonly GiftRow[]
  readonly sources: readonly SourceRow[]
  readonly topics: readonly {
    readonly id: string
    readonly title: string
    readonly status: 'live' | 'dormant' | 'closed'
  }[]
}
