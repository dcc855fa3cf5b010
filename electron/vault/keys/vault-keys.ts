import { hkdf } from '#electron/vault/seal'
import type { EpochKey } from './key-ring.ts'

/** The keys of an open vault. After `wipe` none is left, and none is given out. */
export type VaultKeys = {
  readonly vaultId: Uint8Array
  readonly vmk: Uint8Array
  /** The epoch under which everything new is sealed: the highest of the ring. */
  readonly epoch: number
  /** The key of an epoch, when the ring holds it. */
  readonly keyOf: (epoch: number) => Uint8Array | undefined
  /** The key that authenticates the rollback anchor. */
  readonly anchorKey: () => Uint8Array
  /** Overwrites every key with zeros. */
  readonly wipe: () => void
}

/** The keys that a VMK and its ring are. They are held, not copied. */
export const vaultKeys = (vaultId: Uint8Array, vmk: Uint8Array, ring: readonly EpochKey[]): VaultKeys => {
  const keys = new Map(ring.map(({ epoch, key }) => [epoch, key]))
  let isWiped = false
  return {
    vaultId,
    vmk,
    epoch: Math.max(...keys.keys()),
    keyOf: (epoch) => keys.get(epoch),
    anchorKey: () => {
      if (isWiped) throw new Error('the keys of this vault are gone')
      return hkdf(vmk, vaultId, 'aide/1 anchor')
    },
    wipe: () => {
      isWiped = true
      vmk.fill(0)
      for (const key of keys.values()) key.fill(0)
      keys.clear()
    },
  }
}
