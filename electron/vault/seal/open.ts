import { inflateRawSync } from 'node:zlib'
import { VaultError } from '../vault-error.ts'
import { TAG, bytesEqual, decryptInto } from './aead.ts'
import {
  HEADER_LENGTH,
  fileKeyOf,
  isCommittedTo,
  nonceOf,
  readHeader,
  type ContainerHeader,
} from './container-header.ts'
import { FRAME_LENGTH, readFrame, type Frame, type Lengths } from './frame.ts'
import { MAX_LENGTH, type Kind } from './kinds.ts'

/** What a container is opened with. */
export type OpenWith = {
  readonly vaultId: Uint8Array
  /** The key of an epoch, when the ring holds it. */
  readonly keyOf: (epoch: number) => Uint8Array | undefined
  /** The kinds that may stand there; all when left out. */
  readonly kinds?: readonly Kind[]
  /** Names the file in an error. */
  readonly what?: string
}

/** What a container held. */
export type Opened = {
  readonly kind: Kind
  readonly epoch: number
  readonly frame: Frame
  readonly payload: Uint8Array
}

/**
 * Opens the bytes of a file. Fails with `vault-too-new` or `limit-exceeded` by its header, `wrong-key` when our key of its
 * epoch did not seal it, and `object-damaged` for every other fault; nothing is returned before the last tag is checked.
 */
export const openContainer = (bytes: Uint8Array, { vaultId, keyOf, kinds, what = 'container' }: OpenWith): Opened => {
  const header = readHeader(bytes, what)
  const { kind, epoch } = header
  if (!bytesEqual(header.vaultId, vaultId)) throw new VaultError('object-damaged', what)
  if (kinds !== undefined && !kinds.includes(kind)) throw new VaultError('object-damaged', what)
  const epochKey = keyOf(epoch)
  if (epochKey === undefined || !isCommittedTo(bytes, epochKey, header)) throw new VaultError('wrong-key', what)

  const plain = decryptChunks(bytes, header, fileKeyOf(bytes, epochKey, header.salt))
  const read = plain && readFrame(plain)
  const payload = plain && read && payloadOf(plain, read.lengths, header)
  if (read === undefined || payload === undefined) throw new VaultError('object-damaged', what)
  return { kind, epoch, frame: read.frame, payload }
}

/** The whole plaintext, or undefined when a single chunk is not what was sealed. */
const decryptChunks = (
  bytes: Uint8Array,
  { chunk, length }: ContainerHeader,
  key: Uint8Array,
): Uint8Array | undefined => {
  const aad = bytes.subarray(0, HEADER_LENGTH)
  const plain = new Uint8Array(length)
  const count = Math.ceil(length / chunk)
  let isWhole = true
  for (let number = 0; isWhole && number < count; number += 1) {
    const at = HEADER_LENGTH + number * (chunk + TAG)
    const sealed = bytes.subarray(at, at + chunk + TAG)
    isWhole = decryptInto(plain, number * chunk, { key, nonce: nonceOf(number, count), aad, sealed })
  }
  key.fill(0)
  if (isWhole) return plain
  plain.fill(0)
  return undefined
}

/** The payload as it was before sealing; undefined when its lengths do not hold. */
const payloadOf = (
  plain: Uint8Array,
  { stored, inflated }: Lengths,
  { kind, deflated }: ContainerHeader,
): Uint8Array | undefined => {
  const part = plain.subarray(FRAME_LENGTH, FRAME_LENGTH + stored)
  if (!deflated) return stored === inflated ? part : undefined
  if (stored >= inflated || inflated > MAX_LENGTH[kind]) return undefined
  const whole = inflate(part, inflated)
  return whole?.length === inflated ? whole : undefined
}

const inflate = (part: Uint8Array, maxOutputLength: number): Uint8Array | undefined => {
  try {
    const whole = inflateRawSync(part, { maxOutputLength })
    return new Uint8Array(whole.buffer, whole.byteOffset, whole.byteLength)
  } catch {
    return undefined
  }
}
