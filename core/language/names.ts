import { fold, isPackLang, type PackLang } from '#core/base'
import type { NameForm, Person } from '#core/domain'
import {
  baseOf,
  languageOf,
  nameWords,
  ownScript,
  partsOf,
  shortPart,
  sortingWords,
  unmarked,
  UNPRINTED,
} from './name-parts.ts'
import { textsFor } from './texts/index.ts'

/** Where a name is printed: whole on the card, in a delegation and in running text; short at later mentions; formal; on a place card. */
export type NamePurpose = 'card' | 'delegation' | 'full' | 'short' | 'formal' | 'place-card'

type Calling = Person['perLanguage'][string]

/** The Latin form that is printed: the preferred one, else the first that is no alias; an own Latin form for Latin names. */
export const romanised = (person: Person): NameForm | undefined => {
  const latin = person.names.filter((form) => form.script === 'Latn' && form.use !== 'misprint')
  return (
    preferred(person) ??
    latin.find((form) => form.system !== 'own' && !UNPRINTED.has(form.use)) ??
    latin.find((form) => !UNPRINTED.has(form.use)) ??
    latin[0]
  )
}

/** The Latin form that the record prefers, an alias too if that is the one; never a misprint. */
const preferred = (person: Person): NameForm | undefined =>
  person.names.find(
    ({ script, text, use }) => script === 'Latn' && use !== 'misprint' && text === person.preferredLatin,
  )

/** The form for a reader: one in the reader's language, the own script where the reader reads it, else the Latin form. */
export const formFor = (person: Person, lang: PackLang): NameForm | undefined => {
  const usable = person.names.filter((form) => !UNPRINTED.has(form.use))
  const own = ownScript(person)
  const theirs = inLanguage(usable, lang)
  if (lang === 'en') return preferred(person) ?? theirs ?? romanised(person) ?? own ?? usable[0]
  const read = own !== undefined && READABLE[lang].has(own.script) ? own : undefined
  return theirs ?? read ?? romanised(person) ?? own ?? usable[0]
}

/** The form in a reader's language: the own one first, then one in the reader's script, then a Latin one. */
const inLanguage = (forms: readonly NameForm[], lang: PackLang): NameForm | undefined => {
  const readable = forms.filter((form) => baseOf(form.lang) === baseOf(lang) && READABLE[lang].has(form.script))
  return (
    readable.find((form) => form.system === 'own') ?? readable.find((form) => form.script !== 'Latn') ?? readable[0]
  )
}

const READABLE: Readonly<Record<PackLang, ReadonlySet<string>>> = {
  en: new Set(['Latn']),
  vi: new Set(['Latn']),
  ru: new Set(['Cyrl', 'Latn']),
  'zh-Hans': new Set(['Hans', 'Hani', 'Latn']),
}

/** A name as it is printed for a purpose: whole, short, formal (Russian with patronymic), or on a place card (without). */
export const printedName = (person: Person, lang: PackLang, purpose: NamePurpose = 'full'): string => {
  const form = formFor(person, lang)
  if (form === undefined) return ''
  switch (purpose) {
    case 'card':
    case 'delegation':
    case 'full':
      return form.text
    case 'short':
      return shortForm(person, lang)
    case 'formal':
      return formalName(person, form)
    case 'place-card':
      return withoutPatronymic(person, form)
  }
}

/** Russian formal address takes given name and patronymic; other forms stand whole. */
const formalName = (person: Person, form: NameForm): string => givenAndPatronymic(person, form) ?? form.text

const givenAndPatronymic = (person: Person, form: NameForm): string | undefined => {
  const { given, patronymic } = partsOf(person, form)
  return baseOf(form.lang) === 'ru' && form.script === 'Cyrl' && given !== undefined && patronymic !== undefined
    ? `${given} ${patronymic}`
    : undefined
}

/** A patronymic falls where a family name remains; it stays where it is what there is beside the given name. */
const withoutPatronymic = (person: Person, form: NameForm): string => {
  const { family, patronymic } = partsOf(person, form)
  return family === undefined || patronymic === undefined
    ? form.text
    : nameWords(form.text)
        .filter((word) => word !== patronymic)
        .join(' ')
}

/** The short form: the record's own, else the given or the family name as the name's language has it; never "the last word". */
export const shortForm = (person: Person, lang: PackLang): string =>
  callingIn(person, lang)?.shortForm ?? derivedShort(person, lang)

const derivedShort = (person: Person, lang: PackLang): string => {
  const form = formFor(person, lang)
  if (form === undefined) return ''
  const part = shortPart(person, form)
  return form.script === 'Latn' && lang !== 'vi' && languageOf(person) === 'vi' ? unmarked(part) : part
}

const callingIn = (person: Person, lang: PackLang): Calling | undefined =>
  person.perLanguage[lang] ?? person.perLanguage[baseOf(lang)]

/** The sort key: the record's own, else the part of the short form first, then the rest, folded. */
export const sortKey = (person: Person, lang: PackLang): string => {
  const stored = callingIn(person, lang)?.sortKey
  if (stored !== undefined) return stored
  const form = formFor(person, lang)
  if (form === undefined) return ''
  const key = sortingWords(person, form, derivedShort(person, lang)).join(' ')
  return form.script === 'Latn' && lang !== 'vi' ? fold(key) : key
}

const collators = new Map<PackLang, Intl.Collator>()
const collatorOf = (lang: PackLang): Intl.Collator => {
  const known = collators.get(lang)
  if (known !== undefined) return known
  const made = new Intl.Collator(lang === 'zh-Hans' ? 'zh-Hans-u-co-pinyin' : lang)
  collators.set(lang, made)
  return made
}

/** The order of two people in a list of a language; zh lists sort by pinyin. */
export const compareNames = (lang: PackLang) => {
  const collator = collatorOf(lang)
  return (a: Person, b: Person): number => collator.compare(sortKey(a, lang), sortKey(b, lang))
}

/** Which word of a printed name is the family name, for the mark that tells it; undefined when none is stored or it is the whole. */
export const familyNameIn = (form: NameForm): string | undefined => {
  const family = form.parts?.family
  return family !== undefined && family !== form.text && form.text.includes(family) ? family : undefined
}

/** How a person is addressed: by the record, else an honorific with the name; unknown gender takes post and whole name. */
export const addressForm = (
  person: Person,
  lang: PackLang,
  post: string | undefined,
): { readonly spoken: string; readonly written: string } => {
  const stored = callingIn(person, lang)?.address
  if (stored !== undefined) return stored
  if (person.gender === 'unknown') {
    const neutral = nameWords(`${post ?? ''} ${printedName(person, lang)}`).join(' ')
    return { spoken: neutral, written: neutral }
  }
  const written = textsFor(lang)(`kinds.honorific.${person.gender}`, { name: addressName(person, lang) })
  return { spoken: spokenRussian(person, lang) ?? written, written }
}

/** Given name and patronymic, which Russian says without an honorific. */
const spokenRussian = (person: Person, lang: PackLang): string | undefined => {
  const form = formFor(person, lang)
  return lang === 'ru' && form !== undefined ? givenAndPatronymic(person, form) : undefined
}

/** The part of a name that stands beside an honorific. */
const addressName = (person: Person, lang: PackLang): string => {
  const form = formFor(person, lang)
  if (form === undefined) return ''
  const { family } = partsOf(person, form)
  if (lang === 'ru') return (givenAndPatronymic(person, form) && family) ?? form.text
  if (lang === 'vi' && languageOf(person) === 'vi') return form.text
  return lang === 'zh-Hans' && form.script !== 'Latn' ? (family ?? form.text) : shortForm(person, lang)
}

/** The pronunciation for readers of a language. */
export const pronunciationFor = (person: Person, lang: PackLang): NonNullable<Calling['pronunciation']> | undefined =>
  callingIn(person, lang)?.pronunciation

/** Upper case in a text's own language: `Đ`, Turkish `İ` and `I`, `SS`; all marks kept. */
export const upperIn = (text: string, lang: string): string => text.toLocaleUpperCase(lang)

/** The first letters of a name, for the frame where no photo is: two at most. */
export const initialsOf = (person: Person, lang: PackLang): string => {
  const form = isPackLang(lang) ? formFor(person, lang) : undefined
  const words = (form?.text ?? '').split(/[\s·-]+/u).filter((word) => word !== '')
  if (words.length === 1) return [...(words[0] ?? '')].slice(0, form?.script === 'Latn' ? 1 : 2).join('')
  return [words[0], words.at(-1)].map((word) => [...(word ?? '')][0] ?? '').join('')
}

/**
 * How the people of a list are compared by name: a list in order of precedence runs alike in every language, so its ties are
 * broken in the office's; an alphabetical list runs as its reader expects.
 */
export const namesCompared = (
  listOrder: 'precedence' | 'alphabetical',
  readerLang: PackLang,
  office: { readonly language: string },
) => compareNames(listOrder === 'alphabetical' || !isPackLang(office.language) ? readerLang : office.language)
