import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { pictureSize, readPicture } from '#electron/intake'
import { interlaced } from './png.ts'

const flat = (width: number, height: number, colour: readonly number[]): Buffer => {
  const data = Buffer.alloc(width * height * 4)
  for (let at = 0; at < data.length; at += 4) data.set(colour, at)
  return data
}
const jpegOf = (width: number, height: number): Uint8Array =>
  jpeg.encode({ data: flat(width, height, [200, 30, 30, 255]), width, height }, 90).data
const pngOf = (width: number, height: number, colour: readonly number[]): Uint8Array => {
  const png = new PNG({ width, height })
  flat(width, height, colour).copy(png.data)
  return PNG.sync.write(png)
}

/** A JPEG with an EXIF segment that says how it is turned. */
const turnedJpeg = (width: number, height: number, turn: number): Uint8Array => {
  const plain = jpegOf(width, height)
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0]
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff, ...Buffer.from('GPS 48.85 N')]
  const length = body.length + 2
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 255, ...body, ...plain.subarray(2)])
}

describe('pictures on the way in', () => {
  test('a large photo becomes a JPEG of 360 x 480 pixels', () => {
    const read = readPicture(jpegOf(900, 1200))
    expect(read.ok && { width: read.value.widthPx, height: read.value.heightPx }).toEqual({ width: 360, height: 480 })
  })

  test('a small photo is not blown up', () => {
    const read = readPicture(pngOf(90, 120, [0, 0, 0, 255]))
    expect(read.ok && { width: read.value.widthPx, height: read.value.heightPx }).toEqual({ width: 90, height: 120 })
  })

  test('a photo that lies on its side is turned upright, and its EXIF is gone', () => {
    const bytes = turnedJpeg(400, 300, 6)
    expect(pictureSize(bytes)).toEqual({ format: 'jpeg', width: 400, height: 300, turn: 6 })
    const read = readPicture(bytes)
    expect(read.ok && { width: read.value.widthPx, height: read.value.heightPx }).toEqual({ width: 300, height: 400 })
    expect(read.ok && Buffer.from(read.value.jpeg).includes('GPS')).toBe(false)
    expect(read.ok && Buffer.from(read.value.jpeg).includes('Exif')).toBe(false)
  })

  test('what is transparent becomes white', () => {
    const read = readPicture(pngOf(30, 40, [0, 0, 0, 0]))
    expect(read.ok && [...jpeg.decode(read.value.jpeg).data.subarray(0, 3)]).toEqual([255, 255, 255])
  })

  test('the same picture gives the same bytes', () => {
    const bytes = jpegOf(500, 500)
    expect(readPicture(bytes)).toEqual(readPicture(bytes))
  })

  test('a picture that claims too many pixels is refused before it is decoded', () => {
    const bomb = pngOf(10, 10, [0, 0, 0, 255])
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(16, 60_000)
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(20, 60_000)
    expect(readPicture(bomb)).toEqual({
      ok: false,
      error: { code: 'picture-too-many-pixels', width: 60_000, height: 60_000, limit: 40_000_000 },
    })
  })

  test('an interlaced PNG is read, and one whose pixels inflate to 256 MB is refused before they do', () => {
    const bomb = interlaced(Buffer.alloc(256 << 20))
    const before = process.memoryUsage().rss
    expect([readPicture(interlaced(Uint8Array.of(0, 7))).ok, readPicture(bomb)]).toEqual([
      true,
      { ok: false, error: { code: 'picture-damaged' } },
    ])
    expect(process.memoryUsage().rss - before).toBeLessThan(100 << 20)
  })

  test('a damaged picture and a file that is none are told apart, and neither crashes', () => {
    const cut = jpegOf(400, 400).subarray(0, 400)
    const flipped = pngOf(50, 50, [9, 9, 9, 255])
    flipped[60] = (flipped[60] ?? 0) ^ 0xff
    expect([readPicture(cut), readPicture(flipped), readPicture(new TextEncoder().encode('<svg/>'))]).toEqual([
      { ok: false, error: { code: 'picture-damaged' } },
      { ok: false, error: { code: 'picture-damaged' } },
      { ok: false, error: { code: 'picture-unknown-format' } },
    ])
  })

  test('no cut of a JPEG or PNG at any byte crashes the reader', () => {
    for (const bytes of [jpegOf(24, 32), pngOf(24, 32, [1, 2, 3, 255])]) {
      for (let length = 0; length < bytes.length; length += 7) {
        expect(typeof readPicture(bytes.subarray(0, length)).ok).toBe('boolean')
      }
    }
  })

  test('a JPEG of the right size keeps its pixels and loses all else: EXIF, comment, and what follows its end', () => {
    const plain = jpegOf(300, 400)
    const comment = [0xff, 0xfe, 0, 8, ...Buffer.from('secret')]
    const dressed = Uint8Array.from([0xff, 0xd8, ...comment, ...plain.subarray(2), ...Buffer.from('trailing secret')])
    const read = readPicture(dressed)
    const bytes = read.ok ? read.value.jpeg : new Uint8Array()
    expect(Buffer.from(bytes).includes('secret')).toBe(false)
    expect(jpeg.decode(bytes).data).toEqual(jpeg.decode(plain).data)
  })
})
