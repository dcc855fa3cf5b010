/** Pixels as RGBA, row by row from the top left. */
export type Raster = { readonly data: Uint8Array; readonly width: number; readonly height: number }

/** The largest that a portrait is stored: 300 dpi on 30 x 40 mm, rounded up. */
export const PORTRAIT = { width: 360, height: 480 } as const

/** A picture turned upright, cropped to 3:4 (middle across, upper third down, where faces are), scaled down by area, on white. */
export const portraitOf = (raster: Raster, turn: number): Raster => {
  const upright = turned(raster, turn)
  const crop = cropOf(upright)
  const scale = Math.min(1, PORTRAIT.width / crop.width)
  const width = Math.max(1, Math.round(crop.width * scale))
  const height = Math.max(1, Math.round(crop.height * scale))
  return scaledByArea(upright, crop, width, height)
}

/** A picture turned upright and scaled down by area until neither side is longer than `most` pixels, on white. */
export const withinSide = (raster: Raster, turn: number, most: number): Raster => {
  const upright = turned(raster, turn)
  const scale = Math.min(1, most / Math.max(upright.width, upright.height))
  const [width, height] = [upright.width, upright.height].map((side) => Math.max(1, Math.round(side * scale)))
  return scaledByArea(upright, { x: 0, y: 0, width: upright.width, height: upright.height }, width ?? 1, height ?? 1)
}

/** A shape this near to 3:4 is printed as it is. */
const NEAR = 0.03

/** Whether a picture is small enough and of the shape of a portrait, so that nothing need be done to it. */
export const isPortraitAlready = ({ width, height }: Omit<Raster, 'data'>): boolean =>
  width <= PORTRAIT.width &&
  height <= PORTRAIT.height &&
  Math.abs((width / height) * (PORTRAIT.height / PORTRAIT.width) - 1) <= NEAR

type Crop = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const cropOf = ({ width, height }: Raster): Crop => {
  const ratio = PORTRAIT.width / PORTRAIT.height
  if (width / height > ratio) {
    const cropped = Math.max(1, Math.round(height * ratio))
    return { x: Math.floor((width - cropped) / 2), y: 0, width: cropped, height }
  }
  const cropped = Math.max(1, Math.round(width / ratio))
  return { x: 0, y: Math.floor((height - cropped) / 3), width, height: Math.min(height, cropped) }
}

/** Applies an EXIF orientation, 1 to 8: 2, 4, 5 and 7 are mirrored, 5 to 8 change width and height. */
const turned = (raster: Raster, turn: number): Raster => {
  if (turn === 1) return raster
  const { width, height, data } = raster
  const swaps = turn >= 5
  const across = swaps ? height : width
  const down = swaps ? width : height
  const out = new Uint8Array(data.length)
  const pixels = new Uint32Array(data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength))
  const written = new Uint32Array(out.buffer)
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const [fromX, fromY] = origin(turn, x, y, width, height)
      written[y * across + x] = pixels[fromY * width + fromX] ?? 0
    }
  }
  return { data: out, width: across, height: down }
}

/** Which pixel of the stored picture stands at x, y of the upright one. */
const origin = (turn: number, x: number, y: number, width: number, height: number): readonly [number, number] => {
  switch (turn) {
    case 2:
      return [width - 1 - x, y]
    case 3:
      return [width - 1 - x, height - 1 - y]
    case 4:
      return [x, height - 1 - y]
    case 5:
      return [y, x]
    case 6:
      return [y, height - 1 - x]
    case 7:
      return [width - 1 - y, height - 1 - x]
    default:
      return [width - 1 - y, x]
  }
}

/** Each new pixel is the mean of those it covers; what is transparent becomes white. */
const scaledByArea = (raster: Raster, crop: Crop, width: number, height: number): Raster => {
  const data = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y += 1) {
    const top = crop.y + Math.floor((y * crop.height) / height)
    const bottom = Math.max(top + 1, crop.y + Math.floor(((y + 1) * crop.height) / height))
    for (let x = 0; x < width; x += 1) {
      const left = crop.x + Math.floor((x * crop.width) / width)
      const right = Math.max(left + 1, crop.x + Math.floor(((x + 1) * crop.width) / width))
      data.set(meanOf(raster, left, top, right, bottom), (y * width + x) * 4)
    }
  }
  return { data, width, height }
}

const meanOf = (
  raster: Raster,
  left: number,
  top: number,
  right: number,
  bottom: number,
): readonly [number, number, number, number] => {
  let [red, green, blue] = [0, 0, 0]
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = (y * raster.width + x) * 4
      const alpha = (raster.data[at + 3] ?? 255) / 255
      red += onWhite(raster.data[at], alpha)
      green += onWhite(raster.data[at + 1], alpha)
      blue += onWhite(raster.data[at + 2], alpha)
    }
  }
  const count = (right - left) * (bottom - top)
  return [Math.round(red / count), Math.round(green / count), Math.round(blue / count), 255]
}

const onWhite = (value: number | undefined, alpha: number): number => (value ?? 255) * alpha + 255 * (1 - alpha)
