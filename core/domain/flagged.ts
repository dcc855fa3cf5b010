import {
  addMonths,
  assertNever,
  daysBetween,
  fold,
  isYearless,
  latestDay,
  PartialDate,
  spansOverlap,
  type Day,
} from '#core/base'
import { capacityOf, dayOfParticipation, heldOn } from './capacity.ts'
import type { Commitment } from './commitment.ts'
import { isPending } from './commitment-life.ts'
import { figuresConflict } from './figure-conflict.ts'
import type { Figure } from './figure.ts'
import type { Flag, FlagReason } from './flag.ts'
import { compareWeight, countsAsCommitment } from './ladder.ts'
import { staleTranslations, type LocalText } from './local-text.ts'
import type { Participation } from './participation.ts'
import { widestSpan } from './period.ts'
import type { Person } from './person.ts'
import type { Post } from './post.ts'
import type { AnyRecord } from './record-types.ts'
import { findRecord, liveOf, officeOf, recordsWith, type Records } from './records.ts'
import type { FieldPath } from './references.ts'
import type { Relation } from './relation.ts'
import { windowEnded } from './said-date.ts'
import { sourcingOf } from './sourcing.ts'
import type { Statement } from './statement.ts'
import type { Tenure } from './tenure.ts'

/** What marks are measured against: the day, and the limits of a template. */
export type FlagGround = {
  readonly records: Records
  readonly today: Day
  readonly tenureCheckedDays: number
  readonly figureMonths: number
}

/** The marks of one record, in a fixed order. */
export const flagsOf = (record: AnyRecord, ground: FlagGround): readonly Flag[] =>
  [...ownFlags(record, ground), ...valueFlags(record), ...sourceFlags(record, ground)].map((reason) => ({
    record: record.id,
    ...reason,
  }))

function ownFlags(record: AnyRecord, ground: FlagGround): readonly FlagReason[] {
  switch (record.type) {
    case 'person':
      return personFlags(record, ground.records)
    case 'post':
      return droppedRankWords(record)
    case 'tenure':
      return tenureFlags(record, ground)
    case 'relation':
      return relationFlags(record, ground.records)
    case 'agreement':
      return whenPast('expired-in-force', record.state === 'in-force' ? record.expires : undefined, ground.today)
    case 'place':
      return record.to !== undefined && record.replacedBy.items.length === 0 ? [{ kind: 'successor-not-recorded' }] : []
    case 'visit': {
      const on = windowEnded(record, ground.today)
      return on === undefined ? [] : [{ kind: 'window-past', on }]
    }
    case 'participation':
      return capacityFlags(record, ground.records)
    case 'statement':
      return statementFlags(record, ground.records)
    case 'figure':
      return figureFlags(record, ground)
    case 'commitment':
      return ownerLeft(record, ground.records, ground.today)
    default:
      return []
  }
}

const SCRIPT_OF_ROMANISED = 'Latn'

function personFlags(person: Person, records: Records): readonly FlagReason[] {
  const others = namesakes(person, records)
  return [
    ...(person.names.some((name) => name.system === 'own') ? [] : [{ kind: 'no-own-script' } as const]),
    ...(Object.values(person.perLanguage).some((calling) => calling.pronunciation !== undefined)
      ? []
      : [{ kind: 'no-pronunciation' } as const]),
    ...(person.gender === 'unknown' ? [{ kind: 'gender-unknown' } as const] : []),
    ...(others.length > 0 ? [{ kind: 'same-name', others: others.map((other) => other.id) } as const] : []),
  ]
}

const romanised = (person: Person): readonly string[] =>
  person.names
    .filter((name) => name.script === SCRIPT_OF_ROMANISED && name.use !== 'misprint')
    .map((name) => fold(name.text))

const nameIndexes = new WeakMap<Records, ReadonlyMap<string, readonly Person[]>>()

function namesakes(person: Person, records: Records): readonly Person[] {
  const index = nameIndexes.get(records) ?? indexNames(records)
  nameIndexes.set(records, index)
  const found = romanised(person).flatMap((name) => index.get(name) ?? [])
  return [...new Set(found)].filter((other) => other.id !== person.id)
}

function indexNames(records: Records): ReadonlyMap<string, readonly Person[]> {
  const index = new Map<string, Person[]>()
  for (const person of liveOf(records, 'person')) {
    for (const name of new Set(romanised(person))) {
      const known = index.get(name)
      if (known === undefined) index.set(name, [person])
      else known.push(person)
    }
  }
  return index
}

/** The rank words that a printed label of a post drops, per language and house style. */
export const droppedRankWords = (post: Post): readonly Extract<FlagReason, { kind: 'rank-word-dropped' }>[] =>
  Object.entries(post.label).flatMap(([lang, labels]) =>
    Object.values(labels).flatMap((label) =>
      (post.rankWords[lang] ?? [])
        .filter((word) => !hasWord(label, word, lang))
        .map((word) => ({ kind: 'rank-word-dropped', lang, label, word }) as const),
    ),
  )

const LETTER = /[\p{L}\p{M}]/u
const HAN = /\p{Script=Han}/u

/** Whether a label has a word whole; Chinese runs words together, so there the characters suffice. */
function hasWord(label: string, word: string, lang: string): boolean {
  const [text, wanted] = [label.toLocaleLowerCase(lang), word.toLocaleLowerCase(lang)]
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const around = [text[at - 1] ?? '', text[at + wanted.length] ?? '']
    if (HAN.test(wanted) || around.every((char) => !LETTER.test(char))) return true
  }
  return false
}

function tenureFlags(tenure: Tenure, { today, tenureCheckedDays }: FlagGround): readonly FlagReason[] {
  const since = tenure.checkedOn
  if (heldOn(tenure, today) === 'not-held') return []
  if (since === undefined) return [{ kind: 'not-checked' }]
  return daysBetween(since, today) > tenureCheckedDays ? [{ kind: 'not-checked', since }] : []
}

const statusWords = (one: Relation): string =>
  JSON.stringify(Object.entries(one.statusTerm).map(([lang, { text }]) => [lang, text]))
const partiesOf = (one: Relation): string => [one.a, one.b].toSorted().join(' ')

function relationFlags(relation: Relation, records: Records): readonly FlagReason[] {
  const near = [relation.a, relation.b].flatMap((id) => [
    ...recordsWith(records, 'relation', 'a', id),
    ...recordsWith(records, 'relation', 'b', id),
  ])
  return [...new Set(near)]
    .filter(
      (other) =>
        other.id !== relation.id &&
        partiesOf(other) === partiesOf(relation) &&
        statusWords(other) !== statusWords(relation),
    )
    .filter((other) => spansOverlap(widestSpan(relation.since, relation.until), widestSpan(other.since, other.until)))
    .map((other) => ({ kind: 'status-differs', from: other.id }))
}

function whenPast(kind: 'expired-in-force', date: PartialDate | undefined, today: Day): readonly FlagReason[] {
  const on = date && latestDay(date)
  return on !== undefined && on < today ? [{ kind, on }] : []
}

function capacityFlags(one: Participation, records: Records): readonly FlagReason[] {
  const day = dayOfParticipation(records, one)
  const capacity = capacityOf(records, one, day)
  if (one.capacity.length === 0 && !one.personalCapacity) return [{ kind: 'no-capacity' }]
  return capacity.flatMap((tenure): readonly FlagReason[] => {
    const held = day === undefined ? 'uncertain' : heldOn(tenure, day)
    if (held === 'held') return []
    return [{ kind: held === 'uncertain' ? 'capacity-uncertain' : 'capacity-not-held', tenure: tenure.id }]
  })
}

function statementFlags(statement: Statement, records: Records): readonly FlagReason[] {
  return [
    ...(statement.sources.some((evidence) => evidence.anchor !== undefined) ? [] : [{ kind: 'no-anchor' } as const]),
    ...(statement.attribution === 'implied' ? [{ kind: 'implied-speaker' } as const] : []),
    ...recordsWith(records, 'commitment', 'statements', statement.id)
      .filter(() => !countsAsCommitment(statement.kind) && compareWeight(statement.kind, 'soft-commitment') < 0)
      .map((commitment) => ({ kind: 'weaker-than-commitment', commitment: commitment.id }) as const),
  ]
}

function figureFlags(figure: Figure, { records, today, figureMonths }: FlagGround): readonly FlagReason[] {
  const asOf = figure.asOf && latestDay(figure.asOf)
  return [
    ...recordsWith(records, 'figure', 'subject', figure.subject)
      .filter((other) => figure.definition === undefined && figuresConflict(figure, other))
      .map((other) => ({ kind: 'figures-conflict', with: other.id }) as const),
    ...(asOf !== undefined && addMonths(asOf, figureMonths) < today ? [{ kind: 'figure-old', asOf } as const] : []),
  ]
}

/** An open commitment whose owner has left the post: it stays open until re-assigned or waived. */
export function ownerLeft(
  commitment: Commitment,
  records: Records,
  today: Day,
): readonly Extract<FlagReason, { kind: 'owner-left' }>[] {
  const owner = commitment.owner && findRecord(records, commitment.owner)
  const on = owner?.to && latestDay(owner.to)
  return owner && on !== undefined && on < today && isPending(commitment)
    ? [{ kind: 'owner-left', tenure: owner.id, on }]
    : []
}

function sourceFlags(record: AnyRecord, { records }: FlagGround): readonly FlagReason[] {
  if (record.type === 'source' || record.type === 'office' || record.type === 'pack' || record.type === 'waiver')
    return []
  const sourcing = sourcingOf(records, record, officeOf(records).zone)
  switch (sourcing.kind) {
    case 'sourced':
      return []
    case 'unsourced':
      return [{ kind: 'no-source' }]
    case 'lost':
      return [{ kind: 'lost-source', on: sourcing.on }]
    default:
      return assertNever(sourcing)
  }
}

/** Marks that any dated or translated value can carry, wherever it stands. */
function valueFlags(record: AnyRecord): readonly FlagReason[] {
  return Object.entries(record).flatMap(([name, value]) => flagsIn(value, [name], record.updatedAt))
}

function flagsIn(value: unknown, path: FieldPath, updatedAt: string): readonly FlagReason[] {
  if (typeof value !== 'object' || value === null) return []
  if ('edtf' in value || 'asStated' in value) {
    const date = PartialDate.safeParse(value)
    return date.success && isYearless(date.data) ? [{ kind: 'year-not-stated', path }] : []
  }
  const entries = Object.values(value)
  if (entries.length > 1 && entries.every(isLocalEntry)) {
    return staleTranslations(value as LocalText, updatedAt).map((lang) => ({ kind: 'stale-translation', path, lang }))
  }
  const inner: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  return inner.flatMap(([step, item]) => flagsIn(item, [...path, step], updatedAt))
}

const isLocalEntry = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'text' in value && 'role' in value
