import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import { err, ok, type Result } from '#core/base'

const MIB = 1 << 20
const CAPS = { file: 64 * MIB, entries: 2_000, part: 128 * MIB, all: 256 * MIB, ratio: 200, ratioFrom: MIB } as const

/** An archive whose directory has been checked; `part` inflates one entry, never past the size that it declared. */
export type Archive = {
  readonly names: readonly string[]
  readonly part: (name: string) => Result<Uint8Array, string>
}

type Entry = {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** Opens a zip by its directory alone (SECURITY 9): sizes, names, overlaps and counts are judged before a byte is inflated. */
export const openArchive = (bytes: Uint8Array): Result<Archive, string> => {
  if (bytes.length > CAPS.file) return err('the file is larger than 64 MiB')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 22 || view.getUint32(0, true) !== LOCAL) return err('the file is not a Word file')
  const end = endOf(view)
  if (end === undefined) return err('the file has no single end record')
  const entries = entriesOf(view, bytes, end)
  if (!entries.ok) return entries
  const fault = faultOf(entries.value) ?? localFault(view, bytes, entries.value, end.start)
  if (fault !== undefined) return err(fault)
  const byName = new Map(entries.value.map((entry) => [entry.name, entry]))
  return ok({
    names: [...byName.keys()],
    part: (name) => {
      const entry = byName.get(name)
      return entry === undefined ? err(`${name} is missing`) : inflated(view, bytes, entry)
    },
  })
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50

type End = { readonly start: number; readonly count: number; readonly at: number }

/** The end record: its comment reaches to the end of the file, and the directory to the record. */
const endOf = (view: DataView): End | undefined => {
  const found: End[] = []
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) !== END) continue
    if (at + 22 + view.getUint16(at + 20, true) !== view.byteLength) return undefined
    const start = view.getUint32(at + 16, true)
    if (start + view.getUint32(at + 12, true) !== at) return undefined
    found.push({ start, count: view.getUint16(at + 10, true), at })
  }
  return found.length === 1 ? found[0] : undefined
}

const entriesOf = (view: DataView, bytes: Uint8Array, end: End): Result<readonly Entry[], string> => {
  if (end.count > CAPS.entries) return err('the file holds more than 2,000 parts')
  const entries: Entry[] = []
  let at = end.start
  for (let index = 0; index < end.count; index += 1) {
    if (at + 46 > end.at || view.getUint32(at, true) !== CENTRAL) return err('the directory of the file is broken')
    const nameLength = view.getUint16(at + 28, true)
    const flags = view.getUint16(at + 8, true)
    const method = view.getUint16(at + 10, true)
    if ((flags & 1) !== 0) return err('a part is encrypted')
    if (method !== 0 && method !== 8) return err(`a part is packed by method ${method}`)
    if (((view.getUint32(at + 38, true) >>> 16) & 0o170000) === 0o120000) return err('a part is a symbolic link')
    const entry: Entry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    if (!entry.name.endsWith('/')) entries.push(entry)
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return at === end.at ? ok(entries) : err('the directory of the file is broken')
}

const BAD_NAME = /(?:^|\/)\.\.?(?:\/|$)|^\/|\\|:|\p{Cc}|\/\/|(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\/|$)/iu
const LONGEST_NAME = 200

const faultOf = (entries: readonly Entry[]): string | undefined => {
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()))
  if (names.size !== entries.length) return 'two parts have one name'
  if (entries.some(({ name }) => name.length > LONGEST_NAME || BAD_NAME.test(name)))
    return 'a part has a name that leads elsewhere'
  if (entries.some(({ size }) => size > CAPS.part)) return 'a part is larger than 128 MiB'
  if (entries.reduce((sum, { size }) => sum + size, 0) > CAPS.all) return 'the parts are larger than 256 MiB in all'
  if (entries.some(({ size, packed }) => size > CAPS.ratioFrom && size > packed * CAPS.ratio))
    return 'a part is packed more than 200 times'
  return undefined
}

/** Local headers agree with the directory and do not overlap. */
const localFault = (
  view: DataView,
  bytes: Uint8Array,
  entries: readonly Entry[],
  limit: number,
): string | undefined => {
  let reached = 0
  for (const entry of entries.toSorted((one, other) => one.offset - other.offset)) {
    if (entry.offset < reached || entry.offset + 30 > limit) return 'two parts overlap'
    if (view.getUint32(entry.offset, true) !== LOCAL) return 'the directory of the file is broken'
    const from = entry.offset + 30
    const name = new TextDecoder().decode(bytes.subarray(from, from + view.getUint16(entry.offset + 26, true)))
    if (name !== entry.name) return 'a part has two names'
    reached = dataFrom(view, entry) + entry.packed
    if (reached > limit) return 'two parts overlap'
  }
  return undefined
}

const dataFrom = (view: DataView, { offset }: Entry): number =>
  offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)

/** Packed bytes go in by small slices, so that a part which grows past its size is stopped within a few megabytes. */
const SLICE = 8_192

const inflated = (view: DataView, bytes: Uint8Array, entry: Entry): Result<Uint8Array, string> => {
  const from = dataFrom(view, entry)
  const packed = bytes.subarray(from, from + entry.packed)
  if (entry.method === 0) return entry.packed === entry.size ? whole(packed, entry) : err(`${entry.name} is broken`)
  const out = new Uint8Array(entry.size)
  let reached = 0
  const stream = new Inflate((chunk) => {
    if (reached + chunk.length <= out.length) out.set(chunk, reached)
    reached += chunk.length
  })
  const isOver = (): boolean => reached > out.length
  try {
    for (let at = 0; at < packed.length && !isOver(); at += SLICE) {
      stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length)
    }
  } catch {
    return err(`${entry.name} is broken`)
  }
  if (isOver()) return err(`${entry.name} is larger than it says`)
  return reached === entry.size ? whole(out, entry) : err(`${entry.name} is broken`)
}

const whole = (data: Uint8Array, entry: Entry): Result<Uint8Array, string> =>
  crc32(data) === entry.crc ? ok(data) : err(`${entry.name} is broken`)
