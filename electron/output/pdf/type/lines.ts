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
  let end = -1
  let next = -1
  let x = indent
  let at = 0
  const finish = (to: number, from: number): void => {
    lines.push(lineOf(pieces, spans, start, to, lines.length === 0 ? indent : 0))
    start = at = from
    end = next = -1
    x = 0
  }
  while (at < pieces.length) {
    const piece = pieces[at]
    const span = spans[at]
    if (piece === null || piece === undefined || span === undefined) {
      finish(at, at + 1)
      continue
    }
    const advance = widthOf(piece, span)
    if (piece.kind === 'space') {
      if (end !== at || next !== at) end = at
      next = at + 1
      x += advance
      at++
      continue
    }
    if (x + advance > width + SLACK && at > start) {
      if (next > start && next <= at && end > start) {
        finish(end, next)
        continue
      }
      if (at > start && splits(piece, span)) {
        finish(at, at)
        continue
      }
    }
    if (x + advance > width + SLACK && splits(piece, span)) {
      const parts = span.setting.split(piece)
      if (parts.length > 1) {
        pieces = pieces.toSpliced(at, 1, ...parts)
        spans = spans.toSpliced(at, 1, ...parts.map(() => span))
        continue
      }
    }
    x += advance
    at++
    if (piece.breakAfter) end = next = at
  }
  lines.push(lineOf(pieces, spans, start, pieces.length, lines.length === 0 ? indent : 0))
  return lines
}

/** Rounding that must not push a word that fits exactly onto the next line. */
const SLACK = 0.01

const splits = (piece: Piece, span: Span): boolean => span.chip === undefined && piece.text.length > 0

function lineOf(
  pieces: readonly (Piece | null)[],
  spans: readonly Span[],
  from: number,
  to: number,
  indent: number,
): Line {
  let last = to
  while (last > from && pieces[last - 1]?.kind === 'space') last--
  const stretch = pieces.slice(from, last) as Piece[]
  const text = stretch.length === 1 ? (stretch[0]?.text ?? '') : stretch.map(textOf).join('')
  const span = spans[from]
  const isPlain = span !== undefined && stretch.length > 0 && isOneSpan(spans, from, last) && !stretch.some(hasLevel)
  const { runs, width } = isPlain ? oneRun(stretch, span, indent) : runsOf(stretch, spans.slice(from, last), indent)
  return { runs, width, text }
}

const textOf = (piece: Piece): string => piece.text
const hasLevel = (piece: Piece): boolean => piece.level > 0

function isOneSpan(spans: readonly Span[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (spans[at] !== spans[from]) return false
  return true
}

type Runs = { readonly runs: readonly Run[]; readonly width: number }

function oneRun(pieces: readonly Piece[], span: Span, x: number): Runs {
  let width = 0
  for (const piece of pieces) width += widthOf(piece, span)
  return { runs: [{ span, pieces, x, width }], width: x + width }
}

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
  return { runs, width: x }
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
        order.splice(from, to - from, ...order.slice(from, to).reverse())
        from = to
      }
    }
  }
  return order
}

const levelAt = (levels: readonly number[], order: readonly number[], place: number): number =>
  levels[order[place] ?? 0] ?? 0
