import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import { err, ok, type Result } from '#core/base'
import { isWholeJpeg } from './jpeg-walk.ts'
import { plainJpeg } from './plain-jpeg.ts'
import { isPortraitAlready, portraitOf, type Raster } from './raster.ts'
import { pictureSize, type PictureSize } from './picture-size.ts'
import { keepsToItsSize } from './png-chunks.ts'

/** A portrait as packs embed it: a JPEG of its own, without EXIF, at most 360 x 480 pixels (300 dpi on 30 x 40 mm). */
export type ReadPicture = { readonly jpeg: Uint8Array; readonly widthPx: number; readonly heightPx: number }

/** Why a picture cannot be used. The pack prints a framed placeholder in its place. */
export type PictureProblem =
  | { readonly code: 'picture-unknown-format' }
  | { readonly code: 'picture-too-large'; readonly bytes: number; readonly limit: number }
  | {
      readonly code: 'picture-too-many-pixels'
      readonly width: number
      readonly height: number
      readonly limit: number
    }
  | { readonly code: 'picture-damaged' }

const LARGEST_FILE = 25 * 1024 * 1024
const MOST_PIXELS = 40_000_000
const QUALITY = 88

/**
 * Reads a JPEG or PNG, turns it upright, crops it to 3:4, scales it down and writes it anew. The size is read from the
 * header before a pixel is decoded; bytes after the picture, EXIF and colour profiles do not survive. A JPEG that has the
 * size and shape already keeps its pixels as they are, once its coded data proved whole; only what is not pixels is taken out.
 */
export const readPicture = (bytes: Uint8Array): Result<ReadPicture, PictureProblem> => {
  const sized = sizeWithin(bytes)
  if (!sized.ok) return sized
  const size = sized.value
  if (size.format === 'jpeg' && size.turn === 1 && isPortraitAlready(size)) {
    const asItIs = plainJpeg(bytes)
    if (asItIs !== undefined && isWholeJpeg(asItIs)) {
      return ok({ jpeg: asItIs, widthPx: size.width, heightPx: size.height })
    }
  }
  const raster = decodedWithin(bytes, size)
  if (!raster.ok) return raster
  const { data, width, height } = portraitOf(raster.value, size.turn)
  return ok({
    jpeg: new Uint8Array(jpeg.encode({ data, width, height }, QUALITY).data),
    widthPx: width,
    heightPx: height,
  })
}

/** The size and format from the header, when the file and the picture are small enough to be decoded. */
export const sizeWithin = (bytes: Uint8Array): Result<PictureSize, PictureProblem> => {
  if (bytes.byteLength > LARGEST_FILE) {
    return err({ code: 'picture-too-large', bytes: bytes.byteLength, limit: LARGEST_FILE })
  }
  const size = pictureSize(bytes)
  if (size === undefined || size.width === 0 || size.height === 0) return err({ code: 'picture-unknown-format' })
  if (size.width * size.height > MOST_PIXELS) {
    return err({ code: 'picture-too-many-pixels', width: size.width, height: size.height, limit: MOST_PIXELS })
  }
  return ok(size)
}

/** The pixels, or that the picture is damaged: its decoder refuses it. */
export const decodedWithin = (bytes: Uint8Array, size: PictureSize): Result<Raster, PictureProblem> => {
  try {
    return ok(size.format === 'png' ? decodedPng(bytes, size) : decodedJpeg(bytes))
  } catch {
    return err({ code: 'picture-damaged' })
  }
}

const decodedPng = (bytes: Uint8Array, size: PictureSize): Raster => {
  if (!keepsToItsSize(bytes, size)) throw new Error('pixels beyond the size')
  const { data, width, height } = PNG.sync.read(Buffer.from(bytes))
  return { data, width, height }
}

const decodedJpeg = (bytes: Uint8Array): Raster => {
  const { data, width, height } = jpeg.decode(bytes, {
    useTArray: true,
    formatAsRGBA: true,
    tolerantDecoding: false,
    maxResolutionInMP: MOST_PIXELS / 1e6,
    maxMemoryUsageInMB: 1024,
  })
  return { data, width, height }
}
