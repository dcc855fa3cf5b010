import {
  partsOf,
  weekday,
  type Day,
  type Edtf,
  type LocalTime,
  type PackLang,
  type PartialDate,
  type Point,
} from '#core/base'
import type { HouseStyle } from '#core/domain'
import { textsFor } from './texts/index.ts'

/** In running text, or short as in a table. */
export type DateForm = 'full' | 'table'

/** `padded` prints a zero before days 1 to 9 and months 1 and 2 in Vietnamese (Decree 30/2020); `plain` does not. */
export type DateStyle = 'padded' | 'plain'

/** Whether a date stands by itself or after a word such as "since" or "of", which bends a Russian month. */
export type DateGrammar = 'alone' | 'governed'
export type DateOptions = { readonly style?: HouseStyle | undefined; readonly grammar?: DateGrammar }

/** A date in a language by the house rules (PACK 8.2): what is vague, open or without a year says so. */
export const printDate = (
  date: PartialDate,
  lang: PackLang,
  form: DateForm = 'full',
  options: DateOptions = {},
): string => {
  const style = options.style?.perLanguage[lang]?.dates ?? 'padded'
  const parts = partsOf(date)
  const t = textsFor(lang)
  if (parts === undefined) return t('outputs.date.unresolved', { words: date.asStated ?? '' })
  const printed = printParts(parts, lang, { form, style, grammar: options.grammar ?? 'alone' })
  return date.calendar === 'gregorian'
    ? printed
    : t('outputs.date.lunar', { lunar: lunarWords(date, lang), date: printed })
}

/** The lunar date in the words of its source, else by its numbers: `day 3 of lunar month 1, 2026`. */
const lunarWords = ({ asStated, lunar }: PartialDate, lang: PackLang): string => {
  if (asStated !== undefined || lunar === undefined) return asStated ?? ''
  const { year, month, day, leap } = lunar
  return textsFor(lang)(leap ? 'outputs.date.lunarLeapDay' : 'outputs.date.lunarDay', { year, month, day })
}

type Manner = { readonly form: DateForm; readonly style: DateStyle; readonly grammar: DateGrammar }

const printParts = (parts: Edtf, lang: PackLang, { form, style, grammar }: Manner): string => {
  const isAbout = parts.kind !== 'interval' && parts.approximate
  const words = writerFor(lang, style, isAbout ? 'governed' : grammar)
  switch (parts.kind) {
    case 'interval':
      return printInterval(parts, words)
    case 'yearless':
      return vague(words.yearless(parts.month, parts.day), parts, lang, 'yearless')
    case 'point':
      return vague(printPoint(parts.point, words, form), parts, lang, 'dated')
  }
}

const printPoint = (point: Point, words: DateWriter, form: DateForm): string =>
  form === 'table' && isDayPoint(point) ? words.short(point) : pointIn(words, point)

const printInterval = ({ from, to }: Extract<Edtf, { kind: 'interval' }>, words: DateWriter): string => {
  if (from === undefined) return to === undefined ? '' : words.until(to)
  return to === undefined ? words.since(from) : words.interval(from, to)
}

type Vague = { readonly approximate: boolean; readonly uncertain: boolean }

const vague = (
  words: string,
  { approximate, uncertain }: Vague,
  lang: PackLang,
  year: 'dated' | 'yearless',
): string => {
  const t = textsFor(lang)
  const about = approximate ? t('outputs.date.about', { date: words }) : words
  const sure = uncertain ? t('outputs.date.uncertain', { date: about }) : about
  return year === 'yearless' ? t('outputs.date.yearless', { date: sure }) : sure
}

type FullPoint = Required<Point>

/** How a language writes points of time and spans between them. */
type DateWriter = {
  readonly day: (point: FullPoint) => string
  readonly short: (point: FullPoint) => string
  readonly month: (year: number, month: number) => string
  readonly year: (year: number) => string
  readonly yearless: (month: number, day: number | undefined) => string
  readonly interval: (from: Point, to: Point) => string
  readonly since: (from: Point) => string
  readonly until: (to: Point) => string
}

const two = (n: number): string => String(n).padStart(2, '0')
const nth = (names: readonly string[], month: number): string => names[month - 1] ?? ''
const isDayPoint = (point: Point): point is FullPoint => point.month !== undefined && point.day !== undefined

/** A point as precise as it is known. */
const pointIn = (words: Pick<DateWriter, 'day' | 'month' | 'year'>, point: Point): string => {
  if (point.month === undefined) return words.year(point.year)
  return isDayPoint(point) ? words.day(point) : words.month(point.year, point.month)
}

const EN_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const english = (): DateWriter => {
  const own = {
    day: ({ year, month, day }: FullPoint) => `${day} ${nth(EN_MONTHS, month)} ${year}`,
    month: (year: number, month: number) => `${nth(EN_MONTHS, month)} ${year}`,
    year: String,
  }
  return {
    ...own,
    short: ({ year, month, day }) => `${day} ${nth(EN_MONTHS, month).slice(0, 3)} ${year}`,
    yearless: (month, day) => (day === undefined ? nth(EN_MONTHS, month) : `${day} ${nth(EN_MONTHS, month)}`),
    interval: (from, to) => {
      if (!isDayPoint(from) || !isDayPoint(to) || from.year !== to.year)
        return `${pointIn(own, from)} – ${pointIn(own, to)}`
      if (from.month === to.month) return `${from.day}–${to.day} ${nth(EN_MONTHS, to.month)} ${to.year}`
      return `${from.day} ${nth(EN_MONTHS, from.month)} – ${own.day(to)}`
    },
    since: (from) => `since ${pointIn(own, from)}`,
    until: (to) => `until ${pointIn(own, to)}`,
  }
}

const vietnamese = (style: DateStyle): DateWriter => {
  const d = (day: number): string => (style === 'padded' ? two(day) : String(day))
  const m = (month: number): string => (style === 'padded' && month <= 2 ? two(month) : String(month))
  const own = {
    day: ({ year, month, day }: FullPoint) => `ngày ${d(day)} tháng ${m(month)} năm ${year}`,
    month: (year: number, month: number) => `tháng ${m(month)} năm ${year}`,
    year: (year: number) => `năm ${year}`,
  }
  return {
    ...own,
    short: ({ year, month, day }) => `${d(day)}/${m(month)}/${year}`,
    yearless: (month, day) => (day === undefined ? `tháng ${m(month)}` : `ngày ${d(day)} tháng ${m(month)}`),
    interval: (from, to) => {
      if (!isDayPoint(from) || !isDayPoint(to) || from.year !== to.year)
        return `từ ${pointIn(own, from)} đến ${pointIn(own, to)}`
      if (from.month === to.month)
        return `từ ngày ${d(from.day)} đến ngày ${d(to.day)} tháng ${m(to.month)} năm ${to.year}`
      return `từ ngày ${d(from.day)} tháng ${m(from.month)} đến ${own.day(to)}`
    },
    since: (from) => `từ ${pointIn(own, from)}`,
    until: (to) => `đến ${pointIn(own, to)}`,
  }
}

const RU_OF = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
]
const RU_MONTHS = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
]
const YEAR_MARK = '\u00a0г.'

/** A month alone stands in the nominative; after «около», «с», «до», «от» in the genitive. */
const russian = (grammar: DateGrammar): DateWriter => {
  const months = grammar === 'alone' ? RU_MONTHS : RU_OF
  const own = {
    day: ({ year, month, day }: FullPoint) => `${day} ${nth(RU_OF, month)} ${year}${YEAR_MARK}`,
    month: (year: number, month: number) => `${nth(months, month)} ${year}${YEAR_MARK}`,
    year: (year: number) => `${year}${YEAR_MARK}`,
  }
  /** After «с», «до», «около» and «по» a month stands in the genitive. */
  const genitive = { ...own, month: (year: number, month: number) => `${nth(RU_OF, month)} ${year}${YEAR_MARK}` }
  return {
    ...own,
    short: ({ year, month, day }) => `${two(day)}.${two(month)}.${year}`,
    yearless: (month, day) => (day === undefined ? nth(months, month) : `${day} ${nth(RU_OF, month)}`),
    interval: (from, to) => {
      if (!isDayPoint(from) || !isDayPoint(to) || from.year !== to.year)
        return `${pointIn(own, from)} – ${pointIn(own, to)}`
      if (from.month === to.month) return `${from.day}–${to.day} ${nth(RU_OF, to.month)} ${to.year}${YEAR_MARK}`
      return `${from.day} ${nth(RU_OF, from.month)} – ${own.day(to)}`
    },
    since: (from) => `с ${pointIn(genitive, from)}`,
    until: (to) => `до ${pointIn(genitive, to)}`,
  }
}

const chinese = (): DateWriter => {
  const own = {
    day: ({ year, month, day }: FullPoint) => `${year}年${month}月${day}日`,
    month: (year: number, month: number) => `${year}年${month}月`,
    year: (year: number) => `${year}年`,
  }
  return {
    ...own,
    short: ({ year, month, day }) => `${year}-${two(month)}-${two(day)}`,
    yearless: (month, day) => (day === undefined ? `${month}月` : `${month}月${day}日`),
    interval: (from, to) => {
      if (!isDayPoint(from) || !isDayPoint(to) || from.year !== to.year)
        return `${pointIn(own, from)}至${pointIn(own, to)}`
      if (from.month === to.month) return `${own.day(from)}至${to.day}日`
      return `${own.day(from)}至${to.month}月${to.day}日`
    },
    since: (from) => `自${pointIn(own, from)}起`,
    until: (to) => `至${pointIn(own, to)}`,
  }
}

const writerFor = (lang: PackLang, style: DateStyle, grammar: DateGrammar): DateWriter => {
  switch (lang) {
    case 'en':
      return english()
    case 'vi':
      return vietnamese(style)
    case 'ru':
      return russian(grammar)
    case 'zh-Hans':
      return chinese()
  }
}

/** `09:30–10:15` of two times of day. */
export const printTimeRange = (start: string, end: string): string => `${start}–${end}`

/** The time of day of a local time, `14:00`. */
export const timeOfDay = (local: LocalTime): string => local.slice(11, 16)

/** The weekday of a day: `Wednesday`, `Thứ Tư`, `среда`, `星期三`. */
export const weekdayName = (day: Day, lang: PackLang): string =>
  textsFor(lang)(`kinds.weekday.${weekdayKey(weekday(day))}`)

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const weekdayKey = (n: number): (typeof WEEKDAYS)[number] => WEEKDAYS[n - 1] ?? 'mon'
