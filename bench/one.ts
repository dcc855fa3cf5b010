import { readFileSync, writeFileSync } from 'node:fs'
import type { DocumentModel } from '#core/document'
import { openFonts, renderPdf } from '#electron/output/pdf'
import { fontReader } from '../electron/resources.ts'

/** What the whole process is given: a document and its pictures, made beforehand. */
export type Given = {
  readonly document: DocumentModel
  readonly pictures: readonly (readonly [sha256: string, base64: string])[]
}

/** One whole process, cold: reads a document, renders it to PDF once and writes it. `node bench/one.ts GIVEN.json OUT.pdf` */
const [, , given = '', out = ''] = process.argv
const { document, pictures } = JSON.parse(readFileSync(given, 'utf8')) as Given
const bytes = new Map(pictures.map(([sha256, text]) => [sha256, new Uint8Array(Buffer.from(text, 'base64'))]))
writeFileSync(out, (await renderPdf(document, { fonts: openFonts(fontReader()), pictures: bytes })).bytes)
