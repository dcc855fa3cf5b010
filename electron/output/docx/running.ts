import { INKS, type DocumentModel, type Theme } from '#core/document'
import type { Desk } from './desk.ts'
import { estimatedWidth, shortenedTo } from './fitted.ts'
import { cellXml, gridXml, rowXml, type Edges } from './grid.ts'
import { markingRuns } from './marking.ts'
import { rawParagraph, sliver } from './paragraph.ts'
import { wordRuns } from './runs.ts'
import { escapeXml, XML_HEAD } from './xml.ts'

/** Which pages a header or footer belongs to. */
export type RunningKind = 'cover' | 'first' | 'page'
export type RunningPart = {
  readonly header: string
  readonly footer: string
  /** Relations of the parts themselves, where they show pictures. */
  readonly headerRelations?: string
  readonly footerRelations?: string
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** Header and footer of a kind of page: the marking stands in both, on every page (PACK 6.3). */
export const runningParts = (document: DocumentModel, desk: Desk, kind: RunningKind): RunningPart => ({
  header: `${XML_HEAD}<w:hdr ${NAMESPACES}>${headerXml(document, desk, kind)}</w:hdr>`,
  footer: `${XML_HEAD}<w:ftr ${NAMESPACES}>${footerXml(document, desk, kind)}</w:ftr>`,
})

const markingOnly = (document: DocumentModel, desk: Desk): string =>
  rawParagraph('Marking', markingRuns(document.banner, desk), desk, { align: 'center' })

const headerXml = (document: DocumentModel, desk: Desk, kind: RunningKind): string => {
  if (kind === 'cover') return markingOnly(document, desk)
  const { shortTitle } = document.running
  if (desk.theme.running === 'number-centre') {
    const title = slot('Header', shortTitle, desk, 'number')
    return rowOf(desk, [title, numberSlot(desk, kind, 'center'), markingSlot(document, desk, 'end')], 'number')
  }
  const title = slot('Header', shortTitle, desk, 'marking')
  const copy = slot('Header', copyWords(document), desk, 'marking', 'end')
  return rowOf(desk, [title, markingSlot(document, desk, 'center'), copy], 'marking', HAIRLINE)
}

const footerXml = (document: DocumentModel, desk: Desk, kind: RunningKind): string => {
  if (kind === 'cover') return markingOnly(document, desk)
  const { department, issued } = document.running
  const words = [department, issued].filter((word) => word !== '').join(', ')
  const left = (middle: Middle): Slot => slot('Footer', words, desk, middle)
  const marking = (align: Align): Slot => markingSlot(document, desk, align)
  switch (desk.theme.pageNumber.place) {
    case 'foot-right':
      return rowOf(desk, [left('marking'), marking('center'), numberSlot(desk, kind, 'end')], 'marking')
    case 'foot-centre':
      return rowOf(desk, [left('number'), numberSlot(desk, kind, 'center'), marking('end')], 'number')
    case 'top-centre': {
      const copy = slot('Footer', copyWords(document), desk, 'marking', 'end')
      return rowOf(desk, [left('marking'), marking('center'), copy], 'marking')
    }
  }
}

/** Version and copy: `v3 · Copy 2 of 7`. */
export const copyWords = ({ running, copy }: DocumentModel): string =>
  [running.version, copy.word].filter((word) => word !== '').join(' · ')

/** What stands between the outer texts. */
type Middle = 'marking' | 'number'

/** The least part of the measure that it takes. */
const LEAST: Readonly<Record<Middle, number>> = { marking: 0.18, number: 0.12 }
const AROUND = 24

/** How wide each of the outer texts may be, so that a marking between them stands on one line if it can. */
const sideOf = (desk: Desk, middle: Middle): number => {
  const marking = estimatedWidth(desk.markingLabel) * desk.theme.elements.marking.size * BOLD + AROUND
  const least = desk.width * LEAST[middle]
  return (desk.width - (middle === 'number' ? least : Math.min(desk.width / 2, Math.max(least, marking)))) / 2
}
/** Bold letters are so much wider. */
const BOLD = 1.12

type Align = 'start' | 'center' | 'end'
type Slot = string

const aligned = (align: Align): { readonly align?: 'center' | 'end' } => (align === 'start' ? {} : { align })

/** A text beside the marking takes two lines at most, so that it never pushes the page's text down. */
const slot = (style: 'Header' | 'Footer', words: string, desk: Desk, middle: Middle, align: Align = 'start'): Slot => {
  const fitted = shortenedTo(2, words, desk.theme.elements.running.size, sideOf(desk, middle))
  return rawParagraph(style, wordRuns(fitted, desk), desk, aligned(align))
}

const markingSlot = (document: DocumentModel, desk: Desk, align: Align): Slot =>
  rawParagraph('Marking', markingRuns(document.banner, desk), desk, aligned(align))

const numberSlot = (desk: Desk, kind: RunningKind, align: Align): Slot =>
  rawParagraph(
    'Pagenumber',
    kind === 'first' && !desk.theme.pageNumber.onFirst ? '' : pageNumberRuns(desk.theme, desk.pages.total),
    desk,
    aligned(align),
  )

/** The page number as Word's own fields with the text known now. */
export const pageNumberRuns = (theme: Theme, total: number): string => {
  const page = simpleField('PAGE', '1')
  switch (theme.pageNumber.form) {
    case 'n / total':
      return `${page}${plain(' / ')}${simpleField('NUMPAGES', String(total))}`
    case '— n —':
      return plain('— ') + page + plain(' —')
    case 'n':
      return page
  }
}

const simpleField = (name: string, cached: string): string =>
  `<w:fldSimple w:instr=" ${name} "><w:r><w:t>${cached}</w:t></w:r></w:fldSimple>`
const plain = (words: string): string => `<w:r><w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r>`

const HAIRLINE: Edges = { bottom: { width: 0.4, colour: INKS.hairline.slice(1) } }

/** Three texts beside each other, in a table of three cells. */
const rowOf = (desk: Desk, slots: readonly [Slot, Slot, Slot], middle: Middle, edges: Edges = {}): string => {
  const side = sideOf(desk, middle)
  const columns = [side, desk.width - side * 2, side]
  const cells = slots.map((content, index) => cellXml(columns[index] ?? side, content, { middle: true })).join('')
  return gridXml({ columns, padding: [2, 0], edges, rows: rowXml(cells) }) + sliver()
}
