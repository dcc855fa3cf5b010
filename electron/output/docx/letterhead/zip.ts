import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import { err, ok, type Result } from '#core/base'
import type { LetterheadProblem } from './problem.ts'

const MIB = 1 << 20
/** Sizes in MiB. */
const CAPS = { file: 64, entries: 2_000, part: 128, all: 256, ratio: 200, ratioFrom: 1 } as const

/** An archive whose directory has been checked; `part` inflates one entry, never past the size that it declared. */
export type Archive = {
  readonly names: readonly string[]
  readonly part: (name: string) => Result<Uint8Array, LetterheadProblem>
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
export const openArchive = (bytes: Uint8Array): Result<Archive, LetterheadProblem> => {
  if (bytes.length > CAPS.file * MIB) return err({ code: 'file-too-large', limit: CAPS.file })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 22 || view.getUint32(0, true) !== LOCAL) return err({ code: 'no-word-file' })
  if (isZip64(view)) return err({ code: 'zip64' })
  const end = endOf(view)
  if (end === undefined) return err({ code: 'no-single-end' })
  const entries = entriesOf(view, bytes, end)
  if (!entries.ok) return entries
  const fault = faultOf(entries.value) ?? localFault(view, bytes, entries.value, end.start)
  if (fault !== undefined) return err(fault)
  const byName = new Map(entries.value.map((entry) => [entry.name, entry]))
  return ok({
    names: [...byName.keys()],
    part: (name) => {
      const entry = byName.get(name)
      return entry === undefined ? err({ code: 'part-missing', part: name }) : inflated(view, bytes, entry)
    },
  })
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50

const LOCATOR_64 = 0x07064b50
/** In place of a number that stands elsewhere, as zip64 writes it. */
const ONES_16 = 0xffff
const ONES_32 = 0xffffffff

/** Whether the last end record has a locator of zip64 before it, or a count, a size or a place that is all ones. */
const isZip64 = (view: DataView): boolean => {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) !== END) continue
    return (
      (at >= 20 && view.getUint32(at - 20, true) === LOCATOR_64) ||
      view.getUint16(at + 10, true) === ONES_16 ||
      view.getUint32(at + 12, true) === ONES_32 ||
      view.getUint32(at + 16, true) === ONES_32
    )
  }
  return false
}

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

const entriesOf = (view: DataView, bytes: Uint8Array, end: End): Result<readonly Entry[], LetterheadProblem> => {
  if (end.count > CAPS.entries) return err({ code: 'too-many-parts', limit: CAPS.entries })
  const entries: Entry[] = []
  let at = end.start
  for (let index = 0; index < end.count; index += 1) {
    if (at + 46 > end.at || view.getUint32(at, true) !== CENTRAL) return err({ code: 'directory-broken' })
    const nameLength = view.getUint16(at + 28, true)
    const flags = view.getUint16(at + 8, true)
    const method = view.getUint16(at + 10, true)
    if ((flags & 1) !== 0) return err({ code: 'part-encrypted' })
    if (method !== 0 && method !== 8) return err({ code: 'part-method', method })
    if (((view.getUint32(at + 38, true) >>> 16) & 0o170000) === 0o120000) return err({ code: 'part-link' })
    const entry: Entry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    if ([entry.packed, entry.size, entry.offset].includes(ONES_32)) return err({ code: 'zip64' })
    if (!entry.name.endsWith('/')) entries.push(entry)
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return at === end.at ? ok(entries) : err({ code: 'directory-broken' })
}

const BAD_NAME = /(?:^|\/)\.\.?(?:\/|$)|^\/|\\|:|\p{Cc}|\/\/|(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\/|$)/iu
const LONGEST_NAME = 200

const faultOf = (entries: readonly Entry[]): LetterheadProblem | undefined => {
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()))
  if (names.size !== entries.length) return { code: 'parts-same-name' }
  if (entries.some(({ name }) => name.length > LONGEST_NAME || BAD_NAME.test(name)))
    return { code: 'part-name-leads-out' }
  if (entries.some(({ size }) => size > CAPS.part * MIB)) return { code: 'part-too-large', limit: CAPS.part }
  if (entries.reduce((sum, { size }) => sum + size, 0) > CAPS.all * MIB)
    return { code: 'parts-too-large', limit: CAPS.all }
  if (entries.some(({ size, packed }) => size > CAPS.ratioFrom * MIB && size > packed * CAPS.ratio))
    return { code: 'part-ratio', limit: CAPS.ratio }
  return undefined
}

/** Local headers agree with the directory and do not overlap. */
const localFault = (
  view: DataView,
  bytes: Uint8Array,
  entries: readonly Entry[],
  limit: number,
): LetterheadProblem | undefined => {
  let reached = 0
  for (const entry of entries.toSorted((one, other) => one.offset - other.offset)) {
    if (entry.offset < reached || entry.offset + 30 > limit) return { code: 'parts-overlap' }
    if (view.getUint32(entry.offset, true) !== LOCAL) return { code: 'directory-broken' }
    const from = entry.offset + 30
    const name = new TextDecoder().decode(bytes.subarray(from, from + view.getUint16(entry.offset + 26, true)))
    if (name !== entry.name) return { code: 'part-two-names' }
    reached = dataFrom(view, entry) + entry.packed
    if (reached > limit) return { code: 'parts-overlap' }
  }
  return undefined
}

const dataFrom = (view: DataView, { offset }: Entry): number =>
  offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)

/** Packed bytes go in by small slices, so that a part which grows past its size is stopped within a few megabytes. */
const SLICE = 8_192

const inflated = (view: DataView, bytes: Uint8Array, entry: Entry): Result<Uint8Array, LetterheadProblem> => {
  const from = dataFrom(view, entry)
  const packed = bytes.subarray(from, from + entry.packed)
  if (entry.method === 0)
    return entry.packed === entry.size ? whole(packed, entry) : err({ code: 'part-broken', part: entry.name })
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
    return err({ code: 'part-broken', part: entry.name })
  }
  if (isOver()) return err({ code: 'part-grows', part: entry.name })
  return reached === entry.size ? whole(out, entry) : err({ code: 'part-broken', part: entry.name })
}

const whole = (data: Uint8Array, entry: Entry): Result<Uint8Array, LetterheadProblem> =>
  crc32(data) === entry.crc ? ok(data) : err({ code: 'part-broken', part: entry.name })
