import type { Digest } from '#core/base'
import type { Picture } from '#core/document'
import { liveOf, type Attachment, type Records } from '#core/domain'
import type { WorkerJobs } from '#core/contract'

/** Reads a file by the path that an attachment names; undefined when it is not there or not to be read. */
export type ReadBlob = (blob: string) => Promise<Uint8Array | undefined>

/** The pictures that a pack may print: per attachment how it is embedded, and the bytes by digest. */
export type LoadedPictures = {
  readonly pictures: ReadonlyMap<string, Omit<Picture, 'alt'>>
  readonly bytes: ReadonlyMap<string, Uint8Array>
  /** Attachments whose picture could not be used, with why; the pack prints a placeholder for each. */
  readonly unusable: ReadonlyMap<string, string>
}

type Deps = { readonly worker: Pick<WorkerJobs, 'portrait'>; readonly digest: Digest; readonly readBlob: ReadBlob }

/** Reads, checks and re-encodes the portraits of these people; one that is missing, altered or damaged is left out. */
export const loadPictures = async (
  records: Records,
  people: ReadonlySet<string>,
  deps: Deps,
): Promise<LoadedPictures> => {
  const pictures = new Map<string, Omit<Picture, 'alt'>>()
  const bytes = new Map<string, Uint8Array>()
  const unusable = new Map<string, string>()
  for (const attachment of portraitsOf(records, people)) {
    const read = await readOne(attachment, deps)
    if ('code' in read) {
      unusable.set(attachment.id, read.code)
      continue
    }
    const sha256 = deps.digest(read.jpeg)
    pictures.set(attachment.id, { sha256, widthPx: read.widthPx, heightPx: read.heightPx })
    bytes.set(sha256, read.jpeg)
  }
  return { pictures, bytes, unusable }
}

const portraitsOf = (records: Records, people: ReadonlySet<string>): readonly Attachment[] => {
  const wanted = new Set(
    liveOf(records, 'person').flatMap(({ id, portrait }) =>
      portrait === undefined || !people.has(id) ? [] : [portrait as string],
    ),
  )
  return liveOf(records, 'attachment').filter((attachment) => attachment.kind === 'photo' && wanted.has(attachment.id))
}

type ReadOne =
  { readonly jpeg: Uint8Array; readonly widthPx: number; readonly heightPx: number } | { readonly code: string }

const readOne = async (attachment: Attachment, deps: Deps): Promise<ReadOne> => {
  if (attachment.blob === undefined) return { code: 'picture-missing' }
  const bytes = await deps.readBlob(attachment.blob)
  if (bytes === undefined) return { code: 'picture-missing' }
  if (attachment.sha256 !== undefined && deps.digest(bytes) !== attachment.sha256) return { code: 'picture-altered' }
  const portrait = await deps.worker.portrait({ bytes })
  return portrait.ok ? portrait.value : { code: portrait.error.code }
}
