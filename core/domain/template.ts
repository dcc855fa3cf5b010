import { z } from 'zod'
import { defineRecord } from './define-record.ts'
import { line, sha256, verbatim } from './field.ts'
import { LocalText } from './local-text.ts'
import { Audience } from './pack.ts'

/** The form of a pack as the office keeps it: data, never code; its content is read by core/template. */
export const Template = defineRecord('template', {
  name: line,
  version: line,
  title: LocalText,
  profile: line,
  audiences: z.array(Audience).min(1),
  ceiling: line,
  sections: z.array(z.json()),
  limits: z.record(z.string(), z.json()),
  checks: z.record(z.string(), z.json()),
  /** The very files by their names, from which a pack is made; the fields above are what they say. */
  files: z.record(z.string(), verbatim).optional(),
  sha256,
})
export type Template = z.infer<typeof Template.schema>
