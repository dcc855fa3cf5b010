import {
  dayInZone,
  dayParts,
  err,
  isPackLang,
  ok,
  type Day,
  type Id,
  type Instant,
  type PackLang,
  type Result,
} from '#core/base'
import type { ProfileId } from '#core/document'
import {
  findRecord,
  officeOf,
  recordsWith,
  type Arrangement,
  type Audience,
  type Office,
  type Records,
  type Visit,
} from '#core/domain'
import type { SectionId, Template, TemplateSection } from '#core/template'
import { arranged, arrangementOf } from './arrangement.ts'
import { briefNumberOf, packsOf, versionAfter } from './brief-number.ts'

/** How two languages stand: one only, side by side, or each in a document of its own. */
export type LanguageLayout = 'first-only' | 'paired' | 'separate'

/** What is printed: a draft, or an issued version with a numbered copy or none. */
export type Issue =
  { readonly kind: 'draft' } | { readonly kind: 'issued'; readonly issuedAt: Instant; readonly copy?: IssuedCopy }

/** One numbered copy, of how many, and who holds it. */
export type IssuedCopy = { readonly number: number; readonly of: number; readonly holder?: string }

/** The office's decision to give a named in-house interpreter the topic words of section 04. */
export type TopicWords = { readonly interpreter: Id<'person'>; readonly decidedBy: string }

/** A late change to an issued version: only what changed is printed. */
export type Addendum = { readonly number: number; readonly version: number }

/** One pack asked for: nothing about it is left open. */
export type PackRequest = {
  readonly visit: Id<'visit'>
  readonly template: Template
  /** The sections of the template as they stand in this pack, without those that are left out of it. */
  readonly sections: readonly TemplateSection[]
  readonly arrangement?: Arrangement
  readonly audience: Audience
  /** The counterpart of a hand-over sheet; their head unless another is named. */
  readonly person?: Id<'person'>
  readonly lang: PackLang
  readonly secondLang?: PackLang
  readonly layout: LanguageLayout
  readonly profile: ProfileId
  readonly houseStyle: string
  readonly issue: Issue
  readonly version: number
  readonly briefNumber: string
  /** The version that this one takes the place of, with its day. */
  readonly supersedes?: { readonly version: number; readonly on: Day }
  readonly now: Instant
  /** The day of the clock in the visit's zone. */
  readonly today: Day
  /** A release copy prints `[withheld: <code>]` where a block was. */
  readonly release: 'plain' | 'release-copy'
  /** Sections of a shareable copy that print only because somebody chose them. */
  readonly chosen: readonly SectionId[]
  readonly topicWords?: TopicWords
  readonly addendum?: Addendum
  /** The highest level that this computer may handle, as its administrator wrote it: a code or a label (R20). */
  readonly computerCeiling?: string
}

/** What a caller says; the rest is settled from the visit, the office and the template. */
export type Wish = {
  readonly visit: Id<'visit'>
  readonly template: Template
  readonly now: Instant
  readonly audience?: Audience
  readonly person?: Id<'person'>
  readonly lang?: PackLang
  readonly secondLang?: PackLang
  readonly layout?: LanguageLayout
  readonly profile?: ProfileId
  readonly houseStyle?: string
  readonly issue?: Issue
  readonly release?: PackRequest['release']
  readonly chosen?: readonly SectionId[]
  readonly topicWords?: TopicWords
  readonly addendum?: Addendum
  readonly computerCeiling?: string
}

/** Why no pack can be asked for in this way. */
export type RequestProblem =
  | { readonly kind: 'no-such-visit'; readonly visit: string }
  | { readonly kind: 'not-prepared-by-us'; readonly visit: string }
  | { readonly kind: 'audience-refused'; readonly audience: Audience; readonly allowed: readonly Audience[] }
  | { readonly kind: 'no-such-house-style'; readonly houseStyle: string; readonly known: readonly string[] }
  | { readonly kind: 'no-such-person'; readonly person: string }
  | { readonly kind: 'release-not-shareable'; readonly audience: Audience }
  | { readonly kind: 'topic-words-refused'; readonly reason: 'not-in-house' | 'no-decision' | 'audience' }

/** The request made whole, or why it is refused. */
export function resolveRequest(records: Records, wish: Wish): Result<PackRequest, RequestProblem> {
  const visit = findRecord(records, wish.visit)
  if (visit === undefined) return err({ kind: 'no-such-visit', visit: wish.visit })
  if (visit.code === undefined) return err({ kind: 'not-prepared-by-us', visit: visit.id })
  const office = officeOf(records)
  const audience = wish.audience ?? wish.template.audiences[0] ?? 'staff'
  const problem = problemOf(records, wish, office, audience)
  if (problem !== undefined) return err(problem)
  const today = dayInZone(wish.now, visit.zone)
  const packs = packsOf(records, visit, wish.template.name, audience)
  const { lang, secondLang } = languagesOf(wish, visit, office, audience)
  const { audience: _, lang: __, secondLang: ___, ...asked } = wish
  const versions = wish.addendum === undefined ? versionAfter(packs, visit.zone) : { version: wish.addendum.version }
  const arrangement = arrangementOf(records, { ...wish, audience, version: versions.version })
  return ok({
    profile: wish.template.profile,
    houseStyle: office.houseStyle,
    issue: { kind: 'draft' },
    release: 'plain',
    chosen: [],
    layout: secondLang === undefined ? 'first-only' : 'paired',
    ...asked,
    audience,
    lang,
    ...(secondLang !== undefined && { secondLang }),
    ...versions,
    sections: arranged(wish.template, arrangement),
    ...(arrangement !== undefined && { arrangement }),
    briefNumber: briefNumberOf(records, visit, packs, dayParts(today).year),
    today,
  })
}

function problemOf(records: Records, wish: Wish, office: Office, audience: Audience): RequestProblem | undefined {
  const { template, houseStyle, person } = wish
  if (!template.audiences.includes(audience)) {
    return { kind: 'audience-refused', audience, allowed: template.audiences }
  }
  const known = office.houseStyles.map((style) => style.name)
  if (houseStyle !== undefined && !known.includes(houseStyle)) return { kind: 'no-such-house-style', houseStyle, known }
  if (person !== undefined && findRecord(records, person) === undefined) return { kind: 'no-such-person', person }
  if (wish.release === 'release-copy' && audience !== 'shareable') return { kind: 'release-not-shareable', audience }
  return topicWordsProblem(records, wish, audience)
}

function topicWordsProblem(records: Records, wish: Wish, audience: Audience): RequestProblem | undefined {
  const { topicWords } = wish
  if (topicWords === undefined) return undefined
  if (audience !== 'interpreter') return { kind: 'topic-words-refused', reason: 'audience' }
  if (topicWords.decidedBy.trim() === '') return { kind: 'topic-words-refused', reason: 'no-decision' }
  const isInHouse = recordsWith(records, 'participation', 'person', topicWords.interpreter).some(
    (one) => one.visit === wish.visit && one.side === 'ours' && one.role === 'interpreter',
  )
  return isInHouse ? undefined : { kind: 'topic-words-refused', reason: 'not-in-house' }
}

type Languages = { readonly lang: PackLang; readonly secondLang?: PackLang }

/** The languages asked for; else the office's own and, of the visit's, the first other one. */
function languagesOf(wish: Wish, visit: Visit, office: Office, audience: Audience): Languages {
  const lang = wish.lang ?? (isPackLang(office.language) ? office.language : 'en')
  const isLeftOpen = wish.lang === undefined || audience === 'interpreter'
  const offered = wish.layout === 'first-only' || !isLeftOpen ? [] : visit.languages.filter(isPackLang)
  const secondLang = wish.secondLang ?? offered.find((other) => other !== lang)
  return secondLang === undefined || secondLang === lang ? { lang } : { lang, secondLang }
}

/** The requests for the documents that one request stands for: two when each language has its own. */
export function byDocument(request: PackRequest): readonly PackRequest[] {
  const { secondLang, ...first } = request
  if (request.layout !== 'separate' || secondLang === undefined) return [request]
  return [
    { ...first, layout: 'first-only' },
    { ...first, lang: secondLang, layout: 'first-only' },
  ]
}
