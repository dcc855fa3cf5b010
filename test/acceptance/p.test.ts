import { describe, expect, test } from 'vitest'
import { everyBlock } from '#core/document'
import { orderDigest, type AnyRecord } from '#core/domain'
import { checkInputOf } from '#core/pack'
import { digest } from '../build/check-input.ts'
import { messagesOf } from '../build/findings.ts'
import { firstBlock, linesIn, onlySections, packOf, type Made } from '../build/pack.ts'
import {
  anOffice,
  anOrganization,
  aParticipation,
  aPartner,
  aPerson,
  aPlace,
  aPointToMake,
  aPost,
  aPrecedenceTable,
  aProgrammeItem,
  aTenure,
  aVisit,
  idOf,
  latin,
  words,
} from '../build/records.ts'

type Fields<Builder extends (n?: number, fields?: never) => unknown> = Parameters<Builder>[1]

/** The nth person with a post of their own, taking part. */
const member = (
  n: number,
  name: string,
  post: string,
  fields: Fields<typeof aParticipation> = {},
): readonly AnyRecord[] => [
  aPerson(n, { names: [latin(name)], side: fields?.side ?? 'theirs' }),
  aPost(n, { label: { en: { official: post } } }),
  aTenure(n),
  aParticipation(n, fields),
]
const table = (ranks: readonly (readonly [number, readonly number[]])[]) =>
  aPrecedenceTable(1, {
    name: 'City table 2025',
    rows: ranks.map(([rank, posts]) => ({ rank, posts: posts.map((n) => idOf('post', n)) })),
  })
const ground: readonly AnyRecord[] = [aPartner(), anOrganization()]

describe('P1 a deputy secretary of a region, a vice-mayor and a company director in one table', () => {
  const world: readonly AnyRecord[] = [
    ...ground,
    ...member(1, 'Anna Director', 'Director, Harbour Company'),
    ...member(2, 'Boris Vice', 'Vice-mayor'),
    ...member(3, 'Zoya Deputy', 'Deputy Secretary', { role: 'head' }),
    table([
      [1, [3]],
      [2, [2]],
      [4, [1]],
    ]),
  ]
  const list = (orderBy: 'precedence' | 'alphabetical') => {
    const { document } = packOf([...world, aVisit(1, { orderBy: { theirs: orderBy } })], {
      template: onlySections('their-side'),
      audience: 'staff',
    })
    return linesIn(document, 'their-side').filter(
      (line) => !/^(\d|No\.|Name|Post|Note|Address|Director|Vice-mayor|Deputy|$)/.test(line),
    )
  }

  test('stand by head, then by rank, each with its reason', () => {
    expect(list('precedence')).toEqual([
      'Zoya Deputy',
      'head of delegation',
      'Boris Vice',
      'rank 2 in “City table 2025”',
      'Anna Director',
      'rank 4 in “City table 2025”',
    ])
  })

  test('stand by name after the head only when that was chosen, and the list says so', () => {
    expect(list('alphabetical')).toEqual([
      'In alphabetical order.',
      'Zoya Deputy',
      'head of delegation',
      'Anna Director',
      'alphabetical',
      'Boris Vice',
      'alphabetical',
    ])
  })
})

describe('P2 a host one step below the guest’s leading capacity', () => {
  const heads: readonly AnyRecord[] = [
    ...ground,
    ...member(1, 'Dinh Host', 'Vice Chairman', { side: 'ours', role: 'head' }),
    ...member(2, 'Zhang Guest', 'Deputy Secretary', { role: 'head' }),
  ]
  const both = (...more: readonly AnyRecord[]) => packOf([...heads, ...more], { template: onlySections('our-side') })
  const rankLine = (made: Made) => linesIn(made.document, 'our-side').filter((line) => /\b[Rr]ank\b/.test(line))

  test('names both people, both posts and the table', () => {
    const made = both(
      table([
        [1, [2]],
        [2, [1]],
      ]),
    )
    expect([messagesOf(made, 'R22'), rankLine(made)]).toEqual([
      ['A: Dinh Host (Vice Chairman) meets Zhang Guest (Deputy Secretary): ranks 2 and 1 in “City table 2025”.'],
      [
        'Heads differ in rank: ours 2 (Dinh Host, Vice Chairman), theirs 1 (Zhang Guest, Deputy Secretary) in “City table 2025”.',
      ],
    ])
  })

  test('with no common table is not compared, and nothing is found', () => {
    const made = both(table([[1, [2]]]))
    expect([messagesOf(made, 'R22'), rankLine(made)]).toEqual([[], ['Rank of the heads: not compared']])
  })
})

describe('P5 a flag that is easily turned or taken for another', () => {
  const seating = (flags: Fields<typeof aVisit>, ...places: readonly AnyRecord[]) =>
    packOf([...ground, ...places, aVisit(1, flags)], { template: onlySections('seating') })

  test.each(['RO', 'RU', 'CZ', 'SK', 'SI', 'MC', 'ID', 'PL'])(
    '%s prints its country’s name and which edge is up',
    (code) => {
      const country = aPlace(1, { kind: 'country', code, names: [latin(`Country ${code}`)] })
      const made = seating(
        { flags: [{ code, upperEdge: words('white'), orientationConfirmedBy: 'Head of protocol' }] },
        country,
      )
      expect([linesIn(made.document, 'seating').at(-1), messagesOf(made, 'R46')]).toEqual([
        `Country ${code}: upper edge white; confirmed by Head of protocol`,
        [],
      ])
    },
  )

  test('is asked about where its name or its edge is not there', () => {
    expect([
      messagesOf(
        seating({ flags: [{ code: 'PL', upperEdge: words('white'), orientationConfirmedBy: 'Head of protocol' }] }),
        'R46',
      ),
      messagesOf(
        seating({ flags: [{ code: 'PL' }] }, aPlace(1, { kind: 'country', code: 'PL', names: [latin('Poland')] })),
        'R46',
      ),
    ]).toEqual([['A: Flag of PL: confirm which edge is up.'], ['A: Flag of Poland: confirm which edge is up.']])
  })
})

describe('P5 a sub-national guest', () => {
  const russia = aPlace(1, { kind: 'country', code: 'RU', names: [latin('Russia')] })
  const moscow = aPlace(2, { code: 'RU-MOW', parent: russia.id, names: [latin('Moscow')] })
  const said = (shown: readonly string[], setting: 'state' | 'own' | 'both', lang: 'en' | 'ru' = 'en') =>
    messagesOf(
      packOf(
        [
          anOffice(1, { subnationalFlags: setting }),
          aPartner(1, { subject: moscow.id }),
          russia,
          moscow,
          aVisit(1, { flags: shown.map((code) => ({ code, orientationConfirmedBy: 'Head of protocol' })) }),
        ],
        { template: onlySections('seating'), lang },
      ),
      'R46',
    )
  const [unforeseen, missing] = [
    'the office’s setting does not foresee it for this guest.',
    'the office’s setting foresees it for this guest, and it is not shown.',
  ]

  test('shows its country’s flag, its own or both, as the office has set, beside the host’s', () => {
    expect([said(['VN', 'RU'], 'state'), said(['VN', 'RU-MOW'], 'own'), said(['VN', 'RU', 'RU-MOW'], 'both')]).toEqual([
      [],
      [],
      [],
    ])
  })

  test('with another flag of its country, or without one that is set, is asked about by name', () => {
    expect([
      said(['VN', 'RU', 'RU-MOW'], 'state'),
      said(['VN', 'RU'], 'own'),
      said(['VN', 'RU-MOW'], 'both'),
      said(['RU', 'RU-MOW'], 'state', 'ru'),
    ]).toEqual([
      [`A: Flag of Moscow: ${unforeseen}`],
      [`A: Flag of Russia: ${unforeseen}`, `A: Flag of Moscow: ${missing}`],
      [`A: Flag of Russia: ${missing}`],
      ['A: Флаг: Moscow; настройка ведомства не предусматривает его для этого гостя.'],
    ])
  })
})

test('a flag’s edge, a plan’s rules and its door are printed in the language of the pack', () => {
  const made = (lang: 'en' | 'ru') =>
    packOf(
      [
        ...ground,
        ...member(1, 'Anna Head', 'Mayor', { role: 'head' }),
        aVisit(1, {
          flags: [{ code: 'PL', upperEdge: words('white', { ru: 'белый' }) }],
          plans: [{ kind: 'table', door: words('east', { ru: 'восток' }), ruleSet: words('City rules') }],
        }),
      ],
      { template: onlySections('seating'), lang },
    ).document
  const said = (lang: 'en' | 'ru') => {
    const lines = linesIn(made(lang), 'seating')
    const drawing = JSON.stringify(firstBlock(made(lang), 'drawing'))
    return [
      lines.at(-1),
      lines.find((line) => /Rule set|Правила/.test(line)),
      /(?:Door|Дверь): [^"]*/.exec(drawing)?.[0],
    ]
  }
  expect([said('en'), said('ru')]).toEqual([
    ['PL: upper edge white; not confirmed', 'Rule set: City rules', 'Door: east'],
    ['PL: верхний край: белый; не подтверждено', 'Правила: [русского текста пока нет]', 'Дверь: восток'],
  ])
})

test('P7 with the head absent, seats and speakers re-flow, and what is still addressed to the absentee is named', () => {
  const world = (presence: 'expected' | 'absent'): readonly AnyRecord[] => [
    ...ground,
    ...member(1, 'Anna Head', 'Mayor', { role: 'head', presence }),
    ...member(2, 'Boris Next', 'Vice-mayor'),
    ...member(3, 'Carla Host', 'Chairman', { side: 'ours', role: 'head' }),
    table([
      [1, [1]],
      [2, [2]],
    ]),
    aVisit(1, { plans: [{ kind: 'facing-rows', ruleSet: words('Neutral') }] }),
    aPointToMake(1, { text: words('The ferry'), toWhom: idOf('participation', 1) }),
    aProgrammeItem(1, { activity: words('Talks'), lead: idOf('participation', 1) }),
  ]
  const made = (presence: 'expected' | 'absent') =>
    packOf(world(presence), { template: onlySections('their-side', 'seating') })
  const seats = ({ document }: Made): readonly string[] =>
    everyBlock(document).flatMap(({ block }) => (block.kind === 'drawing' ? [block.alt] : []))
  expect([seats(made('expected')), messagesOf(made('expected'), 'R23')]).toEqual([
    ['Facing rows: seat 1 Anna Head, seat 2 Boris Next, seat 3 Carla Host.'],
    [],
  ])
  expect([seats(made('absent')), messagesOf(made('absent'), 'R23')]).toEqual([
    ['Facing rows: seat 1 Boris Next, seat 2 Carla Host.'],
    ['B: The ferry is addressed to Anna Head, who is absent.', 'B: Talks is addressed to Anna Head, who is absent.'],
  ])
})

describe('P8 a confirmed order', () => {
  const world: readonly AnyRecord[] = [
    ...ground,
    ...member(1, 'Anna Alpha', 'Mayor', { role: 'head' }),
    ...member(2, 'Boris Beta', 'Vice-mayor'),
    aTenure(9, { person: idOf('person', 2), post: idOf('post', 1), mention: 2 }),
    table([
      [1, [1]],
      [2, [2]],
    ]),
  ]
  const bare = packOf(world)
  const { orders } = checkInputOf({ ...bare, scope: bare.gathered, digest })
  const confirmed = aVisit(1, {
    orderConfirmed: {
      by: 'Head of protocol',
      at: '2026-11-20T08:00:00Z',
      digest: orderDigest([orders.ours, orders.theirs], digest),
    },
  })
  const replaced = (record: AnyRecord) => world.map((one) => (one.id === record.id ? record : one))
  const said = (records: readonly AnyRecord[], visit = confirmed) => messagesOf(packOf([...records, visit]), 'R02')
  const lost = ['B: Order of precedence is not confirmed.']

  test('blocks until it is confirmed, and no longer', () => {
    expect([messagesOf(bare, 'R02'), said(world)]).toEqual([lost, []])
  })

  test('is gone when a member moves, a capacity changes or a person is added', () => {
    expect([
      said(replaced(aParticipation(2, { order: 1, orderReason: 'Host’s wish' }))),
      said(replaced(aParticipation(2, { capacity: [idOf('tenure', 9)] }))),
      said([...world, ...member(3, 'Carol Gamma', 'Adviser')]),
    ]).toEqual([lost, lost, lost])
  })

  test('stands when the list is only sorted by name', () => {
    expect(said(world, { ...confirmed, orderBy: { ours: 'precedence', theirs: 'alphabetical' } })).toEqual([])
  })
})
