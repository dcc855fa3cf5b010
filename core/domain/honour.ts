import type { z } from 'zod'
import { PartialDate } from '#core/base'
import { defineRecord } from './define-record.ts'
import { Note } from './evidence.ts'
import { idOf } from './field.ts'
import { LocalText } from './local-text.ts'

/** An honour that was given; `gloss` keeps what the source says the honour is (Wikidata P166). */
export const Honour = defineRecord('honour', {
  name: LocalText,
  giver: idOf('organization', 'place'),
  recipient: idOf('person'),
  officeThen: idOf('tenure').optional(),
  date: PartialDate.optional(),
  gloss: Note.optional(),
})
export type Honour = z.infer<typeof Honour.schema>
