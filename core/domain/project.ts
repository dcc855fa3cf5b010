import { z } from 'zod'
import { PartialDate } from '#core/base'
import { defineRecord } from './define-record.ts'
import { Note, Side } from './evidence.ts'
import { idOf, listOf } from './field.ts'
import { LocalText } from './local-text.ts'

/** Something the sides build or do together; without `asOf` it is as old as its newest source or meeting. */
export const Project = defineRecord('project', {
  title: LocalText,
  sides: listOf(Side),
  place: idOf('place').optional(),
  reciprocalOf: idOf('project').optional(),
  owner: idOf('person', 'organization').optional(),
  state: z.enum(['idea', 'proposed', 'site-designated', 'building', 'done', 'dropped', 'unknown']).default('unknown'),
  asOf: PartialDate.optional(),
  nextStep: Note.optional(),
})
export type Project = z.infer<typeof Project.schema>
