import {
  columnWidths,
  INKS,
  MM,
  plainText,
  SMALLEST,
  TABLE_MEASURE,
  type Cell,
  type CellLine,
  type CellStyle,
  type Column,
  type Row,
  type SpanRow,
  type TableBlock,
} from '#core/document'
import type { Desk } from './desk.ts'
import { fittedSize } from './fitted.ts'
import { cellXml, gridXml, rowXml, CHANGE_EDGE, spaceAfter, type Edges } from './grid.ts'
import { moreOf, paragraphXml, rawParagraph, type ParagraphMore } from './paragraph.ts'
import { portraitRun } from './picture.ts'
import { wordRuns } from './runs.ts'
import type { ParagraphStyleId } from './style-names.ts'
import { hex } from './units.ts'
import { escapeXml } from './xml.ts'

const TOP = 5
const SIDE = 4
const HEAVY = { width: 1, colour: '000000' }
const LIGHT = { width: 0.4, colour: hex(INKS.hairline) }
const PORTRAIT = { width: 12 * MM, height: 16 * MM, gap: 6 }
const AFTER = 12

/** A column of the model as one or, with portraits, two columns of the grid. */
type Place = {
  readonly column: Column
  readonly width: number
  readonly portrait: boolean
  readonly padding: { readonly left?: number; readonly right?: number }
}

/** A table: its head repeats, its rows stay whole, no vertical rules. */
export const tableXml = (block: TableBlock, desk: Desk): string => {
  if (block.rows.length === 0) {
    return rawParagraph('Tabletext', wordRuns(block.empty, desk), desk, { ...moreOf(block), after: 10 })
  }
  const places = placesOf(block, desk)
  const head = block.columns.some((column) => column.head !== '') ? headXml(places, desk) : ''
  const rows = block.rows.map((row, index) => tableRow(block, row, index, places, desk)).join('')
  return (
    gridXml({
      columns: places.flatMap((place) =>
        place.portrait
          ? [PORTRAIT.width + PORTRAIT.gap + SIDE, place.width - PORTRAIT.width - PORTRAIT.gap - SIDE]
          : [place.width],
      ),
      padding: [TOP, SIDE],
      edges: { top: HEAVY, bottom: HEAVY, insideH: LIGHT },
      label: escapeXml(block.label),
      rows: head + rows,
      ...(head === '' ? {} : { hasHead: true }),
    }) + spaceAfter(AFTER)
  )
}

const placesOf = (block: TableBlock, desk: Desk): readonly Place[] => {
  const widths = columnWidths(
    block.columns.map((column) => column.width),
    Math.min(desk.width / MM, Math.max(TABLE_MEASURE, desk.width / MM)),
  )
  return block.columns.map((column, index) => ({
    column,
    width: (widths[index] ?? 0) * MM,
    portrait: block.rows.some((row) => row.kind === 'cells' && row.cells[index]?.portrait !== undefined),
    padding: {
      ...(index === 0 ? { left: 0 } : {}),
      ...(index === block.columns.length - 1 ? { right: 0 } : {}),
    },
  }))
}

const spanOf = (place: Place): number => (place.portrait ? 2 : 1)

const headXml = (places: readonly Place[], desk: Desk): string =>
  rowXml(
    places
      .map((place) => {
        const more: ParagraphMore = { keepNext: true, ...(place.column.align === 'end' ? { align: 'end' } : {}) }
        const { head } = place.column
        const room = place.width - (place.padding.left ?? SIDE) - (place.padding.right ?? SIDE)
        const look = isOneWord(head) ? fittedSize(head, 'tableHead', room, desk, SMALLEST) : {}
        return cellXml(place.width, rawParagraph('Tablehead', wordRuns(head, desk, look), desk, more), {
          span: spanOf(place),
          edges: { bottom: HEAVY },
          padding: place.padding,
        })
      })
      .join(''),
    { kind: 'head' },
  )

/** A head of one word shrinks a little rather than break inside the word. */
const isOneWord = (head: string): boolean => !/[\s\u2E80-\u9FFF]/.test(head)

/** How a row stands beside the rows around it. */
type Standing = { readonly keepNext: boolean; readonly edges: Edges }

const tableRow = (block: TableBlock, row: Row, index: number, places: readonly Place[], desk: Desk): string => {
  const next = block.rows[index + 1]
  const hasAttached = next?.kind === 'span' && next.role === 'attached'
  const isAttached = row.kind === 'span' && row.role === 'attached'
  const isGroup = row.kind === 'span' && row.role === 'group'
  const standing: Standing = {
    keepNext: hasAttached || isGroup,
    edges: { ...(isAttached ? { top: 'none' } : {}), ...(hasAttached ? { bottom: 'none' } : {}) },
  }
  const cells = row.kind === 'span' ? spanCell(row, places, standing, desk) : rowCells(row, places, standing, desk)
  const hasPortrait = row.kind === 'cells' && row.cells.some((cell) => cell.portrait !== undefined)
  return rowXml(cells, {
    kind: isHigh(row, places) ? 'breaking' : 'whole',
    ...(hasPortrait ? { height: PORTRAIT.height + TOP * 2 } : {}),
  })
}

/** A row higher than about half a page may break. */
const isHigh = (row: Row, places: readonly Place[]): boolean =>
  row.kind === 'cells' &&
  row.cells.some((cell, index) => {
    const letters = cell.lines.reduce((sum, line) => sum + plainText(line.inlines).length, 0)
    return (letters * 5.5) / Math.max(20, places[index]?.width ?? 20) > HALF_PAGE_LINES
  })
const HALF_PAGE_LINES = 22

/** A changed row has its bar at its left edge, a little off its words. */
const BARRED = { left: SIDE }

type RowCells = Extract<Row, { kind: 'cells' }>

const rowCells = (row: RowCells, places: readonly Place[], standing: Standing, desk: Desk): string =>
  row.cells
    .map((cell, index) => {
      const place = places[index]
      if (place === undefined) return ''
      const more: ParagraphMore = {
        keepNext: standing.keepNext,
        ...(index === 0 ? { anchor: row.anchor } : {}),
        ...(place.column.align === 'end' ? { align: 'end' } : {}),
      }
      return index === 0 && row.changed === true
        ? placedCell(
            cell,
            { ...place, padding: BARRED },
            { ...standing, edges: { ...standing.edges, left: CHANGE_EDGE } },
            more,
            desk,
          )
        : placedCell(cell, place, standing, more, desk)
    })
    .join('')

const placedCell = (cell: Cell, place: Place, standing: Standing, more: ParagraphMore, desk: Desk): string => {
  const { edges } = standing
  const textWidth = place.portrait ? place.width - PORTRAIT.width - PORTRAIT.gap - SIDE : place.width
  const content = linesXml(cell.lines, more, textWidth - SIDE * 2, desk)
  if (!place.portrait) return cellXml(place.width, content, { edges, padding: place.padding })
  if (cell.portrait === undefined) return cellXml(place.width, content, { span: 2, edges, padding: place.padding })
  const run = portraitRun(cell.portrait, PORTRAIT.width, PORTRAIT.height, desk, 'Tabletext')
  const picture = rawParagraph('Tabletext', run, desk, { keepNext: standing.keepNext })
  return (
    cellXml(place.width - textWidth, picture, { edges, padding: { ...place.padding, right: 0 } }) +
    cellXml(textWidth, content, { edges, padding: { ...place.padding, left: 0 } })
  )
}

const spanCell = (row: SpanRow, places: readonly Place[], standing: Standing, desk: Desk): string => {
  const indent = row.role === 'attached' ? (places[0]?.width ?? 0) + SIDE : 0
  const more: ParagraphMore = {
    keepNext: standing.keepNext,
    anchor: row.anchor,
    ...(indent > 0 ? { left: indent } : {}),
  }
  return cellXml(desk.width, linesXml(row.lines, more, desk.width - indent, desk), {
    span: places.reduce((sum, place) => sum + spanOf(place), 0),
    edges: row.changed === true ? { ...standing.edges, left: CHANGE_EDGE } : standing.edges,
    padding: { left: row.changed === true ? SIDE : 0, right: 0 },
  })
}

const STYLES: Readonly<Record<CellStyle, ParagraphStyleId>> = {
  text: 'Tabletext',
  strong: 'Tabletext',
  'own-script': 'Tabletext',
  romanised: 'Tabletext',
  number: 'Tablenumber',
  small: 'Tablesmall',
}
const isBold = (style: CellStyle): boolean => style === 'strong' || style === 'own-script'
const isName = (style: CellStyle): boolean => style === 'own-script' || style === 'romanised'

const linesXml = (lines: readonly CellLine[], more: ParagraphMore, width: number, desk: Desk): string => {
  const all = lines.length === 0 ? [EMPTY_LINE] : lines
  return all
    .map((line, index) => {
      const own = index === 0 ? more : { ...more, anchor: undefined }
      return paragraphXml(STYLES[line.style], line.inlines, desk, own, {
        ...(isBold(line.style) ? { weight: 'bold' } : {}),
        ...(isName(line.style) ? fittedSize(plainText(line.inlines), 'tableText', width, desk) : {}),
      })
    })
    .join('')
}

const EMPTY_LINE: CellLine = { style: 'text', inlines: [] }
