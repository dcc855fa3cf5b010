import type { VaultKeys } from '#electron/vault/keys'
import type { ChangeRef, Head, Places } from '#electron/vault/store'
import { failedWith, type VaultFs } from '../file-system.ts'
import { changesFrom } from './chain.ts'
import type { Change } from './change.ts'

/** A change record's file with what tells how long it is kept. */
export type ChainLink = Pick<Change, 'act' | 'step' | 'at'> & { readonly ref: ChangeRef }

/** The files of a chain of change records, newest first, and the one that is there and cannot be read where it ends with that. */
export type ChainFiles = { readonly links: readonly ChainLink[]; readonly damaged: ChangeRef | undefined }

/** The files of the chain from a state. A chain that was let go from some record on ends before that one. */
export const chainFilesOf = async (fs: VaultFs, places: Places, keys: VaultKeys, head: Head): Promise<ChainFiles> => {
  const links: ChainLink[] = []
  let next = head.root.change
  for await (const { act, step, at, before } of changesFrom(fs, places, keys, head)) {
    if (next !== null) links.push({ act, step, at, ref: next })
    next = before
  }
  return { links, damaged: next !== null && (await isThere(fs, places.blob(next.blob))) ? next : undefined }
}

const isThere = async (fs: VaultFs, path: string): Promise<boolean> => {
  try {
    await fs.lstat(path)
    return true
  } catch (error) {
    if (failedWith(error, 'ENOENT', 'ENOTDIR')) return false
    throw error
  }
}
