import { readObject } from '#electron/vault/objects'
import {
  asVaultError,
  entryOf,
  hexDigest,
  NO_HEAD,
  objectExpected,
  openBytes,
  pageIdBytes,
  pageNumberOf,
  PAGES,
  readWhole,
  SCHEMA,
  seal,
  writePage,
  writeRoot,
  type Entry,
  type Places,
} from '#electron/vault/store'
import { checkCopy, copyDrafts, readOurHeader, type Copying } from './copying.ts'
import { checkFolders } from './header-files.ts'
import { folderOf, inNewFolder, type NewFolder } from './new-folder.ts'
import { choose, emptiedAt, type Choice, type Found } from './rescue-choice.ts'
import { scan, type Named, type Scan } from './rescue-scan.ts'
import { VaultError } from './vault-error.ts'
import type { Verdict } from './verify.ts'

/** What a rescue found and did. */
export type Rescue = {
  /** The number of the change that the new vault begins with. */
  readonly commit: number
  /** `isOlder`: something tells of a newer state of it, which does not open. */
  readonly recovered: readonly (Pick<Found, 'id' | 'commit' | 'generation'> & { readonly isOlder: boolean })[]
  /** Files that do not open, by what they were where that is known, and objects of which no file is left. */
  readonly damaged: readonly (Verdict & { readonly file?: string })[]
  /** Objects of which two files say something else and nothing settles which is right. */
  readonly forked: readonly { readonly id: string; readonly generation: number; readonly others: readonly string[] }[]
  /** Objects that were deleted by the last that is known of them; they are not in the new vault. */
  readonly deleted: readonly { readonly id: string; readonly commit: number }[]
  readonly drafts: number
}

/**
 * Makes a new vault, in a new or empty folder, out of every sealed file that opens (SECURITY 4.2). It needs no manifest, and
 * the folder that it reads from is left as it is. The new vault has the headers and keys of the old one and a higher number.
 */
export const rescue = async (parts: Copying, from: Places, toFolder: string): Promise<Rescue> => {
  const { ground } = parts
  try {
    await checkFolders(ground, folderOf(from), from)
    const header = await readOurHeader(parts, from)
    const scanned = await scan(parts, from)
    const { kept, deleted } = await decide(parts, scanned)
    if (kept.size === 0) throw new VaultError('object-missing', 'every object')
    const commit = scanned.highest + 1
    const drafts = await inNewFolder(ground, { from, header: header.bytes, folder: toFolder }, async (target) => {
      const pages = await writeFiles(parts, target, [...kept.values()], deleted, commit)
      const copied = await copyDrafts(parts, from, target)
      const manifest = sealRoot(parts, commit, header.generation, pages)
      await target.publish(commit, manifest)
      const [wrong] = await checkCopy(parts, target.places, hexDigest(manifest), header.generation)
      if (wrong !== undefined) throw new VaultError('not-durable', wrong.what)
      return copied
    })
    return {
      commit,
      recovered: recoveredIn(scanned, kept),
      damaged: [...header.damaged, ...damagedIn(scanned, kept, deleted), ...drafts.damaged],
      forked: [...kept.values()].flatMap(({ taken: { id, generation }, others }) =>
        others.length === 0 ? [] : [{ id, generation, others: others.map(({ path }) => fileOf(path)) }],
      ),
      deleted: [...deleted].map(([id, at]) => ({ id, commit: at })),
      drafts: drafts.copied,
    }
  } catch (error) {
    throw asVaultError(error, 'the vault')
  }
}

/** A choice, the commit up to which nothing newer is known, and whether the newest state names another file than was taken. */
type Kept = Choice & { readonly since: number; readonly isOutdated: boolean }

type Decided = {
  readonly kept: ReadonlyMap<string, Kept>
  readonly deleted: ReadonlyMap<string, number>
}

/** What goes into the new vault, and what was deleted. */
const decide = async (parts: Copying, scanned: Scan): Promise<Decided> => {
  const kept = new Map<string, Kept>()
  const deleted = new Map<string, number>()
  const { newest, named } = scanned
  for (const [id, found] of scanned.found) {
    const entry = newest && entryOf(newest, id)
    const commit = newest?.commit ?? 0
    const choice = choose(found, { entry, commit, namedBy: (blob) => named.get(blob)?.page ?? 0 })
    if (choice === undefined) continue
    // A state that can be read and names it knows better than any leftover of a save that did not happen.
    const since = Math.max(choice.taken.commit, entry === undefined ? 0 : commit)
    const at = await deletedAt(parts, scanned, choice.taken, since)
    const { sha256, commit: written } = choice.taken
    const isOutdated = entry !== undefined && entry.sha256 !== sha256 && written <= commit
    if (at === undefined) kept.set(id, { ...choice, since, isOutdated })
    else deleted.set(id, at)
  }
  return { kept, deleted }
}

/** The commit after another one at which an object was deleted, as a page or the change records tell it. */
const deletedAt = async (parts: Copying, scanned: Scan, taken: Found, since: number): Promise<number | undefined> => {
  const { id, kind } = taken
  const byPage = scanned.deleted.get(id) ?? 0
  if (byPage > since) return byPage
  const moves = (scanned.moves.get(id) ?? []).filter(({ commit }) => commit > since)
  if (!moves.some(({ way }) => way === 'out')) return undefined
  return emptiedAt(kind === 'attachments' ? [id] : await recordsOf(parts, taken), moves, since)
}

/** The ids of the records in an object; one that cannot be read as ours holds a record that no change takes out. */
const recordsOf = async ({ ground, keys }: Copying, taken: Found): Promise<readonly string[]> => {
  const bytes = await readWhole(ground.fs, taken.path, taken.size)
  const { payload, schema } = openBytes(keys, bytes, objectExpected(taken.id, taken))
  const read = readObject(payload, schema, ground.app)
  return read.ok && read.value.unknown.records.length === 0 ? [...read.value.records.keys()] : ['not read']
}

/** Copies the chosen files as they are sealed, and writes the pages that name them; gives the pages' entries. */
const writeFiles = async (
  { ground, keys }: Copying,
  target: NewFolder,
  choices: readonly Choice[],
  deleted: Decided['deleted'],
  commit: number,
): Promise<readonly (Entry | null)[]> => {
  const pages = Array.from({ length: PAGES }, () => ({
    objects: new Map<string, Entry>(),
    attachments: new Map<string, Entry>(),
    deleted: new Map<string, number>(),
  }))
  for (const { taken } of choices) {
    const { id, kind, path, blob, generation, size, sha256 } = taken
    const bytes = await readWhole(ground.fs, path, size)
    if (hexDigest(bytes) !== sha256) throw new VaultError('object-damaged', id)
    await target.putBlob(blob, bytes)
    pages[pageNumberOf(id)]?.[kind].set(id, { blob, generation, size, sha256 })
  }
  for (const [id, at] of deleted) pages[pageNumberOf(id)]?.deleted.set(id, at)

  const entries: (Entry | null)[] = []
  for (const [number, page] of pages.entries()) {
    const what = { kind: 'manifest-page', type: 'manifest-page', schema: SCHEMA.page, id: pageIdBytes(number) } as const
    const bytes = seal(keys, ground.random, { ...what, generation: commit, commit }, writePage(page))
    const blob = Buffer.from(ground.random(16)).toString('hex')
    await target.putBlob(blob, bytes)
    entries.push({ blob, generation: commit, size: bytes.length, sha256: hexDigest(bytes) })
  }
  return entries
}

/** The manifest of a vault that begins with this commit. */
const sealRoot = (
  { ground, keys }: Copying,
  commit: number,
  header: number,
  pages: readonly (Entry | null)[],
): Uint8Array => {
  const { app, device } = ground
  const at = new Date(ground.now()).toISOString()
  const root = { ...NO_HEAD.root, commit, at, app, device, header, label: 'rescued', by: 'rescue', pages }
  const what = { kind: 'manifest', type: 'manifest', schema: SCHEMA.manifest, id: keys.vaultId } as const
  return seal(keys, ground.random, { ...what, generation: commit, commit }, writeRoot(root))
}

const recoveredIn = ({ named, moves }: Scan, kept: Decided['kept']): Rescue['recovered'] => {
  const newest = new Map<string, Named>()
  for (const one of named.values()) {
    if (one.generation > (newest.get(one.id)?.generation ?? 0)) newest.set(one.id, one)
  }
  return [...kept.values()].map(({ taken: { id, kind, commit, generation }, since, isOutdated }) => {
    const last = newest.get(id)
    const isNamedNewer = last !== undefined && last.generation > generation && last.page > since
    const isChanged = kind === 'objects' && (moves.get(id) ?? []).some((move) => move.commit > since)
    return { id, commit, generation, isOlder: isOutdated || isNamedNewer || isChanged }
  })
}

const damagedIn = (
  { damaged, named, found }: Scan,
  kept: Decided['kept'],
  deleted: Decided['deleted'],
): Rescue['damaged'] => {
  const files = damaged.map(({ blob, file, problem }) => ({ what: named.get(blob)?.id ?? 'a file', problem, file }))
  const told = new Set([...files.map(({ what }) => what), ...kept.keys(), ...deleted.keys(), ...found.keys()])
  const lost = new Set([...named.values()].map(({ id }) => id).filter((id) => !told.has(id)))
  return [...files, ...[...lost].map((what) => ({ what, problem: 'object-missing' as const }))]
}

const fileOf = (path: string): string => path.split('/').slice(-3).join('/')
