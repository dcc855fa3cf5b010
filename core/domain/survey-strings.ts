import { err, hasDirectionOverride, ok, type Result } from '#core/base'
import { recordProblem, type RecordProblem } from './record-problem.ts'
import { pathText, type FieldPath } from './references.ts'

/** A text that forces its direction (U+202D, U+202E): printed as it is, and worth a look. */
export type StringNote = { readonly kind: 'direction-override'; readonly record: string; readonly path: string }

const DEEPEST = 64

/** What stands out in a record's texts; refused when it is nested deeper than any record is. */
export function surveyStrings(record: string, raw: unknown): Result<readonly StringNote[], RecordProblem> {
  const notes: StringNote[] = []
  const tooDeep = survey(raw, [], (text, path) => {
    if (hasDirectionOverride(text)) notes.push({ kind: 'direction-override', record, path: pathText(path) })
  })
  if (tooDeep === undefined) return ok(notes)
  return err(recordProblem(record, raw, tooDeep.slice(0, 3), `at most ${DEEPEST} levels of lists and objects`))
}

function survey(value: unknown, path: FieldPath, look: (text: string, path: FieldPath) => void): FieldPath | undefined {
  if (typeof value === 'string') look(value, path)
  if (typeof value !== 'object' || value === null) return undefined
  if (path.length >= DEEPEST) return path
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  for (const [step, item] of entries) {
    const tooDeep = survey(item, [...path, step], look)
    if (tooDeep !== undefined) return tooDeep
  }
  return undefined
}
