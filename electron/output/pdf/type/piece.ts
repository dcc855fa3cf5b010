import type { Face } from './face.ts'
import type { Direction, Shaped } from './shape.ts'

/** The smallest part of a line: glyphs of one face that no line end divides. Widths in em. */
export type Piece = {
  readonly kind: 'word' | 'space'
  readonly face: Face
  readonly text: string
  readonly glyphs: readonly number[]
  /** The text of each glyph; absent when each glyph stands for one code point of `text` in order. */
  readonly texts?: readonly string[]
  /** Present when a glyph's place is not that of its plain advance. */
  readonly places?: Pick<Shaped, 'advances' | 'dx' | 'dy'>
  readonly width: number
  /** How much of the width is a space at its end, which falls away at the end of a line. */
  readonly space: number
  /** Whether a line may end after it. */
  readonly breakAfter: boolean
  /** Embedding level for right-to-left text; 0 for all else. */
  readonly level: number
}

/** A piece by the character map alone. */
export function mappedPiece(face: Face, text: string, breakAfter: boolean, kind: Piece['kind'] = 'word'): Piece {
  const glyphs: number[] = []
  let width = 0
  for (const char of text) {
    const glyph = face.glyphOf(char.codePointAt(0) ?? 0)
    glyphs.push(glyph)
    width += face.advanceOf(glyph)
  }
  return { kind, face, text, glyphs, width, space: 0, breakAfter, level: 0 }
}

/** A piece shaped by HarfBuzz. */
export function shapedPiece(
  face: Face,
  text: string,
  breakAfter: boolean,
  level = 0,
  kind: Piece['kind'] = 'word',
): Piece {
  const direction: Direction = level % 2 === 1 ? 'rtl' : 'ltr'
  const { glyphs, texts, advances, dx, dy } = face.shaper()(text, direction)
  const isPlain = glyphs.every(
    (glyph, index) => dx[index] === 0 && dy[index] === 0 && advances[index] === face.advanceOf(glyph),
  )
  return {
    kind,
    face,
    text,
    glyphs,
    texts,
    ...(isPlain ? {} : { places: { advances, dx, dy } }),
    width: advances.reduce((sum, advance) => sum + advance, 0),
    space: 0,
    breakAfter,
    level,
  }
}

/** A word with the space after it as one piece; a line may end there. */
export function withSpace(word: Piece, space: Piece): Piece {
  const { places, texts } = word
  return {
    ...word,
    text: word.text + space.text,
    glyphs: [...word.glyphs, ...space.glyphs],
    ...(texts === undefined ? {} : { texts: [...texts, space.text] }),
    ...(places === undefined
      ? {}
      : { places: { advances: [...places.advances, space.width], dx: [...places.dx, 0], dy: [...places.dy, 0] } }),
    width: word.width + space.width,
    space: space.width,
    breakAfter: true,
  }
}
