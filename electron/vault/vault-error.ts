/** What can be wrong with a vault: a closed list, each with its own message (SECURITY 4.2). */
export type VaultProblem =
  | 'wrong-passphrase'
  | 'header-damaged'
  | 'header-altered'
  | 'vault-too-new'
  | 'object-damaged'
  | 'wrong-key'
  | 'object-missing'
  | 'older-than-seen'
  | 'changed-elsewhere'
  | 'forked'
  | 'vault-in-use'
  | 'disk-full'
  | 'read-only'
  | 'not-durable'
  | 'limit-exceeded'
  | 'not-a-vault'

/** Something is wrong with a vault. `what` names the object or the file, never anything that a record says. */
export class VaultError extends Error {
  readonly code: VaultProblem
  readonly what: string
  constructor(code: VaultProblem, what: string, options?: ErrorOptions) {
    super(`${code}: ${what}`, options)
    this.name = 'VaultError'
    this.code = code
    this.what = what
  }
}

/** Whether an error is one of the vault's own, with one of these codes. */
export const isVaultError = (error: unknown, ...codes: readonly VaultProblem[]): error is VaultError =>
  error instanceof VaultError && (codes.length === 0 || codes.includes(error.code))
