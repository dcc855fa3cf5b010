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
  readonly unusable: readonly { readonly commit: number; readonly problem: ErrorCode; readonly what: string }[]
  readonly damaged: readonly {
    readonly object: string
    readonly problem: ErrorCode
    readonly fromCommit: number | undefined
  }[]
  readonly warnings: readonly VaultWarning[]
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
