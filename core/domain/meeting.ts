import { z } from 'zod'
import { PartialDate } from '#core/base'
import { defineRecord } from './define-record.ts'
import { Interpreting, Note, Side } from './evidence.ts'
import { idOf, lang, listOf, localTime, zone } from './field.ts'
import { Completeness } from './listing.ts'
import { LocalText } from './local-text.ts'

/** One side of a meeting as the source describes it. */
export const Delegation = z.strictObject({
  side: Side,
  head: idOf('participation').optional(),
  members: Completeness.default('not-recorded'),
  composition: Note.optional(),
})
export type Delegation = z.infer<typeof Delegation>

/** One sitting; of a third-party meeting we only heard (Popolo Event). */
export const Meeting = defineRecord('meeting', {
  title: LocalText,
  date: PartialDate,
  startsAt: localTime.optional(),
  minutes: z.int().positive().optional(),
  zone: zone.optional(),
  place: idOf('place').optional(),
  format: z.enum(['bilateral', 'courtesy-call', 'pull-aside', 'call', 'multilateral']),
  partner: idOf('partner'),
  thirdParty: z.boolean().default(false),
  visit: idOf('visit').optional(),
  languages: listOf(lang),
  interpreting: Interpreting.default('unknown'),
  delegations: listOf(Delegation),
  outcomes: listOf(Note),
})
export type Meeting = z.infer<typeof Meeting.schema>
