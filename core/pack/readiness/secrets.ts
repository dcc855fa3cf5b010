import { assertNever } from '#core/base'
import type { DocumentModel } from '#core/document'
import { isBlank, isRecordType, liveOf, RECORD_TYPE_NAMES, type AnyRecord, type LocalText } from '#core/domain'
import { found, local, type Check, type Finding } from './finding.ts'
import type { CheckInput } from './input.ts'
import { linesIn } from './printed.ts'
import { ownersFound, phrasesOf, runsOf } from './word-runs.ts'

/** Whose copies may hold Do not raise and what is not for disclosure. */
const ALLOWED = new Set(['principal', 'staff'])

type Secret = { readonly topic: LocalText; readonly record: string }

/**
 * R05: a run of 8 words (16 Han characters), or the whole if shorter, of a text that this audience may not have stands in
 * the laid-out text, the outline, a description or the metadata. Names and posts of records do not count towards the run.
 */
export const r05: Check = (input) => {
  if (ALLOWED.has(input.audience)) return []
  const phrases = phrasesOf(namesAndPosts(input))
  const runs = runsOf(secretsOf(input), phrases)
  const seen = new Set<string>()
  return placesOf(input).flatMap(({ text, where }) =>
    ownersFound(text, runs, phrases).flatMap((secret) => {
      if (seen.has(secret.record)) return []
      seen.add(secret.record)
      return [leak(input, secret, where)]
    }),
  )
}

/** Where a text stands: on a page, in a section when its page is not known, or in what the file says of itself. */
type Where =
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'section'; readonly id: string }
  | { readonly kind: 'properties' }

type SearchedText = { readonly text: string; readonly where: Where }

function leak({ audience, document }: CheckInput, { topic, record }: Secret, where: Where): Finding {
  const values = { topic: local(topic), audience: { kind: 'word', key: audience } as const }
  switch (where.kind) {
    case 'page':
      return found('R05', 'B!', [record], { ...values, page: where.page }, { page: where.page })
    case 'section': {
      const section = sectionTitle(document, where.id)
      return found('R05', 'B!', [record], { ...values, section }, { section: where.id, variant: 'section' })
    }
    case 'properties':
      return found('R05', 'B!', [record], values, { variant: 'properties' })
    default:
      return assertNever(where)
  }
}

/** The title of a section; for the cover, that of the document. */
const sectionTitle = ({ sections, title }: DocumentModel, id: string): string =>
  sections.find((section) => section.id === id)?.title ?? title

/** The text of the pages as laid out, then each section for what runs over the end of a page, then what is beside them. */
const placesOf = ({ document, layout }: CheckInput): readonly SearchedText[] => {
  const whole = (lines: readonly { readonly text: string }[]): string => lines.map((line) => line.text).join('\n')
  const onPage = (text: string, page: number): SearchedText => ({ text, where: { kind: 'page', page } })
  const bySection = Map.groupBy(linesIn(document), ({ section }) => section)
  return [
    ...(layout?.pages ?? []).map(({ lines, number }) => onPage(whole(lines), number)),
    ...[...bySection].map(([id, lines]): SearchedText => ({ text: whole(lines), where: { kind: 'section', id } })),
    ...(layout?.outline ?? []).map(({ title, page }) => onPage(title, page)),
    ...(layout?.alts ?? []).map(({ text, page }) => onPage(text, page)),
    ...(layout?.metadata ?? []).map((text): SearchedText => ({ text, where: { kind: 'properties' } })),
  ]
}

function* namesAndPosts({ records }: CheckInput): Generator<string> {
  for (const type of ['person', 'organization', 'place'] as const) {
    for (const one of liveOf(records, type)) for (const { text } of one.names) yield text
  }
  for (const post of liveOf(records, 'post')) {
    for (const styles of Object.values(post.label)) yield* Object.values(styles)
    for (const { text } of post.wordings) yield text
  }
}

/** Texts that only principal and staff may have, each in all its languages, with the topic they belong to. */
function* secretsOf(input: CheckInput): Generator<readonly [string, Secret]> {
  const { records, visit } = input
  for (const point of liveOf(records, 'talking-point')) {
    if (point.visit !== visit.id) continue
    if (point.use === 'avoid') {
      const secret = { topic: point.text, record: point.id }
      if (!(input.audience === 'interpreter' && input.topicsForInterpreter)) yield* wordsOf(point.text, secret)
      yield* wordsOf(point.reason.text, secret)
    } else if (point.tier === 'not-for-disclosure') {
      const said = point.use === 'raise' ? [point.text] : [point.theirPoint, point.line]
      for (const text of said) yield* wordsOf(text, { topic: text, record: point.id })
    }
    if (point.use === 'if-raised') {
      const secret = { topic: point.theirPoint, record: point.id }
      for (const text of [point.fallback, point.doNotSay]) if (text !== undefined) yield* wordsOf(text, secret)
    }
  }
  for (const type of RECORD_TYPE_NAMES) {
    if (!isRecordType(type)) continue
    for (const one of liveOf(records, type)) yield* closedNotes(one)
  }
}

function* wordsOf(text: LocalText, secret: Secret): Generator<readonly [string, Secret]> {
  for (const entry of Object.values(text)) yield [entry.text, secret]
}

/** The notes of a record that are not for disclosure, wherever they stand in it. */
function* closedNotes(one: AnyRecord): Generator<readonly [string, Secret]> {
  for (const value of Object.values(one)) yield* closedIn(value, one.id)
}

function* closedIn(value: unknown, id: string): Generator<readonly [string, Secret]> {
  if (Array.isArray(value)) {
    for (const part of value) yield* closedIn(part, id)
    return
  }
  if (isClosedNote(value) && !isBlank(value.text)) yield* wordsOf(value.text, { topic: value.text, record: id })
}

const isClosedNote = (value: unknown): value is { readonly text: LocalText } =>
  typeof value === 'object' &&
  value !== null &&
  'tier' in value &&
  value.tier === 'not-for-disclosure' &&
  'text' in value

/** R06: a character that no shipped font can draw. */
export const r06: Check = ({ document, hasGlyph }) => {
  if (hasGlyph === undefined) return []
  const seen = new Set<string>()
  const findings: Finding[] = []
  for (const { section, text } of linesIn(document)) {
    for (const char of text) {
      if (seen.has(char)) continue
      seen.add(char)
      if (hasGlyph(char)) continue
      const hex = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
      findings.push(found('R06', 'B!', [], { char, hex, where: sectionTitle(document, section) }, { section }))
    }
  }
  return findings
}
