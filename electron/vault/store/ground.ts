import type { VaultFs } from '../file-system.ts'

/** Chance, passed in: so many random bytes. */
export type Random = (length: number) => Uint8Array

/** What a vault needs from outside: files, chance, the time, and who writes. */
export type VaultGround = {
  readonly fs: VaultFs
  readonly random: Random
  /** Milliseconds since 1970. Order never rests on it. */
  readonly now: () => number
  /** The version of this program, as written into each manifest. */
  readonly app: string
  /** 8 hex digits for this computer. */
  readonly device: string
}
