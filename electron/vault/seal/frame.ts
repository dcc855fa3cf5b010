import { isZero, viewOf } from './bytes.ts'
import { frameOfNumber, numberOfFrame, type FrameType } from './kinds.ts'

/** Length of the frame before every payload. */
export const FRAME_LENGTH = 80

/** What a container says inside its seal about the payload: which object it is and where it stands in its history. */
export type Frame = {
  readonly type: FrameType
  /** Version of the payload's schema. */
  readonly schema: number
  /** 16 bytes: the ULID's (office: zeros; manifest: the vault id). */
  readonly id: Uint8Array
  /** Generation of the object; of a manifest its commit. */
  readonly generation: number
  /** The commit that the write was meant for. */
  readonly commit: number
  /** SHA-256 of the previous generation's file, 32 zero bytes if there was none. */
  readonly previous: Uint8Array
}

/** Lengths of a payload as it is stored and as it was; equal unless it is deflated. */
export type Lengths = { readonly stored: number; readonly inflated: number }

/** Writes a frame to the first 80 bytes of a plaintext. */
export const writeFrame = (into: Uint8Array, frame: Frame, { stored, inflated }: Lengths): void => {
  if (frame.id.length !== 16 || frame.previous.length !== 32)
    throw new TypeError(
      `expected an id of 16 and a hash of 32 bytes, found ${frame.id.length}, ${frame.previous.length}`,
    )
  const view = viewOf(into)
  view.setUint16(0, FRAME_VERSION, true)
  view.setUint8(2, numberOfFrame(frame.type))
  view.setUint32(4, frame.schema, true)
  into.set(frame.id, 8)
  view.setBigUint64(24, BigInt(frame.generation), true)
  view.setBigUint64(32, BigInt(frame.commit), true)
  view.setUint32(40, stored, true)
  view.setUint32(44, inflated, true)
  into.set(frame.previous, 48)
}

/** Reads a frame; undefined when it breaks a rule of the format. */
export const readFrame = (plain: Uint8Array): { readonly frame: Frame; readonly lengths: Lengths } | undefined => {
  const view = viewOf(plain)
  const type = frameOfNumber(view.getUint8(2))
  const generation = Number(view.getBigUint64(24, true))
  const commit = Number(view.getBigUint64(32, true))
  const lengths = { stored: view.getUint32(40, true), inflated: view.getUint32(44, true) }
  if (type === undefined || view.getUint16(0, true) !== FRAME_VERSION || view.getUint8(3) !== 0) return undefined
  if (!Number.isSafeInteger(generation) || !Number.isSafeInteger(commit)) return undefined
  const end = FRAME_LENGTH + lengths.stored
  if (end > plain.length || !isZero(plain.subarray(end))) return undefined
  const frame = {
    type,
    schema: view.getUint32(4, true),
    id: plain.slice(8, 24),
    generation,
    commit,
    previous: plain.slice(48, 80),
  }
  return { frame, lengths }
}

const FRAME_VERSION = 1
