import { decrypt, encrypt, hkdf, type Random } from '#electron/vault/seal'

/** The key of one epoch, and when it was made, in milliseconds. */
export type EpochKey = { readonly epoch: number; readonly key: Uint8Array; readonly created: number }

/** The most epochs that a ring holds. */
export const MOST_EPOCHS = 16

const ENTRY = 44

/** Length of a sealed ring: nonce, count, 16 entries, tag. */
export const RING_LENGTH = 12 + 4 + MOST_EPOCHS * ENTRY + 16

/** Seals the keys of all epochs under the VMK; `start` is the first 32 bytes of the header. */
export const sealRing = (ring: readonly EpochKey[], vmk: Uint8Array, start: Uint8Array, random: Random): Uint8Array => {
  if (!isRing(ring)) throw new TypeError(`expected 1 to ${MOST_EPOCHS} epochs in order, found ${ring.length}`)
  const plain = new Uint8Array(MOST_EPOCHS * ENTRY)
  const view = viewOf(plain)
  ring.forEach(({ epoch, key, created }, index) => {
    view.setUint32(index * ENTRY, epoch, true)
    plain.set(key, index * ENTRY + 4)
    view.setBigUint64(index * ENTRY + 36, BigInt(created), true)
  })
  const sealed = new Uint8Array(RING_LENGTH)
  sealed.set(random(12), 0)
  viewOf(sealed).setUint32(12, ring.length, true)
  const key = ringKey(vmk, start)
  sealed.set(encrypt(key, sealed.subarray(0, 12), aadOf(sealed, start), plain), 16)
  plain.fill(0)
  key.fill(0)
  return sealed
}

/** The keys of all epochs; undefined when the ring is not what was sealed, or breaks a rule of the format. */
export const openRing = (sealed: Uint8Array, vmk: Uint8Array, start: Uint8Array): readonly EpochKey[] | undefined => {
  const count = countOf(sealed)
  const key = ringKey(vmk, start)
  const plain = decrypt(key, sealed.subarray(0, 12), aadOf(sealed, start), sealed.subarray(16))
  key.fill(0)
  if (plain === undefined || count > MOST_EPOCHS || plain.subarray(count * ENTRY).some((byte) => byte !== 0))
    return undefined
  const view = viewOf(plain)
  const ring = Array.from({ length: count }, (_, index) => ({
    epoch: view.getUint32(index * ENTRY, true),
    key: plain.slice(index * ENTRY + 4, index * ENTRY + 36),
    created: Number(view.getBigUint64(index * ENTRY + 36, true)),
  }))
  plain.fill(0)
  return isRing(ring) ? ring : undefined
}

/** How many epochs a sealed ring says to hold. */
export const countOf = (sealed: Uint8Array): number => viewOf(sealed).getUint32(12, true)

const isRing = (ring: readonly EpochKey[]): boolean =>
  ring.length >= 1 &&
  ring.length <= MOST_EPOCHS &&
  ring.every(({ epoch }, index) => epoch > (ring[index - 1]?.epoch ?? 0) && epoch <= 0xffff_ffff)

const ringKey = (vmk: Uint8Array, start: Uint8Array): Uint8Array => hkdf(vmk, start.subarray(16, 32), 'aide/1 key-ring')

const aadOf = (sealed: Uint8Array, start: Uint8Array): Uint8Array =>
  Buffer.concat([start, Buffer.from('ring', 'latin1'), sealed.subarray(12, 16)])

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
