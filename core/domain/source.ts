import { z } from 'zod'
import { PartialDate } from '#core/base'
import { defineRecord } from './define-record.ts'
import { FIELD_KINDS } from './field-kind.ts'
import { idOf, instant, lang, line, sha256, verbatim, zone } from './field.ts'

/** A captured text with its digest; the address is text and is never opened (PROV hadPrimarySource). */
export const Source = defineRecord('source', {
  kind: z.enum(['readout', 'press', 'internal-record', 'letter', 'legal-text', 'reference', 'spoken', 'other']),
  title: line,
  publisher: line.optional(),
  author: line.optional(),
  publishedAt: PartialDate.optional(),
  publishedTime: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'a time of day, such as 15:31' })
    .register(FIELD_KINDS, { kind: 'time' })
    .optional(),
  zone: zone.optional(),
  address: line.optional(),
  language: lang.optional(),
  text: verbatim,
  sha256,
  file: idOf('attachment').optional(),
  capturedAt: instant,
  capturedBy: line,
  rights: line.optional(),
  reliability: z.enum(['official', 'press', 'hearsay', 'unknown']),
  recaptureOf: idOf('source').optional(),
})
export type Source = z.infer<typeof Source.schema>
