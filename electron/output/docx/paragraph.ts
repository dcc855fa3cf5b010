import { MM, type BlockBase, type Inlines } from '#core/document'
import type { Desk } from './desk.ts'
import { runsOf, type RunLook } from './runs.ts'
import type { ParagraphStyleId } from './style-names.ts'
import { twips } from './units.ts'

/** What a paragraph has besides its style; distances in points. */
export type ParagraphMore = {
  readonly anchor?: string | undefined
  readonly changed?: true | undefined
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  readonly pageBreakBefore?: boolean
  readonly align?: 'center' | 'end'
  readonly left?: number
  readonly hanging?: number
  readonly firstLine?: number
  readonly before?: number
  readonly after?: number
  readonly list?: number
  readonly tabs?: string
  /** The section's page set-up, in the last paragraph of a section. */
  readonly section?: string
}

/** What a block says about its first paragraph. */
export const moreOf = (block: BlockBase): ParagraphMore => ({
  ...(block.anchor === undefined ? {} : { anchor: block.anchor }),
  ...(block.changed === undefined ? {} : { changed: block.changed }),
  ...(block.keepWithNext === undefined ? {} : { keepNext: true }),
})

/** A paragraph of inlines in a style. */
export const paragraphXml = (
  style: ParagraphStyleId,
  inlines: Inlines,
  desk: Desk,
  more: ParagraphMore = {},
  look: RunLook = {},
): string => rawParagraph(style, runsOf(inlines, desk, look), desk, more)

/** A paragraph of finished runs in a style. */
export const rawParagraph = (style: ParagraphStyleId, runs: string, desk: Desk, more: ParagraphMore = {}): string =>
  `<w:p>${paragraphProperties(style, desk, more)}${bookmarked(more.anchor, desk, runs)}</w:p>`

/** Runs between the bookmark that links lead to. */
export const bookmarked = (anchor: string | undefined, desk: Desk, runs: string): string => {
  const bookmark = anchor === undefined ? undefined : desk.bookmarks.get(anchor)
  if (bookmark === undefined) return runs
  const id = bookmark.slice(1)
  return `<w:bookmarkStart w:id="${id}" w:name="${bookmark}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`
}

const CHANGE_BAR = '<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="000000"/></w:pBdr>'

/** The properties of a paragraph, in the order of the schema. */
const paragraphProperties = (style: ParagraphStyleId, desk: Desk, more: ParagraphMore): string => {
  const { left, hanging, firstLine, before, after, list } = more
  let xml = `<w:pStyle w:val="${desk.styleId(style)}"/>`
  if (more.keepNext === true) xml += '<w:keepNext/>'
  if (more.keepLines === true) xml += '<w:keepLines/>'
  if (more.pageBreakBefore === true) xml += '<w:pageBreakBefore/>'
  if (list !== undefined) xml += `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`
  if (more.changed === true) xml += CHANGE_BAR
  xml += more.tabs ?? ''
  if (before !== undefined || after !== undefined) {
    xml += `<w:spacing${measure('before', before)}${measure('after', after)}/>`
  }
  if (left !== undefined || hanging !== undefined || firstLine !== undefined) {
    xml += `<w:ind${measure('left', left)}${measure('hanging', hanging)}${measure('firstLine', firstLine)}/>`
  }
  if (more.align !== undefined) xml += `<w:jc w:val="${more.align === 'end' ? 'right' : 'center'}"/>`
  return `<w:pPr>${xml}${more.section ?? ''}</w:pPr>`
}

const measure = (name: string, points: number | undefined): string =>
  points === undefined ? '' : ` w:${name}="${twips(points)}"`

/** A paragraph of no height, which Word wants after a table in a cell, a header or at the end of a page's section. */
export const sliver = (section = ''): string =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>${section}</w:pPr></w:p>`

/** The first-line indent of a profile's body text, points. */
export const firstLineOf = (desk: Desk): number => desk.theme.firstLineIndent * MM
