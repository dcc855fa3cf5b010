import { z } from 'zod'
import { fieldsOfShape, type Field } from './field-shape.ts'
import { RECORD_TYPES, type AnyRecord, type RecordType } from './record-types.ts'

/** The field that tells the variants of a type apart, and their names. */
export type Variants = { readonly key: string; readonly options: readonly string[] }

/** The variants of a type; undefined when it has but one shape. */
export const variantsOf = (type: RecordType): Variants | undefined => {
  const schema: z.core.$ZodType = RECORD_TYPES[type].schema
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return undefined
  const key = schema.def.discriminator
  return { key, options: schema.def.options.map((option) => nameOfVariant(option, key)) }
}

/**
 * The fields of a type of record, read off its schema: those of every record, `type` apart, and its own. Of a type with variants
 * those of the named one, else of the first.
 */
export const fieldsOf = (type: RecordType, variant?: string): readonly Field[] => {
  const key = `${type} ${variant ?? ''}`
  const known = read.get(key)
  if (known !== undefined) return known
  const made = readFields(type, variant)
  read.set(key, made)
  return made
}

/** The fields of the record as it is, of its variant where it has one. */
export const fieldsOfRecord = (record: AnyRecord): readonly Field[] => fieldsOf(record.type, variantOf(record))

/** The variant of a record; undefined when its type has but one shape. */
export function variantOf(record: AnyRecord): string | undefined {
  const variants = variantsOf(record.type)
  return variants === undefined ? undefined : String((record as Readonly<Record<string, unknown>>)[variants.key])
}

const read = new Map<string, readonly Field[]>()

/** What the program keeps of every record, and nobody types. */
const KEPT = ['id', 'home', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'trashedAt', 'mergedInto']

/** What other acts than typing set: confirming, moving a commitment, capturing a source, bringing in a file, issuing. */
const SET_BY_ACTS: { readonly [T in RecordType]?: readonly string[] | 'all' } = {
  visit: ['preparedByUs', 'orderConfirmed'],
  commitment: ['state', 'history', 'recordedFrom'],
  source: ['text', 'sha256', 'capturedAt', 'capturedBy'],
  attachment: ['kind', 'blob', 'sha256'],
  template: 'all',
  pack: 'all',
  waiver: 'all',
}

function readFields(type: RecordType, variant: string | undefined): readonly Field[] {
  const acts = SET_BY_ACTS[type] ?? []
  const isReadOnly = (name: string): boolean => acts === 'all' || KEPT.includes(name) || acts.includes(name)
  const shape = Object.entries(shapeOfType(type, variant)).filter(([name]) => name !== 'type')
  return fieldsOfShape(Object.fromEntries(shape), type, isReadOnly)
}

function shapeOfType(type: RecordType, variant: string | undefined): z.core.$ZodShape {
  const schema: z.core.$ZodType = RECORD_TYPES[type].schema
  if (schema instanceof z.ZodObject) return schema.def.shape
  const variants = variantsOf(type)
  const options = schema instanceof z.ZodDiscriminatedUnion ? schema.def.options : []
  const chosen = options[Math.max(0, variants?.options.indexOf(variant ?? '') ?? 0)]
  if (!(chosen instanceof z.ZodObject) || variants === undefined) throw new Error(`Expected the fields of ${type}`)
  return { ...chosen.def.shape, [variants.key]: z.enum(variants.options as [string, ...string[]]) }
}

function nameOfVariant(option: z.core.$ZodType, key: string): string {
  const literal = option instanceof z.ZodObject ? (option.def.shape as z.core.$ZodShape)[key] : undefined
  if (!(literal instanceof z.ZodLiteral)) throw new Error(`Expected a name of the variant in ${key}`)
  return String(literal.value)
}
