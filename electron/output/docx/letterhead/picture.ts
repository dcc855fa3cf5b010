/** A picture of a letterhead without what its pixels do not need: no EXIF, no text, no thumbnails. Undefined for anything but PNG and JPEG. */
export const bareImage = (
  bytes: Uint8Array,
): { readonly bytes: Uint8Array; readonly ending: 'png' | 'jpg' } | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) {
    const bare = bareJpeg(bytes)
    return bare === undefined ? undefined : { bytes: bare, ending: 'jpg' }
  }
  if (PNG.every((byte, index) => bytes[index] === byte)) {
    const bare = barePng(bytes)
    return bare === undefined ? undefined : { bytes: bare, ending: 'png' }
  }
  return undefined
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

const SCAN = 0xda
const ADOBE = 0xee
const JFIF = 0xe0

/** Segments of application data and comments fall away; those of JFIF and Adobe say how colours are read. */
const bareJpeg = (bytes: Uint8Array): Uint8Array | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pieces: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    const length = view.getUint16(at + 2) + 2
    if (length < 4 || at + length > bytes.length) return undefined
    if (marker === SCAN) {
      const end = lastEnd(bytes)
      return end <= at ? undefined : joined([...pieces, bytes.subarray(at, end)])
    }
    const isExtra = (marker >= 0xe0 && marker <= 0xef && marker !== JFIF && marker !== ADOBE) || marker === 0xfe
    if (!isExtra) pieces.push(bytes.subarray(at, at + length))
    at += length
  }
  return undefined
}

/** What follows the end of a picture is no part of it. */
const lastEnd = (bytes: Uint8Array): number => {
  for (let at = bytes.length - 2; at > 0; at -= 1) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2
  return -1
}

const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'sRGB', 'cHRM', 'pHYs'])

const barePng = (bytes: Uint8Array): Uint8Array | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pieces: Uint8Array[] = [bytes.subarray(0, PNG.length)]
  let at = PNG.length
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at) + 12
    if (at + length > bytes.length) return undefined
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (KEPT.has(name)) pieces.push(bytes.subarray(at, at + length))
    if (name === 'IEND') return joined(pieces)
    at += length
  }
  return undefined
}
