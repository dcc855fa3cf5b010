import { z } from 'zod'
import { isDay, PACK_LANGS, type Day } from '#core/base'
import { MeetingSide, type Visit } from '#core/domain'
import type { SuggestedOrder } from '#core/views'
import { name, recordId, row } from './row.ts'

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value), { error: 'a day, 2026-11-22' })
const asked = { visit: recordId, lang: z.enum(PACK_LANGS), today: day }

/** The calls on a visit that rest on the order of its two delegations. */
export const VISIT_ROWS = {
  /** What the rule alone would make of a side; nothing is changed. */
  'visits.suggestOrder': row<SuggestedOrder | null>('query')(z.strictObject({ ...asked, side: MeetingSide })),
  /** Confirms the order of both sides as it stands, by name. Any later change of it takes the confirmation away. */
  'visits.confirmOrder': row<NonNullable<Visit['orderConfirmed']>>('command')(
    z.strictObject({ ...asked, by: name, label: name }),
  ),
} as const
