import { cleanCaptured, err, isId, ok, type Digest, type Result } from '#core/base'
import { findJsonFault, type JsonFault } from './json-place.ts'
import { keepIn, unknownRecordIds, type KeptUnknown } from './kept-unknown.ts'
import { describe, problemsOfIssues, recordProblem, type RecordProblem } from './record-problem.ts'
import { isRecordType, RECORD_TYPE_NAMES, RECORD_TYPES, type AnyRecord, type RecordType } from './record-types.ts'
import { everyRecord, makeRecords, type Records } from './records.ts'
import { referencesIn } from './references.ts'
import { refusedTogether } from './refused.ts'
import { surveyStrings, type StringNote } from './survey-strings.ts'

/** The name of the open file's format. */
export const RECORDS_FORMAT = 'aide-memoire/records'

/** The version of the format that this program writes. */
export const RECORDS_VERSION = '1.0'

/** What is wrong with a file as a whole: its JSON, its head, or one of its records. */
export type RecordsFileProblem =
  | ({ readonly kind: 'json' } & JsonFault)
  | { readonly kind: 'file'; readonly path: string; readonly expected: string; readonly found: string }
  | RecordProblem

/** The first problems of a refused file, and how many there are in all. */
export type RecordsFileRefusal = { readonly problems: readonly RecordsFileProblem[]; readonly total: number }

/** What was noticed and did not stop the reading. */
export type RecordsFileNote =
  | { readonly kind: 'cleaned'; readonly record: string; readonly path: string; readonly removed: number }
  | StringNote
  | { readonly kind: 'kept-unknown'; readonly version: string }

/** A file that was read: its records, its head, and what a newer version added, kept for writing back. */
export type RecordsFile = {
  readonly records: Records
  readonly version: string
  readonly writtenAt?: string
  readonly writtenBy?: string
  readonly kept: KeptUnknown
  readonly notes: readonly RecordsFileNote[]
}

/** What the reading of a file needs from outside. */
export type ReadingGround = { readonly digest: Digest }

const LISTED = 50
const HEAD_FIELDS = new Set(['format', 'version', 'writtenAt', 'writtenBy', 'records'])
const NOTHING_KEPT: KeptUnknown = { fields: {}, types: {} }

type Json = Readonly<Record<string, unknown>>
type Head = Pick<RecordsFile, 'version' | 'writtenAt' | 'writtenBy'> & { readonly isNewer: boolean }
type Reading = {
  readonly head: Head
  readonly digest: Digest
  readonly problems: RecordsFileProblem[]
  readonly notes: RecordsFileNote[]
}

/** Reads an open records file: every record is checked, alone and with the others, before any is given out. */
export function readRecordsFile(text: string, ground: ReadingGround): Result<RecordsFile, RecordsFileRefusal> {
  const parsed = parseJson(text)
  if (!parsed.ok) return refuse([{ kind: 'json', ...parsed.error }])
  const root = parsed.value
  if (!isObject(root)) return refuse([fileProblem('', 'an object with format, version and records', root)])
  const head = readHead(root)
  if (!head.ok) return refuse(head.error)
  const reading: Reading = { head: head.value, digest: ground.digest, problems: [], notes: [] }
  const kept = keepIn(root, head.value.isNewer, HEAD_FIELDS)
  const list = readRecords(root['records'], reading)
  const records = makeRecords(list)
  if (reading.problems.length === 0)
    addAll(reading.problems, [...dangling(records, unknownRecordIds(kept)), ...refusedTogether(records)])
  if (reading.problems.length > 0) return refuse(reading.problems)
  const { isNewer, ...plain } = head.value
  const notes: readonly RecordsFileNote[] = isNewer
    ? [...reading.notes, { kind: 'kept-unknown', version: plain.version }]
    : reading.notes
  return ok({ records, ...plain, kept: isNewer ? kept : NOTHING_KEPT, notes })
}

/** The file of some records, with what a newer version had added; ordered by type and id, so equal records give equal text. */
export function writeRecordsFile(file: Omit<RecordsFile, 'notes'>): string {
  const { version, writtenAt, writtenBy, records, kept } = file
  const byType = RECORD_TYPE_NAMES.flatMap((type) =>
    records[type].size === 0 ? [] : [[type, [...records[type].values()]]],
  )
  const head = { format: RECORDS_FORMAT, version, writtenAt, writtenBy }
  return `${JSON.stringify({ ...head, ...kept.fields, records: { ...Object.fromEntries(byType), ...kept.types } }, null, 2)}\n`
}

/** A file of these records in the current version. */
export const recordsFileOf = (
  records: Records,
  head: Pick<RecordsFile, 'writtenAt' | 'writtenBy'>,
): Omit<RecordsFile, 'notes'> => ({ records, version: RECORDS_VERSION, ...head, kept: NOTHING_KEPT })

const refuse = (problems: readonly RecordsFileProblem[]): Result<never, RecordsFileRefusal> =>
  err({ problems: problems.slice(0, LISTED), total: problems.length })

/** Adds one by one: a call with a million arguments would overflow the stack. */
function addAll<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one)
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const fileProblem = (path: string, expected: string, found: unknown): RecordsFileProblem => ({
  kind: 'file',
  path,
  expected,
  found: describe(found),
})

function parseJson(text: string): Result<unknown, JsonFault> {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text
  try {
    return ok(JSON.parse(json) as unknown)
  } catch {
    return err(findJsonFault(json))
  }
}

function readHead(root: Json): Result<Head, readonly RecordsFileProblem[]> {
  const { format, version, writtenAt, writtenBy } = root as Readonly<
    Record<'format' | 'version' | 'writtenAt' | 'writtenBy', unknown>
  >
  if (format !== RECORDS_FORMAT) return err([fileProblem('format', `"${RECORDS_FORMAT}"`, format)])
  const [, major, minor] = (typeof version === 'string' && /^(\d{1,6})\.(\d{1,6})$/.exec(version)) || []
  if (typeof version !== 'string' || major === undefined)
    return err([fileProblem('version', 'a version such as "1.0"', version)])
  if (Number(major) !== 1) return err([fileProblem('version', 'a version 1.x: this program knows no other', version)])
  const isNewer = Number(minor) > 0
  const problems = [
    ...(isNewer
      ? []
      : Object.keys(root)
          .filter((name) => !HEAD_FIELDS.has(name))
          .map((name) => fileProblem(name, 'no such field in this version', root[name]))),
    ...(['writtenAt', 'writtenBy'] as const)
      .filter((name) => root[name] !== undefined && typeof root[name] !== 'string')
      .map((name) => fileProblem(name, 'text', root[name])),
  ]
  if (problems.length > 0) return err(problems)
  return ok({
    version,
    isNewer,
    ...(typeof writtenAt === 'string' && { writtenAt }),
    ...(typeof writtenBy === 'string' && { writtenBy }),
  })
}

function readRecords(byType: unknown, reading: Reading): readonly AnyRecord[] {
  if (!isObject(byType)) {
    reading.problems.push(fileProblem('records', 'an object of lists by type', byType))
    return []
  }
  const seen = new Set<string>()
  return Object.entries(byType).flatMap(([type, list]) => {
    const path = `records.${type}`
    if (!isRecordType(type)) {
      if (!reading.head.isNewer)
        reading.problems.push(fileProblem(path, `one of the types ${RECORD_TYPE_NAMES.join(', ')}`, list))
      return []
    }
    if (!Array.isArray(list)) {
      reading.problems.push(fileProblem(path, 'a list', list))
      return []
    }
    const schema = reading.head.isNewer ? RECORD_TYPES[type].loose() : RECORD_TYPES[type].schema
    return list.flatMap((raw: unknown, at) => readRecord(type, raw, `${path}[${at}]`, schema, seen, reading) ?? [])
  })
}

type RecordSchema = (typeof RECORD_TYPES)[RecordType]['schema']

function readRecord(
  type: RecordType,
  raw: unknown,
  place: string,
  schema: RecordSchema,
  seen: Set<string>,
  reading: Reading,
): AnyRecord | undefined {
  if (!isObject(raw)) {
    reading.problems.push(fileProblem(place, 'an object', raw))
    return undefined
  }
  const name = typeof raw['id'] === 'string' && isId(raw['id']) ? raw['id'] : place
  const survey = surveyStrings(name, raw)
  if (!survey.ok) {
    reading.problems.push(survey.error)
    return undefined
  }
  const given = inherited(type === 'source' ? cleanedSource(name, raw, reading) : raw, reading.head)
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    addAll(reading.problems, problemsOfIssues(name, given, parsed.error.issues))
    return undefined
  }
  addAll(reading.notes, survey.value)
  const record: AnyRecord = parsed.data
  if (seen.has(record.id))
    reading.problems.push(recordProblem(record.id, record, ['id'], 'an id that no other record has'))
  seen.add(record.id)
  checkHash(record, reading)
  return record
}

/** What a record leaves out of who made it and when is the file's own. */
function inherited(raw: Json, { writtenAt, writtenBy }: Head): Json {
  const createdAt = raw['createdAt'] ?? writtenAt
  const createdBy = raw['createdBy'] ?? writtenBy
  return {
    ...raw,
    createdAt,
    createdBy,
    updatedAt: raw['updatedAt'] ?? writtenAt ?? createdAt,
    updatedBy: raw['updatedBy'] ?? writtenBy ?? createdBy,
  }
}

function cleanedSource(record: string, raw: Json, reading: Reading): Json {
  if (typeof raw['text'] !== 'string') return raw
  const { text, removed } = cleanCaptured(raw['text'])
  if (removed > 0) reading.notes.push({ kind: 'cleaned', record, path: 'text', removed })
  return { ...raw, text }
}

function checkHash(record: AnyRecord, { digest, problems }: Reading): void {
  if (record.type !== 'source') return
  const hash = digest(record.text)
  if (hash !== record.sha256)
    problems.push(recordProblem(record.id, record, ['sha256'], `the digest of its text, ${hash}`))
}

/** References to records that the file does not hold. */
const dangling = (records: Records, unknownIds: ReadonlySet<string>): readonly RecordProblem[] => {
  const known = new Set<string>(unknownIds)
  for (const record of everyRecord(records)) known.add(record.id)
  return [...everyRecord(records)].flatMap((record) =>
    referencesIn(record)
      .filter(({ id }) => !known.has(id))
      .map(({ path }) => recordProblem(record.id, record, path, 'the id of a record in this file')),
  )
}
