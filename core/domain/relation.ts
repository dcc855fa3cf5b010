import { z } from 'zod'
import { PartialDate } from '#core/base'
import { defineRecord } from './define-record.ts'
import { idOf } from './field.ts'
import { LocalText } from './local-text.ts'
import { endBeforeStart } from './period.ts'

/** What two parties are to each other as one source states it; one record per status and source. */
export const Relation = defineRecord(
  'relation',
  {
    a: idOf('place', 'organization', 'partner'),
    b: idOf('place', 'organization', 'partner'),
    kind: z.enum(['partnership', 'sister-city', 'strategic', 'membership', 'other']),
    statusTerm: LocalText,
    since: PartialDate.optional(),
    until: PartialDate.optional(),
  },
  endBeforeStart('since', 'until'),
)
export type Relation = z.infer<typeof Relation.schema>
