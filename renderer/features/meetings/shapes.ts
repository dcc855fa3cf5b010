import type { OutputOf } from '#core/contract'

/** One meeting, and a side and a statement of it. */
export type MeetingView = NonNullable<OutputOf<'views.meeting'>>
export type SideRow = MeetingView['sides'][number]
export type StatementRow = MeetingView['topics'][number]['statements'][number]

/** A meeting in the list of all. */
export type MeetingRow = OutputOf<'views.library'>['rows'][number]

/** A visit from which a meeting is recorded. */
export type VisitView = NonNullable<OutputOf<'views.visit'>>
