import { crc32, deflateSync } from 'node:zlib'

/** A chunk of a PNG with its length and checksum. */
export const chunk = (name: string, data: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(name), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}
export const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** An interlaced grey PNG of 1 x 1 pixel with these bytes as its pixels. */
export const interlaced = (packed: Uint8Array): Uint8Array =>
  Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 1)),
    chunk('IDAT', deflateSync(packed)),
    chunk('IEND', new Uint8Array()),
  ])
