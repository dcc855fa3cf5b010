import { z } from 'zod'
import { assert, Marking, type Id } from '#core/base'
import { Evidence } from './evidence.ts'
import { anyId, day, idOf, instant, line, listOf } from './field.ts'
import { loosened } from './loosened.ts'

/** A rule of one record that was broken: where, and what was expected there. */
export type Refusal = { readonly path: readonly (string | number)[]; readonly expected: string }

/** Looks at one record by itself and says what is wrong with it. */
export type Rule<T> = (record: T) => readonly Refusal[]

/** The stored object in which a record lives. */
export const Home = z.union([z.literal('office'), idOf('partner', 'visit')], {
  error: '"office", an id partner:<ULID> or an id visit:<ULID>',
})
export type Home = z.infer<typeof Home>

/** The fields of every record. */
const commonFields = <const T extends string>(type: T) => ({
  id: idOf(type),
  type: z.literal(type).default(type as never),
  home: Home,
  createdAt: instant,
  createdBy: line,
  updatedAt: instant,
  updatedBy: line,
  sources: listOf(Evidence),
  marking: Marking.optional(),
  confidence: z.enum(['stated', 'inferred', 'checked']).default('stated'),
  confidenceReason: line.optional(),
  conflictsWith: listOf(anyId),
  checkedOn: day.optional(),
  checkedBy: line.optional(),
  trashedAt: instant.optional(),
  mergedInto: idOf(type).optional(),
})

/** The names of the fields of every record. */
export const FIELDS_OF_EVERY_RECORD: readonly string[] = Object.keys(commonFields('office'))

type CommonFields<T extends string> = {
  id: z.ZodCustom<Id<T>, Id<T>>
  type: z.ZodDefault<z.ZodLiteral<T>>
  mergedInto: z.ZodOptional<z.ZodCustom<Id<T>, Id<T>>>
} & Omit<ReturnType<typeof commonFields<string>>, 'id' | 'type' | 'mergedInto'>

/** The schema of a record of one shape. */
type Shaped<T extends string, Shape extends z.ZodRawShape> = z.ZodObject<CommonFields<T> & Shape, z.core.$strict>

/** A record's type: its name, its schema, the schema of a newer minor version, its defaults and its guard. */
export type RecordDefinition<T extends string, Schema extends z.ZodType> = {
  readonly type: T
  readonly schema: Schema
  /** The same schema, keeping fields it does not know at any depth. */
  readonly loose: () => Schema
  readonly defaults: Readonly<Partial<z.output<Schema>>>
  readonly is: (record: { readonly type: string }) => record is z.output<Schema> & { readonly type: T }
}

/** Defines a record by its fields and by the rules one record can break by itself. */
export function defineRecord<const T extends string, Shape extends z.ZodRawShape>(
  type: T,
  shape: Shape,
  ...rules: readonly Rule<z.output<Shaped<T, Shape>>>[]
): RecordDefinition<T, Shaped<T, Shape>> {
  const common: z.ZodRawShape = commonFields(type)
  const taken = Object.keys(shape).find((name) => Object.hasOwn(common, name))
  assert(taken === undefined, `no field of every record in ${type}, got ${taken}`)
  const fields: z.ZodRawShape = { ...common, ...shape }
  const schema = withRules(z.strictObject(fields) as unknown as Shaped<T, Shape>, rules)
  return definition(type, schema, fields)
}

/** Defines a record that comes in variants, told apart by one field. */
export function defineVariants<
  const T extends string,
  const Shapes extends readonly [z.ZodRawShape, ...z.ZodRawShape[]],
>(
  type: T,
  key: string,
  shapes: Shapes,
): RecordDefinition<T, z.ZodUnion<{ readonly [I in keyof Shapes]: Shaped<T, Shapes[I]> }>> {
  type Variants = z.ZodUnion<{ readonly [I in keyof Shapes]: Shaped<T, Shapes[I]> }>
  const common: z.ZodRawShape = commonFields(type)
  const variants = shapes.map((shape) => withRules(z.strictObject({ ...common, ...shape }), []))
  const schema = z.discriminatedUnion(key, variants as never) as unknown as Variants
  return definition(type, schema, common)
}

function withRules<Schema extends z.ZodType>(schema: Schema, rules: readonly Rule<z.output<Schema>>[]): Schema {
  const all: readonly Rule<z.output<Schema>>[] = [confidenceRule as Rule<z.output<Schema>>, ...rules]
  return schema.check((context) => {
    for (const { path, expected } of all.flatMap((rule) => rule(context.value))) {
      context.issues.push({ code: 'custom', path: [...path], message: expected, input: context.value })
    }
  })
}

const confidenceRule: Rule<{ confidence: string; confidenceReason?: string | undefined }> = (record) =>
  record.confidence === 'inferred' && record.confidenceReason === undefined
    ? [{ path: ['confidenceReason'], expected: 'a reason, since the record is inferred' }]
    : []

function definition<T extends string, Schema extends z.ZodType>(
  type: T,
  schema: Schema,
  fields: z.ZodRawShape,
): RecordDefinition<T, Schema> {
  const defaults = Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field instanceof z.ZodDefault ? [[name, field.def.defaultValue]] : [],
    ),
  )
  return {
    type,
    schema,
    loose: () => loosened(schema),
    defaults: defaults as Readonly<Partial<z.output<Schema>>>,
    is: (record): record is z.output<Schema> & { readonly type: T } => record.type === type,
  }
}
