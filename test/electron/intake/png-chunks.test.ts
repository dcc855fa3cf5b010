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
