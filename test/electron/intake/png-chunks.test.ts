import { expect, test } from 'vitest'
import { barePng, keepsToItsSize } from '../../../electron/intake/png-chunks.ts'
import { chunk, interlaced, SIGNATURE } from './png.ts'

const chunks = (...names: readonly string[]): Buffer =>
  Buffer.concat([SIGNATURE, ...names.map((name) => chunk(name, Buffer.from('abcd')))])

test('only what pixels need stays of a PNG, up to its end', () => {
  expect(barePng(chunks('IHDR', 'tEXt', 'PLTE', 'iCCP', 'tRNS', 'IDAT', 'eXIf', 'IDAT', 'IEND', 'IDAT'))).toEqual(
    chunks('IHDR', 'PLTE', 'tRNS', 'IDAT', 'IDAT', 'IEND'),
  )
})

test('an interlaced PNG that inflates to more than its size is found out', () => {
  const size = { width: 1, height: 1 }
  expect([2, 1 << 16].map((length) => keepsToItsSize(interlaced(new Uint8Array(length)), size))).toEqual([true, false])
})

test('a second header, which would change the size and the interlacing of the first, is found out', () => {
  const png = Buffer.from(interlaced(Uint8Array.of(0, 7)))
  const [start, header, rest] = [png.subarray(0, 8), png.subarray(8, 33), png.subarray(33)]
  const headers = (count: number) => Buffer.concat([start, ...Array.from({ length: count }, () => header), rest])
  expect([1, 2].map((count) => keepsToItsSize(headers(count), { width: 1, height: 1 }))).toEqual([true, false])
})
