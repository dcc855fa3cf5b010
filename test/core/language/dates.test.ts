import { describe, expect, test } from 'vitest'
import { PACK_LANGS, partialDate, type PackLang } from '#core/base'
import { OFFICIAL } from '#core/domain'
import { printDate, weekdayName } from '#core/language'

const NB = '\u00a0'
const inAll = (edtf: string, form: 'full' | 'table' = 'full'): readonly string[] =>
  PACK_LANGS.map((lang: PackLang) => printDate(partialDate(edtf), lang, form))

/** PACK 8.2: en, vi, ru, zh. */
const TABLE: readonly (readonly [string, string, string, string, string])[] = [
  ['2025-04-03', '3 April 2025', 'ngày 03 tháng 4 năm 2025', `3 апреля 2025${NB}г.`, '2025年4月3日'],
  ['2026-02-03', '3 February 2026', 'ngày 03 tháng 02 năm 2026', `3 февраля 2026${NB}г.`, '2026年2月3日'],
  ['2021-12', 'December 2021', 'tháng 12 năm 2021', `декабрь 2021${NB}г.`, '2021年12月'],
  ['2022', '2022', 'năm 2022', `2022${NB}г.`, '2022年'],
  ['2021-12~', 'about December 2021', 'khoảng tháng 12 năm 2021', `около декабря 2021${NB}г.`, '2021年12月前后'],
  [
    'XXXX-12-16',
    '16 December (year not stated)',
    'ngày 16 tháng 12 (không ghi năm)',
    '16 декабря (год не указан)',
    '12月16日（年份未注明）',
  ],
  [
    'XXXX-12~',
    'about December (year not stated)',
    'khoảng tháng 12 (không ghi năm)',
    'около декабря (год не указан)',
    '12月前后（年份未注明）',
  ],
  ['2022?', '2022 (uncertain)', 'năm 2022 (chưa chắc chắn)', `2022${NB}г. (не точно)`, '2022年（不确定）'],
  ['../2025-06-30', 'until 30 June 2025', 'đến ngày 30 tháng 6 năm 2025', `до 30 июня 2025${NB}г.`, '至2025年6月30日'],
  [
    '2021-11-29/2021-12-02',
    '29 November – 2 December 2021',
    'từ ngày 29 tháng 11 đến ngày 02 tháng 12 năm 2021',
    `29 ноября – 2 декабря 2021${NB}г.`,
    '2021年11月29日至12月2日',
  ],
  [
    '2021-12-14/2021-12-16',
    '14–16 December 2021',
    'từ ngày 14 đến ngày 16 tháng 12 năm 2021',
    `14–16 декабря 2021${NB}г.`,
    '2021年12月14日至16日',
  ],
  ['2021/..', 'since 2021', 'từ năm 2021', `с 2021${NB}г.`, '自2021年起'],
]

describe('dates by the house rules', () => {
  test.each(TABLE)('F7 F11 %s prints in four languages', (edtf, en, vi, ru, zh) => {
    expect(inAll(edtf)).toEqual([en, vi, ru, zh])
  })

  test('in tables a day is short, and other forms are as above', () => {
    expect(inAll('2025-04-03', 'table')).toEqual(['3 Apr 2025', '03/4/2025', '03.04.2025', '2025-04-03'])
    expect(inAll('2021-12', 'table')).toEqual(inAll('2021-12'))
  })

  test('an office may choose the plain Vietnamese form for its text', () => {
    const plain = {
      ...OFFICIAL,
      perLanguage: { vi: { names: [], spellings: [], dates: 'plain', numbers: 'grouped' } },
    } as const
    expect(printDate(partialDate('2025-04-03'), 'vi', 'full', { style: plain as never })).toBe(
      'ngày 3 tháng 4 năm 2025',
    )
  })

  test('an interval over two years names both', () => {
    expect(inAll('2021-12-30/2022-01-02')).toEqual([
      '30 December 2021 – 2 January 2022',
      'từ ngày 30 tháng 12 năm 2021 đến ngày 02 tháng 01 năm 2022',
      `30 декабря 2021${NB}г. – 2 января 2022${NB}г.`,
      '2021年12月30日至2022年1月2日',
    ])
  })

  test('a date that is not resolved prints its words and says so; a lunar one keeps both', () => {
    const base = { calendar: 'gregorian' as const, basis: 'stated' as const, otherReadings: [] }
    expect(printDate({ ...base, asStated: 'next year' }, 'en')).toBe('“next year” (date not resolved)')
    const lunar = {
      ...base,
      calendar: 'lunar-vn',
      asStated: 'mồng 3 Tết',
      lunar: { year: 2026, month: 1, day: 3, leap: false },
      edtf: '2026-02-19',
    } as const
    expect(printDate(lunar, 'vi')).toBe('mồng 3 Tết (ngày 19 tháng 02 năm 2026)')
  })

  test('F8 a lunar date without words of its own prints by its numbers, a leap month named', () => {
    const lunar = (leap: boolean): readonly string[] =>
      PACK_LANGS.map((lang) =>
        printDate(
          { ...partialDate('2025-07-25'), calendar: 'lunar-cn', lunar: { year: 2025, month: 6, day: 1, leap } },
          lang,
        ),
      )
    expect(lunar(true)).toEqual([
      'day 1 of leap lunar month 6, 2025 (25 July 2025)',
      'ngày 1 tháng 6 nhuận năm 2025 âm lịch (ngày 25 tháng 7 năm 2025)',
      `1-й день вставного 6-го лунного месяца 2025${NB}г. (25 июля 2025${NB}г.)`,
      '农历2025年闰6月1日（2025年7月25日）',
    ])
    expect(lunar(false)[3]).toBe('农历2025年6月1日（2025年7月25日）')
  })

  test('after a word that governs it a Russian month stands in the genitive; other languages do not bend', () => {
    const governed = (edtf: string): readonly string[] =>
      PACK_LANGS.map((lang) => printDate(partialDate(edtf), lang, 'full', { grammar: 'governed' }))
    expect(governed('2021-12')).toEqual(['December 2021', 'tháng 12 năm 2021', `декабря 2021${NB}г.`, '2021年12月'])
    expect(governed('2025-04-03')).toEqual(inAll('2025-04-03'))
  })

  test('weekdays', () => {
    expect(PACK_LANGS.map((lang) => weekdayName('2026-12-16', lang))).toEqual([
      'Wednesday',
      'Thứ Tư',
      'среда',
      '星期三',
    ])
  })
})
