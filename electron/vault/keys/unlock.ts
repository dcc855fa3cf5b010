import { VaultError } from '../vault-error.ts'
import { boundBy, decodeHeader, hasRightMac, ringOf, type DecodedHeader } from './header.ts'
import { openRing, type EpochKey } from './key-ring.ts'
import { normalizePassphrase } from './passphrase.ts'
import { readRecovery } from './recovery.ts'
import { openWithPassphrase, openWithRecovery } from './slot.ts'
import { vaultKeys, type VaultKeys } from './vault-keys.ts'

/** What opens a vault: a passphrase as typed, in UTF-8, which the caller overwrites; or a recovery key as typed. */
export type Secret = { readonly passphrase: Uint8Array; readonly signal?: AbortSignal } | { readonly recovery: string }

/** An unlocked header. */
export type Unlocked = { readonly keys: VaultKeys; readonly header: DecodedHeader }

/**
 * Opens a header. Fails as {@link decodeHeader} does, with `wrong-passphrase` when no slot opens, and with `header-altered`
 * when one does but the header as a whole is not what its key wrote; then the other copy of the header is to be tried.
 */
export const unlock = async (headerBytes: Uint8Array, secret: Secret): Promise<Unlocked> => {
  const bytes = Uint8Array.from(headerBytes)
  const header = decodeHeader(bytes)
  const vmk =
    'recovery' in secret ? byRecovery(bytes, header, secret.recovery) : await byPassphrase(bytes, header, secret)
  if (vmk === undefined) throw new VaultError('wrong-passphrase', 'the header')
  const ring = authenticRing(bytes, vmk)
  if (ring === undefined) {
    vmk.fill(0)
    throw new VaultError('header-altered', 'the header')
  }
  return { keys: vaultKeys(header.vaultId, vmk, ring), header }
}

/** The key ring of a header that this VMK wrote; undefined when the header was altered. */
export const authenticRing = (bytes: Uint8Array, vmk: Uint8Array): readonly EpochKey[] | undefined => {
  const { sealed, start } = ringOf(bytes)
  return hasRightMac(bytes, vmk) ? openRing(sealed, vmk, start) : undefined
}

const byPassphrase = async (
  bytes: Uint8Array,
  { slots }: DecodedHeader,
  { passphrase, signal }: Extract<Secret, { passphrase: Uint8Array }>,
): Promise<Uint8Array | undefined> => {
  const normal = normalizePassphrase(passphrase)
  if (normal.length === 0) return undefined
  try {
    for (const slot of slots) {
      if (slot.kind !== 'passphrase') continue
      const vmk = await openWithPassphrase(slot, boundBy(bytes), normal, signal)
      if (vmk !== undefined) return vmk
    }
    return undefined
  } finally {
    normal.fill(0)
  }
}

const byRecovery = (bytes: Uint8Array, { slots }: DecodedHeader, typed: string): Uint8Array | undefined => {
  const key = readRecovery(typed)
  if (!key.ok) return undefined
  const found = slots
    .filter(({ kind }) => kind === 'recovery')
    .map((slot) => openWithRecovery(slot.bytes, boundBy(bytes), key.value))
    .find((vmk) => vmk !== undefined)
  key.value.fill(0)
  return found
}
