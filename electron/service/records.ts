import { isIdOf, type Digest, type Id, type Result } from '#core/base'
import {
  everyRecord,
  liveOf,
  readRecordsFile,
  RECORD_TYPE_NAMES,
  type Records,
  type RecordsFile,
  type RecordsFileRefusal,
} from '#core/domain'

/** Reads the text of an open records file; refused whole, naming record, field, expected and found. */
export const openRecords = (text: string, digest: Digest): Result<RecordsFile, RecordsFileRefusal> =>
  readRecordsFile(text, { digest })

/** The visit of an id, or of a code when just one visit that we prepare has it. */
export const findVisit = (records: Records, wanted: string): Id<'visit'> | undefined => {
  if (isIdOf('visit', wanted)) return records.visit.has(wanted) ? wanted : undefined
  const coded = liveOf(records, 'visit').filter((visit) => visit.code === wanted)
  return coded.length === 1 ? coded[0]?.id : undefined
}

/** The codes of the visits that can be prepared here, for a message. */
export const visitCodes = (records: Records): readonly string[] =>
  liveOf(records, 'visit').flatMap((visit) => visit.code ?? [])

/** How many records there are of each type, in use and in all. */
export type RecordStats = {
  readonly types: readonly { readonly type: string; readonly live: number; readonly all: number }[]
  readonly total: number
}

/** Counts records by type; types without any are left out. */
export const recordStats = (records: Records): RecordStats => ({
  types: RECORD_TYPE_NAMES.flatMap((type) =>
    records[type].size === 0 ? [] : [{ type, live: liveOf(records, type).length, all: records[type].size }],
  ),
  total: [...everyRecord(records)].length,
})

export type { RecordsFileProblem, RecordsFileRefusal } from '#core/domain'
