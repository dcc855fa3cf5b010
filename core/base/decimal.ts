declare const decimalBrand: unique symbol

/** A number as decimal digits, `5922`, `4.64`, `-0.5`: never a binary fraction. */
export type Decimal = string & { readonly [decimalBrand]: true }

/** The digits of a number: its sign, the whole part without leading zeros, the fraction as written. */
export type DecimalParts = { readonly negative: boolean; readonly whole: string; readonly fraction: string }

const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/

/** Whether the text is a number in plain decimal digits. */
export const isDecimal = (text: string): text is Decimal => DECIMAL.test(text)

/** The text as a number, or undefined when it is none. */
export const parseDecimal = (text: string): Decimal | undefined => (isDecimal(text) ? text : undefined)

/** A number taken apart. */
export function decimalParts(decimal: Decimal): DecimalParts {
  const negative = decimal.startsWith('-')
  const [whole = '0', fraction = ''] = (negative ? decimal.slice(1) : decimal).split('.')
  return { negative, whole, fraction }
}

/** The order of two numbers: negative, 0 or positive; `1.50` equals `1.5`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const difference = scaled(a, b) - scaled(b, a)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function scaled(decimal: Decimal, other: Decimal): bigint {
  const { negative, whole, fraction } = decimalParts(decimal)
  const places = Math.max(fraction.length, decimalParts(other).fraction.length)
  const digits = BigInt(whole + fraction.padEnd(places, '0'))
  return negative ? -digits : digits
}

/** A number times ten to a power, exactly: `4.64` by 3 is `4640`. */
export function timesPowerOfTen(decimal: Decimal, power: number): Decimal {
  const { negative, whole, fraction } = decimalParts(decimal)
  const point = whole.length + power
  const digits = (whole + fraction).padEnd(point, '0')
  const padded = point > 0 ? digits : digits.padStart(digits.length - point + 1, '0')
  const split = point > 0 ? point : 1
  const moved = padded.slice(0, split).replace(/^0+(?=\d)/, '')
  const rest = padded.slice(split).replace(/0+$/, '')
  return `${negative ? '-' : ''}${moved}${rest === '' ? '' : `.${rest}`}` as Decimal
}

/** Whole digits in groups of three from the right, joined by a separator: `5,922`. */
export const groupDigits = (whole: string, separator: string): string =>
  whole.replace(/\B(?=(?:\d{3})+$)/g, () => separator)
