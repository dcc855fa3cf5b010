import { VaultError } from '../vault-error.ts'
import { TAG, bytesEqual, hkdf } from './aead.ts'
import { isZero, viewOf } from './bytes.ts'
import { FRAME_LENGTH } from './frame.ts'
import { MAX_LENGTH, kindOfNumber, numberOfKind, type Kind } from './kinds.ts'

/** Length of a container's header. */
export const HEADER_LENGTH = 128

/** Plaintext bytes that we put into one chunk; readers accept powers of two from 4,096 to 1,048,576. */
export const CHUNK = 65_536

/** What a container's header says. */
export type ContainerHeader = {
  readonly vaultId: Uint8Array
  readonly epoch: number
  readonly kind: Kind
  readonly deflated: boolean
  readonly chunk: number
  /** Length of the padded plaintext. */
  readonly length: number
  readonly salt: Uint8Array
}

const MAGIC = Uint8Array.of(0x89, 0x50, 0x42, 0x4f, 0x0d, 0x0a, 0x1a, 0x0a)

/** Writes a header with its key commitment to the first 128 bytes of a file. */
export const writeHeader = (into: Uint8Array, header: ContainerHeader, epochKey: Uint8Array): void => {
  const view = viewOf(into)
  into.set(MAGIC, 0)
  view.setUint16(8, 1, true)
  view.setUint32(12, HEADER_LENGTH, true)
  into.set(header.vaultId, 16)
  view.setUint32(32, header.epoch, true)
  view.setUint8(36, 1)
  view.setUint8(37, numberOfKind(header.kind))
  view.setUint16(38, header.deflated ? 1 : 0, true)
  view.setUint32(40, header.chunk, true)
  view.setBigUint64(48, BigInt(header.length), true)
  into.set(header.salt, 56)
  into.set(commitmentOf(into, epochKey, header.salt), 88)
}

/** Reads a header and checks each of its fields and the size of the file, with no key at all. */
export const readHeader = (bytes: Uint8Array, what: string): ContainerHeader => {
  const damaged = (): VaultError => new VaultError('object-damaged', what)
  if (bytes.length < HEADER_LENGTH || !bytesEqual(bytes.subarray(0, 8), MAGIC)) throw damaged()
  const view = viewOf(bytes)
  if (view.getUint16(8, true) !== 1 || view.getUint8(36) !== 1) throw new VaultError('vault-too-new', what)
  const kind = kindOfNumber(view.getUint8(37))
  const flags = view.getUint16(38, true)
  const chunk = view.getUint32(40, true)
  if (view.getUint32(12, true) !== HEADER_LENGTH || kind === undefined || flags > 1 || !isChunk(chunk)) throw damaged()
  if (!isZero(bytes.subarray(44, 48)) || !isZero(bytes.subarray(120, HEADER_LENGTH))) throw damaged()
  const length = Number(view.getBigUint64(48, true))
  if (length > MAX_LENGTH[kind]) throw new VaultError('limit-exceeded', what)
  if (length < FRAME_LENGTH || bytes.length !== fileLength(length, chunk)) throw damaged()
  return {
    vaultId: bytes.subarray(16, 32),
    epoch: view.getUint32(32, true),
    kind,
    deflated: flags === 1,
    chunk,
    length,
    salt: bytes.subarray(56, 88),
  }
}

/** Whether a header was written with this key of its epoch. */
export const isCommittedTo = (bytes: Uint8Array, epochKey: Uint8Array, { salt }: ContainerHeader): boolean =>
  bytesEqual(bytes.subarray(88, 120), commitmentOf(bytes, epochKey, salt))

/** The key of one file. */
export const fileKeyOf = (bytes: Uint8Array, epochKey: Uint8Array, salt: Uint8Array): Uint8Array =>
  hkdf(epochKey, salt, 'aide/1 enc', bytes.subarray(0, 88))

/** The nonce of one chunk: 7 zero bytes, its number (the only big endian one), whether it is the last. */
export const nonceOf = (number: number, count: number): Uint8Array => {
  const nonce = new Uint8Array(12)
  viewOf(nonce).setUint32(7, number, false)
  nonce[11] = number === count - 1 ? 1 : 0
  return nonce
}

/** Size of a file whose padded plaintext has this length. */
export const fileLength = (length: number, chunk: number): number =>
  HEADER_LENGTH + length + TAG * Math.ceil(length / chunk)

const commitmentOf = (bytes: Uint8Array, epochKey: Uint8Array, salt: Uint8Array): Uint8Array =>
  hkdf(epochKey, salt, 'aide/1 commit', bytes.subarray(0, 88))

const isChunk = (chunk: number): boolean => chunk >= 4096 && chunk <= 1_048_576 && (chunk & (chunk - 1)) === 0
