import { describe, expect, test } from 'vitest'
import {
  compareDated,
  containsDay,
  datesOverlap,
  isYearless,
  parseEdtf,
  PartialDate,
  partialDate,
  spanOf,
} from '#core/base'

describe('a partial date', () => {
  test.each([
    ['2021-12-16', { from: '2021-12-16', to: '2021-12-16' }],
    ['2021-12', { from: '2021-12-01', to: '2021-12-31' }],
    ['2022', { from: '2022-01-01', to: '2022-12-31' }],
    ['2024-02', { from: '2024-02-01', to: '2024-02-29' }],
    ['2021-12~', { from: '2021-12-01', to: '2021-12-31' }],
    ['2022?', { from: '2022-01-01', to: '2022-12-31' }],
    ['2022%', { from: '2022-01-01', to: '2022-12-31' }],
    ['2021-11-29/2021-12-02', { from: '2021-11-29', to: '2021-12-02' }],
    ['2021-12-16/2021-12', { from: '2021-12-16', to: '2021-12-31' }],
    ['2021/..', { from: '2021-01-01' }],
    ['../2025-06-30', { to: '2025-06-30' }],
    ['XXXX-12-16', undefined],
    ['XXXX-12~', undefined],
    ['XXXX-02-29', undefined],
  ])('%s covers the days of the table', (edtf, span) => {
    expect(spanOf(partialDate(edtf))).toEqual(span)
  })

  test.each([
    ['2021-02-29', 'no-such-day'],
    ['2021-13', 'no-such-day'],
    ['2021-00', 'no-such-day'],
    ['XXXX-02-30', 'no-such-day'],
    ['2021-12-16/2021-12-14', 'end-before-start'],
    ['../..', 'form'],
    ['2021-12~/2022', 'form'],
    ['2021/2022/2023', 'form'],
    ['16.12.2021', 'form'],
    ['2021-1-6', 'form'],
    ['202X', 'form'],
    ['XXXX', 'form'],
    ['2021-21', 'no-such-day'],
    ['', 'form'],
    ['2021-12-16T10:00', 'form'],
  ])('%s is refused: %s', (edtf, problem) => {
    expect(parseEdtf(edtf)).toEqual({ ok: false, error: problem })
  })

  test('parts keep how sure the date is and whether its year is stated', () => {
    expect(parseEdtf('XXXX-12~')).toEqual({
      ok: true,
      value: { kind: 'yearless', month: 12, approximate: true, uncertain: false },
    })
    expect(parseEdtf('2021-12-16%')).toEqual({
      ok: true,
      value: { kind: 'point', point: { year: 2021, month: 12, day: 16 }, approximate: true, uncertain: true },
    })
    expect([isYearless(partialDate('XXXX-12-16')), isYearless(partialDate('2021'))]).toEqual([true, false])
  })

  test('order runs by earliest day, latest day, id; open starts first, open ends last, no day last both ways', () => {
    const dates = ['2021', '2021-01-01', 'XXXX-12-16', '../2025-06-30', '2021/..', '2020-12', '2021-01-01']
    const dated = dates.map((edtf, at) => ({ id: `${at}`, date: partialDate(edtf) }))
    const order = (direction: 'ascending' | 'descending'): string[] =>
      [...dated, { id: '7' }].toSorted((a, b) => compareDated(a, b, direction)).map(({ id }) => id)
    expect(order('ascending')).toEqual(['3', '5', '1', '6', '0', '4', '2', '7'])
    expect(order('descending')).toEqual(['4', '0', '1', '6', '5', '3', '2', '7'])
  })

  test('a date without a day neither contains a day nor overlaps', () => {
    expect(containsDay(partialDate('2021-12~'), '2021-12-31')).toBe(true)
    expect(containsDay(partialDate('2021/..'), '2020-12-31')).toBe(false)
    expect(containsDay(partialDate('XXXX-12-16'), '2021-12-16')).toBe(false)
    expect(datesOverlap(partialDate('2013'), partialDate('2013-06/..'))).toBe(true)
    expect(datesOverlap(partialDate('2013'), partialDate('2021'))).toBe(false)
  })

  test('an inferred date needs a reason, a lunar one its lunar day, and something must be known', () => {
    const paths = (date: unknown): unknown => PartialDate.safeParse(date).error?.issues.map((issue) => issue.path)
    expect(paths({ edtf: '2024-11-26', basis: 'inferred' })).toEqual([['reason']])
    expect(paths({ asStated: 'mùng 1 Tết', calendar: 'lunar-vn' })).toEqual([['lunar']])
    expect(paths({})).toEqual([[]])
    expect(paths({ asStated: 'next year' })).toBeUndefined()
  })
})
