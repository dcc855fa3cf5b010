import { everyRecord, type AnyRecord, type Records } from '#core/domain'
import type { Scope } from './scope.ts'

/** Shorter texts, a title or a name, may stand in a pack for another reason. */
const SHORTEST = 24

/** Sentences that a pack may not hold at all: those of records and fields taken out, unless a text that stays holds them too. */
export function withheldTexts(before: Scope, after: Scope): readonly string[] {
  const kept = [...textsOf(after.records)].join('\n')
  const sentences = new Set([...everyRecord(before.records)].flatMap((record) => [...sentencesOf(record)]))
  return [...sentences].filter((text) => !kept.includes(text))
}

/** The sentences of a record in all their languages. */
function* sentencesOf(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  if ('role' in value && 'text' in value && typeof value.text === 'string') {
    if (value.text.length >= SHORTEST) yield value.text
    return
  }
  for (const part of Object.values(value)) yield* sentencesOf(part)
}

/** Every text that may be printed of records; the captured text of a source is quoted and never printed whole. */
function* textsOf(records: Records): Generator<string> {
  for (const record of everyRecord(records)) yield* stringsOf(withoutCapture(record))
}

const withoutCapture = (record: AnyRecord): object => (record.type === 'source' ? { title: record.title } : record)

function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* stringsOf(part)
}
