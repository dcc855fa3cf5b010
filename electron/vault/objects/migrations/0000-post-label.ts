type Json = Readonly<Record<string, unknown>>

/**
 * From version 0, which exists for tests only, to 1: a post's `label` was called `title`. It keeps the road of migrations in
 * use before the first real one.
 */
export const migrate0000To0001 = (payload: Json): Json => ({
  ...payload,
  records: Array.isArray(payload['records']) ? payload['records'].map(renamed) : payload['records'],
})

const renamed = (record: unknown): unknown => {
  if (typeof record !== 'object' || record === null || !('title' in record)) return record
  const { title, ...rest } = record
  return 'type' in rest && rest.type === 'post' ? { ...rest, label: title } : record
}
