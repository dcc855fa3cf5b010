import type { FieldPath } from './references.ts'

type Inner = Readonly<Record<string | number, unknown>>

/**
 * The record with a value at a path; `undefined` takes the field, or the item of a list, away. Objects and lists that are missing
 * on the way are made: a number in the path asks for a list.
 */
export const withField = <R extends object>(record: R, path: FieldPath, value: unknown): R =>
  put(record, path, value) as R

function put(inner: unknown, [step, ...rest]: FieldPath, value: unknown): unknown {
  if (step === undefined) return value
  if (typeof step === 'number') {
    const list: readonly unknown[] = Array.isArray(inner) ? inner : []
    const next = put(list[step], rest, value)
    return next === undefined ? list.toSpliced(step, 1) : list.toSpliced(step, 1, next)
  }
  const object: Inner = typeof inner === 'object' && inner !== null ? (inner as Inner) : {}
  const next = put(object[step], rest, value)
  if (next !== undefined) return { ...object, [step]: next }
  const { [step]: _, ...others } = object
  return others
}

/** The list with an item taken from a place and put at another; places outside it change nothing. */
export function withItemMoved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const item = list[from]
  if (item === undefined || to < 0 || to >= list.length || from === to) return list
  return list.toSpliced(from, 1).toSpliced(to, 0, item)
}
