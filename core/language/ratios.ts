import type { Decimal, PackLang } from '#core/base'
import { wordsForNumber } from './number-words.ts'

const EN_PARTS = ['', '', 'half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const RU_NOMINATIVE = [
  '',
  '',
  'вторая',
  'третья',
  'четвёртая',
  'пятая',
  'шестая',
  'седьмая',
  'восьмая',
  'девятая',
  'десятая',
]
const RU_GENITIVE = [
  '',
  '',
  'второй',
  'третьей',
  'четвёртой',
  'пятой',
  'шестой',
  'седьмой',
  'восьмой',
  'девятой',
  'десятой',
]
const RU_PLURAL = [
  '',
  '',
  'вторых',
  'третьих',
  'четвёртых',
  'пятых',
  'шестых',
  'седьмых',
  'восьмых',
  'девятых',
  'десятых',
]
const RU_COUNT = ['', 'одна', 'две', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять']
const RU_COUNT_GENITIVE = ['', 'одной', 'двух', 'трёх', 'четырёх', 'пяти', 'шести', 'семи', 'восьми', 'девяти']

/** A ratio in words, `one-sixth`; undefined beyond tenths, which print in digits. After a qualifier Russian takes the genitive. */
export const ratioWords = (num: Decimal, den: Decimal, lang: PackLang, genitive: boolean): string | undefined => {
  const [n, d] = [Number(num), Number(den)]
  if (!Number.isInteger(n) || !Number.isInteger(d) || n < 1 || n > 9 || d < 2 || d > 10 || n >= d) return undefined
  switch (lang) {
    case 'en':
      return d === 2 ? 'half' : `${wordsForNumber(num, 'en')}-${EN_PARTS[d]}${n === 1 ? '' : 's'}`
    case 'vi':
      return d === 2 ? 'một nửa' : `${wordsForNumber(num, 'vi')} phần ${viDenominator(den)}`
    case 'ru':
      return russianRatio(n, d, genitive)
    case 'zh-Hans':
      return d === 2 ? '一半' : `${wordsForNumber(den, 'zh-Hans')}分之${wordsForNumber(num, 'zh-Hans')}`
  }
}

const viDenominator = (den: Decimal): string => (den === '4' ? 'tư' : (wordsForNumber(den, 'vi') ?? den))

const russianRatio = (n: number, d: number, genitive: boolean): string => {
  if (n === 1 && d === 2) return genitive ? 'половины' : 'половина'
  const count = (genitive ? RU_COUNT_GENITIVE : RU_COUNT)[n]
  const part = n === 1 ? (genitive ? RU_GENITIVE : RU_NOMINATIVE)[d] : RU_PLURAL[d]
  return `${count} ${part}`
}
