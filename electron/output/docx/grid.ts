import { sliver } from './paragraph.ts'
import { eighths, twips } from './units.ts'

/** A line of a table's frame: width in points, colour without `#`. */
export type Edge = { readonly width: number; readonly colour: string } | 'none'
export type Edges = {
  readonly top?: Edge
  readonly left?: Edge
  readonly bottom?: Edge
  readonly right?: Edge
  readonly insideH?: Edge
}

/** The bar of a changed block, where it stands in a table (PACK 10). */
export const CHANGE_EDGE: Edge = { width: 1.5, colour: '000000' }

/** A table as Word has it: columns in points, padding in points (top, side), rows as finished XML. */
export type Grid = {
  readonly columns: readonly number[]
  readonly padding: readonly [top: number, side: number]
  readonly edges?: Edges
  readonly label?: string
  readonly rows: string
  readonly hasHead?: true
}

/** A table with fixed columns. */
export const gridXml = ({ columns, padding, edges, label, rows, hasHead }: Grid): string => {
  const [top, side] = padding.map(twips)
  const total = columns.reduce((sum, column) => sum + twips(column), 0)
  const around = `<w:tblCellMar><w:top w:w="${top}" w:type="dxa"/><w:left w:w="${side}" w:type="dxa"/><w:bottom w:w="${top}" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/></w:tblCellMar>`
  const look = `<w:tblLook w:val="${hasHead === true ? '0020' : '0000'}" w:firstRow="${hasHead === true ? 1 : 0}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`
  const caption = label === undefined || label === '' ? '' : `<w:tblCaption w:val="${label}"/>`
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>${framed('tblBorders', edges)}<w:tblLayout w:type="fixed"/>${around}${look}${caption}</w:tblPr>` +
    `<w:tblGrid>${columns.map((column) => `<w:gridCol w:w="${twips(column)}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`
  )
}

/** The space below a table. */
export const spaceAfter = (points: number): string => sliver().replace('w:after="0"', `w:after="${twips(points)}"`)

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH'] as const

const framed = (name: 'tblBorders' | 'tcBorders', edges: Edges | undefined): string => {
  if (edges === undefined) return ''
  const sides = SIDES.map((side) => edgeXml(side, edges[side])).join('')
  return sides === '' ? '' : `<w:${name}>${sides}</w:${name}>`
}

const edgeXml = (side: string, edge: Edge | undefined): string => {
  if (edge === undefined) return ''
  if (edge === 'none') return `<w:${side} w:val="nil"/>`
  return `<w:${side} w:val="single" w:sz="${eighths(edge.width)}" w:space="0" w:color="${edge.colour}"/>`
}

/** How a row behaves on pages. */
export type RowMore = {
  readonly kind?: 'head' | 'whole' | 'breaking'
  /** Least height, points. */
  readonly height?: number
}

/** A row: a head repeats on each page, a whole row never breaks. */
export const rowXml = (cells: string, { kind = 'whole', height }: RowMore = {}): string => {
  const whole = kind === 'breaking' ? '' : '<w:cantSplit/>'
  const least = height === undefined ? '' : `<w:trHeight w:val="${twips(height)}" w:hRule="atLeast"/>`
  const head = kind === 'head' ? '<w:tblHeader/>' : ''
  const properties = whole + least + head
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`
}

export type CellMore = {
  readonly span?: number
  readonly edges?: Edges
  readonly fill?: string
  readonly padding?: { readonly left?: number; readonly right?: number }
  readonly middle?: true
}

/** A cell so many points wide; what stands in it ends in a paragraph, as Word wants. */
export const cellXml = (width: number, content: string, more: CellMore = {}): string => {
  const { span, edges, fill, padding, middle } = more
  const properties =
    `<w:tcW w:w="${twips(width)}" w:type="dxa"/>` +
    (span === undefined || span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`) +
    framed('tcBorders', edges) +
    (fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`) +
    paddingXml(padding) +
    (middle === true ? '<w:vAlign w:val="center"/>' : '')
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}${content.endsWith('</w:p>') ? '' : sliver()}</w:tc>`
}

const paddingXml = (padding: CellMore['padding']): string => {
  if (padding === undefined) return ''
  const left = padding.left === undefined ? '' : `<w:left w:w="${twips(padding.left)}" w:type="dxa"/>`
  const right = padding.right === undefined ? '' : `<w:right w:w="${twips(padding.right)}" w:type="dxa"/>`
  return `<w:tcMar>${left}${right}</w:tcMar>`
}
