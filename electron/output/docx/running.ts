import { INKS, type DocumentModel, type Theme } from '#core/document'
import type { Desk } from './desk.ts'
import { cellXml, gridXml, rowXml } from './grid.ts'
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
  const title = slot('Header', document.running.shortTitle, desk)
  const marking = (align: Align): Slot => markingSlot(document, desk, align)
  return desk.theme.running === 'marking-centre'
    ? rowOf(desk, [title, marking('center'), slot('Header', copyWords(document), desk, 'end')], 'ruled')
    : rowOf(desk, [title, numberSlot(desk, kind, 'center'), marking('end')], 'plain')
}

const footerXml = (document: DocumentModel, desk: Desk, kind: RunningKind): string => {
  if (kind === 'cover') return markingOnly(document, desk)
  const { department, issued } = document.running
  const left = slot('Footer', [department, issued].filter((word) => word !== '').join(', '), desk)
  switch (desk.theme.pageNumber.place) {
    case 'foot-right':
      return rowOf(desk, [left, markingSlot(document, desk, 'center'), numberSlot(desk, kind, 'end')], 'plain')
    case 'foot-centre':
      return rowOf(desk, [left, numberSlot(desk, kind, 'center'), markingSlot(document, desk, 'end')], 'plain')
    case 'top-centre':
      return rowOf(
        desk,
        [left, markingSlot(document, desk, 'center'), slot('Footer', copyWords(document), desk, 'end')],
        'plain',
      )
  }
}

/** Version and copy: `v3 · Copy 2 of 7`. */
export const copyWords = ({ running, copy }: DocumentModel): string =>
  [running.version, copy.word].filter((word) => word !== '').join(' · ')

type Align = 'start' | 'center' | 'end'
type Slot = string

const aligned = (align: Align): { readonly align?: 'center' | 'end' } => (align === 'start' ? {} : { align })

const slot = (style: 'Header' | 'Footer', words: string, desk: Desk, align: Align = 'start'): Slot =>
  rawParagraph(style, wordRuns(words, desk), desk, aligned(align))

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

/** Three texts beside each other; a hairline below where the layout has one. */
const rowOf = (desk: Desk, slots: readonly [Slot, Slot, Slot], rule: 'ruled' | 'plain'): string => {
  const side = desk.width * 0.38
  const columns = [side, desk.width - side * 2, side]
  const cells = slots.map((content, index) => cellXml(columns[index] ?? side, content, { middle: true })).join('')
  const edges = rule === 'ruled' ? { bottom: { width: 0.4, colour: INKS.hairline.slice(1) } } : {}
  return gridXml({ columns, padding: [2, 0], edges, rows: rowXml(cells) }) + sliver()
}
