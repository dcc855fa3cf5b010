import { isId, type Id } from '#core/base'
import type { AnyRecord } from './record-types.ts'

/** Where in a record something stands: field names and places in lists. */
export type FieldPath = readonly (string | number)[]

/** A record's mention of another record. */
export type Reference = { readonly path: FieldPath; readonly id: Id }

/** The path as people read it: `career[2].text.en`. */
export const pathText = (path: FieldPath): string =>
  path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('')

const LONGEST_ID = 60

/** Every id of another record that stands in a record, its own apart. */
export const referencesIn = (record: AnyRecord): readonly Reference[] =>
  collect(record, [], []).filter(({ path }) => path[0] !== 'id')

function collect(value: unknown, path: FieldPath, found: Reference[]): Reference[] {
  if (typeof value === 'string') {
    if (value.length <= LONGEST_ID && value.includes(':') && isId(value)) found.push({ path, id: value })
  } else if (Array.isArray(value)) {
    value.forEach((item, at) => collect(item, [...path, at], found))
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) collect(item, [...path, name], found)
  }
  return found
}
