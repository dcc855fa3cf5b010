import { createHash } from 'node:crypto'
import type { StandardPack } from './standard-pack.ts'

type Json = Readonly<Record<string, unknown>>

/** The standard pack as an open records file: its people, points, commitments, meetings, terms and sources as records of one visit. */
export const standardRecords = (
  pack: StandardPack,
): { readonly text: string; readonly photos: ReadonlyMap<string, Uint8Array> } => {
  const photos = new Map(pack.delegation.map(({ photo }, index) => [`photo-${index}.jpg`, photo]))
  const file = {
    format: 'aide-memoire/records',
    version: '1.0',
    writtenAt: '2031-05-01T00:00:00Z',
    writtenBy: 'Bench',
    records: { ...ground(), ...people(pack), ...dossier(pack), ...prepared(pack) },
  }
  return { text: JSON.stringify(file), photos }
}

const id = (type: string, n: number): string => `${type}:${String(n).padStart(26, '0')}`
const PARTNER = id('partner', 1)
const VISIT = id('visit', 1)
const EVIDENCE = [{ source: id('source', 1) }]
const en = (text: string): Json => ({ en: { text } })
const record = (type: string, n: number, home: string, fields: Json): Json => ({
  id: id(type, n),
  home,
  sources: EVIDENCE,
  ...fields,
})
const digest = (input: string | Uint8Array): string => createHash('sha256').update(input).digest('hex')
const many = <T>(list: readonly T[], make: (entry: T, n: number) => Json): readonly Json[] =>
  list.map((entry, index) => make(entry, index + 1))

const ground = (): Json => ({
  office: [
    { id: id('office', 1), home: 'office', name: en('Protocol office'), language: 'en', zone: 'Asia/Ho_Chi_Minh' },
  ],
  place: [record('place', 1, 'office', { names: [name('Hà Nội', 'vi'), name('Ha Noi', 'en')], kind: 'city' })],
  organization: [record('organization', 1, PARTNER, { names: [name('Joint Commission', 'en')], kind: 'committee' })],
  partner: [{ id: PARTNER, home: PARTNER, subject: id('organization', 1), level: 'body' }],
})

const name = (text: string, lang: string, script = 'Latn'): Json => ({
  text,
  lang,
  script,
  system: 'own',
  order: 'given-first',
  use: 'legal',
})

const scriptOf = (text: string): readonly [string, string] =>
  /\p{Script=Han}/u.test(text)
    ? ['zh-Hans', 'Hans']
    : /\p{Script=Cyrillic}/u.test(text)
      ? ['ru', 'Cyrl']
      : ['en', 'Latn']

const people = (pack: StandardPack): Json => ({
  person: many(pack.delegation, (one, n) => {
    const [lang, script] = scriptOf(one.name)
    return record('person', n, PARTNER, {
      names: [name(one.name, lang, script)],
      side: 'theirs',
      gender: 'male',
      portrait: id('attachment', n),
      career: [{ text: en(one.bio), tier: 'usable', sources: EVIDENCE }],
    })
  }),
  post: many(pack.delegation, (one, n) =>
    record('post', n, PARTNER, { label: { en: { official: `${one.role}, ${one.org}` } }, body: id('organization', 1) }),
  ),
  tenure: many(pack.delegation, (_, n) =>
    record('tenure', n, PARTNER, { person: id('person', n), post: id('post', n), mention: 1 }),
  ),
  attachment: many(pack.delegation, (one, n) =>
    record('attachment', n, PARTNER, { kind: 'photo', blob: `photo-${n - 1}.jpg`, sha256: digest(one.photo) }),
  ),
  participation: many(pack.delegation, (_, n) =>
    record('participation', n, VISIT, {
      visit: VISIT,
      person: id('person', n),
      side: 'theirs',
      role: n === 1 ? 'head' : 'member',
      presence: 'expected',
    }),
  ),
})

const dossier = (pack: StandardPack): Json => ({
  source: many(pack.sources, (one, n) => {
    const text = `${one.title} ${one.url}`
    return {
      id: id('source', n),
      home: PARTNER,
      kind: 'readout',
      title: one.title,
      text,
      sha256: digest(text),
      capturedAt: '2031-04-01T00:00:00Z',
      capturedBy: 'Bench',
      reliability: 'official',
      language: 'en',
      publishedAt: { edtf: one.date },
    }
  }),
  meeting: many(pack.meetings, (one, n) =>
    record('meeting', n, PARTNER, {
      title: en(one.title),
      date: { edtf: one.date },
      format: 'bilateral',
      partner: PARTNER,
      outcomes: [{ text: en(one.summary), tier: 'usable', sources: EVIDENCE }],
    }),
  ),
  statement: many(pack.commitments, (one, n) =>
    record('statement', n, PARTNER, {
      meeting: id('meeting', 1 + ((n - 1) % pack.meetings.length)),
      speakers: [id('person', 1 + ((n - 1) % pack.delegation.length))],
      side: 'theirs',
      attribution: 'stated',
      form: 'reported',
      kind: 'measurable-commitment',
      text: en(one.text),
    }),
  ),
  commitment: many(pack.commitments, (one, n) =>
    record('commitment', n, PARTNER, {
      statements: [id('statement', n)],
      owing: 'theirs',
      deliverable: en(one.text),
      due: { edtf: one.due },
      state: one.status === 'kept' ? 'kept' : 'open',
    }),
  ),
  topic: many(pack.topics, (one, n) =>
    record('topic', n, PARTNER, {
      label: en(one.title),
      status: 'live',
      background: one.points.map((text) => ({ text: en(text), tier: 'usable', sources: EVIDENCE })),
    }),
  ),
  term: many(pack.glossary, (one, n) =>
    record('term', n, 'office', {
      concept: one.en,
      forms: [
        { lang: 'en', text: one.en, register: 'formal' },
        { lang: 'vi', text: one.vi, register: 'formal' },
        { lang: 'zh-Hans', text: one.zh, register: 'formal' },
        { lang: 'ru', text: one.ru, register: 'formal' },
      ],
    }),
  ),
})

const prepared = (pack: StandardPack): Json => ({
  visit: [
    {
      id: VISIT,
      home: VISIT,
      title: en(pack.title),
      partner: PARTNER,
      direction: 'in',
      preparedByUs: true,
      code: 'JIC',
      place: id('place', 1),
      window: { edtf: '2031-05-14/2031-05-16' },
      state: 'confirmed',
      zone: 'Asia/Ho_Chi_Minh',
    },
  ],
  'programme-item': many(pack.programme, (one, n) =>
    record('programme-item', n, VISIT, {
      visit: VISIT,
      startsAt: `2031-05-${14 + ((n - 1) % 3)}T${one.time}`,
      zone: 'Asia/Ho_Chi_Minh',
      minutes: 30,
      place: id('place', 1),
      activity: en(`${one.event} ${one.note}`),
      kind: 'discussion',
    }),
  ),
  'talking-point': many(
    pack.topics.flatMap((topic) => topic.points.slice(0, 1)),
    (text, n) => record('talking-point', n, VISIT, { visit: VISIT, use: 'raise', text: en(text), order: n }),
  ),
})
