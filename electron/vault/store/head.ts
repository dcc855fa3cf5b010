import type { VaultKeys } from '#electron/vault/keys'
import { failedWith, type VaultFs } from '../file-system.ts'
import { isVaultError, VaultError, type VaultProblem } from '../vault-error.ts'
import { namesIn } from './files.ts'
import { NO_PAGE, PAGES, type ChangeRef, type Entry, type Page, type Root } from './manifest.ts'
import { commitOf, isManifestName, pageNumberOf, type Places } from './names.ts'
import { openManifest, openPage } from './sealed.ts'

/** The state that a vault stands at: a commit, its manifest and its sixteen pages. */
export type Head = {
  readonly commit: number
  /** The digest of the manifest's file. */
  readonly sha256: string
  readonly root: Root
  readonly pages: readonly Page[]
}

/** A manifest that could not be used, and why. */
export type Unusable = { readonly commit: number; readonly problem: VaultProblem; readonly what: string }

/** The newest state that can be read, the objects in it whose blobs are lost, and the newer ones that cannot be read. */
export type FoundHead = {
  readonly head: Head
  readonly lost: readonly string[]
  readonly unusable: readonly Unusable[]
  readonly highest: number
}

const MOST_COMMITS = 2 ** 48

/** The numbers of all manifests, highest first, readable or not. */
export const commitNumbers = async (fs: VaultFs, places: Places): Promise<readonly number[]> =>
  (await namesIn(fs, places.manifests))
    .filter(isManifestName)
    .map(commitOf)
    // No save of ours gets so far: such a name was put there by somebody.
    .filter((commit) => commit < MOST_COMMITS)
    .toSorted((a, b) => b - a)

/**
 * Takes the highest manifest that authenticates and whose own writes are all there with the right size (SECURITY 4.2). What it
 * took over from its parent and is lost does not make the whole vault older: that object alone is reported.
 */
export const findHead = async (fs: VaultFs, places: Places, keys: VaultKeys): Promise<FoundHead> => {
  const numbers = await commitNumbers(fs, places)
  const [highest] = numbers
  if (highest === undefined) {
    const hasBlobs = (await namesIn(fs, places.blobs)).length > 0
    throw new VaultError(hasBlobs ? 'object-missing' : 'not-a-vault', 'every manifest')
  }
  const unusable: Unusable[] = []
  for (const commit of numbers) {
    try {
      const head = await readHead(fs, places, keys, commit)
      const lost = await lostIn(fs, places, head)
      if (lost.length > 0) await checkTakenOver(fs, places, keys, head, lost)
      return { head, lost, unusable, highest }
    } catch (error) {
      if (!isVaultError(error) || error.code === 'vault-too-new') throw error
      unusable.push({ commit, problem: error.code, what: error.what })
    }
  }
  throw new VaultError('object-damaged', 'every manifest', { cause: unusable })
}

/** The state of one commit, from the file of its number or from another one. */
export const readHead = async (
  fs: VaultFs,
  places: Places,
  keys: VaultKeys,
  commit: number,
  path?: string,
): Promise<Head> => {
  const { root, sha256 } = await openManifest(fs, places, keys, commit, path)
  const pages = await Promise.all(
    root.pages.map((entry, number) =>
      entry === null ? Promise.resolve(NO_PAGE) : openPage(fs, places, keys, number, entry),
    ),
  )
  return { commit, sha256, root, pages }
}

/** The entry of a stored object or an attachment. */
export const entryOf = (head: Head, id: string): Entry | undefined => {
  const page = head.pages[pageNumberOf(id)]
  return page?.objects.get(id) ?? page?.attachments.get(id)
}

/** All entries of a kind, by id. */
export const entriesOf = (head: Head, kind: 'objects' | 'attachments'): readonly (readonly [string, Entry])[] =>
  head.pages.flatMap((page) => [...page[kind]])

const AT_ONCE = 32

/** Every blob that a state names, its own change record and pages included. */
export const blobsOf = ({ root, pages }: Head): readonly (readonly [what: string, ChangeRef])[] => [
  ...pages.flatMap((page) => [...page.objects, ...page.attachments]),
  ...root.pages.flatMap((entry, number) => (entry === null ? [] : [[`page ${number}`, entry] as const])),
  ...(root.change === null ? [] : [[`change ${root.commit}`, root.change] as const]),
]

/** The objects and attachments whose blobs are gone or of another size. */
const lostIn = async (fs: VaultFs, places: Places, head: Head): Promise<readonly string[]> => {
  const entries = head.pages.flatMap((page) => [...page.objects, ...page.attachments])
  const lost: string[] = []
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const sizes = await Promise.all(
      entries.slice(from, from + AT_ONCE).map(([, entry]) => sizeOf(fs, places.blob(entry.blob))),
    )
    sizes.forEach((size, index) => {
      const [id, entry] = entries[from + index] ?? []
      if (id !== undefined && size !== entry?.size) lost.push(id)
    })
  }
  return lost
}

/** Throws for a lost object that this very commit wrote; its parent, where it can be read, is the state to take then. */
const checkTakenOver = async (
  fs: VaultFs,
  places: Places,
  keys: VaultKeys,
  head: Head,
  lost: readonly string[],
): Promise<void> => {
  const [parent] = head.root.parents
  if (parent === undefined) return
  const before = await readHead(fs, places, keys, parent.commit).catch((error: unknown) => {
    if (isVaultError(error)) return undefined
    throw error
  })
  if (before === undefined) return
  const own = lost.find((id) => entryOf(before, id)?.blob !== entryOf(head, id)?.blob)
  if (own !== undefined) throw new VaultError('object-missing', own)
}

const sizeOf = async (fs: VaultFs, path: string): Promise<number | undefined> => {
  try {
    const { kind, size } = await fs.lstat(path)
    return kind === 'file' ? size : -1
  } catch (error) {
    if (failedWith(error, 'ENOENT', 'ENOTDIR')) return undefined
    throw error
  }
}

/** The state before the first commit of a new vault. */
export const NO_HEAD: Head = {
  commit: 0,
  sha256: '',
  root: {
    commit: 0,
    parents: [],
    at: '',
    app: '',
    device: '',
    header: 0,
    label: '',
    by: '',
    change: null,
    pages: Array.from({ length: PAGES }, () => null),
    pins: [],
  },
  pages: Array.from({ length: PAGES }, () => NO_PAGE),
}
