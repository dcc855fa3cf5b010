import { describe, expect, test } from 'vitest'
import { NEUTRAL, VN_STATE_SECRET } from '#core/base'
import { fieldsOf, textIn, type Field, type RecordType } from '#core/domain'
import { shownDate, typedDate, withLunar, withoutLunar } from '../../../renderer/parts/record-editor/date-edit.ts'
import { draftContent, draftedEdits } from '../../../renderer/parts/record-editor/drafted.ts'
import { faultAt, wordsAt } from '../../../renderer/parts/record-editor/faults.ts'
import { changesOfField } from '../../../renderer/parts/record-editor/field-changes.ts'
import { offeredLevels } from '../../../renderer/parts/record-editor/marking-levels.ts'
import { mergedFields, mergedRecord } from '../../../renderer/parts/record-editor/merge-choice.ts'
import { shapeAmong } from '../../../renderer/parts/record-editor/shape-among.ts'
import { readTyped } from '../../../renderer/parts/record-editor/typed-value.ts'
import { valueWords } from '../../../renderer/parts/record-editor/value-words.ts'
import { aFigure, aGift, aPerson, aVisit, idOf, latin, on, words } from '../../build/records.ts'

const field = (type: RecordType, name: string): Field => {
  const found = fieldsOf(type).find((one) => one.name === name)
  if (found === undefined) throw new Error(`expected a field ${name}`)
  return found
}

describe('what is typed in a field', () => {
  test('becomes a value where it can be read, and stays as it is where it cannot', () => {
    expect([
      readTyped('integer', ' 90 ', 'vi'),
      readTyped('integer', '9o', 'vi'),
      readTyped('decimal', '2,35', 'ru'),
      readTyped('day', '16/12/2026', 'vi'),
      readTyped('day', '12/2026', 'vi'),
      readTyped('local-time', '16.12.2026 9:30', 'ru'),
      readTyped('local-time', '2026-12-16T09:30', 'ru'),
      readTyped('time', '9:05', 'en'),
      readTyped('line', '  ', 'en'),
      readTyped('prose', ' two\nlines ', 'en'),
    ]).toEqual([
      90,
      '9o',
      '2.35',
      '2026-12-16',
      '12/2026',
      '2026-12-16T09:30',
      '2026-12-16T09:30',
      '09:05',
      undefined,
      ' two\nlines ',
    ])
  })

  test('U24 is a date as far as it was said, and words that are no date are kept as stated', () => {
    expect(typedDate('16 December', undefined, 'en')).toMatchObject({ kind: 'read', date: { edtf: 'XXXX-12-16' } })
    expect(shownDate(on('XXXX-12-16'), 'en')).toBe('16 December (year not stated)')
    expect(typedDate('next year', on('2026'), 'en')).toEqual({
      kind: 'stated',
      date: { asStated: 'next year', calendar: 'gregorian', basis: 'stated', otherReadings: [] },
    })
    expect(typedDate(' ', on('2026'), 'en')).toEqual({ kind: 'none' })
  })

  test('a day and a month that could change places are asked about, and none is chosen', () => {
    const asked = typedDate('3/4/2025', undefined, 'en')
    expect([asked.kind, asked.kind === 'choose' && asked.readings, asked.kind === 'choose' && asked.date.edtf]).toEqual(
      ['choose', ['2025-04-03', '2025-03-04'], undefined],
    )
  })

  test('a date that is typed anew keeps the reason it rests on', () => {
    const inferred = { ...on('2025-12'), basis: 'inferred' as const, reason: 'the visit was in 2025' }
    expect(typedDate('09/12/2025', inferred, 'vi')).toMatchObject({
      date: { edtf: '2025-12-09', basis: 'inferred', reason: 'the visit was in 2025' },
    })
  })

  test('a lunar date has its Gregorian day computed, and none for a day that its month lacks', () => {
    const tet = withLunar(on('2026'), 'lunar-vn', { year: 1985, month: 1, day: 1, leap: false })
    const none = withLunar(tet, 'lunar-vn', { year: 1985, month: 1, day: 1, leap: true })
    expect([tet.edtf, none.edtf, withoutLunar(tet)]).toEqual(['1985-01-21', undefined, on('1985-01-21')])
  })
})

describe('what is wrong', () => {
  const visit = aVisit(1)
  const faults = [
    { path: ['window', 'edtf'], expected: 'x' },
    { path: ['flags', 0, 'code'], expected: 'x' },
    { path: ['code'], expected: 'x' },
  ]

  test('is said beside its own field, in the words of the rule', () => {
    expect([
      faultAt(visit, faults, ['code'], 'line', 'en'),
      faultAt(visit, faults, ['flags', 0, 'code'], 'line', 'en'),
      faultAt(visit, faults, ['window'], 'partial-date', 'vi'),
      faultAt(visit, faults, ['title'], 'local-text', 'en'),
      faultAt(visit, faults, ['flags', 1, 'code'], 'line', 'en'),
    ]).toEqual([
      '2 to 6 capital letters; a visit that we prepare needs it.',
      'An ISO 3166 code, such as VN or VN-HN.',
      'Một ngày có thật hoặc nguyên văn của nguồn.',
      undefined,
      undefined,
    ])
    expect(wordsAt(visit, ['pressLines', 0, 'agreedOn'])).toEqual({ group: 'visit/pressLines', name: 'agreedOn' })
  })

  test('a draft holds what was typed through a lock, and what another wrote is nothing', () => {
    const edits = new Map([['date', { value: { edtf: '30/2' }, before: undefined }]])
    expect([draftedEdits(draftContent(edits)), draftedEdits({ a: 1 }).size, draftedEdits([null, 3]).size]).toEqual([
      edits,
      0,
      0,
    ])
  })
})

describe('a field in words', () => {
  const none = (): string => '?'

  test('is told by what stands in it', () => {
    const title = (id: string): string => (id === idOf('person', 1) ? 'Đoàn Hải Đường' : '?')
    expect([
      valueWords(field('gift', 'object'), words('Vase', { vi: 'Bình' }), 'vi', none),
      valueWords(field('gift', 'giver'), idOf('person', 1), 'en', title),
      valueWords(field('visit', 'state'), 'mooted', 'ru', none),
      valueWords(field('gift', 'date'), on('2021-12'), 'en', none),
      valueWords(field('figure', 'value'), { num: '1', den: '6' }, 'en', none),
      valueWords(field('figure', 'unit'), words('village'), 'en', none),
      valueWords(field('gift', 'date'), undefined, 'en', none),
    ]).toEqual(['Bình', 'Đoàn Hải Đường', 'Предварительно', 'December 2021', '1, 6', 'village', ''])
  })

  test('a number, a ratio, a range and words of a unit are told apart', () => {
    const shapes = (name: string): readonly Field[] => {
      const one = field('figure', name)
      return one.kind === 'either' ? (one.of as readonly Field[]) : []
    }
    expect([
      shapeAmong(shapes('value'), '5'),
      shapeAmong(shapes('value'), { num: '', den: '' }),
      shapeAmong(shapes('value'), { min: '1', max: '2' }),
      shapeAmong(shapes('unit'), 'ha'),
      shapeAmong(shapes('unit'), {}),
      shapeAmong(shapes('value'), undefined),
    ]).toEqual([0, 1, 2, 0, 1, 0])
  })

  test('U14 the history of a field tells only the changes of that field, with what stood there', () => {
    const [first, second, third] = [
      aGift(1),
      aGift(1, { valueClass: 'A' }),
      aGift(1, { valueClass: 'A', registerNumber: '7' }),
    ]
    const change = (commit: number, before: typeof first | null, after: typeof first) => ({
      commit,
      at: '2026-11-22T02:00:00Z',
      by: 'An',
      label: '',
      before,
      after,
    })
    const history = [change(3, second, third), change(2, first, second), change(1, null, first)]
    expect(changesOfField(history, 'valueClass').map(({ commit, before }) => [commit, before])).toEqual([
      [2, undefined],
    ])
    expect(changesOfField(history, 'object').map(({ commit }) => commit)).toEqual([1])
  })
})

test('K17 a level of state secrets can be chosen only once who decided, the list entry and the day are filled in', () => {
  const marking = { scheme: 'vn-state-secret', level: '', caveats: [] }
  const decided = { ...marking, decidedBy: 'Trần Văn Bình', listEntry: 'Mục 3', until: '2031-12-16' }
  const open = (one: typeof marking): readonly boolean[] =>
    offeredLevels(VN_STATE_SECRET, one, 'vi').map(({ isOpen }) => isOpen)
  expect([
    open(marking),
    open({ ...decided, until: undefined } as never),
    open(decided),
    offeredLevels(NEUTRAL, marking, 'en').map(({ label, isOpen }) => [label, isOpen]),
  ]).toEqual([
    [false, false, false],
    [false, false, false],
    [true, true, true],
    [
      ['Public', true],
      ['Internal', true],
      ['Confidential', true],
    ],
  ])
})

describe('U22 two records that become one', () => {
  const winner = aPerson(1, { names: [latin('Artyom Verkhovtsev')], languages: ['ru'], gender: 'unknown' })
  const loser = aPerson(2, {
    names: [latin('Artyom Verkhovtsev'), latin('Артём Верховцев')],
    languages: ['en'],
    gender: 'male',
    preferredLatin: 'Artyom Verkhovtsev',
  })

  test('keep the names of both, and for the rest what a person chose', () => {
    const fields = mergedFields(winner, loser)
    expect(fields.map(({ field: one, taken }) => [one.name, taken])).toEqual([
      ['names', 'both'],
      ['gender', 'winner'],
      ['preferredLatin', 'loser'],
      ['languages', 'both'],
    ])
    const merged = mergedRecord(
      winner,
      fields.map((row) => (row.field.name === 'gender' ? { ...row, taken: 'loser' as const } : row)),
    ) as typeof winner
    expect([
      merged.id,
      merged.names.map(({ text }) => text),
      merged.gender,
      merged.languages,
      merged.preferredLatin,
    ]).toEqual([winner.id, ['Artyom Verkhovtsev', 'Артём Верховцев'], 'male', ['ru', 'en'], 'Artyom Verkhovtsev'])
  })

  test('nothing is asked where both say the same or the one that gives way says nothing', () => {
    const figure = aFigure(1)
    expect([mergedFields(figure, aFigure(2)), textIn(figure.label, 'en')]).toEqual([[], 'craft villages'])
  })
})
