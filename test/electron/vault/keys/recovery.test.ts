import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printRecovery, readRecovery } from '../../../../electron/vault/keys/index.ts'

const KEY = Uint8Array.from({ length: 20 }, (_, index) => index)
const PRINTED = '000GC-40R4Y-0M301-E209M-185G2-R38EE-1W810-24GKG'
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const keys = fc.uint8Array({ minLength: 20, maxLength: 20 })
const groupsOf = (typed: string): readonly number[] => {
  const read = readRecovery(typed)
  return !read.ok && read.error.code === 'wrong-groups' ? read.error.groups : []
}

describe('the recovery key (A31)', () => {
  test('is printed as published', () => {
    expect(printRecovery(KEY)).toBe(PRINTED)
  })

  test('reads back, whatever the case, the blanks, the hyphens, and O, I and L', () => {
    const typed = [
      PRINTED,
      PRINTED.toLowerCase(),
      PRINTED.replaceAll('-', ''),
      ` ${PRINTED.replaceAll('-', ' – ')}\n`,
      PRINTED.replaceAll('0', 'O').replaceAll('1', 'l'),
      PRINTED.replaceAll('0', 'o').replaceAll('1', 'I'),
    ]
    expect(typed.map((text) => readRecovery(text))).toEqual(typed.map(() => ({ ok: true, value: KEY })))
    fc.assert(
      fc.property(keys, (key) => {
        expect(readRecovery(printRecovery(key))).toEqual({ ok: true, value: key })
      }),
    )
  })

  test('each single wrong symbol is found in its group', () => {
    fc.assert(
      fc.property(keys, (key) => {
        const text = [...printRecovery(key).replaceAll('-', '')]
        const missed = text.flatMap((right, at) =>
          [...`${SYMBOLS}U*`].filter((symbol) => {
            const found = groupsOf(text.with(at, symbol).join(''))
            return symbol !== right && (found.length !== 1 || found[0] !== Math.floor(at / 5) + 1)
          }),
        )
        expect(missed).toEqual([])
      }),
      { numRuns: 10 },
    )
  })

  test('each swap of two unlike symbols is found: of neighbours anywhere, of any two in a group', () => {
    fc.assert(
      fc.property(keys, (key) => {
        const text = [...printRecovery(key).replaceAll('-', '')]
        for (let one = 0; one < 40; one += 1)
          for (let other = one + 1; other < 40; other += 1) {
            const isNear = other === one + 1 || Math.floor(one / 5) === Math.floor(other / 5)
            if (!isNear || text[one] === text[other]) continue
            const swapped = text.with(one, text[other] ?? '').with(other, text[one] ?? '')
            expect(groupsOf(swapped.join(''))).toContain(Math.floor(one / 5) + 1)
          }
      }),
      { numRuns: 30 },
    )
  })

  test('each group at the place of another is found, also of equal bytes', () => {
    fc.assert(
      fc.property(fc.oneof(keys, fc.constant(new Uint8Array(20))), fc.nat(7), fc.nat(7), (key, one, other) => {
        fc.pre(one !== other)
        const groups = printRecovery(key).split('-')
        const moved = groups.with(one, groups[other] ?? '').with(other, groups[one] ?? '')
        expect(groupsOf(moved.join('-'))).toEqual([Math.min(one, other) + 1, Math.max(one, other) + 1])
      }),
    )
  })

  test('a symbol too few or too many is told by the length', () => {
    expect([PRINTED.slice(1), `${PRINTED}0`, ''].map((text) => readRecovery(text))).toEqual(
      [39, 41, 0].map((found) => ({ ok: false, error: { code: 'wrong-length', expected: 40, found } })),
    )
  })
})
