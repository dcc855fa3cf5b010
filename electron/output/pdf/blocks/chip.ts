import { CHIP_SHAPE, CHIPS, INKS, type ChipInline, type TypeStyle } from '#core/document'
import { breakLines, composeParts, type Chip, type Part, type Piece, type Span } from '#electron/output/pdf/type'
import { styleOf, type Desk } from './desk.ts'
import { spanOf } from './span-of.ts'

/** Space inside a chip's border and between its shape and its word, points. */
const CHIP_PADDING = 4
export const CHIP_GAP = 3

/** The space left of the shape: that of the border, if the state has one. */
export const chipPadding = (state: ChipInline['state']): number => {
  const { border } = CHIPS[state]
  return border > 0 ? CHIP_PADDING + Math.max(0, border - 1) : 0
}

/** A state as parts of a line. A word that the width cannot hold goes on below, inside the same border. */
export function chipParts(desk: Desk, inline: ChipInline, style: TypeStyle, width: number): readonly Part[] {
  const chipStyle = styleOf(desk, 'chip')
  const plain = { ...spanOf(desk, chipStyle), size: Math.min(chipStyle.size, style.size) }
  const padding = chipPadding(inline.state)
  const around = padding * 2 + CHIP_SHAPE + CHIP_GAP
  const ink = INKS[CHIPS[inline.state].ink]
  const word = composeParts([{ kind: 'text', text: inline.word, span: { ...plain, ink } }])
  const lines = breakLines(word, Math.max(width - around, plain.size * 2))
  const wordWidth = Math.max(...lines.map((line) => line.width))
  const [first, ...rest] = lines
  const chip: Chip = {
    state: inline.state,
    word: first?.runs.flatMap((run) => run.pieces) ?? [],
    wordWidth: first?.width ?? 0,
    width: around + wordWidth,
    below: rest.length * style.leading,
  }
  const start: Part = { kind: 'piece', piece: box(plain, first?.text ?? '', chip.width), span: { ...plain, chip } }
  const indent = box(plain, '', padding + CHIP_SHAPE + CHIP_GAP)
  return [
    start,
    ...rest.flatMap((line): readonly Part[] => [
      { kind: 'break', span: plain },
      { kind: 'piece', piece: indent, span: plain },
      ...line.runs.flatMap((run) => run.pieces.map((piece): Part => ({ kind: 'piece', piece, span: run.span }))),
    ]),
  ]
}

/** A piece without glyphs that takes a width. */
const box = (span: Span, text: string, width: number): Piece => ({
  kind: 'word',
  face: span.setting.main,
  text,
  glyphs: [],
  width: width / span.size,
  space: 0,
  breakAfter: false,
  level: 0,
})
