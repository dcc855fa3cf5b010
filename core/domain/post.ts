import { z } from 'zod'
import { defineRecord } from './define-record.ts'
import { idOf, lang, line, listOf } from './field.ts'
import { BodyName } from './name-form.ts'

/** An office that exists, whoever holds it (Popolo Post). `label`: language, then house style. */
export const Post = defineRecord('post', {
  label: z.record(lang, z.record(line, line)),
  body: idOf('organization', 'place'),
  rankWords: z.record(lang, z.array(line)).default({}),
  wordings: listOf(BodyName),
})
export type Post = z.infer<typeof Post.schema>
