import type { Piece } from './piece.ts'
import type { Composition, Span } from './span.ts'

/** A stretch of a line in one span; `x` from the line's left end, points. */
export type Run = { readonly span: Span; readonly pieces: readonly Piece[]; readonly x: number; readonly width: number }

/** A line as it will stand: its runs from left to right. */
export type Line = { readonly runs: readonly Run[]; readonly width: number; readonly text: string }

/** The width of a piece in points. */
export const widthOf = (piece: Piece, span: Span): number =>
  span.chip !== undefined
    ? span.chip.width
    : piece.width * span.size + (span.tracking === undefined ? 0 : span.tracking * piece.glyphs.length)

/**
 * Lines no wider than `width` points: ended at spaces and where a piece allows it, a word that no line can hold by
 * characters. `indent` moves the first line to the right.
 */
export function breakLines(composition: Composition, width: number, indent = 0): readonly Line[] {
  let { pieces, spans } = composition
  const lines: Line[] = []
  let start = 0
  while (start < pieces.length) {
    const room = width - (lines.length === 0 ? indent : 0)
    const { end, next, long } = lineEnd(pieces, spans, start, room)
    const parts = long ? partsOf(pieces[start], spanAt(spans, start)) : []
    if (parts.length > 1) {
      pieces = pieces.toSpliced(start, 1, ...parts)
      if (isList(spans)) spans = spans.toSpliced(start, 1, ...parts.flatMap(() => spanAt(spans, start) ?? []))
      continue
    }
    lines.push(lineOf(pieces, spans, start, end, lines.length === 0 ? indent : 0))
    start = next
  }
  const endsWithBreak = pieces.length > 0 && pieces.at(-1) === null
  return lines.length === 0 || endsWithBreak ? [...lines, NO_LINE] : lines
}

const isList = (spans: Composition['spans']): spans is readonly Span[] => Array.isArray(spans)
const spanAt = (spans: Composition['spans'], at: number): Span | undefined => (isList(spans) ? spans[at] : spans)

/** Where a line ends and the next one starts; `long` when its first piece alone is wider than the line. */
type LineEnd = { readonly end: number; readonly next: number; readonly long: boolean }

function lineEnd(pieces: Composition['pieces'], spans: Composition['spans'], start: number, width: number): LineEnd {
  let end = -1
  let next = -1
  let x = 0
  for (let at = start; at < pieces.length; at++) {
    const piece = pieces[at]
    const span = spanAt(spans, at)
    if (piece === null || piece === undefined || span === undefined) return { end: at, next: at + 1, long: false }
    x += widthOf(piece, span)
    if (piece.kind === 'space') {
      end = at
      next = at + 1
      continue
    }
    if (x - piece.space * span.size > width + SLACK) {
      if (end > start) return { end, next, long: false }
      return at > start ? { end: at, next: at, long: false } : { end: at + 1, next: at + 1, long: true }
    }
    if (piece.breakAfter) end = next = at + 1
  }
  return { end: pieces.length, next: pieces.length, long: false }
}

/** The parts of a piece that no line can hold; none for a chip. */
const partsOf = (piece: Piece | null | undefined, span: Span | undefined): readonly Piece[] =>
  piece === null || piece === undefined || span === undefined || span.chip !== undefined || piece.glyphs.length < 2
    ? []
    : span.setting.split(piece)

/** Rounding that must not push a word that fits exactly onto the next line. */
const SLACK = 0.01

function lineOf(
  pieces: Composition['pieces'],
  spans: Composition['spans'],
  from: number,
  to: number,
  indent: number,
): Line {
  let last = to
  while (last > from && pieces[last - 1]?.kind === 'space') last--
  const stretch = pieces.slice(from, last) as Piece[]
  const span = spanAt(spans, from)
  if (span === undefined || stretch.length === 0) return NO_LINE
  let text = ''
  let width = 0
  let isPlain = true
  for (let at = 0; at < stretch.length; at++) {
    const piece = stretch[at]
    if (piece === undefined) continue
    text += piece.text
    width += widthOf(piece, span)
    if (piece.level > 0 || spanAt(spans, from + at) !== span) isPlain = false
  }
  const trimmed = text.endsWith(' ') ? text.slice(0, -1) : text
  if (!isPlain)
    return {
      ...runsOf(
        stretch,
        stretch.flatMap((_, at) => spanAt(spans, from + at) ?? []),
        indent,
      ),
      text: trimmed,
    }
  width -= (stretch.at(-1)?.space ?? 0) * span.size
  return { runs: [{ span, pieces: stretch, x: indent, width }], width: indent + width, text: trimmed }
}

const NO_LINE: Line = { runs: [], width: 0, text: '' }
const hasLevel = (piece: Piece): boolean => piece.level > 0

type Runs = { readonly runs: readonly Run[]; readonly width: number }

function runsOf(pieces: readonly Piece[], spans: readonly Span[], indent: number): Runs {
  const order = pieces.some(hasLevel) ? visualOrder(pieces.map((piece) => piece.level)) : undefined
  const runs: { span: Span; pieces: Piece[]; x: number; width: number }[] = []
  let run: (typeof runs)[number] | undefined
  let x = indent
  for (let place = 0; place < pieces.length; place++) {
    const at = order === undefined ? place : (order[place] ?? place)
    const piece = pieces[at]
    const span = spans[at]
    if (piece === undefined || span === undefined) continue
    if (run === undefined || run.span !== span) runs.push((run = { span, pieces: [], x, width: 0 }))
    const advance = widthOf(piece, span)
    run.pieces.push(piece)
    run.width += advance
    x += advance
  }
  const space = run === undefined || order !== undefined ? 0 : (pieces.at(-1)?.space ?? 0) * run.span.size
  if (run !== undefined) run.width -= space
  return { runs, width: x - space }
}

/** The order in which pieces of these embedding levels stand from left to right (rule L2 of the bidirectional algorithm). */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index)
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    let from = 0
    while (from < order.length) {
      if (levelAt(levels, order, from) < level) from++
      else {
        let to = from
        while (to < order.length && levelAt(levels, order, to) >= level) to++
        order.splice(from, to - from, ...order.slice(from, to).toReversed())
        from = to
      }
    }
  }
  return order
}

const levelAt = (levels: readonly number[], order: readonly number[], place: number): number =>
  levels[order[place] ?? 0] ?? 0
