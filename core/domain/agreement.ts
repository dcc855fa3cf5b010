import { z } from 'zod'
import { PartialDate } from '#core/base'
import { defineRecord } from './define-record.ts'
import { idOf } from './field.ts'
import { listingOf } from './listing.ts'
import { LocalText } from './local-text.ts'
import { endBeforeStart } from './period.ts'

const party = idOf('place', 'organization', 'partner')

/** A text that both sides put their names to; words of agreement in a meeting are a statement, never this. */
export const Agreement = defineRecord(
  'agreement',
  {
    title: LocalText,
    kind: z.enum(['treaty', 'free-trade', 'mou', 'twinning', 'programme', 'other']),
    parties: listingOf(party),
    memberParties: listingOf(z.strictObject({ who: party, from: PartialDate.optional(), to: PartialDate.optional() })),
    signed: PartialDate.optional(),
    inForce: PartialDate.optional(),
    expires: PartialDate.optional(),
    place: idOf('place').optional(),
    state: z.enum(['negotiating', 'signed', 'in-force', 'expired', 'terminated', 'unknown']).default('unknown'),
    attachment: idOf('attachment').optional(),
  },
  endBeforeStart('signed', 'inForce'),
)
export type Agreement = z.infer<typeof Agreement.schema>
