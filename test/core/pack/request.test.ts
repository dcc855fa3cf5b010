import { describe, expect, test } from 'vitest'
import { byDocument, resolveRequest, type Wish } from '#core/pack'
import type { AnyRecord } from '#core/domain'
import { NOW, shipped } from '../../build/pack.ts'
import { anOffice, aPack, aParticipation, aPerson, aVisit, idOf, recordsOf } from '../../build/records.ts'

const resolve = (records: readonly AnyRecord[], wish: Partial<Wish> = {}) =>
  resolveRequest(recordsOf(...records), { visit: idOf('visit', 1), template: shipped('standard'), now: NOW, ...wish })

const settled = (records: readonly AnyRecord[], wish: Partial<Wish> = {}) => {
  const result = resolve(records, wish)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('a request', () => {
  test('takes what is not said from the template, the office and the visit', () => {
    const office = anOffice(1, { language: 'vi', houseStyle: 'press' })
    const { template, sections, ...rest } = settled([office, aVisit(1, { languages: ['vi', 'ru'] })])
    expect(sections).toEqual(template.sections)
    expect(rest).toEqual({
      visit: idOf('visit', 1),
      now: NOW,
      today: '2026-11-22',
      audience: 'principal',
      lang: 'vi',
      secondLang: 'ru',
      layout: 'paired',
      profile: 'a4',
      houseStyle: 'press',
      issue: { kind: 'draft' },
      version: 1,
      briefNumber: 'MOW (26) 1',
      release: 'plain',
      chosen: [],
    })
  })

  test('today is the day in the visit’s zone', () => {
    expect(settled([aVisit()], { now: '2026-11-22T18:00:00Z' }).today).toBe('2026-11-23')
  })

  test('a language that was asked for stands alone, but the interpreter always gets the other one', () => {
    const visit = aVisit(1, { languages: ['vi', 'ru'] })
    const languages = (audience: 'principal' | 'interpreter') => {
      const { lang, secondLang } = settled([visit], { audience, lang: 'vi' })
      return [lang, secondLang]
    }
    expect([languages('principal'), languages('interpreter')]).toEqual([
      ['vi', undefined],
      ['vi', 'ru'],
    ])
  })

  test('an audience that the template does not name is refused', () => {
    expect(resolve([aVisit()], { template: shipped('hand-over'), audience: 'shareable' })).toEqual({
      ok: false,
      error: { kind: 'audience-refused', audience: 'shareable', allowed: ['staff', 'principal'] },
    })
  })

  test('a visit that we do not prepare has no pack', () => {
    const visit = aVisit(1, { home: idOf('partner', 1), preparedByUs: false, code: undefined })
    expect(resolve([visit])).toEqual({ ok: false, error: { kind: 'not-prepared-by-us', visit: visit.id } })
  })

  test('a release copy is made for the shareable audience only', () => {
    expect(resolve([aVisit()], { release: 'release-copy', audience: 'staff' })).toMatchObject({
      ok: false,
      error: { kind: 'release-not-shareable' },
    })
  })

  test('topic words go to a named interpreter of our own, never to an outside one', () => {
    const own = [aPerson(1, { side: 'ours' }), aParticipation(1, { side: 'ours', role: 'interpreter' })]
    const theirs = [aPerson(2), aParticipation(2, { role: 'interpreter' })]
    const ask = (n: number, decidedBy = 'Head of protocol') =>
      resolve([aVisit(), ...own, ...theirs], {
        audience: 'interpreter',
        topicWords: { interpreter: idOf('person', n), decidedBy },
      })
    expect([ask(1).ok, ask(2), ask(1, ' ')]).toEqual([
      true,
      { ok: false, error: { kind: 'topic-words-refused', reason: 'not-in-house' } },
      { ok: false, error: { kind: 'topic-words-refused', reason: 'no-decision' } },
    ])
  })

  test('two languages in documents of their own are two requests', () => {
    const request = settled([aVisit()], { lang: 'en', secondLang: 'vi', layout: 'separate' })
    expect(byDocument(request).map(({ lang, secondLang, layout }) => [lang, secondLang, layout])).toEqual([
      ['en', undefined, 'first-only'],
      ['vi', undefined, 'first-only'],
    ])
  })
})

describe('version and brief number', () => {
  const issued = aPack(1, {
    number: 'MOW (26) 1',
    version: 3,
    state: 'issued',
    issuedAt: '2026-12-10T04:00:00Z',
  })

  test('a new version of a pack keeps its brief number and says what it supersedes', () => {
    const { version, briefNumber, supersedes } = settled([aVisit(), issued])
    expect({ version, briefNumber, supersedes }).toEqual({
      version: 4,
      briefNumber: 'MOW (26) 1',
      supersedes: { version: 3, on: '2026-12-10' },
    })
  })

  test('the version in preparation is the one that is made, however often, until it is issued', () => {
    const versionWith = (...packs: readonly AnyRecord[]) => settled([aVisit(), ...packs]).version
    expect([
      versionWith(aPack(2, { version: 1 })),
      versionWith(issued, aPack(2, { version: 4, state: 'cleared' })),
      versionWith(issued, aPack(2, { version: 2 })),
    ]).toEqual([1, 4, 4])
  })

  test('another pack of the visit takes the next free number', () => {
    const { version, briefNumber } = settled([aVisit(), issued], { audience: 'staff' })
    expect({ version, briefNumber }).toEqual({ version: 1, briefNumber: 'MOW (26) 2' })
  })

  test('numbers begin anew with the year', () => {
    expect(settled([aVisit(), issued], { audience: 'staff', now: '2027-01-04T02:00:00Z' }).briefNumber).toBe(
      'MOW (27) 1',
    )
  })
})
