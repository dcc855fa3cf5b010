import type { Day } from '#core/base'
import type { Organization, Partner, Side } from '#core/domain'
import type { Dated, Linked, NameLines } from './linked.ts'

/** A partner in the list of dossiers. */
export type PartnerRow = {
  readonly id: string
  readonly title: string
  readonly level: Partner['level']
  readonly country: Linked | null
  readonly lastMet: Dated | null
  readonly openOurs: number
  readonly openTheirs: number
  readonly overdue: number
  readonly doNotRaise: number
  readonly visits: number
}

/** A body in the list. */
export type BodyRow = {
  readonly id: string
  readonly title: string
  readonly kind: Organization['kind']
  readonly parent: Linked | null
  readonly country: Linked | null
  readonly people: number
}

/** A person in the list. */
export type PersonRow = {
  readonly id: string
  readonly title: string
  readonly name: NameLines
  /** The posts held today, the leading one first. */
  readonly posts: readonly string[]
  readonly rank: number | null
  readonly partner: Linked | null
  readonly country: Linked | null
  readonly side: Side
  readonly lastMet: Dated | null
  readonly openItems: number
  readonly portrait: string | null
}

/** The tabs of Counterparts. */
export type CounterpartTab = 'partners' | 'bodies' | 'people'

/** The columns by which Counterparts may be sorted. */
export type CounterpartSort = 'title' | 'country' | 'rank' | 'last-met' | 'open' | 'partner' | 'kind'

/** What of Counterparts is asked for. */
export type CounterpartsAsked = {
  readonly tab: CounterpartTab
  readonly filter?: string | undefined
  readonly country?: string | undefined
  /** People whose leading post has this rank or a higher one in the table of their side. */
  readonly rank?: number | undefined
  readonly metSince?: Day | undefined
  readonly side?: Side | undefined
  readonly sort: CounterpartSort
  readonly direction: 'ascending' | 'descending'
  readonly from: number
  readonly most: number
}

/** One page of a tab; `total` counts what the filters let through, `counts` all there is. */
export type CounterpartsView = {
  readonly counts: Readonly<Record<CounterpartTab, number>>
  readonly countries: readonly Linked[]
  readonly total: number
} & (
  | { readonly tab: 'partners'; readonly rows: readonly PartnerRow[] }
  | { readonly tab: 'bodies'; readonly rows: readonly BodyRow[] }
  | { readonly tab: 'people'; readonly rows: readonly PersonRow[] }
)
