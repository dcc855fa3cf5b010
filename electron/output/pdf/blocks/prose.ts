import {
  MM,
  type HeadingBlock,
  type Inlines,
  type ParagraphBlock,
  type ParagraphStyle,
  type SourceBlock,
  type ElementId,
  type TypeStyle,
} from '#core/document'
import { stripOf, tagUnder, type Strip, type Tag } from '#electron/output/pdf/flow'
import type { Line } from '#electron/output/pdf/type'
import { styleOf, type Desk } from './desk.ts'
import { lineItems, linesOf } from './text.ts'
import type { TextMore } from './span-of.ts'

/** Lines as strips: the first two and the last two of a paragraph stay together. */
export function stripsOfLines(
  desk: Desk,
  lines: readonly Line[],
  style: TypeStyle,
  tag: Tag | undefined,
  x?: number,
): readonly Strip[] {
  const counts = lines.length <= 3 ? [lines.length] : [2, ...Array.from({ length: lines.length - 4 }, () => 1), 2]
  let from = 0
  return counts.map((count, index) => {
    const items = lineItems(desk, lines.slice(from, from + count), style, tag, x === undefined ? {} : { x })
    from += count
    return stripOf(count * style.leading, items, {
      before: index === 0 ? style.before : 0,
      after: index === counts.length - 1 ? style.after : 0,
    })
  })
}

const ELEMENTS: Readonly<Record<ParagraphStyle, ElementId>> = {
  body: 'body',
  card: 'cardText',
  support: 'support',
  note: 'note',
  small: 'sourceNote',
  caption: 'caption',
  empty: 'body',
}

/** A paragraph; body text takes the profile's first-line indent and space after. */
export function writeParagraph(block: ParagraphBlock, desk: Desk): readonly Strip[] {
  const isBody = block.style === 'body'
  const style = styleOf(desk, ELEMENTS[block.style])
  const indent = isBody && isFullMeasure(desk) ? desk.theme.firstLineIndent * MM : 0
  return textStrips(desk, block.inlines, style, tagUnder(desk.parent, 'P'), { indent })
}

const isFullMeasure = (desk: Desk): boolean => desk.width >= desk.shape.measure - 1

/** A text as strips in a style. */
export const textStrips = (
  desk: Desk,
  inlines: Inlines,
  style: TypeStyle,
  tag: Tag,
  more: TextMore = {},
): readonly Strip[] => stripsOfLines(desk, linesOf(desk, inlines, style, desk.width, more), style, tag)

/** A subsection title or a run-in head; it stands on the page of what follows. */
export function writeHeading(block: HeadingBlock, desk: Desk): readonly Strip[] {
  const style = styleOf(desk, block.level === 2 ? 'subsection' : 'runIn')
  const lines = linesOf(desk, block.inlines, style, desk.width)
  const items = lineItems(desk, lines, style, tagUnder(desk.parent, block.level === 2 ? 'H2' : 'H3'))
  const title = lines.map((line) => line.text).join(' ')
  return [
    stripOf(lines.length * style.leading, items, {
      before: style.before,
      after: style.after,
      keep: true,
      ...(block.level === 2 ? { outline: { title, level: 2 } } : {}),
    }),
  ]
}

/** Width of the numbers of sources, points. */
const SOURCE_NUMBER = 28

/** An entry of the list of sources: its number stands left of its text. */
export function writeSource(block: SourceBlock, desk: Desk): readonly Strip[] {
  const style = styleOf(desk, 'sourceNote')
  const tag = tagUnder(desk.parent, 'P')
  const number = linesOf(desk, [{ kind: 'text', text: `[${block.number}]` }], style, SOURCE_NUMBER)
  const narrow = { ...desk, left: desk.left + SOURCE_NUMBER, width: desk.width - SOURCE_NUMBER }
  const lines = linesOf(narrow, block.inlines, style, narrow.width)
  const items = [...lineItems(desk, number, style, tag), ...lineItems(narrow, lines, style, tag)]
  return [stripOf(Math.max(1, lines.length) * style.leading, items, { after: style.after })]
}
