import { assert, instantToNumber, type Digest, type Id, type Instant } from '#core/base'
import {
  bytesId,
  ISSUED_FOLDER,
  liveOf,
  readRecord,
  type AnyRecord,
  type Attachment,
  type Pack,
  type Records,
} from '#core/domain'
import type { OpenVault, RecordEdit } from '#electron/vault'
import { bytesOf } from '../bytes-of.ts'
import { laterThan } from '../later-than.ts'

/** The names of what is kept of a version beside its files. */
export const KEPT = {
  document: 'document.json',
  scope: 'scope.json',
  changes: 'changes.json',
  manifest: 'manifest.json',
  letterhead: 'letterhead.docx',
} as const

/** A picture of the frozen document by its digest. */
export const pictureName = (sha256: string): string => `pictures/${sha256}.jpg`

const folderOf = (pack: string): string => `${ISSUED_FOLDER}/${pack.slice('pack:'.length)}/`

/** The issued version of an id. */
export const issuedPack = (records: Records, id: string): Pack | undefined => {
  const pack = records.pack.get(id)
  return pack?.state === 'issued' ? pack : undefined
}

/** The attachments that hold the files of a version, by their names. */
export const keptFiles = (records: Records, pack: string): ReadonlyMap<string, Attachment> => {
  const folder = folderOf(pack)
  return new Map(
    liveOf(records, 'attachment').flatMap((one) =>
      one.blob?.startsWith(folder) === true ? [[one.blob.slice(folder.length), one] as const] : [],
    ),
  )
}

/** The bytes of a file of a version; undefined for one that is not there. */
export const readKept = async (
  vault: OpenVault['vault'],
  records: Records,
  pack: string,
  name: string,
): Promise<Uint8Array | undefined> => {
  const kept = keptFiles(records, pack).get(name)
  return kept === undefined ? undefined : bytesOf(vault, kept)
}

/** What makes records and their files: who, when, where, and how digests and ids are made. */
export type Keeping = {
  readonly pack: Pick<Pack, 'id' | 'home'>
  readonly by: string
  readonly at: Instant
  readonly digest: Digest
  readonly newId: <T extends string>(type: T) => Id<T>
}

export type KeptEdits = {
  readonly edits: readonly RecordEdit[]
  readonly attachments: ReadonlyMap<string, Uint8Array>
}

/** The edits that keep files of a version sealed, each with a record that names it; one of a name that is there is put anew. */
export const keepFiles = (
  files: ReadonlyMap<string, Uint8Array>,
  held: ReadonlyMap<string, Attachment>,
  keeping: Keeping,
): KeptEdits => {
  const { pack, by, at, digest, newId } = keeping
  const pairs = [...files].map(([name, bytes]) => {
    const before = held.get(name)
    const sha256 = digest(bytes)
    const after =
      before === undefined
        ? newRecord({
            id: newId('attachment'),
            type: 'attachment',
            kind: 'file',
            home: pack.home,
            blob: `${folderOf(pack.id)}${name}`,
            sha256,
            createdAt: at,
            createdBy: by,
            updatedAt: at,
            updatedBy: by,
          })
        : { ...before, sha256, updatedAt: laterThan(instantToNumber(at), [before]), updatedBy: by }
    return { before: before ?? null, after, place: bytesId(sha256), bytes }
  })
  return {
    edits: pairs.map(({ before, after }) => ({ before, after })),
    attachments: new Map(pairs.map(({ place, bytes }) => [place, bytes])),
  }
}

/** A record that this program makes itself. */
export const newRecord = (raw: unknown): AnyRecord => {
  const read = readRecord(raw, 'this-version')
  assert(read.ok, `a record that keeps to its schema, got ${read.ok ? '' : JSON.stringify(read.error)}`)
  return read.value
}
