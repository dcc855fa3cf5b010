import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import { ok, type Result } from '#core/base'
import { decodedWithin, sizeWithin, type PictureProblem } from './picture.ts'
import type { PictureSize } from './picture-size.ts'
import { barePng } from './png-chunks.ts'

/** A picture of an office's letterhead, drawn anew: a PNG stays a PNG, so that what is transparent stays so. */
export type RedrawnPicture = { readonly bytes: Uint8Array; readonly ending: 'png' | 'jpg' }

const QUALITY = 95

/**
 * Decodes a JPEG or PNG and writes its pixels anew at their own size. Nothing else of the file survives: no metadata, no
 * colour profile, no table, no byte after the end, and no colour under what is wholly transparent. How EXIF turns it is
 * not applied, since Word does not apply it either.
 */
export const redrawPicture = (bytes: Uint8Array): Result<RedrawnPicture, PictureProblem> => {
  const sized = sizeWithin(bytes)
  if (!sized.ok) return sized
  if (sized.value.format === 'png') return redrawnPng(bytes, sized.value)
  const raster = decodedWithin(bytes, sized.value)
  if (!raster.ok) return raster
  const { data, width, height } = raster.value
  return ok({ bytes: new Uint8Array(jpeg.encode({ data, width, height }, QUALITY).data), ending: 'jpg' })
}

const OPAQUE_COLOUR = 2
const COLOUR_AND_ALPHA = 6

const redrawnPng = (bytes: Uint8Array, size: PictureSize): Result<RedrawnPicture, PictureProblem> => {
  const raster = decodedWithin(barePng(bytes), size)
  if (!raster.ok) return raster
  const { width, height } = raster.value
  const data = Buffer.from(raster.value.data)
  const redrawn = new PNG({ width, height })
  let isOpaque = true
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] ?? 0
    if (alpha !== 255) isOpaque = false
    if (alpha === 0) redrawn.data.fill(0, at, at + 4)
    else data.copy(redrawn.data, at, at, at + 4)
  }
  const colorType = isOpaque ? OPAQUE_COLOUR : COLOUR_AND_ALPHA
  return ok({ bytes: new Uint8Array(PNG.sync.write(redrawn, { colorType })), ending: 'png' })
}
