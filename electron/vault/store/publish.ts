import type { VaultKeys } from '#electron/vault/keys'
import { isVaultError, VaultError } from '../vault-error.ts'
import { asVaultError, dropName, hexDigest, makeFolder, writeNew } from './files.ts'
import type { VaultGround } from './ground.ts'
import { commitNumbers, entryOf, readHead, type Head } from './head.ts'
import { publishName } from './link.ts'
import { PAGES, NO_PAGE, writePage, writeRoot, type ChangeRef, type Entry, type Page, type Pin } from './manifest.ts'
import { idBytes, pageIdBytes, pageNumberOf, type Places } from './names.ts'
import { attachmentExpected, objectExpected, SCHEMA, seal } from './sealed.ts'

/** What is written of one object: its payload, or null for one that is no more. */
export type Written = { readonly payload: Uint8Array; readonly schema: number } | null

/** A commit to be: what it writes, and the words of its manifest. */
export type Transaction = {
  readonly label: string
  readonly by: string
  readonly objects: ReadonlyMap<string, Written>
  readonly attachments: ReadonlyMap<string, Uint8Array | null>
  /** The payload of the change record after the one before it; null for a commit that nobody undoes. */
  readonly change: ((before: ChangeRef | null, commit: number) => Uint8Array) | null
  readonly pins?: (kept: readonly Pin[]) => readonly Pin[]
  /** Another state that this one also follows: two histories become one. */
  readonly joins?: { readonly commit: number; readonly sha256: string }
}

export type Publishing = {
  readonly ground: VaultGround
  readonly places: Places
  readonly keys: VaultKeys
  /** The generation of the header that is in force. */
  readonly headerGeneration: () => number
  /** Blob folders whose names this process has brought to the disk. */
  readonly knownFolders: Set<string>
  /** Numbers of manifests that cannot be read and that a person accepted as lost. */
  readonly burnt?: Set<number>
}

/** What an error names when a newer change cannot be read. */
export const NEWER = 'a newer change'

/** A save that may or may not have reached the disk: reopening decides (SECURITY 4.1). */
export class Unsure extends Error {
  constructor(cause: unknown) {
    super('the last save may not have reached the disk', { cause })
    this.name = 'Unsure'
  }
}

const MOST_TRIES = 20

/**
 * Publishes a transaction on top of `base` and gives the state after it. The order is the contract: blobs to the disk, their
 * folders, the manifest, its link, the folder of manifests; only then is it true. An error before the link means that nothing
 * happened. Where another process saved first and touched none of our objects, the transaction goes on top of its save.
 */
export const publish = async (publishing: Publishing, base: Head, transaction: Transaction): Promise<Head> => {
  let head = base
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { onto, number } = await rebased(publishing, head, transaction)
    head = onto
    const next = await publishOnce(publishing, head, number, transaction)
    if (next !== undefined) return next
  }
  throw new VaultError('changed-elsewhere', 'the vault')
}

/**
 * The newest state, when it left alone what the transaction touches, and the number to take on top of it. Both come from one
 * look at the folder: a save that comes after the look has that number then, and our link fails.
 */
async function rebased(
  publishing: Publishing,
  head: Head,
  transaction: Transaction,
): Promise<{ readonly onto: Head; readonly number: number }> {
  const { ground, places } = publishing
  const numbers = await reading(() => commitNumbers(ground.fs, places))
  const newest = numbers[0] ?? 0
  if (newest === head.commit) return { onto: head, number: newest + 1 }
  const found = await reading(() => newestReadable(publishing, numbers, head.commit))
  if (found === undefined) {
    if (newest > head.commit) return { onto: head, number: newest + 1 }
    throw new VaultError('older-than-seen', `change ${newest}`)
  }
  const touched = [...transaction.objects.keys(), ...transaction.attachments.keys()]
  const other = touched.find((id) => entryOf(found, id)?.sha256 !== entryOf(head, id)?.sha256)
  if (other !== undefined) throw new VaultError('changed-elsewhere', other)
  return { onto: found, number: newest + 1 }
}

const reading = async <T>(read: () => Promise<T>): Promise<T> => {
  try {
    return await read()
  } catch (error) {
    throw asVaultError(error, 'the folder of manifests')
  }
}

/**
 * The newest of these states above a commit. One that cannot be read may be a save that somebody was told of: nothing is saved
 * over it before a person accepts that, and only then is its number taken for burnt.
 */
async function newestReadable(
  { ground, places, keys, burnt }: Publishing,
  numbers: readonly number[],
  above: number,
): Promise<Head | undefined> {
  for (const commit of numbers) {
    if (commit <= above) return undefined
    if (burnt?.has(commit) === true) continue
    try {
      return await readHead(ground.fs, places, keys, commit)
    } catch (error) {
      if (!isVaultError(error) || error.code === 'vault-too-new') throw error
      throw new VaultError(error.code === 'wrong-key' ? 'wrong-key' : 'object-damaged', NEWER, { cause: error })
    }
  }
  return undefined
}

/** The files of a commit in memory: blobs by name, and the manifest. */
type Encoded = {
  readonly commit: number
  readonly blobs: ReadonlyMap<string, Uint8Array>
  readonly manifest: Uint8Array
  readonly root: Head['root']
  readonly pages: readonly Page[]
}

async function publishOnce(
  publishing: Publishing,
  head: Head,
  number: number,
  transaction: Transaction,
): Promise<Head | undefined> {
  const { ground, places } = publishing
  const encoded = encode(publishing, head, transaction, number)
  const temporary = `${places.manifests}/.tmp-${Buffer.from(ground.random(8)).toString('hex')}`
  const ours: string[] = []
  const made = (path: string): number => ours.push(path)
  const dropOurs = () => Promise.all(ours.map((path) => dropName(ground.fs, path)))
  try {
    await writeBlobs(publishing, encoded.blobs, made)
    await writeNew(ground.fs, temporary, encoded.manifest, made)
  } catch (error) {
    // Nothing names these files and nothing ever will.
    await dropOurs()
    throw asVaultError(error, 'the save')
  }
  const isPublished = await publishName(ground.fs, temporary, places.manifest(encoded.commit), encoded.manifest)
  if (!isPublished) {
    await dropOurs()
    return undefined
  }
  await dropName(ground.fs, temporary)
  try {
    await ground.fs.syncFolder(places.manifests)
  } catch (error) {
    throw new Unsure(error)
  }
  return {
    commit: encoded.commit,
    sha256: hexDigest(encoded.manifest),
    root: encoded.root,
    pages: encoded.pages,
  }
}

function encode(publishing: Publishing, head: Head, transaction: Transaction, commit: number): Encoded {
  const { ground, keys } = publishing
  const blobs = new Map<string, Uint8Array>()
  const add = (bytes: Uint8Array, generation: number): Entry => {
    const blob = Buffer.from(ground.random(16)).toString('hex')
    blobs.set(blob, bytes)
    return { blob, generation, size: bytes.length, sha256: hexDigest(bytes) }
  }
  const pages = head.pages.map(editable)
  const pageFor = (id: string): EditablePage => pages[pageNumberOf(id)] ?? editable(NO_PAGE)
  const write = (kind: 'objects' | 'attachments', id: string, written: Written): void => {
    const page = pageFor(id)
    const before = page[kind].get(id)
    const generation = generationAfter(before, page.deleted.get(id))
    page.isChanged = true
    page[kind].delete(id)
    page.deleted.delete(id)
    if (written === null) {
      page.deleted.set(id, commit)
      return
    }
    const expected = kind === 'objects' ? objectExpected(id, { generation }) : attachmentExpected(id, { generation })
    const what = { kind: expected.kind, type: expected.type, schema: written.schema, id: idBytes(id) }
    const more = { generation, commit, previous: before?.sha256 }
    page[kind].set(id, add(seal(keys, ground.random, { ...what, ...more }, written.payload), generation))
  }
  for (const [id, written] of transaction.objects) write('objects', id, written)
  for (const [id, bytes] of transaction.attachments) {
    write('attachments', id, bytes && { payload: bytes, schema: SCHEMA.attachment })
  }
  const entries = pages.map((page, number) => {
    const known = head.root.pages[number] ?? null
    if (!page.isChanged) return known
    const what = { kind: 'manifest-page', type: 'manifest-page', schema: SCHEMA.page, id: pageIdBytes(number) } as const
    const more = { generation: commit, commit, previous: known?.sha256 }
    return add(seal(keys, ground.random, { ...what, ...more }, writePage(page)), commit)
  })
  const root: Head['root'] = {
    commit,
    parents: [
      ...(head.commit === 0 ? [] : [{ commit: head.commit, sha256: head.sha256 }]),
      ...(transaction.joins === undefined ? [] : [transaction.joins]),
    ],
    at: new Date(ground.now()).toISOString(),
    app: ground.app,
    device: ground.device,
    header: publishing.headerGeneration(),
    label: transaction.label,
    by: transaction.by,
    change: changeRef(transaction, head, commit, (payload) => {
      const what = { kind: 'change', type: 'change', schema: SCHEMA.change, id: new Uint8Array(16) } as const
      return add(seal(keys, ground.random, { ...what, generation: commit, commit }, payload), commit)
    }),
    pages: entries,
    pins: transaction.pins?.(head.root.pins) ?? head.root.pins,
  }
  const manifest = seal(
    keys,
    ground.random,
    {
      kind: 'manifest',
      type: 'manifest',
      schema: SCHEMA.manifest,
      id: keys.vaultId,
      generation: commit,
      commit,
      ...(head.commit !== 0 && { previous: head.sha256 }),
    },
    writeRoot(root),
  )
  return { commit, blobs, manifest, root, pages }
}

/** Generations only grow: what is made again after it was deleted goes on above every earlier one, which no commit exceeds. */
const generationAfter = (before: Entry | undefined, deletedAt: number | undefined): number =>
  (before?.generation ?? deletedAt ?? 0) + 1

const changeRef = (
  { change }: Transaction,
  head: Head,
  commit: number,
  add: (payload: Uint8Array) => ChangeRef,
): ChangeRef | null => {
  if (change === null) return head.root.change
  const { blob, size, sha256 } = add(change(head.root.change, commit))
  return { blob, size, sha256 }
}

type EditablePage = {
  objects: Map<string, Entry>
  attachments: Map<string, Entry>
  deleted: Map<string, number>
  isChanged: boolean
}

const editable = (page: Page): EditablePage => ({
  objects: new Map(page.objects),
  attachments: new Map(page.attachments),
  deleted: new Map(page.deleted),
  isChanged: false,
})

/** Writes blobs side by side, each with its folder named on the disk before it and synced after it. */
async function writeBlobs(
  publishing: Publishing,
  blobs: ReadonlyMap<string, Uint8Array>,
  made: (path: string) => void,
): Promise<void> {
  const { places, knownFolders } = publishing
  const { fs } = publishing.ground
  const folders = new Set([...blobs.keys()].map((blob) => places.blobFolder(blob)))
  const fresh = [...folders].filter((folder) => !knownFolders.has(folder))
  if (fresh.length > 0) {
    for (const folder of fresh) await makeFolder(fs, folder)
    await fs.syncFolder(places.blobs)
    for (const folder of fresh) knownFolders.add(folder)
  }
  await settled([...blobs].map(([blob, bytes]) => writeNew(fs, places.blob(blob), bytes, made)))
  await settled([...folders].map((folder) => fs.syncFolder(folder)))
}

/** Waits for all, also after one failed: nothing may still be writing when the failure is told. */
const settled = async (all: readonly Promise<void>[]): Promise<void> => {
  const ends = await Promise.allSettled(all)
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

export { PAGES }
