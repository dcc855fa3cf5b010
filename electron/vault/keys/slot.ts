import { bytesEqual, decrypt, encrypt, hkdf, type Random } from '#electron/vault/seal'
import { deriveKek, isCost, type KdfCost } from './kdf.ts'

/** Length of a slot in the header. */
export const SLOT_LENGTH = 256

/** A place of the header that wraps the VMK; the kinds 3 and 4 are reserved: carried along, never opened. */
export type Slot =
  | { readonly kind: 'passphrase'; readonly bytes: Uint8Array; readonly cost: KdfCost }
  | { readonly kind: 'recovery'; readonly bytes: Uint8Array }
  | { readonly kind: 'reserved'; readonly bytes: Uint8Array; readonly cost: KdfCost }

const ARGON2_VERSION = 0x13

/** Reads a used slot; undefined when it breaks a rule of the format. */
export const readSlot = (bytes: Uint8Array): Slot | undefined => {
  const view = viewOf(bytes)
  const [type, flags, version] = [view.getUint8(0), view.getUint8(1), view.getUint16(2, true)]
  const cost = { m: view.getUint32(4, true), t: view.getUint32(8, true), p: view.getUint32(12, true) }
  if (type === 3 || type === 4) return { kind: 'reserved', bytes, cost }
  if (flags !== 0 || bytes.subarray(132).some((byte) => byte !== 0)) return undefined
  if (type === 1) return version === ARGON2_VERSION && isCost(cost) ? { kind: 'passphrase', bytes, cost } : undefined
  const isFree = version === 0 && cost.m === 0 && cost.t === 0 && cost.p === 0
  return type === 2 && isFree ? { kind: 'recovery', bytes } : undefined
}

/** What every slot of a header is bound to: its first 32 bytes and its suite. */
export type SlotGround = { readonly vaultId: Uint8Array; readonly bound: Uint8Array }

type Making = SlotGround & { readonly vmk: Uint8Array; readonly random: Random; readonly now: number }

/** A slot that a normalized passphrase opens. */
export const passphraseSlot = async (making: Making, passphrase: Uint8Array, cost: KdfCost): Promise<Uint8Array> => {
  const slot = blankSlot(making, 1)
  const view = viewOf(slot)
  view.setUint16(2, ARGON2_VERSION, true)
  view.setUint32(4, cost.m, true)
  view.setUint32(8, cost.t, true)
  view.setUint32(12, cost.p, true)
  return wrap(making, slot, await deriveKek(passphrase, saltOf(slot), cost))
}

/** A slot that a recovery key opens. */
export const recoverySlot = (making: Making, key: Uint8Array): Uint8Array => {
  const slot = blankSlot(making, 2)
  return wrap(making, slot, recoveryKek(making, slot, key))
}

/** The VMK that a slot wraps, if the passphrase opens it. */
export const openWithPassphrase = async (
  { bytes, cost }: Extract<Slot, { kind: 'passphrase' }>,
  { bound }: SlotGround,
  passphrase: Uint8Array,
  signal?: AbortSignal,
): Promise<Uint8Array | undefined> => unwrap(bytes, bound, await deriveKek(passphrase, saltOf(bytes), cost, signal))

/** The VMK that a slot wraps, if the recovery key opens it. */
export const openWithRecovery = (slot: Uint8Array, ground: SlotGround, key: Uint8Array): Uint8Array | undefined =>
  unwrap(slot, ground.bound, recoveryKek(ground, slot, key))

const recoveryKek = ({ vaultId }: SlotGround, slot: Uint8Array, key: Uint8Array): Uint8Array =>
  hkdf(key, saltOf(slot), 'aide/1 recovery', vaultId)

const saltOf = (slot: Uint8Array): Uint8Array => slot.subarray(16, 48)

const blankSlot = ({ random, now }: Making, type: number): Uint8Array => {
  const slot = new Uint8Array(SLOT_LENGTH)
  slot[0] = type
  slot.set(random(32), 16)
  slot.set(random(16), 48)
  slot.set(random(12), 64)
  viewOf(slot).setBigUint64(124, BigInt(now), true)
  return slot
}

/** Wraps the VMK into a slot, and opens the slot again: one that does not open must never reach a disk. */
const wrap = ({ bound, vmk }: Making, slot: Uint8Array, kek: Uint8Array): Uint8Array => {
  slot.set(encrypt(kek, slot.subarray(64, 76), aadOf(slot, bound), vmk), 76)
  const again = unwrap(slot, bound, kek)
  if (again === undefined || !bytesEqual(again, vmk)) throw new Error('a new slot does not open')
  again.fill(0)
  return slot
}

const unwrap = (slot: Uint8Array, bound: Uint8Array, kek: Uint8Array): Uint8Array | undefined => {
  const vmk = decrypt(kek, slot.subarray(64, 76), aadOf(slot, bound), slot.subarray(76, 124))
  kek.fill(0)
  return vmk
}

const aadOf = (slot: Uint8Array, bound: Uint8Array): Uint8Array => Buffer.concat([bound, slot.subarray(0, 64)])

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
