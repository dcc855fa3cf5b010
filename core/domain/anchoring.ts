import { err, normalizeForAnchor, ok, type Result } from '#core/base'
import type { Anchor } from './evidence.ts'

/** Why an anchor does not point to one place: its words are not in the text, or they are there more than once. */
export type AnchorProblem = { readonly kind: 'absent' } | { readonly kind: 'ambiguous'; readonly places: number }

/** Where the words of an anchor begin in the normalised text of its source. */
export type AnchorPlace = { readonly at: number }

/** Finds an anchor's words in a source's text; they must be there once, or its surroundings must make them so. */
export function resolveAnchor(anchor: Anchor, text: string): Result<AnchorPlace, AnchorProblem> {
  return resolveInNormalized(anchor, normalizeForAnchor(text))
}

/** The same for a text that was normalised already, so many anchors of one source cost one pass. */
export function resolveInNormalized(anchor: Anchor, text: string): Result<AnchorPlace, AnchorProblem> {
  const exact = normalizeForAnchor(anchor.exact)
  const before = normalizeForAnchor(anchor.prefix ?? '')
  const after = normalizeForAnchor(anchor.suffix ?? '')
  const places = occurrences(text, exact).filter(
    (at) => text.startsWith(before, at - before.length) && text.startsWith(after, at + exact.length),
  )
  const [place] = places
  if (place === undefined) return err({ kind: 'absent' })
  return places.length === 1 ? ok({ at: place }) : err({ kind: 'ambiguous', places: places.length })
}

function occurrences(text: string, words: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}
