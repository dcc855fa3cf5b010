import { describe, expect, test } from 'vitest'
import type { AnyRecord } from '#core/domain'
import { everyBlock, plainText } from '#core/document'
import { everythingIn, firstBlock, linesIn, onlySections, packOf, shipped } from '../../../build/pack.ts'
import {
  aCommitment,
  aDoNotRaise,
  aMeeting,
  anIfRaised,
  aParticipation,
  aPartner,
  aPerson,
  aPointToMake,
  aPost,
  aProgrammeItem,
  aStatement,
  aTenure,
  aVisit,
  idOf,
  latin,
  on,
  words,
} from '../../../build/records.ts'

const card = (records: readonly AnyRecord[], template = shipped('card')) => packOf(records, { template }).document

/** What stands beside a label of the card. */
const beside = (records: readonly AnyRecord[], label: string, template = shipped('card')): readonly string[] =>
  everyBlock(card(records, template)).flatMap(({ block }) =>
    block.kind === 'fields'
      ? block.items.flatMap((item) => (item.label === label ? item.lines.map(plainText) : []))
      : [],
  )

describe('the card', () => {
  test('of an empty visit says of every part that it is not recorded', () => {
    expect(linesIn(card([]), 'card')).toEqual([
      'Ours',
      'not recorded',
      'Theirs',
      'not recorded',
      'Interpreters',
      'not recorded · Note-taker: not recorded',
      'When and where',
      '14–16 December 2026',
      'interpreting not recorded',
      'Why now',
      'not recorded',
      'Our objectives',
      'not recorded',
      'Their objectives',
      'not recorded',
      'Last met',
      'No earlier meeting recorded.',
      'Commitments',
      'Ours open: 0 · Theirs open: 0',
      'No commitment on either side has both a date and a deliverable.',
      'Say',
      'not recorded',
      'Be ready',
      'If raised: 0 · Do not raise: 0',
      'Programme',
      'not recorded',
    ])
  })

  test('names a head in own script, romanised once, with capacity, address and pronunciation', () => {
    const person = aPerson(1, {
      gender: 'male',
      names: [
        latin('张柱', { lang: 'zh-Hans', script: 'Hans', parts: { family: '张', given: '柱' }, order: 'family-first' }),
        latin('Zhang Zhu', {
          lang: 'zh-Hans',
          system: 'hanyu-pinyin',
          parts: { family: 'Zhang', given: 'Zhu' },
          order: 'family-first',
        }),
      ],
      perLanguage: { en: { pronunciation: { respelling: 'jahng joo' } } },
    })
    const post = aPost(1, { label: { en: { official: 'Deputy Secretary' } } })
    const { own, romanised, lines } = firstBlock(
      card([person, post, aTenure(1), aParticipation(1, { role: 'head' }), aVisit(1, { direction: 'in' })]),
      'nameplate',
    )
    const theirs = linesIn(card([person, post, aTenure(1), aParticipation(1, { role: 'head' })]), 'card').slice(2, 7)
    expect([own, romanised, lines.map(plainText), theirs]).toEqual([
      undefined,
      undefined,
      ['not recorded'],
      ['Theirs', '张柱', 'Zhang Zhu', 'Deputy Secretary', 'Address: Mr Zhang · Say: jahng joo'],
    ])
  })

  test('when and where are those of the talks', () => {
    const items = [
      aProgrammeItem(1, { kind: 'travel', startsAt: '2026-12-14T07:00' }),
      aProgrammeItem(2, { startsAt: '2026-12-15T09:00', minutes: 90 }),
    ]
    expect(beside(items, 'When and where')[0]).toBe('15 December 2026, 09:00–10:30 (UTC+7), 90 minutes')
  })

  test('the zone of a meeting abroad is said once', () => {
    const abroad = aProgrammeItem(1, { startsAt: '2026-12-15T09:00', minutes: 90, zone: 'Europe/Moscow' })
    expect(beside([abroad], 'When and where')[0]).toBe('15 December 2026, 09:00–10:30 (UTC+3), 90 minutes')
  })

  test('in Chinese has brackets of full width, and no space around them', () => {
    const records = [
      aPointToMake(1, { text: words('Trade', { 'zh-Hans': '贸易' }) }),
      aStatement(1, { kind: 'soft-commitment' }),
      aCommitment(1, { owing: 'ours', statements: [idOf('statement', 1)], due: on('2026-10-31') }),
      aProgrammeItem(1, {
        startsAt: '2026-12-14T09:00',
        zone: 'Europe/Moscow',
        activity: words('x', { 'zh-Hans': '会谈' }),
      }),
    ]
    const lines = linesIn(packOf(records, { template: shipped('standard'), lang: 'zh-Hans' }).document, 'card')
    expect(lines.filter((text) => /[（）()]/.test(text))).toEqual([
      '2026年12月14日，09:00–10:00（UTC+3），60分钟',
      '我方未了结：1（逾期1项） · 对方未了结：0',
      '1. 贸易（第页）',
      '09:00–10:00（UTC+3）会谈',
    ])
  })

  test('K1 counts what is owed and shows three at most, ours overdue first', () => {
    const said = [1, 2, 3, 4].map((n) => aStatement(n, { kind: 'soft-commitment' }))
    const owed = (n: number, owing: 'ours' | 'theirs', due?: string) =>
      aCommitment(n, {
        statements: [idOf('statement', n)],
        owing,
        deliverable: words(`Deliverable ${n}`),
        ...(due !== undefined && { due: on(due) }),
      })
    const world = [
      aPartner(),
      aMeeting(),
      ...said,
      owed(1, 'theirs', '2027-06-01'),
      owed(2, 'ours', '2027-06-01'),
      owed(3, 'ours', '2026-10-31'),
      owed(4, 'theirs'),
    ]
    expect(beside(world, 'Commitments')).toEqual([
      'Ours open: 2 (1 overdue) · Theirs open: 2',
      'Overdue Ours: Deliverable 3',
      'Open Ours: Deliverable 2',
      'Open Theirs: Deliverable 1',
    ])
  })

  test('tells how many matters not to raise there are, and never a word of them', () => {
    const world = [anIfRaised(1), anIfRaised(2), aDoNotRaise(3, { text: words('The old harbour') })]
    expect([beside(world, 'Be ready'), everythingIn(card(world)).includes('harbour')]).toEqual([
      ['If raised: 2 · Do not raise: 1'],
      false,
    ])
  })

  test('names pages only of sections that the document has', () => {
    const world = [aPointToMake(1), anIfRaised(2)]
    const targets = (template = shipped('card')): readonly string[] =>
      everyBlock(card(world, template)).flatMap(({ block }) =>
        block.kind === 'fields'
          ? block.items.flatMap((item) =>
              item.lines.flatMap((line) => line.flatMap((one) => (one.kind === 'page-of' ? [one.target] : []))),
            )
          : [],
      )
    expect([targets(), targets(onlySections('card', 'points', 'if-raised'))]).toEqual([
      [],
      ['point-1', 'section-if-raised'],
    ])
  })

  test('shows three points and six lines of the programme, those of the meeting’s day first', () => {
    const points = [1, 2, 3, 4].map((n) => aPointToMake(n))
    const items = [
      ...['14T08:00', '14T10:00', '14T12:00'].map((at, n) =>
        aProgrammeItem(n + 1, { kind: 'ceremony', startsAt: `2026-12-${at}`, minutes: 0 }),
      ),
      ...['15T08:00', '15T09:00', '15T10:00', '15T11:00'].map((at, n) =>
        aProgrammeItem(n + 4, { startsAt: `2026-12-${at}`, minutes: 0 }),
      ),
    ]
    expect([beside(points, 'Say'), beside(items, 'Programme')]).toEqual([
      ['1. Point 1', '2. Point 2', '3. Point 3'],
      [
        '14 Dec 2026, 08:00 Item 1',
        '10:00 Item 2',
        '15 Dec 2026, 08:00 Item 4',
        '09:00 Item 5',
        '10:00 Item 6',
        '11:00 Item 7',
      ],
    ])
  })

  test('last met tells day, heads and outcome', () => {
    const world = [
      aPartner(),
      aMeeting(1, { outcomes: [{ text: words('A plan was agreed.'), tier: 'usable' }] }),
      aPerson(1, { names: [latin('Zhang Zhu')] }),
      aParticipation(1, { home: idOf('partner', 1), visit: undefined, meeting: idOf('meeting', 1), role: 'head' }),
    ]
    expect(beside(world, 'Last met')).toEqual(['26 Nov 2024, Zhang Zhu', 'A plan was agreed.'])
  })

  test('for the interpreter holds who, when, where, languages and programme only', () => {
    const world = [aPointToMake(1), aDoNotRaise(2), aVisit(1, { languages: ['vi', 'ru'] })]
    const { document } = packOf(world, { template: shipped('card'), audience: 'interpreter', layout: 'first-only' })
    expect(linesIn(document, 'card').filter((_, at) => at >= 4)).toEqual([
      'Interpreters',
      'not recorded · Note-taker: not recorded',
      'When and where',
      '14–16 December 2026',
      'Vietnamese, Russian, interpreting not recorded',
      'Programme',
      'not recorded',
    ])
  })
})
