import { z } from 'zod'
import { PartialDate } from '#core/base'
import { defineVariants } from './define-record.ts'
import { Note, Tier } from './evidence.ts'
import { anyId, day, idOf, line, listOf } from './field.ts'
import { LocalText } from './local-text.ts'

const common = {
  visit: idOf('visit'),
  purpose: z.enum(['open', 'press', 'thank', 'respond', 'inform']).optional(),
  toWhom: idOf('participation').optional(),
  byWhom: idOf('participation').optional(),
  topic: idOf('topic').optional(),
  support: listOf(Note),
  records: listOf(anyId),
  tier: Tier.default('usable'),
  main: z.boolean().default(false),
  order: z.int(),
}

/** What to say, what to answer if they raise it, or what not to raise: told apart by `use`. */
export const TalkingPoint = defineVariants('talking-point', 'use', [
  { ...common, use: z.literal('raise'), text: LocalText },
  {
    ...common,
    use: z.literal('if-raised'),
    text: LocalText.optional(),
    theirPoint: LocalText,
    likelihood: z.enum(['certain', 'likely', 'possible']),
    line: LocalText,
    fallback: LocalText.optional(),
    doNotSay: LocalText.optional(),
  },
  {
    ...common,
    use: z.literal('avoid'),
    text: LocalText,
    reason: Note,
    since: PartialDate,
    reviewOn: day.optional(),
    decidedBy: line,
  },
])
export type TalkingPoint = z.infer<typeof TalkingPoint.schema>

/** A point to make. */
export type PointToMake = Extract<TalkingPoint, { use: 'raise' }>

/** A line to take if the other side raises the matter. */
export type IfRaised = Extract<TalkingPoint, { use: 'if-raised' }>

/** A matter not to raise. */
export type DoNotRaise = Extract<TalkingPoint, { use: 'avoid' }>
