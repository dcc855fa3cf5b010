import { isDeepStrictEqual } from 'node:util'
import { err, ok, type Digest, type Result } from '#core/base'
import type { AppError, Imported, ParsedInputOf, WorkerJobs } from '#core/contract'
import {
  bytesId,
  everyRecord,
  isIssued,
  refusedTogether,
  withRecords,
  type AnyRecord,
  type Attachment,
  type Records,
} from '#core/domain'
import { openRecords } from './records.ts'
import type { Session } from './session.ts'

type Asked = ParsedInputOf<'records.import'>
type Deps = { readonly digest: Digest; readonly worker: () => Pick<WorkerJobs, 'photo'> }

/** A record of the file beside the one that the vault holds. */
type Pair = { readonly before: AnyRecord | null; readonly after: AnyRecord }

/**
 * Brings the records of an open file into a vault, as one change that one undo takes back. New records are added; those that
 * differ from what the vault holds stop the whole import unless they are to be replaced, which no issued version ever is. Pictures
 * are written anew, files stay byte for byte.
 */
export const importRecords = async (
  vault: Pick<Session, 'commitIssued'>,
  held: Records,
  asked: Asked,
  deps: Deps,
): Promise<Result<Imported, AppError>> => {
  const read = openRecords(asked.text, deps.digest)
  if (!read.ok) {
    const problems = read.error.problems.flatMap((problem) => (problem.kind === 'record' ? [problem] : []))
    return err({ code: 'records-refused', problems })
  }
  const blobs = await blobsOf(read.value.records, asked.blobs, deps)
  const pairs = [...everyRecord(read.value.records)].map((record): Pair => {
    const before = recordIn(held, record)
    return { before, after: blobs.kept.get(record.id)?.record ?? withHeldPicture(record, before) }
  })
  const changed = pairs.filter(({ before, after }) => before === null || !isSame(before, after))
  const differing = changed.filter(({ before }) => before !== null)
  if (differing.length > 0 && asked.differing === 'refuse') {
    return err({ code: 'records-differ', what: differing.map(({ after }) => after.id).join(', ') })
  }
  const issued = differing.find(({ before }) => before !== null && isIssued(held, before))
  if (issued !== undefined) return err({ code: 'issued', what: issued.after.id })
  const together = refusedTogether(
    withRecords(
      held,
      changed.map(({ after }) => after),
    ),
  )
  if (together.length > 0) return err({ code: 'change-refused', problems: together })
  const brought = changed.flatMap(({ after }) => blobs.kept.get(after.id) ?? [])
  const attachments = new Map(brought.map(({ place, bytes }) => [place, bytes]))
  if (changed.length > 0) await vault.commitIssued({ label: asked.label, by: asked.by, edits: changed, attachments })
  return ok({
    added: changed.length - differing.length,
    replaced: differing.length,
    same: pairs.length - changed.length,
    attachments: brought.length,
    unreadable: blobs.unreadable,
  })
}

/** An attachment whose bytes did not come with the file keeps the one that the vault holds. */
const withHeldPicture = (record: AnyRecord, held: AnyRecord | null): AnyRecord =>
  record.type === 'attachment' && held?.type === 'attachment' && held.sha256 !== undefined
    ? { ...record, blob: held.blob, sha256: held.sha256 }
    : record

const recordIn = (records: Records, { type, id }: AnyRecord): AnyRecord | null =>
  (records[type] as ReadonlyMap<string, AnyRecord>).get(id) ?? null

/** Whether two records say the same, whatever the order of their fields. */
const isSame = (a: AnyRecord, b: AnyRecord): boolean => isDeepStrictEqual(a, b)

type Blobs = {
  /** Attachments by their ids, with the digest of the picture written anew, its bytes and where these are kept. */
  readonly kept: ReadonlyMap<
    string,
    { readonly record: Attachment; readonly place: string; readonly bytes: Uint8Array }
  >
  readonly unreadable: readonly string[]
}

/**
 * The pictures of a records file, written anew without anything but their pixels, and its other files as they are. One that is
 * not there, is not what its record says or cannot be read is left out and named.
 */
const blobsOf = async (records: Records, blobs: Asked['blobs'], { digest, worker }: Deps): Promise<Blobs> => {
  const kept = new Map<string, { record: Attachment; place: string; bytes: Uint8Array }>()
  const unreadable: string[] = []
  for (const attachment of records.attachment.values()) {
    if (attachment.blob === undefined) continue
    const given = blobs.get(attachment.blob)
    const isIt = given !== undefined && (attachment.sha256 === undefined || digest(given) === attachment.sha256)
    const bytes = isIt ? await keptBytes(attachment, given, worker) : undefined
    if (bytes === undefined) {
      unreadable.push(attachment.id)
      continue
    }
    const sha256 = digest(bytes)
    kept.set(attachment.id, { record: { ...attachment, sha256 }, place: bytesId(sha256), bytes })
  }
  return { kept, unreadable }
}

const keptBytes = async (
  { kind }: Attachment,
  bytes: Uint8Array,
  worker: Deps['worker'],
): Promise<Uint8Array | undefined> => {
  if (kind === 'file') return bytes
  const photo = await worker().photo({ bytes })
  return photo.ok ? photo.value.jpeg : undefined
}
