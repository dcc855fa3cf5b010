import type { Result } from '#core/base'
import type { DocumentModel, Layout, PagesAmong } from '#core/document'
import type { TextKey } from '#core/language'
import type { LetterheadParts } from './letterhead-parts.ts'

/** The forms in which a document leaves: a pack is rendered to any of them. */
export const FORMATS = ['docx', 'pdf', 'html'] as const
export type Format = (typeof FORMATS)[number]

/** Bytes of pictures by their SHA-256. */
export type Pictures = ReadonlyMap<string, Uint8Array>

/** A document to render. The PDF is always laid out, since the checks need its pages. */
export type RenderJob = {
  readonly document: DocumentModel
  /** The document's content hash, which the PDF's identifier is made of. */
  readonly hash: string
  readonly formats: readonly Format[]
  readonly pictures: Pictures
  /** The office's own styles, header, footer and page set-up, as another worker has taken them from its Word file. */
  readonly letterhead?: LetterheadParts
  /** The pages among which these will stand; without it, they are all there are. */
  readonly among?: PagesAmong
}

export type Rendered = {
  readonly layout: Layout
  readonly files: readonly RenderedFile[]
}
export type RenderedFile = { readonly format: Format; readonly bytes: Uint8Array; readonly pages: number | undefined }
/** What of a letterhead was dropped, and which elements it has no style for. */
export type RenderNote =
  | { readonly code: 'letterhead-dropped'; readonly dropped: LetterheadDropped }
  | { readonly code: 'letterhead-unmapped'; readonly style: string }

/** A letterhead that was read and may be drawn with. */
export type CheckedLetterhead = { readonly parts: LetterheadParts; readonly notes: readonly RenderNote[] }

/** Why a Word file is no letterhead. */
export type LetterheadRefused = { readonly kind: 'letterhead-refused'; readonly reason: LetterheadReason }

/** Why a letterhead is refused; each code has its words in the catalogue. */
export type LetterheadReason = {
  readonly code: KeyBelow<'letterhead.refused', TextKey>
  readonly part?: string
  readonly limit?: number
  readonly method?: number
}

/** What was left out of a letterhead; each code has its words in the catalogue. */
export type LetterheadDropped = { readonly code: KeyBelow<'letterhead.dropped', TextKey>; readonly what?: string }

type KeyBelow<Area extends string, Key> = Key extends `${Area}.${infer Code}` ? Code : never

/** A finished file to open anew and compare with its document. */
export type OpenJob = {
  readonly document: DocumentModel
  readonly layout: Layout
  readonly files: readonly RenderedFile[]
  readonly withheld: readonly string[]
}
export type OpenFault = { readonly format: Format; readonly where: string; readonly fault: string }

/** A picture as it is embedded, or why it cannot be. */
export type PortraitJob = { readonly bytes: Uint8Array }
export type ReadPortrait = { readonly jpeg: Uint8Array; readonly widthPx: number; readonly heightPx: number }
export type PortraitProblem = { readonly code: string }

/** A job's worker ended while it was at it: it took too long or too much memory, or went by itself. */
export class WorkerEnded extends Error {
  override readonly name = 'WorkerEnded'
}

/** What a worker does, in a process of its own or in this one; nothing here needs a key. */
export type WorkerJobs = {
  readonly render: (job: RenderJob) => Promise<Rendered>
  readonly open: (job: OpenJob) => Promise<readonly OpenFault[]>
  readonly portrait: (job: PortraitJob) => Promise<Result<ReadPortrait, PortraitProblem>>
  /** A photo as it is stored: upright, a JPEG of its own, 1,600 pixels at most, with nothing in it but its pixels. */
  readonly photo: (job: PortraitJob) => Promise<Result<ReadPortrait, PortraitProblem>>
  /** What may be drawn with of an office's Word file, or why it is refused. */
  readonly letterhead: (job: PortraitJob) => Promise<Result<CheckedLetterhead, LetterheadRefused>>
  /** The characters of some text that no shipped font can draw, each once. */
  readonly missingGlyphs: (texts: readonly string[]) => Promise<readonly string[]>
}
