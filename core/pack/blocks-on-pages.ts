import type { Layout, LayoutBox, LayoutLine, LayoutPage } from '#core/document'
import type { NamedBlock } from './block-names.ts'

/** Where a block, or a row of a table, stands on a page: x, y, width and height in points from the top left corner. */
export type PlacedBlock = {
  readonly block: string
  readonly record: string | null
  readonly box: readonly [number, number, number, number]
}

/** A page and what stands on it. */
export type PageOfBlocks = {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly blocks: readonly PlacedBlock[]
}

/** What stands where, by the names of the blocks: for the click that goes from a page to its block and back. */
export function blocksOnPages(named: readonly NamedBlock[], layout: Layout): readonly PageOfBlocks[] {
  const whole = new Map(named.filter((one) => one.row === undefined).map((one) => [keyOf(one), one]))
  const rows = new Map(named.filter((one) => one.row !== undefined).map((one) => [`${keyOf(one)} ${one.row}`, one]))
  return layout.pages.map((page) => ({
    number: page.number,
    width: page.width,
    height: page.height,
    blocks: page.blocks.flatMap((box) => {
      const block = whole.get(keyOf(box))
      return block === undefined ? [] : [placed(block, box), ...rowsIn(page, box, rows)]
    }),
  }))
}

const keyOf = ({ section, index }: { readonly section: string; readonly index: number }): string =>
  `${section} ${String(index)}`

const placed = ({ block, record }: NamedBlock, { x, y, width, height }: Omit<LayoutBox, 'section' | 'index'>) =>
  ({ block, record, box: [rounded(x), rounded(y), rounded(width), rounded(height)] }) as const

const rounded = (points: number): number => Math.round(points * 100) / 100

/** Above the first line of a row there is this much of it. */
const PADDING = 5

/** The rows of a table: each from its first line to that of the next row, or to the end of the table on the page. */
function rowsIn(page: LayoutPage, box: LayoutBox, rows: ReadonlyMap<string, NamedBlock>): readonly PlacedBlock[] {
  const end = box.y + box.height
  const starts = page.lines.filter((line): line is LayoutLine & { readonly row: number } => startsRowIn(line, box))
  return starts.flatMap((line, at) => {
    const row = rows.get(`${keyOf(box)} ${line.row}`)
    if (row === undefined) return []
    const top = Math.max(box.y, line.y - PADDING)
    const next = starts[at + 1]
    const bottom = next === undefined ? end : next.y - PADDING
    return [placed(row, { x: box.x, width: box.width, y: top, height: bottom - top })]
  })
}

const startsRowIn = (line: LayoutLine, box: LayoutBox): boolean =>
  line.row !== undefined && line.section === box.section && line.y >= box.y && line.y <= box.y + box.height
