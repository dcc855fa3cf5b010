/** What a picture's own header says of it, read without decoding. `turn` is the EXIF orientation, 1 when none is given. */
export type PictureSize = {
  readonly format: 'jpeg' | 'png'
  readonly width: number
  readonly height: number
  readonly turn: number
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** The format and size of a JPEG or PNG from its header; undefined for anything else, or for a header that is cut off. */
export const pictureSize = (bytes: Uint8Array): PictureSize | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (PNG.every((byte, index) => bytes[index] === byte)) return pngSize(view)
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? jpegSize(view) : undefined
}

const pngSize = (view: DataView): PictureSize | undefined =>
  view.byteLength < 33 || view.getUint32(12) !== 0x49484452
    ? undefined
    : { format: 'png', width: view.getUint32(16), height: view.getUint32(20), turn: 1 }

/** Walks the segments up to the start of frame; what comes before it may tell how the picture is turned. */
const jpegSize = (view: DataView): PictureSize | undefined => {
  let at = 2
  let turn = 1
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = view.getUint16(at + 2)
    if (isStartOfFrame(marker)) {
      return { format: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7), turn }
    }
    if (marker === 0xe1 && at + 2 + length <= view.byteLength) turn = exifTurn(view, at + 4, length - 2) ?? turn
    at += 2 + length
  }
  return undefined
}

/** SOF0 to SOF15 without the tables DHT, JPG and DAC that share their range. */
const isStartOfFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

const ORIENTATION = 0x0112

const exifTurn = (view: DataView, start: number, length: number): number | undefined => {
  const end = start + length
  if (length < 14 || view.getUint32(start) !== 0x45786966) return undefined
  const tiff = start + 6
  const little = view.getUint16(tiff) === 0x4949
  const first = tiff + view.getUint32(tiff + 4, little)
  if (first + 2 > end) return undefined
  const count = view.getUint16(first, little)
  for (let index = 0; index < count; index += 1) {
    const entry = first + 2 + index * 12
    if (entry + 12 > end) return undefined
    if (view.getUint16(entry, little) === ORIENTATION) {
      const turn = view.getUint16(entry + 8, little)
      return turn >= 1 && turn <= 8 ? turn : undefined
    }
  }
  return undefined
}
