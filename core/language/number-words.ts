import { decimalParts, type Decimal, type PackLang } from '#core/base'

/** Twelve digits are read out; a longer number is left blank for a person to write. */
const LONGEST = 12

/** A number in words, made by rule (PACK 5.2); undefined for what the rule cannot do. Russian is in the nominative. */
export const wordsForNumber = (value: Decimal, lang: PackLang): string | undefined => {
  const { negative, whole, fraction } = decimalParts(value)
  if (negative || whole.length > LONGEST || fraction.length > 3) return undefined
  return fraction === '' ? READERS[lang].whole(whole, 'masculine') : READERS[lang].decimal(whole, fraction)
}

type Gender = 'masculine' | 'feminine'
type Reader = {
  readonly whole: (digits: string, gender: Gender) => string
  readonly decimal: (whole: string, fraction: string) => string
}

/** Digits in groups of so many, the lowest first. */
const groupsOf = (digits: string, size: number): readonly number[] => {
  const groups: number[] = []
  for (let end = digits.length; end > 0; end -= size) groups.push(Number(digits.slice(Math.max(0, end - size), end)))
  return groups
}

const EN_SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const EN_TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const EN_SCALES = ['', ' thousand', ' million', ' billion']

const enBelowHundred = (n: number): string => {
  if (n < 20) return EN_SMALL[n] ?? ''
  return n % 10 === 0 ? (EN_TENS[n / 10] ?? '') : `${EN_TENS[Math.floor(n / 10)]}-${EN_SMALL[n % 10]}`
}
const enGroup = (n: number): string => {
  if (n < 100) return enBelowHundred(n)
  const rest = n % 100
  return `${EN_SMALL[Math.floor(n / 100)]} hundred${rest === 0 ? '' : ` and ${enBelowHundred(rest)}`}`
}
const english: Reader = {
  whole: (digits) => {
    const groups = groupsOf(digits, 3)
    const parts = groups.flatMap((n, power) => (n === 0 ? [] : [`${enGroup(n)}${EN_SCALES[power]}`])).toReversed()
    const last = groups[0] ?? 0
    if (parts.length === 0) return 'zero'
    // British usage: "and" before a last group under a hundred.
    return parts.length > 1 && last > 0 && last < 100
      ? `${parts.slice(0, -1).join(' ')} and ${parts.at(-1)}`
      : parts.join(' ')
  },
  decimal: (whole, fraction) =>
    `${english.whole(whole, 'masculine')} point ${[...fraction].map((digit) => EN_SMALL[Number(digit)]).join(' ')}`,
}

const VI_DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const VI_SCALES = ['', ' nghìn', ' triệu', ' tỷ']

/** Tens and ones: mười/mươi, mốt, tư, lăm; a single digit after a hundred takes "linh". */
const viTens = (n: number): string => {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  if (tens === 0) return VI_DIGITS[ones] ?? ''
  const head = tens === 1 ? 'mười' : `${VI_DIGITS[tens]} mươi`
  if (ones === 0) return head
  const tail = ones === 5 ? 'lăm' : tens > 1 && ones === 1 ? 'mốt' : tens > 1 && ones === 4 ? 'tư' : VI_DIGITS[ones]
  return `${head} ${tail}`
}
const viGroup = (n: number, full: boolean): string => {
  const [hundreds, rest] = [Math.floor(n / 100), n % 100]
  if (hundreds === 0 && !full) return viTens(rest)
  const head = `${VI_DIGITS[hundreds]} trăm`
  if (rest === 0) return head
  return rest < 10 ? `${head} linh ${VI_DIGITS[rest]}` : `${head} ${viTens(rest)}`
}
const vietnamese: Reader = {
  whole: (digits) => {
    const groups = groupsOf(digits, 3)
    const parts = groups
      .flatMap((n, power) => (n === 0 ? [] : [`${viGroup(n, power < groups.length - 1)}${VI_SCALES[power]}`]))
      .toReversed()
    return parts.length === 0 ? 'không' : parts.join(' ')
  },
  decimal: (whole, fraction) => `${vietnamese.whole(whole, 'masculine')} phẩy ${viFraction(fraction)}`,
}
/** A fraction of two digits is read as a number, `sáu mươi tư`; a leading zero or three digits are read one by one. */
const viFraction = (fraction: string): string =>
  fraction.length <= 2 && !fraction.startsWith('0')
    ? viTens(Number(fraction))
    : [...fraction].map((digit) => VI_DIGITS[Number(digit)]).join(' ')

const RU_ONES = [
  '',
  'один',
  'два',
  'три',
  'четыре',
  'пять',
  'шесть',
  'семь',
  'восемь',
  'девять',
  'десять',
  'одиннадцать',
  'двенадцать',
  'тринадцать',
  'четырнадцать',
  'пятнадцать',
  'шестнадцать',
  'семнадцать',
  'восемнадцать',
  'девятнадцать',
]
const RU_TENS = [
  '',
  '',
  'двадцать',
  'тридцать',
  'сорок',
  'пятьдесят',
  'шестьдесят',
  'семьдесят',
  'восемьдесят',
  'девяносто',
]
const RU_HUNDREDS = [
  '',
  'сто',
  'двести',
  'триста',
  'четыреста',
  'пятьсот',
  'шестьсот',
  'семьсот',
  'восемьсот',
  'девятьсот',
]
const RU_SCALES: readonly (readonly [string, string, string] | undefined)[] = [
  undefined,
  ['тысяча', 'тысячи', 'тысяч'],
  ['миллион', 'миллиона', 'миллионов'],
  ['миллиард', 'миллиарда', 'миллиардов'],
]

const ruPlural = (n: number, [one, few, many]: readonly [string, string, string]): string => {
  const category = new Intl.PluralRules('ru').select(n)
  return category === 'one' ? one : category === 'few' ? few : many
}
const ruGroup = (n: number, gender: Gender): string => {
  const rest = n % 100
  const small = rest < 20 ? ruOne(rest, gender) : `${RU_TENS[Math.floor(rest / 10)]} ${ruOne(rest % 10, gender)}`
  return `${RU_HUNDREDS[Math.floor(n / 100)]} ${small}`.trim()
}
const ruOne = (n: number, gender: Gender): string => {
  if (gender === 'feminine' && n === 1) return 'одна'
  return gender === 'feminine' && n === 2 ? 'две' : (RU_ONES[n] ?? '')
}
const RU_FRACTIONS: readonly (readonly [string, string, string])[] = [
  ['десятая', 'десятых', 'десятых'],
  ['сотая', 'сотых', 'сотых'],
  ['тысячная', 'тысячных', 'тысячных'],
]
const russian: Reader = {
  whole: (digits, gender) => {
    const parts = groupsOf(digits, 3).flatMap((n, power) => {
      if (n === 0) return []
      const scale = RU_SCALES[power]
      return [
        scale === undefined
          ? ruGroup(n, gender)
          : `${ruGroup(n, power === 1 ? 'feminine' : 'masculine')} ${ruPlural(n, scale)}`,
      ]
    })
    return parts.length === 0 ? 'ноль' : parts.toReversed().join(' ')
  },
  decimal: (whole, fraction) => {
    const forms = RU_FRACTIONS[fraction.length - 1] ?? RU_FRACTIONS[2]
    const wholes = `${russian.whole(whole, 'feminine')} ${ruPlural(Number(whole.slice(-2)), ['целая', 'целых', 'целых'])}`
    return `${wholes} ${russian.whole(String(Number(fraction)), 'feminine')} ${ruPlural(Number(fraction), forms ?? ['', '', ''])}`
  },
}

const ZH_DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const ZH_UNITS = ['', '十', '百', '千']
const ZH_SCALES = ['', '万', '亿']

/** Up to four digits; zeros between digits are read once. */
const zhGroup = (n: number): string => {
  const digits = String(n)
  let out = ''
  let zero = false
  for (const [index, digit] of [...digits].entries()) {
    if (digit === '0') {
      zero = true
      continue
    }
    out += `${zero ? '零' : ''}${ZH_DIGITS[Number(digit)]}${ZH_UNITS[digits.length - 1 - index]}`
    zero = false
  }
  return out
}
const chinese: Reader = {
  whole: (digits) => {
    const groups = groupsOf(digits, 4)
    let out = ''
    for (let power = groups.length - 1; power >= 0; power -= 1) {
      const n = groups[power] ?? 0
      if (n === 0) continue
      const gap = out !== '' && (n < 1000 || (groups[power + 1] ?? 0) === 0)
      out += `${gap ? '零' : ''}${zhGroup(n)}${ZH_SCALES[power]}`
    }
    if (out === '') return '零'
    return out.startsWith('一十') ? out.slice(1) : out
  },
  decimal: (whole, fraction) =>
    `${chinese.whole(whole, 'masculine')}点${[...fraction].map((digit) => ZH_DIGITS[Number(digit)]).join('')}`,
}

const READERS: Readonly<Record<PackLang, Reader>> = { en: english, vi: vietnamese, ru: russian, 'zh-Hans': chinese }
