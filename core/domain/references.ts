import { isId, type Id } from '#core/base'
import type { AnyRecord } from './record-types.ts'

/** Where in a record something stands: field names and places in lists. */
export type FieldPath = readonly (string | number)[]

/** A record's mention of another record. */
export type Reference = { readonly path: FieldPath; readonly id: Id }

/** The path as people read it: `career[2].text.en`. */
export const pathText = (path: FieldPath): string =>
  path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('')

/** The path of its text; the reverse of {@link pathText}. */
export const pathOfText = (text: string): FieldPath =>
  [...text.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([step, place]) => (place === undefined ? step : Number(place)))

const LONGEST_ID = 60

/** Every id of another record that stands in a record, its own apart. */
export function referencesIn(record: AnyRecord): readonly Reference[] {
  const known = mentions.get(record)
  if (known !== undefined) return known
  const references = collect(record, [], []).filter(({ path }) => path[0] !== 'id')
  mentions.set(record, references)
  return references
}

/** Records never change, so what they mention is looked for once. */
const mentions = new WeakMap<AnyRecord, readonly Reference[]>()

/** Walks with one path for all steps and copies it where an id is found: whole files are walked on reading. */
function collect(value: unknown, path: (string | number)[], into: Reference[]): Reference[] {
  if (typeof value === 'string') {
    if (value.length <= LONGEST_ID && value.includes(':') && isId(value)) into.push({ path: [...path], id: value })
  } else if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) collectAt(value[at], at, path, into)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) collectAt(item, name, path, into)
  }
  return into
}

function collectAt(value: unknown, step: string | number, path: (string | number)[], into: Reference[]): void {
  path.push(step)
  collect(value, path, into)
  path.pop()
}
