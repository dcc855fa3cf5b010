import { describe, expect, test } from 'vitest'
import type { PackLang } from '#core/base'
import { printDate, readTypedDate } from '#core/language'
import { on } from '../../build/records.ts'

const read = (lang: PackLang, ...typed: readonly string[]): readonly (readonly string[])[] =>
  typed.map((text) => readTypedDate(text, lang))

describe('U24 a date as it is typed', () => {
  test('in one of the EDTF forms is that form in every language', () => {
    for (const edtf of [
      '2021-12-16',
      '2021-12',
      '2022',
      '2021-12~',
      '2021/..',
      'XXXX-12-16',
      '2021-11-29/2021-12-02',
    ]) {
      expect([edtf, ...read('vi', edtf), ...read('en', edtf)]).toEqual([edtf, [edtf], [edtf]])
    }
  })

  test('"12/2021" is a month, and a day without a year stays without one', () => {
    expect(read('vi', '12/2021', '16/12', '16/12/2021', 'ngày 16 tháng 12', 'tháng 12 năm 2021', 'năm 2021')).toEqual([
      ['2021-12'],
      ['XXXX-12-16'],
      ['2021-12-16'],
      ['XXXX-12-16'],
      ['2021-12'],
      ['2021'],
    ])
    expect(read('ru', '16 декабря', '16 декабря 2021 г.', 'май 2021', '3.02.2026', 'март 2026 года')).toEqual([
      ['XXXX-12-16'],
      ['2021-12-16'],
      ['2021-05'],
      ['2026-02-03'],
      ['2026-03'],
    ])
    expect(read('zh-Hans', '2021年12月16日', '12月16日', '2021年12月', '2021年', '2021/12/16')).toEqual([
      ['2021-12-16'],
      ['XXXX-12-16'],
      ['2021-12'],
      ['2021'],
      ['2021-12-16'],
    ])
    expect(read('en', '16 December, year not stated', 'December 16, 2026', 'Dec 2021', '3 Feb 2026')).toEqual([
      ['XXXX-12-16'],
      ['2026-12-16'],
      ['2021-12'],
      ['2026-02-03'],
    ])
  })

  test('English asks where the day and the month could change places; the others never do', () => {
    expect(read('en', '3/4/2025', '16/4/2025', '4/16/2025', '5/5/2025')).toEqual([
      ['2025-04-03', '2025-03-04'],
      ['2025-04-16'],
      ['2025-04-16'],
      ['2025-05-05'],
    ])
    expect([...read('vi', '3/4/2025'), ...read('ru', '03.04.2025')]).toEqual([['2025-04-03'], ['2025-04-03']])
  })

  test('may be a span, open at an end, or vague', () => {
    expect(
      read('en', '16–18 December 2026', 'since 2021', 'until 30 June 2025', 'about 2021', 'December 2021?'),
    ).toEqual([['2026-12-16/2026-12-18'], ['2021/..'], ['../2025-06-30'], ['2021~'], ['2021-12?']])
    expect(read('vi', 'từ 16/12/2026 đến 18/12/2026', '16-18/12/2026', 'từ 2021', 'khoảng 12/2021')).toEqual([
      ['2026-12-16/2026-12-18'],
      ['2026-12-16/2026-12-18'],
      ['2021/..'],
      ['2021-12~'],
    ])
    expect(read('ru', '16–18 декабря 2026 г.', 'с 2021 года', 'до 30.06.2025')).toEqual([
      ['2026-12-16/2026-12-18'],
      ['2021/..'],
      ['../2025-06-30'],
    ])
    expect(read('zh-Hans', '2026年12月16日至18日', '自2021年起', '约2021年')).toEqual([
      ['2026-12-16/2026-12-18'],
      ['2021/..'],
      ['2021~'],
    ])
  })

  test('is read again from what each language prints of it', () => {
    const printed = ['2026-12-16', '2021-12', '2022', 'XXXX-12-09', '2021-12-04/2021-12-07'].flatMap((edtf) =>
      (['en', 'vi', 'ru', 'zh-Hans'] as const).map((lang) => [edtf, readTypedDate(printDate(on(edtf), lang), lang)[0]]),
    )
    expect(printed.filter(([edtf, again]) => edtf !== again)).toEqual([])
  })

  test('that does not exist, or is no date, is nothing', () => {
    expect(read('vi', '30/2/2026', '32/12/2026', 'năm sau', '', 'cuối tháng', '18/12/2026 – 16/12/2026')).toEqual([
      [],
      [],
      [],
      [],
      [],
      [],
    ])
    expect(read('ru', 'в конце ноября', '31 апреля 2026', 'мама')).toEqual([[], [], []])
  })
})
