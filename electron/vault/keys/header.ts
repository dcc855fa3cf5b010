import { bytesEqual, hkdf, hmac, sha256, type Random } from '#electron/vault/seal'
import { VaultError } from '../vault-error.ts'
import { checkCosts } from './kdf.ts'
import { MOST_EPOCHS, RING_LENGTH, countOf, sealRing, type EpochKey } from './key-ring.ts'
import { SLOT_LENGTH, readSlot, type Slot, type SlotGround } from './slot.ts'

/** Length of `vault.hdr`. */
export const HEADER_LENGTH = 4096

/** What a header says before any key is known. */
export type DecodedHeader = {
  readonly vaultId: Uint8Array
  /** Grows by one with each change of the header. */
  readonly generation: number
  readonly slots: readonly Slot[]
  /** Written by a newer minor version: it may be read, never written. */
  readonly mayWrite: boolean
}

/** What goes into a header. */
export type HeaderParts = {
  readonly vaultId: Uint8Array
  readonly generation: number
  /** 1 to 8 slots of 256 bytes. */
  readonly slots: readonly Uint8Array[]
  readonly ring: readonly EpochKey[]
}

const WHAT = 'the header'
const MAGIC = Uint8Array.of(0x89, 0x50, 0x42, 0x56, 0x0d, 0x0a, 0x1a, 0x0a)
const MOST_SLOTS = 8
const [SLOTS_AT, RING_AT, ZERO_AT, MAC_AT, SUM_AT] = [64, 2112, 2848, 4032, 4064]

/** A header as the 4,096 bytes of `vault.hdr` (SECURITY 3.3). */
export const encodeHeader = (parts: HeaderParts, vmk: Uint8Array, random: Random): Uint8Array => {
  const { vaultId, generation, slots, ring } = parts
  if (slots.length < 1 || slots.length > MOST_SLOTS) throw new TypeError(`expected 1 to 8 slots, found ${slots.length}`)
  const bytes = headerStart(vaultId)
  const view = viewOf(bytes)
  view.setBigUint64(32, BigInt(generation), true)
  view.setUint32(44, slots.length, true)
  slots.forEach((slot, index) => bytes.set(slot, SLOTS_AT + index * SLOT_LENGTH))
  bytes.set(sealRing(ring, vmk, bytes.subarray(0, 32), random), RING_AT)
  bytes.set(macOf(bytes, vmk), MAC_AT)
  bytes.set(sha256(bytes.subarray(0, SUM_AT)), SUM_AT)
  decodeHeader(bytes)
  return bytes
}

/**
 * Reads a header and checks all that can be checked without a key. Fails with `not-a-vault`, `vault-too-new`,
 * `header-damaged` (its SHA-256), `limit-exceeded` (a derivation dearer than SECURITY 3.2 allows) or `header-altered`.
 */
export const decodeHeader = (bytes: Uint8Array): DecodedHeader => {
  const view = checkedView(bytes)
  const mayWrite = view.getUint16(10, true) === 0
  const count = view.getUint32(44, true)
  const slots = slotsOf(bytes, count)
  const generation = Number(view.getBigUint64(32, true))
  const epochs = countOf(bytes.subarray(RING_AT, ZERO_AT))
  const isSound =
    view.getUint32(12, true) === HEADER_LENGTH &&
    Number.isSafeInteger(generation) &&
    (!mayWrite || hasOnlyZeros(bytes, count)) &&
    epochs >= 1 &&
    epochs <= MOST_EPOCHS
  if (!isSound || slots === undefined) throw new VaultError('header-altered', WHAT)
  checkCosts(
    slots.flatMap((slot) => (slot.kind === 'recovery' ? [] : [slot.cost])),
    WHAT,
  )
  return { vaultId: bytes.slice(16, 32), generation, slots, mayWrite }
}

/** Fails unless these bytes start like a header that we can read and are whole. */
const checkedView = (bytes: Uint8Array): DataView => {
  const start = bytes.subarray(0, MAGIC.length)
  if (!bytesEqual(start, MAGIC.subarray(0, start.length)))
    throw new VaultError(bytes.length === HEADER_LENGTH ? 'header-damaged' : 'not-a-vault', WHAT)
  const view = viewOf(bytes)
  if (bytes.length >= 12 && view.getUint16(8, true) !== 1) throw new VaultError('vault-too-new', WHAT)
  if (bytes.length !== HEADER_LENGTH || !hasRightSum(bytes)) throw new VaultError('header-damaged', WHAT)
  if (view.getUint32(40, true) !== 1) throw new VaultError('vault-too-new', WHAT)
  return view
}

/** Whether the last 32 bytes are the SHA-256 of those before; that stays so in every later format. */
export const hasRightSum = (bytes: Uint8Array): boolean =>
  bytes.length > 32 && bytesEqual(bytes.subarray(-32), sha256(bytes.subarray(0, -32)))

/** Whether a key wrote this header as it stands. */
export const hasRightMac = (bytes: Uint8Array, vmk: Uint8Array): boolean =>
  bytesEqual(bytes.subarray(MAC_AT, SUM_AT), macOf(bytes, vmk))

/** The sealed key ring of a header, and the 32 bytes that it is bound to. */
export const ringOf = (bytes: Uint8Array): { readonly sealed: Uint8Array; readonly start: Uint8Array } => ({
  sealed: bytes.subarray(RING_AT, RING_AT + RING_LENGTH),
  start: bytes.subarray(0, 32),
})

/** What the slots of a vault's header are bound to. */
export const slotGround = (vaultId: Uint8Array): SlotGround => boundBy(headerStart(vaultId))

/** What the slots of this very header are bound to. */
export const boundBy = (bytes: Uint8Array): SlotGround => ({
  vaultId: bytes.slice(16, 32),
  bound: Buffer.concat([bytes.subarray(0, 32), bytes.subarray(40, 44)]),
})

const headerStart = (vaultId: Uint8Array): Uint8Array => {
  if (vaultId.length !== 16) throw new TypeError(`expected a vault id of 16 bytes, found ${vaultId.length}`)
  const bytes = new Uint8Array(HEADER_LENGTH)
  const view = viewOf(bytes)
  bytes.set(MAGIC, 0)
  view.setUint16(8, 1, true)
  view.setUint32(12, HEADER_LENGTH, true)
  bytes.set(vaultId, 16)
  view.setUint32(40, 1, true)
  return bytes
}

const macOf = (bytes: Uint8Array, vmk: Uint8Array): Uint8Array => {
  const key = hkdf(vmk, bytes.subarray(16, 32), 'aide/1 header-mac')
  const mac = hmac(key, bytes.subarray(0, MAC_AT))
  key.fill(0)
  return mac
}

const slotsOf = (bytes: Uint8Array, count: number): readonly Slot[] | undefined => {
  if (count < 1 || count > MOST_SLOTS) return undefined
  const slots = Array.from({ length: count }, (_, index) => SLOTS_AT + index * SLOT_LENGTH).flatMap(
    (at) => readSlot(bytes.slice(at, at + SLOT_LENGTH)) ?? [],
  )
  return slots.length === count ? slots : undefined
}

const hasOnlyZeros = (bytes: Uint8Array, slots: number): boolean =>
  [
    bytes.subarray(48, SLOTS_AT),
    bytes.subarray(SLOTS_AT + slots * SLOT_LENGTH, RING_AT),
    bytes.subarray(ZERO_AT, MAC_AT),
  ].every((part) => part.every((byte) => byte === 0))

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
