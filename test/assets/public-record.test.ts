import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { hasControl } from '#core/base'
import {
  everyRecord,
  isFollowed,
  isMeasurable,
  liveOf,
  type AnyRecord,
  type Figure,
  type Statement,
} from '#core/domain'
import { countsOf, english, evidenceIn, lostAnchors, readSample, recordsOfSample, tally } from './sample.ts'

const records = recordsOfSample('public-record')
const [s1, s2] = liveOf(records, 'source').filter((one) => one.kind === 'readout')
const [example] = liveOf(records, 'visit').filter((one) => one.preparedByUs)
if (s1 === undefined || s2 === undefined || example === undefined) throw new Error('Expected two readouts and a visit')

type Seed = typeof s1
/** The records of a seed: the readout and what rests on it; the example visit comes on top. */
const seedOf = (...seeds: readonly Seed[]): readonly AnyRecord[] =>
  [...everyRecord(records)].filter(
    (record) =>
      record.home !== example.id &&
      seeds.some((seed) => record.id === seed.id || record.sources.some(({ source }) => source === seed.id)),
  )
const statementsOf = (seed: Seed): readonly Statement[] =>
  liveOf(records, 'statement').filter((one) => one.sources.some(({ source }) => source === seed.id))
const figuresOf = (seed: Seed): readonly Figure[] =>
  liveOf(records, 'figure').filter((one) => one.sources.some(({ source }) => source === seed.id))
const personName = (id: string | undefined): string | undefined => records.person.get(id ?? '')?.names[0]?.text
const lineOf = (seed: Seed, words: string): number => seed.text.slice(0, seed.text.indexOf(words)).split('\n').length

describe('the public-record sample', () => {
  test('is read without a problem or a note', () => {
    const read = readSample('public-record')
    expect(read.ok && read.value.notes).toEqual([])
  })

  test('points with every anchor to one place of its source', () => {
    expect(lostAnchors(records)).toEqual([])
  })

  test('is public throughout', () => {
    const marked = [...everyRecord(records)].filter((record) => record.type !== 'office')
    expect(tally(marked.map((record) => record.marking?.level ?? 'none'))).toEqual({ public: marked.length })
  })

  test('has the counts of the first seed', () => {
    expect(countsOf(seedOf(s1))).toEqual({
      source: 1,
      attachment: 2,
      partner: 1,
      place: 9,
      organization: 7,
      post: 5,
      person: 4,
      tenure: 5,
      relation: 1,
      agreement: 1,
      project: 2,
      honour: 1,
      meeting: 2,
      participation: 3,
      visit: 2,
      statement: 17,
      commitment: 1,
      figure: 5,
      topic: 5,
      term: 5,
    })
  })

  test('has the counts of the second seed', () => {
    expect(countsOf(seedOf(s2))).toEqual({
      source: 1,
      attachment: 2,
      partner: 1,
      place: 8,
      organization: 3,
      post: 3,
      person: 2,
      tenure: 3,
      relation: 2,
      meeting: 1,
      participation: 2,
      statement: 24,
      commitment: 1,
      figure: 4,
      topic: 7,
      term: 3,
    })
  })

  test('has the counts of both seeds together, what they share counted once', () => {
    expect(countsOf(seedOf(s1, s2))).toEqual({
      source: 2,
      attachment: 4,
      partner: 2,
      place: 15,
      organization: 9,
      post: 8,
      person: 6,
      tenure: 8,
      relation: 3,
      agreement: 1,
      project: 2,
      honour: 1,
      meeting: 3,
      participation: 5,
      visit: 2,
      statement: 41,
      commitment: 2,
      figure: 9,
      topic: 10,
      term: 8,
    })
  })

  test('adds nothing without a source of its own', () => {
    const seeds = new Set(seedOf(s1, s2).map((record) => record.id))
    const added = [...everyRecord(records)].filter(
      (record) => !seeds.has(record.id) && record.home !== example.id && record.type !== 'office',
    )
    expect(added.filter((record) => record.type !== 'source' && record.sources.length === 0)).toEqual([])
    expect(tally(added.map((record) => record.confidence))).toEqual({ stated: added.length })
  })

  test('climbs the ladder as the first readout does, line by line', () => {
    const said = statementsOf(s1)
    expect(said.map((one) => [lineOf(s1, one.sources[0]?.anchor?.exact ?? ''), one.side, one.kind])).toEqual([
      [8, 'ours', 'hope'],
      [14, 'ours', 'claim'],
      [16, 'ours', 'assessment'],
      [16, 'ours', 'assessment'],
      [18, 'ours', 'thanks'],
      [20, 'ours', 'assessment'],
      [22, 'ours', 'assessment'],
      [24, 'ours', 'assessment'],
      [26, 'ours', 'proposal'],
      [32, 'theirs', 'assessment'],
      [34, 'theirs', 'assessment'],
      [36, 'theirs', 'soft-commitment'],
      [38, 'theirs', 'plan-notice'],
      [40, 'theirs', 'request'],
      [42, 'theirs', 'hope'],
      [44, 'ours', 'support'],
      [46, 'narrator', 'claim'],
    ])
    expect(tally(said.map((one) => one.attribution))).toEqual({ stated: 16, narrator: 1 })
    expect(said[15]?.answers).toBe(said[13]?.id)
    expect(said.flatMap((one, at) => (one.form === 'direct' ? [at + 1] : []))).toEqual([3, 9])
  })

  test('climbs the ladder as the second readout does, line by line', () => {
    const said = statementsOf(s2)
    expect(said.map((one) => [lineOf(s2, one.sources[0]?.anchor?.exact ?? ''), one.side, one.kind])).toEqual([
      [8, 'ours', 'assessment'],
      [12, 'ours', 'claim'],
      [14, 'ours', 'claim'],
      [14, 'ours', 'claim'],
      [16, 'ours', 'willingness'],
      [18, 'ours', 'assessment'],
      [18, 'ours', 'assessment'],
      [20, 'ours', 'proposal'],
      [22, 'ours', 'assessment'],
      [22, 'ours', 'claim'],
      [24, 'ours', 'invitation'],
      [24, 'ours', 'soft-commitment'],
      [28, 'theirs', 'thanks'],
      [30, 'theirs', 'assessment'],
      [30, 'theirs', 'claim'],
      [32, 'theirs', 'claim'],
      [32, 'theirs', 'claim'],
      [32, 'theirs', 'claim'],
      [32, 'theirs', 'claim'],
      [32, 'theirs', 'claim'],
      [34, 'theirs', 'support'],
      [34, 'theirs', 'proposal'],
      [36, 'ours', 'hope'],
      [36, 'ours', 'hope'],
    ])
    expect(said.flatMap((one, at) => (one.attribution === 'implied' ? [at + 1] : []))).toEqual([
      3, 4, 7, 9, 10, 17, 18, 19, 20,
    ])
    expect([said[11]?.reiterates, said[20]?.answers, said[21]?.oneOfSeveral]).toEqual([
      'earlier-unrecorded',
      said[0]?.id,
      true,
    ])
  })

  test('K1 the ledger has 2 commitments, none measurable, and 8 followed statements', () => {
    const commitments = liveOf(records, 'commitment')
    expect(tally(commitments.map((one) => one.owing))).toEqual({ theirs: 1, ours: 1 })
    expect(commitments.filter(isMeasurable)).toEqual([])
    const followed = liveOf(records, 'statement').filter(
      (one) =>
        isFollowed(one, records.statement.get(one.answers ?? '')) &&
        !one.kind.endsWith('commitment') &&
        one.kind !== 'signed',
    )
    expect(tally(followed.map((one) => `${one.kind} ${one.side}`))).toEqual({
      'request theirs': 1,
      'support ours': 1,
      'proposal ours': 2,
      'proposal theirs': 1,
      'invitation ours': 1,
      'willingness ours': 1,
      'plan-notice theirs': 1,
    })
  })

  test('keeps each number with its qualifier, unit, speaker and place in the text', () => {
    const facts = (seed: Seed) =>
      figuresOf(seed).map((one) => [
        one.value,
        one.qualifier,
        one.unit,
        one.attribution,
        personName(one.saidBy) ?? 'nobody',
        lineOf(seed, one.sources[0]?.anchor?.exact ?? ''),
      ])
    expect(facts(s1)).toEqual([
      ['5922', 'exact', 'site', 'stated', 'Dinh Tien Dung', 14],
      ['1000', 'over', 'year', 'stated', 'Dinh Tien Dung', 14],
      ['4', 'over', 'hour', 'stated', 'Leonid Kalashnikov', 34],
      ['2', 'under', 'hour', 'stated', 'Leonid Kalashnikov', 34],
      ['4.64', 'exact', 'ha', 'narrator', 'nobody', 46],
    ])
    expect(facts(s2)).toEqual([
      ['100', 'over', 'city', 'implied', 'Nguyen Van Phong', 14],
      ['1300', 'over', 'village', 'implied', 'Nguyen Van Phong', 22],
      [{ num: '1', den: '6' }, 'over', 'none', 'stated', 'Zhang Zhu', 32],
      ['5700', 'over', 'km', 'stated', 'Zhang Zhu', 32],
    ])
    const [, , long, usual] = figuresOf(s1)
    expect(usual?.comparedWith).toBe(long?.id)
  })

  test('has the key values: partners, dates, status, agreement, projects, honour', () => {
    const codes = liveOf(records, 'partner').map((one) => records.place.get(one.subject)?.code)
    const meetings = liveOf(records, 'meeting')
    const [relation] = liveOf(records, 'relation')
    const [agreement] = liveOf(records, 'agreement')
    const [house, center] = liveOf(records, 'project')
    const [honour] = liveOf(records, 'honour')
    const { signed, inForce, expires, state, memberParties } = agreement ?? {}
    expect({
      codes,
      meetings: meetings.slice(0, 3).map(({ date, thirdParty }) => [date.edtf, date.basis, thirdParty]),
      reason: meetings[2]?.date.reason,
      members: meetings[2]?.delegations.map(({ members, composition }) => [members, english(composition?.text)]),
      visits: liveOf(records, 'visit')
        .slice(0, 2)
        .map(({ window, state: at, thirdParty, direction }) => [
          window.edtf,
          window.asStated,
          at,
          thirdParty,
          direction,
        ]),
      status: english(relation?.statusTerm),
      agreement: { signed, inForce, expires, state, members: memberParties?.completeness },
      house: [house?.state, records.place.get(house?.place ?? '')?.names[0]?.text, center?.reciprocalOf === house?.id],
      honour: [english(honour?.name), personName(honour?.recipient), honour?.date],
    }).toEqual({
      codes: ['RU-MOW', 'CN-XJ'],
      meetings: [
        ['XXXX-12-16', 'stated', false],
        ['XXXX-12~', 'stated', true],
        ['2024-11-26', 'inferred', false],
      ],
      reason: 'Day and month are stated; the year is that of the publication date, the day after.',
      members: [
        ['not-recorded', ''],
        ['not-recorded', 'various sectors'],
      ],
      visits: [
        ['XXXX-12~', 'early December', 'done', true, 'out'],
        [undefined, 'next year', 'planned', false, 'in'],
      ],
      status: 'strategic partnership',
      agreement: {
        signed: undefined,
        inForce: undefined,
        expires: undefined,
        state: 'unknown',
        members: 'possibly-incomplete',
      },
      house: ['site-designated', 'Me Tri Ward', true],
      honour: ['Lenin Prize', 'Nguyen Phu Trong', undefined],
    })
  })

  test('names each person with the posts in the order stated', () => {
    const held = [
      ...Map.groupBy(
        seedOf(s1, s2).filter((one) => one.type === 'tenure'),
        (one) => one.person,
      ),
    ].map(([person, tenures]) => [
      personName(person),
      ...tenures
        .toSorted((a, b) => a.mention - b.mention)
        .map(({ post }) => records.post.get(post)?.label['en']?.['official']),
    ])
    expect(held).toEqual([
      ['Dinh Tien Dung', 'Secretary, Hanoi Party Committee'],
      [
        'Leonid Kalashnikov',
        'Vice Chairman, KPRF',
        'Chairman, State Duma Committee for CIS Affairs, Eurasian Integration and Relations with Compatriots',
      ],
      ['Nguyen Phu Trong', 'General Secretary, Communist Party of Vietnam'],
      ['Nguyen Xuan Phuc', 'State President'],
      ['Nguyen Van Phong', 'Permanent Deputy Secretary, Hanoi Party Committee'],
      ['Zhang Zhu', 'Deputy Secretary, Xinjiang Party Committee', 'Secretary, Urumqi City Party Committee'],
    ])
  })

  test('trap 2: AEAU occurs once and is a misprint of one union', () => {
    const unions = liveOf(records, 'organization').filter((one) => one.kind === 'union')
    const uses = unions.map((one) => one.names.map(({ text, use }) => [text, use]))
    expect(s1.text.match(/AEAU/g)).toHaveLength(1)
    expect(uses).toEqual([
      [
        ['Eurasian Economic Union', 'legal'],
        ['EAEU', 'acronym'],
        ['EEU', 'alias'],
        ['EAES', 'alias'],
        ['AEAU', 'misprint'],
      ],
    ])
  })

  test('trap 3: nothing rests on furniture, and the banner gives only the date', () => {
    const cut = s1.text.indexOf('Reactions:')
    const inFurniture = [...everyRecord(records)].flatMap((record) =>
      evidenceIn(record).filter(({ source, anchor }) => {
        const at = source === s1.id && anchor !== undefined ? s1.text.indexOf(anchor.exact) : 0
        return at > cut
      }),
    )
    expect([inFurniture, s1.text.indexOf('City Party chief'), s2.text.indexOf('Nov 27, 2024')]).toEqual([[], 14, 271])
    expect([s2.publishedAt?.edtf, s2.publishedTime, s2.zone, s1.publishedAt, s1.publisher, s1.author]).toEqual([
      '2024-11-27',
      '15:31',
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  test('trap 4: captions give a picture slot and a credit, no statement and no third post of the guest', () => {
    const captions = liveOf(records, 'attachment')
    expect(captions.map((one) => [one.blob, one.credit])).toEqual([
      [undefined, 'Thanh Hai'],
      [undefined, 'Thanh Hai'],
      [undefined, 'Thanh Hai/The Hanoi Times'],
      [undefined, 'Thanh Hai'],
    ])
    const lines = [...statementsOf(s1), ...statementsOf(s2)].map((one) => one.sources[0]?.anchor?.exact ?? '')
    expect(captions.flatMap((one) => lines.filter((words) => one.caption?.includes(words)))).toEqual([])
    expect(captions[2]?.people.map(({ person, position }) => [personName(person), position])).toEqual([
      ['Nguyen Van Phong', 'right'],
      ['Zhang Zhu', 'unknown'],
    ])
  })

  test('trap 5: the texts keep their no-break spaces and both apostrophes', () => {
    const marks = [s1, s2].map(({ text }) => [
      text.match(/\u00a0/g)?.length,
      text.includes('’'),
      text.includes("'"),
      hasControl(text.replaceAll('\n', '')),
    ])
    expect(marks).toEqual([
      [3, true, true, false],
      [4, true, true, false],
    ])
  })

  test('trap 7: the narrator owes nothing and support names no date', () => {
    const narrated = liveOf(records, 'statement').filter((one) => one.side === 'narrator')
    expect(narrated.map((one) => [one.speakers, one.capacity])).toEqual([[[], []]])
    const owed = new Set(liveOf(records, 'commitment').flatMap((one) => one.statements))
    expect([...owed].map((id) => records.statement.get(id)?.kind)).toEqual(['soft-commitment', 'soft-commitment'])
  })

  test('trap 8: the guest takes part in one meeting and speaks for no body of the city', () => {
    const guest = liveOf(records, 'person').find((one) => one.names[0]?.text === 'Leonid Kalashnikov')
    const parts = seedOf(s1).filter((one) => one.type === 'participation')
    expect(parts.filter((one) => one.person === guest?.id).map((one) => one.meeting)).toEqual([
      liveOf(records, 'meeting')[0]?.id,
    ])
    const talks = liveOf(records, 'meeting')[1]
    expect(parts.filter((one) => one.meeting === talks?.id).map((one) => personName(one.person))).toEqual([
      'Nguyen Xuan Phuc',
    ])
  })

  test('trap 11: Belt and Road is a term with a handling note and no project', () => {
    const term = liveOf(records, 'term').find((one) => one.concept === 'belt-and-road')
    expect(english(term?.handling?.text)).toBe('An initiative of China; not a project of ours.')
    expect(liveOf(records, 'project').map((one) => english(one.title))).toEqual([
      'Moscow House in Ha Noi',
      'Hanoi–Moscow Culture, Trading and Hotel Center',
    ])
  })

  test('trap 12: names come as the texts have them, without marks and without a native script', () => {
    const forms = liveOf(records, 'person').flatMap((one) => one.names.map(({ text, script }) => [text, script]))
    expect(forms).toEqual([
      ['Dinh Tien Dung', 'Latn'],
      ['Leonid Kalashnikov', 'Latn'],
      ['Nguyen Phu Trong', 'Latn'],
      ['Nguyen Xuan Phuc', 'Latn'],
      ['Nguyen Van Phong', 'Latn'],
      ['Zhang Zhu', 'Latn'],
    ])
  })

  test('says of its visit that it is an example and that nobody announced it', () => {
    expect([english(example.title).startsWith('Example visit, not announced by anyone: '), example.code]).toEqual([
      true,
      'MOW',
    ])
  })

  test('holds no caution, no gift, nothing to avoid and nothing that is not for disclosure', () => {
    const text = JSON.stringify([...everyRecord(records)])
    expect([text.includes('not-for-disclosure'), liveOf(records, 'gift')]).toEqual([false, []])
    expect(liveOf(records, 'person').flatMap((one) => one.cautions)).toEqual([])
    expect(tally(liveOf(records, 'talking-point').map((one) => one.use))).toEqual({ raise: 2 })
  })
})

const SEEDS = path.resolve(import.meta.dirname, '../../../shared/seeds')
const RUN = 6

/** The names and posts of the records, longest first: the same in any telling. */
const names = (): readonly string[] =>
  [
    ...(['person', 'organization', 'place'] as const).flatMap((type) =>
      liveOf(records, type).flatMap((one) => one.names.map(({ text }) => text)),
    ),
    ...liveOf(records, 'post').flatMap((one) => [
      ...Object.values(one.label['en'] ?? {}),
      ...one.wordings.map(({ text }) => text),
    ]),
    'Secretary',
    'Vice Chairman',
    'Chairman',
    'Deputy Secretary',
    'Permanent Deputy Secretary',
    'Party Committee',
    'Russian State Duma Committee for CIS Affairs, Eurasian Integration and Relations with Compatriots',
    'Free Trade Agreement',
    'Culture, Trading, and Hotel Center',
    'Photos',
    'Urumqi City’s Party Committee',
  ].toSorted((a, b) => b.length - a.length)

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/(?<=\d)[.,](?=\d)/g, '')
    .replace(/[^\p{L}\p{N}']+/gu, ' ')

/** The runs of six words of a text, names taken out and never bridged. */
function runsOf(text: string): ReadonlySet<string> {
  const bare = names().reduce((rest, name) => rest.replaceAll(` ${plain(name).trim()} `, ' | '), ` ${plain(text)} `)
  return new Set(
    bare.split('|').flatMap((part) => {
      const words = part.split(' ').filter((word) => word !== '')
      return words.slice(RUN - 1).map((_word, at) => words.slice(at, at + RUN).join(' '))
    }),
  )
}

describe.skipIf(!fs.existsSync(SEEDS))('beside the articles (skipped where the seed articles are not at hand)', () => {
  test.each([
    ['hanoi-moscow.txt', s1],
    ['hanoi-xinjiang.txt', s2],
  ] as const)('the retelling of %s takes over no run of six words', (file, source) => {
    const article = runsOf(fs.readFileSync(path.join(SEEDS, file), 'utf8'))
    expect(article.size).toBeGreaterThan(100)
    const texts = [source.text, ...[...everyRecord(records)].map((record) => JSON.stringify(record))]
    const shared = texts.flatMap((text) => [...runsOf(text)].filter((run) => article.has(run)))
    expect([...new Set(shared)]).toEqual([])
  })
})
