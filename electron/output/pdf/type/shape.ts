import * as hb from 'harfbuzzjs'

/** Glyphs in drawing order (left to right). Each carries its share of the text, so the text can be read back. */
export type Shaped = {
  readonly glyphs: readonly number[]
  readonly texts: readonly string[]
  /** Advance and shift of each glyph in em. */
  readonly advances: readonly number[]
  readonly dx: readonly number[]
  readonly dy: readonly number[]
}

export type Direction = 'ltr' | 'rtl'
export type Shaper = (text: string, direction: Direction) => Shaped

/** A shaper over a face's bytes. */
export function openShaper(bytes: Uint8Array, unitsPerEm: number): Shaper {
  const font = new hb.Font(new hb.Face(new hb.Blob(bytes.slice())))
  return (text, direction) => {
    const buffer = new hb.Buffer()
    buffer.addText(text)
    buffer.guessSegmentProperties()
    buffer.setDirection(direction === 'rtl' ? hb.Direction.RTL : hb.Direction.LTR)
    hb.shape(font, buffer, featuresFor(text))
    const infos = buffer.getGlyphInfos()
    const positions = buffer.getGlyphPositions()
    return {
      glyphs: infos.map((info) => info.codepoint),
      texts: sharesOf(
        text,
        infos.map((info) => info.cluster),
        direction,
      ),
      advances: positions.map((position) => position.xAdvance / unitsPerEm),
      dx: positions.map((position) => position.xOffset / unitsPerEm),
      dy: positions.map((position) => position.yOffset / unitsPerEm),
    }
  }
}

const COMBINING = /\p{Mn}/u
const NO_COMPOSITION = [new hb.Feature('ccmp', 0)]

/** Composed letters keep one glyph: taking them apart (as Noto Sans does) would lose their marks when text is copied. */
const featuresFor = (text: string): hb.Feature[] => (COMBINING.test(text) ? [] : NO_COMPOSITION)

/**
 * The text of each cluster shared out over its glyphs: one code point each, the rest on the last glyph in reading order.
 * A cluster with more glyphs than code points is taken apart first.
 */
export function sharesOf(text: string, clusters: readonly number[], direction: Direction): readonly string[] {
  const starts = [...new Set(clusters)].sort((a, b) => a - b)
  const shares = clusters.map(() => '')
  starts.forEach((start, index) => {
    const members = clusters.flatMap((cluster, glyph) => (cluster === start ? [glyph] : []))
    const inOrder = direction === 'rtl' ? members.toReversed() : members
    const chars = charsFor(text.slice(start, starts[index + 1] ?? text.length), inOrder.length, direction)
    inOrder.forEach((glyph, place) => {
      const share = place === inOrder.length - 1 ? chars.slice(place) : chars.slice(place, place + 1)
      shares[glyph] = share.join('')
    })
  })
  return shares
}

const LAM_ALIF: readonly (readonly [string, string])[] = [
  ['\u0644\u0627', '\uFEFB'],
  ['\u0644\u0623', '\uFEF7'],
  ['\u0644\u0625', '\uFEF9'],
  ['\u0644\u0622', '\uFEF5'],
]

function charsFor(cluster: string, glyphs: number, direction: Direction): readonly string[] {
  const chars = [...cluster]
  if (chars.length < glyphs) return [...cluster.normalize('NFD')]
  if (direction === 'ltr' || chars.length === glyphs) return chars
  return [...LAM_ALIF.reduce((text, [letters, ligature]) => text.replace(letters, ligature), cluster)]
}
