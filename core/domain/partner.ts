import { z } from 'zod'
import { defineRecord } from './define-record.ts'
import { Note } from './evidence.ts'
import { idOf, listOf } from './field.ts'

/** The other side as a unit, and the head of its dossier. */
export const Partner = defineRecord(
  'partner',
  {
    subject: idOf('place', 'organization'),
    level: z.enum(['country', 'region', 'city', 'body', 'company']),
    within: idOf('partner').optional(),
    focalPoint: idOf('person').optional(),
    profile: listOf(Note),
  },
  (partner) =>
    partner.home === partner.id ? [] : [{ path: ['home'], expected: 'its own id: a partner is its own home' }],
)
export type Partner = z.infer<typeof Partner.schema>
