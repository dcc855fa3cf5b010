import { assertNever } from '#core/base'
import { CHIP_SHAPE, CHIPS, INKS, type Inline, type Inlines, type LangTag, type TextInline } from '#core/document'
import type { Page } from './page.ts'
import { stateSvg } from './state-svg.ts'
import { attributes, escapeHtml } from './text.ts'

/** The parts of a line. */
export const inlinesHtml = (inlines: Inlines, page: Page): string =>
  inlines.map((inline) => inlineHtml(inline, page)).join('')

/** Words, as they are. */
export const wordsHtml = (words: string): string => isolatedHtml(words)

/** An attribute for a language that differs from the document's; Arabic and Hebrew script is read from the right. */
export const langAttribute = (lang: LangTag | undefined, page: Page): string =>
  lang === undefined || lang === page.lang ? '' : attributes({ lang })

const inlineHtml = (inline: Inline, page: Page): string => {
  switch (inline.kind) {
    case 'text':
      return textHtml(inline, page)
    case 'chip': {
      const { shape: _, ...style } = CHIPS[inline.state]
      const word = style.struck ? `<s>${escapeHtml(inline.word)}</s>` : escapeHtml(inline.word)
      const shape = `<svg class="state" aria-hidden="true" viewBox="0 0 ${CHIP_SHAPE} ${CHIP_SHAPE}">${stateSvg(inline.state, CHIP_SHAPE / 2, CHIP_SHAPE / 2, CHIP_SHAPE)}</svg>`
      return `<span class="chip ${inline.state}"${attributes({ title: page.words.status.replace('{word}', inline.word) })}>${shape}${word}</span>`
    }
    case 'source-mark':
      return linkTo(inline.target, `[${inline.number}]`, 'mark', page)
    case 'page-of':
      return linkTo(inline.target, String(page.sectionOf.get(inline.target) ?? ''), 'page', page)
    case 'break':
      return '<br>'
    default:
      return assertNever(inline)
  }
}

const textHtml = (inline: TextInline, page: Page): string => {
  const lang = langAttribute(inline.lang, page)
  let html = isolatedHtml(inline.text)
  if (inline.struck === true) html = `<s>${html}</s>`
  if (inline.weight !== undefined) html = `<strong>${html}</strong>`
  return lang === '' ? html : `<span${lang}>${html}</span>`
}

const MARKS = /[\u202A-\u202E\u2066-\u2069\u200E\u200F]/

/** Text with marks of direction is set apart, so that they turn nothing around it. */
const isolatedHtml = (text: string): string => (MARKS.test(text) ? `<bdi>${escapeHtml(text)}</bdi>` : escapeHtml(text))

const linkTo = (target: string, words: string, name: string, page: Page): string => {
  const id = page.ids.get(target)
  return id === undefined ? words : `<a class="${name}" href="#${id}">${words}</a>`
}

/** The ink of a state as a colour. */
export const inkOf = (state: keyof typeof CHIPS): string => INKS[CHIPS[state].ink]
