import type { VaultKeys } from '#electron/vault/keys'
import { CHANGE_EXPECTED, openEntry, type ChangeRef, type Head, type Places } from '#electron/vault/store'
import type { VaultFs } from '../file-system.ts'
import { isVaultError } from '../vault-error.ts'
import { readChange, type Change } from './change.ts'

/** Goes back along the change records from a state; ends where one was let go, or cannot be read. */
export async function* changesFrom(fs: VaultFs, places: Places, keys: VaultKeys, head: Head): AsyncGenerator<Change> {
  let next = head.root.change
  while (next !== null) {
    const change = await changeAt(fs, places, keys, next)
    if (change === undefined) return
    yield change
    next = change.before
  }
}

/** All changes of the chain, newest first. */
export const allChanges = async (
  fs: VaultFs,
  places: Places,
  keys: VaultKeys,
  head: Head,
): Promise<readonly Change[]> => {
  const list: Change[] = []
  for await (const change of changesFrom(fs, places, keys, head)) list.push(change)
  return list
}

/** The change record at a place; undefined for one that was let go, or cannot be read. */
export const changeAt = async (
  fs: VaultFs,
  places: Places,
  keys: VaultKeys,
  ref: ChangeRef,
): Promise<Change | undefined> => {
  try {
    return readChange((await openEntry(fs, places, keys, ref, CHANGE_EXPECTED)).payload)
  } catch (error) {
    if (isVaultError(error)) return undefined
    throw error
  }
}
