import { deflateRawSync } from 'node:zlib'
import { VaultError } from '../vault-error.ts'
import { TAG, encryptInto } from './aead.ts'
import { CHUNK, HEADER_LENGTH, fileKeyOf, fileLength, nonceOf, writeHeader } from './container-header.ts'
import { FRAME_LENGTH, writeFrame, type Frame } from './frame.ts'
import { MAX_LENGTH, type Kind } from './kinds.ts'
import { paddedLength } from './padding.ts'
import { systemRandom, type Random } from './random.ts'

/** What goes into a container, and under which key. */
export type ToSeal = {
  readonly vaultId: Uint8Array
  readonly epoch: number
  readonly epochKey: Uint8Array
  readonly kind: Kind
  readonly frame: Frame
  readonly payload: Uint8Array
  readonly random?: Random
}

/** A payload sealed as the bytes of one file (SECURITY 3.4). Fails with `limit-exceeded` when it is too large for its kind. */
export const sealContainer = (what: ToSeal): Uint8Array => {
  const { vaultId, epoch, epochKey, kind, frame, payload, random = systemRandom } = what
  if (vaultId.length !== 16 || epochKey.length !== 32)
    throw new TypeError('expected a vault id of 16, a key of 32 bytes')
  if (payload.length > MAX_LENGTH[kind]) throw new VaultError('limit-exceeded', kind)
  const stored = smallest(payload)
  const length = paddedLength(FRAME_LENGTH + stored.length)
  if (length > MAX_LENGTH[kind]) throw new VaultError('limit-exceeded', kind)

  const plain = new Uint8Array(length)
  writeFrame(plain, frame, { stored: stored.length, inflated: payload.length })
  plain.set(stored, FRAME_LENGTH)
  const deflated = stored !== payload
  if (deflated) stored.fill(0)

  const file = new Uint8Array(fileLength(length, CHUNK))
  const salt = random(32)
  writeHeader(file, { vaultId, epoch, kind, deflated, chunk: CHUNK, length, salt }, epochKey)
  encryptChunks(file, plain, fileKeyOf(file, epochKey, salt))
  return file
}

const encryptChunks = (file: Uint8Array, plain: Uint8Array, key: Uint8Array): void => {
  const aad = file.subarray(0, HEADER_LENGTH)
  const count = Math.ceil(plain.length / CHUNK)
  for (let number = 0; number < count; number += 1) {
    const part = plain.subarray(number * CHUNK, (number + 1) * CHUNK)
    const at = HEADER_LENGTH + number * (CHUNK + TAG)
    encryptInto(file, at, { key, nonce: nonceOf(number, count), aad, plain: part })
  }
  plain.fill(0)
  key.fill(0)
}

/** The payload itself, or deflated when it is longer than 4 KiB and grows smaller by it. */
const smallest = (payload: Uint8Array): Uint8Array => {
  if (payload.length <= 4096) return payload
  const deflated = deflateRawSync(payload, { level: 1 })
  return deflated.length < payload.length ? deflated : payload
}
