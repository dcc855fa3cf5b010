import { z } from 'zod'
import { PartialDate } from '#core/base'
import { FIELD_KINDS } from './field-kind.ts'
import { idOf, listOf, verbatim } from './field.ts'
import { LocalText } from './local-text.ts'

/** The exact words in one source's text, made unique by what stands before and after. */
export const Anchor = z.strictObject({
  exact: verbatim,
  prefix: verbatim.optional(),
  suffix: verbatim.optional(),
  start: z.int().min(0).optional(),
})
export type Anchor = z.infer<typeof Anchor>

/** A source that a fact rests on, and its words in it. */
export const Evidence = z
  .strictObject({ source: idOf('source'), anchor: Anchor.optional() })
  .register(FIELD_KINDS, { kind: 'evidence' })
export type Evidence = z.infer<typeof Evidence>

/** Whether a note may be said to the other side. */
export const Tier = z.enum(['usable', 'not-for-disclosure'])
export type Tier = z.infer<typeof Tier>

/** The fields of a note, for notes that carry more. */
export const noteFields = {
  text: LocalText,
  tier: Tier.default('not-for-disclosure'),
  sources: listOf(Evidence),
  asOf: PartialDate.optional(),
}

/** A remark that is printed by itself and so carries its own sources; not for disclosure unless said. */
export const Note = z.strictObject(noteFields).register(FIELD_KINDS, { kind: 'note' })
export type Note = z.infer<typeof Note>

/** The side of a person: ours, theirs, or neither. */
export const Side = z.enum(['ours', 'theirs', 'third'])
export type Side = z.infer<typeof Side>

/** The two sides that meet. */
export const MeetingSide = z.enum(['ours', 'theirs'])
export type MeetingSide = z.infer<typeof MeetingSide>

/** Whether words or a number may be quoted. */
export const Quotable = z.enum(['yes', 'no', 'ask'])
export type Quotable = z.infer<typeof Quotable>

/** How interpreting is done. */
export const Interpreting = z.enum(['consecutive', 'simultaneous', 'none', 'unknown'])
export type Interpreting = z.infer<typeof Interpreting>
