import type { Low } from 'lowdb'
import type { AnyRecord, RecordProblem } from '#core/domain'
import type { Change, Edit } from '#electron/vault/history'
import type { VaultKeys } from '#electron/vault/keys'
import type { StoredObject } from '#electron/vault/objects'
import type { FoundHead, Head, ObjectId, Places, Transaction, VaultGround } from '#electron/vault/store'
import type { Fork } from './fork.ts'
import type { VaultProblem } from './vault-error.ts'

/** A change to be committed: records before and after, under a label, in the name of somebody. */
export type ToCommit = {
  readonly label: string
  readonly by: string
  /** Changes of one step are undone together; without one, the change is a step of its own. */
  readonly step?: string
  readonly edits: readonly Edit[]
  /** The change can never be undone, such as the issue of a version. */
  readonly final?: true
  readonly attachments?: ReadonlyMap<string, Uint8Array | null>
  /** Another state that this change joins to ours. */
  readonly joins?: Transaction['joins']
}

/** What is known of a vault that is open: the change it stands at, and what a person must know. */
export type VaultStatus = {
  readonly commit: number
  readonly at: string
  readonly by: string
  readonly label: string
  readonly readOnly: VaultProblem | undefined
  /** Newer changes that cannot be read; saving waits until a person accepts that. */
  readonly unusable: FoundHead['unusable']
  /** Objects that were damaged or lost, and the change of what was loaded in their place, if anything was. */
  /** Other histories beside this one; nothing is saved until a person joins them. */
  readonly forks: readonly Fork[]
  readonly damaged: ReadonlyMap<ObjectId, { readonly problem: VaultProblem; readonly fromCommit: number | undefined }>
}

/** An edit whose record does not keep to its schema; nothing was saved. */
export class ChangeRefused extends Error {
  readonly problems: readonly RecordProblem[]
  constructor(problems: readonly RecordProblem[]) {
    super('a record of the change does not keep to its schema')
    this.name = 'ChangeRefused'
    this.problems = problems
  }
}

/** A call on a vault that was locked in the meantime; nothing was done. */
export class VaultClosed extends Error {
  override readonly name = 'VaultClosed'
}

export type VaultParts = {
  readonly ground: VaultGround
  readonly places: Places
  readonly keys: VaultKeys
  readonly headerGeneration: () => number
  /** Why nothing may be written, where that is known from the start. */
  readonly readOnly?: VaultProblem | undefined
  /** Hears of each state that was saved; what it fails to do harms no save. */
  readonly onSaved?: (head: Head) => Promise<void>
}

/** One change of one record. */
export type RecordChange = {
  readonly commit: number
  readonly at: string
  readonly by: string
  readonly label: string
  readonly before: AnyRecord | null
  readonly after: AnyRecord | null
}

/** What an open vault holds in memory; it changes only together with the disk. */
export type State = {
  head: Head
  unusable: FoundHead['unusable']
  forks: readonly Fork[]
  readOnly: VaultProblem | undefined
  syncFailures: number
  lows: Map<ObjectId, Low<StoredObject>>
  damaged: Map<ObjectId, { readonly problem: VaultProblem; readonly fromCommit: number | undefined }>
  /** The objects written in the transaction that is open. */
  staged: Map<ObjectId, StoredObject> | undefined
  /** After the lock nothing is read or saved any more. */
  isClosed: boolean
}

/** What a change did to one record. */
export const changesOf = (id: string, { commit, at, by, label, edits }: Change): readonly RecordChange[] =>
  edits.flatMap(({ before, after }) => ((after ?? before)?.id === id ? [{ commit, at, by, label, before, after }] : []))
