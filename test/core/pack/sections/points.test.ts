import { describe, expect, test } from 'vitest'
import { everyBlock, plainText, type PointBlock } from '#core/document'
import type { AnyRecord } from '#core/domain'
import type { Wish } from '#core/pack'
import { kindsIn, linesIn, onlySections, packOf } from '../../../build/pack.ts'
import {
  aDoNotRaise,
  anIfRaised,
  anOffice,
  aParticipation,
  aPerson,
  aPointToMake,
  aPost,
  aSource,
  aTenure,
  idOf,
  latin,
  on,
  words,
} from '../../../build/records.ts'

const template = onlySections('points', 'if-raised', 'do-not-raise')
const pointsOf = (records: readonly AnyRecord[], wish: Partial<Wish> = {}): readonly PointBlock[] =>
  everyBlock(packOf(records, { template, ...wish }).document).flatMap(({ block }) =>
    block.kind === 'point' ? [block] : [],
  )

describe('points to make', () => {
  test('stand in agenda order, numbered, with to whom, by whom and for what', () => {
    const people = [
      aPerson(1, { names: [latin('Anna Alpha')] }),
      aPost(1, { label: { en: { official: 'Mayor' } } }),
      aTenure(1),
      aParticipation(1, { role: 'head' }),
      aPerson(2, { side: 'ours', names: [latin('Boris Beta')] }),
      aParticipation(2, { side: 'ours', role: 'head' }),
    ]
    const points = [
      aPointToMake(1, { order: 2, text: words('Second.') }),
      aPointToMake(2, {
        order: 1,
        text: words('First.'),
        toWhom: idOf('participation', 1),
        byWhom: idOf('participation', 2),
        purpose: 'thank',
      }),
    ]
    const printed = pointsOf([...people, ...points]).map(({ number, texts, support }) => [
      number,
      plainText(texts[0].inlines),
      ...support.map(plainText),
    ])
    expect(printed).toEqual([
      [1, 'First.', 'To Anna Alpha, Mayor · By Boris Beta · Purpose: thank'],
      [2, 'Second.'],
    ])
  })

  test('print two languages side by side, the spoken one left, and right for the interpreter', () => {
    const world = [anOffice(1, { language: 'vi' }), aPointToMake(1, { text: words('Thank you.', { vi: 'Cảm ơn.' }) })]
    const sides = (audience: 'principal' | 'interpreter', lang: 'vi' | 'en', secondLang: 'vi' | 'en') =>
      pointsOf(world, { audience, lang, secondLang })[0]?.texts.map((text) => text.lang)
    expect([sides('principal', 'vi', 'en'), sides('principal', 'en', 'vi'), sides('interpreter', 'vi', 'en')]).toEqual([
      ['vi', 'en'],
      ['vi', 'en'],
      ['en', 'vi'],
    ])
  })

  test('say in the first language that a translation is missing', () => {
    const [point] = pointsOf([aPointToMake(1, { text: words('Thank you.') })], { secondLang: 'ru' })
    expect(point?.texts[1]).toEqual({
      lang: 'ru',
      missing: true,
      inlines: [{ kind: 'text', text: '[no Russian yet]' }],
    })
  })

  test('on a staff copy tell how sure a fact is, after its source', () => {
    const source = { sources: [{ source: idOf('source', 1) }] }
    const world = [
      aSource(1),
      aPointToMake(1, { ...source, confidence: 'checked' }),
      aPointToMake(2, source),
      aPointToMake(3, { ...source, confidence: 'inferred', confidenceReason: 'one of three' }),
    ]
    const made = packOf(world, { template: onlySections('points', 'sources'), audience: 'staff' })
    expect(linesIn(made.document, 'points').filter((line) => line.startsWith('Point'))).toEqual([
      'Point 1\u00A0[1]',
      'Point 2\u00A0[1] (stated)',
      'Point 3\u00A0[1] (inferred: one of three)',
    ])
  })
})

describe('what may be raised', () => {
  test('stands with the likeliest first, each in its frame', () => {
    const world = (['possible', 'certain', 'likely'] as const).map((likelihood, at) =>
      anIfRaised(at + 1, { likelihood, theirPoint: words(`They say ${likelihood}.`) }),
    )
    const { document } = packOf(world, { template })
    expect([
      kindsIn(document, 'if-raised'),
      linesIn(document, 'if-raised').filter((line) => line.startsWith('They')),
    ]).toEqual([
      ['callout', 'callout', 'callout'],
      ['They say certain.', 'They say likely.', 'They say possible.'],
    ])
  })

  test('and what may not, tells topic, reason, since when, until when and by whose word', () => {
    const avoid = aDoNotRaise(1, {
      text: words('Old harbour'),
      reason: { text: words('It is before the court.') },
      since: on('2026-01'),
      reviewOn: '2027-03-01',
      decidedBy: 'Head of protocol',
    })
    expect(linesIn(packOf([avoid], { template }).document, 'do-not-raise')).toEqual([
      '× Do not raise',
      'Old harbour',
      'Reason',
      'It is before the court.',
      'Since',
      'January 2026',
      'Review on',
      '1 March 2027',
      'Decided by',
      'Head of protocol',
    ])
  })
})
