import type { PackLang } from '#core/base'
import type { Block } from '#core/document'
import { PACK_LANGS, isPackLang } from '#core/base'
import { languageName } from '#core/language'
import type { Print } from '../../print.ts'
import type { Scope } from '../../scope.ts'

/** One part of the annex: its title, the sentences that say what is missing, and its content. */
export type WrittenPart = {
  readonly title: string
  readonly missing: readonly string[]
  readonly blocks: readonly Block[]
}
export type Part = (scope: Scope, print: Print) => WrittenPart

/** The two languages that the interpreter works between: those of the pack, else of the visit. */
export const workingLanguages = (scope: Scope, print: Print): readonly [PackLang, PackLang] => {
  const first = print.lang
  const second =
    print.second ?? print.request.secondLang ?? scope.visit.languages.filter(isPackLang).find((lang) => lang !== first)
  return [first, second ?? PACK_LANGS.find((lang) => lang !== first) ?? first]
}

/** A sentence about how many lack something, or none when nobody does. */
export const lacking = (
  print: Print,
  key: 'Terms' | 'Bodies' | 'Texts',
  count: number,
  lang: PackLang,
): readonly string[] =>
  count === 0 ? [] : [print.t(`details.annex.missing${key}`, { count, lang: languageName(lang, print.lang) })]
