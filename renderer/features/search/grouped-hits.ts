import type { Hit } from '#core/contract'
import type { RecordType } from '#core/domain'

/** Hits of one type, in the order in which they were found. */
export type HitGroup = { readonly type: RecordType; readonly hits: readonly Hit[] }

/** What was found, by type; the type of the best hit comes first. */
export const groupedHits = (hits: readonly Hit[]): readonly HitGroup[] =>
  [...Map.groupBy(hits, ({ type }) => type)].map(([type, group]) => ({ type, hits: group }))
