import { describe, expect, test } from 'vitest'
import { withRecords } from '#core/domain'
import { counterpartsView, personHits, personView, type CounterpartsAsked } from '#core/views'
import { bigRecords } from '../../build/big.ts'
import { aPerson, aPost, aTenure, idOf, latin, on, recordsOf } from '../../build/records.ts'
import { publicRecord, reader, sample } from './views.ts'

const asked = (fields: Partial<CounterpartsAsked> = {}): CounterpartsAsked => ({
  tab: 'people',
  sort: 'title',
  direction: 'ascending',
  from: 0,
  most: 50,
  ...fields,
})

describe('counterparts', () => {
  test('J10 Vietnamese names sort by the given name and by the Vietnamese alphabet', () => {
    const given = ['Đặng', 'Dương', 'Ân', 'Dũng', 'An', 'Ăn', 'Dung']
    const records = recordsOf(
      ...given.map((text, at) =>
        aPerson(at + 1, {
          names: [latin(`Lê ${text}`, { lang: 'vi', order: 'family-first', parts: { family: 'Lê', given: text } })],
        }),
      ),
    )
    expect(counterpartsView(records, reader('vi'), asked()).rows.map(({ title }) => title)).toEqual(
      ['An', 'Ăn', 'Ân', 'Dung', 'Dũng', 'Dương', 'Đặng'].map((one) => `Lê ${one}`),
    )
  })

  test('a page holds as many as asked, the total counts all that pass, and a filter takes any form of a name', () => {
    const first = counterpartsView(sample, reader('vi'), asked({ most: 3 }))
    const second = counterpartsView(sample, reader('vi'), asked({ from: 3, most: 3 }))
    expect(first.total).toBe(first.counts.people)
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(
      counterpartsView(sample, reader('vi'), asked({ most: 6 })).rows.map(({ id }) => id),
    )
    const names = (filter: string) =>
      counterpartsView(sample, reader('vi'), asked({ filter })).rows.map(({ title }) => title)
    expect(names('верхов')).toEqual(['Artyom Verkhovtsev'])
    expect(names('doan hai duong').toSorted()).toEqual(['Doãn Hải Dương', 'Đoàn Hải Đường'])
    expect(names('zzz')).toEqual([])
  })

  test('a row tells the posts of today, the partner, and the last meeting that took place', () => {
    const rows = (today: string) =>
      counterpartsView(sample, reader('en', today), asked({ filter: 'verkhovtsev' })).rows[0]
    expect(rows('2026-11-22')).toMatchObject({
      name: { own: 'Артём Сергеевич Верховцев', romanised: 'Artyom Verkhovtsev' },
      posts: ['First Deputy Mayor', 'Chairman of the City Duma Committee for External Relations'],
      lastMet: { text: '18 Jun 2026' },
    })
    expect(rows('2020-01-01')).toMatchObject({ lastMet: null })
  })

  test('K1 partners are counted with what each side still owes and what is not to be raised', () => {
    const view = counterpartsView(sample, reader(), asked({ tab: 'partners', sort: 'open', direction: 'descending' }))
    expect(view.rows[0]).toMatchObject({
      openOurs: 2,
      openTheirs: 2,
      overdue: 1,
      doNotRaise: 2,
      visits: expect.any(Number),
    })
  })

  test('people filter by side, country, rank and the day they were last met', () => {
    const count = (fields: Partial<CounterpartsAsked>): number =>
      counterpartsView(sample, reader(), asked({ most: 1_000, ...fields })).total
    const all = count({})
    expect(count({ side: 'ours' }) + count({ side: 'theirs' }) + count({ side: 'third' })).toBe(all)
    expect(count({ rank: 1 })).toBeGreaterThan(0)
    expect(count({ rank: 1 })).toBeLessThan(all)
    expect(count({ metSince: '2026-01-01' })).toBeLessThan(count({ metSince: '2020-01-01' }))
    const { countries } = counterpartsView(sample, reader(), asked({ tab: 'partners' }))
    expect(countries.length).toBeGreaterThan(0)
    expect(count({ country: countries[0]?.id ?? '' })).toBeLessThan(all)
  })

  test('5,000 people among 50,000 records come page by page, whatever they are sorted by', () => {
    const records = bigRecords()
    expect(personView(records, reader('vi'), { person: idOf('person', 7) })?.posts.length).toBe(1)
    for (const sort of ['title', 'partner', 'rank', 'last-met', 'open'] as const) {
      const page = (from: number) => counterpartsView(records, reader('vi'), asked({ sort, from, most: 100 }))
      const [first, second, last] = [page(0), page(100), page(4_950)]
      expect(first.total).toBe(5_000)
      expect([first, second, last].map(({ rows }) => rows.length)).toEqual([100, 100, 50])
      expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(200)
    }
  })
})

describe('a person', () => {
  test('C3 names stand by script, posts by today and then by date, with the sentence each rests on', () => {
    const [, guest] = [...publicRecord.person.values()]
    const view = personView(publicRecord, reader(), { person: guest?.id ?? '' })
    expect(view?.posts.map(({ label }) => label)).toEqual([
      'Vice Chairman, KPRF',
      'Chairman, State Duma Committee for CIS Affairs, Eurasian Integration and Relations with Compatriots',
    ])
    expect(view?.posts.every(({ cited }) => cited[0]?.exact !== undefined)).toBe(true)
    expect(view?.statements.length).toBe(6)
    expect(view?.usedIn.map(({ type }) => type)).toContain('tenure')
  })

  test('a person tells what was met, said, owed and given, and how many cautions there are, never their words', () => {
    const verkhovtsev = [...sample.person.values()].find(({ names }) =>
      names.some(({ text }) => text === 'Artyom Verkhovtsev'),
    )
    const view = personView(sample, reader('vi'), { person: verkhovtsev?.id ?? '' })
    expect(view?.lastMet?.date.text).toBe('18/6/2026')
    expect(view?.cautions).toBe(verkhovtsev?.cautions.length)
    for (const caution of verkhovtsev?.cautions ?? []) {
      for (const { text } of Object.values(caution.text)) expect(JSON.stringify(view)).not.toContain(text)
    }
  })

  test('N8 two people of one printed name both stand in a picker with their posts, and none is chosen', () => {
    const two = [1, 2].flatMap((n) => [
      aPerson(n, { names: [latin('Doan Hai Duong')] }),
      aPost(n, { label: { en: { official: n === 1 ? 'Vice Chair' : 'Director of Culture' } } }),
      aTenure(n, { from: on('2024') }),
    ])
    const records = withRecords(recordsOf(...two), [aPerson(3, { names: [latin('Lê Lan')] })])
    const hits = personHits(records, reader(), [idOf('person', 1), idOf('person', 2), idOf('person', 3)])
    expect(hits.map(({ posts, sharesName }) => [posts, sharesName])).toEqual([
      [['Vice Chair'], true],
      [['Director of Culture'], true],
      [[], false],
    ])
    expect(personView(records, reader(), { person: idOf('person', 1) })?.namesakes).toEqual([
      { id: idOf('person', 2), title: 'Doan Hai Duong', posts: ['Director of Culture'] },
    ])
  })
})
