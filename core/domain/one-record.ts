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
