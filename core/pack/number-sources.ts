import { isIdOf, type Id } from '#core/base'
import { sourceAnchor, type Block, type Inline, type Inlines } from '#core/document'
import { mapLines } from './map-lines.ts'
import { BEFORE_MARK } from './print.ts'

/** The sources that blocks mark, in the order of their first mark, after those already known. */
export function orderOfSources(blocks: readonly Block[], known: readonly Id<'source'>[] = []): readonly Id<'source'>[] {
  const order = new Set(known)
  const collect = (line: Inlines): Inlines => {
    for (const source of line.flatMap(sourceOf)) order.add(source)
    return line
  }
  for (const block of blocks) mapLines(block, collect)
  return [...order]
}

const sourceOf = (inline: Inline): readonly Id<'source'>[] =>
  inline.kind === 'source-mark' && isIdOf('source', inline.target) ? [inline.target] : []

/** The block with its marks numbered by that order and leading to their sources. */
export function numbered(block: Block, order: readonly Id<'source'>[]): Block {
  const numbers = new Map<string, number>(order.map((source, at) => [source, at + 1]))
  return mapLines(block, (line) =>
    line.map((inline) => {
      const number = inline.kind === 'source-mark' ? numbers.get(inline.target) : undefined
      return number === undefined ? inline : { kind: 'source-mark', number, target: sourceAnchor(number) }
    }),
  )
}

/** The block without marks: for a document that has no list of sources. */
export const withoutMarks = (block: Block): Block =>
  mapLines(block, (line) =>
    line.filter((inline, at) => {
      const next = line[at + 1]
      const isSpaceBeforeMark = inline.kind === 'text' && inline.text === BEFORE_MARK && next?.kind === 'source-mark'
      return inline.kind !== 'source-mark' && !isSpaceBeforeMark
    }),
  )
