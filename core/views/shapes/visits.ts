import type { Day } from '#core/base'
import type { VisitKind, VisitState } from '#core/domain'

/** A visit in a list and in a calendar. */
export type VisitRow = {
  readonly id: string
  readonly code: string | null
  readonly title: string
  readonly partner: string
  readonly partnerTitle: string
  readonly place: string | null
  readonly windowText: string
  readonly from: Day | null
  readonly to: Day | null
  readonly direction: 'in' | 'out'
  readonly state: VisitState
  /** The kind as we see it, else as they do. */
  readonly kind: VisitKind | null
  readonly preparedByUs: boolean
  readonly thirdParty: boolean
  readonly daysToGo: number | null
  /** The newest version that was issued. */
  readonly packVersion: number | null
  readonly marking: string
}
