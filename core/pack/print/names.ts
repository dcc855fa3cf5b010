import { findRecord, findRecords, type Organization, type Person, type Post, type Tenure } from '#core/domain'
import {
  addressForm,
  bodyNameIn,
  ownScript,
  postLabel,
  printedName,
  pronunciationFor,
  type NamePurpose,
} from '#core/language'
import type { Print } from './context.ts'
import { houseStyleOf } from './words.ts'

/** A person's name in the first language, in the form that a place calls for. */
export const nameOf = (print: Print, person: Person, purpose: NamePurpose): string =>
  printedName(person, print.lang, purpose)

/** A name in its own script, and below it as the first language writes it, unless both read alike. */
export type NameLines = {
  readonly own?: { readonly text: string; readonly lang: string }
  readonly romanised?: string
}

/** Both forms of a name; once when the own script is the printed one. */
export function nameLines(print: Print, person: Person): NameLines {
  const own = ownScript(person)
  const printed = nameOf(print, person, 'delegation')
  if (own === undefined) return { romanised: printed }
  return own.text === printed
    ? { own: { text: own.text, lang: own.lang } }
    : { own: { text: own.text, lang: own.lang }, romanised: printed }
}

/** The label of a post in the first language and house style. */
export const postWords = (print: Print, post: Post): string => postLabel(post, print.lang, print.request.houseStyle)

/** The posts of some tenures, one line each, the leading one first; `acting` said where it is so. */
export const capacityWords = (print: Print, capacity: readonly Tenure[]): readonly string[] =>
  capacity.flatMap((tenure) => {
    const post = findRecord(print.scope.records, tenure.post)
    if (post === undefined) return []
    const words = postWords(print, post)
    return [tenure.acting ? print.t('sections.acting', { post: words }) : words]
  })

/** How to address a person, spoken; without honorific when the gender is unknown. */
export function addressOf(print: Print, person: Person, capacity: readonly Tenure[]): string {
  const [post] = findRecords(
    print.scope.records,
    capacity.map((tenure) => tenure.post),
  )
  return addressForm(person, print.lang, post && postWords(print, post)).spoken
}

/** How to say a name, for readers of the first language. */
export const sayIt = (print: Print, person: Person): string | undefined =>
  pronunciationFor(person, print.lang)?.respelling

/** The name of a body in the first language and house style. */
export const bodyName = (print: Print, body: Organization): string => bodyNameIn(body, print.lang, houseStyleOf(print))
