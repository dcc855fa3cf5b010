import { chainFilesOf } from '#electron/vault/history'
import {
  asVaultError,
  blobsOf,
  findHead,
  hexDigest,
  readWhole,
  type Head,
  type Places,
  type Unusable,
  type VaultGround,
} from '#electron/vault/store'
import { checkCopy, copyBlob, copyDrafts, readOurHeader, type Copying } from './copying.ts'
import { inNewFolder, type NewFolder } from './new-folder.ts'
import { VaultError } from './vault-error.ts'
import type { Verdict } from './verify.ts'

/** What was copied: one state with its history and the drafts, and what of it is not as it was sealed. */
export type Backup = {
  readonly commit: number
  readonly blobs: number
  readonly drafts: number
  /** Not in the copy, because it was lost or damaged already; or in it and damaged on the way. Empty for a whole backup. */
  readonly damaged: readonly Verdict[]
  /** Newer changes that cannot be read: the copy is of an older state. */
  readonly unusable: readonly Unusable[]
}

const MOST = 300 * 1024 * 1024

/**
 * Copies the newest state of a vault, its history and the drafts into a new or empty folder, every file checked on the way, and
 * opens the copy with the same keys (SECURITY 4.3). The vault itself is only read; a copy that fails leaves no vault behind.
 */
export const backup = (parts: Copying, from: Places, toFolder: string): Promise<Backup> =>
  copyVault(parts, from, toFolder)

/** Puts a backup back: the same copy the other way, into a new or empty folder. */
export const restore = (parts: Copying, from: Places, toFolder: string): Promise<Backup> =>
  copyVault(parts, from, toFolder)

const copyVault = async (parts: Copying, from: Places, folder: string): Promise<Backup> => {
  const { ground, keys } = parts
  try {
    const { head, unusable } = await findHead(ground.fs, from, keys)
    const header = await readOurHeader(parts, from)
    const copied = await inNewFolder(ground, { from, header: header.bytes, folder }, async (target) => {
      const state = await copyState(parts, from, target, head)
      const drafts = await copyDrafts(parts, from, target)
      await target.publish(head.commit, await manifestOf(ground, from, head))
      const damaged = [...header.damaged, ...state.damaged, ...drafts.damaged]
      const known = new Set(damaged.map(({ what }) => what))
      const found = await checkCopy(parts, target.places, head.sha256, header.generation)
      const onTheWay = found.filter(({ what }) => !known.has(what))
      return { blobs: state.copied, drafts: drafts.copied, damaged: [...damaged, ...onTheWay] }
    })
    return { commit: head.commit, ...copied, unusable }
  } catch (error) {
    throw asVaultError(error, 'the vault')
  }
}

/** Copies the blobs of a state and of its history; says which are damaged or lost. */
const copyState = async (
  { ground, keys }: Copying,
  from: Places,
  target: NewFolder,
  head: Head,
): Promise<{ readonly copied: number; readonly damaged: readonly Verdict[] }> => {
  const history = await chainFilesOf(ground.fs, from, keys, head)
  const changes = history.links.map(({ ref }) => ['a change', ref] as const)
  const wanted = new Map([...changes, ...blobsOf(head)].map(([what, ref]) => [ref.blob, { what, ref }]))
  const damaged: Verdict[] = []
  for (const { what, ref } of wanted.values()) {
    const problem = await copyBlob(ground, from, target, ref)
    // Without its pages a state cannot be opened: then there is nothing to back up.
    if (problem !== undefined && what.startsWith('page ')) throw new VaultError(problem, what)
    if (problem !== undefined) damaged.push({ what, problem })
  }
  const copied = wanted.size - damaged.length
  const { damaged: end } = history
  const isNamed = end !== undefined && wanted.has(end.blob)
  return {
    copied,
    damaged: end === undefined || isNamed ? damaged : [...damaged, { what: 'a change', problem: 'object-damaged' }],
  }
}

const manifestOf = async ({ fs }: VaultGround, from: Places, head: Head): Promise<Uint8Array> => {
  const bytes = await readWhole(fs, from.manifest(head.commit), MOST)
  if (hexDigest(bytes) !== head.sha256) throw new VaultError('object-damaged', `change ${head.commit}`)
  return bytes
}
