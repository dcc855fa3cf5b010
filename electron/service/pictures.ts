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
}

type Deps = { readonly worker: Pick<WorkerJobs, 'portrait'>; readonly digest: Digest; readonly readBlob: ReadBlob }

/** Reads the picture of an attachment. */
export type ReadPortrait = (attachment: Attachment) => Promise<ReadOne>

/** Reads each picture once until it is replaced; one that is not there is looked for again. */
export const portraitReader = (deps: Deps): ReadPortrait => {
  const known = new Map<string, Kept>()
  return (attachment) => {
    const { id, blob, sha256 } = attachment
    const kept = known.get(id)
    if (kept !== undefined && kept.blob === blob && kept.sha256 === sha256) return kept.reading
    const reading = readOne(attachment, deps)
    const made = { blob, sha256, reading }
    known.set(id, made)
    const forget = (): void => {
      if (known.get(id) === made) known.delete(id)
    }
    void reading.then((one) => ('code' in one && NOT_THERE.has(one.code) ? forget() : undefined), forget)
    return reading
  }
}

/** What may be there at another time. */
const NOT_THERE: ReadonlySet<string> = new Set(['picture-missing', 'picture-altered'])

type Kept = Pick<Attachment, 'blob' | 'sha256'> & { readonly reading: Promise<ReadOne> }

/** Reads, checks and re-encodes the portraits of these people; one that is missing, altered or damaged is left out. */
export const loadPictures = async (
  records: Records,
  people: ReadonlySet<string>,
  read: ReadPortrait,
  digest: Digest,
): Promise<LoadedPictures> => {
  const pictures = new Map<string, Omit<Picture, 'alt'>>()
  const bytes = new Map<string, Uint8Array>()
  for (const attachment of portraitsOf(records, people)) {
    const one = await read(attachment)
    if ('code' in one) continue
    const sha256 = digest(one.jpeg)
    pictures.set(attachment.id, { sha256, widthPx: one.widthPx, heightPx: one.heightPx })
    bytes.set(sha256, one.jpeg)
  }
  return { pictures, bytes }
}

const portraitsOf = (records: Records, people: ReadonlySet<string>): readonly Attachment[] => {
  const wanted = new Set(
    liveOf(records, 'person').flatMap(({ id, portrait }) =>
      portrait === undefined || !people.has(id) ? [] : [portrait as string],
    ),
  )
  return liveOf(records, 'attachment').filter((attachment) => attachment.kind === 'photo' && wanted.has(attachment.id))
}

/** A picture as it is embedded, or why it is not. */
export type ReadOne =
  { readonly jpeg: Uint8Array; readonly widthPx: number; readonly heightPx: number } | { readonly code: string }

const readOne = async (attachment: Attachment, deps: Deps): Promise<ReadOne> => {
  if (attachment.blob === undefined) return { code: 'picture-missing' }
  const bytes = await deps.readBlob(attachment.blob)
  if (bytes === undefined) return { code: 'picture-missing' }
  if (attachment.sha256 !== undefined && deps.digest(bytes) !== attachment.sha256) return { code: 'picture-altered' }
  const portrait = await deps.worker.portrait({ bytes })
  return portrait.ok ? portrait.value : { code: portrait.error.code }
}
