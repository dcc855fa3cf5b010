import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { contentHash, type DocumentModel, type Layout } from '#core/document'
import { openFonts, renderPdf, type RenderedPdf } from '#electron/output/pdf'
import { createHash } from 'node:crypto'

const require = createRequire(import.meta.url)
const table = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../../../../assets/fonts.json'), 'utf8'),
) as Record<string, string>

/** The shipped fonts, as the composition roots open them. */
export const fonts = openFonts((id) => {
  const [scope, name, ...rest] = (table[id] ?? '').split('/')
  return readFileSync(path.join(path.dirname(require.resolve(`${scope}/${name}/package.json`)), ...rest))
})

export const digest = (input: string | Uint8Array): string => createHash('sha256').update(input).digest('hex')

const photo = new Uint8Array(readFileSync(path.join(import.meta.dirname, 'grey.jpg')))
/** A grey picture of 30 x 40 pixels. */
export const photoDigest = digest(photo)

/** A document as PDF; a picture that it names is the grey one. */
export const render = (document: DocumentModel): Promise<RenderedPdf> =>
  renderPdf(document, { fonts, pictures: new Map([[photoDigest, photo]]) }, { hash: contentHash(document, digest) })

/** What a tool prints about a file. */
export function toolOutput(
  program: string,
  before: readonly string[],
  bytes: Uint8Array,
  after: readonly string[] = [],
): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdf-test-'))
  const file = path.join(folder, 'file.pdf')
  writeFileSync(file, bytes)
  try {
    return execFileSync(program, [...before, file, ...after], { encoding: 'utf8', maxBuffer: 1 << 26 })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The lines of text that pdftotext reads, without empty ones. */
export const readLines = (program: string, bytes: Uint8Array, ...options: readonly string[]): readonly string[] =>
  toolOutput(program, ['-enc', 'UTF-8', ...options], bytes, ['-'])
    .split(/[\n\f]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The lines of a section in a layout, page by page. */
export const sectionLines = (layout: Layout, section: string): readonly (readonly string[])[] =>
  layout.pages
    .map((page) => page.lines.filter((line) => line.section === section).map((line) => line.text))
    .filter((lines) => lines.length > 0)
