import { isPackLang, type PackLang } from '#core/base'

/** The language of a locale such as `vi_VN.UTF-8`, when it is one of ours, else English. */
export const langOfLocale = (locale: string): PackLang => {
  const tag = locale.slice(0, 2).toLowerCase()
  const lang = tag === 'zh' ? 'zh-Hans' : tag
  return isPackLang(lang) ? lang : 'en'
}
