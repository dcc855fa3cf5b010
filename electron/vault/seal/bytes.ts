import { createHash } from 'node:crypto'

/** The SHA-256 of bytes, 32 bytes. */
export const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest())

/** Bytes as lower-case hexadecimal digits. */
export const toHex = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')

/** The bytes that an even number of hexadecimal digits stands for; anything else is a mistake of the caller. */
export const fromHex = (digits: string): Uint8Array => {
  if (!/^(?:[0-9a-f]{2})*$/i.test(digits)) throw new TypeError('expected pairs of hexadecimal digits')
  return new Uint8Array(Buffer.from(digits, 'hex'))
}

/** A view for numbers, little endian by the vault's rule. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Whether every byte is zero. */
export const isZero = (bytes: Uint8Array): boolean => {
  for (const byte of bytes) if (byte !== 0) return false
  return true
}
