import type { RecordType } from '#core/domain'

/** A record that fits what was typed: what it is called, what tells it apart, and what to open. */
export type Hit = {
  readonly id: string
  readonly type: RecordType
  readonly title: string
  readonly detail: string
  readonly where: string
}

/** What was found, and whether the whole vault was searched yet. */
export type Found = { readonly hits: readonly Hit[]; readonly state: IndexState }

/** How much of the vault can be searched. */
export type IndexState = { readonly ready: boolean; readonly percent: number }

/** A person for a picker. Two people of one name both stand there with their posts; none is ever chosen for the asker. */
export type PersonHit = {
  readonly id: string
  readonly title: string
  readonly own: string | null
  readonly ownLang: string | null
  readonly romanised: string | null
  /** The posts held on the day asked for, the leading one first. */
  readonly posts: readonly string[]
  readonly postTenures: readonly string[]
  readonly partner: string | null
  readonly side: 'ours' | 'theirs' | 'third'
  /** Whether another person in the answer prints under the same name. */
  readonly sharesName: boolean
}
