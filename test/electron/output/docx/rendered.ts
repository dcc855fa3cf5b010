import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { DocumentModel } from '#core/document'
import { renderDocx, type DocxResources } from '#electron/output/docx'

const photo = new Uint8Array(readFileSync(path.join(import.meta.dirname, '../../../fixtures/grey-30x40.jpg')))
/** A grey picture of 30 x 40 pixels and its digest. */
export const photoDigest = createHash('sha256').update(photo).digest('hex')
export const pictures = new Map([[photoDigest, photo]])

/** A document as Word; a picture that it names is the grey one. */
export const render = (document: DocumentModel, more: Partial<DocxResources> = {}): Promise<Uint8Array> =>
  renderDocx(document, { pictures, ...more })

/** The parts of a Word file as text, by name. */
export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, name.endsWith('.jpg'))]),
  )

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** The text of a part's `w:t` in order, entities resolved. */
export const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole))
    .join('')

/** A zip of texts and bytes by name. */
export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  )

export { photo }
