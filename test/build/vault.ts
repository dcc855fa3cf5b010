import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { VaultFs } from '../../electron/vault/file-system.ts'
import type { VaultKeys } from '../../electron/vault/keys/index.ts'
import type { VaultGround } from '../../electron/vault/store/index.ts'

const bytes = (text: string, length: number): Uint8Array =>
  new Uint8Array(createHash('sha256').update(text).digest().subarray(0, length))

/** Keys of a vault for tests: no passphrase, no derivation. */
export const testKeys = (name = 'test'): VaultKeys => ({
  vaultId: bytes(`${name} id`, 16),
  vmk: bytes(`${name} vmk`, 32),
  epoch: 1,
  keyOf: (epoch) => (epoch === 1 ? bytes(`${name} epoch 1`, 32) : undefined),
  anchorKey: () => bytes(`${name} anchor`, 32),
  wipe: () => undefined,
})

/** Chance that is always the same. */
export const seededRandom = (seed = 'seed'): VaultGround['random'] => {
  let count = 0
  return (length) => {
    const parts: Uint8Array[] = []
    for (let made = 0; made < length; made += 32) {
      count += 1
      parts.push(bytes(`${seed} ${count}`, 32))
    }
    return new Uint8Array(Buffer.concat(parts).subarray(0, length))
  }
}

let grounds = 0

/** What a vault needs from outside, with a clock that stands still unless told. */
export const testGround = (fs: VaultFs, more: Partial<VaultGround> = {}): VaultGround => ({
  fs,
  random: seededRandom(`ground ${(grounds += 1)}`),
  now: () => Date.UTC(2026, 10, 24, 9, 0, 0),
  app: '0.1.0',
  device: 'abcdef01',
  ...more,
})

/** The folders of a vault, made in a new temporary folder. */
export const emptyVaultFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vault-test-'))
  for (const name of ['m', 'b', 'drafts', 'cache', 'q']) mkdirSync(path.join(folder, name), { mode: 0o700 })
  return folder
}
