import { z } from 'zod'
import { FIELD_KINDS } from './field-kind.ts'
import { instant, lang, prose } from './field.ts'

/** A text in one language; without `updatedAt` it is as old as its record. */
export const LocalEntry = z.strictObject({
  text: prose,
  role: z.enum(['original', 'translation']).default('original'),
  updatedAt: instant.optional(),
})
export type LocalEntry = z.infer<typeof LocalEntry>

/** A text in several languages, one of them at most the original. */
export const LocalText = z
  .record(lang, LocalEntry)
  .refine((text) => Object.values(text).filter((entry) => entry.role === 'original').length <= 1, {
    error: 'one original at most; mark the other languages "translation"',
  })
  .register(FIELD_KINDS, { kind: 'local-text' })
export type LocalText = z.infer<typeof LocalText>

/** The words of a language, or undefined when it has none yet. */
export const textIn = (text: LocalText, language: string): string | undefined => text[language]?.text

/** The language that was written first: the marked original, else the only one. */
export function originalLang(text: LocalText): string | undefined {
  const languages = Object.keys(text)
  return languages.find((language) => text[language]?.role === 'original') ?? languages[0]
}

/** The text with what a person typed in one language; the first language is the original, emptied ones are let go. */
export function withTextIn(text: LocalText, language: string, typed: string, updatedAt: string): LocalText {
  const { [language]: old, ...others } = text
  if (typed === '') return others
  const isFirst = !Object.values(others).some((entry) => entry.role === 'original')
  const role = old?.role ?? (isFirst ? 'original' : 'translation')
  return { ...text, [language]: { text: typed, role, updatedAt } }
}

/** The text with one of its languages as the original; all others become translations of it. */
export const withOriginal = (text: LocalText, language: string): LocalText =>
  Object.fromEntries(
    Object.entries(text).map(([tag, entry]) => [
      tag,
      { ...entry, role: tag === language ? ('original' as const) : ('translation' as const) },
    ]),
  )

/** Whether nothing is written in any language. */
export const isBlank = (text: LocalText): boolean => Object.keys(text).length === 0

/** The languages whose translation is older than the original; a text without a time is as old as its record. */
export function staleTranslations(text: LocalText, recordUpdatedAt: string): readonly string[] {
  const original = Object.values(text).find((entry) => entry.role === 'original')
  if (original === undefined) return []
  const written = original.updatedAt ?? recordUpdatedAt
  return Object.entries(text)
    .filter(([, entry]) => entry.role === 'translation' && (entry.updatedAt ?? recordUpdatedAt) < written)
    .map(([language]) => language)
}
