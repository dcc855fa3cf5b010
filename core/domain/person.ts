import { z } from 'zod'
import { PartialDate } from '#core/base'
import { defineRecord } from './define-record.ts'
import { Note, Side } from './evidence.ts'
import { idOf, lang, line, listOf } from './field.ts'
import { LocalText } from './local-text.ts'
import { NameForm } from './name-form.ts'

/** How a person is called and spoken in one language; a pronunciation is for readers of that language. */
export const Calling = z.strictObject({
  shortForm: line.optional(),
  sortKey: line.optional(),
  address: z.strictObject({ spoken: line, written: line }).optional(),
  pronunciation: z
    .strictObject({ respelling: line, ipa: line.optional(), audio: idOf('attachment').optional() })
    .optional(),
})
export type Calling = z.infer<typeof Calling>

/** A person of either side or of none; the names are stored whole (Popolo Person). */
export const Person = defineRecord(
  'person',
  {
    names: z.array(NameForm).min(1, { error: 'one name at least' }),
    gender: z.enum(['female', 'male', 'unknown']).default('unknown'),
    side: Side,
    birth: PartialDate.optional(),
    perLanguage: z.record(lang, Calling).default({}),
    preferredLatin: line.optional(),
    languages: listOf(lang),
    diet: LocalText.optional(),
    access: LocalText.optional(),
    faithNeeds: LocalText.optional(),
    portrait: idOf('attachment').optional(),
    career: listOf(Note),
    interests: listOf(Note),
    cautions: listOf(Note),
    awards: listOf(Note),
  },
  (person) =>
    person.cautions.flatMap((caution, at) =>
      caution.tier === 'usable'
        ? [{ path: ['cautions', at, 'tier'], expected: 'not-for-disclosure: a caution is never usable' }]
        : [],
    ),
)
export type Person = z.infer<typeof Person.schema>
