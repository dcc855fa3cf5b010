import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import { err, ok, type Result } from '#core/base'
import type { PictureProblem } from './picture.ts'
import { pictureSize, type PictureSize } from './picture-size.ts'
import { barePng, keepsToItsSize } from './png-chunks.ts'

/** A picture of an office's letterhead, drawn anew: a PNG stays a PNG, so that what is transparent stays so. */
export type RedrawnPicture = { readonly bytes: Uint8Array; readonly ending: 'png' | 'jpg' }

const LARGEST_FILE = 25 * 1024 * 1024
const MOST_PIXELS = 40_000_000
const QUALITY = 95

/**
 * Decodes a JPEG or PNG and writes its pixels anew at their own size. Nothing else of the file survives: no metadata, no
 * colour profile, no table, no byte after the end, and no colour under what is wholly transparent. How EXIF turns it is
 * not applied, since Word does not apply it either.
 */
export const redrawPicture = (bytes: Uint8Array): Result<RedrawnPicture, PictureProblem> => {
  if (bytes.byteLength > LARGEST_FILE) {
    return err({ code: 'picture-too-large', bytes: bytes.byteLength, limit: LARGEST_FILE })
  }
  const size = pictureSize(bytes)
  if (size === undefined || size.width === 0 || size.height === 0) return err({ code: 'picture-unknown-format' })
  const { width, height } = size
  if (width * height > MOST_PIXELS) {
    return err({ code: 'picture-too-many-pixels', width, height, limit: MOST_PIXELS })
  }
  try {
    return ok(size.format === 'png' ? redrawnPng(bytes, size) : redrawnJpeg(bytes))
  } catch {
    return err({ code: 'picture-damaged' })
  }
}

const redrawnJpeg = (bytes: Uint8Array): RedrawnPicture => {
  const { data, width, height } = jpeg.decode(bytes, {
    useTArray: true,
    formatAsRGBA: true,
    tolerantDecoding: false,
    maxResolutionInMP: MOST_PIXELS / 1e6,
    maxMemoryUsageInMB: 1024,
  })
  return { bytes: new Uint8Array(jpeg.encode({ data, width, height }, QUALITY).data), ending: 'jpg' }
}

const OPAQUE_COLOUR = 2
const COLOUR_AND_ALPHA = 6

const redrawnPng = (bytes: Uint8Array, size: PictureSize): RedrawnPicture => {
  const bare = barePng(bytes)
  if (!keepsToItsSize(bare, size)) throw new Error('pixels beyond the size')
  const { data, width, height } = PNG.sync.read(bare)
  const redrawn = new PNG({ width, height })
  let isOpaque = true
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] ?? 0
    if (alpha !== 255) isOpaque = false
    if (alpha === 0) redrawn.data.fill(0, at, at + 4)
    else data.copy(redrawn.data, at, at, at + 4)
  }
  const colorType = isOpaque ? OPAQUE_COLOUR : COLOUR_AND_ALPHA
  return { bytes: new Uint8Array(PNG.sync.write(redrawn, { colorType })), ending: 'png' }
}
