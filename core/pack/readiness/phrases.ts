/** Where a phrase stands in a text. */
export type PhraseHit<Value> = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly value: Value
}

type Phrase<Value> = { readonly words: readonly string[]; readonly text: string; readonly value: Value }

/** Phrases by their first word, the longest first, so that a phrase inside a longer one is not met by itself. */
export type PhraseIndex<Value> = ReadonlyMap<string, readonly Phrase<Value>[]>

const WORD = /\p{Script=Han}|[\p{L}\p{N}\p{M}]+?(?=\p{Script=Han}|[^\p{L}\p{N}\p{M}]|$)/gu

type Word = { readonly word: string; readonly start: number; readonly end: number }

const KEPT = 4000
const known = new Map<string, readonly Word[]>()

/** Words as written but for their case: marks tell one word from another. Lines are looked at by several checks, so they are kept a while. */
const wordsOf = (text: string): readonly Word[] => {
  const found = known.get(text)
  if (found !== undefined) return found
  if (known.size >= KEPT) known.clear()
  const words = splitWords(text)
  known.set(text, words)
  return words
}

const splitWords = (text: string): readonly Word[] =>
  Array.from(text.normalize('NFC').matchAll(WORD), (match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }))

export const phraseIndex = <Value>(phrases: Iterable<readonly [string, Value]>): PhraseIndex<Value> => {
  const index = new Map<string, Phrase<Value>[]>()
  for (const [text, value] of phrases) {
    const words = wordsOf(text).map(({ word }) => word)
    const [first] = words
    if (first !== undefined) index.set(first, [...(index.get(first) ?? []), { words, text, value }])
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)
  return index
}

/** The phrases in a text from left to right, the longest at each place, none inside another. */
export const phraseHits = <Value>(text: string, index: PhraseIndex<Value>): readonly PhraseHit<Value>[] => {
  const words = wordsOf(text)
  const hits: PhraseHit<Value>[] = []
  for (let at = 0; at < words.length;) {
    const first = words[at]
    const phrase = index
      .get(first?.word ?? '')
      ?.find((one) => one.words.every((word, step) => words[at + step]?.word === word))
    const last = words[at + (phrase?.words.length ?? 1) - 1]
    if (phrase !== undefined && first !== undefined && last !== undefined) {
      hits.push({ text: phrase.text, start: first.start, end: last.end, value: phrase.value })
    }
    at += phrase?.words.length ?? 1
  }
  return hits
}
