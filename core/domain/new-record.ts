import type { z } from 'zod'
import type { Home } from './define-record.ts'
import { fieldsOf, fieldsOfRecord, variantOf, variantsOf } from './fields.ts'
import type { Field, FieldShape } from './field-shape.ts'
import { isBlank, type LocalText } from './local-text.ts'
import { RECORD_TYPES, type AnyRecord, type RecordType } from './record-types.ts'
import { problemsOfIssues, type RecordProblem } from './record-problem.ts'
import { pathOfText, type FieldPath } from './references.ts'

/** A record that is being made: not all of its fields need be there yet. */
export type RecordInMaking = { readonly type: RecordType; readonly id: string; readonly home: Home } & Readonly<
  Record<string, unknown>
>

/** Who makes a record, when and where. */
export type Making = {
  readonly id: string
  readonly home: Home
  readonly at: string
  readonly by: string
  /** The variant, where the type has some; the first unless named. */
  readonly variant?: string
}

/** A new record with what its schema gives by itself, boxes not ticked; {@link missingFields} names the rest. */
export function emptyRecord(type: RecordType, { id, home, at, by, variant }: Making): RecordInMaking {
  const variants = variantsOf(type)
  const chosen = variants && (variant ?? variants.options[0])
  const presets = fieldsOf(type, chosen).flatMap(({ name, kind, required, default: preset }) =>
    preset === undefined ? (required && kind === 'boolean' ? [[name, false] as const] : []) : [[name, preset] as const],
  )
  return {
    ...Object.fromEntries(presets),
    ...(variants && { [variants.key]: chosen }),
    id,
    type,
    home,
    createdAt: at,
    createdBy: by,
    updatedAt: at,
    updatedBy: by,
  }
}

/** The fields that a record needs and that nobody has filled; a text of no language counts as not filled. */
export const missingFields = (record: RecordInMaking): readonly Field[] =>
  fieldsOfRecord(record as unknown as AnyRecord).filter(
    (field) => field.required && isUnfilled(field, record[field.name]),
  )

const isUnfilled = (field: Field, value: unknown): boolean =>
  value === undefined ||
  (field.kind === 'local-text' && isBlank(value as LocalText)) ||
  (field.kind === 'list' && (value as readonly unknown[]).length < field.min)

/** What stands in a new item of a list, or a new field, before a person fills it: nothing is chosen for them. */
export function emptyValue(shape: FieldShape): unknown {
  switch (shape.kind) {
    case 'boolean':
      return false
    case 'list':
      return []
    case 'listing':
      return { items: [], completeness: 'not-recorded' }
    case 'local-text':
    case 'map':
      return {}
    case 'object':
    case 'partial-date':
    case 'marking':
    case 'evidence':
    case 'note':
    case 'name-form':
      return Object.fromEntries(
        shape.fields.flatMap((field) =>
          field.required
            ? [[field.name, emptyValue(field)]]
            : field.default === undefined
              ? []
              : [[field.name, field.default]],
        ),
      )
    case 'either':
      return shape.of[0] === undefined ? '' : emptyValue(shape.of[0])
    default:
      return ''
  }
}

/** The record as another variant of its type: what both have stays, what the other lacks is let go. */
export function asVariant(record: RecordInMaking, variant: string): RecordInMaking {
  const variants = variantsOf(record.type)
  if (variants === undefined || variantOf(record as unknown as AnyRecord) === variant) return record
  const names = new Set(['type', ...fieldsOf(record.type, variant).map(({ name }) => name)])
  const kept = Object.fromEntries(Object.entries(record).filter(([name]) => names.has(name)))
  return { ...(kept as RecordInMaking), [variants.key]: variant }
}

/** What is wrong with a record, at which place and by which words of its schema; empty when it may be saved. */
export function faultsOf(record: RecordInMaking): readonly RecordFault[] {
  const schema: z.ZodType = RECORD_TYPES[record.type].schema
  const parsed = schema.safeParse(record)
  return parsed.success ? [] : problemsOfIssues(record.id, record, parsed.error.issues).map(faultOf)
}

/** One fault: the way to its place, and what was expected there. */
export type RecordFault = { readonly path: FieldPath; readonly expected: string }

const faultOf = ({ path, expected }: RecordProblem): RecordFault => ({ path: pathOfText(path), expected })
