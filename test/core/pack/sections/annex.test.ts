import { describe, expect, test } from 'vitest'
import { everyBlock, withInner } from '#core/document'
import type { AnyRecord } from '#core/domain'
import { linesIn, onlySections, packOf, sectionOf, shipped } from '../../../build/pack.ts'
import {
  aFigure,
  aMeeting,
  anOffice,
  anOrganization,
  aParticipation,
  aPartner,
  aPerson,
  aPost,
  aProgrammeItem,
  aSource,
  aStatement,
  aTenure,
  aTerm,
  aTopic,
  aVisit,
  idOf,
  latin,
  words,
} from '../../../build/records.ts'

const home = idOf('partner', 1)
const wish = { template: shipped('interpreter'), audience: 'interpreter', lang: 'en', secondLang: 'ru' } as const

/** The annex of a world, for an interpreter between English and Russian. */
const annexOf = (...records: readonly AnyRecord[]) =>
  packOf([aPartner(1), anOrganization(1), ...records], wish).document

/** The lines of one part of the annex, by its number, without its title. */
const partOf = (number: number, ...records: readonly AnyRecord[]): readonly string[] => {
  const lines = linesIn(annexOf(...records), 'interpreter')
  const starts = (n: number) => lines.findIndex((line) => line.startsWith(`${String(n)} `) && /^\d \p{Lu}/u.test(line))
  const end = starts(number + 1)
  return lines.slice(starts(number) + 1, end === -1 ? undefined : end)
}

const zhang = [
  aPerson(1, {
    names: [
      latin('张柱', { lang: 'zh-Hans', script: 'Hans', order: 'family-first' }),
      latin('Zhang Zhu', { system: 'hanyu-pinyin', order: 'family-first' }),
      latin('Zhāng Zhù', { system: 'hanyu-pinyin', order: 'family-first', use: 'alias' }),
    ],
    perLanguage: { en: { pronunciation: { respelling: 'jahng joo', ipa: 'ʈʂɑŋ ʈʂu' } } },
  }),
  aPost(1, {
    label: { en: { official: 'Permanent Deputy Secretary' }, ru: { official: 'Постоянный заместитель секретаря' } },
  }),
  aTenure(1),
  aParticipation(1, { role: 'head' }),
]

describe('K15 the interpreter annex', () => {
  test('K15 has eight parts in their order, each empty one saying so', () => {
    expect(linesIn(annexOf(), 'interpreter')).toEqual([
      'Internal',
      'This copy is due 10 December 2026, 12:00.',
      ...[
        '1 Who speaks when',
        '2 Names',
        '3 Bodies and acronyms',
        '4 Glossary',
        '5 Figures',
        '6 Said last time',
        '7 Speeches',
        '8 Seating',
      ].flatMap((title) => [title, 'Nothing recorded.']),
    ])
  })

  test('K15 is due when the visit says so', () => {
    const lines = linesIn(annexOf(aVisit(1, { interpreterDue: '2026-12-11T09:30' })), 'interpreter')
    expect(lines[1]).toBe('This copy is due 11 December 2026, 09:30.')
  })

  test('part 1 names speaker, post, language and mode, and counts items without a speaker', () => {
    const visit = aVisit(1, { languages: ['en', 'ru'], interpreting: 'consecutive' })
    const items = [
      aProgrammeItem(1, { activity: words('Talks'), lead: idOf('participation', 1) }),
      aProgrammeItem(2, { startsAt: '2026-12-14T11:00', minutes: 30, kind: 'press' }),
      aProgrammeItem(3, { startsAt: '2026-12-14T12:00', kind: 'travel' }),
    ]
    const lines = partOf(1, visit, ...zhang, ...items)
    expect(lines.slice(0, 1)).toEqual(['1 item names no speaker.'])
    expect(lines.slice(5)).toEqual([
      '09:00–10:00',
      '14 Dec 2026 UTC+7',
      'Talks',
      'discussion, 60 minutes',
      'Zhang Zhu',
      'Permanent Deputy Secretary',
      'English, Russian',
      'consecutive interpreting',
      '11:00–11:30',
      '14 Dec 2026 UTC+7',
      'Item 2',
      'press, 30 minutes',
      'not recorded',
      'English, Russian',
      'consecutive interpreting',
    ])
  })

  test('part 2 has script, tones and sounds, and the post with every rank word in both languages', () => {
    expect(partOf(2, ...zhang).slice(4)).toEqual([
      '张柱',
      'Zhang Zhu',
      'Zhāng Zhù',
      'Say: jahng joo [ʈʂɑŋ ʈʂu]',
      'Permanent Deputy Secretary',
      'Постоянный заместитель секретаря',
      'Permanent Deputy Secretary Zhang Zhu',
      'Постоянный заместитель секретаря Zhang Zhu',
    ])
  })

  test('C2 part 3 has a body in both languages, other names, and a misprint beside the right form', () => {
    const union = anOrganization(2, {
      names: [
        latin('Eurasian Economic Union', { use: 'house' }),
        latin('Евразийский экономический союз', { lang: 'ru', script: 'Cyrl', use: 'house' }),
        latin('EAEU', { use: 'acronym' }),
        latin('AEAU', { use: 'misprint' }),
      ],
      kind: 'union',
    })
    const term = aTerm(1, {
      forms: [{ lang: 'en', text: 'the Union', register: 'formal', body: union.id, banned: [] }],
    })
    expect(partOf(3, union, term).slice(-4)).toEqual([
      'Eurasian Economic Union',
      'Евразийский экономический союз',
      'EAEU',
      'misprint “AEAU”, right: Eurasian Economic Union',
    ])
  })

  test('part 4 begins with how many terms lack a rendering; a banned one is struck after the word “not”', () => {
    const terms = [
      aTerm(1, {
        concept: 'sister city',
        forms: [
          { lang: 'en', text: 'sister city', register: 'formal', banned: ['twin city'] },
          { lang: 'ru', text: 'город-побратим', register: 'formal', banned: [] },
        ],
      }),
      aTerm(2, { concept: 'ward', forms: [{ lang: 'en', text: 'ward', register: 'neutral', banned: [] }] }),
    ]
    const document = annexOf(...terms)
    const struckOut = everyBlock(document).flatMap(({ block }) =>
      block.kind === 'table'
        ? block.rows
            .flatMap((row) => (row.kind === 'cells' ? row.cells : []))
            .flatMap((cell) =>
              cell.lines.flatMap(({ inlines }) =>
                inlines.flatMap((inline) => (inline.kind === 'text' && inline.struck === true ? [inline.text] : [])),
              ),
            )
        : [],
    )
    const lines = partOf(4, ...terms)
    expect([lines[0], lines.slice(4), struckOut]).toEqual([
      '1 term has no Russian.',
      ['sister city', 'not twin city', 'город-побратим', 'formal', 'ward', '[no Russian yet]', 'neutral'],
      ['twin city'],
    ])
  })

  test('part 1 says the zone of an item abroad once', () => {
    const lines = partOf(1, aProgrammeItem(1, { zone: 'Europe/Moscow' }))
    expect(lines.slice(5, 7)).toEqual(['09:00–10:00', '14 Dec 2026 UTC+3'])
  })

  test('part 5 writes numbers as the house does, in both languages', () => {
    const plain = { numbers: 'plain' } as const
    const house = { name: 'plain', title: {}, perLanguage: { en: plain, ru: plain } }
    const office = anOffice(1, { houseStyles: [house], houseStyle: 'plain' })
    const value = { min: '5000', max: '6000' } as never
    expect(partOf(5, office, aFigure(1, { home, value })).filter((line) => /\d/.test(line))).toEqual([
      '5000–6000\u00a0villages',
      '5000–6000\u00a0деревень',
      '5000–6000\u00a0villages',
      '5000–6000\u00a0деревень',
    ])
  })

  test('F2 part 5 has digits and words of both languages, qualifier and definition', () => {
    const figure = aFigure(1, {
      home,
      value: '5922' as never,
      qualifier: 'over',
      unit: 'site',
      label: words('sites', { ru: 'объекты' }),
      definition: words('listed ones'),
    })
    const lines = partOf(5, figure)
    expect(lines.slice(5, 7)).toEqual(['sites', 'listed ones'])
    expect(lines.filter((line) => /^over|five thousand|пять тысяч/.test(line))).toEqual([
      expect.stringMatching(/^over 5,922/),
      expect.stringMatching(/^five thousand nine hundred and twenty-two/),
      expect.stringMatching(/^пять тысяч девятьсот двадцать два/),
      'over',
    ])
  })

  test('T2 T3 part 6 quotes the exact words of a stated speaker, under one topic, and never implied ones', () => {
    const quoted = {
      form: 'direct' as const,
      sources: [{ source: idOf('source', 1), anchor: { exact: 'delegations met' } }],
    }
    const lines = partOf(
      6,
      aSource(1),
      aMeeting(1),
      aPerson(1),
      aTopic(1, { home, label: words('Trade') }),
      aTopic(2, { home, label: words('Ferries') }),
      aStatement(1, { ...quoted, speakers: [idOf('person', 1)], topics: [idOf('topic', 1), idOf('topic', 2)] }),
      aStatement(2, { ...quoted, attribution: 'implied', speakers: [idOf('person', 1)], topics: [idOf('topic', 2)] }),
      aStatement(3, { attribution: 'joint', side: 'both' }),
    )
    expect(lines).toEqual([
      'Nothing is missing.',
      'Trade',
      'Person 1, 26 November 2024, claim: Statement 1 “delegations met”\u00a0[1]',
      'Ferries',
      '(speaker not stated), 26 November 2024, claim: Statement 2\u00a0[1]',
      'Other matters',
      'Both sides, 26 November 2024, claim: Statement 3',
    ])
  })

  test('part 7 numbers paragraphs alike in both languages and says how long the speech takes', () => {
    const text = (one: string) => `${Array.from({ length: 130 }, () => one).join(' ')}\n\n${one} end`
    const visit = aVisit(1, {
      interpreting: 'consecutive',
      speeches: [{ by: idOf('participation', 1), text: words(text('word'), { ru: 'Раз\n\nДва\n\nТри' }) }],
    })
    const document = annexOf(visit, ...zhang)
    const speeches = sectionOf(document, 'interpreter')
      .blocks.flatMap(withInner)
      .flatMap((block) => (block.kind === 'point' ? [block] : []))
    expect(partOf(7, visit, ...zhang).slice(0, 3)).toEqual([
      'Nothing is missing.',
      'Zhang Zhu: about 2 min',
      'Check against delivery.',
    ])
    expect(speeches.map(({ number, texts }) => [number, texts.map(({ lang }) => lang)])).toEqual([
      [1, ['en', 'ru']],
      [2, ['en', 'ru']],
      [3, ['en', 'ru']],
    ])
  })

  test('P3 part 8 places both interpreters on every plan, and counts one without a seat', () => {
    const people = [1, 2, 3, 4].map((n) => aPerson(n, { side: n < 3 ? 'theirs' : 'ours' }))
    const taking = [
      aParticipation(1, { role: 'head' }),
      aParticipation(2, { role: 'interpreter' }),
      aParticipation(3, { role: 'head', side: 'ours' }),
      aParticipation(4, { role: 'interpreter', side: 'ours' }),
    ]
    const plans = (...kinds: readonly ('u-shape' | 'car')[]) =>
      aVisit(1, { plans: kinds.map((kind) => ({ kind, ruleSet: words('City rules') })) })
    expect([
      partOf(8, plans('u-shape', 'car'), ...people, ...taking),
      partOf(8, plans('car'), ...people, ...taking),
    ]).toEqual([
      [
        'Nothing is missing.',
        'Person 4: seat 4 (U-shaped table)',
        'Person 4: seat 3 (Car)',
        'Person 2: seat 2 (U-shaped table)',
      ],
      ['1 interpreter has no seat.', 'Person 4: seat 3 (Car)'],
    ])
  })

  test('the marking line is that of what it prints', () => {
    const secret = aTerm(1, { concept: 'x', marking: { scheme: 'neutral', level: 'confidential' } })
    const { document } = packOf([secret], { template: onlySections('interpreter'), audience: 'staff' })
    expect(linesIn(document, 'interpreter')[0]).toBe('Confidential')
  })
})
