/** What JSON has no form for, under a name that no field of ours has. */
const SET = '\u0000set'
const MAP = '\u0000map'

/** What a window keeps, as plain values that can be sealed: sets and maps in a form of their own, nothing for what is not there. */
export const plainOf = (value: unknown): unknown => {
  if (value instanceof Set) return { [SET]: [...value].map(plainOf) }
  if (value instanceof Map) {
    return { [MAP]: [...value].map(([key, inner]) => (inner === undefined ? [key] : [key, plainOf(inner)])) }
  }
  if (Array.isArray(value)) return value.map((one) => plainOf(one) ?? null)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (inner === undefined ? [] : [[name, plainOf(inner)]])),
  )
}

/** The values that {@link plainOf} made plain. */
export const keptOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(keptOf)
  if (typeof value !== 'object' || value === null) return value
  const { [SET]: set, [MAP]: map } = value as Readonly<Record<string, unknown>>
  if (Array.isArray(set)) return new Set(set.map(keptOf))
  if (Array.isArray(map)) {
    return new Map((map as readonly (readonly unknown[])[]).map(([key, inner]) => [key, keptOf(inner)]))
  }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, keptOf(inner)]))
}
