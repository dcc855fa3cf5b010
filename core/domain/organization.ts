import { z } from 'zod'
import { PartialDate } from '#core/base'
import { defineRecord } from './define-record.ts'
import { idOf } from './field.ts'
import { listingOf } from './listing.ts'
import { BodyName } from './name-form.ts'

/** Who belongs to a body, from when to when. */
export const Belonging = z.strictObject({
  who: idOf('person', 'organization', 'place'),
  from: PartialDate.optional(),
  to: PartialDate.optional(),
})
export type Belonging = z.infer<typeof Belonging>

/** Any body: a party, a ministry, a city, a company (Popolo Organization, W3C ORG). */
export const Organization = defineRecord('organization', {
  names: z.array(BodyName).min(1, { error: 'one name at least' }),
  kind: z.enum([
    'party',
    'state',
    'legislature',
    'government',
    'city',
    'region',
    'committee',
    'union',
    'company',
    'other',
  ]),
  parent: idOf('organization').optional(),
  place: idOf('place').optional(),
  members: listingOf(Belonging),
  from: PartialDate.optional(),
  to: PartialDate.optional(),
})
export type Organization = z.infer<typeof Organization.schema>
