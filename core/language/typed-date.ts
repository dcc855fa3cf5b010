import { parseEdtf, type PackLang } from '#core/base'
import { textsFor } from './texts/index.ts'

/** What a person typed as a date may mean: none, one or two EDTF forms. Nothing is taken for granted that was not typed. */
export const readTypedDate = (typed: string, lang: PackLang): readonly string[] => {
  const text = withoutRemark(typed.normalize('NFC').trim().replace(/\s+/g, ' '), lang)
  return unique(parseEdtf(text.toUpperCase()).ok ? [text.toUpperCase()] : readOpen(text, lang)).filter(
    (edtf) => parseEdtf(edtf).ok,
  )
}

/** The words without "year not stated" after them: a date without a year says so by itself. */
const withoutRemark = (text: string, lang: PackLang): string => {
  const remark = textsFor(lang)('editor.yearless')
  return text
    .toLowerCase()
    .replace(/[)）]$/, '')
    .endsWith(remark)
    ? text.slice(0, text.toLowerCase().lastIndexOf(remark)).replace(/[\s,，(（]+$/, '')
    : text
}

/** "since 2021", "до 30.06.2025", else a span or one date. */
function readOpen(text: string, lang: PackLang): readonly string[] {
  const { since, until } = WORDS[lang]
  const [, from] = since.exec(text) ?? []
  const [, to] = until.exec(text) ?? []
  const span = readSpan(text, lang)
  if (span.length > 0) return span
  if (from !== undefined) return readPoint(from, lang).map((edtf) => `${edtf}/..`)
  if (to !== undefined) return readPoint(to, lang).map((edtf) => `../${edtf}`)
  return readVague(text, lang)
}

/** "about 2021", "2021-12?". */
function readVague(text: string, lang: PackLang): readonly string[] {
  const [, about] = WORDS[lang].about.exec(text) ?? []
  const plain = about ?? text
  const isUncertain = plain.endsWith('?')
  const mark = about === undefined ? (isUncertain ? '?' : '') : isUncertain ? '%' : '~'
  return readPoint(isUncertain ? plain.slice(0, -1).trim() : plain, lang).map((edtf) => `${edtf}${mark}`)
}

const SPAN = /^(.+?)(?:\s*[–—]\s*|\s+-\s+|\s*(?:đến|по|to|至)\s*)(.+)$/u
const DAYS_THEN_REST = /^(?:ngày )?(\d{1,2})(?:\s*[-–—]\s*| đến (?:ngày )?| по )(\d{1,2})([ ./]\D.+|[./]\d.+)$/u
const HAN_DAYS = /^(.+月)(\d{1,2})日?\s*(?:至|-|–|—)\s*(\d{1,2})日$/u

/** "16–18 December 2026", "16.12.2026 – 18.12.2026", "2026年12月16日至18日". */
function readSpan(text: string, lang: PackLang): readonly string[] {
  const bare = text.replace(WORDS[lang].spanStart, '')
  const [, firstDay, lastDay, rest] = DAYS_THEN_REST.exec(bare) ?? []
  if (firstDay !== undefined) return pairs(`${firstDay}${rest ?? ''}`, `${lastDay ?? ''}${rest ?? ''}`, lang)
  const [, month, from, to] = HAN_DAYS.exec(bare) ?? []
  if (month !== undefined) return pairs(`${month}${from ?? ''}日`, `${month}${to ?? ''}日`, lang)
  const [, start, end] = SPAN.exec(bare) ?? []
  return start === undefined ? [] : pairs(start, end ?? '', lang)
}

const pairs = (start: string, end: string, lang: PackLang): readonly string[] => {
  const [starts, ends] = [readPoint(start, lang), readPoint(end, lang)]
  return starts.length === ends.length ? starts.map((from, at) => `${from}/${ends[at] ?? ''}`) : []
}

const YEAR = /^(\d{4})$/
const YEAR_FIRST = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?$/
const MONTH_YEAR = /^(\d{1,2})[./-](\d{4})$/
const NUMBERS = /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}))?\.?$/

function readPoint(typed: string, lang: PackLang): readonly string[] {
  const text = typed.trim().replace(WORDS[lang].yearMark, '').trim()
  const [, year] = YEAR.exec(text) ?? []
  if (year !== undefined) return [year]
  const [isYearFirst, first, second, third] = YEAR_FIRST.exec(text) ?? []
  if (isYearFirst !== undefined) return [edtfOf(first, second, third)]
  const [isMonthYear, month, monthYear] = MONTH_YEAR.exec(text) ?? []
  if (isMonthYear !== undefined) return [edtfOf(monthYear, month)]
  const [isNumbers, a, b, numbersYear] = NUMBERS.exec(text) ?? []
  if (isNumbers !== undefined) return readNumbers(a ?? '', b ?? '', numbersYear, lang)
  return WORDS[lang].read(text)
}

/** Day first, as all four languages write it but English, which asks where both may be meant. */
function readNumbers(a: string, b: string, year: string | undefined, lang: PackLang): readonly string[] {
  const dayFirst = edtfOf(year, b, a)
  return lang === 'en' ? [dayFirst, edtfOf(year, a, b)].filter((edtf) => parseEdtf(edtf).ok) : [dayFirst]
}

const edtfOf = (year: string | undefined, month: string | undefined, day?: string): string =>
  [year ?? 'XXXX', month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-')

type DateWords = {
  readonly since: RegExp
  readonly until: RegExp
  readonly about: RegExp
  readonly spanStart: RegExp
  readonly yearMark: RegExp
  readonly read: (text: string) => readonly string[]
}

const ENGLISH = 'january february march april may june july august september october november december'.split(' ')
const RUSSIAN = (
  'январь января|февраль февраля|март марта|апрель апреля|май мая|июнь июня|июль июля|август августа|' +
  'сентябрь сентября|октябрь октября|ноябрь ноября|декабрь декабря'
).split('|')

/** The number of a month by its name or the first three letters of it or more: 6 of "June", "июня". */
const monthOf = (name: string, months: readonly string[]): string | undefined => {
  const typed = name.toLowerCase()
  const at = months.findIndex((forms) => forms.split(' ').some((form) => form.startsWith(typed)))
  return at === -1 || typed.length < 3 ? undefined : String(at + 1)
}

/** "16 December 2026", "December 16, 2026", "December 2026", "16 December". */
const byName =
  (months: readonly string[]) =>
  (text: string): readonly string[] => {
    const [isDayFirst, day, monthAfter, yearAfter] = /^(\d{1,2}) (\p{L}+)\.?,?(?: (\d{4}))?$/u.exec(text) ?? []
    const [isMonthFirst, monthBefore, dayAfter, yearLast] =
      /^(\p{L}+)\.?(?: (\d{1,2})(?!\d))?(?:,? (\d{4}))?$/u.exec(text) ?? []
    const month = monthOf(monthAfter ?? monthBefore ?? '', months)
    if (month === undefined || (isDayFirst === undefined && isMonthFirst === undefined)) return []
    return isDayFirst === undefined ? [edtfOf(yearLast, month, dayAfter)] : [edtfOf(yearAfter, month, day)]
  }

const readVietnamese = (text: string): readonly string[] => {
  const [whole, day, month, year] =
    /^(?:(?:ngày |mồng |mùng )?(\d{1,2}) )?tháng (\d{1,2})(?: năm |\/|, ?| )?(\d{4})?$/iu.exec(text) ?? []
  if (whole !== undefined) return [edtfOf(year, month, day)]
  const numbers = /^ngày (\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}))?$/iu.exec(text)
  return numbers === null ? [] : [edtfOf(numbers[3], numbers[2], numbers[1])]
}

const readChinese = (text: string): readonly string[] => {
  const [whole, year, month, day] =
    /^(?:(\d{4})年)?(?:(\d{1,2})月)?(?:(\d{1,2})[日号])?$/u.exec(text.replaceAll(' ', '')) ?? []
  if (whole === undefined || whole === '' || (month === undefined && (day !== undefined || year === undefined)))
    return []
  return [month === undefined ? (year ?? '') : edtfOf(year, month, day)]
}

const WORDS: Readonly<Record<PackLang, DateWords>> = {
  en: {
    since: /^(?:since|from) (.+)$/i,
    until: /^(?:until|till|to) (.+)$/i,
    about: /^(?:about|around|circa|c\.) ?(.+)$/i,
    spanStart: /^from /i,
    yearMark: /^year /i,
    read: byName(ENGLISH),
  },
  vi: {
    since: /^(?:từ|kể từ) (.+)$/iu,
    until: /^(?:đến|cho đến|tới) (.+)$/iu,
    about: /^khoảng (.+)$/iu,
    spanStart: /^từ /iu,
    yearMark: /^năm /iu,
    read: readVietnamese,
  },
  ru: {
    since: /^с (.+)$/iu,
    until: /^(?:до|по) (.+)$/iu,
    about: /^(?:около|примерно) (.+)$/iu,
    spanStart: /^с /iu,
    yearMark: / ?(?:гг?\.?|года?|году)$/iu,
    read: byName(RUSSIAN),
  },
  'zh-Hans': {
    since: /^自?(.+)(?:起|以来)$/u,
    until: /^(?:至|截至)(.+)$/u,
    about: /^(?:约|大约)(.+)$/u,
    spanStart: /^自/u,
    yearMark: /^$/,
    read: readChinese,
  },
}

const unique = (list: readonly string[]): readonly string[] => [...new Set(list)]
