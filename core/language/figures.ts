import { compareDecimals, decimalParts, groupDigits, timesPowerOfTen, type Decimal, type PackLang } from '#core/base'
import type { Figure, HouseStyle } from '#core/domain'
import { ratioWords } from './ratios.ts'
import { currencyText, isCurrency, unitText } from './units.ts'

const NB = '\u00a0'
const SEPARATORS: Readonly<
  Record<PackLang, { readonly group: string; readonly point: string; readonly from: number }>
> = {
  en: { group: ',', point: '.', from: 4 },
  vi: { group: '.', point: ',', from: 4 },
  ru: { group: NB, point: ',', from: 4 },
  // GB/T 15835-2011 lets four digits stand ungrouped.
  'zh-Hans': { group: ',', point: '.', from: 5 },
}

/** A house may write numbers without groups. */
export type NumberOptions = { readonly style?: HouseStyle | undefined }

/** A number in the digits of a language: `5,922`, `5.922`, `5 922`, `5922`. Exact: no digit is lost or made. */
export const printNumber = (value: Decimal, lang: PackLang, { style }: NumberOptions = {}): string => {
  const { negative, whole, fraction } = decimalParts(value)
  const { group, point, from } = SEPARATORS[lang]
  const isPlain = style?.perLanguage[lang]?.numbers === 'plain' || whole.length < from
  const grouped = isPlain ? whole : groupDigits(whole, group)
  return `${negative ? '−' : ''}${grouped}${fraction === '' ? '' : `${point}${fraction}`}`
}

/** A figure with its qualifier and unit, all from its one record (PACK 8.3): `over 1,300 villages`. */
export const printFigure = (figure: Measured, lang: PackLang, options: NumberOptions = {}): string =>
  qualified(figure.qualifier, valueText(figure, lang, options), lang)

type Measured = Pick<Figure, 'value' | 'qualifier' | 'unit'>

type Qualifier = Figure['qualifier']

const QUALIFIERS: Readonly<Record<PackLang, Readonly<Record<Qualifier, string>>>> = {
  en: { exact: '', about: 'about ', over: 'over ', under: 'under ' },
  vi: { exact: '', about: 'khoảng ', over: 'hơn ', under: 'dưới ' },
  ru: { exact: '', about: 'около ', over: 'более ', under: 'менее ' },
  'zh-Hans': { exact: '', about: '约', over: '超过', under: '不到' },
}

const qualified = (qualifier: Qualifier, value: string, lang: PackLang): string =>
  `${QUALIFIERS[lang][qualifier]}${value}`

const valueText = ({ value, qualifier, unit }: Measured, lang: PackLang, options: NumberOptions): string => {
  const genitive = qualifier !== 'exact'
  const digits = (number: Decimal): string => printNumber(number, lang, options)
  if (typeof value === 'string') {
    return isCurrency(unit)
      ? money(value, unit, lang, digits)
      : `${digits(value)}${unitText(unit, value, lang, genitive)}`
  }
  if ('num' in value) {
    return ratioWords(value.num, value.den, lang, genitive) ?? `${digits(value.num)}/${digits(value.den)}`
  }
  const range = `${digits(value.min)}–${digits(value.max)}`
  return isCurrency(unit)
    ? currencyText(unit, range, lang, value.max)
    : `${range}${unitText(unit, value.max, lang, genitive)}`
}

const MILLION = '1000000' as Decimal
const HUNDRED_THOUSAND = 100_000n

/** Money: whole multiples of 100,000 from one million on print in millions, from 1,000 million in billions; zh in 万 and 亿. */
const money = (value: Decimal, unit: string, lang: PackLang, digits: (number: Decimal) => string): string => {
  const { negative, whole, fraction } = decimalParts(value)
  const round = fraction.replace(/0+$/, '') === '' && BigInt(whole) % HUNDRED_THOUSAND === 0n
  if (negative || !round || compareDecimals(value, MILLION) < 0) return currencyText(unit, digits(value), lang, value)
  const { power, word } = scaleOf(whole, lang)
  return currencyText(unit, `${digits(timesPowerOfTen(value, -power))}${word}`, lang)
}

const scaleOf = (whole: string, lang: PackLang): { readonly power: number; readonly word: string } => {
  if (lang === 'zh-Hans') return whole.length > 8 ? { power: 8, word: '亿' } : { power: 4, word: '万' }
  const billions = whole.length > 9
  const words = { en: [' million', ' billion'], vi: [' triệu', ' tỷ'], ru: [' млн', ' млрд'] }[lang]
  return { power: billions ? 9 : 6, word: (words[billions ? 1 : 0] ?? '').replace(' ', NB) }
}
