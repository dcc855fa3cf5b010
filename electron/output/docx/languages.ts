import type { LangTag } from '#core/document'

/** A language as Word writes it, and which of its three kinds of text it belongs to. */
export type WordLang = { readonly kind: 'latin' | 'eastAsia' | 'complex'; readonly tag: string }

const REGIONS: Readonly<Record<string, string>> = {
  ar: 'ar-SA',
  de: 'de-DE',
  en: 'en-GB',
  es: 'es-ES',
  fa: 'fa-IR',
  fr: 'fr-FR',
  he: 'he-IL',
  ja: 'ja-JP',
  km: 'km-KH',
  ko: 'ko-KR',
  lo: 'lo-LA',
  ru: 'ru-RU',
  th: 'th-TH',
  ug: 'ug-CN',
  vi: 'vi-VN',
  zh: 'zh-CN',
}
const EAST_ASIAN = new Set(['zh', 'ja', 'ko'])
const COMPLEX = new Set(['ar', 'fa', 'he', 'km', 'lo', 'th', 'ug', 'ur'])

/** The language of a BCP 47 tag: `vi` is `vi-VN`, `zh-Hans` is `zh-CN`. */
export const wordLang = (tag: LangTag): WordLang => {
  const language = tag.split('-', 1)[0] ?? tag
  const hasRegion = /^[a-z]{2,3}-[A-Z]{2}$/.test(tag)
  const kind = EAST_ASIAN.has(language) ? 'eastAsia' : COMPLEX.has(language) ? 'complex' : 'latin'
  return { kind, tag: hasRegion ? tag : (REGIONS[language] ?? language) }
}
