import { z } from 'zod'
import { compareDecimals, PartialDate } from '#core/base'
import { defineRecord } from './define-record.ts'
import { Quotable } from './evidence.ts'
import { anyId, decimal, idOf, line } from './field.ts'
import { LocalText } from './local-text.ts'
import { Attribution } from './statement.ts'

/** A number: one value, a ratio said as such, or a range. Decimal digits as text, never a binary fraction. */
export const FigureValue = z.union(
  [
    decimal,
    z
      .strictObject({ num: decimal, den: decimal })
      .refine((ratio) => compareDecimals(ratio.den, '0' as typeof ratio.den) !== 0, {
        error: 'a denominator other than 0',
        path: ['den'],
      }),
    z.strictObject({ min: decimal, max: decimal }).refine((range) => compareDecimals(range.min, range.max) <= 0, {
      error: 'a range from less to more',
      path: ['max'],
    }),
  ],
  { error: 'a number in decimal digits as text, such as "4.64", or {num, den}, or {min, max}' },
)
export type FigureValue = z.infer<typeof FigureValue>

/** How near the number is to the truth; all but `exact` always print. */
export const Qualifier = z.enum(['exact', 'about', 'over', 'under'])
export type Qualifier = z.infer<typeof Qualifier>

/** A number with its qualifier and unit, who said it, and what it counts (Schema.org QuantitativeValue). */
export const Figure = defineRecord('figure', {
  subject: anyId,
  topic: idOf('topic').optional(),
  measure: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'a short key, such as craft-villages' }),
  label: LocalText,
  value: FigureValue,
  qualifier: Qualifier.default('exact'),
  unit: z.union([line, LocalText], { error: 'a unit key, such as ha, or its words by language' }),
  definition: LocalText.optional(),
  asOf: PartialDate.optional(),
  saidBy: idOf('person', 'organization').optional(),
  attribution: Attribution,
  base: LocalText.optional(),
  comparedWith: idOf('figure').optional(),
  quotable: Quotable.default('ask'),
})
export type Figure = z.infer<typeof Figure.schema>
