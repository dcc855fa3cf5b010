import { isPackLang, type PackLang } from '#core/base'
import type { HouseStyle, NameForm, Organization, Place, PlaceNow, Post } from '#core/domain'
import { textsFor } from './texts/index.ts'

/** Words in the spelling of a house: `Viet Nam` for `Vietnam` under `official`. Quotations are not passed through here. */
export const houseWords = (words: string, lang: string, style: HouseStyle | undefined): string =>
  (style?.perLanguage[lang]?.spellings ?? []).reduce(
    (text, { write, instead }) => instead.reduce((done, wrong) => replaceWhole(done, wrong, write), text),
    words,
  )

/** Replaces a spelling where it stands as a whole word, never inside another. */
const replaceWhole = (text: string, wrong: string, right: string): string => {
  if (!text.includes(wrong)) return text
  const escaped = wrong.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu'), () => right)
}

/** The whole official form, or the shorter one that later mentions take. */
export type NameLength = 'full' | 'short'

/** A place's name in a language by the house style; the record's own form for it before the house's spelling. */
export const placeName = (
  place: Place,
  lang: PackLang,
  style: HouseStyle | undefined,
  length: NameLength = 'full',
): string => nameIn(place, lang, style, length)

/** A body's name in a language by the house style. */
export const bodyNameIn = (
  body: Organization,
  lang: PackLang,
  style: HouseStyle | undefined,
  length: NameLength = 'full',
): string => nameIn(body, lang, style, length)

type Named = { readonly id: string; readonly names: readonly NameForm[] }

const nameIn = (named: Named, lang: PackLang, style: HouseStyle | undefined, length: NameLength): string => {
  const own = style?.perLanguage[lang]?.names.filter((name) => name.subject === named.id) ?? []
  const chosen = own.find((name) => name.full === (length === 'full')) ?? own[0]
  if (chosen !== undefined) return chosen.text
  const usable = named.names.filter(
    (name) => !UNPRINTED.has(name.use) && (name.houseStyle === undefined || name.houseStyle === style?.name),
  )
  const inLang = usable.filter((name) => name.lang === lang)
  const pool = inLang.length > 0 ? inLang : usable
  const exact = pool.filter((name) => (name.full === true) === (length === 'full'))
  const best = (exact.length > 0 ? exact : pool).toSorted((a, b) => preference(a, style) - preference(b, style))[0]
  return houseWords(best?.text ?? named.names[0]?.text ?? '', lang, style)
}

/** Forms that are found but not printed as the name itself. */
const UNPRINTED: ReadonlySet<NameForm['use']> = new Set(['alias', 'acronym', 'former', 'misprint'])

const preference = (name: NameForm, style: HouseStyle | undefined): number => {
  if (name.houseStyle !== undefined && name.houseStyle === style?.name) return 0
  return name.use === 'house' ? 1 : name.use === 'preferred' ? 2 : name.use === 'legal' ? 3 : 4
}

/** A post's label in a language and house style; another style's, then another language's, where that is all there is. */
export const postLabel = (post: Post, lang: PackLang, houseStyle: string): string => {
  const inLang = post.label[lang] ?? post.label['en'] ?? Object.values(post.label)[0]
  return inLang?.[houseStyle] ?? Object.values(inLang ?? {})[0] ?? ''
}

/** A place then and now: `Me Tri Ward (then; now: to confirm)`, `Old Ward (then; now New Ward)`; its name while it stands. */
export const placeThenNow = (name: string, now: PlaceNow, nameOf: (place: Place) => string, lang: PackLang): string => {
  if (now.kind === 'stands') return name
  const t = textsFor(lang)
  return now.successors === 'to-confirm'
    ? t('sections.place.toConfirm', { name })
    : t('sections.place.succeeded', { name, now: now.successors.map(nameOf).join(', ') })
}

/** The name of a language in another: `Russian`, `tiếng Nga`. */
export const languageName = (tag: string, lang: PackLang): string => {
  const written = tag === 'zh' ? 'zh-Hans' : tag
  if (isPackLang(written)) return textsFor(lang)(`kinds.lang.${written}`)
  const name = new Intl.DisplayNames([lang], { type: 'language' }).of(tag) ?? tag
  return lang === 'vi' ? name.replace(/^Tiếng /, 'tiếng ') : name
}
