import type { Carried, Inlines } from '#core/document'
import { findRecord, type AnyRecord, type Evidence, type Note } from '#core/domain'
import { separator } from '#core/language'
import { highestLevel } from '../audience.ts'
import type { Print } from './context.ts'

/** The provenance and marking of a block that prints these records. */
export function carried(
  print: Print,
  ...records: readonly (AnyRecord | undefined)[]
): Required<Pick<Carried, 'provenance'>> & Carried {
  const known = records.filter((record) => record !== undefined)
  const marking = highestLevel(print.scope.office, known)
  return { provenance: [...new Set(known.map((record) => record.id))], ...(marking !== undefined && { marking }) }
}

/** Source marks for some evidence, each source once, not numbered yet: `number` 0, `target` the source's id. */
const marksFor = (print: Print, evidence: readonly Evidence[]): Inlines =>
  [...new Set(evidence.map(({ source }) => source))]
    .filter((source) => findRecord(print.scope.records, source) !== undefined)
    .map((source) => ({ kind: 'source-mark', number: UNNUMBERED, target: source }))

/** A no-break space, so that a mark never begins a line. */
export const BEFORE_MARK = '\u00A0'

const withSpace = (marks: Inlines): Inlines =>
  marks.length === 0 ? [] : [{ kind: 'text', text: BEFORE_MARK }, ...marks]

/** The number of a source mark before `compose` numbers it. */
const UNNUMBERED = 0

/** The source marks of a record, a space before them, and on staff copies its confidence after them. */
export function marksOf(print: Print, record: AnyRecord): Inlines {
  const marks = marksFor(print, record.sources)
  const suffix = confidenceOf(print, record)
  const spaced = withSpace(marks)
  return suffix === '' ? spaced : [...spaced, { kind: 'text', text: `${separator('bracket', print.lang)}${suffix}` }]
}

/** On staff copies: nothing for checked, `(stated)`, `(inferred: <reason>)`; elsewhere nothing. */
function confidenceOf(print: Print, record: AnyRecord): string {
  if (print.request.audience !== 'staff') return ''
  switch (record.confidence) {
    case 'checked':
      return ''
    case 'stated':
      return print.t('sections.confidence.stated')
    case 'inferred':
      return print.t('sections.confidence.inferred', { reason: record.confidenceReason ?? '' })
  }
}

/** The source marks of a note, a space before them. */
export const noteMarks = (print: Print, note: Note): Inlines => {
  return withSpace(marksFor(print, note.sources))
}
