import { assertNever, datesOverlap, decimalParts, type Decimal } from '#core/base'
import type { Figure } from './figure.ts'

/** A number as a fraction of whole numbers, the denominator above 0. */
type Fraction = { readonly num: bigint; readonly den: bigint }

/** The values that a figure allows; a missing bound is open, an excluded one is not reached. */
type Allowed = {
  readonly low?: Fraction
  readonly high?: Fraction
  readonly excluded: boolean
}

/** Whether two figures count the same thing at the same time and cannot both hold. */
export const figuresConflict = (a: Figure, b: Figure): boolean =>
  a.id !== b.id && isSameCount(a, b) && mayCoincide(a, b) && !canBothHold(a, b)

const isSameCount = (a: Figure, b: Figure): boolean =>
  a.subject === b.subject && a.measure === b.measure && JSON.stringify(a.unit) === JSON.stringify(b.unit)

/** Figures without a date may be of any day, so they coincide with all. */
const mayCoincide = (a: Figure, b: Figure): boolean =>
  a.asOf === undefined || b.asOf === undefined || datesOverlap(a.asOf, b.asOf)

/** Whether some number is both what one figure says and what the other says. */
export function canBothHold(a: Figure, b: Figure): boolean {
  const [one, other] = [allowedBy(a), allowedBy(b)]
  return reaches(one, other) && reaches(other, one)
}

function reaches(one: Allowed, other: Allowed): boolean {
  if (one.low === undefined || other.high === undefined) return true
  const order = compareFractions(one.low, other.high)
  return order < 0n || (order === 0n && !one.excluded && !other.excluded)
}

function allowedBy({ value, qualifier }: Figure): Allowed {
  const [low, high] =
    typeof value === 'string'
      ? [fraction(value), fraction(value)]
      : 'num' in value
        ? [ratio(value.num, value.den), ratio(value.num, value.den)]
        : [fraction(value.min), fraction(value.max)]
  switch (qualifier) {
    case 'exact':
      return { low, high, excluded: false }
    case 'about':
      return {
        low: scaled(low, low.num < 0n ? 11n : 9n),
        high: scaled(high, high.num < 0n ? 9n : 11n),
        excluded: false,
      }
    case 'over':
      return { low, excluded: true }
    case 'under':
      return { high, excluded: true }
    default:
      return assertNever(qualifier)
  }
}

/** About: within a tenth of the number. */
const scaled = ({ num, den }: Fraction, tenths: bigint): Fraction => ({ num: num * tenths, den: den * 10n })

function fraction(decimal: Decimal): Fraction {
  const { negative, whole, fraction: places } = decimalParts(decimal)
  const num = BigInt(whole + places)
  return { num: negative ? -num : num, den: 10n ** BigInt(places.length) }
}

function ratio(num: Decimal, den: Decimal): Fraction {
  const [above, below] = [fraction(num), fraction(den)]
  const sign = below.num < 0n ? -1n : 1n
  return { num: sign * above.num * below.den, den: sign * below.num * above.den }
}

const compareFractions = (a: Fraction, b: Fraction): bigint => a.num * b.den - b.num * a.den

/** Whether two figures are linked as a conflict or a comparison. */
export const areLinked = (a: Figure, b: Figure): boolean =>
  a.conflictsWith.includes(b.id) || b.conflictsWith.includes(a.id) || a.comparedWith === b.id || b.comparedWith === a.id

/** Whether two figures in conflict may print together: both defined, or one of them marked quotable. */
export const mayPrintTogether = (a: Figure, b: Figure): boolean =>
  (a.definition !== undefined && b.definition !== undefined) || (a.quotable === 'yes') !== (b.quotable === 'yes')

/** The pairs of figures in conflict; only figures of one subject and measure are compared. */
export function conflictsAmong(figures: readonly Figure[]): readonly (readonly [Figure, Figure])[] {
  const groups = Map.groupBy(figures, (figure) => `${figure.subject} ${figure.measure}`)
  return [...groups.values()].flatMap((group) =>
    group.flatMap((a, at) => group.slice(at + 1).flatMap((b) => (figuresConflict(a, b) ? [[a, b] as const] : []))),
  )
}
