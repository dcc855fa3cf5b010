import { NEUTRAL } from '#core/base'
import { documentOf, paragraph, section, type DocumentModel } from '#core/document'
import {
  officeOf,
  orderOfDelegation,
  orderDigest,
  recordsWith,
  type AnyRecord,
  type Participation,
  type Placed,
  type Records,
  type Visit,
} from '#core/domain'
import type { Template } from '#core/template'
import { createHash } from 'node:crypto'
import type { CheckInput } from '../../core/pack/readiness/input.ts'
import { aVisit, idOf, recordsOf } from './records.ts'

export const digest = (input: string | Uint8Array): string => createHash('sha256').update(input).digest('hex')

export const aTemplate = (fields: Partial<Template> = {}): Template => ({
  name: 'standard',
  version: '1',
  title: { en: 'Briefing pack', vi: 'Tài liệu', ru: 'Справка', 'zh-Hans': '材料' },
  profile: 'a4',
  format: 'pack',
  audiences: ['principal', 'staff', 'interpreter', 'security', 'shareable'],
  ceiling: 'confidential',
  sections: [],
  limits: {
    points: { advised: 4, allowed: 6 },
    ageMonths: { figure: 12, relation: 12, agreement: 12, place: 24 },
    tenureDays: 30,
    stateMonths: 12,
    photo: { dpi: 300, years: 5 },
  },
  checks: {},
  titles: {},
  ...fields,
})

/** A document that prints these records, each as a line of its own text or of nothing but its id's place. */
export const documentPrinting = (
  records: readonly AnyRecord[],
  lines: readonly string[] = [],
  sectionId = 'points',
): DocumentModel =>
  documentOf([
    section(sectionId, 'Section', [
      ...records.map((one) => paragraph('body', 'printed', { provenance: [one.id] })),
      ...lines.map((text) => paragraph('body', text)),
    ]),
  ])

type World = {
  readonly visit?: Visit
  readonly records?: readonly AnyRecord[]
  readonly printed?: readonly AnyRecord[]
  readonly lines?: readonly string[]
} & Partial<Omit<CheckInput, 'records' | 'visit'>>

const orderOf = (records: Records, side: 'ours' | 'theirs', visit: Visit): readonly Placed[] =>
  orderOfDelegation(
    recordsWith(records, 'participation', 'visit', visit.id).filter((one: Participation) => one.side === side),
    { records, day: undefined, table: undefined, compareNames: () => 0 },
  )

/** What the checks look at: a visit to Hai Lam on 16 December 2026, seen on 22 November, with what a test names. */
export const anInput = ({
  visit = aVisit(1, { code: 'SEV' }),
  records = [],
  printed = [],
  lines = [],
  ...more
}: World = {}): CheckInput => {
  const all = recordsOf(visit, ...records)
  const orders = { ours: orderOf(all, 'ours', visit), theirs: orderOf(all, 'theirs', visit) }
  return {
    records: all,
    visit,
    office: officeOf(all),
    scheme: NEUTRAL,
    audience: 'principal',
    template: aTemplate(),
    lang: 'en',
    houseStyle: 'official',
    document: documentPrinting(printed, lines),
    orders,
    orderDigest: orderDigest([orders.ours, orders.theirs], digest),
    today: '2026-11-22',
    now: '2026-11-22T09:00',
    openComments: 0,
    waitingDrafts: 0,
    copies: [],
    topicsForInterpreter: false,
    missingWords: {},
    ...more,
  }
}

export { idOf }
