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
export type Letterhead = Omit<OfficeFile, 'dropped'> & {
  readonly styleIds: ReadonlyMap<ParagraphStyleId, string>
  readonly unmapped: readonly string[]
}

/** A letterhead as it was read, with what was left out of its file. */
export type ReadLetterhead = Letterhead & Pick<OfficeFile, 'dropped'>

/** Reads an office's .docx or .dotx as a letterhead, or says why it is refused (PACK 7, SECURITY 8). */
export const readLetterhead = (bytes: Uint8Array, redraw: Redraw): Result<ReadLetterhead, LetterheadProblem> => {
  const file = readOfficeFile(bytes, redraw)
  return file.ok ? ok({ ...letterheadOf(file.value), dropped: file.value.dropped }) : file
}

/** A letterhead of what was taken from an office's Word file. */
export const letterheadOf = (file: Omit<OfficeFile, 'dropped'>): Letterhead => {
  const theirs = new Map(
    elementsOf(file.styles, 'w:style')
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
  return { ...file, styleIds, unmapped }
}

/** Styles of Word that come nearest where an office has none of our name. */
const NEAREST: Partial<Readonly<Record<ParagraphStyleId, readonly string[]>>> = {
  Coverheading: ['Subtitle'],
  BodyText: ['Normal'],
  ListBullet: ['List Paragraph'],
  ListNumber: ['List Paragraph'],
  Sourcenote: ['footnote text'],
}
