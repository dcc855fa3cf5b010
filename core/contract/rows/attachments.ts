import { z } from 'zod'
import type { Attachment } from '#core/domain'
import { bytes, name, recordId, row } from './row.ts'

const home = z.union([z.literal('office'), recordId])

/** The calls on pictures and files. */
export const ATTACHMENT_ROWS = {
  /** A photo is written anew from its pixels alone; one that cannot be read is refused. */
  'attachments.add': row<Attachment>('command')(
    z.strictObject({
      bytes,
      name,
      kind: z.enum(['photo', 'file']),
      home,
      people: z.array(recordId).max(200).default([]),
      label: name,
      by: name,
    }),
  ),
  'attachments.replace': row<Attachment>('command')(z.strictObject({ id: recordId, bytes, label: name, by: name })),
  'attachments.read': row<{ readonly bytes: Uint8Array; readonly kind: 'photo' | 'file' }>('query')(
    z.strictObject({ id: recordId }),
  ),
} as const
