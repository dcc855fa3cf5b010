import type { Day } from '#core/base'
import type { RecordType, VisitState } from '#core/domain'
import type { Dated, Linked } from './linked.ts'

/** How many of the concrete facts that a visit needs are there. */
export type ChecklistCount = { readonly done: number; readonly of: number }

/** A visit to come, as Home shows it. */
export type HomeVisit = {
  readonly id: string
  readonly code: string | null
  readonly title: string
  readonly partner: Linked
  readonly window: Dated
  /** Days until the first day, 0 while it lasts; null where the first day is not known. */
  readonly daysToGo: number | null
  readonly state: VisitState
  readonly packVersion: number | null
  readonly checklist: ChecklistCount
}

/** What asks for somebody's attention. */
export const ATTENTION_KINDS = [
  'overdue',
  'window-ended',
  'tenure-ends',
  'year-missing',
  'conflict',
  'draft',
  'marking-expires',
] as const
export type AttentionKind = (typeof ATTENTION_KINDS)[number]

/** One thing that needs attention: the record, what is known of it in print, and what to open. */
export type Attention = {
  readonly kind: AttentionKind
  readonly record: string
  readonly type: RecordType
  readonly title: string
  readonly detail: string
  readonly where: string
}

/** A record that somebody changed lately. */
export type RecentRow = {
  readonly id: string
  readonly type: RecordType
  readonly title: string
  readonly where: string
  readonly at: string
  readonly by: string
}

/** What must I do today: visits to come, what needs attention, what was changed last. */
export type HomeView = {
  readonly today: Day
  readonly visits: readonly HomeVisit[]
  readonly attention: readonly Attention[]
  /** How many of each kind there are, beyond those listed. */
  readonly attentionCounts: Readonly<Record<AttentionKind, number>>
  readonly recent: readonly RecentRow[]
}
