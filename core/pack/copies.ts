import { isPackLang } from '#core/base'
import type { DocumentModel } from '#core/document'
import type { Audience } from '#core/domain'
import { textsFor } from '#core/language'
import type { IssuedCopy } from './request.ts'

/** Whether copies for an audience are numbered; what anyone may have is known by its version alone (PACK 2). */
export const isNumbered = (audience: Audience): boolean => audience !== 'shareable'

/** The document as one of its copies; all copies share its content hash. */
export function withCopy(document: DocumentModel, { number, of, holder }: IssuedCopy): DocumentModel {
  const lang = isPackLang(document.lang) ? document.lang : 'en'
  const word = textsFor(lang)('outputs.copy', { number, of })
  return { ...document, copy: { kind: 'numbered', number, of, word, ...(holder !== undefined && { holder }) } }
}
