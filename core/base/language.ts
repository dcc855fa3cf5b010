/** The languages in which a pack can be printed. */
export const PACK_LANGS = ['en', 'vi', 'ru', 'zh-Hans'] as const

/** One of the four printed languages, as a BCP 47 tag. */
export type PackLang = (typeof PACK_LANGS)[number]

/** Whether a tag names one of the four printed languages. */
export const isPackLang = (tag: string): tag is PackLang => PACK_LANGS.some((lang) => lang === tag)
