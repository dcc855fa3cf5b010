import type { z } from 'zod'

/** What zod keeps of a schema, as far as it is looked at here. */
type Def = {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly options?: readonly z.ZodType[]
  readonly element?: z.ZodType
  readonly innerType?: z.ZodType
  readonly in?: z.ZodType
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
  readonly keyType?: z.ZodType
  readonly valueType?: z.ZodType
}
const defOf = (schema: z.ZodType): Def => (schema as unknown as { readonly def: Def }).def

/** Text that the schema may take: several are tried, for ids, languages, days and instants. */
const TEXTS = ['x', 'visit:01J000000000000000000000AA', 'en', '2026-11-22', '2026-11-22T02:00:00Z', '0'.repeat(64)]

/** A value of a schema's shape, right in its types wherever that can be seen from the schema. */
const shaped = (schema: z.ZodType): unknown => {
  const def = defOf(schema)
  switch (def.type) {
    case 'object':
      return Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, field]) => [key, shaped(field)]))
    case 'union':
      return def.options?.[0] && shaped(def.options[0])
    case 'array':
      return def.element === undefined ? [] : [shaped(def.element)]
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'nonoptional':
      return def.innerType && shaped(def.innerType)
    case 'pipe':
      return def.in && shaped(def.in)
    case 'enum':
      return Object.values(def.entries ?? {})[0]
    case 'literal':
      return def.values?.[0]
    case 'number':
      return 3
    case 'boolean':
      return true
    case 'map':
      return new Map([['a', Uint8Array.of(1)]])
    case 'record':
      return {}
    case 'custom':
      return schema.safeParse(Uint8Array.of(1)).success ? Uint8Array.of(1) : 'x'
    default:
      return TEXTS.find((text) => schema.safeParse(text).success) ?? 'x'
  }
}

/** Values of the wrong type or size for nearly anything, as JSON and bytes can say them. */
const WRONG: readonly unknown[] = [
  null,
  true,
  -1,
  2 ** 53,
  1e308,
  0.5,
  '',
  '\u0000',
  '\uD800',
  'x'.repeat(200_000),
  [],
  [[]],
  {},
  { constructor: 1, prototype: 2, toString: 3 },
  { $bytes: [0, 1] },
  new Map([[null, 1]]),
  new Uint8Array(),
  new Uint8Array(100_000),
  Array.from({ length: 50_000 }, () => 0),
]

/** Every place in a value, with the value that something else stands there instead. */
const replacedIn = (value: unknown, wrong: unknown): readonly unknown[] => {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || value instanceof Map) return []
  const keys = Object.keys(value)
  const put = (key: string, inner: unknown): unknown =>
    Array.isArray(value) ? value.with(Number(key), inner) : { ...value, [key]: inner }
  return keys.flatMap((key) => {
    const inner = (value as Readonly<Record<string, unknown>>)[key]
    return [put(key, wrong), ...replacedIn(inner, wrong).map((one) => put(key, one))]
  })
}

/** Inputs for a call that are near what it takes, each wrong in one place; some of them its schema may bear. */
export const nearInputs = (schema: z.ZodType): readonly unknown[] => {
  const right = shaped(schema)
  const more = typeof right === 'object' && right !== null ? [{ ...right, extra: 1 }] : []
  return [...WRONG, ...more, ...WRONG.flatMap((wrong) => replacedIn(right, wrong))]
}
