import { FIELDS_OF_EVERY_RECORD, fieldsOfRecord, withField, type AnyRecord, type Field } from '#core/domain'
import { isSame } from './pending.ts'

/** Which record a field is taken from when two become one. */
export type Taken = 'winner' | 'loser' | 'both'

/** A field in which two records of a type differ. */
export type MergedField = {
  readonly field: Field
  readonly winner: unknown
  readonly loser: unknown
  readonly taken: Taken
}

/**
 * The fields in which two records differ, with what is taken unless a person chooses: lists of both together (a merge keeps all
 * names and all sources), else the winner's, else the only one there is.
 */
export const mergedFields = (winner: AnyRecord, loser: AnyRecord): readonly MergedField[] =>
  fieldsOfRecord(winner).flatMap((field): readonly MergedField[] => {
    if (field.readOnly || (FIELDS_OF_EVERY_RECORD.includes(field.name) && !KEPT_TOGETHER.includes(field.name)))
      return []
    const [a, b] = [valueOf(winner, field.name), valueOf(loser, field.name)]
    return isSame(a, b) || isNothing(b) ? [] : [{ field, winner: a, loser: b, taken: usual(field, a) }]
  })

const KEPT_TOGETHER = ['sources', 'conflictsWith']

const usual = (field: Field, winner: unknown): Taken =>
  field.kind === 'list' ? 'both' : isNothing(winner) ? 'loser' : 'winner'

/** The winner as it becomes, by what was taken for each field. */
export const mergedRecord = (winner: AnyRecord, fields: readonly MergedField[]): AnyRecord =>
  fields.reduce<AnyRecord>((record, { field, winner: a, loser: b, taken }) => {
    if (taken === 'winner') return record
    return withField(record, [field.name], taken === 'loser' ? b : together(a, b))
  }, winner)

const together = (a: unknown, b: unknown): readonly unknown[] => {
  const [first, second] = [a, b].map((list) => (Array.isArray(list) ? (list as readonly unknown[]) : []))
  return [...(first ?? []), ...(second ?? []).filter((item) => !(first ?? []).some((one) => isSame(one, item)))]
}

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0)

const valueOf = (record: AnyRecord, name: string): unknown => (record as Readonly<Record<string, unknown>>)[name]
