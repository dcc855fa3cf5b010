import { z } from 'zod'
import { isDay, PACK_LANGS, type Day } from '#core/base'
import { RECORD_TYPE_NAMES, Side, type RecordType } from '#core/domain'
import type { Found, IndexState, PersonHit } from '#core/search'
import { nothing, row } from './row.ts'

const query = z.string().max(2000)
const lang = z.enum(PACK_LANGS)
const most = z.int().min(1).max(500).default(50)
/** The day on which posts are told; today in the office's zone unless another is asked for. */
const today = z
  .custom<Day>((value) => typeof value === 'string' && isDay(value), { error: 'a day, 2026-11-22' })
  .optional()

/** The calls that find. Until the index is ready they find among what it holds so far, and say so. */
export const SEARCH_ROWS = {
  'search.ask': row<Found>('query')(
    z.strictObject({
      query,
      lang,
      today,
      most,
      types: z.array(z.enum(RECORD_TYPE_NAMES as readonly [RecordType, ...RecordType[]])).optional(),
    }),
  ),
  'search.people': row<readonly PersonHit[]>('query')(
    z.strictObject({ query, lang, today, most, side: Side.optional() }),
  ),
  'search.state': row<IndexState>('query')(nothing),
} as const
