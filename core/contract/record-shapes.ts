import type { AnyRecord, RecordType } from '#core/domain'

/** What a change of records came to: the number of the save, and the records as they are stored now. */
export type SavedRecords = { readonly commit: number; readonly records: readonly AnyRecord[] }

/** One change of one record, as its history tells it. */
export type RecordChange = {
  readonly commit: number
  readonly at: string
  readonly by: string
  readonly label: string
  readonly before: AnyRecord | null
  readonly after: AnyRecord | null
}

/** What names a record, by type. */
export type RestingOn = {
  readonly counts: readonly { readonly type: RecordType; readonly count: number }[]
  readonly ids: readonly string[]
}

/** A record in the trash: what it is, where it was, and how many others name it. */
export type TrashRow = {
  readonly id: string
  readonly type: RecordType
  readonly title: string
  readonly trashedAt: string
  readonly home: string
  /** Whether its dossier or visit lies in the trash too. */
  readonly isHomeTrashed: boolean
  readonly resting: number
}
