import type { z } from 'zod'
import { partialDate, type Id, type PartialDate } from '#core/base'
import {
  Agreement,
  Attachment,
  Commitment,
  Figure,
  Gift,
  Honour,
  makeRecords,
  Meeting,
  Office,
  Organization,
  Pack,
  Participation,
  Partner,
  Person,
  Place,
  Post,
  PrecedenceTable,
  ProgrammeItem,
  Project,
  Relation,
  Source,
  Statement,
  TalkingPoint,
  Template,
  Tenure,
  Term,
  Topic,
  Visit,
  Waiver,
  type AnyRecord,
  type LocalText,
  type NameForm,
  type RecordDefinition,
  type Records,
  type RecordType,
} from '#core/domain'

/** The id of the nth record of a type, with time 0. */
export const idOf = <T extends RecordType>(type: T, n: number): Id<T> =>
  `${type}:${String(n).padStart(26, '0')}` as Id<T>

/** A date in one of the EDTF forms. */
export const on = (edtf: string): PartialDate => partialDate(edtf)

/** A text in English and, where given, in others; the English is the original. */
export const words = (en: string, others: Readonly<Record<string, string>> = {}): LocalText => ({
  en: { text: en, role: 'original' },
  ...Object.fromEntries(Object.entries(others).map(([lang, text]) => [lang, { text, role: 'translation' as const }])),
})

/** A Latin form of a name. */
export const latin = (text: string, fields: Partial<NameForm> = {}): NameForm => ({
  text,
  lang: 'en',
  script: 'Latn',
  system: 'own',
  order: 'given-first',
  use: 'legal',
  ...fields,
})

/** Several records at once. */
export const recordsOf = (...list: readonly AnyRecord[]): Records => makeRecords(list)

type Fields<Schema extends z.ZodType> = Partial<z.input<Schema>>

const KEPT = {
  createdAt: '2026-01-05T08:00:00Z',
  createdBy: 'Desk officer',
  updatedAt: '2026-01-05T08:00:00Z',
  updatedBy: 'Desk officer',
}

/** A builder: the nth record of a type with what a test names, and the least of everything else. */
const builder =
  <T extends RecordType, Schema extends z.ZodType>(definition: RecordDefinition<T, Schema>) =>
  (least: (n: number) => Fields<Schema>) =>
  (n = 1, fields: Fields<Schema> = {}): z.output<Schema> =>
    definition.schema.parse({ ...KEPT, id: idOf(definition.type, n), home: 'office', ...least(n), ...fields })

const HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

export const anOffice = builder(Office)(() => ({ name: words('Protocol office') }))
export const aPerson = builder(Person)((n) => ({ names: [latin(`Person ${n}`)], side: 'theirs' }))
export const anOrganization = builder(Organization)((n) => ({ names: [latin(`Body ${n}`)], kind: 'city' }))
export const aPost = builder(Post)((n) => ({
  label: { en: { official: `Post ${n}` } },
  body: idOf('organization', 1),
}))
export const aTenure = builder(Tenure)((n) => ({ person: idOf('person', n), post: idOf('post', n), mention: 1 }))
export const aPlace = builder(Place)((n) => ({ names: [latin(`Place ${n}`)], kind: 'city' }))
export const aPartner = builder(Partner)((n) => ({
  home: idOf('partner', n),
  subject: idOf('organization', n),
  level: 'city',
}))
export const aRelation = builder(Relation)(() => ({
  a: idOf('place', 1),
  b: idOf('place', 2),
  kind: 'partnership',
  statusTerm: words('partnership'),
}))
export const anAgreement = builder(Agreement)((n) => ({ title: words(`Agreement ${n}`), kind: 'mou' }))
export const aProject = builder(Project)((n) => ({ title: words(`Project ${n}`) }))
export const anHonour = builder(Honour)((n) => ({
  name: words(`Honour ${n}`),
  giver: idOf('organization', 1),
  recipient: idOf('person', 1),
}))
export const aFigure = builder(Figure)(() => ({
  subject: idOf('place', 1),
  measure: 'craft-villages',
  label: words('craft villages'),
  value: '292' as never,
  unit: 'village',
  attribution: 'stated',
}))
export const aGift = builder(Gift)((n) => ({
  direction: 'given',
  object: words(`Gift ${n}`),
  giver: idOf('person', 1),
  receiver: idOf('partner', 1),
}))
export const aSource = builder(Source)((n) => ({
  kind: 'readout',
  title: `Source ${n}`,
  text: 'The delegations met.',
  sha256: HASH,
  capturedAt: '2026-01-05T08:00:00Z',
  capturedBy: 'Desk officer',
  reliability: 'official',
}))
export const aMeeting = builder(Meeting)((n) => ({
  home: idOf('partner', 1),
  title: words(`Meeting ${n}`),
  date: on('2024-11-26'),
  format: 'bilateral',
  partner: idOf('partner', 1),
}))
export const aStatement = builder(Statement)((n) => ({
  home: idOf('partner', 1),
  meeting: idOf('meeting', 1),
  side: 'theirs',
  attribution: 'stated',
  form: 'reported',
  kind: 'claim',
  text: words(`Statement ${n}`),
}))
export const aCommitment = builder(Commitment)(() => ({
  home: idOf('partner', 1),
  statements: [idOf('statement', 1)],
  owing: 'theirs',
}))
export const aTopic = builder(Topic)((n) => ({ label: words(`Topic ${n}`), status: 'live' }))
export const aTerm = builder(Term)((n) => ({ concept: `term ${n}` }))
export const anAttachment = builder(Attachment)(() => ({ kind: 'photo' }))
export const aVisit = builder(Visit)((n) => ({
  home: idOf('visit', n),
  title: words(`Visit ${n}`),
  partner: idOf('partner', 1),
  direction: 'in',
  preparedByUs: true,
  code: 'MOW',
  window: on('2026-12-14/2026-12-16'),
  state: 'confirmed',
  zone: 'Asia/Ho_Chi_Minh',
}))
export const aParticipation = builder(Participation)((n) => ({
  home: idOf('visit', 1),
  visit: idOf('visit', 1),
  person: idOf('person', n),
  side: 'theirs',
  role: 'member',
  presence: 'expected',
}))
export const aProgrammeItem = builder(ProgrammeItem)((n) => ({
  home: idOf('visit', 1),
  visit: idOf('visit', 1),
  startsAt: '2026-12-14T09:00',
  zone: 'Asia/Ho_Chi_Minh',
  minutes: 60,
  activity: words(`Item ${n}`),
  kind: 'discussion',
}))

const pointFields = (n: number) => ({
  home: idOf('visit', 1),
  visit: idOf('visit', 1),
  order: n,
})
export const aPointToMake = builder(TalkingPoint)((n) => ({
  ...pointFields(n),
  use: 'raise',
  text: words(`Point ${n}`),
}))
export const anIfRaised = builder(TalkingPoint)((n) => ({
  ...pointFields(n),
  use: 'if-raised',
  theirPoint: words(`Their point ${n}`),
  likelihood: 'possible',
  line: words(`Line ${n}`),
}))
export const aDoNotRaise = builder(TalkingPoint)((n) => ({
  ...pointFields(n),
  use: 'avoid',
  text: words(`Matter ${n}`),
  reason: { text: words('Not settled') },
  since: on('2026-01'),
  decidedBy: 'Head of protocol',
}))
export const aPrecedenceTable = builder(PrecedenceTable)((n) => ({
  name: `City table ${n}`,
  authority: 'City protocol',
}))
export const aTemplate = builder(Template)((n) => ({
  name: `template-${n}`,
  version: '1.0',
  title: words('Briefing pack'),
  profile: 'a4',
  audiences: ['principal'],
  ceiling: 'confidential',
  sections: [],
  limits: {},
  checks: {},
  sha256: HASH,
}))
export const aPack = builder(Pack)(() => ({
  home: idOf('visit', 1),
  visit: idOf('visit', 1),
  number: 'MOW (26) 1',
  contentHash: HASH,
  packMarking: { scheme: 'neutral', level: 'internal' },
  template: { name: 'standard', sha256: HASH },
  audience: 'principal',
  profile: 'a4',
  languages: ['en'],
  version: 1,
  state: 'draft',
}))
export const aWaiver = builder(Waiver)(() => ({
  home: idOf('visit', 1),
  pack: idOf('pack', 1),
  check: 'R02',
  subject: [],
  level: 'blocking',
  reason: 'Agreed with their protocol',
  by: 'Head of protocol',
  at: '2026-01-05T08:00:00Z',
}))
