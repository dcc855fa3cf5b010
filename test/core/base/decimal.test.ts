import { assert as always, bigInt, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareDecimals, groupDigits, isDecimal, parseDecimal, timesPowerOfTen, type Decimal } from '#core/base'

const d = (text: string): Decimal => parseDecimal(text) as Decimal

describe('decimals', () => {
  test('only plain digits are numbers', () => {
    const texts = ['5922', '4.64', '-0.5', '0', '007', '1e3', '1,300', '.5', '5.', '+1', '', 'many', '٣']
    expect(texts.filter((text) => isDecimal(text))).toEqual(['5922', '4.64', '-0.5', '0'])
  })

  test('comparing is exact at any length', () => {
    expect(compareDecimals(d('0.1'), d('0.10'))).toBe(0)
    expect(compareDecimals(d('9007199254740993'), d('9007199254740992.9'))).toBe(1)
    expect(compareDecimals(d('-2'), d('1'))).toBe(-1)
  })

  test('moving the point is exact', () => {
    expect([timesPowerOfTen(d('4.64'), 3), timesPowerOfTen(d('46.4'), -3), timesPowerOfTen(d('-1300'), -4)]).toEqual([
      '4640',
      '0.0464',
      '-0.13',
    ])
    always(
      property(bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), integer({ min: -25, max: 25 }), (n, power) => {
        expect(compareDecimals(timesPowerOfTen(timesPowerOfTen(d(String(n)), power), -power), d(String(n)))).toBe(0)
      }),
    )
  })

  test('digits group from the right, by a separator that may hold any character', () => {
    expect([
      groupDigits('5922', ','),
      groupDigits('100', ','),
      groupDigits('1234567', '\u00A0'),
      groupDigits('1000', '$&'),
    ]).toEqual(['5,922', '100', '1\u00A0234\u00A0567', '1$&000'])
  })
})
