import {
  addDays,
  compareText,
  endsWithin,
  highestOf,
  missingDecision,
  rankOfLevel,
  SHIPPED_SCHEMES,
  type Day,
  type Marking,
  type MarkingScheme,
} from '#core/base'
import type { Office } from './office.ts'
import { recordProblem, type RecordProblem } from './record-problem.ts'
import type { AnyRecord } from './record-types.ts'
import { everyRecord, isLive, officeOf, type Records } from './records.ts'

/** The scheme of a name: the office's own, else one that ships. */
export const schemeOf = (office: Office, name: string): MarkingScheme | undefined =>
  office.schemes.find((scheme) => scheme.name === name) ?? SHIPPED_SCHEMES.find((scheme) => scheme.name === name)

/** The scheme that the office works with. */
export function officeScheme(office: Office): MarkingScheme {
  const [first] = SHIPPED_SCHEMES
  const scheme = schemeOf(office, office.scheme) ?? first
  if (scheme === undefined) throw new Error('Expected a shipped marking scheme')
  return scheme
}

/**
 * The level of a record; without a marking it counts as the office's default, everywhere.
 * A level of another scheme carries that scheme's name, so no ceiling of the office lets it pass.
 */
export function levelOf({ marking }: { readonly marking?: Marking | undefined }, office: Office): string {
  if (marking === undefined) return office.defaultLevel
  return marking.scheme === office.scheme ? marking.level : `${marking.scheme}: ${marking.level}`
}

/** The highest level of some records, or undefined of none. */
export const highestLevel = (
  records: readonly { readonly marking?: Marking | undefined }[],
  office: Office,
): string | undefined =>
  highestOf(
    officeScheme(office),
    records.map((record) => levelOf(record, office)),
  )

const EXPIRY_DAYS = 90

/** The records whose marking ends within 90 days or has ended, the earliest first. */
export const expiringMarkings = (records: Records, today: Day): readonly AnyRecord[] =>
  [...everyRecord(records)]
    .filter(
      (record) =>
        isLive(record) && record.marking !== undefined && endsWithin(record.marking, addDays(today, EXPIRY_DAYS)),
    )
    .toSorted((a, b) => compareText(untilOf(a), untilOf(b)))

const untilOf = (record: AnyRecord): Day => record.marking?.until ?? ''

/** Markings that nobody decided as a state secret needs, or of a level that no scheme has. */
export function decisionProblems(records: Records): readonly RecordProblem[] {
  const office = officeOf(records)
  return [...everyRecord(records)].flatMap((record) => {
    const marking = record.trashedAt === undefined ? record.marking : undefined
    return marking === undefined ? [] : problemsOfMarking(record, marking, office)
  })
}

function problemsOfMarking(record: AnyRecord, marking: Marking, office: Office): readonly RecordProblem[] {
  const scheme = schemeOf(office, marking.scheme)
  const at = (field: string, expected: string): RecordProblem =>
    recordProblem(record.id, record, ['marking', field], expected)
  if (scheme === undefined) return [at('scheme', 'a marking scheme of the office')]
  if (rankOfLevel(scheme, marking.level) === undefined) {
    return [at('level', scheme.levels.map((level) => level.code).join(', '))]
  }
  return missingDecision(scheme, marking).map((field) =>
    at(field, `what ${marking.level} needs: decided by, list entry, until`),
  )
}
