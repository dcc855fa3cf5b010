import type { Inline, Inlines } from '#core/document'
import { langOfText, scriptOf } from '#core/language'

/** A line whose runs in another script than the document's carry their language: for fonts and for those who listen. */
export const taggedLine = (line: Inlines, lang: string): Inlines => line.flatMap((inline) => taggedRuns(inline, lang))

function taggedRuns(inline: Inline, lang: string): readonly Inline[] {
  if (inline.kind !== 'text' || inline.lang !== undefined) return [inline]
  const runs = runsOf(inline.text)
  if (runs.every((run) => languageOfRun(run, lang) === lang)) return [inline]
  return runs.map((text) => {
    const own = languageOfRun(text, lang)
    return own === lang ? { ...inline, text } : { ...inline, text, lang: own }
  })
}

const VIETNAMESE = /[ĂăĐđƠơƯư\u1EA0-\u1EF9]/u

/** The language of a run by its script; letters that only Vietnamese has tell it among the Latin ones. */
function languageOfRun(text: string, lang: string): string {
  const own = langOfText(text, lang)
  if (own === lang) return lang
  if (own === 'zh') return 'zh-Hans'
  return VIETNAMESE.test(text) ? 'vi' : own
}

/** A text cut where its script changes; digits, spaces and marks stay with the letters before them. */
function runsOf(text: string): readonly string[] {
  const runs: string[] = []
  let script: string | undefined
  for (const char of text) {
    const own = scriptOf(char)
    const starts = own !== 'Zyyy' && script !== undefined && own !== script
    if (runs.length === 0 || starts) runs.push(char)
    else runs[runs.length - 1] += char
    if (own !== 'Zyyy') script = own
  }
  return runs
}
