import {
  columnWidths,
  INKS,
  MM,
  SMALLEST,
  type Cell,
  type CellLine,
  type CellsRow,
  type CellStyle,
  type Column,
  type ElementId,
  type Row,
  type SpanRow,
  type TableBlock,
} from '#core/document'
import {
  grouped,
  inCompany,
  lowered,
  sliced,
  stripOf,
  tagUnder,
  type Group,
  type Item,
  type LineItem,
  type RuleItem,
  type Strip,
  type Tag,
} from '#electron/output/pdf/flow'
import { resting, styleOf, type Desk } from './desk.ts'
import { portraitItems } from './portrait.ts'
import { fittedLines, lineItems, linesOf } from './text.ts'

/** Padding of a cell (PACK 6.4). */
const SIDE = 4
const TOP = 5
const HEAVY = 1
const LIGHT = 0.4

/** A table: its head repeats, rows stay whole unless one is higher than half a page; without rows a line says so. */
export function writeTable(block: TableBlock, desk: Desk): readonly Strip[] {
  if (block.rows.length === 0) return [emptyStrip(block, desk)]
  const places = placesOf(block.columns, desk)
  const table = tagUnder(desk.parent, 'Table', { alt: block.label })
  const hasHead = block.columns.some((column) => column.head !== '')
  const head = hasHead ? headStrip(places, desk, tagUnder(table, 'TR')) : undefined
  const rows = inCompany(
    block.rows.map((row, index) => rowStrips(row, index, block, places, desk, tagUnder(table, 'TR'))),
    desk.shape,
  )
  const strips = head === undefined ? rows : [head, ...rows]
  const group: Group = head === undefined ? {} : { continuation: untagged(head) }
  return grouped(finished(strips, desk), group)
}

function emptyStrip(block: TableBlock, desk: Desk): Strip {
  const style = styleOf(desk, 'tableText')
  const lines = linesOf(desk, [{ kind: 'text', text: block.empty }], style, desk.width)
  return stripOf(lines.length * style.leading, lineItems(desk, lines, style, tagUnder(desk.parent, 'P')), { after: 10 })
}

type Place = { readonly column: Column; readonly x: number; readonly width: number }

function placesOf(columns: readonly Column[], desk: Desk): readonly Place[] {
  const widths = columnWidths(
    columns.map((column) => column.width),
    desk.width / MM,
  )
  let x = desk.left
  return columns.map((column, index) => {
    const width = (widths[index] ?? 0) * MM
    const place = { column, x, width }
    x += width
    return place
  })
}

/** Text of the outer columns stands flush with the measure; between columns there is padding on both sides. */
const contentOf = (place: Place, index: number, count: number): { readonly x: number; readonly width: number } => {
  const left = index === 0 ? 0 : SIDE
  const right = index === count - 1 ? 0 : SIDE
  return { x: place.x + left, width: place.width - left - right }
}

function headStrip(places: readonly Place[], desk: Desk, row: Tag): Strip {
  let height = 0
  const items = places.flatMap((place, index) => {
    const tag = tagUnder(row, 'TH', { scope: 'Column' })
    const { x, width } = contentOf(place, index, places.length)
    const { lines, style } = headLines(place.column.head, desk, width)
    height = Math.max(height, lines.length * style.leading)
    return lineItems(desk, lines, style, tag, { x, width, y: TOP, align: place.column.align })
  })
  const full = height + TOP * 2
  return stripOf(full, [rule(desk, 0, HEAVY), rule(desk, full, HEAVY), ...items], { keep: true })
}

/** A head of one word shrinks a little rather than break inside the word. */
function headLines(head: string, desk: Desk, width: number): ReturnType<typeof fittedLines> {
  const style = styleOf(desk, 'tableHead')
  const isOneWord = !/[\s\u2E80-\u9FFF]/.test(head)
  return fittedLines(desk, [{ kind: 'text', text: head }], isOneWord ? { ...style, floor: SMALLEST } : style, width)
}

/** A repeated head is furniture: the table's own head is read once. */
const untagged = (head: Strip): Strip =>
  stripOf(
    head.height,
    head.items.map((item) => {
      if (item.kind !== 'line') return item
      const { tag: _, ...bare } = item
      return bare
    }),
  )

const rule = (desk: Desk, y: number, width: number): RuleItem => ({
  kind: 'rule',
  x: desk.left,
  y,
  toX: desk.left + desk.width,
  toY: y,
  width,
  ink: width === HEAVY ? INKS.black : INKS.hairline,
})

const ELEMENTS: Readonly<Record<CellStyle, ElementId>> = {
  text: 'tableText',
  strong: 'tableStrong',
  'own-script': 'tableStrong',
  romanised: 'tableText',
  number: 'tableText',
  small: 'tableSmall',
}

/** Names shrink to the table's floor before they wrap. */
const isName = (style: CellStyle): boolean => style === 'own-script' || style === 'romanised'

function cellLineItems(
  entries: readonly CellLine[],
  desk: Desk,
  x: number,
  width: number,
  align: Column['align'],
  tag: Tag,
): { readonly items: readonly LineItem[]; readonly height: number } {
  const items: LineItem[] = []
  let y = 0
  for (const entry of entries) {
    const element = styleOf(desk, ELEMENTS[entry.style])
    const { lines, style } = isName(entry.style)
      ? fittedLines(desk, entry.inlines, element, width)
      : { lines: linesOf(desk, entry.inlines, element, width), style: element }
    const place = entry.style === 'number' ? 'end' : align
    items.push(...lineItems(desk, lines, style, tag, { x, width, y, align: place }))
    y += lines.length * style.leading
  }
  return { items, height: y }
}

type SetRow = { readonly items: readonly Item[]; readonly height: number }

function rowStrips(
  row: Row,
  index: number,
  block: TableBlock,
  places: readonly Place[],
  desk: Desk,
  tag: Tag,
): readonly Strip[] {
  const rowDesk = { ...desk, origin: resting(desk.origin, row.provenance) }
  const set = row.kind === 'cells' ? setCells(row, places, rowDesk, tag) : setSpan(row, places, rowDesk, tag)
  const next = block.rows[index + 1]
  const isAttached = next?.kind === 'span' && next.role === 'attached'
  const strip = stripOf(set.height + TOP * 2, marked(set, index), {
    ...(row.anchor === undefined ? {} : { anchors: [row.anchor] }),
    ...(row.changed === true ? { changed: true } : {}),
    keep: isAttached || (row.kind === 'span' && row.role === 'group'),
  })
  const broken = strip.height > (desk.shape.bottom - desk.shape.top) / 2 ? sliced(strip) : [strip]
  return broken.map((part, place) =>
    place === broken.length - 1 && !isAttached
      ? { ...part, items: [rule(desk, part.height, LIGHT), ...part.items] }
      : part,
  )
}

/** Items below the row's padding; the first line carries the row's number. */
function marked(set: SetRow, row: number): readonly Item[] {
  let isMarked = false
  return set.items.map((item) => {
    const below = lowered(item, TOP)
    if (isMarked || below.kind !== 'line') return below
    isMarked = true
    return { ...below, row }
  })
}

function setCells(row: CellsRow, places: readonly Place[], desk: Desk, tag: Tag): SetRow {
  const items: Item[] = []
  let height = 0
  row.cells.forEach((cell, index) => {
    const place = places[index]
    if (place === undefined) return
    const { x, width } = contentOf(place, index, places.length)
    const set = setCell(cell, desk, x, width, place.column.align, tagUnder(tag, 'TD'))
    items.push(...set.items)
    height = Math.max(height, set.height)
  })
  return { items, height }
}

const PORTRAIT = { width: 12 * MM, height: 16 * MM, gap: 6 }

function setCell(cell: Cell, desk: Desk, x: number, width: number, align: Column['align'], tag: Tag): SetRow {
  if (cell.portrait === undefined) return cellLineItems(cell.lines, desk, x, width, align, tag)
  const shift = PORTRAIT.width + PORTRAIT.gap
  const portrait = portraitItems(cell.portrait, { ...desk, parent: tag }, { x, y: 1, ...PORTRAIT }, 'tableText')
  const beside = cellLineItems(cell.lines, desk, x + shift, width - shift, align, tag)
  return { items: [...portrait, ...beside.items], height: Math.max(beside.height, PORTRAIT.height + 2) }
}

function setSpan(row: SpanRow, places: readonly Place[], desk: Desk, tag: Tag): SetRow {
  const cell = tagUnder(tag, row.role === 'group' ? 'TH' : 'TD', {
    colSpan: places.length,
    ...(row.role === 'group' ? { scope: 'Row' as const } : {}),
  })
  const indent = row.role === 'attached' ? (places[0]?.width ?? 0) : 0
  return cellLineItems(row.lines, desk, desk.left + indent, desk.width - indent, 'start', cell)
}

/** The end of a table has a heavy rule and space below. */
const finished = (strips: readonly Strip[], desk: Desk): readonly Strip[] =>
  strips.map((strip, index) =>
    index === strips.length - 1
      ? {
          ...strip,
          after: 12,
          items: [rule(desk, strip.height, HEAVY), ...strip.items.filter((item) => !isEndRule(item, strip))],
        }
      : strip,
  )

const isEndRule = (item: Item, strip: Strip): boolean => item.kind === 'rule' && item.y === strip.height
