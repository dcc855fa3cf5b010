import { assert } from '#core/base'
import { everyBlock, linesOf, plainText, type DocumentModel } from '#core/document'

/** How often each character occurs. */
export type Letters = ReadonlyMap<string, number>

/**
 * Scripts whose letters a reader of PDF text does not give back exactly (joined forms, moved vowels); the tests of the
 * PDF writer look at those by themselves.
 */
const INEXACT = /[\p{Script=Arabic}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Mn}]/u

/** The characters of some text without spaces, controls and what cannot be compared, after NFKC. */
export const lettersOf = (texts: Iterable<string>): Letters => {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const char of text.normalize('NFKC')) {
      if (/[\s\p{C}]/u.test(char) || INEXACT.test(char)) continue
      counts.set(char, (counts.get(char) ?? 0) + 1)
    }
  }
  return counts
}

/** The characters that `whole` has fewer times than `part`, with how many are missing. */
export const missingLetters = (part: Letters, whole: Letters): readonly string[] =>
  [...part].flatMap(([char, count]) => {
    const missing = count - (whole.get(char) ?? 0)
    return missing > 0 ? [`${char} × ${missing}`] : []
  })

/** Every text that the document's body and cover print, once each. */
export function* textsOf(document: DocumentModel): Generator<string> {
  for (const section of document.sections) yield section.title
  for (const { block } of everyBlock(document)) for (const line of linesOf(block)) yield plainText(line)
  const { cover } = document
  if (cover === undefined) return
  yield* [cover.briefNumber, cover.date, cover.heading, cover.title, cover.hash?.value ?? '', cover.warning ?? '']
  for (const field of cover.fields) {
    yield field.label
    for (const line of field.lines) yield plainText(line)
  }
  for (const note of cover.notes) yield plainText(note)
}

/** Text as it is searched for: NFKC without spaces. */
export const squeezed = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Cf}]+/gu, '')

/** How often a text occurs in another. */
export const occurrences = (text: string, part: string): number => {
  assert(part !== '', 'a text to look for')
  return text.split(part).length - 1
}
