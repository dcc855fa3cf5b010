import { describe, expect, test } from 'vitest'
import type { AnyRecord } from '#core/domain'
import { headOf } from '#core/pack'
import { linesIn, onlySections, packOf } from '../../build/pack.ts'
import {
  aCommitment,
  aFigure,
  aMeeting,
  anOffice,
  anOrganization,
  aParticipation,
  aPartner,
  aPerson,
  aPost,
  aPrecedenceTable,
  aProject,
  aProgrammeItem,
  aStatement,
  aTenure,
  aVisit,
  idOf,
  latin,
  on,
  words,
} from '../../build/records.ts'

const lists = (...records: readonly AnyRecord[]) => packOf([aPartner(), ...records]).gathered.lists

describe('what a pack is gathered from', () => {
  test('F9 meetings stand newest first by their own day, never by the day of the article', () => {
    const older = aMeeting(1, { date: on('2021-12-16') })
    const newer = aMeeting(2, { date: on('2024-11-26') })
    const yearless = aMeeting(3, { date: on('XXXX-12-16') })
    const gathered = packOf([aPartner(), older, newer, yearless], { template: onlySections('last-meetings') })
    expect(gathered.gathered.lists.meetings).toEqual([newer.id, older.id, yearless.id])
    expect(linesIn(gathered.document, 'last-meetings').join('\n')).toContain('26 November 2024')
  })

  test('a meeting that we only heard of, a later one and one of this visit are left out', () => {
    expect(
      lists(
        aMeeting(1, { thirdParty: true }),
        aMeeting(2, { date: on('2027-03-01') }),
        aMeeting(3, { visit: idOf('visit', 1), date: on('2026-12-14') }),
      ).meetings,
    ).toEqual([])
  })

  test('the programme goes by the instant, whatever the zone of an item', () => {
    const late = aProgrammeItem(1, { startsAt: '2026-12-14T11:00', zone: 'Europe/Moscow' })
    const early = aProgrammeItem(2, { startsAt: '2026-12-14T14:00', zone: 'Asia/Ho_Chi_Minh' })
    expect(lists(late, early).programme).toEqual([early.id, late.id])
  })

  test('the card speaks of the first talks, else of the first item', () => {
    const arrival = aProgrammeItem(1, { kind: 'travel', startsAt: '2026-12-14T07:00' })
    const talks = aProgrammeItem(2, { startsAt: '2026-12-14T10:00' })
    expect([packOf([arrival, talks]).gathered.theMeeting, packOf([arrival]).gathered.theMeeting]).toEqual([
      talks.id,
      arrival.id,
    ])
  })

  test('K5 figures of one subject and measure adjoin', () => {
    const home = idOf('partner', 1)
    const [a, b, c] = [
      aFigure(1, { home, measure: 'area', asOf: on('2013') }),
      aFigure(2, { home, measure: 'floors' }),
      aFigure(3, { home, measure: 'area', asOf: on('2021') }),
    ]
    expect(lists(a, b, c).figures).toEqual([a.id, c.id, b.id])
  })

  test('a project stands beside its reciprocal, once', () => {
    const home = idOf('partner', 1)
    const [a, b, c] = [
      aProject(1, { home, reciprocalOf: idOf('project', 3) }),
      aProject(2, { home }),
      aProject(3, { home, reciprocalOf: idOf('project', 1) }),
    ]
    expect(lists(a, b, c).projects).toEqual([a.id, c.id, b.id])
  })
})

describe('posts in time', () => {
  const world = (windowDay: string): readonly AnyRecord[] => [
    anOrganization(),
    aPartner(),
    aPost(1, { label: { en: { official: 'Mayor' } } }),
    aPerson(1, { names: [latin('Anna Alpha')] }),
    aPerson(2, { names: [latin('Boris Beta')] }),
    aTenure(1, { person: idOf('person', 1), post: idOf('post', 1), to: on('2025-11-03') }),
    aTenure(2, { person: idOf('person', 2), post: idOf('post', 1), from: on('2025-11-04') }),
    aVisit(1, { window: on(windowDay) }),
    aParticipation(1, { person: idOf('person', windowDay < '2025-11-04' ? 1 : 2), role: 'head' }),
    aMeeting(1, { date: on('2021-05-10') }),
    aParticipation(9, {
      home: idOf('partner', 1),
      visit: undefined,
      meeting: idOf('meeting', 1),
      person: idOf('person', 1),
      role: 'head',
    }),
  ]

  test('N10 a pack prints who holds the post on its day, and a past meeting who held it then', () => {
    const on3 = packOf(world('2025-11-03'), { template: onlySections('their-side', 'last-meetings') }).document
    const on5 = packOf(world('2025-11-05'), { template: onlySections('their-side', 'last-meetings') }).document
    const mayorOf = (document: typeof on3): readonly string[] =>
      linesIn(document, 'their-side').filter((line) => /Anna|Boris|Mayor/.test(line) && !line.startsWith('Address'))
    const then = (document: typeof on3): readonly string[] =>
      linesIn(document, 'last-meetings').filter((line) => line.includes('Mayor'))
    expect({ on3: mayorOf(on3), on5: mayorOf(on5), then3: then(on3), then5: then(on5) }).toEqual({
      on3: ['Anna Alpha', 'Mayor'],
      on5: ['Boris Beta', 'Mayor'],
      then3: ['Anna Alpha, Mayor'],
      then5: ['Anna Alpha, Mayor'],
    })
  })

  test('N11 one capacity prints one line, that post first; both print in the order of mention', () => {
    const two = (capacity: readonly number[]): readonly AnyRecord[] => [
      aPost(1, { label: { en: { official: 'Vice Chairman of the party' } } }),
      aPost(2, { label: { en: { official: 'Chairman of the committee' } } }),
      aPerson(1),
      aTenure(1, { person: idOf('person', 1), post: idOf('post', 1), mention: 1 }),
      aTenure(2, { person: idOf('person', 1), post: idOf('post', 2), mention: 2 }),
      aParticipation(1, { role: 'head', capacity: capacity.map((n) => idOf('tenure', n)) }),
    ]
    const posts = (capacity: readonly number[]): readonly string[] =>
      linesIn(packOf(two(capacity), { template: onlySections('their-side') }).document, 'their-side').filter((line) =>
        /^(Vice )?Chairman/.test(line),
      )
    expect([posts([1]), posts([])]).toEqual([
      ['Vice Chairman of the party'],
      ['Vice Chairman of the party', 'Chairman of the committee'],
    ])
  })
})

describe('precedence', () => {
  const ranked: readonly AnyRecord[] = [
    aPrecedenceTable(1, {
      name: 'City table 2025',
      rows: [
        { rank: 1, posts: [idOf('post', 1)] },
        { rank: 2, posts: [idOf('post', 2)] },
        { rank: 3, posts: [idOf('post', 3)] },
      ],
    }),
    ...[1, 2, 3].flatMap((n) => [
      aPost(n),
      aPerson(n, { names: [latin(['Carol Third', 'Anna First', 'Boris Second'][n - 1] ?? '')] }),
      aTenure(n),
      aParticipation(n, { role: n === 3 ? 'head' : 'member' }),
    ]),
  ]
  const order = (visit: Parameters<typeof aVisit>[1], audience: 'staff' | 'principal' = 'principal') => {
    const made = packOf([...ranked, aVisit(1, visit)], { template: onlySections('their-side'), audience })
    return linesIn(made.document, 'their-side')
  }

  test('P1 the head stands first, then rank; by name only when chosen, and then the list says so', () => {
    const names = (lines: readonly string[]): readonly string[] =>
      lines.filter((line) => /^(Carol|Anna|Boris|In alphabetical)/.test(line))
    expect({
      precedence: names(order({})),
      alphabetical: names(order({ orderBy: { theirs: 'alphabetical' } })),
    }).toEqual({
      precedence: ['Boris Second', 'Carol Third', 'Anna First'],
      alphabetical: ['In alphabetical order.', 'Boris Second', 'Anna First', 'Carol Third'],
    })
  })

  test('K7 on a staff copy each place gives its reason', () => {
    expect(order({}, 'staff').filter((line) => /head of|rank/.test(line))).toEqual([
      'head of delegation',
      'rank 1 in “City table 2025”',
      'rank 2 in “City table 2025”',
    ])
  })

  test('P7 an absent head leaves the list, and the next in order leads', () => {
    const absent = ranked.map((record) =>
      record.id === idOf('participation', 3) && record.type === 'participation'
        ? { ...record, presence: 'absent' as const }
        : record,
    )
    const { gathered } = packOf(absent)
    expect([headOf(gathered, 'theirs')?.person.id, gathered.theirs.absent.map((place) => place.person)]).toEqual([
      idOf('person', 1),
      [idOf('person', 3)],
    ])
  })
})

describe('the ledger', () => {
  test('T4 a repetition adds no commitment, and both days print', () => {
    const world: readonly AnyRecord[] = [
      aPartner(),
      aMeeting(1, { date: on('2024-11-26') }),
      aMeeting(2, { date: on('2025-06-02') }),
      aStatement(1, { kind: 'soft-commitment' }),
      aStatement(2, { kind: 'soft-commitment', meeting: idOf('meeting', 2), reiterates: idOf('statement', 1) }),
      aCommitment(1, { reiterations: [idOf('statement', 2)] }),
    ]
    const { gathered, document } = packOf(world, { template: onlySections('commitments') })
    expect(gathered.lists.commitments).toEqual([idOf('commitment', 1)])
    const lines = linesIn(document, 'commitments')
    expect(lines.filter((line) => /repeated|26 Nov 2024/.test(line))).toEqual([
      'Theirs, 26 Nov 2024, soft commitment',
      'repeated 2 Jun 2025',
    ])
  })

  test('K2 what was said stands in its order, reservations first, and never among commitments', () => {
    const kinds = ['plan-notice', 'willingness', 'proposal', 'request', 'reservation', 'invitation', 'claim'] as const
    const said = kinds.map((kind, at) => aStatement(at + 1, { kind }))
    const support = aStatement(8, { kind: 'support', side: 'ours', answers: idOf('statement', 4) })
    const view = aStatement(9, { kind: 'support', answers: idOf('statement', 7) })
    const { gathered } = packOf([aPartner(), aMeeting(), ...said, support, view])
    expect([
      gathered.ledger.said.map((id) => gathered.records.statement.get(id)?.kind),
      gathered.lists.commitments,
    ]).toEqual([['reservation', 'request', 'support', 'proposal', 'invitation', 'willingness', 'plan-notice'], []])
  })

  test('commitments that ended before the last visit are no longer told', () => {
    const kept = (n: number, day: string) =>
      aCommitment(n, { state: 'kept', history: [{ state: 'kept', on: day, by: 'Desk officer', evidence: 'none' }] })
    const before = aVisit(2, {
      home: idOf('partner', 1),
      preparedByUs: false,
      code: undefined,
      state: 'done',
      window: on('2025-05-01'),
    })
    const { gathered } = packOf([
      aPartner(),
      aMeeting(),
      aStatement(),
      before,
      kept(1, '2024-01-10'),
      kept(2, '2025-08-10'),
    ])
    expect(gathered.ledger.ended).toEqual([idOf('commitment', 2)])
  })
})

test('a merged person’s old id leads to the one who stays', () => {
  const world: readonly AnyRecord[] = [
    anOffice(),
    aPerson(1, { mergedInto: idOf('person', 2) }),
    aPerson(2, { names: [latin('Anna Alpha')] }),
    aParticipation(1, { role: 'head' }),
  ]
  expect(linesIn(packOf(world, { template: onlySections('their-side') }).document, 'their-side')).toContain(
    'Anna Alpha',
  )
})

test('words that are missing in the language print as missing', () => {
  const item = aProgrammeItem(1, { activity: words('Talks') })
  const lines = linesIn(packOf([item], { template: onlySections('programme'), lang: 'ru' }).document, 'programme')
  expect(lines.filter((line) => line.startsWith('['))).toEqual(['[русского текста пока нет]'])
})
