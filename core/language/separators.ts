import type { PackLang } from '#core/base'

/**
 * What stands between two parts of a line: items of a list, a remark on what it follows, clauses, a label and its words,
 * words and what is said of them in brackets.
 */
export type Joint = 'items' | 'remark' | 'clauses' | 'label' | 'bracket'

const SPACED: Readonly<Record<Joint, string>> = { items: ', ', remark: ', ', clauses: '; ', label: ': ', bracket: ' ' }

const SEPARATORS: Readonly<Record<PackLang, Readonly<Record<Joint, string>>>> = {
  en: SPACED,
  vi: SPACED,
  ru: SPACED,
  'zh-Hans': { items: '、', remark: '，', clauses: '；', label: '：', bracket: '' },
}

/** The punctuation of a language between two parts of a line: `, ` or `、`, `: ` or `：`. */
export const separator = (joint: Joint, lang: PackLang): string => SEPARATORS[lang][joint]

/** Words and what is said of them in brackets: `14:00 (UTC+3)`, `14:00（UTC+3）`. */
export const inBrackets = (words: string, remark: string, lang: PackLang): string => {
  const [open, close] = lang === 'zh-Hans' ? ['（', '）'] : ['(', ')']
  return `${words}${separator('bracket', lang)}${open}${remark}${close}`
}
