import { describe, expect, test } from 'vitest'
import {
  Agreement,
  Attachment,
  Figure,
  Participation,
  Person,
  PrecedenceTable,
  ProgrammeItem,
  refusedTogether,
  Statement,
  TalkingPoint,
  Tenure,
  Term,
  Visit,
  Waiver,
  type AnyRecord,
} from '#core/domain'
import {
  aCommitment,
  aDoNotRaise,
  aFigure,
  aMeeting,
  anAgreement,
  anAttachment,
  anIfRaised,
  anOffice,
  anOrganization,
  aParticipation,
  aPartner,
  aPerson,
  aPlace,
  aPrecedenceTable,
  aProgrammeItem,
  aProject,
  aSource,
  aStatement,
  aTenure,
  aTerm,
  aTopic,
  aVisit,
  aWaiver,
  idOf,
  on,
  recordsOf,
  words,
} from '../../build/records.ts'

type Parser = {
  readonly safeParse: (value: unknown) => {
    readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] }
  }
}

/** The fields at which a schema refuses a record. */
const at = (definition: { readonly schema: Parser }, record: object): readonly string[] =>
  definition.schema.safeParse(record).error?.issues.map((issue) => issue.path.join('.')) ?? []

const anchored = [{ source: idOf('source', 1), anchor: { exact: 'words' } }]

describe('one record is refused', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['a person without a name', at(Person, { ...aPerson(), names: [] }), ['names']],
    [
      'a caution of tier usable',
      at(Person, { ...aPerson(), cautions: [{ text: {}, tier: 'usable' }] }),
      ['cautions.0.tier'],
    ],
    ['an inferred record without a reason', at(Person, { ...aPerson(), confidence: 'inferred' }), ['confidenceReason']],
    ['a tenure that ends before it starts', at(Tenure, { ...aTenure(), from: on('2022'), to: on('2021') }), ['to']],
    ['a tenure that may end after it starts', at(Tenure, { ...aTenure(), from: on('2021-12-16'), to: on('2021') }), []],
    [
      'an agreement in force before it was signed',
      at(Agreement, { ...anAgreement(), signed: on('2015-05'), inForce: on('2014') }),
      ['inForce'],
    ],
    ['a figure that is no number', at(Figure, { ...aFigure(), value: 'modest' }), ['value']],
    ['a figure typed as a binary number', at(Figure, { ...aFigure(), value: 4.64 }), ['value']],
    ['a ratio over 0', at(Figure, { ...aFigure(), value: { num: '1', den: '0.0' } }), ['value.den']],
    ['a range that falls', at(Figure, { ...aFigure(), value: { min: '2', max: '1' } }), ['value.max']],
    ['a figure without a unit', at(Figure, { ...aFigure(), unit: undefined }), ['unit']],
    [
      'the narrator with a speaker',
      at(Statement, { ...aStatement(), side: 'narrator', attribution: 'narrator', speakers: [idOf('person', 1)] }),
      ['speakers'],
    ],
    ['the narrator’s words on a side', at(Statement, { ...aStatement(), attribution: 'narrator' }), ['side']],
    ['joint words of one side', at(Statement, { ...aStatement(), attribution: 'joint' }), ['side']],
    [
      'direct words without an anchor',
      at(Statement, { ...aStatement(), form: 'direct', sources: [{ source: idOf('source', 1) }] }),
      ['sources'],
    ],
    ['direct words with an anchor', at(Statement, { ...aStatement(), form: 'direct', sources: anchored }), []],
    ['a statement that answers itself', at(Statement, { ...aStatement(), answers: idOf('statement', 1) }), ['answers']],
    ['a kind that nobody may add', at(Statement, { ...aStatement(), kind: 'promise' }), ['kind']],
    [
      'a banned rendering that is used',
      at(Term, {
        ...aTerm(),
        forms: [
          { lang: 'en', text: 'Uygur', register: 'formal', banned: ['Uyghur'] },
          { lang: 'en', text: 'Uyghur', register: 'press' },
        ],
      }),
      ['forms.0.banned.0'],
    ],
    [
      'a fourth objective of one side',
      at(Visit, {
        ...aVisit(),
        objectives: ['ours', 'ours', 'theirs', 'ours', 'ours'].map((side) => ({ side, text: words('x') })),
      }),
      ['objectives.4'],
    ],
    ['a visit that we prepare without a code', at(Visit, { ...aVisit(), code: undefined }), ['code']],
    ['a visit that we prepare in another home', at(Visit, { ...aVisit(), home: idOf('partner', 1) }), ['home']],
    ['a participation in nothing', at(Participation, { ...aParticipation(), visit: undefined }), ['visit']],
    ['a hand-set order without a reason', at(Participation, { ...aParticipation(), order: 2 }), ['orderReason']],
    ['a programme item without a zone', at(ProgrammeItem, { ...aProgrammeItem(), zone: undefined }), ['zone']],
    ['negative minutes', at(ProgrammeItem, { ...aProgrammeItem(), minutes: -1 }), ['minutes']],
    ['do not raise without who decided', at(TalkingPoint, { ...aDoNotRaise(), decidedBy: undefined }), ['decidedBy']],
    ['if raised without their point', at(TalkingPoint, { ...anIfRaised(), theirPoint: undefined }), ['theirPoint']],
    [
      'a post in two rows',
      at(PrecedenceTable, {
        ...aPrecedenceTable(),
        rows: [
          { rank: 1, posts: [idOf('post', 1)] },
          { rank: 2, posts: [idOf('post', 1)] },
        ],
      }),
      ['rows.1.posts.0'],
    ],
    ['a waiver by nobody', at(Waiver, { ...aWaiver(), by: ' ' }), ['by']],
    ['a waiver with a short reason', at(Waiver, { ...aWaiver(), reason: 'agreed  it  ' }), ['reason']],
    [
      'a picture outside the folder',
      at(Attachment, { ...anAttachment(), blob: 'a/../../b.jpg', sha256: 'a'.repeat(64) }),
      ['blob'],
    ],
    [
      'a picture on a drive',
      at(Attachment, { ...anAttachment(), blob: 'C:\\b.jpg', sha256: 'a'.repeat(64) }),
      ['blob'],
    ],
    ['a picture without a digest', at(Attachment, { ...anAttachment(), blob: 'photos/b.jpg' }), ['sha256']],
    [
      'a text with two originals',
      at(Visit, { ...aVisit(), title: { en: { text: 'a' }, vi: { text: 'b' } } }),
      ['title'],
    ],
    [
      'items in a list that is not recorded',
      at(Agreement, { ...anAgreement(), parties: { items: [idOf('place', 1)], completeness: 'not-recorded' } }),
      ['parties.items'],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected)
  })
})

/** Which records are refused together, and at which field. */
const together = (...list: readonly AnyRecord[]): readonly (readonly [string, string])[] =>
  refusedTogether(recordsOf(...list)).map(({ record, path }) => [record, path])

describe('records are refused together', () => {
  test('two tenures of one person in one post that overlap', () => {
    const [person, post] = [idOf('person', 1), idOf('post', 1)]
    const tenure = (n: number, from: string, to: string): AnyRecord =>
      aTenure(n, { person, post, from: on(from), to: on(to) })
    expect(together(tenure(1, '2020', '2021'), tenure(2, '2021-06', '2023'))).toEqual([[idOf('tenure', 2), 'from']])
    expect(together(tenure(1, '2020', '2021'), tenure(2, '2022', '2023'))).toEqual([])
  })

  test('two partners of one subject, two offices', () => {
    const subject = idOf('organization', 1)
    expect(together(aPartner(1, { subject }), aPartner(2, { subject }))).toEqual([[idOf('partner', 2), 'subject']])
    expect(together(anOffice(1), anOffice(2))).toEqual([[idOf('office', 2), 'id']])
  })

  test('a capacity held by someone else, on a participation or a statement', () => {
    const foreign = [idOf('tenure', 2)]
    const speakers = [idOf('person', 1)]
    expect(
      together(
        aPerson(1),
        aPerson(2),
        aTenure(1),
        aTenure(2),
        aParticipation(1, { capacity: foreign }),
        aStatement(1, { speakers, capacity: foreign }),
        aStatement(2, { speakers, capacity: [idOf('tenure', 1)] }),
      ),
    ).toEqual([
      [idOf('participation', 1), 'capacity[0]'],
      [idOf('statement', 1), 'capacity[0]'],
    ])
  })

  test('a capacity of a person who was merged into the one who takes part is their own', () => {
    expect(
      together(
        aPerson(1),
        aPerson(2, { mergedInto: idOf('person', 1) }),
        aTenure(2),
        aParticipation(1, { capacity: [idOf('tenure', 2)] }),
      ),
    ).toEqual([])
  })

  test('two heads on one side of one visit; a head on each side is right', () => {
    const [one, two] = [aParticipation(1, { role: 'head' }), aParticipation(2, { role: 'head' })]
    expect(together(one, two)).toEqual([[two.id, 'role']])
    expect(together(one, aParticipation(2, { role: 'head', side: 'ours' }))).toEqual([])
    expect(together(one, { ...two, trashedAt: '2026-01-01T00:00:00Z' })).toEqual([])
  })

  test('loops of parents and of answers, each of their links named', () => {
    const body = (n: number, parent: number): AnyRecord => anOrganization(n, { parent: idOf('organization', parent) })
    expect(together(body(1, 2), body(2, 3), body(3, 2), body(4, 1))).toEqual([
      [idOf('organization', 2), 'parent'],
      [idOf('organization', 3), 'parent'],
    ])
    const answer = (n: number, answers: number): AnyRecord => aStatement(n, { answers: idOf('statement', answers) })
    expect(together(answer(1, 2), answer(2, 1), answer(3, 1))).toEqual([
      [idOf('statement', 1), 'answers'],
      [idOf('statement', 2), 'answers'],
    ])
  })

  test('C5 a project, a meeting or a programme item dated after the end of its place', () => {
    const ward = aPlace(1, { to: on('2025-06-30') })
    const place = ward.id
    expect(
      together(
        ward,
        aProject(1, { place, asOf: on('2025-07-01') }),
        aProject(2, { place, asOf: on('2021') }),
        aProject(3, { place, asOf: on('2025') }),
        aMeeting(1, { place, date: on('2026-01') }),
        aProgrammeItem(1, { place, startsAt: '2025-07-01T09:00' }),
        aProgrammeItem(2, { place, startsAt: '2025-06-30T09:00' }),
      ),
    ).toEqual([
      [idOf('project', 1), 'place'],
      [idOf('meeting', 1), 'place'],
      [idOf('programme-item', 1), 'place'],
    ])
  })

  test('K17 a state secret without its decision, a scheme or a level that nobody has', () => {
    const marked = (n: number, marking: object): AnyRecord =>
      aCommitment(n, { marking: { scheme: 'neutral', level: 'internal', ...marking } })
    expect(
      together(
        marked(1, { scheme: 'vn-state-secret', level: 'MAT', decidedBy: 'Chief', listEntry: '12' }),
        marked(2, {
          scheme: 'vn-state-secret',
          level: 'MAT',
          decidedBy: 'Chief',
          listEntry: '12',
          until: '2036-01-01',
        }),
        marked(3, { level: 'secret' }),
        marked(4, { scheme: 'nobody' }),
      ),
    ).toEqual([
      [idOf('commitment', 1), 'marking.until'],
      [idOf('commitment', 3), 'marking.level'],
      [idOf('commitment', 4), 'marking.scheme'],
    ])
  })

  test('an anchor whose words are not in its source, or not in one place', () => {
    const source = aSource(1, { text: 'A House here, a House there.' })
    const quoting = (n: number, anchor: object): AnyRecord =>
      aTopic(n, { sources: [{ source: source.id, anchor: { exact: 'House', ...anchor } }] })
    expect(
      together(
        source,
        quoting(1, {}),
        quoting(2, { suffix: ' here' }),
        quoting(3, { exact: 'Palace' }),
        aPerson(1, { career: [{ text: {}, sources: [{ source: source.id, anchor: { exact: 'Hut' } }] }] }),
      ),
    ).toEqual([
      [idOf('person', 1), 'career[0].sources[0].anchor.exact'],
      [idOf('topic', 1), 'sources[0].anchor.exact'],
      [idOf('topic', 3), 'sources[0].anchor.exact'],
    ])
  })

  test('a record at home in a visit that we do not prepare', () => {
    const visit = aVisit(1, { preparedByUs: false, home: idOf('partner', 1) })
    expect(together(visit, aParticipation(1))).toEqual([[idOf('participation', 1), 'home']])
  })
})
