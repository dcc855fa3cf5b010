import type { Day } from '#core/base'
import type { RecordType } from '#core/domain'
import type { Dated, Linked, Mentioned } from './linked.ts'

/** What of the library is asked for: one type, the trashed ones too when wanted. */
export type LibraryAsked = {
  readonly kind: RecordType
  readonly filter?: string | undefined
  readonly trashed: 'leave-out' | 'include'
  readonly from: number
  readonly most: number
}

/** A record in the library. */
export type LibraryRow = {
  readonly id: string
  readonly type: RecordType
  readonly title: string
  readonly detail: string
  readonly date: Dated | null
  readonly day: Day | null
  /** How many records in use name it. */
  readonly usedIn: number
  readonly isTrashed: boolean
  readonly marking: string
  /** The dossier or visit in which it lives; null for the office. */
  readonly home: Linked | null
  /** Figures that cannot hold beside it. */
  readonly conflicts: readonly Mentioned[]
  readonly cited: number
  readonly updatedAt: string
}

/** One page of the library. */
export type LibraryView = { readonly total: number; readonly rows: readonly LibraryRow[] }
