import type { Piece } from '#electron/output/pdf/type'
import type { FontUse } from './font-use.ts'
import { plainNumber } from './structure.ts'

/** Pieces of one face as operators: plain ones in one string, those with places of their own glyph by glyph. */
export function shownPieces(pieces: readonly Piece[], use: FontUse, size: number): string {
  let operators = ''
  let plain = ''
  for (const piece of pieces) {
    if (piece.places === undefined) plain += use.codes(piece)
    else {
      if (plain !== '') operators += `(${plain})Tj `
      plain = ''
      operators += placedGlyphs(piece, use, size)
    }
  }
  return plain === '' ? operators : `${operators}(${plain})Tj`
}

/** Glyphs with moves between them in thousandths of an em, and a rise where a mark stands higher or lower. */
function placedGlyphs(piece: Piece, use: FontUse, size: number): string {
  const { places, texts = [] } = piece
  if (places === undefined) return ''
  let operators = ''
  let array = ''
  let rise = 0
  let owed = 0
  const move = (em: number): void => {
    const thousandths = Math.round(-em * 1000)
    if (thousandths !== 0) array += String(thousandths)
  }
  piece.glyphs.forEach((glyph, index) => {
    const dx = places.dx[index] ?? 0
    const dy = places.dy[index] ?? 0
    if (dy !== rise) {
      if (array !== '') operators += `[${array}]TJ `
      array = ''
      operators += `${plainNumber(dy * size)} Ts `
      rise = dy
    }
    move(owed + dx)
    array += `(${use.code(glyph, texts[index] ?? '')})`
    owed = (places.advances[index] ?? 0) - dx - piece.face.advanceOf(glyph)
  })
  move(owed)
  return `${operators}[${array}]TJ ${rise === 0 ? '' : '0 Ts '}`
}
