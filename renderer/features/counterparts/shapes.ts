import type { OutputOf } from '#core/contract'

/** One page of a tab of Counterparts, and its rows. */
export type CounterpartsView = OutputOf<'views.counterparts'>
export type PartnerRow = Extract<CounterpartsView, { readonly tab: 'partners' }>['rows'][number]
export type BodyRow = Extract<CounterpartsView, { readonly tab: 'bodies' }>['rows'][number]
export type PersonRow = Extract<CounterpartsView, { readonly tab: 'people' }>['rows'][number]

/** Everything of one partner, and its rows. */
export type DossierView = NonNullable<OutputOf<'views.dossier'>>
export type FigureRow = DossierView['figures'][number]
export type GiftRow = DossierView['gifts'][number]
export type MeetingRow = DossierView['meetings'][number]
export type SourceRow = DossierView['sources'][number]
export type NoteRow = DossierView['profile'][number]
export type TimelineRow = DossierView['timeline'][number]

/** Everything of one person. */
export type PersonView = NonNullable<OutputOf<'views.person'>>
