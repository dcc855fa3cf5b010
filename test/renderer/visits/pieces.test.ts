import { describe, expect, test } from 'vitest'
import { copiedTable } from '../../../renderer/features/visits/delegations/copied.ts'
import { weeksOf } from '../../../renderer/features/visits/month.ts'
import { stretchesOf, timesOf } from '../../../renderer/features/visits/programme/times.ts'
import { editedWords, withWords } from '../../../renderer/features/visits/words.ts'

describe('a delegation on the clipboard', () => {
  test('J2.4 has a header row in both forms, and no cell breaks the table', () => {
    const { tsv, html } = copiedTable(['Name', 'Seat'], [['A\tB\nC', '<b>&"']])
    expect(tsv).toBe('Name\tSeat\nA B C\t<b>&"')
    expect(html).toBe(
      '<table><thead><tr><th>Name</th><th>Seat</th></tr></thead>' +
        '<tbody><tr><td>A\tB\nC</td><td>&lt;b&gt;&amp;&quot;</td></tr></tbody></table>',
    )
  })
})

describe('the calendar', () => {
  test('begins each week on Monday and covers the whole month', () => {
    const weeks = weeksOf('2026-12-10', [])
    expect([weeks.length, weeks[0]?.days[0], weeks.at(-1)?.days[6]]).toEqual([5, '2026-11-30', '2027-01-03'])
  })

  test('cuts a visit at the week and keeps two at once in lanes of their own', () => {
    const weeks = weeksOf('2026-12-01', [
      { id: 'a', from: '2026-12-12', to: '2026-12-15' },
      { id: 'b', from: '2026-12-13', to: '2026-12-13' },
    ])
    expect(weeks[1]?.bars).toEqual([
      { id: 'a', column: 5, days: 2, lane: 0, isBegun: false, goesOn: true },
      { id: 'b', column: 6, days: 1, lane: 1, isBegun: false, goesOn: false },
    ])
    expect(weeks[2]?.bars).toEqual([{ id: 'a', column: 0, days: 2, lane: 0, isBegun: true, goesOn: false }])
  })
})

describe('times as they are typed', () => {
  test.each([
    ['9:30–10:15', '2026-12-16T09:30', 45],
    ['14:00', '2026-12-16T14:00', 60],
    ['23:30-0:30', '2026-12-16T23:30', 60],
  ])('%s is read', (typed, startsAt, minutes) => {
    expect(timesOf(typed, '2026-12-16', 60)).toEqual({ startsAt, minutes })
  })

  test.each(['24:00', '9:75', 'noon', '9:30–', ''])('%s is not read', (typed) => {
    expect(timesOf(typed, '2026-12-16', 60)).toBeUndefined()
  })

  test('show what overlaps and what is free, once each', () => {
    expect(
      stretchesOf([
        { from: 540, to: 600 },
        { from: 580, to: 620 },
        { from: 660, to: 700 },
      ]),
    ).toEqual([
      { kind: 'overlap', from: 580, to: 600 },
      { kind: 'gap', from: 620, to: 660 },
    ])
  })
})

describe('a text in several languages', () => {
  test('has the first written as the original; a translation that was not touched keeps its age', () => {
    const first = withWords({}, 'vi', ' Xin chào ')
    const both = withWords(first, 'ru', 'Здравствуйте')
    expect(both).toEqual({
      vi: { text: 'Xin chào', role: 'original' },
      ru: { text: 'Здравствуйте', role: 'translation' },
    })
    const edited = { at: '2026-11-22T02:00:00Z', recordAt: '2026-11-01T00:00:00Z' }
    expect(withWords(both, 'vi', 'Chào', edited)).toEqual({
      vi: { text: 'Chào', role: 'original', updatedAt: '2026-11-22T02:00:00Z' },
      ru: { text: 'Здравствуйте', role: 'translation', updatedAt: '2026-11-01T00:00:00Z' },
    })
    expect(withWords(both, 'ru', '  ')).toEqual(first)
  })
})

describe('words that are typed while somebody else saves', () => {
  test('U11 take over only the languages that were typed in', () => {
    const edited = { at: '2026-11-22T02:00:00Z', recordAt: '2026-11-20T02:00:00Z' }
    const held = { vi: { text: 'Một', role: 'original' }, ru: { text: 'Новое', role: 'translation' } } as const
    const typed = { vi: { text: 'Hai ', role: 'original' }, ru: { text: 'Старое', role: 'translation' } } as const
    const words = editedWords(held, typed, new Set(['vi']), edited)
    expect([words['vi']?.text, words['ru']?.text]).toEqual(['Hai', 'Новое'])
  })
})
