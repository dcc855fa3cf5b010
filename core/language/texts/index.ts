// The one catalogue of texts: pack, checks, outputs and command line, in four languages.
// May import core/base and i18next.
// Must never make a text up: a key that a language lacks is a fault, found by a test.
import i18next, { type i18n } from 'i18next'
import { assert, PACK_LANGS, type PackLang } from '#core/base'
import { en } from './en/index.ts'
import { ru } from './ru/index.ts'
import { vi } from './vi/index.ts'
import { zh } from './zh/index.ts'

/** The texts of each language, by area and dotted key. */
export const CATALOGUE = { en, vi, ru, 'zh-Hans': zh } as const

type Paths<T, Before extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Before}${WithoutPlural<K>}` : Paths<T[K], `${Before}${K}.`>
}[keyof T & string]

/** A key without its plural form: `pages` of `pages_one` and `pages_other`. */
type WithoutPlural<K extends string> = K extends `${infer Key}_${'one' | 'few' | 'many' | 'other'}` ? Key : K

/** Every key of the catalogue, dotted: a wrong one does not compile. */
export type TextKey = Paths<typeof en>

/** The catalogue in one language; `count` chooses the plural form. Values stand as they are, braces and all. */
export type Texts = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string

const bound = new Map<PackLang, Texts>()

/** The texts of a language. */
export const textsFor = (lang: PackLang): Texts => {
  const known = bound.get(lang)
  if (known !== undefined) return known
  const fixed = catalogue().getFixedT(lang)
  const texts: Texts = (key, values = {}) => {
    const text: unknown = fixed(key, values)
    assert(typeof text === 'string' && text !== key, `a text ${key} in ${lang}`)
    return lang === 'ru' ? oneFullStop(text) : text
  }
  bound.set(lang, texts)
  return texts
}

/** The point of «г.» ends its sentence too. */
const oneFullStop = (text: string): string => text.replaceAll('\u00a0г..', '\u00a0г.')

let made: i18n | undefined

/** The one instance, made when a text is first asked for. */
const catalogue = (): i18n => {
  if (made !== undefined) return made
  const instance = i18next.createInstance()
  void instance.init({
    initAsync: false,
    fallbackLng: false,
    supportedLngs: [...PACK_LANGS],
    resources: Object.fromEntries(Object.entries(CATALOGUE).map(([lang, translation]) => [lang, { translation }])),
    interpolation: { prefix: '{', suffix: '}', escapeValue: false },
    nsSeparator: false,
    returnNull: false,
  })
  made = instance
  return instance
}
