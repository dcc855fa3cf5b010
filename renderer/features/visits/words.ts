import type { LocalText } from '#core/domain'

/** What a text was edited at, and what its record was last changed at: a translation that was not touched keeps its age. */
export type Edited = { readonly at: string; readonly recordAt: string }

/**
 * The text with the words of one language; without words the language is taken out. The first language written is the original,
 * each later one a translation of it.
 */
export const withWords = (text: LocalText, lang: string, words: string, edited?: Edited): LocalText => {
  const { [lang]: before, ...others } = text
  const kept =
    edited === undefined
      ? others
      : Object.fromEntries(
          Object.entries(others).map(([one, entry]) => [
            one,
            { ...entry, updatedAt: entry.updatedAt ?? edited.recordAt },
          ]),
        )
  const trimmed = words.trim()
  if (trimmed === '') return kept
  const hasOriginal = Object.values(others).some(({ role }) => role === 'original')
  const role = before?.role ?? (hasOriginal ? 'translation' : 'original')
  return { ...kept, [lang]: { text: trimmed, role, ...(edited !== undefined && { updatedAt: edited.at }) } }
}

/**
 * The text with what was typed in some of its languages, each change with its time: a translation that was not touched shows its
 * age, and a language that nobody typed in stays as it is held.
 */
export const editedWords = (
  held: LocalText,
  typed: LocalText,
  touched: ReadonlySet<string>,
  edited: Edited,
): LocalText =>
  [...touched].reduce<LocalText>((now, lang) => {
    const words = (typed[lang]?.text ?? '').trim().normalize('NFC')
    return words === (held[lang]?.text ?? '') ? now : withWords(now, lang, words, edited)
  }, held)

/** Whether two texts have the same words in some languages, whenever they were written. */
export const sameWords = (one: LocalText, other: LocalText, langs: Iterable<string>): boolean =>
  [...langs].every((lang) => one[lang]?.text === other[lang]?.text)

/** The languages in which a text is offered: those of the visit, those it has words in, and the window's, each once. */
export const langsFor = (
  visitLangs: readonly string[],
  text: LocalText | undefined,
  windowLang: string,
): readonly string[] => {
  const langs = [...new Set([...visitLangs, ...Object.keys(text ?? {})])]
  return langs.length === 0 ? [windowLang] : langs
}
