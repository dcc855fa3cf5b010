type Json = Readonly<Record<string, unknown>>

/**
 * From version 0, which exists for tests only, to 1: a post's `names` were called `titles`. It keeps the road of migrations in
 * use before the first real one.
 */
export const migrate0000To0001 = (payload: Json): Json => ({
  ...payload,
  records: Array.isArray(payload['records']) ? payload['records'].map(renamed) : payload['records'],
})

const renamed = (record: unknown): unknown => {
  if (typeof record !== 'object' || record === null || !('titles' in record)) return record
  const { titles, ...rest } = record
  return 'type' in rest && rest.type === 'post' ? { ...rest, names: titles } : record
}
