import { ok, type Result } from '#core/base'
import {
  elementsOf,
  readOfficeFile,
  type LetterheadProblem,
  type OfficeFile,
  type Redraw,
} from '#electron/output/docx/letterhead'
import { PARAGRAPH_STYLES, type ParagraphStyleId } from './style-names.ts'

/** An office's Word file as a letterhead: which of its styles stand for ours, and the names of ours for which it has none. */
export type Letterhead = OfficeFile & {
  readonly styleIds: ReadonlyMap<ParagraphStyleId, string>
  readonly unmapped: readonly string[]
}

/** Reads an office's .docx or .dotx as a letterhead, or says why it is refused (PACK 7, SECURITY 8). */
export const readLetterhead = (bytes: Uint8Array, redraw: Redraw): Result<Letterhead, LetterheadProblem> => {
  const file = readOfficeFile(bytes, redraw)
  if (!file.ok) return file
  const theirs = new Map(
    elementsOf(file.value.styles, 'w:style')
      .filter(({ attributes }) => attributes['w:type'] === 'paragraph')
      .map((style) => [
        (elementsOf(style, 'w:name')[0]?.attributes['w:val'] ?? '').toLowerCase(),
        style.attributes['w:styleId'] ?? '',
      ]),
  )
  const ids = Object.keys(PARAGRAPH_STYLES) as ParagraphStyleId[]
  const styleIds = new Map(
    ids.flatMap((id) => {
      const names = [PARAGRAPH_STYLES[id], ...(NEAREST[id] ?? [])]
      const found = names.map((name) => theirs.get(name.toLowerCase())).find((style) => style !== undefined)
      return found === undefined ? [] : [[id, found] as const]
    }),
  )
  const unmapped = ids.filter((id) => !styleIds.has(id)).map((id) => PARAGRAPH_STYLES[id])
  return ok({ ...file.value, styleIds, unmapped })
}

/** Styles of Word that come nearest where an office has none of our name. */
const NEAREST: Partial<Readonly<Record<ParagraphStyleId, readonly string[]>>> = {
  Coverheading: ['Subtitle'],
  BodyText: ['Normal'],
  ListBullet: ['List Paragraph'],
  ListNumber: ['List Paragraph'],
  Sourcenote: ['footnote text'],
}
