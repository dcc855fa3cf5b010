import { createHash } from 'node:crypto'
import { dayFromNumber, dayNumber, type PartialDate } from '#core/base'
import { makeRecords, type AnyRecord, type NameForm, type Records } from '#core/domain'
import { bigVisit } from './big-visit.ts'
import { choiceBy, type Choice } from './chance.ts'
import { bigWords, chineseName, russianName, vietnameseName } from './big-names.ts'
import {
  aCommitment,
  aFigure,
  aMeeting,
  anAgreement,
  anOffice,
  anOrganization,
  aParticipation,
  aPartner,
  aPerson,
  aPlace,
  aPost,
  aSource,
  aStatement,
  aTenure,
  aTerm,
  aTopic,
  idOf,
  latin,
  on,
  words,
} from './records.ts'

/** How many records there are in all, how many of them people, and the seed that makes all else. */
export type BigWish = { readonly records?: number; readonly people?: number; readonly seed?: number }

const PARTNERS = 100
const TEXT = 'The delegations met and spoke of the port.'
const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * A big vault's records: 5,000 people among 50,000 records in 100 dossiers, and one visit whose pack has some 40 pages. The same
 * seed makes the same records for ever; the code of the visit is `BIG`, and 22 November 2026 is a day before it.
 */
export const bigRecords = ({ records = 50_000, people = 5_000, seed = 1 }: BigWish = {}): Records => {
  const choice = choiceBy(seed)
  const base = [...ground(choice), ...peopleOf(choice, people), ...bigVisit(choice)]
  return makeRecords([...base, ...talk(choice, people, records - base.length)])
}

/** The office, the partners with their places, bodies, topics, sources, terms and agreements. */
const ground = (choice: Choice): readonly AnyRecord[] => [
  anOffice(1, { name: words('Protocol office of Hai Lam'), zone: 'Asia/Ho_Chi_Minh', language: 'vi' }),
  aPlace(1, { names: [latin('Viet Nam'), latin('Việt Nam', { lang: 'vi' })], kind: 'country', code: 'VN' }),
  ...many(PARTNERS, (n) => {
    const country = n % 10 === 1 ? {} : { parent: idOf('place', 1 + Math.floor((n - 1) / 10) * 10 + 1) }
    const home = idOf('partner', n)
    return [
      aPlace(n + 1, {
        names: [latin(`City of ${bigWords(choice, 1)} ${n}`)],
        kind: n % 10 === 1 ? 'country' : 'city',
        ...country,
      }),
      aPartner(n, { subject: idOf('place', n + 1), level: n % 10 === 1 ? 'country' : 'city' }),
      anOrganization(n, {
        home,
        names: [latin(`Council of ${bigWords(choice, 2)} ${n}`)],
        place: idOf('place', n + 1),
      }),
      aTopic(n, { home, label: words(bigWords(choice, 2)) }),
      aSource(n, { home, title: `Readout ${n}: ${bigWords(choice, 4)}`, text: TEXT, sha256: digest(TEXT) }),
      anAgreement(n, {
        home,
        title: words(`Memorandum on ${bigWords(choice, 3)}`),
        signed: dayBefore(choice),
        state: choice.of(['in-force', 'signed', 'expired']),
      }),
      aTerm(n, {
        concept: bigWords(choice, 2),
        forms: [{ lang: 'vi', text: bigWords(choice, 2), register: 'formal' }],
      }),
    ]
  }),
]

/** People with their posts and tenures; some share a romanised name, as people do. */
const peopleOf = (choice: Choice, count: number): readonly AnyRecord[] =>
  many(count, (n) => {
    const partner = 1 + (n % PARTNERS)
    const side = n % 20 === 0 ? 'ours' : 'theirs'
    const home = side === 'ours' ? 'office' : idOf('partner', partner)
    const names: NameForm[] = choice.of([vietnameseName, russianName, chineseName])(choice)
    return [
      aPerson(n, { home, side, names, gender: choice.of(['female', 'male', 'unknown']) }),
      aPost(n, {
        home,
        label: { en: { official: `${choice.of(RANKS)} of ${bigWords(choice, 2)}` } },
        body: idOf('organization', partner),
      }),
      aTenure(n, { home, from: dayBefore(choice), checkedOn: '2026-10-01' }),
    ]
  })

const RANKS = ['Director', 'Deputy Director', 'Chair', 'First Vice Chair', 'Secretary', 'Head', 'Adviser'] as const

/** Meetings with who took part and what was said, until there are as many records as are wanted. */
const talk = (choice: Choice, people: number, count: number): readonly AnyRecord[] => {
  const made: AnyRecord[] = []
  for (let n = 1; made.length < count; n++) {
    const partner = 1 + (n % PARTNERS)
    const home = idOf('partner', partner)
    const person = (): number =>
      1 + Math.floor(choice.below(people / PARTNERS)) * PARTNERS + ((partner - 1 + PARTNERS - 1) % PARTNERS)
    made.push(
      aMeeting(n, { home, partner: home, title: words(`Talks on ${bigWords(choice, 3)}`), date: dayBefore(choice) }),
    )
    for (let at = 0; at < 3; at++) {
      made.push(
        aParticipation(n * 4 + at + 10_000, {
          home,
          visit: undefined,
          meeting: idOf('meeting', n),
          person: idOf('person', person()),
          role: at === 0 ? 'head' : 'member',
          presence: 'present',
        }),
      )
    }
    for (let at = 0; at < 6; at++) {
      const id = n * 8 + at
      made.push(
        aStatement(id, {
          home,
          meeting: idOf('meeting', n),
          speakers: [idOf('person', person())],
          kind: at === 0 ? 'soft-commitment' : choice.of(KINDS),
          text: words(`They spoke of ${bigWords(choice, 8)}.`),
          topics: [idOf('topic', partner)],
          sources: [{ source: idOf('source', partner) }],
        }),
      )
    }
    if (n % 3 === 0) {
      made.push(
        aCommitment(n, {
          home,
          statements: [idOf('statement', n * 8)],
          owing: 'theirs',
          deliverable: words(bigWords(choice, 4)),
          due: dayAround(choice),
          ...(n % 2 === 0 && {
            state: 'kept' as const,
            history: [{ state: 'kept' as const, on: '2026-06-01', by: 'Desk officer', evidence: 'none' as const }],
          }),
        }),
      )
    }
    made.push(
      aFigure(n, {
        home,
        subject: idOf('place', partner + 1),
        measure: `measure-${n}`,
        label: words(bigWords(choice, 2)),
        value: String(1 + choice.below(9_999)) as never,
      }),
    )
  }
  return made.slice(0, count)
}

const KINDS = [
  'claim',
  'claim',
  'claim',
  'assessment',
  'assessment',
  'assessment',
  'hope',
  'thanks',
  'hope',
  'proposal',
] as const

const TODAY = dayNumber('2026-11-22')
const dayBefore = (choice: Choice): PartialDate => on(dayFromNumber(TODAY - 1 - choice.below(3_000)))
const dayAround = (choice: Choice): PartialDate => on(dayFromNumber(TODAY - 60 + choice.below(400)))

const many = (count: number, make: (n: number) => readonly AnyRecord[]): readonly AnyRecord[] =>
  Array.from({ length: count }, (_, at) => make(at + 1)).flat()
