import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { err, ok, type Result } from '#core/base'
import { namesOfSchemas, readRecord, type AnyRecord, type RecordProblem } from '#core/domain'
import type { VaultGround } from '#electron/vault/store'
import { migrate, NEWEST_SCHEMA, schemaMajor } from './migrations/index.ts'

/** The records of one stored object, and what a newer version wrote into it that is not known here. */
export type StoredObject = {
  readonly records: ReadonlyMap<string, AnyRecord>
  /** The version of the payload's schema that it is written in: the newest known one, or a newer minor one. */
  readonly schema: number
  /** Records of types not known here, and fields beside the records; written back as they came. */
  readonly unknown: { readonly records: readonly unknown[]; readonly fields: Readonly<Record<string, unknown>> }
}

/** Why a payload cannot be read as a stored object. */
export type ObjectProblem =
  | { readonly kind: 'too-new'; readonly schema: number }
  | { readonly kind: 'not-an-object' }
  | { readonly kind: 'records'; readonly problems: readonly RecordProblem[] }

/** An object without a record, for the first write of a new one. */
export const EMPTY_OBJECT: StoredObject = {
  records: new Map(),
  schema: NEWEST_SCHEMA,
  unknown: { records: [], fields: {} },
}

const SCHEMAS = createHash('sha256').update(namesOfSchemas()).digest('hex').slice(0, 16)

/** Who validates: this version of the program with these very schemas. */
export const writerOf = ({ app }: Pick<VaultGround, 'app'>): string => `${app} ${SCHEMAS}`

/** Payload of an object as bytes. `checked` says who validated it: the same program need not do it again. */
export const writeObject = (object: StoredObject, writer: string): Uint8Array =>
  Buffer.from(
    JSON.stringify({
      ...object.unknown.fields,
      checked: writer,
      records: [...object.records.values(), ...object.unknown.records],
    }),
  )

type Json = Readonly<Record<string, unknown>>
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Reads a payload: migrates what an older version wrote, and checks every record against its schema. What this very program
 * checked before it sealed it, as the authenticated payload says, is taken as it is.
 */
export const readObject = (
  payload: Uint8Array,
  schema: number,
  reader: string,
): Result<StoredObject, ObjectProblem> => {
  if (schemaMajor(schema) > schemaMajor(NEWEST_SCHEMA)) return err({ kind: 'too-new', schema })
  const raw = parsed(payload)
  if (!isJson(raw) || !Array.isArray(raw['records'])) return err({ kind: 'not-an-object' })
  const { records, checked, ...fields } = migrate(raw, schema) as Json & { records: readonly unknown[] }
  const isNewer = schema > NEWEST_SCHEMA
  const written = isNewer ? schema : NEWEST_SCHEMA
  if (checked === reader && schema === NEWEST_SCHEMA) {
    const known = records as readonly AnyRecord[]
    return ok({ records: byId(known), schema: written, unknown: { records: [], fields } })
  }
  const read: AnyRecord[] = []
  const foreign: unknown[] = []
  const problems: RecordProblem[] = []
  for (const one of records) {
    const record = readRecord(one, isNewer ? 'newer' : 'this-version')
    if (record.ok) read.push(record.value)
    else if (isNewer && record.error.some(({ path }) => path === 'type')) foreign.push(one)
    else problems.push(...record.error)
  }
  return problems.length > 0
    ? err({ kind: 'records', problems })
    : ok({ records: byId(read), schema: written, unknown: { records: foreign, fields: isNewer ? fields : {} } })
}

const byId = (records: readonly AnyRecord[]): ReadonlyMap<string, AnyRecord> =>
  new Map(records.map((record) => [record.id, record]))

const parsed = (payload: Uint8Array): unknown => {
  if (!isUtf8(payload)) return undefined
  try {
    return JSON.parse(Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength).toString('utf8')) as unknown
  } catch {
    return undefined
  }
}
