import { describe, expect, test } from 'vitest'
import type { AnyRecord } from '#core/domain'
import type { SectionId } from '#core/template'
import { firstBlock, linesIn, onlySections, packOf, sectionOf } from '../../../build/pack.ts'
import {
  aCommitment,
  aFigure,
  aGift,
  aMeeting,
  anAgreement,
  anAttachment,
  anOrganization,
  aPartner,
  aPerson,
  aPlace,
  aProject,
  aRelation,
  aSource,
  aStatement,
  aTopic,
  aVisit,
  idOf,
  latin,
  on,
  words,
} from '../../../build/records.ts'

const home = idOf('partner', 1)
const level = (code: string) => ({ marking: { scheme: 'neutral', level: code, reason: 'reviewed' } })
const note = (text: string, tier: 'usable' | 'not-for-disclosure') => ({ text: words(text), tier })

/** The lines of one section of a world. */
const linesOf = (id: SectionId, records: readonly AnyRecord[], wish = {}) =>
  linesIn(packOf([aPartner(1), anOrganization(1), ...records], { template: onlySections(id), ...wish }).document, id)

describe('background', () => {
  const world = [
    aPartner(1, {
      subject: idOf('place', 1),
      profile: [note('A river port', 'usable'), note('Short of money', 'not-for-disclosure')],
    }),
    aPlace(1, { names: [latin('River City')], parent: idOf('place', 2) }),
    aPlace(2, { names: [latin('River Region')], kind: 'region', parent: idOf('place', 3) }),
    aPlace(3, { names: [latin('River Land')], kind: 'country' }),
    aRelation(1, { home, a: idOf('place', 1), b: idOf('place', 4), since: on('1998') }),
    aPlace(4),
    aTopic(1, {
      home,
      label: words('Ferries'),
      background: [note('Two lines run', 'usable'), note('The third was stopped', 'not-for-disclosure')],
      positions: [
        { ...note('We want a third', 'usable'), side: 'ours' as const },
        { ...note('They fear the cost', 'not-for-disclosure'), side: 'theirs' as const },
      ],
      house: note('Say “line”, never “route”', 'usable'),
    }),
  ]

  test('that may be used has the partner, its hierarchy and relation, then usable notes by topic', () => {
    expect(linesIn(packOf(world, { template: onlySections('background') }).document, 'background')).toEqual([
      'Official name',
      'River City',
      'Place in the hierarchy',
      'River Region → River Land',
      'Status of the relation',
      'partnership, since 1998',
      'Profile',
      'A river port',
      'Ferries',
      'Two lines run',
      'Our position: We want a third',
      'House wording: Say “line”, never “route”',
    ])
  })

  test('not for disclosure has its own marking line and only notes of that tier, alone on its page', () => {
    const { document } = packOf(world, { template: onlySections('restricted') })
    const { start, end } = sectionOf(document, 'restricted')
    expect([linesIn(document, 'restricted'), start, end]).toEqual([
      [
        'Internal',
        'Profile',
        'Short of money',
        'Ferries',
        'The third was stopped',
        'Their position: They fear the cost',
      ],
      'page',
      'page',
    ])
  })

  test('the marking line of 13 is that of what stands there, not of notes that stand elsewhere', () => {
    const topic = (code: string, tier: 'usable' | 'not-for-disclosure') =>
      aTopic(code === 'internal' ? 2 : 3, { home, label: words(code), background: [note(code, tier)], ...level(code) })
    const lines = (tier: 'usable' | 'not-for-disclosure') =>
      linesOf('restricted', [topic('internal', 'not-for-disclosure'), topic('confidential', tier)])[0]
    expect([lines('usable'), lines('not-for-disclosure')]).toEqual(['Internal', 'Confidential'])
  })
})

describe('agreements and projects', () => {
  test('stand in force first, each with parties, dates and state; empty fields say so', () => {
    expect(
      linesOf('agreements', [
        anAgreement(1, { home, title: words('Twinning') }),
        anAgreement(2, {
          home,
          title: words('Trade'),
          parties: { items: [idOf('partner', 1)], completeness: 'possibly-incomplete' },
          signed: on('2020-05-04'),
          inForce: on('2021'),
          state: 'in-force',
        }),
      ]).slice(5),
    ).toEqual([
      'Trade',
      'Body 1',
      'list possibly incomplete',
      'signed 4 May 2020',
      'in force 2021',
      'in force',
      'Twinning',
      'not recorded',
      'not recorded',
      'state not recorded',
    ])
  })

  test('C5 a project stands beside its reciprocal, on a place as it was called then', () => {
    const lines = linesOf('agreements', [
      aPlace(1, { names: [latin('Me Tri Ward')], kind: 'ward', to: on('2025-06-30') }),
      aProject(1, { home, title: words('House there'), place: idOf('place', 1), asOf: on('2021'), state: 'building' }),
      aProject(2, { home, title: words('House here'), reciprocalOf: idOf('project', 1) }),
    ])
    expect(lines.slice(5)).toEqual([
      'House there',
      'Me Tri Ward (then; now: to confirm)',
      'being built',
      '',
      'House here',
      'reciprocal of “House there”',
      'not recorded',
      'state not recorded',
      '',
    ])
  })
})

describe('key figures', () => {
  const count = (n: number, value: string, definition?: string) =>
    aFigure(n, {
      home,
      value: value as never,
      asOf: on('2021'),
      ...(definition === undefined ? {} : { definition: words(definition) }),
    })

  test('K5 F3 that disagree adjoin, each with its definition and what it differs from', () => {
    const others = aFigure(2, { home, measure: 'ferries', label: words('ferries'), asOf: on('2021') })
    const lines = linesOf('figures', [count(1, '292', 'recognised'), others, count(3, '1350', 'with a craft')])
    expect(lines.filter((line) => /^(craft|ferries|recog|with|Differs)/.test(line))).toEqual([
      'craft villages',
      'recognised',
      'Differs from: 1,350\u00a0villages.',
      'craft villages',
      'with a craft',
      'Differs from: 292\u00a0villages.',
      'ferries',
    ])
  })

  test('T2 said by the narrator are the source’s; an implied speaker is not named', () => {
    const by = (n: number, attribution: 'narrator' | 'implied' | 'stated') =>
      aFigure(n, { home, measure: `m${String(n)}`, attribution, asOf: on('2021'), saidBy: idOf('person', 1) })
    const lines = linesOf('figures', [aPerson(1), by(1, 'narrator'), by(2, 'implied'), by(3, 'stated')])
    expect(lines.filter((line) => /source|speaker|Person/.test(line))).toEqual([
      'source',
      '(speaker not stated)',
      'Person 1',
    ])
  })

  test('of the press and the other side are the quotable ones alone', () => {
    const figure = (n: number, quotable: 'yes' | 'ask') =>
      aFigure(n, { home, measure: `m${String(n)}`, label: words(`figure ${quotable}`), quotable, ...level('public') })
    const lines = linesOf('figures', [figure(1, 'yes'), figure(2, 'ask')], { audience: 'shareable' })
    expect(lines.filter((line) => line.startsWith('figure'))).toEqual(['figure yes'])
  })
})

describe('gifts', () => {
  const gifts = [
    aPerson(1),
    aGift(1, { home, object: words('Vase'), valueClass: 'B', date: on('2020') }),
    aGift(2, { home, object: words('Print'), direction: 'received', date: on('2024-03-01'), registerNumber: '24-1' }),
  ]

  test('stand newest first, with what may not be given again', () => {
    expect(linesOf('gifts', gifts).slice(4)).toEqual([
      'Received',
      'from Person 1',
      'Print',
      'not recorded',
      '1 Mar 2024',
      '24-1',
      'Given',
      'to Body 1',
      'Vase',
      'Value class: B',
      'do not repeat',
      'not recorded',
      '2020',
      '',
    ])
  })

  test('K10 on a copy for security have no value', () => {
    const lines = linesOf('gifts', gifts, { audience: 'security' })
    expect([lines.includes('Vase'), lines.some((line) => line.startsWith('Value'))]).toEqual([true, false])
  })
})

describe('the timeline', () => {
  const world = [
    aPartner(1),
    anOrganization(1),
    aMeeting(1, { date: on('2024-11-26') }),
    aMeeting(2, { title: words('Talks'), date: on('XXXX-12-16') }),
    anAgreement(1, { home, signed: on('2022') }),
    aStatement(1),
    aCommitment(1, { deliverable: words('A list'), due: on('2026-06-30') }),
  ]
  const { document } = packOf(world, { template: onlySections('timeline', 'sources') })

  test('draws what has a day or a span, theirs above, with its data in one sentence', () => {
    const { alt, drawing } = firstBlock(document, 'drawing')
    const labels = drawing.marks.flatMap((mark) =>
      mark.kind === 'label' && mark.size === 9
        ? [`${mark.at.y < drawing.height / 2 ? 'above' : 'below'} ${mark.text}`]
        : [],
    )
    expect([labels.toSorted(), alt]).toEqual([
      ['above A list', 'above Meeting 1', 'below Agreement 1'],
      'Timeline from 1 January 2022 to 30 June 2026: 2022 Agreement 1; 26 November 2024 Meeting 1; 30 June 2026 A list; 16 December (year not stated) Talks.',
    ])
  })

  test('a date without a year stands only in the table of section 20', () => {
    expect(linesIn(document, 'sources')).toEqual([
      'Data of the timeline',
      'When',
      'What',
      '2022',
      'Agreement: Agreement 1',
      '26 November 2024',
      'Meeting: Meeting 1',
      '30 June 2026',
      'Commitment due: A list',
      '16 December (year not stated)',
      'Meeting: Talks',
    ])
  })

  test('without a dated event says so', () => {
    expect(linesOf('timeline', [])).toEqual(['No dated events recorded.'])
  })
})

describe('the press line', () => {
  const line = (text: string, agreed: object) => ({
    text: words(text),
    attributableTo: 'the City',
    agreeWithVisitor: true,
    ...agreed,
  })
  const visit = aVisit(1, {
    ...level('public'),
    pressLines: [
      line('We met.', { agreedOn: '2026-11-20' }),
      line('We agreed.', {}),
      line('We thank them.', { agreeWithVisitor: false }),
    ],
  })

  test('says to whom each line may be attributed and whether the visitor agreed', () => {
    expect(linesOf('press-line', [visit])).toEqual([
      'We met.',
      'Attributable to: the City · Agreed with the visitor on 20 November 2026.',
      'We agreed.',
      'Attributable to: the City · To be agreed with the visitor: not agreed yet.',
      'We thank them.',
      'Attributable to: the City · Need not be agreed.',
    ])
  })

  const photo = (n: number, fields: Parameters<typeof anAttachment>[1]) =>
    anAttachment(n, { home: idOf('partner', 1), ownCaption: words(`Caption ${n}`), ...fields })
  const photos = [
    photo(1, { credit: 'City press office' }),
    photo(2, { takenOn: on('2026-12-15') }),
    photo(3, { takenOn: on('2021-12-15') }),
    photo(4, { home: idOf('partner', 2) }),
    photo(5, { kind: 'file' }),
    anAttachment(6, { home: idOf('partner', 1), caption: 'As the press wrote' }),
  ]
  const captions = ['Captions', 'Caption 2', 'Caption 1 · City press office']

  test('has the captions that we wrote for photos of this visit, with their credit', () => {
    expect(linesOf('press-line', [visit, ...photos]).slice(-3)).toEqual(captions)
    expect(linesOf('press-line', photos)).toEqual(captions)
  })

  test('keeps the captions from a shareable copy', () => {
    const open = photo(1, { rights: 'free', ...level('public') })
    expect(linesOf('press-line', [visit, open], { audience: 'shareable' })).toEqual(
      linesOf('press-line', [visit], { audience: 'shareable' }),
    )
  })

  test('on a shareable copy has no line that is still to be agreed', () => {
    const lines = linesOf('press-line', [visit], { audience: 'shareable' })
    expect(lines.filter((text) => text.startsWith('We'))).toEqual(['We met.', 'We thank them.'])
  })
})

describe('sources and notes', () => {
  const cite = (...numbers: readonly number[]) => ({ sources: numbers.map((n) => ({ source: idOf('source', n) })) })

  test('stand by first use: title, publisher, date as known, day of capture, the digest’s first eight', () => {
    const lines = linesIn(
      packOf(
        [
          aPartner(1),
          anOrganization(1),
          aSource(1, { publisher: 'City Courier', publishedAt: on('XXXX-12-16') }),
          aSource(2),
          aSource(3, { title: 'Never cited' }),
          aFigure(1, { home, asOf: on('2020'), ...cite(2) }),
          aFigure(2, { home, asOf: on('2021'), ...cite(1, 2) }),
        ],
        { template: onlySections('figures', 'sources') },
      ).document,
      'sources',
    )
    expect(lines).toEqual([
      'Source 2, no date, captured 5 January 2026, e3b0c442',
      'Source 1, City Courier, 16 December (year not stated), captured 5 January 2026, e3b0c442',
    ])
  })

  test('tell of printed facts alone that they were inferred, and why', () => {
    const inferred = { confidence: 'inferred' as const, confidenceReason: 'the year of the article' }
    const world = [aFigure(1, { home, asOf: on('2020'), ...inferred }), aPlace(1, inferred)]
    const { document } = packOf([aPartner(1), anOrganization(1), ...world], {
      template: onlySections('figures', 'sources'),
    })
    expect(linesIn(document, 'sources')).toEqual([
      'Facts inferred, not verified',
      'craft villages: the year of the article',
    ])
  })
})
