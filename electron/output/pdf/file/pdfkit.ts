import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { OpenedFont } from 'fontkit'

/** The parts of pdfkit that are used, internals included: its version is pinned and tests guard them. */
export type Reference = {
  readonly id: number
  readonly data: Record<string, unknown>
  compress: boolean
  write(chunk: Uint8Array | string): void
  end(chunk?: Uint8Array | string): void
}

export type PdfkitFont = {
  id: string
  readonly subset: { glyphs: number[]; includeGlyph(glyph: number): number; encode(): Uint8Array }
  readonly widths: number[]
  readonly unicode: number[][]
  ref(): Reference
}

export type PdfkitPage = {
  readonly dictionary: Reference
  readonly content: Reference & { buffer: Uint8Array[] }
  readonly fonts: Record<string, Reference>
  readonly xobjects: Record<string, Reference>
}

export type PdfkitImage = {
  readonly width: number
  readonly height: number
  readonly obj: Reference | null
  embed(document: PdfkitDocument): void
}

export type PdfkitDocument = {
  readonly _root: Reference
  readonly _offsets: unknown[]
  readonly _info: Reference
  readonly page: PdfkitPage
  _id: Uint8Array
  _font: PdfkitFont
  _write(chunk: Uint8Array | string): void
  _refEnd(reference: Reference): void
  endMetadata(): void
  endMarkings(): void
  ref(entries?: Record<string, unknown>): Reference
  font(source: OpenedFont): PdfkitDocument
  openImage(bytes: Uint8Array): PdfkitImage
  addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): PdfkitDocument
  flushPages(): void
  end(): void
}

type PdfkitOptions = {
  readonly autoFirstPage: boolean
  readonly font: null
  readonly pdfVersion: '1.7'
  readonly lang: string
  readonly displayTitle: boolean
  readonly info: Readonly<Record<string, unknown>>
}

type Pdfkit = { readonly PDFDocument: new (options: PdfkitOptions) => PdfkitDocument }

/**
 * pdfkit's entry without Node's zlib, which deflates alike on every computer. Its exports hide it from Node, so it is
 * loaded by its path.
 */
const entry = new URL('pdfkit.browser.mjs', pathToFileURL(createRequire(import.meta.url).resolve('pdfkit'))).href
const pdfkit = (await import(entry)) as Pdfkit

/** A new document without pages or fonts. */
export const newDocument = (options: PdfkitOptions): PdfkitDocument => new pdfkit.PDFDocument(options)
