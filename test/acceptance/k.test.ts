import { describe, expect, test } from 'vitest'
import { VN_STATE_SECRET } from '#core/base'
import { everyBlock, plainText } from '#core/document'
import { everyRecord, liveOf, type AnyRecord, type Partner, type Visit } from '#core/domain'
import { recordsOfSample } from '../assets/sample.ts'
import { findingsOf, messagesOf } from '../build/findings.ts'
import { everythingIn, firstBlock, linesIn, onlySections, packOf, type Made } from '../build/pack.ts'
import {
  aFigure,
  aMeeting,
  anAgreement,
  anOffice,
  anOrganization,
  aParticipation,
  aPartner,
  aPerson,
  aPlace,
  aPointToMake,
  aPost,
  aPrecedenceTable,
  aRelation,
  aSource,
  aStatement,
  aTenure,
  aTopic,
  aVisit,
  idOf,
  latin,
  on,
  words,
} from '../build/records.ts'

const home = idOf('partner', 1)
const publicRecord = recordsOfSample('public-record')

/** A pack of the public record for a visit of one of its partners in December 2026. */
const packFor = (partner: Partner, change: (record: AnyRecord) => AnyRecord = (record) => record): Made => {
  const visit: Visit = aVisit(99, { partner: partner.id })
  return packOf([...[...everyRecord(publicRecord)].map(change), visit], { visit: visit.id, audience: 'staff' })
}
const [moscow, xinjiang] = liveOf(publicRecord, 'partner')
if (moscow === undefined || xinjiang === undefined) throw new Error('Expected two partners in the public record')

describe('K1 the ledger of both readouts', () => {
  const packs = [packFor(moscow), packFor(xinjiang)]
  const ledger = packs.flatMap(({ document }) => linesIn(document, 'commitments'))
  const countOf = (kind: string): number => ledger.filter((line) => new RegExp(`, ${kind}\u00a0\\[`).test(line)).length

  test('has one commitment of theirs and one of ours, and eight followed statements by kind', () => {
    const kinds = ['soft commitment', 'request', 'support', 'proposal', 'invitation', 'willingness', 'plan announced']
    expect([
      ledger.filter((line) => /^(Ours|Theirs), |^Said/.test(line)),
      Object.fromEntries(kinds.map((kind) => [kind, countOf(kind)])),
    ]).toEqual([
      [
        'Ours, overdue: 0',
        'Ours, open: 0',
        'Theirs, overdue: 0',
        'Theirs, open: 1',
        'Said, not committed: 4',
        'Ours, overdue: 0',
        'Ours, open: 1',
        'Theirs, overdue: 0',
        'Theirs, open: 0',
        'Said, not committed: 4',
      ],
      {
        'soft commitment': 2,
        request: 1,
        support: 1,
        proposal: 3,
        invitation: 1,
        willingness: 1,
        'plan announced': 1,
      },
    ])
  })

  test('says on card and ledger that nothing is measurable', () => {
    const sentence = 'No commitment on either side has both a date and a deliverable.'
    expect(
      packs.map(({ document }) => ['card', 'commitments'].map((id) => linesIn(document, id).includes(sentence))),
    ).toEqual([
      [true, true],
      [true, true],
    ])
  })
})

describe('K5 two areas of one site', () => {
  const areas = ({ document }: Made): readonly string[] =>
    linesIn(document, 'figures').filter((line) => /^(4\.64|3\.2)\u00a0ha|^Differs from: (4\.64|3\.2)/.test(line))
  const both = ['Differs from: 3.2\u00a0ha.', '4.64\u00a0ha', 'Differs from: 4.64\u00a0ha.', '3.2\u00a0ha']

  test('print side by side, each with its source and date', () => {
    const made = packFor(moscow)
    const rows = firstBlock(
      { ...made.document, sections: made.document.sections.filter(({ id }) => id === 'figures') },
      'table',
    ).rows
    const cells = rows.flatMap((row) =>
      row.kind === 'cells'
        ? [row.cells.map((cell) => cell.lines.map((line) => plainText(line.inlines)).join(' / '))]
        : [],
    )
    expect([
      areas(made),
      cells
        .filter((row) => /^(4\.64|3\.2)/.test(row[1] ?? ''))
        .map(([label, value, asOf]) => [label?.split(' / ')[0], value, asOf]),
    ]).toEqual([
      both,
      [
        ['Site of Moscow House\u00a0[1] (stated)', '4.64\u00a0ha', 'as stated on 16 December (year not stated)'],
        ['Site of Moscow House, 2013\u00a0[3] (stated)', '3.2\u00a0ha', '2013'],
      ],
    ])
  })

  test('stay both when one is marked quotable, and no longer disagree', () => {
    const bare = (record: AnyRecord): AnyRecord => {
      if (record.type !== 'figure') return record
      const { definition: _, ...rest } = record
      return rest
    }
    const chosen = (record: AnyRecord): AnyRecord =>
      record.type === 'figure' && record.value === '4.64' ? { ...record, quotable: 'yes' } : record
    const clash = (made: Made) => messagesOf(made, 'R30').filter((message) => message.includes('Moscow House'))
    const made = packFor(moscow, (record) => chosen(bare(record)))
    expect([clash(packFor(moscow, bare)).length, clash(made), areas(made)]).toEqual([1, [], both])
  })
})

test('K6 another leading capacity changes order, address, seat and place card in one recomposition', () => {
  const world = (capacity: readonly [number, number]): readonly AnyRecord[] => [
    aPartner(),
    anOrganization(),
    aPrecedenceTable(1, { rows: [3, 2, 1].map((n, at) => ({ rank: at + 1, posts: [idOf('post', n)] })) }),
    ...['Vice Chairman', 'Mayor', 'Committee Chairman', 'Host'].map((label, at) =>
      aPost(at + 1, { label: { en: { official: label } } }),
    ),
    aPerson(1, { names: [latin('Leonid Kalashnikov')] }),
    aTenure(1, { person: idOf('person', 1), post: idOf('post', 1), mention: 1 }),
    aTenure(3, { person: idOf('person', 1), post: idOf('post', 3), mention: 2 }),
    aParticipation(1, { capacity: capacity.map((n) => idOf('tenure', n)) }),
    aPerson(2, { names: [latin('Anna Alpha')] }),
    aTenure(2),
    aParticipation(2),
    aPerson(4, { names: [latin('Carla Host')], side: 'ours' }),
    aTenure(4),
    aParticipation(4, { side: 'ours', role: 'head' }),
    aVisit(1, { plans: [{ kind: 'facing-rows', ruleSet: words('Neutral') }] }),
  ]
  const prints = (capacity: readonly [number, number]) => {
    const { document } = packOf(world(capacity), {
      template: onlySections('their-side', 'seating', 'place-cards'),
      audience: 'staff',
    })
    const blocks = everyBlock(document).map(({ block }) => block)
    return {
      order: linesIn(document, 'their-side').filter((line) => /^(Leonid|Anna)/.test(line)),
      address: linesIn(document, 'their-side').find((line) => /^Address.*Leonid/.test(line)),
      seats: blocks.flatMap((block) => (block.kind === 'drawing' ? [block.alt] : [])),
      cards: blocks.flatMap((block) =>
        block.kind === 'place-card' && block.name.text.includes('Kalashnikov') && block.line
          ? [plainText(block.line)]
          : [],
      ),
    }
  }
  expect([prints([1, 3]), prints([3, 1])]).toEqual([
    {
      order: ['Anna Alpha', 'Leonid Kalashnikov'],
      address: 'Address: Vice Chairman Leonid Kalashnikov',
      seats: ['Facing rows: seat 1 Anna Alpha, seat 2 Leonid Kalashnikov, seat 3 Carla Host.'],
      cards: ['Vice Chairman'],
    },
    {
      order: ['Leonid Kalashnikov', 'Anna Alpha'],
      address: 'Address: Committee Chairman Leonid Kalashnikov',
      seats: ['Facing rows: seat 1 Leonid Kalashnikov, seat 2 Anna Alpha, seat 3 Carla Host.'],
      cards: ['Committee Chairman'],
    },
  ])
})

test('K9 records of 2021 opened in 2026 are listed, each that is past its limit and no other', () => {
  const old = '2021-06-01'
  const fresh = '2026-11-20'
  const world: readonly AnyRecord[] = [
    aPartner(1, { subject: idOf('place', 1) }),
    anOrganization(),
    aPlace(1, { names: [latin('Old City')], checkedOn: old }),
    aPlace(2, { names: [latin('New City')], checkedOn: fresh }),
    aVisit(1, { place: idOf('place', 2) }),
    ...[1, 2].flatMap((n): readonly AnyRecord[] => [
      aPerson(n, { names: [latin(n === 1 ? 'Olga Old' : 'Nina New')] }),
      aPost(n, { label: { en: { official: n === 1 ? 'Old Mayor' : 'New Mayor' } } }),
      aTenure(n, { checkedOn: n === 1 ? old : fresh }),
      aParticipation(n, { role: n === 1 ? 'head' : 'member' }),
      aFigure(n, {
        home,
        measure: `m-${n}`,
        label: words(n === 1 ? 'Old figure' : 'New figure'),
        checkedOn: n === 1 ? old : fresh,
      }),
      anAgreement(n, { home, title: words(n === 1 ? 'Old treaty' : 'New treaty'), checkedOn: n === 1 ? old : fresh }),
      aRelation(n, {
        statusTerm: words(n === 1 ? 'old ties' : 'new ties'),
        kind: n === 1 ? 'partnership' : 'sister-city',
        checkedOn: n === 1 ? old : fresh,
      }),
    ]),
  ]
  const made = packOf(world)
  const stale = findingsOf(made).filter(({ id }) => id === 'R09' || id === 'R38')
  const printed = everythingIn(made.document)
  const names = ['New City', 'Nina New', 'New Mayor', 'New figure', 'New treaty', 'new ties']
  expect([stale.map(({ id, message }) => `${id} ${message}`), names.filter((name) => !printed.includes(name))]).toEqual(
    [
      [
        'R09 Old figure was last checked 65 months ago (limit 12).',
        'R09 Old City – New City: old ties was last checked 65 months ago (limit 12).',
        'R09 Old treaty was last checked 65 months ago (limit 12).',
        'R09 Old City was last checked 65 months ago (limit 24).',
        'R38 Olga Old, “Old Mayor”: last checked 1 June 2021.',
      ],
      [],
    ],
  )
})

describe('K14 two house styles', () => {
  const verbatim = 'We came to Vietnam, they said.'
  const world: readonly AnyRecord[] = [
    aPartner(1, { subject: idOf('place', 1) }),
    aPlace(1, { kind: 'country', names: [latin('Viet Nam')] }),
    aSource(1, { text: verbatim }),
    aTopic(1, { home, label: words('Trade with Viet Nam') }),
    aPointToMake(1, { text: words('Vietnam welcomes you.') }),
    aMeeting(1, { date: on('2024-11-26'), title: words('Talks in Vietnam') }),
    aStatement(1, {
      text: words('Viet Nam is open.'),
      form: 'direct',
      topics: [idOf('topic', 1)],
      sources: [{ source: idOf('source', 1), anchor: { exact: verbatim } }],
    }),
  ]
  const spelled = (houseStyle: 'official' | 'press') => {
    const all = packOf(world, { houseStyle, audience: 'staff' }).document.sections.flatMap(({ id, title, blocks }) => [
      title,
      ...linesIn({ sections: [{ id, title, blocks }] } as never, id),
    ])
    return all.flatMap((line) =>
      [...line.matchAll(/(“[^”]*)?(Viet ?[Nn]am)/g)].map(
        ([, quoted, name]) => `${quoted === undefined ? 'plain' : 'quoted'} ${name}`,
      ),
    )
  }

  test('turn Viet Nam into Vietnam everywhere but in a quotation', () => {
    expect([[...new Set(spelled('official'))].toSorted(), [...new Set(spelled('press'))].toSorted()]).toEqual([
      ['plain Viet Nam', 'quoted Vietnam'],
      ['plain Vietnam', 'quoted Vietnam'],
    ])
  })

  test('a misprint prints only inside a quotation', () => {
    const union = anOrganization(1, {
      kind: 'union',
      names: [latin('Eurasian Economic Union'), latin('AEAU', { use: 'misprint' })],
    })
    const said = (text: string) =>
      messagesOf(
        packOf([aPartner(), union, aPointToMake(1, { text: words(text) })], { template: onlySections('points') }),
        'R36',
      )
    expect([said('We trade with the AEAU.'), said('They wrote “the AEAU market”.')]).toEqual([
      ['B: “AEAU” is a misprint of “Eurasian Economic Union”.'],
      [],
    ])
  })
})

test('K16 once the successor is confirmed the same fact prints then and now', () => {
  const ward = (replacedBy: object) =>
    aPlace(1, { kind: 'ward', names: [latin('Me Tri Ward')], to: on('2025-06-30'), ...replacedBy })
  const world = (replacedBy: object): readonly AnyRecord[] => [
    aPartner(),
    ward(replacedBy),
    aPlace(2, { kind: 'ward', names: [latin('Tu Liem Ward')], from: on('2025-07-01') }),
    aMeeting(1, { date: on('2021-12-16'), place: idOf('place', 1) }),
  ]
  const heading = (replacedBy: object) =>
    linesIn(packOf(world(replacedBy), { template: onlySections('last-meetings') }).document, 'last-meetings')[1]
  const items = [idOf('place', 2)]
  expect([
    heading({}),
    heading({ replacedBy: { items, completeness: 'possibly-incomplete' } }),
    heading({ replacedBy: { items, completeness: 'complete' } }),
  ]).toEqual([
    '16 December 2021, Me Tri Ward (then; now: to confirm)',
    '16 December 2021, Me Tri Ward (then; now: to confirm)',
    '16 December 2021, Me Tri Ward (then; now Tu Liem Ward)',
  ])
})

test('K17 a state-secret level without decision, entry and end refuses every copy, by what is missing', () => {
  const office = anOffice(1, { schemes: [VN_STATE_SECRET], scheme: VN_STATE_SECRET.name, defaultLevel: 'MAT' })
  const marked = (marking: object) =>
    messagesOf(
      packOf(
        [
          office,
          aPartner(),
          anAgreement(1, { home, marking: { scheme: VN_STATE_SECRET.name, level: 'MAT', ...marking } }),
        ],
        { template: onlySections('agreements') },
      ),
      'R19',
    )
  expect([marked({}), marked({ decidedBy: 'Head of office', listEntry: '4', until: '2031-12-16' })]).toEqual([
    ['B!: Marking Mật needs who decided.', 'B!: Marking Mật needs list entry.', 'B!: Marking Mật needs until when.'],
    [],
  ])
})
