import { z } from 'zod'
import { PartialDate } from '#core/base'
import { defineRecord } from './define-record.ts'
import { idOf } from './field.ts'
import { listingOf } from './listing.ts'
import { BodyName } from './name-form.ts'
import { endBeforeStart } from './period.ts'

/** A country, a city, a ward, a site; it ends and is followed, and is never renamed in place. */
export const Place = defineRecord(
  'place',
  {
    names: z.array(BodyName).min(1, { error: 'one name at least' }),
    kind: z.enum(['country', 'region', 'city', 'district', 'ward', 'site', 'other']),
    code: z
      .string()
      .regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, { error: 'an ISO 3166 code, such as VN or VN-HN' })
      .optional(),
    parent: idOf('place').optional(),
    from: PartialDate.optional(),
    to: PartialDate.optional(),
    replacedBy: listingOf(idOf('place')),
  },
  endBeforeStart('from', 'to'),
)
export type Place = z.infer<typeof Place.schema>
