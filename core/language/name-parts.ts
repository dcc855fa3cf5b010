import { fold } from '#core/base'
import type { NameForm, Person } from '#core/domain'
import { scriptOf } from './scripts.ts'

type Parts = NonNullable<NameForm['parts']>

/** The language part of a tag: `zh` of `zh-Hans`. */
export const baseOf = (tag: string): string => tag.split('-')[0] ?? tag

/** Forms that are found but not printed as the name. */
export const UNPRINTED: ReadonlySet<NameForm['use']> = new Set(['alias', 'acronym', 'former', 'misprint'])

/** The name in the person's own script and language, stored whole; undefined when only romanised forms are known. */
export const ownScript = (person: Person): NameForm | undefined =>
  person.names.find((form) => form.system === 'own' && !UNPRINTED.has(form.use))

/** The language of the name itself: that of the own form, else of the first. */
export const languageOf = (person: Person): string => baseOf((ownScript(person) ?? person.names[0])?.lang ?? 'und')

/** A marked Vietnamese name without its marks, `đ` as `d`. Marks are never added. */
export const unmarked = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFC')

/** The words of a name. */
export const nameWords = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '')

/**
 * The parts of a form: those stored; else what is certain from the own form or from how pinyin is written; else none.
 * A name's last word alone is never taken for a part.
 */
export const partsOf = (person: Person, form: NameForm): Parts => form.parts ?? partsByOwn(person, form) ?? {}

const partsByOwn = (person: Person, form: NameForm): Parts | undefined => {
  const own = ownScript(person)
  const stored = own?.parts
  if (own !== undefined && stored !== undefined && unmarked(own.text) === form.text) return unmarkedParts(stored)
  const [first, second, ...more] = nameWords(form.text)
  if (first === undefined || second === undefined || more.length > 0) return undefined
  const isPinyin = form.system === 'hanyu-pinyin' && form.order === 'family-first'
  // Pinyin writes family and given name as one word each; elsewhere the own form tells that there are both.
  if (!isPinyin && (stored?.family === undefined || stored.given === undefined)) return undefined
  return form.order === 'family-first' ? { family: first, given: second } : { given: first, family: second }
}

const unmarkedParts = (parts: Parts): Parts =>
  Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, text && unmarked(text)]))

type Mention = 'given' | 'first-given' | 'whole' | 'family'

/** Which part later mentions take in a language of names; the family name in all that are not here. */
const LATER_MENTION: Readonly<Record<string, Mention>> = {
  vi: 'given',
  lo: 'given',
  th: 'given',
  mn: 'given',
  ug: 'given',
  is: 'given',
  my: 'given',
  id: 'first-given',
  km: 'whole',
}

const mentionOf = (person: Person): Mention => LATER_MENTION[languageOf(person)] ?? 'family'

/** The part of a form that later mentions take; the whole where no part is known or the part cannot stand alone. */
export const shortPart = (person: Person, form: NameForm): string => {
  const { family, given } = partsOf(person, form)
  const part = partFor(mentionOf(person), family, given) ?? form.text
  if (languageOf(person) === 'fr') return withoutFrenchDe(part)
  return isOneHanCharacter(part) ? form.text : part
}

const partFor = (mention: Mention, family: string | undefined, given: string | undefined): string | undefined => {
  switch (mention) {
    case 'given':
      return given
    case 'first-given':
      // Without a family name the words belong together: Joko Widodo.
      return family === undefined ? given : nameWords(given ?? '').at(0)
    case 'whole':
      return undefined
    case 'family':
      return family ?? given
  }
}

/** One character is no name in a Chinese text: 张 needs 柱, or a title that address forms give it. */
const isOneHanCharacter = (part: string): boolean => [...part].length === 1 && scriptOf(part) === 'Hans'

/** French `de` falls before a name of several syllables (Villepin) and stays before one (de Gaulle). */
const withoutFrenchDe = (family: string): string => {
  const name = /^de (?<name>\S.*)$/u.exec(family)?.groups?.['name']
  if (name === undefined) return family
  const syllables = unmarked(name)
    .replace(/e?s?$/iu, '')
    .match(/[aeiouy]+/giu)
  return (syllables?.length ?? 0) > 1 ? name : family
}

/** The words of a form in sorting order: its leading part without particles, then the rest, then the particles. */
export const sortingWords = (person: Person, form: NameForm, lead: string): readonly string[] => {
  const all = nameWords(form.text)
  const leading = nameWords(lead)
  const places = all.flatMap((_, at) =>
    leading.every((word, offset) => fold(all[at + offset] ?? '') === fold(word)) ? [at] : [],
  )
  const isFamily = mentionOf(person) === 'family' && partsOf(person, form).family?.endsWith(lead) === true
  const at = isFamily === (form.order === 'family-first') ? places[0] : places.at(-1)
  if (at === undefined) return all
  const part = all.slice(at, at + leading.length)
  const name = Math.max(
    part.findIndex((word) => !isParticle(word, languageOf(person))),
    0,
  )
  return [...part.slice(name), ...all.slice(0, at), ...all.slice(at + leading.length), ...part.slice(0, name)]
}

/** `von`, `de la`, the Arabic `Al`: a name is not sought under them. */
const isParticle = (word: string, language: string): boolean =>
  /^\p{Ll}/u.test(word) || (language === 'ar' && word === 'Al')
