import type { VaultFs } from '../../../../electron/vault/file-system.ts'
import { entriesOf, isObjectId, makeFolder, readWhole, writeNew } from '../../../../electron/vault/store/index.ts'
import { attachVault, type Vault } from '../../../../electron/vault/vault.ts'
import { crashFs, type CrashFs, type DiskState } from '../../../fakes/crash-fs.ts'
import { actOn, createVault, FOLDER, partsOn } from '../crash/subject.ts'
import { deletedDossier, hexOf, newDossier, personIn, renamed, textOf, type Act } from '../crash/world.ts'

/** What a vault truly held at one of its changes. */
export type Truth = {
  /** The digest of the manifest. */
  readonly sha256: string
  /** Text by stored object or attachment. */
  readonly things: ReadonlyMap<string, string>
  readonly log: readonly string[]
}

/** A vault with a past: its disk, its files, and the truth of each of its changes. */
export type VaultWithPast = {
  readonly state: DiskState
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly truths: ReadonlyMap<number, Truth>
}

const ATTACHMENT = `attachment:${'1'.padStart(26, '0')}`
const picture = (text: string): Act => ({
  kind: 'save',
  edits: [],
  attachments: new Map([[ATTACHMENT, new TextEncoder().encode(text.repeat(2000))]]),
})
const save = (...edits: Extract<Act, { kind: 'save' }>['edits']): Act => ({ kind: 'save', edits })

const COMMON: readonly Act[] = [save(...newDossier(1), ...newDossier(2), ...newDossier(3)), picture('one')]
const ENDS = {
  ours: [save(renamed(1, undefined, 'Anna')), save(...deletedDossier(2)), picture('two'), { kind: 'undo' }],
  theirs: [save(renamed(1, undefined, 'Vera')), save(...deletedDossier(3)), picture('six'), save(renamed(2))],
} satisfies Readonly<Record<string, readonly Act[]>>

/** A vault whose past ended in one of two ways; one of another name has other keys. */
export const vaultWithPast = async (end: keyof typeof ENDS, name = 'test'): Promise<VaultWithPast> => {
  const fs = crashFs()
  await createVault(fs, name)
  const truths = new Map<number, Truth>()
  const common = await attachVault(partsOn(fs, 'common', name))
  truths.set(1, await truthOf(common))
  for (const act of COMMON) {
    await actOn(common, act)
    truths.set(common.status().commit, await truthOf(common))
  }
  const vault = await attachVault(partsOn(fs, end, name))
  for (const act of ENDS[end]) {
    await actOn(vault, act)
    truths.set(vault.status().commit, await truthOf(vault))
  }
  fs.settle()
  const [state] = fs.snapshotStates()
  if (state === undefined) throw new Error('a settled disk has one state')
  return { state, files: await filesOn(fs), truths }
}

/** Everything that an open vault says, object by object. */
const truthOf = async (vault: Vault): Promise<Truth> => {
  const things = new Map<string, string>()
  for (const id of vault.objects()) if (isObjectId(id)) things.set(id, textOf(await vault.object(id), []))
  for (const [id] of entriesOf(vault.head(), 'attachments')) things.set(id, hexOf(await vault.attachment(id)))
  return { sha256: vault.head().sha256, things, log: await logOf(vault) }
}

/** The history of a vault, a line for each step. */
export const logOf = async (vault: Vault): Promise<readonly string[]> =>
  (await vault.log()).map((step) => JSON.stringify(step))

const filesOn = async (fs: CrashFs): Promise<ReadonlyMap<string, Uint8Array>> => {
  const found = new Map<string, Uint8Array>()
  for (const folder of [`${FOLDER}/m`, ...(await fs.list(`${FOLDER}/b`)).map((name) => `${FOLDER}/b/${name}`)]) {
    for (const name of await fs.list(folder))
      found.set(`${folder}/${name}`, await readWhole(fs, `${folder}/${name}`, 1e6))
  }
  return found
}

/** Changes of files: other bytes, or null for one that is gone. */
export type Tampering = { readonly what: string; readonly files: ReadonlyMap<string, Uint8Array | null> }

/** The disk of a vault after somebody tampered with it. */
export const tamperedDisk = async ({ state }: VaultWithPast, { files }: Tampering): Promise<VaultFs> => {
  const fs = state.toFs()
  for (const [path, bytes] of files) {
    await fs.unlink(path).catch(() => undefined)
    if (bytes === null) continue
    await makeFolder(fs, path.slice(0, path.lastIndexOf('/')))
    await writeNew(fs, path, bytes)
  }
  return fs
}

/** The person whom a later save adds to the first dossier. */
export const ADDED = personIn(1, 77, 'Added')
