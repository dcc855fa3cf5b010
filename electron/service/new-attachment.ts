import { err, ok, type Id, type Result } from '#core/base'
import type { AppError } from '#core/contract'
import { Attachment } from '#core/domain'

/** A picture or file that comes into the vault. */
type Incoming = Pick<Attachment, 'kind'> & {
  readonly home: string
  readonly people?: readonly { readonly person: string; readonly position: 'unknown' }[]
  readonly id: Id<'attachment'>
  readonly sha256: string
  readonly name: string
  readonly by: string
  readonly at: string
}

/** The record of a picture or file under the name that its user knows. */
export const newAttachment = ({ name, by, at, ...given }: Incoming): Result<Attachment, AppError> => {
  const read = Attachment.schema.safeParse({
    ...given,
    type: 'attachment',
    blob: `${given.id.slice('attachment:'.length)}.${given.kind === 'photo' ? 'jpg' : 'bin'}`,
    caption: name,
    createdAt: at,
    createdBy: by,
    updatedAt: at,
    updatedBy: by,
  })
  return read.success
    ? ok(read.data)
    : err({ code: 'bad-input', what: read.error.issues[0]?.path.join('.') ?? 'attachment' })
}
