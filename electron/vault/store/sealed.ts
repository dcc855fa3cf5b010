import { openContainer, sealContainer } from '#electron/vault/seal'
import type { VaultKeys } from '#electron/vault/keys'
import { failedWith, type VaultFs } from '../file-system.ts'
import { VaultError } from '../vault-error.ts'
import { hexDigest, readWhole } from './files.ts'
import type { Random } from './ground.ts'
import { idBytes, pageIdBytes, type Places } from './names.ts'
import { readPage, readRoot, type Entry, type Page, type Root } from './manifest.ts'

/** The versions of the payloads that this program writes. */
export const SCHEMA = { manifest: 1, page: 1, change: 1, attachment: 1 } as const

type Sealing = Parameters<typeof sealContainer>[0]
export type Kind = Sealing['kind']
export type FrameType = Sealing['frame']['type']
type What = {
  readonly kind: Kind
  readonly type: FrameType
  readonly schema: number
  readonly id: Uint8Array
  readonly generation: number
  readonly commit: number
  readonly previous?: string | undefined
}

const MOST = 300 * 1024 * 1024
const NOTHING = new Uint8Array(32)

/** A payload sealed under the newest key. */
export const seal = (keys: VaultKeys, random: Random, what: What, payload: Uint8Array): Uint8Array => {
  const epochKey = keys.keyOf(keys.epoch)
  if (epochKey === undefined) throw new VaultError('wrong-key', `epoch ${keys.epoch}`)
  const { kind, type, schema, id, generation, commit, previous } = what
  return sealContainer({
    vaultId: keys.vaultId,
    epoch: keys.epoch,
    epochKey,
    kind,
    frame: {
      type,
      schema,
      id,
      generation,
      commit,
      previous: previous === undefined ? NOTHING : new Uint8Array(Buffer.from(previous, 'hex')),
    },
    payload,
    random,
  })
}

/** What a sealed file must be to be opened: its kind, and the identity that the manifest gives it. */
export type Expected = {
  readonly kind: Kind
  readonly type: FrameType
  /** Left out where another thing tells which it is: the digest of the file, or its own payload. */
  readonly id: Uint8Array | undefined
  /** Left out likewise. */
  readonly generation: number | undefined
  readonly what: string
}
export type Opened = { readonly payload: Uint8Array; readonly schema: number; readonly commit: number }

/** The payload of a blob that an entry names: size, digest, seal and identity are all checked. */
export const openEntry = async (
  fs: VaultFs,
  places: Places,
  keys: VaultKeys,
  entry: Omit<Entry, 'generation'>,
  expected: Expected,
): Promise<Opened> => {
  const bytes = await blobBytes(fs, places.blob(entry.blob), expected.what)
  if (bytes.length !== entry.size || hexDigest(bytes) !== entry.sha256) {
    throw new VaultError('object-damaged', expected.what)
  }
  return openBytes(keys, bytes, expected)
}

/** The payload of sealed bytes of this identity. */
export const openBytes = (keys: VaultKeys, bytes: Uint8Array, expected: Expected): Opened => {
  const { kind, frame, payload } = openContainer(bytes, { vaultId: keys.vaultId, keyOf: keys.keyOf })
  const isIt =
    kind === expected.kind &&
    frame.type === expected.type &&
    (expected.generation === undefined || frame.generation === expected.generation) &&
    (expected.id === undefined || Buffer.compare(frame.id, expected.id) === 0)
  if (!isIt) throw new VaultError('object-damaged', expected.what)
  return { payload, schema: frame.schema, commit: frame.commit }
}

/** The bytes of a blob; one that is gone, or no plain file, is missing. */
const blobBytes = async (fs: VaultFs, path: string, what: string): Promise<Uint8Array> => {
  try {
    return await readWhole(fs, path, MOST)
  } catch (error) {
    if (failedWith(error, 'ENOENT', 'ENOTDIR')) throw new VaultError('object-missing', what, { cause: error })
    if (failedWith(error, 'ELOOP', 'EINVAL', 'EISDIR', 'EFBIG', 'EIO', 'ENXIO')) {
      throw new VaultError('object-damaged', what, { cause: error })
    }
    throw error
  }
}

/** A manifest by its number, with the digest of its file. */
export const openManifest = async (
  fs: VaultFs,
  places: Places,
  keys: VaultKeys,
  commit: number,
  path = places.manifest(commit),
): Promise<{ readonly root: Root; readonly sha256: string }> => {
  const what = `change ${commit}`
  const bytes = await blobBytes(fs, path, what)
  const { payload } = openBytes(keys, bytes, {
    kind: 'manifest',
    type: 'manifest',
    id: keys.vaultId,
    generation: commit,
    what,
  })
  const root = readRoot(payload)
  if (root?.commit !== commit) throw new VaultError('object-damaged', what)
  return { root, sha256: hexDigest(bytes) }
}

/** A page of a manifest. */
export const openPage = async (
  fs: VaultFs,
  places: Places,
  keys: VaultKeys,
  number: number,
  entry: Entry,
): Promise<Page> => {
  const what = `page ${number}`
  const expected = { kind: 'manifest-page', type: 'manifest-page', id: pageIdBytes(number), what } as const
  const { payload } = await openEntry(fs, places, keys, entry, { ...expected, generation: entry.generation })
  const page = readPage(payload)
  if (page === undefined) throw new VaultError('object-damaged', what)
  return page
}

/** What an entry of a stored object must open as. */
export const objectExpected = (id: string, { generation }: Pick<Entry, 'generation'>): Expected => ({
  kind: 'object',
  type: id === 'office' ? 'office' : id.startsWith('dossier:') ? 'dossier' : 'visit',
  id: idBytes(id),
  generation,
  what: id,
})

/** What an entry of an attachment must open as. */
export const attachmentExpected = (id: string, { generation }: Pick<Entry, 'generation'>): Expected => ({
  kind: 'attachment',
  type: 'attachment',
  id: idBytes(id),
  generation,
  what: id,
})

/** What a change record must open as; the digest that the chain gives is what tells one from another. */
export const CHANGE_EXPECTED: Expected = {
  kind: 'change',
  type: 'change',
  id: new Uint8Array(16),
  generation: undefined,
  what: 'a change',
}
