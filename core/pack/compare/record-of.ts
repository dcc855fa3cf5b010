import { isId, typeOfId, type Id } from '#core/base'
import { findRecord, isRecordType, type AnyRecord, type RecordType } from '#core/domain'
import type { Print } from '../print.ts'

/** The record of an id as far as a pack may see it. */
export const recordOf = (print: Print, id: string): AnyRecord | undefined =>
  isId(id) && isRecordType(typeOfId(id)) ? findRecord(print.scope.records, id as Id<RecordType>) : undefined
