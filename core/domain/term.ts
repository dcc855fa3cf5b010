import { z } from 'zod'
import { defineRecord, type Refusal } from './define-record.ts'
import { Evidence, Note } from './evidence.ts'
import { idOf, lang, line, listOf } from './field.ts'

/** One rendering of a term, typed by a person and never guessed. */
export const TermForm = z.strictObject({
  lang,
  text: line,
  register: z.enum(['formal', 'neutral', 'press']),
  body: idOf('organization').optional(),
  banned: listOf(line),
  source: Evidence.optional(),
})
export type TermForm = z.infer<typeof TermForm>

function bannedYetUsed(term: { readonly forms: readonly TermForm[] }): readonly Refusal[] {
  const used = new Set(term.forms.map((form) => `${form.lang} ${form.text}`))
  return term.forms.flatMap((form, at) =>
    form.banned.flatMap((banned, index) =>
      used.has(`${form.lang} ${banned}`)
        ? [{ path: ['forms', at, 'banned', index], expected: 'a rendering that is no form of the same language' }]
        : [],
    ),
  )
}

/** A glossary entry: one concept, its renderings, how to handle it (TBX). */
export const Term = defineRecord(
  'term',
  { concept: line, forms: listOf(TermForm), handling: Note.optional() },
  bannedYetUsed,
)
export type Term = z.infer<typeof Term.schema>
