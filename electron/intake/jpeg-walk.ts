/** A Huffman table as a lookup of 16 bits: length of the code in the high byte, its symbol in the low one, 0 for no code. */
type Codes = Uint16Array

type Component = {
  readonly id: number
  readonly blocks: number
  readonly quantisation: number
  dc?: Codes
  ac?: Codes
}

type Frame = { readonly components: readonly Component[]; readonly units: number }

/**
 * Whether a baseline JPEG of one scan, as {@link plainJpeg} leaves it, is whole: every table it names is there, and its
 * coded data give every block of every component and end with them (ITU-T T.81, F.2.2). No pixel is made, which is ten
 * times quicker than decoding. False says only that the walk cannot vouch for it.
 */
export const isWholeJpeg = (bytes: Uint8Array): boolean => {
  const codes = new Map<number, Codes>()
  const quantisations = new Set<number>()
  let frame: Frame | undefined
  let restart = 0
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes[at + 1]
    const segment = bytes.subarray(at + 4, at + 2 + word(bytes, at + 2))
    if (marker === 0xdb && !readQuantisations(segment, quantisations)) return false
    if (marker === 0xc4 && !readCodes(segment, codes)) return false
    if (marker === 0xdd) restart = word(segment, 0)
    if (marker === 0xc0) frame = readFrame(segment)
    at += 2 + word(bytes, at + 2)
    if (marker !== 0xda) continue
    const scanned = frame && assigned(frame, segment, codes, quantisations)
    return scanned !== undefined && walk(bytes, at, scanned, restart)
  }
  return false
}

const word = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

const readQuantisations = (segment: Uint8Array, found: Set<number>): boolean => {
  let at = 0
  while (at < segment.length) {
    const head = segment[at] ?? 0
    if (head > 3) return false
    found.add(head)
    at += 65
  }
  return at === segment.length
}

const readCodes = (segment: Uint8Array, found: Map<number, Codes>): boolean => {
  let at = 0
  while (at + 17 <= segment.length) {
    const lookup = new Uint16Array(65_536)
    let symbol = at + 17
    let next = 0
    for (let length = 1; length <= 16; length += 1) {
      for (let left = segment[at + length] ?? 0; left > 0; left -= 1) {
        const span = 1 << (16 - length)
        if (next + span > 65_536 || symbol >= segment.length) return false
        lookup.fill((length << 8) | (segment[symbol] ?? 0), next, next + span)
        next += span
        symbol += 1
      }
    }
    found.set(segment[at] ?? 0, lookup)
    at = symbol
  }
  return at === segment.length
}

const readFrame = (segment: Uint8Array): Frame | undefined => {
  const count = segment[5] ?? 0
  if (segment[0] !== 8 || (count !== 1 && count !== 3) || segment.length !== 6 + 3 * count) return undefined
  const parts = Array.from({ length: count }, (_, index) => segment.subarray(6 + 3 * index, 9 + 3 * index))
  const across = parts.map((part) => (part[1] ?? 0) >> 4)
  const down = parts.map((part) => (part[1] ?? 0) & 15)
  if ([...across, ...down].some((factor) => factor < 1 || factor > 4)) return undefined
  const alone = count === 1
  const unitWidth = 8 * (alone ? 1 : Math.max(...across))
  const unitHeight = 8 * (alone ? 1 : Math.max(...down))
  return {
    components: parts.map((part, index) => ({
      id: part[0] ?? 0,
      blocks: alone ? 1 : (across[index] ?? 1) * (down[index] ?? 1),
      quantisation: part[2] ?? 0,
    })),
    units: Math.ceil(word(segment, 3) / unitWidth) * Math.ceil(word(segment, 1) / unitHeight),
  }
}

/** The components of the frame with the tables that the scan's header gives them; undefined when one is missing. */
const assigned = (
  frame: Frame,
  header: Uint8Array,
  codes: ReadonlyMap<number, Codes>,
  quantisations: ReadonlySet<number>,
): Frame | undefined => {
  if (header[0] !== frame.components.length || header.length !== 4 + 2 * frame.components.length) return undefined
  for (const [index, component] of frame.components.entries()) {
    const tables = header[2 + 2 * index] ?? 0
    const dc = codes.get(tables >> 4)
    const ac = codes.get(0x10 | (tables & 15))
    if (header[1 + 2 * index] !== component.id || !quantisations.has(component.quantisation)) return undefined
    if (dc === undefined || ac === undefined) return undefined
    component.dc = dc
    component.ac = ac
  }
  return frame
}

/** Goes through the coded data block by block; `from` is its first byte, `restart` the units between two restarts. */
const walk = (bytes: Uint8Array, from: number, frame: Frame, restart: number): boolean => {
  let at = from
  let bits = 0
  let held = 0
  const blocks = frame.components.flatMap((component) =>
    Array.from({ length: component.blocks }, () => component as Required<Component>),
  )

  /** Fills up to 16 bits and more; past a marker come zeros, counted so that nothing is taken from them. */
  let invented = 0
  const fill = (): void => {
    while (held <= 16) {
      let byte = 0
      if (bytes[at] === 0xff && bytes[at + 1] !== 0) invented += 8
      else if (at >= bytes.length) invented += 8
      else {
        byte = bytes[at] ?? 0
        at += byte === 0xff ? 2 : 1
      }
      bits = ((bits << 8) | byte) & 0x1ffffff
      held += 8
    }
  }
  const skip = (count: number): boolean => {
    held -= count
    return held >= invented
  }
  const symbolOf = (codes: Codes): number => {
    fill()
    const entry = codes[(bits >>> (held - 16)) & 0xffff] ?? 0
    return entry !== 0 && skip(entry >> 8) ? entry & 255 : -1
  }
  const isBlock = (component: Required<Component>): boolean => {
    const size = symbolOf(component.dc)
    if (size < 0 || size > 11) return false
    fill()
    if (!skip(size)) return false
    for (let index = 1; index < 64;) {
      const symbol = symbolOf(component.ac)
      if (symbol < 0) return false
      if (symbol === 0) return true
      index += (symbol >> 4) + 1
      const isZeros = symbol === 0xf0
      if (index > 64 || (!isZeros && ((symbol & 15) === 0 || (symbol & 15) > 10))) return false
      fill()
      if (!skip(symbol & 15)) return false
    }
    return true
  }
  /** At most a byte is left: some writers pad a full one. */
  const isAtMarker = (): boolean => held - invented <= 8 && bytes[at] === 0xff && bytes[at + 1] !== 0

  for (let unit = 0; unit < frame.units; unit += 1) {
    if (restart > 0 && unit > 0 && unit % restart === 0) {
      if (!isAtMarker() || bytes[at + 1] !== 0xd0 + ((unit / restart - 1) & 7)) return false
      at += 2
      bits = 0
      held = 0
      invented = 0
    }
    for (const component of blocks) if (!isBlock(component)) return false
  }
  fill()
  return frame.units > 0 && isAtMarker() && bytes[at + 1] === 0xd9
}
