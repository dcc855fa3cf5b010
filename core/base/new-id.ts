import type { Id } from './id.ts'

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A new id of a type: a ULID of a time in milliseconds and 10 bytes of chance, both given by the caller. */
export const newId = <T extends string>(type: T, time: number, chance: Uint8Array): Id<T> => {
  const bits = Array.from(chance.slice(0, 10), BigInt).reduce((sum, byte) => sum * 256n + byte, 0n)
  return `${type}:${crockford(BigInt(time), 10)}${crockford(bits, 16)}` as Id<T>
}

/** The id of a type for bytes of this SHA-256 (hex): made of its first 128 bits, so that equal bytes have one id. */
export const idOfDigest = <T extends string>(type: T, sha256: string): Id<T> =>
  `${type}:${crockford(BigInt(`0x${sha256.slice(0, 32)}`), 26)}` as Id<T>

const crockford = (value: bigint, length: number): string =>
  Array.from({ length }, (_, at) => DIGITS[Number((value >> BigInt(5 * (length - 1 - at))) & 31n)] ?? '0').join('')
