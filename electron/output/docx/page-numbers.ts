import { linesOf, MM, plainText, themeOf, withInner, type Block, type DocumentModel, type Layout } from '#core/document'
import type { PageNumbers } from './desk.ts'

/** Pages as a PDF laid them out: the closest that a Word file can know before Word itself sets it. */
export const pageNumbersOf = (document: DocumentModel, layout: Layout): PageNumbers => {
  const pageOf = new Map<string, number>()
  for (const section of document.sections) {
    const first = layout.sections.find((placed) => placed.id === section.id)?.firstPage
    if (first === undefined) continue
    pageOf.set(section.anchor, first)
    section.blocks.forEach((block, index) => {
      const page = layout.pages.find(({ blocks }) =>
        blocks.some((box) => box.section === section.id && box.index === index),
      )
      for (const anchor of anchorsOf(block)) pageOf.set(anchor, page?.number ?? first)
    })
  }
  return { pageOf, total: layout.pages.length }
}

const anchorsOf = (block: Block): readonly string[] =>
  withInner(block).flatMap((inner) => [
    ...(inner.anchor === undefined ? [] : [inner.anchor]),
    ...(inner.kind === 'table' ? inner.rows.flatMap((row) => (row.anchor === undefined ? [] : [row.anchor])) : []),
  ])

/** Every anchor of a document in reading order. */
export const everyAnchor = (document: DocumentModel): readonly string[] =>
  document.sections.flatMap((section) => [section.anchor, ...section.blocks.flatMap(anchorsOf)])

const LETTERS_A_LINE = 72
const LINE = 17

/** Pages estimated from the length of the text, where no layout is at hand. */
export const estimatedPages = (document: DocumentModel): PageNumbers => {
  const theme = themeOf(document.profile, document.format)
  const field = (theme.paper.height - theme.margins.top - theme.margins.bottom) * MM
  const pageOf = new Map<string, number>()
  let filled = document.cover === undefined ? 0 : 1
  document.sections.forEach((section, index) => {
    const breaks = index === 0 || section.start === 'page' || document.sections[index - 1]?.end === 'page'
    if (breaks) filled = Math.ceil(filled)
    pageOf.set(section.anchor, Math.floor(filled) + 1)
    for (const block of section.blocks) {
      for (const anchor of anchorsOf(block)) pageOf.set(anchor, Math.floor(filled) + 1)
      filled += (estimatedLines(block) * LINE) / field
    }
  })
  return { pageOf, total: Math.max(1, Math.ceil(filled)) }
}

const estimatedLines = (block: Block): number => {
  const lines = withInner(block)
    .flatMap(linesOf)
    .map((inlines) => Math.max(1, Math.ceil(plainText(inlines).length / LETTERS_A_LINE)))
  const sum = lines.reduce((total, count) => total + count, 0)
  return block.kind === 'table' ? (sum / Math.max(1, block.columns.length)) * 2 : sum + 0.5
}
