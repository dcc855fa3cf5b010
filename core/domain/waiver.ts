import { z } from 'zod'
import { defineRecord } from './define-record.ts'
import { anyId, idOf, instant, line, prose } from './field.ts'
import { CheckId } from './pack.ts'

/** A finding accepted by name and reason, for one version of a pack. */
export const Waiver = defineRecord('waiver', {
  pack: idOf('pack'),
  check: CheckId,
  subject: z.array(anyId),
  level: z.enum(['blocking', 'advisory']),
  reason: prose.refine((reason) => reason.trim().length >= 12, { error: 'a reason of 12 characters or more' }),
  by: line.refine((name) => name.trim() !== '', { error: 'the name of who accepts it' }),
  at: instant,
})
export type Waiver = z.infer<typeof Waiver.schema>
