import type { ErrorCode } from './app-error.ts'

/** What is known of a vault while it is locked. */
export type LockedVault = {
  readonly path: string
  /** The highest change that its folder holds, 0 for no vault, and the date of that file. */
  readonly highest: number
  readonly writtenAt: string | undefined
}

/** What a person should know of a vault that opened all the same. */
export type VaultWarning =
  | { readonly kind: 'header-copy'; readonly problem: 'damaged' | 'altered'; readonly isMended: boolean }
  | { readonly kind: 'older-header'; readonly generation: number; readonly expected: number }
  | { readonly kind: 'older-than-seen'; readonly commit: number; readonly seen: { readonly commit: number } }
  | { readonly kind: 'other-than-seen'; readonly commit: number }
  | { readonly kind: 'weak-kdf'; readonly memoryKib: number }
  | { readonly kind: 'in-use' }
  | { readonly kind: 'shared-folder' }

/** What a vault stands at, and what of it is not as it should be. */
export type VaultState = {
  readonly commit: number
  readonly at: string
  readonly by: string
  readonly label: string
  readonly readOnly: ErrorCode | undefined
  readonly objects: number
  /** The files of other histories beside this one; nothing is saved until they are joined. */
  readonly forks: readonly string[]
  readonly unusable: readonly { readonly commit: number; readonly problem: ErrorCode; readonly what: string }[]
  readonly damaged: readonly {
    readonly object: string
    readonly problem: ErrorCode
    readonly fromCommit: number | undefined
  }[]
  readonly warnings: readonly VaultWarning[]
  /** Minutes without input after which it locks, where the office says so. */
  readonly lockMinutes: number | undefined
}

/** What verifying a vault found. */
export type VaultVerdict = {
  readonly commit: number
  readonly objects: number
  readonly attachments: number
  readonly changes: number
  readonly damaged: readonly { readonly what: string; readonly problem: ErrorCode }[]
  readonly unusable: VaultState['unusable']
  readonly olderStates: { readonly whole: number; readonly damaged: VaultState['unusable'] }
  readonly unnamed: number
}

/** What was copied to a backup, or from one. */
export type BackedUp = {
  readonly commit: number
  readonly blobs: number
  readonly drafts: number
  readonly damaged: readonly { readonly what: string; readonly problem: ErrorCode }[]
  readonly unusable: VaultState['unusable']
}

/** What a rescue found: each object that is in the new vault, and each that is not, with why. */
export type Rescued = {
  readonly commit: number
  readonly recovered: readonly { readonly id: string; readonly commit: number; readonly isOlder: boolean }[]
  readonly damaged: readonly { readonly what: string; readonly problem: ErrorCode; readonly file?: string }[]
  readonly forked: readonly { readonly id: string; readonly generation: number }[]
  readonly deleted: readonly { readonly id: string; readonly commit: number }[]
  readonly drafts: number
}

/** What compacting let go of, or why it did not. */
export type Compacted =
  | {
      readonly kind: 'refused'
      readonly why: 'newer-unreadable' | 'older-than-held' | 'forked' | 'object-lost' | 'clock-behind'
    }
  | {
      readonly kind: 'done'
      readonly kept: readonly number[]
      readonly removed: Readonly<Record<'manifests' | 'copies' | 'blobs' | 'temporary', number>>
    }

/** What was typed and could not be committed yet; `object` may have moved on since its `generation`. */
export type SavedDraft = {
  readonly object: string
  readonly key: string
  readonly generation: number
  readonly at: string
  readonly content: unknown
}

/** A step of the history as the log lists it. */
export type LoggedStep = {
  readonly step: string
  readonly label: string
  readonly by: string
  readonly at: string
  readonly commits: readonly number[]
  readonly state: 'done' | 'undone'
  readonly records: readonly string[]
}

/** What an import brought: how many records were new, were replaced, or were there already. */
export type Imported = {
  readonly added: number
  readonly replaced: number
  readonly same: number
  readonly attachments: number
  readonly unreadable: readonly string[]
}
