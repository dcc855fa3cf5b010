import { createHash } from 'node:crypto'
import { zlibSync } from 'fflate'
import type { OpenedFont } from 'fontkit'
import { assert } from '#core/base'
import type { Face, Piece } from '#electron/output/pdf/type'
import type { PackedFile } from './packed-file.ts'
import type { PdfkitDocument, PdfkitFont, Reference } from './pdfkit.ts'

/** A face as one document uses it: codes for its glyphs, one for each (glyph, text) pair, so the text can be read back. */
export type FontUse = {
  readonly name: string
  readonly reference: Reference
  /** The bytes of a string that shows a piece's glyphs, escaped. */
  readonly codes: (piece: Piece) => string
  /** The bytes for one glyph, escaped. */
  readonly code: (glyph: number, text: string) => string
  /** Fixes the subset's name from what is in it; called once, before the document ends. */
  readonly close: () => void
}

/** Adds a face to a document under a resource name. */
export function useFont(document: PdfkitDocument, file: PackedFile, face: Face, name: string): FontUse {
  document.font(face.font)
  const font = document._font
  const byChar = new Map<string, string>()
  const byPair = new Map<string, string>()
  const byPiece = new Map<Piece, string>()
  const code = (glyph: number, text: string): string => {
    const key = `${glyph} ${text}`
    const known = byPair.get(key)
    if (known !== undefined) return known
    const made = escaped(addCode(font, face, glyph, text))
    byPair.set(key, made)
    return made
  }
  const mapped = (char: string, glyph: number): string => {
    const known = byChar.get(char)
    if (known !== undefined) return known
    const made = code(glyph, char)
    byChar.set(char, made)
    return made
  }
  return {
    name,
    reference: font.ref(),
    code,
    codes(piece) {
      const known = byPiece.get(piece)
      if (known !== undefined) return known
      let made = ''
      let at = 0
      if (piece.texts === undefined) for (const char of piece.text) made += mapped(char, piece.glyphs[at++] ?? 0)
      else for (const text of piece.texts) made += code(piece.glyphs[at++] ?? 0, text)
      byPiece.set(piece, made)
      return made
    },
    close: () => nameSubset(file, font, face),
  }
}

/** A code for a glyph that stands for a text. A glyph that already stands for another text is put in once more. */
function addCode(font: PdfkitFont, face: Face, glyph: number, text: string): number {
  let code = font.subset.includeGlyph(glyph)
  if (font.unicode[code] !== undefined) {
    code = font.subset.glyphs.length
    font.subset.glyphs.push(glyph)
  }
  font.unicode[code] = [...text].map((char) => char.codePointAt(0) ?? 0)
  font.widths[code] = Math.round(face.advanceOf(glyph) * 1e5) / 100
  return code
}

/** A two-byte code inside a literal string. */
const escaped = (code: number): string => escapedByte(code >> 8) + escapedByte(code & 0xff)

function escapedByte(byte: number): string {
  const char = String.fromCharCode(byte)
  if (char === '\r') return '\\r'
  return char === '(' || char === ')' || char === '\\' ? `\\${char}` : char
}

const KEPT_SUBSETS = 12
const subsets = new WeakMap<OpenedFont, Map<string, Uint8Array>>()

/** pdfkit makes the six letters of a subset's name from characters 1 to 6 of the font's id, each moved up by so many. */
const TAG_SHIFT = 17

function nameSubset(file: PackedFile, font: PdfkitFont, face: Face): void {
  const key = createHash('sha256')
    .update(`${face.id} ${font.subset.glyphs.join(' ')}`)
    .digest()
  font.id = `F${[...key.subarray(0, 6)].map((byte) => String.fromCharCode(65 + (byte % 26) - TAG_SHIFT)).join('')}`
  keepSubset(file, font, face, key.toString('hex'))
}

/** A document made again with the same glyphs takes the subset that was encoded and deflated before. */
function keepSubset(file: PackedFile, font: PdfkitFont, face: Face, key: string): void {
  const kept = subsets.get(face.font) ?? new Map<string, Uint8Array>()
  subsets.set(face.font, kept)
  const encode = font.subset.encode.bind(font.subset)
  font.subset.encode = () => {
    // pdfkit has just made the stream for the font's file: it gets bytes that are deflated already
    const stream = file.newest()
    assert(stream !== undefined, 'a stream for the font')
    stream.compress = false
    stream.data['Filter'] = 'FlateDecode'
    const known = kept.get(key)
    if (known !== undefined) return known
    const made = zlibSync(encode())
    if (kept.size >= KEPT_SUBSETS) kept.clear()
    kept.set(key, made)
    return made
  }
}
