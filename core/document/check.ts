import type { Block } from './block.ts'
import type { Inline } from './inline.ts'
import type { DocumentModel } from './model.ts'
import { altsOf, everyBlock, linesOf } from './walk.ts'

/** A fault in the making of a document: never the user's, always the composer's. */
export type DocumentFault = { readonly where: string; readonly fault: string }

/** The rules that every document keeps: links that lead somewhere, unique anchors, whole rows, described figures, headings in order. */
export const checkDocument = (document: DocumentModel): readonly DocumentFault[] => {
  const blocks = everyBlock(document)
  const anchors = [
    ...document.sections.map((section) => section.anchor),
    ...blocks.flatMap(({ block }) => anchorsOf(block)),
  ]
  const known = new Set(anchors)
  return [
    ...repeated(anchors).map((anchor) => ({ where: anchor, fault: 'two parts have this anchor' })),
    ...repeated(document.sections.map((section) => section.id)).map((id) => ({
      where: id,
      fault: 'two sections have this id',
    })),
    ...blocks.flatMap(({ section, block }) => [
      ...linesOf(block)
        .flat()
        .flatMap(targetOf)
        .filter((target) => !known.has(target))
        .map((target) => ({ where: section.id, fault: `a link to ${target}, which does not exist` })),
      ...raggedRows(block).map((fault) => ({ where: section.id, fault })),
      ...altsOf(block)
        .filter((alt) => alt.trim() === '')
        .map(() => ({ where: section.id, fault: `a ${block.kind} without alternative text` })),
    ]),
    ...document.sections.flatMap((section) =>
      skipsLevel(section.blocks) ? [{ where: section.id, fault: 'a heading skips a level' }] : [],
    ),
  ]
}

const anchorsOf = (block: Block): readonly string[] => [
  ...(block.anchor === undefined ? [] : [block.anchor]),
  ...(block.kind === 'table' ? block.rows.flatMap((row) => (row.anchor === undefined ? [] : [row.anchor])) : []),
]

const targetOf = (inline: Inline): readonly string[] =>
  inline.kind === 'source-mark' || inline.kind === 'page-of' ? [inline.target] : []

const repeated = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
]

const raggedRows = (block: Block): readonly string[] =>
  block.kind === 'table' && block.rows.some((row) => row.kind === 'cells' && row.cells.length !== block.columns.length)
    ? [`a row of “${block.label}” has not ${block.columns.length} cells`]
    : []

const skipsLevel = (blocks: readonly Block[]): boolean => {
  let level = 1
  for (const block of blocks) {
    if (block.kind !== 'heading') continue
    if (block.level > level + 1) return true
    level = block.level
  }
  return false
}
