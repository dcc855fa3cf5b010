import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { readPhoto } from '#electron/intake'

const jpegOf = (width: number, height: number): Uint8Array =>
  new Uint8Array(jpeg.encode({ data: Buffer.alloc(width * height * 4, 120), width, height }, 90).data)

/** A JPEG with an EXIF segment that says how it is turned, and where it was taken. */
const turned = (plain: Uint8Array, turn: number): Uint8Array => {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0]
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff, ...Buffer.from('GPS 48.85 N')]
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, body.length + 2, ...body, ...plain.subarray(2)])
}

const sizeOf = (bytes: Uint8Array): unknown => {
  const photo = readPhoto(bytes)
  return photo.ok ? [photo.value.widthPx, photo.value.heightPx] : photo.error.code
}

describe('A59 a photo on its way into a vault', () => {
  test('keeps its size and shape, at most 1,600 pixels on its longer side', () => {
    expect([sizeOf(jpegOf(400, 300)), sizeOf(jpegOf(2000, 1000))]).toEqual([
      [400, 300],
      [1600, 800],
    ])
  })

  test.each([1, 6])('turned as %i it stands upright, and where it was taken is gone', (turn) => {
    const photo = readPhoto(turned(jpegOf(400, 300), turn))
    expect(photo.ok && [photo.value.widthPx, photo.value.heightPx]).toEqual(turn === 1 ? [400, 300] : [300, 400])
    expect(photo.ok && Buffer.from(photo.value.jpeg).includes('GPS')).toBe(false)
  })

  test('a PNG becomes a JPEG, and what is transparent becomes white', () => {
    const photo = readPhoto(PNG.sync.write(new PNG({ width: 30, height: 20 })))
    expect(photo.ok && [...jpeg.decode(photo.value.jpeg).data.subarray(0, 3)]).toEqual([255, 255, 255])
  })

  test('a damaged one and one that is none are refused', () => {
    expect([sizeOf(jpegOf(300, 300).subarray(0, 400)), sizeOf(Buffer.from('<svg/>'))]).toEqual([
      'picture-damaged',
      'picture-unknown-format',
    ])
  })
})
