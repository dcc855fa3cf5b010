import { fold, isPackLang, type PackLang } from '#core/base'
import type { NameForm, Person } from '#core/domain'
import { textsFor } from './texts/index.ts'

/** Where a name is printed: whole on the card, in a delegation and in running text; short at later mentions; formal; on a place card. */
export type NamePurpose = 'card' | 'delegation' | 'full' | 'short' | 'formal' | 'place-card'

type Calling = Person['perLanguage'][string]

/** Forms that are found but not printed as the name. */
const UNPRINTED: ReadonlySet<NameForm['use']> = new Set(['alias', 'acronym', 'former', 'misprint'])
const base = (tag: string): string => tag.split('-')[0] ?? tag

/** The name in the person's own script and language, stored whole; undefined when only romanised forms are known. */
export const ownScript = (person: Person): NameForm | undefined =>
  person.names.find((form) => form.system === 'own' && !UNPRINTED.has(form.use))

/** The Latin form that is printed: the preferred one, else the first that is no alias; an own Latin form for Latin names. */
export const romanised = (person: Person): NameForm | undefined => {
  const latin = person.names.filter((form) => form.script === 'Latn' && form.use !== 'misprint')
  return (
    latin.find((form) => form.text === person.preferredLatin) ??
    latin.find((form) => form.system !== 'own' && !UNPRINTED.has(form.use)) ??
    latin.find((form) => !UNPRINTED.has(form.use)) ??
    latin[0]
  )
}

/** The form for a reader: one in the reader's language, the own script where the reader reads it, else the Latin form. */
export const formFor = (person: Person, lang: PackLang): NameForm | undefined => {
  const usable = person.names.filter((form) => !UNPRINTED.has(form.use))
  const own = ownScript(person)
  const exact = usable.find((form) => base(form.lang) === base(lang) && READABLE[lang].has(form.script))
  if (exact !== undefined && exact.system === 'own') return exact
  if (lang === 'vi' && own?.script === 'Latn') return own
  if (lang === 'en') return romanised(person) ?? exact ?? own ?? usable[0]
  return (
    exact ??
    (own !== undefined && READABLE[lang].has(own.script) ? own : undefined) ??
    romanised(person) ??
    own ??
    usable[0]
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
      return formalName(form)
    case 'place-card':
      return withoutPatronymic(form)
  }
}

/** Russian formal address takes given name and patronymic; other forms stand whole. */
const formalName = (form: NameForm): string => {
  const { given, patronymic } = form.parts ?? {}
  return base(form.lang) === 'ru' && form.script === 'Cyrl' && given !== undefined && patronymic !== undefined
    ? `${given} ${patronymic}`
    : form.text
}

const withoutPatronymic = (form: NameForm): string => {
  const patronymic = form.parts?.patronymic
  return patronymic === undefined
    ? form.text
    : spaced(
        form.text
          .split(' ')
          .filter((word) => word !== patronymic)
          .join(' '),
      )
}

const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Languages whose second mention is the given name; all others take the family name. */
const GIVEN_FIRST_MENTION: ReadonlySet<string> = new Set(['vi', 'lo', 'th', 'mn', 'ug', 'is', 'my'])

/** The short form: the record's own, else the given or the family name as the name's language has it; never "the last word". */
export const shortForm = (person: Person, lang: PackLang): string => {
  const stored = callingIn(person, lang)?.shortForm
  if (stored !== undefined) return stored
  const form = formFor(person, lang)
  if (form === undefined) return ''
  const language = languageOf(person)
  const parts = form.parts
  const byGiven = GIVEN_FIRST_MENTION.has(language) || parts?.family === undefined
  const part = byGiven ? givenOf(person, form) : parts?.family
  const text = part ?? form.text
  return form.script === 'Latn' && base(lang) !== 'vi' && language === 'vi' ? unmarked(text) : text
}

const givenOf = (person: Person, form: NameForm): string | undefined =>
  form.parts?.given ?? (form.parts === undefined && languageOf(person) !== 'vi' ? undefined : form.parts?.given)

/** The language of the name itself: that of the own form, else of the first. */
export const languageOf = (person: Person): string => base((ownScript(person) ?? person.names[0])?.lang ?? 'und')

const callingIn = (person: Person, lang: PackLang): Calling | undefined =>
  person.perLanguage[lang] ?? person.perLanguage[base(lang)]

/** A marked Vietnamese name without its marks, `đ` as `d`. Marks are never added. */
export const unmarked = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFC')

/** The sort key: the record's own, else the part of the short form first, then the rest, folded. */
export const sortKey = (person: Person, lang: PackLang): string => {
  const stored = callingIn(person, lang)?.sortKey
  if (stored !== undefined) return stored
  const form = formFor(person, lang)
  if (form === undefined) return ''
  if (lang === 'zh-Hans' && form.script !== 'Latn') return form.text
  const first = shortForm({ ...person, perLanguage: {} }, lang)
  const rest = spaced(form.text.replace(first, ' '))
  const key = rest === '' || rest === form.text ? form.text : `${first} ${rest}`
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
  const name = addressName(person, lang)
  if (person.gender === 'unknown') {
    const neutral = spaced(`${post ?? ''} ${printedName(person, lang)}`)
    return { spoken: neutral, written: neutral }
  }
  const words = textsFor(lang)(`kinds.honorific.${person.gender}`, { name })
  return { spoken: words, written: words }
}

/** The part of a name that stands beside an honorific. */
const addressName = (person: Person, lang: PackLang): string => {
  const form = formFor(person, lang)
  if (form === undefined) return ''
  const russian =
    lang === 'ru' && form.script === 'Cyrl' && form.parts?.given !== undefined && form.parts.patronymic !== undefined
  if (russian) return formalName(form)
  if (lang === 'vi' && languageOf(person) === 'vi') return form.text
  if (lang === 'ru') return form.text
  return lang === 'zh-Hans' && form.script !== 'Latn' ? (form.parts?.family ?? form.text) : shortForm(person, lang)
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
