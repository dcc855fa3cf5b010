import { bytesEqual, systemRandom, type Random } from '#electron/vault/seal'
import { VaultError } from '../vault-error.ts'
import { decodeHeader, encodeHeader, slotGround, type DecodedHeader, type HeaderParts } from './header.ts'
import { checkCosts, type KdfCost } from './kdf.ts'
import { MOST_EPOCHS, type EpochKey } from './key-ring.ts'
import { choosePassphrase } from './passphrase.ts'
import { RECOVERY_LENGTH, printRecovery } from './recovery.ts'
import { passphraseSlot, recoverySlot } from './slot.ts'
import { authenticRing, unlock } from './unlock.ts'
import { vaultKeys, type VaultKeys } from './vault-keys.ts'

/** Chance and the time in milliseconds, passed in. */
export type Ground = { readonly random: Random; readonly now: () => number }

const HERE: Ground = { random: systemRandom, now: Date.now }

/** What a new header is made of; the passphrase is UTF-8 as typed, and the caller overwrites it. */
export type NewHeader = Ground & {
  readonly passphrase: Uint8Array
  readonly kdf: KdfCost
  readonly vaultId?: Uint8Array
}

/** A header under new keys, and the recovery key as it is shown once. */
export type Made = { readonly header: Uint8Array; readonly keys: VaultKeys; readonly recovery: string }

/** The header of a new vault: one passphrase, one recovery key, epoch 1. Both slots were opened once before it is returned. */
export const newHeader = async ({ passphrase, kdf, vaultId, random, now }: NewHeader): Promise<Made> => {
  const ring = [{ epoch: 1, key: random(32), created: now() }]
  return made({ vaultId: vaultId ?? random(16), generation: 1, ring }, { passphrase, kdf, random, now })
}

/** A header that the new passphrase opens and no earlier one; recovery keys and data stay as they are (A29). */
export const changePassphrase = async (
  header: Uint8Array,
  keys: VaultKeys,
  newPassphrase: Uint8Array,
  kdf: KdfCost,
  { random, now }: Ground = HERE,
): Promise<{ readonly header: Uint8Array }> => {
  const { decoded, parts } = current(header, keys)
  // The derivation takes its time, and the keys may be wiped meanwhile: nothing is ever written under what is left of them.
  const vmk = Uint8Array.from(keys.vmk)
  try {
    const slot = await slotFor(newPassphrase, kdf, { vaultId: parts.vaultId, vmk, random, now })
    const others = decoded.slots.filter(({ kind }) => kind !== 'passphrase').map(({ bytes }) => bytes)
    return { header: encodeHeader({ ...next(parts), slots: [slot, ...others] }, vmk, random) }
  } finally {
    vmk.fill(0)
    forget(parts.ring)
  }
}

/** A header with a new recovery key in place of the earlier one. */
export const newRecovery = (
  header: Uint8Array,
  keys: VaultKeys,
  { random, now }: Ground = HERE,
): { readonly header: Uint8Array; readonly recovery: string } => {
  const { decoded, parts } = current(header, keys)
  const key = random(RECOVERY_LENGTH)
  const slot = recoverySlot({ ...slotGround(parts.vaultId), vmk: keys.vmk, random, now: now() }, key)
  const others = decoded.slots.filter(({ kind }) => kind !== 'recovery').map(({ bytes }) => bytes)
  const bytes = encodeHeader({ ...next(parts), slots: [...others, slot] }, keys.vmk, random)
  forget(parts.ring)
  return { header: bytes, recovery: shown(key) }
}

/** What a rotation needs: the passphrase that shall open from now on, as typed. */
export type Rotation = { readonly passphrase: Uint8Array; readonly kdf: KdfCost } & Partial<Ground>

/**
 * After a suspected leak: a new VMK, a new epoch for all new writes, a new recovery key; every other slot is dropped. Earlier
 * epochs stay in the ring until {@link dropEpochs}. Fails with `limit-exceeded` when the ring is full.
 */
export const rotate = async (header: Uint8Array, keys: VaultKeys, rotation: Rotation): Promise<Made> => {
  const { random, now, ...secret } = { ...HERE, ...rotation }
  const { parts } = current(header, keys)
  if (parts.ring.length >= MOST_EPOCHS) throw new VaultError('limit-exceeded', 'the epochs of the key ring')
  const ring = [...parts.ring, { epoch: keys.epoch + 1, key: random(32), created: now() }]
  return made({ ...next(parts), ring }, { ...secret, random, now })
}

/** A header, and keys, without the epochs that no file uses any more. The newest epoch is always kept. */
export const dropEpochs = (
  header: Uint8Array,
  keys: VaultKeys,
  keep: readonly number[],
  { random }: Pick<Ground, 'random'> = HERE,
): { readonly header: Uint8Array; readonly keys: VaultKeys } => {
  const { parts } = current(header, keys)
  const ring = parts.ring.filter(({ epoch }) => epoch === keys.epoch || keep.includes(epoch))
  const bytes = encodeHeader({ ...next(parts), ring }, keys.vmk, random)
  forget(parts.ring.filter((one) => !ring.includes(one)))
  return { header: bytes, keys: vaultKeys(parts.vaultId, Uint8Array.from(keys.vmk), ring) }
}

/** A header under a new VMK with a passphrase and a recovery slot; its keys come from opening it with what is shown. */
const made = async (
  parts: Omit<HeaderParts, 'slots'>,
  { passphrase, kdf, random, now }: Ground & Pick<NewHeader, 'passphrase' | 'kdf'>,
): Promise<Made> => {
  const [vmk, key] = [random(32), random(RECOVERY_LENGTH)]
  const making = { vaultId: parts.vaultId, vmk, random, now }
  const slots = [
    await slotFor(passphrase, kdf, making),
    recoverySlot({ ...slotGround(parts.vaultId), vmk, random, now: now() }, key),
  ]
  const header = encodeHeader({ ...parts, slots }, vmk, random)
  vmk.fill(0)
  forget(parts.ring)
  const recovery = shown(key)
  const { keys } = await unlock(header, { recovery })
  return { header, keys, recovery }
}

const slotFor = async (
  typed: Uint8Array,
  kdf: KdfCost,
  { vaultId, vmk, random, now }: Ground & { readonly vaultId: Uint8Array; readonly vmk: Uint8Array },
): Promise<Uint8Array> => {
  checkCosts([kdf], 'a new slot')
  const passphrase = choosePassphrase(typed)
  if (!passphrase.ok) throw new TypeError('the passphrase is too short: choosePassphrase tells so before')
  try {
    return await passphraseSlot({ ...slotGround(vaultId), vmk, random, now: now() }, passphrase.value, kdf)
  } finally {
    passphrase.value.fill(0)
  }
}

/** A header as these keys wrote it; anything else is not built upon. */
const current = (
  header: Uint8Array,
  keys: VaultKeys,
): { readonly decoded: DecodedHeader; readonly parts: HeaderParts } => {
  const decoded = decodeHeader(header)
  const ring = bytesEqual(decoded.vaultId, keys.vaultId) ? authenticRing(header, keys.vmk) : undefined
  if (ring === undefined) throw new VaultError('header-altered', 'the header')
  if (!decoded.mayWrite) throw new VaultError('read-only', 'the header')
  const { vaultId, generation } = decoded
  return { decoded, parts: { vaultId, generation, ring, slots: decoded.slots.map(({ bytes }) => bytes) } }
}

const next = (parts: HeaderParts): HeaderParts => ({ ...parts, generation: parts.generation + 1 })

/** Overwrites keys that were copied for one header only. */
const forget = (ring: readonly EpochKey[]): void => {
  for (const { key } of ring) key.fill(0)
}

const shown = (key: Uint8Array): string => {
  const text = printRecovery(key)
  key.fill(0)
  return text
}
