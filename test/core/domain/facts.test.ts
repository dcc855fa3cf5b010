import { describe, expect, test } from 'vitest'
import { isWithinCeiling, PartialDate } from '#core/base'
import {
  areLinked,
  canBothHold,
  completenessAfter,
  confirmComplete,
  conflictsAmong,
  expiringMarkings,
  figuresConflict,
  highestLevel,
  levelOf,
  mayPrintTogether,
  officeScheme,
  officeOf,
  originalLang,
  placeOn,
  resolveAnchor,
  resolveSaidYear,
  textIn,
  windowEnded,
  type Figure,
} from '#core/domain'
import { aFigure, anOffice, aPlace, aTopic, aVisit, idOf, on, recordsOf, words } from '../../build/records.ts'

describe('lists', () => {
  test('C4 "including" opens a list that may be incomplete, until somebody confirms it', () => {
    expect(['including', 'such-as', 'closed'].map((opening) => completenessAfter(opening as 'closed'))).toEqual([
      'possibly-incomplete',
      'possibly-incomplete',
      'complete',
    ])
    expect(confirmComplete({ items: ['AM', 'BY'], completeness: 'possibly-incomplete' })).toEqual({
      items: ['AM', 'BY'],
      completeness: 'complete',
    })
  })
})

describe('texts in several languages', () => {
  test('the original is the one marked so, else the first', () => {
    expect([originalLang(words('a', { vi: 'b' })), originalLang({}), textIn(words('a', { vi: 'b' }), 'vi')]).toEqual([
      'en',
      undefined,
      'b',
    ])
  })
})

describe('an anchor', () => {
  const text = 'The city’s House\u00A0stands.\n“The city” has a House.'
  test('I2 is found whatever the spaces and quotes, and points to one place', () => {
    expect(resolveAnchor({ exact: "city's  House stands" }, text)).toEqual({ ok: true, value: { at: 4 } })
    expect(resolveAnchor({ exact: 'House' }, text)).toEqual({ ok: false, error: { kind: 'ambiguous' } })
    expect(resolveAnchor({ exact: 'House', suffix: ' stands' }, text)).toEqual({ ok: true, value: { at: 11 } })
    expect(resolveAnchor({ exact: 'House', prefix: 'has a ' }, text)).toEqual({ ok: true, value: { at: 42 } })
    expect(resolveAnchor({ exact: 'Palace' }, text)).toEqual({ ok: false, error: { kind: 'absent' } })
  })
})

describe('places over time', () => {
  const ward = aPlace(1, { to: on('2025-06-30') })
  const successors = (n: number, completeness: 'complete' | 'possibly-incomplete') => ({
    replacedBy: { items: [idOf('place', n)], completeness },
  })

  test('C5 a fact of 2021 in a ward that ended shows then and now, to be confirmed', () => {
    expect(placeOn(recordsOf(ward), ward, on('2021'), '2026-01-05')).toEqual({
      kind: 'ended',
      on: '2025-06-30',
      successors: 'to-confirm',
    })
    expect(placeOn(recordsOf(ward), ward, on('2021'), '2025-06-30')).toEqual({ kind: 'stands' })
  })

  test('K16 a confirmed successor is named, the last of a chain; an unconfirmed one is not', () => {
    const first = aPlace(1, { to: on('2010'), ...successors(2, 'complete') })
    const second = aPlace(2, { to: on('2020'), ...successors(3, 'complete') })
    const third = aPlace(3)
    const now = (...list: readonly (typeof third)[]): unknown =>
      placeOn(recordsOf(...list), first, on('2005'), '2026-01-05')
    expect(now(first, second, third)).toEqual({ kind: 'ended', on: '2010-12-31', successors: [third] })
    expect(now(first, { ...second, ...successors(3, 'possibly-incomplete') }, third)).toMatchObject({
      successors: 'to-confirm',
    })
    expect(now(first, { ...second, ...successors(1, 'complete') }, third)).toMatchObject({ successors: 'to-confirm' })
  })
})

describe('figures', () => {
  const figure = (n: number, value: unknown, fields: Partial<Figure> = {}): Figure =>
    aFigure(n, { value: value as never, asOf: on('2021'), ...fields })

  test('F3 K5 292 and 1,350 cannot both hold at one time; at two times they can', () => {
    const [one, other] = [figure(1, '292'), figure(2, '1350')]
    expect(figuresConflict(one, other)).toBe(true)
    expect(figuresConflict(one, { ...other, asOf: on('2013') })).toBe(false)
    expect(figuresConflict(one, { ...other, measure: 'craft-streets' })).toBe(false)
    expect(conflictsAmong([one, other, figure(3, '292.0')])).toEqual([
      [one, other],
      [other, figure(3, '292.0')],
    ])
  })

  test.each([
    ['292', 'exact', '292.0', 'exact', true],
    ['1300', 'over', '1350', 'exact', true],
    ['1350', 'over', '1350', 'exact', false],
    ['1350', 'under', '1300', 'over', true],
    ['1300', 'under', '1350', 'over', false],
    ['300', 'about', '292', 'exact', true],
    ['300', 'about', '400', 'exact', false],
    [{ num: '1', den: '6' }, 'over', '0.17', 'exact', true],
    [{ num: '1', den: '6' }, 'over', '0.16', 'exact', false],
    [{ min: '280', max: '300' }, 'exact', '292', 'exact', true],
    [{ min: '280', max: '290' }, 'exact', '292', 'exact', false],
  ] as const)('%o %s and %o %s: %s', (a, first, b, second, expected) => {
    const [one, other] = [figure(1, a, { qualifier: first }), figure(2, b, { qualifier: second })]
    expect([canBothHold(one, other), canBothHold(other, one)]).toEqual([expected, expected])
  })

  test('F3 two in conflict print together with both definitions, or with one marked quotable', () => {
    const definition = words('villages with a craft')
    const pair = (first: Partial<Figure>, second: Partial<Figure>): boolean =>
      mayPrintTogether(figure(1, '292', first), figure(2, '1350', second))
    expect([
      pair({}, {}),
      pair({ definition }, {}),
      pair({ definition }, { definition }),
      pair({ quotable: 'yes' }, {}),
      pair({ quotable: 'yes' }, { quotable: 'yes' }),
    ]).toEqual([false, false, true, true, false])
    expect(areLinked(figure(1, '1', { conflictsWith: [idOf('figure', 2)] }), figure(2, '2'))).toBe(true)
    expect(areLinked(figure(1, '1'), figure(2, '2'))).toBe(false)
  })
})

describe('dates said in words', () => {
  const said = PartialDate.parse({ asStated: 'next year' })
  test('F6 "next year" said in 2021 is 2022, once the year of speaking is known', () => {
    expect(resolveSaidYear(said, 'next-year', on('2021-12-16'), 'said in 2021')).toEqual({
      ok: true,
      value: { ...said, edtf: '2022', basis: 'inferred', reason: 'said in 2021' },
    })
    expect(resolveSaidYear(said, 'next-year', on('XXXX-12-16'), 'x')).toEqual({ ok: false, error: 'year-not-known' })
  })

  test('F6 a window of 2022 ended without outcome on 1 January 2023, not a day before', () => {
    const visit = aVisit(1, { window: on('2022'), state: 'planned' })
    expect([windowEnded(visit, '2022-12-31'), windowEnded(visit, '2023-01-01')]).toEqual([undefined, '2022-12-31'])
    expect(windowEnded({ ...visit, outcome: idOf('visit', 2) }, '2023-01-01')).toBeUndefined()
  })
})

describe('markings of records', () => {
  test('a record without a marking counts as the office’s default, everywhere', () => {
    const office = anOffice(1)
    const published = aTopic(1, { marking: { scheme: 'neutral', level: 'public' } })
    expect([levelOf(aTopic(2), office), levelOf(published, office)]).toEqual(['internal', 'public'])
    expect(highestLevel([published, aTopic(2)], office)).toBe('internal')
    expect(levelOf(aTopic(2), anOffice(1, { defaultLevel: 'confidential' }))).toBe('confidential')
  })

  test('O5 a level of another scheme passes no ceiling, even under a familiar name', () => {
    const office = anOffice(1)
    const foreign = aTopic(1, { marking: { scheme: 'theirs', level: 'public' } })
    expect(levelOf(foreign, office)).toBe('theirs: public')
    expect(isWithinCeiling(officeScheme(office), levelOf(foreign, office), 'confidential')).toBe(false)
  })

  test('K17 the expiry list shows what ends within 90 days, the earliest first', () => {
    const until = (n: number, day: string) =>
      aTopic(n, { marking: { scheme: 'neutral', level: 'internal', until: day } })
    const records = recordsOf(until(1, '2026-04-05'), until(2, '2026-04-06'), until(3, '2025-12-01'), aTopic(4))
    expect(expiringMarkings(records, '2026-01-05').map(({ id }) => id)).toEqual([idOf('topic', 3), idOf('topic', 1)])
  })

  test('records without an office have the defaults and an empty name', () => {
    expect(officeOf(recordsOf())).toMatchObject({
      name: {},
      language: 'en',
      scheme: 'neutral',
      defaultLevel: 'internal',
      houseStyle: 'official',
      markingsRequired: false,
    })
  })
})
