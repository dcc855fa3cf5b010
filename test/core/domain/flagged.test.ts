import { describe, expect, test } from 'vitest'
import { flagsOf, restingOn, sourcingOf, type AnyRecord, type FlagGround } from '#core/domain'
import {
  aCommitment,
  aFigure,
  anAgreement,
  aParticipation,
  aPerson,
  aPlace,
  aPost,
  aRelation,
  aSource,
  aStatement,
  aTenure,
  aTopic,
  aVisit,
  idOf,
  latin,
  on,
  recordsOf,
  words,
} from '../../build/records.ts'

const sources = [{ source: idOf('source', 1) }]
const anchored = [{ source: idOf('source', 1), anchor: { exact: 'words' } }]

const ground = (...list: readonly AnyRecord[]): FlagGround => ({
  records: recordsOf(aSource(1), ...list),
  today: '2026-01-05',
  tenureCheckedDays: 30,
  figureMonths: 24,
})

/** The marks on the first of some records, without its id. */
const flags = (record: AnyRecord, ...others: readonly AnyRecord[]): readonly object[] =>
  flagsOf(record, ground(record, ...others)).map(({ record: _id, ...reason }) => reason)

describe('what is flagged', () => {
  test('a person without own script, pronunciation or gender, and namesakes', () => {
    const zhang = aPerson(1, { names: [latin('Zhang Zhu', { system: 'hanyu-pinyin' })], sources })
    const namesake = aPerson(2, { names: [latin('ZHANG Zhu')] })
    expect(flags(zhang, namesake, aPerson(3))).toEqual([
      { kind: 'no-own-script' },
      { kind: 'no-pronunciation' },
      { kind: 'gender-unknown' },
      { kind: 'same-name', others: [idOf('person', 2)] },
    ])
  })

  test('N7 a label that drops a rank word', () => {
    const post = aPost(1, {
      sources,
      label: { en: { official: 'Permanent Deputy Secretary', press: 'Deputy Secretary' } },
      rankWords: { en: ['Permanent', 'Deputy'] },
    })
    expect(flags(post)).toEqual([
      { kind: 'rank-word-dropped', lang: 'en', label: 'Deputy Secretary', word: 'Permanent' },
    ])
  })

  test('N7 a rank word must stand whole, in Chinese as characters', () => {
    const dropped = (label: Record<string, string>, rankWords: Record<string, string[]>): number =>
      flags(
        aPost(1, {
          sources,
          label: Object.fromEntries(Object.entries(label).map(([lang, text]) => [lang, { official: text }])),
          rankWords,
        }),
      ).length
    expect(dropped({ en: 'Head of Service' }, { en: ['Vice'] })).toBe(1)
    expect(dropped({ en: 'vice-chairman' }, { en: ['Vice'] })).toBe(0)
    expect(dropped({ 'zh-Hans': '自治区党委副书记' }, { 'zh-Hans': ['副'] })).toBe(0)
    expect(dropped({ vi: 'Bí thư' }, { vi: ['Phó'] })).toBe(1)
  })

  test('a tenure not checked in time; one that is over needs no check', () => {
    expect(flags(aTenure(1, { sources, checkedOn: '2025-12-05' }))).toEqual([
      { kind: 'not-checked', since: '2025-12-05' },
    ])
    expect(flags(aTenure(1, { sources, checkedOn: '2025-12-06' }))).toEqual([])
    expect(flags(aTenure(1, { sources }))).toEqual([{ kind: 'not-checked' }])
    expect(flags(aTenure(1, { sources, to: on('2020') }))).toEqual([])
  })

  test('two statuses of one relation at one time, whichever side is named first', () => {
    const one = aRelation(1, { sources, since: on('2012') })
    const other = aRelation(2, { a: one.b, b: one.a, statusTerm: words('strategic partnership') })
    expect(flags(one, other)).toEqual([{ kind: 'status-differs', from: other.id }])
    expect(flags(one, { ...other, until: on('2011') })).toEqual([])
    expect(flags(one, { ...other, statusTerm: one.statusTerm })).toEqual([])
  })

  test('an agreement past its date and in force, a place ended without a successor, a window past', () => {
    expect(flags(anAgreement(1, { sources, state: 'in-force', expires: on('2025') }))).toEqual([
      { kind: 'expired-in-force', on: '2025-12-31' },
    ])
    expect(flags(aPlace(1, { sources, to: on('2025-06-30') }))).toEqual([{ kind: 'successor-not-recorded' }])
    expect(flags(aVisit(1, { sources, window: on('2025'), state: 'planned' }))).toEqual([
      { kind: 'window-past', on: '2025-12-31' },
    ])
    expect(flags(aVisit(1, { sources, window: on('2025'), state: 'done' }))).toEqual([])
  })

  test('a capacity not held on the first day of the visit, held perhaps, or not chosen at all', () => {
    const visit = aVisit(1)
    const one = aParticipation(1, { sources, capacity: [idOf('tenure', 1)] })
    expect(flags(one, visit, aTenure(1, { to: on('2026-12-13') }))).toEqual([
      { kind: 'capacity-not-held', tenure: idOf('tenure', 1) },
    ])
    expect(flags(one, visit, aTenure(1, { to: on('2026') }))).toEqual([
      { kind: 'capacity-uncertain', tenure: idOf('tenure', 1) },
    ])
    expect(flags(one, visit, aTenure(1))).toEqual([])
    expect(flags(aParticipation(1, { sources }), visit)).toEqual([{ kind: 'no-capacity' }])
    expect(flags(aParticipation(1, { sources, personalCapacity: true }), visit)).toEqual([])
  })

  test('T1 T3 a statement without an anchor, with an implied speaker, weaker than its commitment', () => {
    const statement = aStatement(1, { sources, attribution: 'implied', kind: 'support' })
    expect(flags(statement, aCommitment(1))).toEqual([
      { kind: 'no-anchor' },
      { kind: 'implied-speaker' },
      { kind: 'weaker-than-commitment', commitment: idOf('commitment', 1) },
    ])
    expect(flags(aStatement(1, { sources: anchored, kind: 'soft-commitment' }), aCommitment(1))).toEqual([])
  })

  test('T5 an open commitment whose owner left the post stays open and is flagged', () => {
    const commitment = aCommitment(1, { sources, owing: 'ours', owner: idOf('tenure', 1) })
    expect(flags(commitment, aTenure(1, { to: on('2025-11-30') }))).toEqual([
      { kind: 'owner-left', tenure: idOf('tenure', 1), on: '2025-11-30' },
    ])
    expect(flags({ ...commitment, state: 'kept' }, aTenure(1, { to: on('2025-11-30') }))).toEqual([])
    expect(commitment.state).toBe('open')
  })

  test('F3 a figure in conflict without a definition, and one grown old', () => {
    const figure = aFigure(1, { sources, asOf: on('2023') })
    expect(flags(figure, aFigure(2, { value: '1350' as never, asOf: on('2023-06') }))).toEqual([
      { kind: 'figures-conflict', with: idOf('figure', 2) },
      { kind: 'figure-old', asOf: '2023-12-31' },
    ])
  })

  test('F5 a date without a year and a translation older than its original, wherever they stand', () => {
    const topic = aTopic(1, {
      sources,
      background: [
        {
          text: {
            en: { text: 'new', role: 'original', updatedAt: '2026-01-02T00:00:00Z' },
            vi: { text: 'mới', role: 'translation', updatedAt: '2026-01-01T00:00:00Z' },
            ru: { text: 'новый', role: 'translation', updatedAt: '2026-01-03T00:00:00Z' },
          },
          asOf: on('XXXX-12-16'),
        },
      ],
    })
    expect(flags(topic)).toEqual([
      { kind: 'stale-translation', path: ['background', 0, 'text'], lang: 'vi' },
      { kind: 'year-not-stated', path: ['background', 0, 'asOf'] },
    ])
  })
})

describe('T6 the sources of a record', () => {
  const topic = aTopic(1, { sources: [{ source: idOf('source', 1) }, { source: idOf('source', 2) }] })
  const gone = (n: number, at: string): AnyRecord => aSource(n, { trashedAt: at })

  test('are lost on the day the last one went', () => {
    const of = (...list: readonly AnyRecord[]): unknown => sourcingOf(recordsOf(...list), topic, 'Asia/Ho_Chi_Minh')
    expect(of(aSource(1), gone(2, '2026-01-01T00:00:00Z'))).toEqual({ kind: 'sourced' })
    expect(of(gone(1, '2026-01-03T20:00:00Z'), gone(2, '2026-01-01T00:00:00Z'))).toEqual({
      kind: 'lost',
      on: '2026-01-04',
    })
    expect(flags(aTopic(2))).toEqual([{ kind: 'no-source' }])
  })

  test('are asked for every record that rests on them, by a note too', () => {
    const person = aPerson(1, { career: [{ text: words('Engineer'), sources }] })
    const records = recordsOf(aSource(1), topic, person, aPerson(2), aSource(3, { recaptureOf: idOf('source', 1) }))
    expect(restingOn(records, idOf('source', 1)).map(({ id }) => id)).toEqual([person.id, topic.id])
  })
})
