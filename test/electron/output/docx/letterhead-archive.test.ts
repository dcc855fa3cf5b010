import { crc32 } from 'node:zlib'
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { assert } from '#core/base'
import { office, refusal } from './office.ts'

type Placed = { readonly name: string; readonly data: Uint8Array; readonly at: number }
type Row = {
  readonly of: Placed
  readonly name?: string
  readonly packed?: number
  readonly at?: number
  readonly extra?: Uint8Array
}

const bytesOf = (length: number, ...fields: readonly (readonly [at: number, bytes: 2 | 4 | 8, value: number])[]) => {
  const view = new DataView(new ArrayBuffer(length))
  for (const [at, bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true)
    if (bytes === 4) view.setUint32(at, value, true)
    if (bytes === 8) view.setBigUint64(at, BigInt(value), true)
  }
  return new Uint8Array(view.buffer)
}
const joined = (pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(pieces.flatMap((piece) => [...piece]))

/** A local header and its bytes, stored and not packed. */
const local = ({ name, data }: Placed): Uint8Array => {
  const title = strToU8(name)
  const sizes = [
    [18, 4, data.length],
    [22, 4, data.length],
    [26, 2, title.length],
  ] as const
  return joined([bytesOf(30, [0, 4, 0x04034b50], [4, 2, 20], [14, 4, crc32(data)], ...sizes), title, data])
}

/** A row of the directory; what is not told stands as the part has it. */
const central = ({ of, name = of.name, packed = of.data.length, at = of.at, extra = new Uint8Array() }: Row) => {
  const title = strToU8(name)
  const places = [
    [20, 4, packed],
    [24, 4, packed],
    [28, 2, title.length],
    [30, 2, extra.length],
    [42, 4, at],
  ] as const
  return joined([bytesOf(46, [0, 4, 0x02014b50], [6, 2, 20], [16, 4, crc32(of.data)], ...places), title, extra])
}

const endRecord = (count: number, size: number, start: number): Uint8Array =>
  bytesOf(22, [0, 4, 0x06054b50], [8, 2, count], [10, 2, count], [12, 4, size], [16, 4, start])

/** The parts of the smallest letterhead, one after the other. */
const placed = (): readonly Placed[] => {
  let at = 0
  return Object.entries(office()).map(([name, part]) => {
    const one = { name, data: typeof part === 'string' ? strToU8(part) : part, at }
    at += local(one).length
    return one
  })
}
const parts = placed()
const [types, body] = parts
assert(types !== undefined && body !== undefined, 'a letterhead of at least two parts')

/** The letterhead as an archive whose directory has these rows, and what stands between it and the end record. */
const archive = (
  rows: readonly Row[],
  close = (size: number, start: number): Uint8Array => endRecord(rows.length, size, start),
): Uint8Array => {
  const content = joined(parts.map(local))
  const directory = joined(rows.map(central))
  return joined([content, directory, close(directory.length, content.length)])
}
const rows = parts.map((of): Row => ({ of }))
const changed = (part: Placed, change: Omit<Row, 'of'>): readonly Row[] =>
  rows.map((row) => (row.of === part ? { ...row, ...change } : row))

const ONES = 0xffffffff
const end64 = (count: number, size: number, start: number): Uint8Array =>
  joined([
    bytesOf(56, [0, 4, 0x06064b50], [4, 8, 44], [24, 8, count], [32, 8, count], [40, 8, size], [48, 8, start]),
    bytesOf(20, [0, 4, 0x07064b50], [8, 8, start + size], [16, 4, 1]),
  ])

describe('an archive made byte by byte', () => {
  test('is taken when nothing is wrong with it', () => {
    expect(refusal(archive(rows))).toBe('taken')
  })

  test.each([
    [
      'zip64 whose end record leaves count, size and place to that of zip64',
      () => archive(rows, (size, start) => joined([end64(rows.length, size, start), endRecord(0xffff, ONES, ONES)])),
    ],
    [
      'zip64 whose end record is whole too',
      () =>
        archive(rows, (size, start) => joined([end64(rows.length, size, start), endRecord(rows.length, size, start)])),
    ],
    [
      'zip64 in which the size of one part stands in its extra field',
      () =>
        archive(
          changed(body, {
            packed: ONES,
            extra: bytesOf(20, [0, 2, 1], [2, 2, 16], [4, 8, body.data.length], [12, 8, body.data.length]),
          }),
        ),
    ],
    [
      'zip64 in which the place of one part stands in its extra field',
      () => archive(changed(body, { at: ONES, extra: bytesOf(12, [0, 2, 1], [2, 2, 8], [4, 8, body.at]) })),
    ],
  ])('is refused: %s', (_, make) => {
    expect(refusal(make())).toBe('it is packed as zip64')
  })

  test.each([
    ['two parts that share all of their bytes', () => archive([...rows, { of: body, name: 'word/other.xml' }])],
    ['a part that reaches into the next one', () => archive(changed(types, { packed: types.data.length + 1 }))],
    [
      'a part that begins within another',
      () => archive([...rows, { of: body, name: 'word/other.xml', at: body.at + 40, packed: 1 }]),
    ],
    [
      'a part that reaches into the directory',
      () =>
        archive(
          rows.map((row, index) => (index === rows.length - 1 ? { ...row, packed: row.of.data.length + 1 } : row)),
        ),
    ],
    [
      'a part that begins in the directory',
      () => archive([...rows, { of: body, name: 'word/other.xml', at: joined(parts.map(local)).length }]),
    ],
  ])('is refused: %s', (_, make) => {
    expect(refusal(make())).toBe('two parts overlap')
  })

  test.each([
    ['the same part listed twice', () => archive([...rows, { of: body }])],
    ['a second part of the same name', () => archive(changed(types, { name: body.name }))],
    ['two names that differ in case only', () => archive(changed(types, { name: 'WORD/Document.xml' }))],
  ])('is refused: %s', (_, make) => {
    expect(refusal(make())).toBe('two parts have one name')
  })

  test('is refused: a part that the directory calls by another name', () => {
    expect(refusal(archive(changed(types, { name: 'word/other.xml' })))).toBe('a part has two names')
  })
})
