import jpeg from 'jpeg-js'
import { describe, expect, test } from 'vitest'
import { isWholeJpeg } from '../../../electron/intake/jpeg-walk.ts'

/** A picture of pixels that differ everywhere, always the same ones. */
const noisy = (width: number, height: number, quality = 88): Uint8Array => {
  const data = new Uint8Array(width * height * 4)
  let state = 7
  for (let at = 0; at < data.length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    data[at] = state >>> 20
  }
  return new Uint8Array(jpeg.encode({ data, width, height }, quality).data)
}

const startOf = (bytes: Uint8Array, marker: number): number =>
  bytes.findIndex((byte, index) => byte === 0xff && bytes[index + 1] === marker)

/** Where the coded data begin: after the header of the scan. */
const scanOf = (bytes: Uint8Array): number => {
  const at = startOf(bytes, 0xda)
  return at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
}

describe('walking through the coded data of a JPEG', () => {
  test.each([
    [8, 8, 90],
    [200, 260, 82],
    [33, 17, 100],
    [360, 480, 20],
  ])('one of %i x %i at quality %i is whole', (width, height, quality) => {
    expect(isWholeJpeg(noisy(width, height, quality))).toBe(true)
  })

  test('one that lost any byte of its coded data, or has one more, is not', () => {
    const bytes = noisy(40, 40)
    const scan = scanOf(bytes)
    const wholeOnes = Array.from({ length: bytes.length - scan }, (_, index) => scan + index).flatMap((at) => {
      const cut = Uint8Array.from([...bytes.subarray(0, at), 0xff, 0xd9])
      const isAllButTheEnd = at >= bytes.length - 2
      return !isAllButTheEnd && isWholeJpeg(cut) ? [at] : []
    })
    const longer = Uint8Array.from([...bytes.subarray(0, -2), 0x12, 0x34, 0xff, 0xd9])
    expect([wholeOnes, isWholeJpeg(longer)]).toEqual([[], false])
  })

  test('one whose tables are missing, cut or too long is not', () => {
    const bytes = noisy(24, 24)
    const without = (marker: number): Uint8Array => {
      const renamed = Uint8Array.from(bytes)
      renamed[startOf(bytes, marker) + 1] = 0xfe
      return renamed
    }
    const overfull = Uint8Array.from(bytes)
    overfull.fill(255, startOf(bytes, 0xc4) + 5, startOf(bytes, 0xc4) + 21)
    expect([without(0xdb), without(0xc4), without(0xc0), overfull].map(isWholeJpeg)).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  test('no change of one byte makes the walk throw', () => {
    const bytes = noisy(16, 16)
    for (let at = 0; at < bytes.length; at += 1) {
      for (const value of [0, 1, 0x7f, 0xff]) {
        const changed = Uint8Array.from(bytes)
        changed[at] = value
        expect(typeof isWholeJpeg(changed)).toBe('boolean')
      }
    }
  })

  test('restarts are counted: each is there, in turn, and where the interval says', () => {
    const grey = new Uint8Array(8 * 8 * 4).fill(128)
    const one = new Uint8Array(jpeg.encode({ data: grey, width: 8, height: 8 }, 90).data)
    const unit = one.subarray(scanOf(one), -2)
    const frame = startOf(one, 0xc0)
    const restarting = (first: number): Uint8Array => {
      const bytes = Uint8Array.from(
        Buffer.concat([
          one.subarray(0, 2),
          Uint8Array.of(0xff, 0xdd, 0, 4, 0, 1),
          one.subarray(2, -2),
          Uint8Array.of(0xff, first),
          unit,
          Uint8Array.of(0xff, 0xd1),
          unit,
          Uint8Array.of(0xff, 0xd9),
        ]),
      )
      bytes[frame + 6 + 8] = 24
      return bytes
    }
    expect([isWholeJpeg(restarting(0xd0)), isWholeJpeg(restarting(0xd3))]).toEqual([true, false])
    expect(jpeg.decode(restarting(0xd0)).width).toBe(24)
  })
})
