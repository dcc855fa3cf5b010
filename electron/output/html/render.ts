import { createHash } from 'node:crypto'
import { themeOf, withInner, type Block, type Cover, type DocumentModel } from '#core/document'
import { blocksHtml, contentsHtml } from './blocks.ts'
import { inlinesHtml, wordsHtml } from './inline.ts'
import type { Page } from './page.ts'
import { styleOf, type MarginTexts } from './style.ts'
import { attributes, escapeHtml } from './text.ts'

/** What a document needs besides itself: the bytes of its pictures by SHA-256. */
export type HtmlResources = { readonly pictures: ReadonlyMap<string, Uint8Array> }

/** The document as one HTML file: no script, nothing from outside, the marking at its top and its end and always in view. Same document, same bytes. */
export const renderHtml = (document: DocumentModel, { pictures }: HtmlResources): Uint8Array => {
  const page = pageOf(document, pictures)
  const style = styleOf(themeOf(document.profile, document.format), marginTexts(document))
  const digest = createHash('sha256').update(style).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; img-src data:`
  const html = [
    '<!doctype html>',
    `<html${attributes({ lang: document.lang })}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    ...(document.creator === '' ? [] : [`<meta name="author" content="${escapeHtml(document.creator)}">`]),
    `<title>${escapeHtml(document.title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    headerHtml(document),
    '<main class="sheet">',
    ...(document.cover === undefined
      ? [`<h1>${wordsHtml(document.title)}</h1>`]
      : [coverHtml(document, document.cover, page)]),
    ...document.sections.map((section, index) => sectionHtml(document, section, index, page)),
    '</main>',
    footerHtml(document),
    '</body>',
    '</html>',
    '',
  ].join('\n')
  return new TextEncoder().encode(html)
}

const pageOf = (document: DocumentModel, pictures: Page['pictures']): Page => {
  const sectionOf = new Map<string, number>()
  document.sections.forEach((section, index) => {
    for (const anchor of [section.anchor, ...section.blocks.flatMap(anchorsOf)]) sectionOf.set(anchor, index + 1)
  })
  const ids = new Map([...sectionOf.keys()].map((anchor, index) => [anchor, `p${index + 1}`]))
  const { lang, words, sections } = document
  return { lang, words, ids, sections, sectionOf, pictures }
}

const anchorsOf = (block: Block): readonly string[] =>
  withInner(block).flatMap((inner) => [
    ...(inner.anchor === undefined ? [] : [inner.anchor]),
    ...(inner.kind === 'table' ? inner.rows.flatMap((row) => (row.anchor === undefined ? [] : [row.anchor])) : []),
  ])

const marking = ({ banner }: DocumentModel): string =>
  `<span class="marking ${banner.frame} ${banner.colour}">${wordsHtml(banner.label)}</span>`

const copyWords = ({ running, copy }: DocumentModel): string =>
  [running.version, copy.word].filter((word) => word !== '').join(' · ')

const officeWords = ({ running }: DocumentModel): string =>
  [running.department, running.issued].filter((word) => word !== '').join(', ')

const marginTexts = (document: DocumentModel): MarginTexts => ({
  title: document.running.shortTitle,
  copy: copyWords(document),
  office: officeWords(document),
  marking: document.banner.label,
  frame: document.banner.frame,
  colour: document.banner.colour,
})

const headerHtml = (document: DocumentModel): string =>
  `<header class="running top"><span>${wordsHtml(document.running.shortTitle)}</span>${marking(document)}<span>${wordsHtml(copyWords(document))}</span></header>`

const footerHtml = (document: DocumentModel): string => {
  return `<footer class="running foot"><span>${wordsHtml(officeWords(document))}</span>${marking(document)}<span></span></footer>`
}

const coverHtml = (document: DocumentModel, cover: Cover, page: Page): string => {
  const { copy } = document
  const lines = (texts: readonly string[]): string =>
    texts
      .filter((text) => text !== '')
      .map((text) => `<p>${wordsHtml(text)}</p>`)
      .join('')
  const holder = copy.kind === 'numbered' && copy.holder !== undefined ? [copy.holder] : []
  return [
    '<div class="cover">',
    `<div class="head"><div>${lines([cover.briefNumber, cover.date])}</div><div>${lines([copy.word, ...holder])}</div></div>`,
    `<p class="heading">${wordsHtml(cover.heading)}</p>`,
    `<h1>${wordsHtml(cover.title)}</h1>`,
    '<div class="rule"></div>',
    blocksHtml([{ kind: 'fields', style: 'small', items: cover.fields, provenance: [] }], page),
    ...cover.notes.map((inlines) => `<p>${inlinesHtml(inlines, page)}</p>`),
    ...(cover.warning === undefined ? [] : [`<p class="warning">${wordsHtml(cover.warning)}</p>`]),
    ...(cover.contents ? [`<h2>${wordsHtml(document.words.contents)}</h2>`, contentsHtml(page)] : []),
    ...(cover.hash === undefined
      ? []
      : [`<p class="small">${wordsHtml(`${cover.hash.label} ${cover.hash.value}`.trim())}</p>`]),
    '</div>',
  ].join('\n')
}

const sectionHtml = (
  document: DocumentModel,
  section: DocumentModel['sections'][number],
  index: number,
  page: Page,
): string => {
  const id = page.ids.get(section.anchor) ?? ''
  const breaks = section.start === 'page' || document.sections[index - 1]?.end === 'page'
  const name = [breaks ? 'new-page' : 'run-on', section.orientation].join(' ')
  const title = section.title === '' ? '' : `<h2 id="${id}">${wordsHtml(section.title)}</h2>\n`
  const labelled = section.title === '' ? attributes({ id }) : attributes({ 'aria-labelledby': id })
  return `<section class="${name}"${labelled}>\n${title}${blocksHtml(section.blocks, page)}\n</section>`
}
