import { z } from 'zod'
import { defineRecord } from './define-record.ts'
import { idOf, line, listOf, localTime, zone } from './field.ts'
import { LocalText } from './local-text.ts'

/** One line of a programme, at a local time in its zone (RFC 5545 VEVENT). */
export const ProgrammeItem = defineRecord('programme-item', {
  visit: idOf('visit'),
  startsAt: localTime,
  zone,
  minutes: z.int().min(0, { error: 'no negative minutes' }),
  place: idOf('place').optional(),
  activity: LocalText,
  kind: z.enum(['discussion', 'information', 'decision', 'ceremony', 'meal', 'travel', 'press', 'free']),
  lead: idOf('participation').optional(),
  who: listOf(idOf('participation')),
  press: z.enum(['open', 'closed']).default('closed'),
  shareable: z.boolean().default(false),
  transport: LocalText.optional(),
  dress: LocalText.optional(),
  interpreter: idOf('person').optional(),
  contact: line.optional(),
})
export type ProgrammeItem = z.infer<typeof ProgrammeItem.schema>
