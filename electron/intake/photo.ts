import jpeg from 'jpeg-js'
import { ok, type Result } from '#core/base'
import { isWholeJpeg } from './jpeg-walk.ts'
import { decodedWithin, sizeWithin, type PictureProblem, type ReadPicture } from './picture.ts'
import { plainJpeg } from './plain-jpeg.ts'
import { withinSide } from './raster.ts'

const LONGEST_SIDE = 1600
const QUALITY = 92

/**
 * Reads a photo as it is stored: turned upright, 1,600 pixels at most, a JPEG with nothing in it but its pixels. One that is
 * so already keeps its pixels as they are. It is not cropped: that is done for a page (see readPicture).
 */
export const readPhoto = (bytes: Uint8Array): Result<ReadPicture, PictureProblem> => {
  const sized = sizeWithin(bytes)
  if (!sized.ok) return sized
  const size = sized.value
  if (size.format === 'jpeg' && size.turn === 1 && Math.max(size.width, size.height) <= LONGEST_SIDE) {
    const asItIs = plainJpeg(bytes)
    if (asItIs !== undefined && isWholeJpeg(asItIs)) {
      return ok({ jpeg: asItIs, widthPx: size.width, heightPx: size.height })
    }
  }
  const raster = decodedWithin(bytes, size)
  if (!raster.ok) return raster
  const { data, width, height } = withinSide(raster.value, size.turn, LONGEST_SIDE)
  const written = jpeg.encode({ data, width, height }, QUALITY).data
  return ok({ jpeg: new Uint8Array(written), widthPx: width, heightPx: height })
}
