import { err, ok, type Result } from '#core/base'

/** Why a typed recovery key cannot be read; groups are numbered from 1. */
export type RecoveryProblem =
  | { readonly code: 'wrong-length'; readonly expected: number; readonly found: number }
  | { readonly code: 'wrong-groups'; readonly groups: readonly number[] }

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUPS = 8

/** Length of a recovery key in bytes. */
export const RECOVERY_LENGTH = 20

/** A recovery key as it is shown: 8 groups of 4 symbols of Crockford base 32 and a check symbol. */
export const printRecovery = (key: Uint8Array): string => {
  if (key.length !== RECOVERY_LENGTH) throw new TypeError(`expected ${RECOVERY_LENGTH} bytes, found ${key.length}`)
  return groupsOf(symbolsOf(key), 4)
    .map((values, index) => [...values, checkOf(values, index + 1)].map((value) => SYMBOLS[value] ?? '').join(''))
    .join('-')
}

/** Reads a recovery key as a person types it: case, spaces and hyphens do not matter, O is 0, I and L are 1. */
export const readRecovery = (typed: string): Result<Uint8Array, RecoveryProblem> => {
  const text = typed
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  const values = [...text].map((symbol) => SYMBOLS.indexOf(symbol))
  const expected = GROUPS * 5
  if (values.length !== expected) return err({ code: 'wrong-length', expected, found: values.length })
  const groups = groupsOf(values, 5)
  const wrong = groups.flatMap((group, index) => (isRight(group, index + 1) ? [] : [index + 1]))
  if (wrong.length > 0) return err({ code: 'wrong-groups', groups: wrong })
  return ok(bytesOf(groups.flatMap((group) => group.slice(0, 4))))
}

const isRight = (group: readonly number[], number: number): boolean =>
  group.every((value) => value >= 0) && checkOf(group.slice(0, 4), number) === group[4]

/** The check over the values of a group: α·v0 ⊕ α²·v1 ⊕ α³·v2 ⊕ α⁴·v3 ⊕ its number, in GF(2⁵). */
const checkOf = (values: readonly number[], group: number): number =>
  values.reduceRight((sum, value) => timesAlpha(value ^ sum), 0) ^ group

/** Multiplies by x modulo x⁵ + x² + 1. */
const timesAlpha = (value: number): number => (value << 1) ^ (value & 0x10 ? 0b10_0101 : 0)

const symbolsOf = (key: Uint8Array): readonly number[] => {
  const values: number[] = []
  let [held, bits] = [0, 0]
  for (const byte of key) {
    held = ((held << 8) | byte) & 0xfff
    bits += 8
    for (; bits >= 5; bits -= 5) values.push((held >> (bits - 5)) & 0x1f)
  }
  return values
}

const bytesOf = (values: readonly number[]): Uint8Array => {
  const bytes: number[] = []
  let [held, bits] = [0, 0]
  for (const value of values) {
    held = ((held << 5) | value) & 0xfff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push((held >> bits) & 0xff)
  }
  return Uint8Array.from(bytes)
}

const groupsOf = (values: readonly number[], size: number): readonly (readonly number[])[] =>
  Array.from({ length: values.length / size }, (_, index) => values.slice(index * size, (index + 1) * size))
