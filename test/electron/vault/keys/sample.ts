import { newHeader, type Ground, type KdfCost, type VaultKeys } from '../../../../electron/vault/keys/index.ts'
import { hkdf, hmac, sha256 } from '../../../../electron/vault/seal/index.ts'
import { isVaultError } from '../../../../electron/vault/vault-error.ts'

/** A derivation that takes no time, far below the floor. */
export const QUICK: KdfCost = { m: 64, t: 1, p: 1 }

export const PASSPHRASE = 'a passphrase of five words'

/** Bytes that differ from call to call and are the same in every run; the clock stands still. */
export const ground = (): Ground => {
  let calls = 0
  return {
    random: (length) => {
      calls += 1
      return Uint8Array.from({ length }, (_, index) => (calls * 37 + index * 11) & 0xff)
    },
    now: () => 1_700_000_000_000,
  }
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The header of a new vault that {@link PASSPHRASE} opens. */
export const vault = (passphrase = PASSPHRASE, kdf = QUICK): ReturnType<typeof newHeader> =>
  newHeader({ passphrase: utf8(passphrase), kdf, ...ground() })

/** Every key that someone holds, to be compared. */
export const held = (keys: VaultKeys, epochs: readonly number[] = [1]): unknown => ({
  vaultId: keys.vaultId,
  vmk: keys.vmk,
  epoch: keys.epoch,
  ring: epochs.map((epoch) => keys.keyOf(epoch)),
  anchor: keys.anchorKey(),
})

/** The code with which the vault refuses something, or `opened`. Any other error is passed on. */
export const codeOf = async (act: () => unknown): Promise<string> => {
  try {
    await act()
    return 'opened'
  } catch (error) {
    if (isVaultError(error)) return error.code
    throw error
  }
}

/** The header with its SHA-256 made right again, as a forger without a key can. */
export const mended = (bytes: Uint8Array): Uint8Array => {
  const changed = bytes.slice()
  changed.set(sha256(changed.subarray(0, 4064)), 4064)
  return changed
}

/** The header changed and signed again by who holds the key. */
export const signed = (bytes: Uint8Array, vmk: Uint8Array, change: (bytes: Uint8Array) => void): Uint8Array => {
  const changed = bytes.slice()
  change(changed)
  const key = hkdf(vmk, changed.subarray(16, 32), 'aide/1 header-mac')
  changed.set(hmac(key, changed.subarray(0, 4032)), 4032)
  return mended(changed)
}
