import { INKS, MM, type Cover, type DocumentModel, type Field } from '#core/document'
import { fieldsXml } from './blocks.ts'
import { contentsInColumnsXml, contentsXml } from './contents.ts'
import { narrowed, type Desk } from './desk.ts'
import { fittedSize } from './fitted.ts'
import { cellXml, gridXml, rowXml, spaceAfter } from './grid.ts'
import { paragraphXml, rawParagraph, sliver } from './paragraph.ts'
import { runsOf, wordRuns } from './runs.ts'
import { hex } from './units.ts'

const HEADING_FROM = 90 * MM
const A4_HEIGHT = 297
const TOP_LINES = 3
const RULE = { width: 40 * MM, stroke: 1.2 }
/** Two lines, less what bold letters and the ends of lines take. */
const TITLE_LINES = 1.6
const GREY = { colour: hex(INKS.grey) }

/** The first page (PACK 6.3); the last paragraph of each part carries its page set-up. */
export const coverXml = (document: DocumentModel, cover: Cover, desk: Desk, setup: CoverSetup): string =>
  topXml(document, cover, desk) +
  rawParagraph('Coverheading', wordRuns(cover.heading, desk, GREY), desk, { before: headingSpace(desk) }) +
  rawParagraph(
    'Title',
    wordRuns(cover.title, desk, fittedSize(cover.title, 'coverTitle', desk.width * TITLE_LINES, desk)),
    desk,
  ) +
  ruleXml(desk) +
  fieldsOf(cover.fields, desk) +
  [...cover.notes].map((inlines) => paragraphXml('Covervalue', inlines, desk)).join('') +
  (cover.warning === undefined
    ? ''
    : rawParagraph('Covervalue', wordRuns(cover.warning, desk, { weight: 'bold' }), desk)) +
  contentsOf(document, cover, desk, setup) +
  rawParagraph('Sourcenote', cover.hash === undefined ? '' : hashRuns(cover.hash, desk), desk, {
    before: 10,
    section: setup(isLong(cover, desk) ? 'after-columns' : 'whole'),
  })

/** The page set-up of a part of the cover: the whole of it, or what stands before, in and after two columns. */
export type CoverSetup = (part: 'whole' | 'columns' | 'after-columns') => string

const isLong = (cover: Cover, desk: Desk): boolean => cover.contents && desk.contents.length > LONG_LIST

/** The list of contents; a long one stands in two columns, so that the cover stays one page. */
const contentsOf = (document: DocumentModel, cover: Cover, desk: Desk, setup: CoverSetup): string => {
  if (!cover.contents || desk.contents.length === 0) return ''
  const heading = rawParagraph('TOCHeading', wordRuns(document.words.contents, desk), desk)
  return isLong(cover, desk)
    ? heading +
        sliver(setup('whole')) +
        contentsInColumnsXml(narrowed(desk, (desk.width - GUTTER) / 2)) +
        sliver(setup('columns'))
    : heading + contentsXml(desk)
}

const hashRuns = (hash: NonNullable<Cover['hash']>, desk: Desk): string =>
  wordRuns(`${hash.label} ${hash.value}`.trim(), desk, GREY)

/** Brief number and date at the left, the copy and its holder at the right, the marking as real text below. */
const topXml = (document: DocumentModel, cover: Cover, desk: Desk): string => {
  const { copy } = document
  const left = [cover.briefNumber, cover.date]
  const right = copy.kind === 'numbered' && copy.holder !== undefined ? [copy.word, copy.holder] : [copy.word]
  const side = (texts: readonly string[], align: 'start' | 'end'): string =>
    texts
      .filter((text) => text !== '')
      .map((text, index) =>
        rawParagraph(
          'Covervalue',
          wordRuns(text, desk, index === 0 ? { weight: 'bold' } : {}),
          desk,
          align === 'end' ? { align } : {},
        ),
      )
      .join('')
  const half = desk.width / 2
  const rows = rowXml(cellXml(half, side(left, 'start')) + cellXml(half, side(right, 'end')))
  const marking = rawParagraph('Covervalue', runsOf([{ kind: 'text', text: document.banner.label }], desk, GREY), desk)
  return gridXml({ columns: [half, half], padding: [0, 0], rows }) + marking
}

/** The heading starts 90 mm from the top of an A4 page, in proportion on others. */
const headingSpace = (desk: Desk): number => {
  const { paper, margins, elements } = desk.theme
  const wanted = (HEADING_FROM * paper.height) / A4_HEIGHT - margins.top * MM - elements.coverText.leading * TOP_LINES
  return Math.max(12, desk.contents.length > LONG_LIST ? wanted * CROWDED : wanted)
}
/** A list of more sections than this stands in two columns, and the heading moves up so that the cover stays one page. */
const LONG_LIST = 9
const CROWDED = 0.2

/** A short navy rule: the lower border of a cell 40 mm wide. */
const ruleXml = (desk: Desk): string => {
  const edges = { top: { width: RULE.stroke, colour: hex(INKS.navy) } }
  const cell = cellXml(RULE.width, '', { edges })
  return (
    gridXml({ columns: [RULE.width], padding: [0, 0], rows: rowXml(cell) }) +
    spaceAfter(desk.theme.format === 'a5' ? 6 : 12)
  )
}

const GUTTER = 5 * MM

/** Labels in one column, values in the other. */
const fieldsOf = (items: readonly Field[], desk: Desk): string =>
  items.length === 0 ? '' : fieldsXml({ kind: 'fields', style: 'small', items, provenance: [] }, desk)
