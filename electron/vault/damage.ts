import type { VaultKeys } from '#electron/vault/keys'
import {
  commitNumbers,
  dropName,
  entryOf,
  makeFolder,
  objectExpected,
  openEntry,
  readHead,
  readWhole,
  writeNew,
  type Entry,
  type ObjectId,
  type Places,
  type VaultGround,
} from '#electron/vault/store'
import { isVaultError } from './vault-error.ts'

const MOST = 300 * 1024 * 1024

/** Keeps a copy of a damaged blob, which nobody of us ever deletes; one that is gone leaves nothing to copy. */
export const quarantine = async (
  { fs, random }: VaultGround,
  places: Places,
  { blob }: Pick<Entry, 'blob'>,
): Promise<void> => {
  const target = `${places.quarantine}/${blob}-${Buffer.from(random(4)).toString('hex')}`
  try {
    const known = await fs.list(places.quarantine)
    if (known.some((name) => name.startsWith(blob))) return
    await makeFolder(fs, places.quarantine)
    await writeNew(fs, target, await readWhole(fs, places.blob(blob), MOST))
    await fs.syncFolder(places.quarantine)
  } catch {
    // A copy that cannot be made must not keep a person from what can still be read.
    await dropName(fs, target)
  }
}

/** The newest generation of an object, below one, that can be read from the manifests that are kept. */
export const newestReadable = async (
  { fs }: VaultGround,
  places: Places,
  keys: VaultKeys,
  id: ObjectId,
  below: number,
): Promise<{ readonly payload: Uint8Array; readonly schema: number; readonly commit: number } | undefined> => {
  const tried = new Set<string>()
  for (const commit of await commitNumbers(fs, places)) {
    try {
      const entry = entryOf(await readHead(fs, places, keys, commit), id)
      if (entry === undefined || entry.generation >= below || tried.has(entry.blob)) continue
      tried.add(entry.blob)
      return await openEntry(fs, places, keys, entry, objectExpected(id, entry))
    } catch (error) {
      if (!isVaultError(error)) throw error
    }
  }
  return undefined
}
