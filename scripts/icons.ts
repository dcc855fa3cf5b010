import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { PNG } from 'pngjs'

/** Draws the icons of the packages into assets/package: a sheet of paper with a ribbon of lines, in every size that a system asks for. */
const FOLDER = path.resolve(import.meta.dirname, '../assets/package')

type Colour = readonly [red: number, green: number, blue: number]
type Box = {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly r: number
  readonly fill: Colour
}

const NAVY: Colour = [31, 58, 95]
const PAPER: Colour = [255, 255, 255]
const LINE: Colour = [146, 160, 178]
const RED: Colour = [178, 58, 58]

/** The drawing on a square of 64: each box lies over those before it. */
const BOXES: readonly Box[] = [
  { x: 2, y: 2, w: 60, h: 60, r: 12, fill: NAVY },
  { x: 15, y: 11, w: 34, h: 42, r: 3, fill: PAPER },
  { x: 20, y: 18, w: 16, h: 4, r: 1, fill: NAVY },
  { x: 20, y: 27, w: 24, h: 3, r: 1, fill: LINE },
  { x: 20, y: 34, w: 24, h: 3, r: 1, fill: LINE },
  { x: 20, y: 41, w: 15, h: 3, r: 1, fill: LINE },
  { x: 40, y: 11, w: 5, h: 12, r: 0, fill: RED },
]
const SIDE = 64

/** The drawing as SVG. */
export const iconSvg = (): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">${BOXES.map(
    ({ x, y, w, h, r, fill }) =>
      `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="rgb(${fill.join(',')})"/>`,
  ).join('')}</svg>\n`

/** How finely an edge is drawn: points in each direction of a pixel. */
const FINE = 4

/** The drawing as PNG, each pixel the mean of its points. */
export const iconPng = (side: number): Buffer => {
  const png = new PNG({ width: side, height: side })
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) png.data.set(pixelAt(x, y, side), (y * side + x) * 4)
  return PNG.sync.write(png, { filterType: 0, deflateLevel: 9, deflateStrategy: 0 })
}

const pixelAt = (x: number, y: number, side: number): readonly number[] => {
  const sum = [0, 0, 0]
  let covered = 0
  for (let point = 0; point < FINE * FINE; point += 1) {
    const at = (pixel: number, part: number): number => ((pixel + (part + 0.5) / FINE) * SIDE) / side
    const box = BOXES.findLast((one) => isIn(one, at(x, point % FINE), at(y, Math.floor(point / FINE))))
    if (box === undefined) continue
    covered += 1
    box.fill.forEach((value, index) => (sum[index] = (sum[index] ?? 0) + value))
  }
  const mean = sum.map((value) => (covered === 0 ? 0 : Math.round(value / covered)))
  return [...mean, Math.round((covered * 255) / (FINE * FINE))]
}

/** Whether a point lies in a box with rounded corners. */
const isIn = ({ x, y, w, h, r }: Box, px: number, py: number): boolean => {
  const across = Math.max(x + r - px, px - (x + w - r), 0)
  const down = Math.max(y + r - py, py - (y + h - r), 0)
  return px >= x && px <= x + w && py >= y && py <= y + h && across * across + down * down <= r * r + 1e-9
}

/** The pictures of an icon for Windows: a list of where each PNG stands, then the PNGs. */
export const iconIco = (sides: readonly number[]): Buffer => {
  const pictures = sides.map((side) => ({ side, bytes: iconPng(side) }))
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let at = head.length
  pictures.forEach(({ side, bytes }, index) => {
    const row = 6 + 16 * index
    head.writeUInt8(side % 256, row)
    head.writeUInt8(side % 256, row + 1)
    head.writeUInt16LE(1, row + 4)
    head.writeUInt16LE(32, row + 6)
    head.writeUInt32LE(bytes.length, row + 8)
    head.writeUInt32LE(at, row + 12)
    at += bytes.length
  })
  return Buffer.concat([head, ...pictures.map(({ bytes }) => bytes)])
}

/** The kinds of pictures of an icon for macOS that are PNGs, by their side. */
const ICNS_KINDS: readonly (readonly [kind: string, side: number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
]

/** The pictures of an icon for macOS, each behind its kind and length. */
export const iconIcns = (): Buffer => {
  const parts = ICNS_KINDS.map(([kind, side]) => block(kind, iconPng(side)))
  return block('icns', Buffer.concat(parts))
}

const block = (kind: string, bytes: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.write(kind, 'latin1')
  head.writeUInt32BE(bytes.length + head.length, 4)
  return Buffer.concat([head, bytes])
}

/** Every file of the icons, by its name. */
export const iconFiles = (): ReadonlyMap<string, string | Buffer> =>
  new Map<string, string | Buffer>([
    ['icon.svg', iconSvg()],
    ['icon.png', iconPng(512)],
    ['icon.ico', iconIco([16, 24, 32, 48, 64, 128, 256])],
    ['icon.icns', iconIcns()],
  ])

if (import.meta.main) for (const [name, bytes] of iconFiles()) writeFileSync(path.join(FOLDER, name), bytes)
