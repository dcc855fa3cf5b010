import { describe, expect, test } from 'vitest'
import { documentOf, paragraph, section } from '#core/document'
import { anInput, documentPrinting } from '../../../build/check-input.ts'
import { aDoNotRaise, aGift, aPointToMake, aVisit, idOf, on, words } from '../../../build/records.ts'
import { says } from './says.ts'

describe('checks of what is missing, late or too much, each with what it finds and a near miss', () => {
  test('R01 a placeholder, and a section that may not be empty', () => {
    expect(says('R01', anInput({ lines: ['Dinner at TBC', 'ok'] }))).toEqual(['B placeholder'])
    for (const text of ['see ???', 'Mr XXX', 'as […] said', 'Dear {name}'])
      expect(says('R01', anInput({ lines: [text] }))).toEqual(['B placeholder'])
    expect(says('R01', anInput({ lines: ['the TBCA council met?'] }))).toEqual([])
    const empty = documentOf([section('points', 'Points to make', [paragraph('empty', 'No points recorded.')])])
    expect(says('R01', anInput({ document: empty }))).toEqual(['B'])
  })

  test('R12 a missing translation, and one older than its original', () => {
    expect(
      says('R12', anInput({ lines: ['[no Russian yet]'], lang: 'ru', missingWords: { ru: '[no Russian yet]' } })),
    ).toEqual(['A missing'])
    const stale = aPointToMake(1, {
      text: {
        en: { text: 'New words', role: 'original', updatedAt: '2026-11-10T00:00:00Z' },
        ru: { text: 'Старые слова', role: 'translation', updatedAt: '2026-11-01T00:00:00Z' },
      },
    })
    expect(says('R12', anInput({ records: [stale], printed: [stale], lang: 'ru' }))).toEqual([
      'A stale talking-point:1',
    ])
    expect(says('R12', anInput({ records: [stale], printed: [stale], lang: 'en' }))).toEqual([])
  })

  test('R16 a gift that repeats one', () => {
    const earlier = aGift(1, { object: words('Lacquer box'), date: on('2024-05-01') })
    const again = (fields: object) =>
      says(
        'R16',
        anInput({ records: [earlier, aGift(2, { object: words('lacquer box'), visit: idOf('visit', 1), ...fields })] }),
      )
    expect(again({})).toEqual(['A gift:2 gift:1'])
    expect(again({ object: words('Silk scarf') })).toEqual([])
    expect(again({ receiver: idOf('person', 9) })).toEqual([])
  })

  test('R18 R47 open comments and waiting drafts come as counts', () => {
    expect([says('R18', anInput({ openComments: 2 })), says('R18', anInput())]).toEqual([['A'], []])
    expect([says('R47', anInput({ waitingDrafts: 3 })), says('R47', anInput())]).toEqual([['A partner:1'], []])
  })

  test('R40 more than four points advise, more than six block, and each is said by and to somebody', () => {
    const addressed = { toWhom: idOf('participation', 1), byWhom: idOf('participation', 2) }
    const points = (count: number, fields: object = addressed) => {
      const printed = Array.from({ length: count }, (_, index) => aPointToMake(index + 1, fields))
      return says('R40', anInput({ records: printed, printed }))
    }
    expect([points(4), points(5), points(6), points(7)]).toEqual([[], ['A'], ['A'], ['B']])
    expect(points(1, {})).toEqual(['A to-whom talking-point:1'])
    expect(points(1, { toWhom: idOf('participation', 1) })).toEqual(['A by-whom talking-point:1'])
  })

  test('R41 no objective of ours blocks, none of theirs advises', () => {
    const wants = (...sides: readonly ('ours' | 'theirs')[]) =>
      says('R41', anInput({ visit: aVisit(1, { objectives: sides.map((side) => ({ side, text: words('x') })) }) }))
    expect([wants(), wants('ours'), wants('ours', 'theirs')]).toEqual([['B visit:1', 'A visit:1'], ['A visit:1'], []])
  })

  test('R42 a matter not to raise is past its review', () => {
    const review = (reviewOn: string) => {
      const one = aDoNotRaise(1, { reviewOn })
      return says('R42', anInput({ records: [one], printed: [one] }))
    }
    expect([review('2026-11-21'), review('2026-11-22')]).toEqual([['A talking-point:1'], []])
  })

  test('R43 a press line that is to be agreed and is not', () => {
    const visit = (agreedOn?: string) =>
      aVisit(1, {
        pressLines: [
          { text: words('x'), attributableTo: 'the city', agreeWithVisitor: true, ...(agreedOn && { agreedOn }) },
        ],
      })
    const document = documentPrinting([], ['x'], 'press-line')
    const seen = (agreedOn: string | undefined, audience: 'principal' | 'shareable') =>
      says('R43', anInput({ visit: visit(agreedOn), document, audience }))
    expect([seen(undefined, 'principal'), seen(undefined, 'shareable'), seen('2026-11-20', 'shareable')]).toEqual([
      ['A visit:1'],
      ['B visit:1'],
      [],
    ])
  })
})
