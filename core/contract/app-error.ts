import type { RecordProblem } from '#core/domain'

/** What can be wrong with a vault (SECURITY 4.2), as it crosses a border of the program. */
export const VAULT_PROBLEMS = [
  'wrong-passphrase',
  'header-damaged',
  'header-altered',
  'vault-too-new',
  'object-damaged',
  'wrong-key',
  'object-missing',
  'older-than-seen',
  'changed-elsewhere',
  'forked',
  'vault-in-use',
  'disk-full',
  'read-only',
  'not-durable',
  'limit-exceeded',
  'not-a-vault',
] as const

/** Why finished files could not be written into the folder that a person chose. Then none of them is there. */
export const WRITE_PROBLEMS = [
  'folder-missing',
  'folder-no-folder',
  'folder-not-writable',
  'folder-full',
  'write-failed',
] as const

/** Every code with which a call can fail; the catalogue has words for each. */
export const ERROR_CODES = [
  ...VAULT_PROBLEMS,
  'bad-input',
  'change-refused',
  'passphrase-too-short',
  'records-differ',
  'records-refused',
  'locked',
  'nothing-to-undo',
  'nothing-to-redo',
  'issued',
  'still-named',
  'not-mergeable',
  'picture-unreadable',
  'process-ended',
  'worker-ended',
  ...WRITE_PROBLEMS,
  'fault',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** Why a call failed. `what` names an object or a field, never what a record says; `problems` are of records in the change. */
export type AppError = {
  readonly code: ErrorCode
  readonly what?: string
  readonly problems?: readonly RecordProblem[]
}
