import { fold } from '#core/base'

/** A word, or a single Han character; folded, so that case and marks do not hide a match. */
export type Token = { readonly text: string; readonly units: 1 | 2 }

/** A word counts two units, a Han character one: a run of 8 words or of 16 characters has 16. */
const RUN_UNITS = 16

const WORD = /\p{Script=Han}|[\p{L}\p{N}\p{M}]+?(?=\p{Script=Han}|[^\p{L}\p{N}\p{M}]|$)/gu
const HAN = /^\p{Script=Han}$/u

/** The words of a text in order. */
export const tokensOf = (text: string): readonly Token[] =>
  Array.from(text.matchAll(WORD), ([word]) => ({ text: fold(word), units: HAN.test(word) ? 1 : 2 }))

/** Phrases that do not count towards a run: names and posts of records. */
export type Phrases = { readonly next: ReadonlyMap<string, Phrases>; readonly ends: boolean }
type Growing = { next: Map<string, Growing>; ends: boolean }

/** A tree of phrases by their words. */
export const phrasesOf = (texts: Iterable<string>): Phrases => {
  const root: Growing = { next: new Map(), ends: false }
  for (const text of texts) {
    let at = root
    const tokens = tokensOf(text)
    for (const { text: word } of tokens) {
      const next: Growing = at.next.get(word) ?? { next: new Map(), ends: false }
      at.next.set(word, next)
      at = next
    }
    if (tokens.length > 0) at.ends = true
  }
  return root
}

/** How many words from a place on are the longest phrase that starts there; 0 for none. */
const phraseLength = (tokens: readonly Token[], start: number, phrases: Phrases): number => {
  let [at, longest] = [phrases, 0]
  for (let index = start; index < tokens.length; index += 1) {
    const next = at.next.get(tokens[index]?.text ?? '')
    if (next === undefined) return longest
    at = next
    if (at.ends) longest = index - start + 1
  }
  return longest
}

/** The words of a text without the phrases. */
export const tokensWithout = (tokens: readonly Token[], phrases: Phrases): readonly Token[] => {
  const kept: Token[] = []
  for (let index = 0; index < tokens.length;) {
    const length = phraseLength(tokens, index, phrases)
    const token = tokens[index]
    if (length === 0 && token !== undefined) kept.push(token)
    index += Math.max(1, length)
  }
  return kept
}

/** The end of the shortest run from a place on that is long enough; undefined when the text ends before. */
const runEnd = (tokens: readonly Token[], start: number): number | undefined => {
  let units = 0
  for (let index = start; index < tokens.length; index += 1) {
    units += tokens[index]?.units ?? 0
    if (units >= RUN_UNITS) return index + 1
  }
  return undefined
}

const keyOf = (tokens: readonly Token[], start: number, end: number): string =>
  tokens
    .slice(start, end)
    .map((token) => token.text)
    .join(' ')

/** Runs of words to look for, each standing for an owner. */
export type Runs<Owner> = {
  readonly long: ReadonlyMap<string, Owner>
  readonly short: ReadonlyMap<string, Owner>
  readonly shortLengths: readonly number[]
}

/** The runs of some texts: every run of 8 words (16 Han characters), or the whole of a shorter text. */
export const runsOf = <Owner>(texts: Iterable<readonly [string, Owner]>, phrases: Phrases): Runs<Owner> => {
  const long = new Map<string, Owner>()
  const short = new Map<string, Owner>()
  const lengths = new Set<number>()
  for (const [text, owner] of texts) {
    const tokens = tokensWithout(tokensOf(text), phrases)
    if (tokens.length === 0) continue
    if (runEnd(tokens, 0) === undefined) {
      short.set(keyOf(tokens, 0, tokens.length), owner)
      lengths.add(tokens.length)
      continue
    }
    for (let start = 0; start < tokens.length; start += 1) {
      const end = runEnd(tokens, start)
      if (end !== undefined) long.set(keyOf(tokens, start, end), owner)
    }
  }
  return { long, short, shortLengths: [...lengths].toSorted((a, b) => a - b) }
}

/** The owners whose runs occur in a text, each once. */
export const ownersFound = <Owner>(text: string, runs: Runs<Owner>, phrases: Phrases): readonly Owner[] => {
  const tokens = tokensWithout(tokensOf(text), phrases)
  const found = new Set<Owner>()
  for (let start = 0; start < tokens.length; start += 1) {
    const end = runEnd(tokens, start)
    const owner = end === undefined ? undefined : runs.long.get(keyOf(tokens, start, end))
    if (owner !== undefined) found.add(owner)
    for (const length of runs.shortLengths) {
      if (start + length > tokens.length) break
      const short = runs.short.get(keyOf(tokens, start, start + length))
      if (short !== undefined) found.add(short)
    }
  }
  return [...found]
}
