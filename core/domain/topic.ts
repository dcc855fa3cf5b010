import { z } from 'zod'
import { defineRecord } from './define-record.ts'
import { Note, noteFields, Side } from './evidence.ts'
import { listOf } from './field.ts'
import { LocalText } from './local-text.ts'

/** What a side holds on a topic. */
export const Position = z.strictObject({ ...noteFields, side: Side })
export type Position = z.infer<typeof Position>

/** A followed subject with each side's position and the house wording. */
export const Topic = defineRecord('topic', {
  label: LocalText,
  status: z.enum(['live', 'dormant', 'closed']),
  positions: listOf(Position),
  background: listOf(Note),
  house: Note.optional(),
})
export type Topic = z.infer<typeof Topic.schema>
