import type { Note } from '#core/domain'
import { separator, type TextKey } from '#core/language'
import { wordsOf, type Print } from '../print.ts'

/** One fact of a record as a section prints it. */
export type Fact = { readonly label: string; readonly words: string }

/** One record as a section has it, with the facts that a change note tells apart. */
export type Entry = {
  readonly record: string
  /** Tells apart two entries of one record. */
  readonly part?: string
  /** What the entry is called when it comes, goes or moves. */
  readonly name: string
  /** What it is called when one of its facts changed; its name unless given. */
  readonly title?: string
  readonly facts: readonly Fact[]
  /** Records by which blocks elsewhere print the same facts. */
  readonly alike?: readonly string[]
}

/** The entries of a section in its order. */
export type Entries = (print: Print) => readonly Entry[]

/** Facts by the keys of their labels; what has no words is left out. */
export const factsOf = (print: Print, ...pairs: readonly (readonly [TextKey, string | undefined])[]): readonly Fact[] =>
  pairs.flatMap(([key, words]) => (words === undefined || words === '' ? [] : [{ label: labelOf(print, key), words }]))

/** A label as it stands inside a sentence: `Next step` begins small. */
function labelOf(print: Print, key: TextKey): string {
  const [first = '', ...rest] = print.t(key)
  return [first.toLowerCase(), ...rest].join('')
}

/** The words of some notes in one line. */
export const notesLine = (print: Print, notes: readonly Note[]): string =>
  joined(
    print,
    notes.map((note) => wordsOf(print, note.text)),
  )

/** Clauses in one line; those that are missing are left out. */
export const joined = (print: Print, parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(separator('clauses', print.lang))
