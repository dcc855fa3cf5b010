import bidiFactory from 'bidi-js'
import { nfc } from '#core/base'
import { hasRtl } from './script.ts'
import type { Piece } from './piece.ts'
import type { Composition, Span } from './span.ts'

const bidi = bidiFactory()

/** A part of a paragraph before it is set: text in a span, a piece made elsewhere (a chip), or a new line. */
export type Part =
  | { readonly kind: 'text'; readonly text: string; readonly span: Span }
  | { readonly kind: 'piece'; readonly piece: Piece; readonly span: Span }
  | { readonly kind: 'break'; readonly span: Span }

/** The pieces of a paragraph; one with letters read from right to left gets its embedding levels. */
export function composeParts(parts: readonly Part[]): Composition {
  const [only] = parts
  if (parts.length === 1 && only?.kind === 'text' && isPlain(only.text)) {
    return { pieces: only.span.setting.pieces(only.text), spans: only.span }
  }
  const pieces: (Piece | null)[] = []
  const spans: Span[] = []
  const add = (piece: Piece | null, span: Span): void => {
    pieces.push(piece)
    spans.push(span)
  }
  const levels = parts.some((part) => part.kind === 'text' && hasRtl(part.text)) ? levelsOf(parts) : undefined
  let offset = 0
  for (const part of parts) {
    if (part.kind === 'piece') add(part.piece, part.span)
    else if (part.kind === 'break') add(null, part.span)
    else if (levels === undefined) addText(part.text, part.span, add)
    else {
      const text = nfc(part.text)
      text.split('\n').forEach((line, index) => {
        if (index > 0) {
          add(null, part.span)
          offset++
        }
        const end = offset + line.length
        for (const piece of part.span.setting.levelledPieces(line, levels.slice(offset, end))) add(piece, part.span)
        offset = end
      })
      continue
    }
    offset++
  }
  return { pieces, spans }
}

const isPlain = (text: string): boolean => !text.includes('\n') && !hasRtl(text)

function addText(text: string, span: Span, add: (piece: Piece | null, span: Span) => void): void {
  const lines = text.includes('\n') ? text.split('\n') : [text]
  lines.forEach((line, index) => {
    if (index > 0) add(null, span)
    for (const piece of span.setting.pieces(line)) add(piece, span)
  })
}

const LATIN_LIKE = /(?![\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])\p{L}/u

/** Levels of the whole paragraph; it reads from left to right unless it has no letter that does. */
function levelsOf(parts: readonly Part[]): Uint8Array {
  const text = parts
    .map((part) => (part.kind === 'text' ? nfc(part.text) : part.kind === 'break' ? '\n' : '\uFFFC'))
    .join('')
  return bidi.getEmbeddingLevels(text, LATIN_LIKE.test(text) ? 'ltr' : 'rtl').levels
}
