import { err, normalizeForAnchor, ok, type Result } from '#core/base'
import type { Anchor, Evidence } from './evidence.ts'
import { recordProblem, valueAt, type RecordProblem } from './record-problem.ts'
import type { AnyRecord } from './record-types.ts'
import { everyRecord, findRecord, type Records } from './records.ts'
import { referencesIn, type FieldPath } from './references.ts'
import type { Source } from './source.ts'

/** Why an anchor does not point to one place: its words are not in the text, or they are there more than once. */
export type AnchorProblem = { readonly kind: 'absent' } | { readonly kind: 'ambiguous' }

/** Where the words of an anchor begin in the normalised text of its source. */
export type AnchorPlace = { readonly at: number }

/** Finds an anchor's words in a source's text; they must be there once, or its surroundings must make them so. */
export const resolveAnchor = (anchor: Anchor, text: string): Result<AnchorPlace, AnchorProblem> =>
  resolveInNormalized(anchor, normalizeForAnchor(text))

/** The same for a text that was normalised already, so many anchors of one source cost one pass. */
export function resolveInNormalized(anchor: Anchor, text: string): Result<AnchorPlace, AnchorProblem> {
  const alone = onlyPlace(text, normalizeForAnchor(anchor.exact))
  if (alone.ok || alone.error.kind === 'absent') return alone
  const prefix = anchor.prefix ?? ''
  const around = onlyPlace(text, normalizeForAnchor(prefix + anchor.exact + (anchor.suffix ?? '')))
  return around.ok ? ok({ at: around.value.at + normalizeForAnchor(prefix).length }) : around
}

function onlyPlace(text: string, words: string): Result<AnchorPlace, AnchorProblem> {
  const at = text.indexOf(words)
  if (at === -1) return err({ kind: 'absent' })
  return text.indexOf(words, at + 1) === -1 ? ok({ at }) : err({ kind: 'ambiguous' })
}

const EXPECTED: Readonly<Record<AnchorProblem['kind'], string>> = {
  absent: 'words that stand in the text of the source',
  ambiguous: 'words that stand in the text of the source once, or a prefix or suffix that tells which are meant',
}

/** Anchors whose words are not in the text of their source, or not in one place. */
export function anchorProblems(records: Records): readonly RecordProblem[] {
  const texts = new Map<string, string>()
  const textOf = (source: Source): string => {
    const text = texts.get(source.id) ?? normalizeForAnchor(source.text)
    texts.set(source.id, text)
    return text
  }
  return [...everyRecord(records)].flatMap((record) =>
    anchorsIn(record).flatMap(({ path, anchor, source }) => {
      const found = findRecord(records, source)
      const resolved = found && resolveInNormalized(anchor, textOf(found))
      return resolved === undefined || resolved.ok
        ? []
        : [recordProblem(record.id, record, path, EXPECTED[resolved.error.kind])]
    }),
  )
}

type Anchored = { readonly path: FieldPath; readonly anchor: Anchor; readonly source: Evidence['source'] }

const anchorsIn = (record: AnyRecord): readonly Anchored[] =>
  referencesIn(record)
    .filter(({ path }) => path.at(-1) === 'source')
    .flatMap(({ path }) => {
      const { anchor, source } = valueAt(record, path.slice(0, -1)) as Evidence
      return anchor === undefined ? [] : [{ path: [...path.slice(0, -1), 'anchor', 'exact'], anchor, source }]
    })
