import type { RecordType } from '#core/domain'

export const VISIT_TABS = ['overview', 'delegations', 'programme', 'points', 'commitments', 'protocol', 'pack'] as const
export type VisitTab = (typeof VISIT_TABS)[number]

export const COUNTERPART_TABS = ['partners', 'organizations', 'people'] as const
export type CounterpartTab = (typeof COUNTERPART_TABS)[number]

export const DOSSIER_TABS = [
  'glance',
  'timeline',
  'people',
  'meetings',
  'commitments',
  'figures',
  'agreements',
  'gifts',
  'sources',
] as const
export type DossierTab = (typeof DOSSIER_TABS)[number]

/** A place in the window. It lives in memory alone: no address of the page ever names a record. */
export type Place =
  | { readonly kind: 'home' }
  | { readonly kind: 'visits'; readonly view?: 'list' | 'calendar' }
  | { readonly kind: 'visit'; readonly id: string; readonly tab: VisitTab; readonly focus?: string }
  | { readonly kind: 'counterparts'; readonly tab: CounterpartTab }
  | { readonly kind: 'dossier'; readonly id: string; readonly tab: DossierTab }
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'meetings' }
  | { readonly kind: 'meeting'; readonly id: string }
  | { readonly kind: 'commitments'; readonly view?: string; readonly focus?: string }
  | { readonly kind: 'library'; readonly shelf: RecordType }
  | { readonly kind: 'record'; readonly id: string; readonly field?: string }
  | { readonly kind: 'templates'; readonly name?: string }
  | { readonly kind: 'trash' }
  | { readonly kind: 'settings'; readonly part?: string }
  | { readonly kind: 'search'; readonly query: string }

export type PlaceKind = Place['kind']

/** The place at which a record of a type is shown best. */
export const placeOf = (id: string): Place => {
  const [type] = id.split(':')
  if (type === 'visit') return { kind: 'visit', id, tab: 'overview' }
  if (type === 'partner') return { kind: 'dossier', id, tab: 'glance' }
  if (type === 'person') return { kind: 'person', id }
  if (type === 'meeting') return { kind: 'meeting', id }
  if (type === 'commitment') return { kind: 'commitments', focus: id }
  return { kind: 'record', id }
}

/** Whether two places are the same one, whatever is pointed at inside. */
export const isSamePlace = (a: Place, b: Place): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The record that a place shows, if it shows one. */
export const recordAt = (place: Place): string | undefined => {
  if ('id' in place) return place.id
  return place.kind === 'commitments' ? place.focus : undefined
}

/** Where another record is shown in the place of this one: on the same tab, where it has that. */
export const besides = (now: Place, id: string): Place => {
  const place = placeOf(id)
  return 'tab' in place && 'tab' in now && place.kind === now.kind ? ({ ...place, tab: now.tab } as Place) : place
}
