/** The parts of a baseline JPEG that its pixels need: tables, frame, restart interval, scan. */
const KEPT = new Set([0xdb, 0xc0, 0xc4, 0xdd])
const APP14 = 0xee
const START_OF_SCAN = 0xda
const END = [0xff, 0xd9] as const

/**
 * A baseline JPEG of one scan without anything but its pixels: no EXIF, no comment, no colour profile, nothing after its
 * end. Undefined for any other kind, which is to be decoded and written anew. Call it only for a picture that decodes.
 */
export const plainJpeg = (bytes: Uint8Array): Uint8Array | undefined => {
  const kept: (readonly [start: number, end: number])[] = []
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
    if (end > bytes.length || marker === APP14) return undefined
    if (marker === START_OF_SCAN) return joined(bytes, kept, at, end)
    if (KEPT.has(marker)) kept.push([at, end])
    else if ((marker & 0xf0) !== 0xe0 && marker !== 0xfe) return undefined
    at = end
  }
  return undefined
}

const joined = (
  bytes: Uint8Array,
  kept: readonly (readonly [number, number])[],
  scan: number,
  data: number,
): Uint8Array | undefined => {
  const end = endOfScan(bytes, data)
  if (end === undefined) return undefined
  const parts = [
    bytes.subarray(0, 2),
    ...kept.map(([from, to]) => bytes.subarray(from, to)),
    bytes.subarray(scan, end),
    Uint8Array.from(END),
  ]
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Where the coded pixels end: at the end marker. Any other marker but a restart means more than one scan. */
const endOfScan = (bytes: Uint8Array, from: number): number | undefined => {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === 0xd9) return at
    const isStuffed = next === 0x00 || (next !== undefined && next >= 0xd0 && next <= 0xd7)
    if (!isStuffed) return undefined
  }
  return undefined
}
