import { z } from 'zod'
import { PartialDate } from '#core/base'
import { defineRecord } from './define-record.ts'
import { idOf, line } from './field.ts'
import { LocalText } from './local-text.ts'

/** An object given or received; by rule it is not given twice. */
export const Gift = defineRecord('gift', {
  direction: z.enum(['given', 'received']),
  object: LocalText,
  valueClass: line.optional(),
  occasion: LocalText.optional(),
  giver: idOf('person', 'partner'),
  receiver: idOf('person', 'partner'),
  date: PartialDate.optional(),
  visit: idOf('visit').optional(),
  registerNumber: line.optional(),
  doNotRepeat: z.boolean().default(true),
  attachment: idOf('attachment').optional(),
})
export type Gift = z.infer<typeof Gift.schema>
