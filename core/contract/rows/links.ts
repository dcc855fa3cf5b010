import { z } from 'zod'
import { isDay, PACK_LANGS, type Day } from '#core/base'
import type { Hit } from '#core/search'
import { recordId, row } from './row.ts'

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value), { error: 'a day, 2026-11-22' })

/** The call on records that others name: how each is called for a reader. */
export const LINK_ROWS = {
  'links.read': row<readonly Hit[]>('query')(
    z.strictObject({ ids: z.array(recordId).max(1000), lang: z.enum(PACK_LANGS), today: day }),
  ),
} as const
