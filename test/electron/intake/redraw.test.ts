import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { redrawPicture } from '#electron/intake'
import { chunk, interlaced } from './png.ts'

const RED = [200, 30, 30, 255]
const HALF_GREEN = [0, 160, 0, 128]
const CLEAR = [77, 88, 99, 0]

const pixels = (colours: readonly (readonly number[])[]): Buffer => Buffer.from(colours.flat())
/** A PNG one pixel high. */
const pngOf = (...colours: readonly (readonly number[])[]): Uint8Array => {
  const png = new PNG({ width: colours.length, height: 1 })
  png.data = pixels(colours)
  return new Uint8Array(PNG.sync.write(png))
}
const jpegOf = (width: number, height: number): Uint8Array =>
  jpeg.encode({ data: pixels(Array.from({ length: width * height }, () => RED)), width, height }, 90).data

const redrawn = (bytes: Uint8Array): Uint8Array => {
  const result = redrawPicture(bytes)
  if (!result.ok) throw new Error(result.error.code)
  return result.value.bytes
}
const problem = (bytes: Uint8Array): string => {
  const result = redrawPicture(bytes)
  return result.ok ? 'redrawn' : result.error.code
}

describe('a picture drawn anew', () => {
  test('a wide JPEG keeps its size and shape, and loses all but its pixels', () => {
    const plain = jpegOf(90, 20)
    const words = [...Buffer.from('GPS 48.85 N')]
    const segment = [0xff, 0xe1, 0, words.length + 2, ...words]
    const bytes = Uint8Array.from([...plain.subarray(0, 2), ...segment, ...plain.subarray(2), ...words])
    const { width, height, data } = jpeg.decode(redrawn(bytes))
    expect([width, height]).toEqual([90, 20])
    expect([...data.subarray(0, 3)].map((value, at) => Math.abs(value - (RED[at] ?? 0)) < 6)).toEqual([
      true,
      true,
      true,
    ])
    expect(redrawn(bytes)).toEqual(redrawn(plain))
  })

  test('a PNG stays a PNG: what is half transparent stays so, and what is wholly so has no colour left', () => {
    const png = PNG.sync.read(Buffer.from(redrawn(pngOf(RED, HALF_GREEN, CLEAR))))
    expect([...png.data]).toEqual([...RED, ...HALF_GREEN, 0, 0, 0, 0])
  })

  test('texts, times and profiles of a PNG are gone, and so is what follows its end', () => {
    const plain = Buffer.from(pngOf(RED, RED))
    const afterHeader = 33
    const extras = ['tEXt', 'tIME', 'iCCP', 'eXIf', 'pHYs', 'gAMA'].map((name) => chunk(name, Buffer.from('abcd')))
    const bytes = Buffer.concat([
      plain.subarray(0, afterHeader),
      ...extras,
      plain.subarray(afterHeader),
      Buffer.from('more'),
    ])
    expect(Buffer.from(redrawn(bytes))).toEqual(Buffer.from(redrawn(plain)))
    expect(
      Buffer.from(redrawn(bytes))
        .toString('latin1')
        .match(/IHDR|IDAT|IEND|[a-z][A-Z]{3}|abcd|more/g),
    ).toEqual(['IHDR', 'IDAT', 'IEND'])
  })

  test('an interlaced PNG is drawn anew, and one that inflates to more than its size is refused', () => {
    expect([...PNG.sync.read(Buffer.from(redrawn(interlaced(Uint8Array.of(0, 7))))).data]).toEqual([7, 7, 7, 255])
    expect(problem(interlaced(new Uint8Array(1 << 16)))).toBe('picture-damaged')
  })

  test.each([
    ['another kind', Buffer.from('<svg/>'), 'picture-unknown-format'],
    ['a JPEG that breaks off', jpegOf(90, 20).subarray(0, 300), 'picture-damaged'],
    ['a PNG that breaks off', pngOf(RED, RED).subarray(0, 40), 'picture-damaged'],
    ['no bytes', new Uint8Array(), 'picture-unknown-format'],
    ['more than 25 MiB', new Uint8Array(26 << 20), 'picture-too-large'],
  ])('%s is refused', (_, bytes, code) => {
    expect(problem(bytes)).toBe(code)
  })

  test('a picture that claims too many pixels is refused before it is decoded', () => {
    const bomb = pngOf(RED).slice()
    new DataView(bomb.buffer).setUint32(16, 40_000_001)
    expect(problem(bomb)).toBe('picture-too-many-pixels')
  })
})
