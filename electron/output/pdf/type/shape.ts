import bidiFactory from 'bidi-js'
import * as hb from 'harfbuzzjs'

const bidi = bidiFactory()

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
    const advances = positions.map((position) => position.xAdvance / unitsPerEm)
    return {
      glyphs: infos.map((info) => info.codepoint),
      texts: sharesOf(
        text,
        infos.map((info) => info.cluster),
        advances,
        direction,
      ),
      advances,
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
 * The text of each cluster shared out over its glyphs. From left to right the glyphs that take room carry a code point each
 * and the last of them the rest; marks carry nothing, so no reader can put a mark elsewhere or a space before what follows.
 * From right to left every glyph carries a code point, since readers turn such text around letter by letter; signs that
 * mirror carry what they look like.
 */
export function sharesOf(
  text: string,
  clusters: readonly number[],
  advances: readonly number[],
  direction: Direction,
): readonly string[] {
  const starts = [...new Set(clusters)].toSorted((a, b) => a - b)
  const shares = clusters.map(() => NOTHING)
  starts.forEach((start, index) => {
    const members = clusters.flatMap((cluster, glyph) => (cluster === start ? [glyph] : []))
    const cluster = text.slice(start, starts[index + 1] ?? text.length)
    const carriers = direction === 'rtl' ? members.toReversed() : carriersOf(members, advances)
    const parts = direction === 'rtl' ? rtlParts(cluster, members.length) : spread([...cluster], carriers.length)
    carriers.forEach((glyph, place) => (shares[glyph] = parts[place] ?? NOTHING))
  })
  return shares
}

/** Read back as nothing: readers of text drop it, while a glyph without any text would read as its own code in some. */
const NOTHING = '\u0000'

function carriersOf(members: readonly number[], advances: readonly number[]): readonly number[] {
  const wide = members.filter((glyph) => (advances[glyph] ?? 0) > 0)
  return wide.length > 0 ? wide : members.slice(0, 1)
}

/** Characters one by one on so many places, the rest on the last. */
const spread = (chars: readonly string[], places: number): readonly string[] => [
  ...chars.slice(0, places - 1),
  chars.slice(places - 1).join(''),
]

const LAM_ALIF: readonly (readonly [string, string])[] = [
  ['\u0644\u0627', '\uFEFB'],
  ['\u0644\u0623', '\uFEF7'],
  ['\u0644\u0625', '\uFEF9'],
  ['\u0644\u0622', '\uFEF5'],
]

function rtlParts(cluster: string, glyphs: number): readonly string[] {
  const mirrored = [...cluster].map((char) => bidi.getMirroredCharacter(char) ?? char)
  if (mirrored.length === glyphs) return mirrored
  if (mirrored.length < glyphs) return [...cluster.normalize('NFD')]
  const chars = [...LAM_ALIF.reduce((text, [letters, ligature]) => text.replace(letters, ligature), cluster)]
  return spread(chars, glyphs)
}
