import { createHash } from 'node:crypto'
import { contentHash } from '#core/document'
import { renderDocx, renderPdf, openFonts } from '#electron/output'
import { fontReader } from '../electron/resources.ts'
import { standardDocument } from './document.ts'
import { standardPack } from './standard-pack.ts'

/** A renderer of the standard pack, or of the one ten times as long: each call renders it anew. */
export const createRenderer = async (kind: 'docx' | 'pdf', scale: 1 | 10): Promise<() => Promise<Uint8Array>> => {
  const { document, pictures } = standardDocument(standardPack(scale))
  if (kind === 'docx') return () => renderDocx(document, { pictures })
  const fonts = openFonts(fontReader())
  const hash = contentHash(document, (input) => createHash('sha256').update(input).digest('hex'))
  return async () => (await renderPdf(document, { fonts, pictures }, { hash })).bytes
}
