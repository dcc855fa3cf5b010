import { readChange } from '#electron/vault/history'
import { openContainer, type Opened } from '#electron/vault/seal'
import {
  commitNumbers,
  hexDigest,
  isAttachmentId,
  isBlobName,
  isObjectId,
  namesIn,
  objectOf,
  readHead,
  readPage,
  readWhole,
  ulidOf,
  type Head,
  type Page,
  type Places,
} from '#electron/vault/store'
import { readOr, type Copying } from './copying.ts'
import type { Found, Move } from './rescue-choice.ts'
import { isVaultError, type VaultProblem } from './vault-error.ts'

/** All that the sealed files of a folder tell, each opened once. */
export type Scan = {
  readonly found: ReadonlyMap<string, readonly Found[]>
  /** Files that do not open: their blob, where they lie, and why. */
  readonly damaged: readonly { readonly blob: string; readonly file: string; readonly problem: VaultProblem }[]
  /** By blob: the object that pages say it is, its generation, and the newest page that names it. */
  readonly named: ReadonlyMap<string, Named>
  /** By object or attachment: the newest commit at which a page says that it was deleted. */
  readonly deleted: ReadonlyMap<string, number>
  /** By object, and by attachment: the records that came and went. */
  readonly moves: ReadonlyMap<string, readonly Move[]>
  /** The highest commit that anything was written for. */
  readonly highest: number
  /** The newest manifest that can be read with its pages. */
  readonly newest: Head | undefined
}

export type Named = { readonly id: string; readonly generation: number; readonly page: number }

const MOST = 300 * 1024 * 1024
/** Numbers above this are no work of ours: a name alone must not use up the numbers that are left. */
const MOST_COMMITS = 2 ** 48

/** Opens every file under `b/`, whatever its name, and the manifests until one can be read. */
export const scan = async (parts: Copying, from: Places): Promise<Scan> => {
  const { fs, random } = parts.ground
  const gathered = gather()
  for (const folder of await namesIn(fs, from.blobs)) {
    if (!/^[0-9a-f]{2}$/.test(folder)) continue
    for (const name of await namesIn(fs, `${from.blobs}/${folder}`)) {
      const path = `${from.blobs}/${folder}/${name}`
      const isInPlace = isBlobName(name) && name.startsWith(folder)
      const blob = isInPlace ? name : Buffer.from(random(16)).toString('hex')
      const bytes = await readOr(() => readWhole(fs, path, MOST))
      const opened = bytes instanceof Uint8Array ? openOr(parts, bytes) : bytes
      if (typeof opened === 'string') gathered.addDamaged({ blob, file: `b/${folder}/${name}`, problem: opened })
      else if (bytes instanceof Uint8Array) {
        const isOurs = gathered.add(opened, { path, blob, size: bytes.length, sha256: hexDigest(bytes) })
        if (!isOurs) gathered.addDamaged({ blob, file: `b/${folder}/${name}`, problem: 'object-damaged' })
      }
    }
  }
  const numbers = (await commitNumbers(fs, from)).filter((commit) => commit < MOST_COMMITS)
  return gathered.all(numbers[0] ?? 0, await newestReadable(parts, from, numbers))
}

const openOr = ({ keys }: Copying, bytes: Uint8Array): Opened | VaultProblem => {
  try {
    return openContainer(bytes, keys)
  } catch (error) {
    if (isVaultError(error)) return error.code
    throw error
  }
}

const newestReadable = async (
  { ground, keys }: Copying,
  from: Places,
  numbers: readonly number[],
): Promise<Head | undefined> => {
  for (const commit of numbers) {
    try {
      return await readHead(ground.fs, from, keys, commit)
    } catch (error) {
      if (!isVaultError(error)) throw error
    }
  }
  return undefined
}

type File = Pick<Found, 'path' | 'blob' | 'size' | 'sha256'>

const gather = () => {
  const found = new Map<string, Found[]>()
  const damaged: Scan['damaged'][number][] = []
  const named = new Map<string, Named>()
  const deleted = new Map<string, number>()
  const moves = new Map<string, Move[]>()
  let highest = 0

  const addPage = ({ objects, attachments, deleted: gone }: Page, page: number): void => {
    for (const [id, { blob, generation }] of [...objects, ...attachments]) {
      if ((named.get(blob)?.page ?? -1) < page) named.set(blob, { id, generation, page })
    }
    for (const [id, commit] of gone) deleted.set(id, Math.max(commit, deleted.get(id) ?? 0))
  }
  const addMove = (id: string, move: Move): void => {
    const known = moves.get(id)
    if (known === undefined) moves.set(id, [move])
    else known.push(move)
  }
  const addChange = (payload: Uint8Array): boolean => {
    const change = readChange(payload)
    if (change === undefined) return false
    const { commit } = change
    for (const { before, after } of change.edits) {
      const record = (after ?? before)?.id
      if (record === undefined) continue
      const way = after === null ? 'out' : 'in'
      if (isAttachmentId(record)) addMove(record, { commit, record, way })
      if (before !== null && before.home !== after?.home) addMove(objectOf(before.home), { commit, record, way: 'out' })
      if (after !== null) addMove(objectOf(after.home), { commit, record, way: 'in' })
    }
    return true
  }
  const addGeneration = ({ kind, frame, payload }: Opened, file: File): boolean => {
    const id = idOf(frame)
    const isRight = id !== undefined && (kind === 'attachment') === isAttachmentId(id)
    if (!isRight) return false
    const { generation, commit } = frame
    const one: Found = {
      ...file,
      id,
      kind: kind === 'attachment' ? 'attachments' : 'objects',
      generation,
      commit,
      content: hexDigest(payload),
    }
    const known = found.get(id) ?? []
    // The same file under a second name is no second file.
    if (!known.some(({ sha256 }) => sha256 === file.sha256)) found.set(id, [...known, one])
    return true
  }

  return {
    addDamaged: (one: Scan['damaged'][number]) => damaged.push(one),
    /** Takes in what a file held; false for what does not belong under `b/`. */
    add: (opened: Opened, file: File): boolean => {
      highest = Math.max(highest, opened.frame.commit)
      if (opened.kind === 'object' || opened.kind === 'attachment') return addGeneration(opened, file)
      if (opened.kind === 'change') return addChange(opened.payload)
      const page = opened.kind === 'manifest-page' ? readPage(opened.payload) : undefined
      if (page !== undefined) addPage(page, opened.frame.generation)
      return page !== undefined
    },
    all: (number: number, newest: Head | undefined): Scan => ({
      found,
      damaged,
      named,
      deleted,
      moves,
      highest: Math.max(highest, number),
      newest,
    }),
  }
}

const idOf = ({ type, id }: Opened['frame']): string | undefined => {
  const text = type === 'office' ? type : `${type}:${ulidOf(id)}`
  return isObjectId(text) || isAttachmentId(text) ? text : undefined
}
