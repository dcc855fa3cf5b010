import { assertNever } from '#core/base'
import {
  INKS,
  type ChipInline,
  type ElementId,
  type Inline,
  type Inlines,
  type TextInline,
  type TypeStyle,
  type Weight,
} from '#core/document'
import type { LineItem, Tag } from '#electron/output/pdf/flow'
import { breakLines, composeParts, type Line, type Part } from '#electron/output/pdf/type'
import { chipParts } from './chip.ts'
import { styleOf, type Desk } from './desk.ts'
import { spanOf, type TextMore } from './span-of.ts'

/** The parts of a line in a style, ready to be broken. */
const partsOf = (desk: Desk, inlines: Inlines, style: TypeStyle, width: number, more: TextMore): readonly Part[] =>
  inlines.flatMap((inline) =>
    inline.kind === 'chip' ? chipParts(desk, inline, style, width) : [partOf(desk, inline, style, more)],
  )

function partOf(desk: Desk, inline: Exclude<Inline, ChipInline>, style: TypeStyle, more: TextMore): Part {
  switch (inline.kind) {
    case 'text':
      return {
        kind: 'text',
        text: inline.text,
        span: spanOf(desk, style, { ...more, ...spanChange(inline, style, more) }),
      }
    case 'source-mark': {
      const mark = styleOf(desk, 'sourceMark')
      const smaller = { ...mark, size: Math.min(mark.size, style.size) }
      return {
        kind: 'text',
        text: `[${inline.number}]`,
        span: { ...spanOf(desk, smaller, { ink: INKS.navy }), link: inline.target },
      }
    }
    case 'page-of':
      return {
        kind: 'text',
        text: String(desk.pageOf(inline.target) ?? 0),
        span: { ...spanOf(desk, style, { ...more, ink: INKS.navy }), link: inline.target },
      }
    case 'break':
      return { kind: 'break', span: spanOf(desk, style, more) }
    default:
      return assertNever(inline)
  }
}

const spanChange = (
  inline: TextInline,
  style: TypeStyle,
  more: TextMore,
): TextMore & { readonly struck?: boolean } => ({
  ...(inline.lang === undefined ? {} : { lang: inline.lang }),
  ...(inline.weight === undefined ? {} : { weight: heavier(inline.weight, more.weight ?? style.weight) }),
  ...(inline.struck === undefined ? {} : { struck: true }),
})

const ORDER: readonly Weight[] = ['regular', 'semibold', 'bold']
const heavier = (a: Weight, b: Weight): Weight => (ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b)

/** Lines of a text in a style on a width. */
export const linesOf = (
  desk: Desk,
  inlines: Inlines,
  style: TypeStyle,
  width: number,
  more: TextMore = {},
): readonly Line[] => breakLines(composeParts(partsOf(desk, inlines, style, width, more)), width, more.indent)

/** Lines of a name: it shrinks one point at a time to its floor and then wraps; it is never cut. */
export function fittedLines(
  desk: Desk,
  inlines: Inlines,
  style: TypeStyle,
  width: number,
  more: TextMore = {},
): { readonly lines: readonly Line[]; readonly style: TypeStyle } {
  const floor = style.floor ?? style.size
  for (let size = style.size; ; size = Math.max(floor, size - 1)) {
    const sized = { ...style, size, leading: Math.round(((style.leading * size) / style.size) * 4) / 4 }
    const lines = linesOf(desk, inlines, sized, width, more)
    if (lines.length === 1 || size <= floor) return { lines, style: sized }
  }
}

/** From the top of a line to its baseline: the face's body stands in the middle of the leading. */
export function baselineOf(desk: Desk, style: TypeStyle): number {
  const { ascent, descent } = desk.fonts.setting(
    desk.theme.fonts[style.family].pdf,
    style.weight,
    desk.lang,
    'mapped',
  ).main
  return (style.leading - (ascent + descent) * style.size) / 2 + ascent * style.size
}

/** Lines as items one below the other from `y`; `align` moves each inside the width. */
export function lineItems(
  desk: Desk,
  lines: readonly Line[],
  style: TypeStyle,
  tag: Tag | undefined,
  options: {
    readonly x?: number
    readonly y?: number
    readonly width?: number
    readonly align?: 'start' | 'middle' | 'end'
  } = {},
): readonly LineItem[] {
  const { x = desk.left, y = 0, width = desk.width, align = 'start' } = options
  const baseline = baselineOf(desk, style)
  return lines.map((line, index) => ({
    kind: 'line',
    x: x + shift(align, width - line.width),
    y: y + index * style.leading,
    baseline,
    leading: style.leading,
    line,
    ...(tag === undefined ? {} : { tag }),
    origin: desk.origin,
  }))
}

const shift = (align: 'start' | 'middle' | 'end', room: number): number =>
  align === 'start' ? 0 : align === 'end' ? room : room / 2

/** Plain words in an element's style as one run of lines. */
export const wordLines = (desk: Desk, words: string, element: ElementId, more: TextMore = {}): readonly Line[] =>
  linesOf(desk, [{ kind: 'text', text: words }], styleOf(desk, element), desk.width, more)
