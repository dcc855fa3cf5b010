import { everyRecord, type AnyRecord, type Records } from '#core/domain'
import type { Scope } from './scope.ts'

/** Shorter texts, a title or a name, may stand in a pack for another reason. */
const SHORTEST = 24

/** Sentences of records that a pack may not hold at all: what the look at finished files searches for. */
export const withheldTexts = (before: Scope, after: Scope): readonly string[] => {
  const kept = new Set<string>()
  for (const record of everyRecord(after.records)) for (const text of sentencesOf(record)) kept.add(text)
  const gone = new Set<string>()
  for (const record of everyRecord(before.records)) {
    if (isIn(after.records, record)) continue
    for (const text of sentencesOf(record)) if (!kept.has(text)) gone.add(text)
  }
  return [...gone]
}

const isIn = (records: Records, record: AnyRecord): boolean =>
  (records[record.type] as ReadonlyMap<string, AnyRecord>).has(record.id)

function* sentencesOf(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  if ('role' in value && 'text' in value && typeof value.text === 'string') {
    if (value.text.length >= SHORTEST) yield value.text
    return
  }
  for (const part of Object.values(value)) yield* sentencesOf(part)
}
