import { z } from 'zod'
import { assert } from '#core/base'
import { FIELD_KINDS, type ComposedKind, type LeafKind } from './field-kind.ts'

/** Under which words a field and its choices are found: a group (`visit`, inside it `visit/plans`), and the name in it. */
export type FieldWords = { readonly group: string; readonly name: string }

/** What stands in a field. */
export type FieldShape =
  | { readonly kind: LeafKind | 'boolean' | 'json' }
  | { readonly kind: 'integer'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly words: FieldWords }
  /** A record of one of the types (none named: of any), or one of a few fixed words. */
  | {
      readonly kind: 'reference'
      readonly types: readonly string[]
      readonly or: readonly string[]
      readonly words: FieldWords
    }
  | { readonly kind: 'list'; readonly of: FieldShape; readonly min: number }
  | { readonly kind: 'listing'; readonly of: FieldShape }
  | { readonly kind: 'map'; readonly keys: FieldShape; readonly of: FieldShape }
  | { readonly kind: 'object' | ComposedKind; readonly fields: readonly Field[] }
  /** One of several shapes, as a number is one value, a ratio or a range. */
  | {
      readonly kind: 'either'
      readonly of: readonly FieldShape[]
      /** A name of each shape, `min-max`. */
      readonly options: readonly string[]
      readonly words: FieldWords
    }

/** A field: its words, whether it must be filled, whether it is only shown, and what stands there when nobody fills it. */
export type Field = FieldShape & {
  readonly name: string
  readonly group: string
  readonly required: boolean
  readonly readOnly: boolean
  readonly default?: unknown
}

/** The fields of an object, in the order of its schema. */
export const fieldsOfShape = (
  shape: z.core.$ZodShape,
  group: string,
  isReadOnly: (name: string) => boolean = () => false,
): readonly Field[] =>
  Object.entries(shape).map(([name, schema]) => {
    const { inner, isOptional, preset } = unwrapped(schema)
    return {
      ...shapeOf(inner, { group, name }),
      name,
      group,
      required: !isOptional && preset === undefined,
      readOnly: isReadOnly(name),
      ...(preset !== undefined && { default: preset }),
    }
  })

/** What stands in a value of a schema; a schema that nobody could draw is a fault of ours. */
export function shapeOf(schema: z.core.$ZodType, words: FieldWords): FieldShape {
  const { inner } = unwrapped(schema)
  const known = FIELD_KINDS.get(inner)
  if (known?.kind === 'reference') return { kind: 'reference', types: known.types, or: [], words }
  if (known?.kind === 'listing') return listingShape(inner, words)
  if (known?.kind === 'local-text') return { kind: 'local-text', fields: entryFields(inner) }
  if (known !== undefined) {
    return inner instanceof z.ZodObject
      ? { kind: known.kind as ComposedKind, fields: fieldsOfShape(inner.def.shape, known.kind) }
      : { kind: known.kind as LeafKind }
  }
  return plainShape(inner, words)
}

function plainShape(schema: z.core.$ZodType, words: FieldWords): FieldShape {
  if (schema instanceof z.ZodString) return { kind: 'line' }
  if (schema instanceof z.ZodBoolean) return { kind: 'boolean' }
  if (schema instanceof z.ZodNumber) return integerShape(schema)
  if (schema instanceof z.ZodEnum) return { kind: 'choice', options: schema.options.map(String), words }
  if (schema instanceof z.ZodLiteral) return { kind: 'choice', options: [...schema.values].map(String), words }
  if (schema instanceof z.ZodArray) return listShape(schema, words)
  if (schema instanceof z.ZodRecord) {
    return { kind: 'map', keys: shapeOf(schema.def.keyType, words), of: shapeOf(schema.def.valueType, words) }
  }
  if (schema instanceof z.ZodObject) return { kind: 'object', fields: fieldsOfShape(schema.def.shape, groupIn(words)) }
  if (schema instanceof z.ZodUnion) return unionShape(schema.def.options, words)
  if (schema instanceof z.ZodLazy) return { kind: 'json' }
  throw new Error(`Expected a kind of field for ${words.group}.${words.name}, got ${schema._zod.def.type}`)
}

/** A reference with words in its place, "none"; else one of several shapes. */
function unionShape(options: readonly z.core.$ZodType[], words: FieldWords): FieldShape {
  const shapes = options.map((option) => shapeOf(option, words))
  const reference = shapes.find((shape) => shape.kind === 'reference')
  const choices = shapes.filter((shape) => shape.kind === 'choice').flatMap((shape) => shape.options)
  return reference === undefined
    ? { kind: 'either', of: shapes, options: shapes.map(nameOfShape), words }
    : { ...reference, or: choices }
}

const nameOfShape = (shape: FieldShape): string =>
  shape.kind === 'object' ? shape.fields.map(({ name }) => name).join('-') : shape.kind

const groupIn = ({ group, name }: FieldWords): string => `${group}/${name}`

function integerShape(schema: z.ZodNumber): FieldShape {
  const { minValue: min, maxValue: max } = schema
  return {
    kind: 'integer',
    ...(min !== null && min > Number.MIN_SAFE_INTEGER && { min }),
    ...(max !== null && max < Number.MAX_SAFE_INTEGER && { max }),
  }
}

const listShape = (schema: z.ZodArray, words: FieldWords): FieldShape => ({
  kind: 'list',
  of: shapeOf(schema.def.element, words),
  min: Math.max(0, ...(schema.def.checks ?? []).map(leastOf)),
})

const leastOf = ({ _zod: { def } }: z.core.$ZodCheck): number =>
  def.check === 'min_length' ? (def as z.core.$ZodCheckMinLengthDef).minimum : 0

function listingShape(schema: z.core.$ZodType, words: FieldWords): FieldShape {
  assert(schema instanceof z.ZodObject, 'a listing of items')
  const { inner: items } = unwrapped(schema.def.shape['items'] as z.core.$ZodType)
  assert(items instanceof z.ZodArray, 'the items of a listing')
  return { kind: 'listing', of: shapeOf(items.def.element, words) }
}

/** The fields of the text in one language. */
function entryFields(schema: z.core.$ZodType): readonly Field[] {
  assert(schema instanceof z.ZodRecord, 'a text by language')
  const entry = schema.def.valueType
  assert(entry instanceof z.ZodObject, 'the text in one language')
  return fieldsOfShape(entry.def.shape, 'local-text')
}

type Unwrapped = { readonly inner: z.core.$ZodType; readonly isOptional: boolean; readonly preset: unknown }

/** A schema without what may be left out of it, and what it gives when it is. */
function unwrapped(schema: z.core.$ZodType): Unwrapped {
  if (schema instanceof z.ZodOptional) {
    return { ...unwrapped(schema.def.innerType), isOptional: true }
  }
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return { ...unwrapped(schema.def.innerType), preset: z.parse(schema, undefined) }
  }
  return { inner: schema, isOptional: false, preset: undefined }
}
