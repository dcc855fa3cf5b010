import { assertNever } from '#core/base'
import type { Block, Cell, Field, Inlines, LangText, Row } from '#core/document'

/** Changes every line of a block, those of blocks inside it too, and nothing else. */
export function mapLines(block: Block, change: (line: Inlines) => Inlines): Block {
  const field = (one: Field): Field => ({ ...one, lines: one.lines.map(change) })
  const spoken = (one: LangText): LangText => ({ ...one, inlines: change(one.inlines) })
  const cell = (one: Cell): Cell => ({
    ...one,
    lines: one.lines.map((line) => ({ ...line, inlines: change(line.inlines) })),
  })
  const row = (one: Row): Row =>
    one.kind === 'cells'
      ? { ...one, cells: one.cells.map(cell) }
      : { ...one, lines: one.lines.map((line) => ({ ...line, inlines: change(line.inlines) })) }
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'source':
      return { ...block, inlines: change(block.inlines) }
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, inlines: change(item.inlines) })) }
    case 'point': {
      const [first, second] = block.texts
      const texts = second === undefined ? ([spoken(first)] as const) : ([spoken(first), spoken(second)] as const)
      return { ...block, texts, support: block.support.map(change) }
    }
    case 'callout':
      return { ...block, blocks: block.blocks.map((inner) => mapLines(inner, change)) }
    case 'columns': {
      const [left, right] = block.columns
      const within = (some: readonly Block[]): readonly Block[] => some.map((inner) => mapLines(inner, change))
      return { ...block, columns: [within(left), within(right)] }
    }
    case 'table':
      return { ...block, rows: block.rows.map(row) }
    case 'fields':
      return { ...block, items: block.items.map(field) }
    case 'nameplate':
      return { ...block, lines: block.lines.map(change) }
    case 'biography':
      return { ...block, capacity: block.capacity.map(change), items: block.items.map(field) }
    case 'drawing':
    case 'picture':
      return block.caption === undefined ? block : { ...block, caption: change(block.caption) }
    case 'place-card':
      return block.line === undefined ? block : { ...block, line: change(block.line) }
    case 'contents':
    case 'marking-line':
      return block
    default:
      return assertNever(block)
  }
}
