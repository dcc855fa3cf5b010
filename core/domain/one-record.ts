import { err, ok, type Result } from '#core/base'
import { problemsOfIssues, recordProblem, type RecordProblem } from './record-problem.ts'
import { isRecordType, RECORD_TYPE_NAMES, RECORD_TYPES, type AnyRecord } from './record-types.ts'

/**
 * Reads one record by the schema of its type. `newer` is for what a newer minor version of the program wrote: fields that are
 * not known here are kept at any depth. How it stands with other records is not looked at.
 */
export const readRecord = (
  raw: unknown,
  writtenBy: 'this-version' | 'newer',
): Result<AnyRecord, readonly RecordProblem[]> => {
  const { id, type } = (typeof raw === 'object' && raw !== null ? raw : {}) as { id?: unknown; type?: unknown }
  const name = typeof id === 'string' ? id : 'a record without an id'
  if (typeof type !== 'string' || !isRecordType(type)) {
    return err([recordProblem(name, raw, ['type'], `one of the types ${RECORD_TYPE_NAMES.join(', ')}`)])
  }
  const definition = RECORD_TYPES[type]
  const schema = writtenBy === 'newer' ? definition.loose() : definition.schema
  const parsed = schema.safeParse(raw)
  return parsed.success ? ok(parsed.data) : err(problemsOfIssues(name, raw, parsed.error.issues))
}

/**
 * A text that differs when a type, a field of a record or a default differs: what checked a record by other schemas must not
 * pass for this program.
 */
export const namesOfSchemas = (): string =>
  JSON.stringify(
    RECORD_TYPE_NAMES.map((type) => [type, fieldsOf(RECORD_TYPES[type].schema), RECORD_TYPES[type].defaults]),
  )

const fieldsOf = (schema: { readonly shape?: object; readonly options?: readonly object[] }): unknown =>
  schema.shape === undefined ? (schema.options ?? []).map(fieldsOf) : Object.keys(schema.shape)
