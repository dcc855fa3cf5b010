import { z } from 'zod'
import { PartialDate } from '#core/base'
import { defineRecord } from './define-record.ts'
import { idOf } from './field.ts'
import { endBeforeStart } from './period.ts'

/** A person holding a post from a day to a day; `mention` is the order in which the source names the posts. */
export const Tenure = defineRecord(
  'tenure',
  {
    person: idOf('person'),
    post: idOf('post'),
    from: PartialDate.optional(),
    to: PartialDate.optional(),
    acting: z.boolean().default(false),
    mention: z.int(),
  },
  endBeforeStart('from', 'to'),
)
export type Tenure = z.infer<typeof Tenure.schema>
