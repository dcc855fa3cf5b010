import type { OutputOf } from '#core/contract'

/** A visit in the list and on the calendar. */
export type VisitRow = OutputOf<'views.visits'>[number]

/** Everything of one visit. */
export type VisitView = NonNullable<OutputOf<'views.visit'>>

/** One side's delegation, and a member of it. */
export type SideView = VisitView['delegations']['ours']
export type Member = SideView['members'][number]

/** A programme item, and a talking point. */
export type ItemRow = VisitView['programme'][number]
export type PointRow = VisitView['points']['raise'][number]
