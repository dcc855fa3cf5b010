import { create, type OpenedFont } from 'fontkit'
import type { FaceId } from './face-id.ts'
import { openShaper, type Shaper } from './shape.ts'

/** An opened face. Widths are in em, so one face serves every size. */
export type Face = {
  readonly id: FaceId
  readonly font: OpenedFont
  readonly ascent: number
  readonly descent: number
  /** The glyph of a code point, 0 when the face has none. */
  readonly glyphOf: (codePoint: number) => number
  readonly advanceOf: (glyph: number) => number
  /** The HarfBuzz side of the face, opened when first needed. */
  readonly shaper: () => Shaper
}

const BMP = 0x10000
const UNKNOWN = -1

/** Opens a face from its bytes; glyphs and advances are looked up once and kept. */
export function openFace(id: FaceId, bytes: Uint8Array): Face {
  const font = create(bytes)
  const glyphs = new Int32Array(BMP).fill(UNKNOWN)
  const astral = new Map<number, number>()
  const lastMetric = font.hhea.numberOfMetrics - 1
  const advances = new Float64Array(font.numGlyphs).fill(UNKNOWN)
  let shaper: Shaper | undefined
  const lookUp = (codePoint: number): number =>
    font.hasGlyphForCodePoint(codePoint) ? font.glyphForCodePoint(codePoint).id : 0
  return {
    id,
    font,
    ascent: font.ascent / font.unitsPerEm,
    descent: -font.descent / font.unitsPerEm,
    glyphOf(codePoint) {
      if (codePoint >= BMP) return kept(astral, codePoint, lookUp)
      const known = glyphs[codePoint]
      if (known !== undefined && known !== UNKNOWN) return known
      return (glyphs[codePoint] = lookUp(codePoint))
    },
    advanceOf(glyph) {
      const known = advances[glyph]
      if (known !== undefined && known !== UNKNOWN) return known
      return (advances[glyph] = font.hmtx.metrics.get(Math.min(glyph, lastMetric)).advance / font.unitsPerEm)
    },
    shaper: () => (shaper ??= openShaper(bytes, font.unitsPerEm)),
  }
}

function kept(map: Map<number, number>, key: number, make: (key: number) => number): number {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make(key)
  map.set(key, made)
  return made
}
