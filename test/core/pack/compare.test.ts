import { describe, expect, test } from 'vitest'
import { assert } from '#core/base'
import { everyBlock } from '#core/document'
import type { AnyRecord } from '#core/domain'
import { compare, type Change } from '#core/pack'
import { linesIn, packOf, sectionOf } from '../../build/pack.ts'
import {
  aCommitment,
  aDoNotRaise,
  aFigure,
  aGift,
  aMeeting,
  anAttachment,
  anIfRaised,
  anOrganization,
  aParticipation,
  aPartner,
  aPerson,
  aPointToMake,
  aPost,
  aProgrammeItem,
  aStatement,
  aTenure,
  aTopic,
  aVisit,
  idOf,
  latin,
  on,
  words,
} from '../../build/records.ts'

type Wish = Parameters<typeof packOf>[1]

/** What changed between two worlds, for one audience. */
const changes = (before: readonly AnyRecord[], after: readonly AnyRecord[], wish: Wish = {}): readonly Change[] =>
  compare(packOf(before, wish).scope, packOf(after, wish).scope, packOf(after, wish).request)

/** The lines of the change note as they are read. */
const note = (before: readonly AnyRecord[], after: readonly AnyRecord[], wish: Wish = {}): readonly string[] =>
  linesIn(packOf(after, wish, { changes: changes(before, after, wish) }).document, 'change-note')

const post = (n: number, label: string) => aPost(n, { label: { en: { official: label } } })
const zhang = (label: string): readonly AnyRecord[] => [
  aPartner(1),
  anOrganization(1),
  aPerson(1, { names: [latin('Zhang Zhu')] }),
  post(1, label),
  aTenure(1),
  aParticipation(1, { role: 'head' }),
]

describe('K12 the change note', () => {
  test('K12 one changed post is one line, though many sections print it', () => {
    expect(note(zhang('Deputy Secretary'), zhang('Secretary'))).toEqual([
      'Their delegation: Zhang Zhu, post: “Deputy Secretary” → “Secretary”.',
    ])
  })

  test('K12 a tenure that takes the place of another is one change of its holder', () => {
    const before = [...zhang('Deputy Secretary'), post(2, 'Mayor')]
    const after = [
      ...before.filter((record) => record.type !== 'tenure'),
      aTenure(2, { person: idOf('person', 1), post: idOf('post', 2) }),
    ]
    expect(note(before, after)).toEqual(['Their delegation: Zhang Zhu, post: “Deputy Secretary” → “Mayor”.'])
  })

  test('tells what came, what went and what moved, as few moves as explain the new order', () => {
    const people = [1, 2, 3, 4].flatMap((n) => [aPerson(n), aParticipation(n, { order: n, orderReason: 'protocol' })])
    const reordered = [
      ...people.filter((record) => record.id !== idOf('participation', 4)),
      aParticipation(4, { order: 1, orderReason: 'protocol' }),
    ].filter((record) => record.id !== idOf('participation', 2))
    const placed = (list: readonly AnyRecord[]): readonly AnyRecord[] => [
      ...list,
      aPerson(5),
      aParticipation(5, { order: 5, orderReason: 'protocol' }),
    ]
    expect(note(people, placed(reordered))).toEqual([
      'Their delegation: Person 5: added.',
      'Their delegation: Person 2: removed.',
      'Their delegation: Person 4: moved from 4 to 2.',
    ])
  })

  test('an addition and a removal of one record are one change, which touches both sections', () => {
    const before = [aPointToMake(1), aPointToMake(2)]
    const after = [aPointToMake(1), anIfRaised(2, { theirPoint: words('Transit fees') })]
    expect(changes(before, after)).toEqual([
      {
        kind: 'moved',
        section: 'if-raised',
        record: idOf('talking-point', 2),
        line: 'Transit fees: moved here from “Points to make”.',
        level: 'internal',
        also: [
          { section: 'card', record: idOf('talking-point', 2) },
          { section: 'points', record: idOf('talking-point', 2) },
        ],
      },
    ])
  })

  test('a person set to absent has left the delegation', () => {
    const before = [aPerson(1), aParticipation(1), aPerson(2), aParticipation(2)]
    const after = [aPerson(1), aParticipation(1), aPerson(2), aParticipation(2, { presence: 'absent' })]
    expect(note(before, after)).toEqual(['Their delegation: Person 2: removed.'])
  })

  test('goes by sections, and each fact is told where it is at home', () => {
    const home = idOf('partner', 1)
    const said = [aPartner(1), anOrganization(1), aMeeting(1), aStatement(1)]
    const world = (text: string, value: string, due: string, object: string): readonly AnyRecord[] => [
      ...said,
      aPointToMake(1, { text: words(text) }),
      aCommitment(1, { deliverable: words('A list of sites'), due: on(due) }),
      aProgrammeItem(1, { startsAt: `2026-12-14T0${object.length}:00` }),
      aTopic(1, { home, background: [{ text: words(`Trade: ${text}`), tier: 'usable' }] }),
      aFigure(1, { home, value: value as never, asOf: on('2025') }),
      aGift(1, { home, object: words(object) }),
      aVisit(1, { objectives: [{ side: 'ours', text: words(text) }] }),
    ]
    expect(
      note(world('Old', '292', '2027-01', 'Lacquer'), world('New', '1350', '2027-02', 'Lacquers'), {
        audience: 'principal',
      }),
    ).toEqual([
      'The meeting on one page: Visit 1, our objectives: “Old” → “New”.',
      'Points to make: no. 1, text: “Old” → “New”.',
      'Commitments: A list of sites, due: “January 2027” → “February 2027”.',
      'Programme: Item 1, time: “14 Dec 2026 07:00–08:00” → “14 Dec 2026 08:00–09:00”.',
      'Background: may be used: Topic 1, text: “Trade: Old” → “Trade: New”.',
      'Key figures: craft villages, value: “292\u00a0villages” → “1,350\u00a0villages”.',
      'Gifts: Lacquers, object: “Lacquer” → “Lacquers”.',
    ])
  })

  test('a caption and the edge of a flag are facts like any other', () => {
    const world = (caption: string, edge: string) => [
      aPartner(1),
      anOrganization(1),
      anAttachment(1, { home: idOf('partner', 1), ownCaption: words(caption) }),
      aVisit(1, { flags: [{ code: 'PL', upperEdge: words(edge) }] }),
    ]
    expect(note(world('Talks', 'red'), world('Handshake', 'white'))).toEqual([
      'Seating, flags, cars: PL, upper edge: “red” → “white”.',
      'Press line: Captions, text: “Talks” → “Handshake”.',
    ])
  })

  test('a fact that was not recorded before says so', () => {
    const item = (press: object) => [aPerson(1), aParticipation(1), aProgrammeItem(1, press)]
    expect(note(item({}), item({ contact: 'Ms Lan' }))).toEqual([
      'Programme: Item 1, contact: “not recorded” → “Ms Lan”.',
    ])
  })

  test('of a long text it shows where the wordings part', () => {
    const long = (end: string) => [
      aPointToMake(1, { text: words(`${'We have long worked together. '.repeat(6)}${end}`) }),
    ]
    expect(note(long('We ask for a date.'), long('We ask for a place.'))).toEqual([
      'Points to make: no. 1, text: “…worked together. We ask for a date.” → “…worked together. We ask for a place.”.',
    ])
  })

  test('of equal records there is nothing to tell', () => {
    expect(changes(zhang('Mayor'), zhang('Mayor'))).toEqual([])
  })
})

describe('a change', () => {
  test('K12 marks its row and what repeats it elsewhere, and nothing else', () => {
    const world = (label: string) => [...zhang(label), aPerson(2), aParticipation(2)]
    const after = world('Secretary')
    const { document } = packOf(after, {}, { changes: changes(world('Deputy Secretary'), after) })
    const marked = everyBlock(document).flatMap(({ section, block }) => [
      ...(block.changed === true ? [`${section.id}: ${block.kind}`] : []),
      ...(block.kind === 'table' ? block.rows.filter((row) => row.changed).map(() => `${section.id}: row`) : []),
    ])
    expect([...new Set(marked)]).toEqual(['card: columns', 'their-side: row', 'biographies: biography'])
  })

  test('K12 brings every section that prints it into an addendum', () => {
    const found = changes(zhang('Deputy Secretary'), zhang('Secretary'))
    const { document } = packOf(zhang('Secretary'), { addendum: { number: 1, version: 1 } }, { changes: found })
    expect(document.sections.map((section) => section.id)).toEqual(['card', 'their-side', 'biographies', 'change-note'])
  })

  test('carries the higher level of before and after, and the note with it', () => {
    const level = (code: string) => ({ marking: { scheme: 'neutral', level: code, reason: 'reviewed' } })
    const [before, after] = [
      [aPointToMake(1, level('confidential'))],
      [aPointToMake(1, { ...level('public'), text: words('New') })],
    ]
    const found = changes(before, after)
    const { blocks } = sectionOf(packOf(after, {}, { changes: found }).document, 'change-note')
    const [list] = blocks
    assert(list?.kind === 'list', 'a list of changes')
    expect([found.map((one) => one.level), list.items.map((one) => one.marking)]).toEqual([
      ['confidential'],
      ['confidential'],
    ])
  })

  test('K10 is told to no audience that may not have its section, and a copy names nothing that it lost', () => {
    const secret = { marking: { scheme: 'neutral', level: 'confidential' } }
    const open = { marking: { scheme: 'neutral', level: 'internal' } }
    const before = [aDoNotRaise(1, open), aPointToMake(2, { ...open, text: words('The new bridge') })]
    const after = [
      aDoNotRaise(1, { ...open, text: words('Other') }),
      aPointToMake(2, { ...secret, text: words('The new bridge') }),
    ]
    const forAudience = (audience: 'principal' | 'interpreter') =>
      changes(before, after, { audience }).map((one) => `${one.section}: ${one.line}`)
    expect([forAudience('principal'), forAudience('interpreter')]).toEqual([
      ['do-not-raise: Other, text: “Matter 1” → “Other”.'],
      ['points: an entry was removed.'],
    ])
  })
})
