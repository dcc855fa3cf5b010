import { INKS, type Banner, type MarkingLineBlock } from '#core/document'
import { stripOf, tagUnder, type Item, type LineItem, type Strip, type Tag } from '#electron/output/pdf/flow'
import type { Line } from '#electron/output/pdf/type'
import { styleOf, type Desk } from './desk.ts'
import { lineItems, linesOf } from './text.ts'

/** Latin markings are spaced by so much of their size (PACK 6.2). */
const TRACKING = 0.06
const SIDE = 7
const ABOVE = 2.5
const STROKE = 1.2
const BETWEEN = 2.2

/** A marking with its frame. */
export type MarkingMark = { readonly items: readonly Item[]; readonly width: number; readonly height: number }

/** The height of every marking, framed or not, points. */
export const markingHeight = (desk: Desk): number => styleOf(desk, 'marking').leading + ABOVE * 2

/** A marking as words in their frame, `align`ed at a spot of a column. */
export function markingItems(
  banner: Banner,
  desk: Desk,
  y: number,
  align: 'start' | 'middle' | 'end',
  tag: Tag | undefined,
): MarkingMark {
  const style = styleOf(desk, 'marking')
  const ink = banner.colour === 'red' ? INKS.red : INKS.black
  const tracking = /^[\p{Script=Latin}\p{P}\p{N}\s]+$/u.test(banner.label) ? style.size * TRACKING : undefined
  const room = desk.width - SIDE * 2
  const lines = linesOf(desk, [{ kind: 'text', text: banner.label }], style, room, {
    ink,
    ...(tracking === undefined ? {} : { tracking }),
  })
  const wide = Math.max(...lines.map((line: Line) => line.width)) + SIDE * 2
  const x =
    align === 'start'
      ? desk.left
      : align === 'end'
        ? desk.left + desk.width - wide
        : desk.left + (desk.width - wide) / 2
  const height = lines.length * style.leading + ABOVE * 2
  const words: readonly LineItem[] = lineItems(desk, lines, style, tag, {
    x: x + SIDE,
    y: y + ABOVE,
    width: wide - SIDE * 2,
    align: 'middle',
  })
  return { items: [...frames(banner, x, y, wide, height, ink), ...words], width: wide, height }
}

function frames(banner: Banner, x: number, y: number, width: number, height: number, stroke: string): readonly Item[] {
  const box = (by: number): Item => ({
    kind: 'box',
    x: x - by,
    y: y - by,
    width: width + by * 2,
    height: height + by * 2,
    stroke,
    strokeWidth: STROKE,
  })
  switch (banner.frame) {
    case 'none':
      return []
    case 'single':
      return [box(0)]
    case 'double':
      return [box(0), box(BETWEEN + STROKE / 2)]
  }
}

/** A section's own marking at its head, as real text. */
export function writeMarkingLine(block: MarkingLineBlock, desk: Desk): readonly Strip[] {
  const mark = markingItems(block.banner, desk, 3, 'start', tagUnder(desk.parent, 'P'))
  return [stripOf(mark.height + 6, mark.items, { after: 8, keep: true })]
}
