import { z } from 'zod'
import { FIELD_KINDS } from './field-kind.ts'
import { lang, line } from './field.ts'

const fields = {
  text: line,
  lang,
  script: z.string().regex(/^[A-Z][a-z]{3}$/, { error: 'an ISO 15924 script, such as Latn' }),
  system: z.enum(['own', 'hanyu-pinyin', 'bgn-pcgn', 'iso-9', 'vietnamese-unmarked', 'other']).default('own'),
  parts: z
    .strictObject({
      family: line.optional(),
      middle: line.optional(),
      given: line.optional(),
      patronymic: line.optional(),
      prefix: line.optional(),
      suffix: line.optional(),
    })
    .optional(),
  order: z.enum(['family-first', 'given-first']),
  use: z.enum(['legal', 'preferred', 'house', 'press', 'alias', 'acronym', 'former', 'misprint']),
  full: z.boolean().optional(),
  houseStyle: line.optional(),
}

/** One written form of a name, stored whole; its parts only where they are known. */
export const NameForm = z.strictObject(fields).register(FIELD_KINDS, { kind: 'name-form' })
export type NameForm = z.infer<typeof NameForm>

/** A form of the name of a body, post or place, where the order of parts says nothing. */
export const BodyName = z
  .strictObject({
    ...fields,
    order: fields.order.default('given-first'),
    use: fields.use.default('legal'),
  })
  .register(FIELD_KINDS, { kind: 'name-form' })
