import { z } from 'zod'
import { idOfDigest, PartialDate, type Id } from '#core/base'
import { defineRecord } from './define-record.ts'
import { idOf, line, listOf, sha256, verbatim } from './field.ts'
import { LocalText } from './local-text.ts'

const isInsideFolder = (path: string): boolean =>
  !/^(?:[/\\~]|[A-Za-z]:)/.test(path) &&
  path.split(/[/\\]/).every((step) => step !== '..' && step !== '.' && step !== '')

/** Where somebody stands in a picture. */
export const PicturePosition = z.union(
  [
    z.enum(['left', 'right', 'centre', 'unknown']),
    z.strictObject({ row: z.int().positive(), seat: z.int().positive() }),
  ],
  { error: 'left, right, centre, unknown, or a row and a seat' },
)
export type PicturePosition = z.infer<typeof PicturePosition>

/** A picture or a file; without a `blob` it is a place kept for one (IPTC/XMP). */
export const Attachment = defineRecord(
  'attachment',
  {
    kind: z.enum(['photo', 'file']),
    blob: line.refine(isInsideFolder, { error: 'a path inside the folder of the records file' }).optional(),
    sha256: sha256.optional(),
    caption: verbatim.optional(),
    ownCaption: LocalText.optional(),
    people: listOf(z.strictObject({ person: idOf('person'), position: PicturePosition })),
    credit: line.optional(),
    rights: line.optional(),
    takenOn: PartialDate.optional(),
    alt: LocalText.default({}),
  },
  (attachment) =>
    attachment.blob !== undefined && attachment.sha256 === undefined
      ? [{ path: ['sha256'], expected: 'the digest of the blob' }]
      : [],
)
export type Attachment = z.infer<typeof Attachment.schema>

/** Under which id a vault keeps bytes of a digest: other bytes lie elsewhere, so undo finds what a record named before. */
export const bytesId = (digest: string): Id<'attachment'> => idOfDigest('attachment', digest)

/** The ids under which the bytes of an attachment may lie: that of its digest, or its own, where older versions kept them. */
export const bytesIdsOf = (attachment: Attachment): readonly Id<'attachment'>[] =>
  attachment.sha256 === undefined ? [attachment.id] : [bytesId(attachment.sha256), attachment.id]
