import type { PackLang } from '#core/base'

/** What stands between two parts of a line: items of a list, a remark on what it follows, clauses, a label and its words. */
export type Joint = 'items' | 'remark' | 'clauses' | 'label'

const SPACED: Readonly<Record<Joint, string>> = { items: ', ', remark: ', ', clauses: '; ', label: ': ' }

const SEPARATORS: Readonly<Record<PackLang, Readonly<Record<Joint, string>>>> = {
  en: SPACED,
  vi: SPACED,
  ru: SPACED,
  'zh-Hans': { items: '、', remark: '，', clauses: '；', label: '：' },
}

/** The punctuation of a language between two parts of a line: `, ` or `、`, `: ` or `：`. */
export const separator = (joint: Joint, lang: PackLang): string => SEPARATORS[lang][joint]
