import { assertNever } from '#core/base'
import type { Block, Cell, CellLine, ColumnsBlock, Field, Picture, Portrait, Row } from './block.ts'
import type { Inline, Inlines } from './inline.ts'
import type { DocumentModel, Section } from './model.ts'

/** The words of a line as they are read: chips by their word, source marks as `[n]`, breaks as a space, page numbers left out. */
export const plainText = (inlines: Inlines): string => inlines.map(inlineText).join('')

const inlineText = (inline: Inline): string => {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'chip':
      return inline.word
    case 'source-mark':
      return `[${inline.number}]`
    case 'page-of':
      return ''
    case 'break':
      return ' '
    default:
      return assertNever(inline)
  }
}

/** A block and all blocks inside it, in reading order. */
export const withInner = (block: Block): readonly Block[] => {
  switch (block.kind) {
    case 'callout':
      return [block, ...block.blocks.flatMap(withInner)]
    case 'columns':
      return [block, ...pairedOf(block.columns).flatMap(withInner)]
    default:
      return [block]
  }
}

/** Blocks that stand side by side are read pair by pair, as they stand at one height. */
const pairedOf = ([left, right]: ColumnsBlock['columns']): readonly Block[] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [left[index], right[index]])
    .flat()
    .filter((block) => block !== undefined)

/** A block with the section it stands in. */
export type Placed = { readonly section: Section; readonly block: Block }

/** Every block of a document, inner ones included, in reading order. */
export const everyBlock = (document: DocumentModel): readonly Placed[] =>
  document.sections.flatMap((section) => section.blocks.flatMap(withInner).map((block) => ({ section, block })))

/** The lines of one block itself, in reading order; those of blocks inside it are not among them. */
export const linesOf = (block: Block): readonly Inlines[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'source':
      return [block.inlines]
    case 'list':
      return block.items.map((entry) => entry.inlines)
    case 'point':
      return [...block.texts.map((entry) => entry.inlines), ...block.support]
    case 'callout':
      return block.label === undefined ? [] : [[{ kind: 'text', text: block.label }]]
    case 'table':
      return block.rows.length === 0
        ? [words(block.empty)]
        : [...block.columns.map((column) => words(column.head)), ...block.rows.flatMap(rowLines)]
    case 'fields':
      return block.items.flatMap(fieldLines)
    case 'nameplate':
      return [...nameLines(block.side, block.own?.text, block.romanised), ...block.lines]
    case 'biography':
      return [
        ...nameLines(block.credit, block.own?.text, block.romanised),
        ...block.capacity,
        ...block.items.flatMap(fieldLines),
      ]
    case 'drawing':
      return [
        ...block.drawing.marks.flatMap((mark) => (mark.kind === 'label' ? [words(mark.text)] : [])),
        ...(block.caption === undefined ? [] : [block.caption]),
      ]
    case 'picture':
      return block.caption === undefined ? [] : [block.caption]
    case 'marking-line':
      return [words(block.banner.label)]
    case 'place-card':
      return [words(block.markingLabel), words(block.name.text), ...(block.line === undefined ? [] : [block.line])]
    case 'columns':
    case 'contents':
      return []
    default:
      return assertNever(block)
  }
}

const words = (text: string): Inlines => [{ kind: 'text', text }]
const nameLines = (...names: readonly (string | undefined)[]): readonly Inlines[] =>
  names.flatMap((name) => (name === undefined ? [] : [words(name)]))
const fieldLines = (field: Field): readonly Inlines[] => [words(field.label), ...field.lines]
const cellLines = (cell: Cell): readonly Inlines[] => cell.lines.map((entry: CellLine) => entry.inlines)
const rowLines = (row: Row): readonly Inlines[] =>
  row.kind === 'cells' ? row.cells.flatMap(cellLines) : row.lines.map((entry) => entry.inlines)

/** The texts of alternative descriptions in a block. */
export const altsOf = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'drawing':
      return [block.alt]
    case 'picture':
    case 'biography':
      return [portraitAlt(block.portrait)]
    case 'table':
      return block.rows.flatMap(rowPortraits).map(portraitAlt)
    default:
      return []
  }
}

/** The portraits in a block. */
export const portraitsOf = (block: Block): readonly Portrait[] => {
  switch (block.kind) {
    case 'picture':
    case 'biography':
      return [block.portrait]
    case 'table':
      return block.rows.flatMap(rowPortraits)
    default:
      return []
  }
}

const rowPortraits = (row: Row): readonly Portrait[] =>
  row.kind === 'cells' ? row.cells.flatMap((cell) => (cell.portrait === undefined ? [] : [cell.portrait])) : []
const portraitAlt = (portrait: Portrait): string => (portrait.kind === 'picture' ? portrait.picture.alt : portrait.alt)

/** Every picture of a document once, in order of first use. */
export const picturesOf = (document: DocumentModel): readonly Picture[] => {
  const found = new Map<string, Picture>()
  for (const { block } of everyBlock(document)) {
    for (const portrait of portraitsOf(block)) {
      if (portrait.kind === 'picture' && !found.has(portrait.picture.sha256)) {
        found.set(portrait.picture.sha256, portrait.picture)
      }
    }
  }
  return [...found.values()]
}

/** Ids of all records that a block rests on, those of its rows, items and fields included. */
export const provenanceOf = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'list':
      return [...block.provenance, ...block.items.flatMap((entry) => entry.provenance)]
    case 'table':
      return [...block.provenance, ...block.rows.flatMap((entry) => entry.provenance)]
    case 'fields':
    case 'biography':
      return [...block.provenance, ...block.items.flatMap((entry) => entry.provenance)]
    default:
      return block.provenance
  }
}

/** Level codes of a block and of its rows, items and fields. */
export const levelsOf = (block: Block): readonly string[] => {
  const inner: readonly { readonly marking?: string }[] =
    block.kind === 'table'
      ? block.rows
      : block.kind === 'list' || block.kind === 'fields' || block.kind === 'biography'
        ? block.items
        : []
  return [block, ...inner].flatMap((part) => (part.marking === undefined ? [] : [part.marking]))
}
