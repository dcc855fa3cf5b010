import { nfc } from '#core/base'
import { breakable, graphemes } from './breaks.ts'
import { faceIdOf, FAMILIES, type FaceFamily, type FaceId, type FaceWeight } from './face-id.ts'
import type { Face } from './face.ts'
import { mappedPiece, shapedPiece, withSpace, type Piece } from './piece.ts'
import { familyFor, familyForSign, groupOf, isSharedSign, needsShaping, type LangClass } from './script.ts'

/** How text of one family, weight and language is set; the pieces of a word are made once and kept. */
export type Setting = {
  /** The face of the text itself, whose ascent places the baseline. */
  readonly main: Face
  /** The pieces of a text that reads from left to right. */
  readonly pieces: (text: string) => readonly Piece[]
  /** The pieces of a text whose code units have these embedding levels. */
  readonly levelledPieces: (text: string, levels: Uint8Array) => readonly Piece[]
  /** A piece by the characters that a reader sees. */
  readonly split: (piece: Piece) => readonly Piece[]
}

type Parts = {
  readonly family: FaceFamily
  readonly weight: FaceWeight
  readonly langClass: LangClass
  readonly kerning: 'mapped' | 'kerned'
  readonly face: (id: FaceId) => Face
}

const MOST_WORDS = 40_000

export function createSetting(parts: Parts): Setting {
  const main = parts.face(faceIdOf(parts.family, parts.weight))
  const space = mappedPiece(main, ' ', true, 'space')
  let words = new Map<string, readonly Piece[]>()
  const wordPieces = (word: string): readonly Piece[] => {
    const known = words.get(word)
    if (known !== undefined) return known
    if (words.size >= MOST_WORDS) words = new Map()
    const made = word.endsWith(' ') ? spaced(wordPieces(word.slice(0, -1)), space) : setWord(parts, main, word)
    words.set(word, made)
    return made
  }
  return {
    main,
    pieces(text) {
      const pieces: Piece[] = []
      let from = 0
      for (;;) {
        const to = text.indexOf(' ', from)
        const end = to === -1 ? text.length : to + 1
        if (to === from) pieces.push(space)
        else if (end > from) addAll(pieces, wordPieces(text.slice(from, end)))
        if (to === -1) return pieces
        from = end
      }
    },
    levelledPieces: (text, levels) => levelRuns(text, levels).flatMap((run) => levelledRun(parts, main, run)),
    split(piece) {
      const isMapped = piece.level === 0 && piece.texts === undefined
      const letters = graphemes(piece.text.trimEnd()).map((grapheme) =>
        isMapped ? mappedPiece(piece.face, grapheme, true) : shapedPiece(piece.face, grapheme, true, piece.level),
      )
      return piece.space > 0 ? [...letters, space] : letters
    },
  }
}

/** Adds the pieces of a word, of which most have one: this runs for every word of a pack. */
const addAll = (pieces: Piece[], more: readonly Piece[]): void => {
  for (let at = 0; at < more.length; at += 1) {
    const piece = more[at]
    if (piece !== undefined) pieces.push(piece)
  }
}

/** The pieces of a word without spaces. */
const setWord = (parts: Parts, main: Face, word: string): readonly Piece[] =>
  breakable(nfc(word)).flatMap((part, index, all) =>
    faceRuns(parts, main, part).map((run, place, runs) =>
      setRun(parts, run, place === runs.length - 1 && index < all.length - 1),
    ),
  )

/** A space joins the last piece before it if one face draws both. */
function spaced(word: readonly Piece[], space: Piece): readonly Piece[] {
  const last = word.at(-1)
  return last?.face === space.face ? [...word.slice(0, -1), withSpace(last, space)] : [...word, space]
}

type FaceRun = { readonly face: Face; readonly text: string }

const setRun = (parts: Parts, run: FaceRun, breakAfter: boolean): Piece =>
  parts.kerning === 'kerned' || needsShaping(run.text)
    ? shapedPiece(run.face, run.text, breakAfter)
    : mappedPiece(run.face, run.text, breakAfter)

/** A text by the faces that draw it. */
function faceRuns(parts: Parts, main: Face, text: string): readonly FaceRun[] {
  const runs: { face: Face; text: string }[] = []
  const chars = [...text]
  chars.forEach((char, index) => {
    const last = runs.at(-1)
    const codePoint = char.codePointAt(0) ?? 0
    const face = isSharedSign(codePoint)
      ? parts.face(
          faceIdOf(familyForSign(parts.langClass, chars[index - 1], chars[index + 1], parts.family), parts.weight),
        )
      : faceFor(parts, main, codePoint, last?.face)
    if (last?.face === face) last.text += char
    else runs.push({ face, text: char })
  })
  return runs
}

function faceFor(parts: Parts, main: Face, codePoint: number, before: Face | undefined): Face {
  if (before !== undefined && groupOf(codePoint) === 'mark') return before
  const family = familyFor(codePoint, parts.langClass)
  const wanted = family === undefined ? main : parts.face(faceIdOf(family, parts.weight))
  if (wanted.glyphOf(codePoint) !== 0) return wanted
  return fallback(parts, codePoint) ?? wanted
}

const fallback = (parts: Parts, codePoint: number): Face | undefined => {
  const family = FAMILIES.find((name) => parts.face(faceIdOf(name, parts.weight)).glyphOf(codePoint) !== 0)
  return family === undefined ? undefined : parts.face(faceIdOf(family, parts.weight))
}

type LevelRun = { readonly text: string; readonly level: number }

/** A text by spaces and by embedding level. */
function levelRuns(text: string, levels: Uint8Array): readonly LevelRun[] {
  const runs: { text: string; level: number }[] = []
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    const level = levels[at] ?? 0
    const last = runs.at(-1)
    if (last !== undefined && last.level === level && char !== ' ' && last.text !== ' ') last.text += char
    else runs.push({ text: char, level })
  }
  return runs
}

const levelledRun = (parts: Parts, main: Face, { text, level }: LevelRun): readonly Piece[] =>
  text === ' '
    ? [{ ...mappedPiece(main, ' ', true, 'space'), level }]
    : level % 2 === 1
      ? faceRuns(parts, main, text).map((run) => shapedPiece(run.face, run.text, false, level))
      : breakable(text).flatMap((part, index, all) =>
          faceRuns(parts, main, part).map((run, place, runs) => ({
            ...setRun(parts, run, place === runs.length - 1 && index < all.length - 1),
            level,
          })),
        )
