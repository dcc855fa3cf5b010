import { inflateSync } from 'node:zlib'
import type { PictureSize } from './picture-size.ts'

const FIRST_CHUNK = 8
const CHUNK_FRAME = 12
const NEEDED = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])

/** A PNG without any chunk that its pixels do not need, and without what follows its end. */
export const barePng = (bytes: Uint8Array): Buffer => {
  const needed = [...chunksOf(bytes)].filter(({ name }) => NEEDED.has(name))
  return Buffer.concat([bytes.subarray(0, FIRST_CHUNK), ...needed.map(({ whole }) => whole)])
}

const INTERLACED_AT = 28
const MOST_BYTES_A_PIXEL = 8

/**
 * Whether a PNG has one header only and, when it is interlaced, inflates to no more than its size allows. pngjs takes the
 * last header and inflates an interlaced PNG without a limit, so that this is to be asked first; of any other PNG it never
 * inflates more than the size allows.
 */
export const keepsToItsSize = (bytes: Uint8Array, { width, height }: Omit<PictureSize, 'format' | 'turn'>): boolean => {
  const chunks = [...chunksOf(bytes)]
  if (chunks.filter(({ name }) => name === 'IHDR').length !== 1) return false
  if (bytes[INTERLACED_AT] === 0) return true
  const packed = chunks.filter(({ name }) => name === 'IDAT').map(({ whole }) => whole.subarray(8, -4))
  const filters = 2 * height + FIRST_CHUNK
  try {
    inflateSync(Buffer.concat(packed), { maxOutputLength: width * height * MOST_BYTES_A_PIXEL + filters })
    return true
  } catch {
    return false
  }
}

type Chunk = { readonly name: string; readonly whole: Uint8Array }

/** Up to the end of the picture. */
function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = FIRST_CHUNK; at + CHUNK_FRAME <= bytes.length;) {
    const end = at + CHUNK_FRAME + view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    yield { name, whole: bytes.subarray(at, end) }
    if (name === 'IEND') return
    at = end
  }
}
