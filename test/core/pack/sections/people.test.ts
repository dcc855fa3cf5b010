import { describe, expect, test } from 'vitest'
import type { AnyRecord, NameForm, Person } from '#core/domain'
import { everyBlock, plainText } from '#core/document'
import type { Wish } from '#core/pack'
import { everythingIn, firstBlock, linesIn, onlySections, packOf, shipped } from '../../../build/pack.ts'
import {
  aDoNotRaise,
  aMeeting,
  aCommitment,
  aParticipation,
  aPartner,
  aPerson,
  aPlace,
  aPost,
  aProgrammeItem,
  aStatement,
  aTenure,
  idOf,
  latin,
  on,
  words,
} from '../../../build/records.ts'

const template = onlySections('their-side', 'biographies', 'programme')
const posted = (n: number, label: string): readonly AnyRecord[] => [
  aPost(n, { label: { en: { official: label }, ru: { official: `${label} (ru)` } } }),
  aTenure(n),
]
const named = (n: number, names: Person['names'], more: Partial<Person> = {}): readonly AnyRecord[] => [
  aPerson(n, { names, ...more }),
  aParticipation(n, { role: n === 1 ? 'head' : 'member' }),
]
const linesOfAll = (records: readonly AnyRecord[], wish: Partial<Wish> = {}): readonly string[] => {
  const { document } = packOf(records, { template, ...wish })
  return document.sections.flatMap((section) => linesIn(document, section.id))
}

describe('names in the sections of people', () => {
  test('N4 one person prints the form of each language', () => {
    const orban: NameForm[] = [
      latin('Orbán Viktor', { lang: 'hu', order: 'family-first', parts: { family: 'Orbán', given: 'Viktor' } }),
      latin('Viktor Orban', { lang: 'en', system: 'other', parts: { family: 'Orban', given: 'Viktor' } }),
    ]
    const { own, romanised } = firstBlock(packOf(named(1, orban), { template }).document, 'biography')
    expect([own, romanised]).toEqual([{ text: 'Orbán Viktor', lang: 'hu' }, 'Viktor Orban'])
  })

  test('N6 a mononym and a name of four parts leave no stray comma and no double space anywhere', () => {
    const mononym = [latin('Suharto', { lang: 'id' })]
    const four = [latin('José María de la Cruz', { lang: 'es', parts: { family: 'de la Cruz', given: 'José María' } })]
    const world = [
      ...named(1, mononym),
      ...named(2, four),
      aProgrammeItem(1, { who: [1, 2].map((n) => idOf('participation', n)) }),
    ]
    expect(linesOfAll(world).filter((line) => / {2}|, ,|^,|,$| ,/.test(line))).toEqual([])
  })

  test('N8 two people with one name are told apart by their posts beside it', () => {
    const twin = (n: number): readonly AnyRecord[] => [...named(n, [latin('Nguyen Van An')]), ...posted(n, `Post ${n}`)]
    const rows = firstBlock(packOf([...twin(1), ...twin(2)], { template }).document, 'table').rows
    expect(
      rows.map((row) =>
        row.kind === 'cells' ? row.cells.slice(1, 3).map((cell) => plainText(cell.lines[0]?.inlines ?? [])) : [],
      ),
    ).toEqual([
      ['Nguyen Van An', 'Post 1'],
      ['Nguyen Van An', 'Post 2'],
    ])
  })

  test('N12 an unknown gender is addressed by post and whole name; a woman as one', () => {
    const of = (gender: 'unknown' | 'female') =>
      linesOfAll([
        ...named(1, [latin('Anna Alpha', { parts: { family: 'Alpha', given: 'Anna' } })], { gender }),
        ...posted(1, 'Mayor'),
      ]).find((line) => line.startsWith('Address:'))
    expect([of('unknown'), of('female')]).toEqual(['Address: Mayor Anna Alpha', 'Address: Ms Alpha'])
  })

  test('K13 one person prints four right forms: card, delegation, programme, place card', () => {
    const kalashnikov: NameForm[] = [
      {
        ...latin('Леонид Иванович Калашников', { lang: 'ru', script: 'Cyrl' }),
        parts: { family: 'Калашников', given: 'Леонид', patronymic: 'Иванович' },
      },
      latin('Leonid Kalashnikov', {
        lang: 'ru',
        system: 'bgn-pcgn',
        parts: { family: 'Kalashnikov', given: 'Leonid' },
      }),
    ]
    const world = [...named(1, kalashnikov, { gender: 'male' }), aProgrammeItem(1, { lead: idOf('participation', 1) })]
    const made = packOf(world, {
      template: onlySections('card', 'their-side', 'programme', 'place-cards'),
      audience: 'staff',
    })
    const plates = everyBlock(made.document).flatMap(({ block }) =>
      block.kind === 'nameplate' ? [block.own?.text] : [],
    )
    expect({
      card: plates[1],
      delegation: linesIn(made.document, 'their-side').filter((line) => /^(Леонид|Leonid)/.test(line)),
      programme: linesIn(made.document, 'programme').filter((line) => line.startsWith('Lead')),
      placeCard: firstBlock(made.document, 'place-card').name,
    }).toEqual({
      card: 'Леонид Иванович Калашников',
      delegation: ['Леонид Иванович Калашников', 'Leonid Kalashnikov'],
      programme: ['Lead: Kalashnikov'],
      placeCard: { text: 'Leonid Kalashnikov', lang: 'en' },
    })
  })
})

describe('a delegation', () => {
  const of = (count: number): readonly AnyRecord[] =>
    Array.from({ length: count }, (_, at) => named(at + 1, [latin(`Person ${at + 1}`)])).flat()

  test('D7 of none prints that it is not recorded; of one, two or sixty a row for each', () => {
    const rows = (count: number): number =>
      firstBlock(packOf(of(count), { template: onlySections('their-side') }).document, 'table').rows.length
    expect([
      linesIn(packOf([], { template: onlySections('their-side') }).document, 'their-side'),
      rows(1),
      rows(2),
      rows(60),
    ]).toEqual([['not recorded'], 1, 2, 60])
  })

  test('D5 a name of sixty characters is never cut', () => {
    const long = 'Maximiliana Theodora Alexandrina von Hohenstaufen-Wittelsbach'
    const made = packOf(named(1, [latin(long)]), { template: onlySections('card', 'their-side', 'biographies') })
    expect(made.document.sections.map((section) => linesIn(made.document, section.id).includes(long))).toEqual([
      true,
      true,
      true,
    ])
  })

  test('K6 another leading capacity changes address, order and place card in one recomposition', () => {
    const world = (capacity: readonly number[]): readonly AnyRecord[] => [
      aPerson(1, { names: [latin('Leonid Kalashnikov')] }),
      aPost(1, { label: { en: { official: 'Vice Chairman' } } }),
      aPost(2, { label: { en: { official: 'Committee Chairman' } } }),
      aTenure(1, { person: idOf('person', 1), post: idOf('post', 1), mention: 1 }),
      aTenure(2, { person: idOf('person', 1), post: idOf('post', 2), mention: 2 }),
      aParticipation(1, { role: 'head', capacity: capacity.map((n) => idOf('tenure', n)) }),
    ]
    const prints = (capacity: readonly number[]) => {
      const { document } = packOf(world(capacity), {
        template: onlySections('their-side', 'place-cards'),
        audience: 'staff',
      })
      const placeCard = firstBlock(document, 'place-card')
      return [
        linesIn(document, 'their-side').find((line) => line.startsWith('Address')),
        placeCard.line && plainText(placeCard.line),
      ]
    }
    expect([prints([1, 2]), prints([2, 1])]).toEqual([
      ['Address: Vice Chairman Leonid Kalashnikov', 'Vice Chairman'],
      ['Address: Committee Chairman Leonid Kalashnikov', 'Committee Chairman'],
    ])
  })
})

describe('a programme', () => {
  test('F10 an item in another zone prints its local time with that zone', () => {
    const item = (n: number, zone: string) => aProgrammeItem(n, { startsAt: `2026-12-14T1${n}:00`, zone, minutes: 0 })
    const world = [item(4, 'Europe/Moscow'), item(5, 'Asia/Shanghai'), item(1, 'Asia/Ho_Chi_Minh')]
    expect(linesOfAll(world).filter((line) => /^\d\d:|UTC/.test(line))).toEqual([
      'Monday, 14 December 2026 (UTC+7)',
      '11:00',
      '15:00 (UTC+8)',
      '14:00 (UTC+3)',
    ])
  })

  test('a new day begins a new table', () => {
    const world = [aProgrammeItem(1), aProgrammeItem(2, { startsAt: '2026-12-15T09:00' })]
    const { document } = packOf(world, { template: onlySections('programme') })
    expect(document.sections[0]?.blocks.map((block) => block.kind)).toEqual(['heading', 'table', 'heading', 'table'])
  })

  test('a whole side that takes part is named as one', () => {
    const world = [
      ...[1, 2, 3].flatMap((n) => named(n, [latin(`Person ${n}`)])),
      aProgrammeItem(1, { who: [1, 2, 3].map((n) => idOf('participation', n)) }),
      aProgrammeItem(2, { who: [1, 2].map((n) => idOf('participation', n)) }),
    ]
    expect(
      linesIn(packOf(world, { template: onlySections('programme') }).document, 'programme').filter((line) =>
        /Person|delegation/.test(line),
      ),
    ).toEqual(['Their delegation', 'Person 1, Person 2'])
  })
})

test('C5 a place that has ended prints then and now beside a fact of its time', () => {
  const ward = aPlace(1, {
    names: [
      { text: 'Me Tri Ward', lang: 'en', script: 'Latn' },
      { text: 'phường Mễ Trì', lang: 'vi', script: 'Latn' },
    ],
    kind: 'ward',
    to: on('2025-06-30'),
  })
  const world = [aPartner(), ward, aMeeting(1, { date: on('2021-12-16'), place: ward.id })]
  const heading = (lang: 'en' | 'vi') =>
    linesIn(packOf(world, { template: onlySections('last-meetings'), lang }).document, 'last-meetings')[1]
  expect([heading('en'), heading('vi')]).toEqual([
    '16 December 2021, Me Tri Ward (then; now: to confirm)',
    'ngày 16 tháng 12 năm 2021, phường Mễ Trì (khi đó; nay: cần xác nhận)',
  ])
})

describe('the hand-over sheet', () => {
  const world: readonly AnyRecord[] = [
    aPartner(),
    ...named(1, [latin('Anna Alpha')]),
    ...named(2, [latin('Boris Beta')]),
    aMeeting(),
    aParticipation(9, {
      home: idOf('partner', 1),
      visit: undefined,
      meeting: idOf('meeting', 1),
      person: idOf('person', 1),
    }),
    aStatement(1, { kind: 'soft-commitment', speakers: [idOf('person', 1)] }),
    aCommitment(1, { deliverable: words('A list of places') }),
    aDoNotRaise(1, { text: words('Old harbour'), reason: { text: words('It is before the court.') } }),
  ]

  test('K19 tells of one counterpart: who, last met, what is owed, what not to raise, and no reason', () => {
    const { document } = packOf(world, { template: shipped('hand-over') })
    const lines = linesIn(document, 'hand-over')
    expect({
      kinds: document.sections[0]?.blocks.map((block) => block.kind),
      max: document.sections[0]?.max,
      tells: ['Anna Alpha', 'A list of places', 'Old harbour'].map((text) => lines.some((line) => line.includes(text))),
      reason: everythingIn(document).includes('before the court'),
      other: everythingIn(document).includes('Boris'),
    }).toEqual({
      kinds: ['biography', 'heading', 'list', 'heading', 'table', 'heading', 'list'],
      max: { pages: 2 },
      tells: [true, true, true],
      reason: false,
      other: false,
    })
  })

  test('is of another counterpart when one is named', () => {
    const { document } = packOf(world, { template: shipped('hand-over'), person: idOf('person', 2) })
    expect([linesIn(document, 'hand-over')[0], everythingIn(document).includes('A list of places')]).toEqual([
      'Boris Beta',
      false,
    ])
  })
})

test('place cards stand for everyone present, with the marking on each', () => {
  const world = [...named(1, [latin('Anna Alpha')]), ...named(2, [latin('Boris Beta')])]
  const absent = aParticipation(3, { presence: 'absent' })
  const { document } = packOf([...world, aPerson(3), absent], { template: shipped('place-cards') })
  expect(
    document.sections[0]?.blocks.map((block) =>
      block.kind === 'place-card' ? [block.name.text, block.markingLabel] : [],
    ),
  ).toEqual([
    ['Anna Alpha', 'Internal'],
    ['Boris Beta', 'Internal'],
  ])
})
