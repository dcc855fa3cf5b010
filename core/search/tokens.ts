import { fold, nfc } from '#core/base'

/** A word of a text as it is found, folded, and as it is written, where its marks say more. */
export type Token = {
  readonly folded: string
  /** The word in lower case with its marks; undefined where folding changes nothing. */
  readonly marked: string | undefined
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const UNSPACED_RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu

/** What of one text is looked at, and of one word: text is a person's and may be of any length. */
const LONGEST_TEXT = 10_000
const LONGEST_WORD = 60

/** The words of a text for an index; what is written without spaces by each character and each pair of them. */
export const tokensIn = (text: string): readonly Token[] => wordsIn(text).flatMap((word) => piecesOf(word, 'all'))

/** The words of a query; of what is written without spaces the pairs, or the one character that there is. */
export const tokensAsked = (query: string): readonly Token[] =>
  wordsIn(query).flatMap((word) => piecesOf(word, 'pairs'))

const wordsIn = (text: string): readonly string[] =>
  nfc(text.slice(0, LONGEST_TEXT).toWellFormed()).toLowerCase().match(WORD) ?? []

const piecesOf = (word: string, kept: 'all' | 'pairs'): readonly Token[] => {
  if (!UNSPACED.test(word)) return [tokenOf(word)]
  return (word.match(UNSPACED_RUN) ?? []).flatMap((run) => {
    if (!UNSPACED.test(run)) return [tokenOf(run)]
    const chars = [...run]
    const pairs = chars.slice(1).map((char, at) => `${chars[at] ?? ''}${char}`)
    return (kept === 'all' || pairs.length === 0 ? [...chars, ...pairs] : pairs).map(tokenOf)
  })
}

const folds = new Map<string, Token>()
const MOST_FOLDS = 100_000

/** A word folded; words come again and again, so each is folded once. */
const tokenOf = (word: string): Token => {
  const known = folds.get(word)
  if (known !== undefined) return known
  const written = word.slice(0, LONGEST_WORD)
  const folded = fold(written)
  const token = { folded, marked: written === folded ? undefined : written }
  if (folds.size >= MOST_FOLDS) folds.clear()
  folds.set(word, token)
  return token
}

/** Lets go of the words that were folded: they are words of records. */
export const forgetWords = (): void => folds.clear()
