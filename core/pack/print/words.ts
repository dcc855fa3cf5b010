import type { PackLang } from '#core/base'
import { langText, missingText, type Inline, type Inlines, type LangText } from '#core/document'
import { textIn, type LocalText } from '#core/domain'
import { houseWords } from '#core/language'
import { textsIn, type Print } from './context.ts'

/** Words of a record in the first language, or what is printed where there are none: `[no Russian yet]`. */
export const wordsOf = (print: Print, text: LocalText | undefined, lang: PackLang = print.lang): string =>
  (text && wordsIn(print, text, lang)) ?? missingWords(print, lang)

/** Words of a record in a language, spelled in the house style; undefined when there are none. */
export function wordsIn(print: Print, text: LocalText, lang: PackLang): string | undefined {
  const words = textIn(text, lang)
  return words === undefined ? undefined : houseWords(words, lang, houseStyleOf(print))
}

/** The house style of the pack. */
export const houseStyleOf = (print: Print) => {
  const { office } = print.scope
  const name = print.request.houseStyle
  return office.houseStyles.find((style) => style.name === name)
}

/** `[no Russian yet]`, in the first language of the pack. */
export const missingWords = (print: Print, lang: PackLang): string => print.t(`sections.missing.${lang}`)

/** A record's words as a line of the document. */
export const lineOf = (print: Print, text: LocalText | undefined): Inlines => [
  { kind: 'text', text: wordsOf(print, text) },
]

/** A text to be spoken: in the first language, or in both with the spoken one left, right for the interpreter. */
export function spokenTexts(print: Print, text: LocalText): readonly [LangText] | readonly [LangText, LangText] {
  const one = (lang: PackLang): LangText => {
    const words = wordsIn(print, text, lang)
    return words === undefined
      ? missingText(lang, textsIn(print.lang)(`sections.missing.${lang}`))
      : langText(lang, words)
  }
  const [left, right] = spokenOrder(print)
  return right === undefined ? [one(left)] : [one(left), one(right)]
}

/** The languages of the two columns: the one our side speaks is left, and right in the interpreter's copy. */
export function spokenOrder(print: Print): readonly [PackLang, PackLang | undefined] {
  const { lang, second, request, scope } = print
  if (second === undefined) return [lang, undefined]
  const spoken = scope.office.language === second ? second : lang
  const other = spoken === lang ? second : lang
  return request.audience === 'interpreter' ? [other, spoken] : [spoken, other]
}

/** A run of text, tagged where its language is not the document's. */
export const run = (print: Print, words: string, lang: string): Inline =>
  lang === print.lang ? { kind: 'text', text: words } : { kind: 'text', text: words, lang }
