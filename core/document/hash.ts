import canonicalize from 'canonicalize'
import type { Digest } from '#core/base'
import { assert } from '#core/base'
import type { DocumentModel } from './model.ts'

/** RFC 8785 canonical JSON of a plain value. */
export const canonicalJson = (value: unknown): string => {
  const json = canonicalize(value)
  assert(json !== undefined, 'a value that JSON can hold')
  return json
}

/** The document with the slots for hash, copy number and holder empty, so that all copies of one audience share it. */
export const withoutSlots = (document: DocumentModel): DocumentModel => {
  const { cover } = document
  return {
    ...document,
    copy: document.copy.kind === 'numbered' ? { kind: 'numbered', number: 0, of: 0, word: '' } : document.copy,
    ...(cover === undefined ? {} : { cover: withEmptyHash(cover) }),
  }
}

const withEmptyHash = (cover: NonNullable<DocumentModel['cover']>): NonNullable<DocumentModel['cover']> =>
  cover.hash === undefined ? cover : { ...cover, hash: { ...cover.hash, value: '' } }

/** SHA-256 of the document as canonical JSON with its slots empty; pictures stand by their own digests (PACK 10). */
export const contentHash = (document: DocumentModel, digest: Digest): string =>
  digest(canonicalJson(withoutSlots(document)))

/** How many digits of the content hash the cover shows. */
export const HASH_ON_COVER = 12

/** The document with its content hash set on the cover. */
export const withHash = (document: DocumentModel, hash: string): DocumentModel =>
  document.cover?.hash === undefined
    ? document
    : {
        ...document,
        cover: { ...document.cover, hash: { ...document.cover.hash, value: hash.slice(0, HASH_ON_COVER) } },
      }
