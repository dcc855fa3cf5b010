import { z } from 'zod'
import { anyId, lang, line, listOf } from './field.ts'
import { LocalText } from './local-text.ts'

/** What a house writes in one language: names of its own, spellings, the style of dates and numbers. */
export const HouseLanguage = z.strictObject({
  names: listOf(z.strictObject({ subject: anyId, text: line, full: z.boolean().default(false) })),
  spellings: listOf(z.strictObject({ write: line, instead: z.array(line) })),
  dates: z.enum(['padded', 'plain']).default('padded'),
  numbers: z.enum(['grouped', 'plain']).default('grouped'),
})
export type HouseLanguage = z.infer<typeof HouseLanguage>

/** The manner in which an office writes names, dates and numbers; a pack uses one. */
export const HouseStyle = z.strictObject({
  name: line,
  title: LocalText.default({}),
  perLanguage: z.record(lang, HouseLanguage).default({}),
})
export type HouseStyle = z.infer<typeof HouseStyle>

const english = (...spellings: { write: string; instead: string[] }[]): HouseStyle['perLanguage'] => ({
  en: { names: [], spellings, dates: 'padded', numbers: 'grouped' },
})

/** The official English forms, after Circular 03/2009/TT-BNG. */
export const OFFICIAL: HouseStyle = {
  name: 'official',
  title: {},
  perLanguage: english(
    { write: 'Viet Nam', instead: ['Vietnam'] },
    { write: 'Ha Noi', instead: ['Hanoi'] },
    { write: 'Ha Nam Province', instead: ['Hanam Province', 'Hanam'] },
  ),
}

/** The forms of the English-language press. */
export const PRESS: HouseStyle = {
  name: 'press',
  title: {},
  perLanguage: english({ write: 'Vietnam', instead: ['Viet Nam'] }, { write: 'Hanoi', instead: ['Ha Noi'] }),
}

/** The two house styles that ship. */
export const SHIPPED_HOUSE_STYLES: readonly HouseStyle[] = [OFFICIAL, PRESS]
