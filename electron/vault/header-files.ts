import { HEADER_LENGTH, pickHeader, type PickedHeader } from '#electron/vault/keys'
import {
  asVaultError,
  dropName,
  makeFolder,
  namesIn,
  readWhole,
  writeNew,
  type Places,
  type VaultGround,
} from '#electron/vault/store'
import { failedWith } from './file-system.ts'
import { VaultError } from './vault-error.ts'

/** The two copies of a header as they lie in a folder, and the one to open. */
export type HeaderFiles = PickedHeader & { readonly copies: readonly (Uint8Array | undefined)[] }

/** Reads both copies of the header. Where neither is a header but the rest of a vault is there, the header is what is lost. */
export const readHeaders = async ({ fs }: VaultGround, places: Places): Promise<HeaderFiles> => {
  const copies = await Promise.all(
    [places.header, places.headerCopy].map(async (path) => {
      try {
        return await readWhole(fs, path, HEADER_LENGTH)
      } catch (error) {
        if (failedWith(error, 'ENOENT', 'ENOTDIR', 'EINVAL', 'ELOOP', 'EISDIR', 'EFBIG', 'EIO')) return undefined
        throw asVaultError(error, 'the header')
      }
    }),
  )
  if (copies.every((copy) => copy === undefined)) {
    const hasMore = (await namesIn(fs, places.manifests).catch(() => [])).length > 0
    throw new VaultError(hasMore ? 'header-damaged' : 'not-a-vault', 'the header')
  }
  return { ...pickHeader(copies), copies }
}

/** Writes both copies one after the other, each whole, on the disk and read back before the other is touched (SECURITY 3.3). */
export const writeHeaders = async (
  { fs, random }: VaultGround,
  folder: string,
  places: Places,
  bytes: Uint8Array,
): Promise<void> => {
  for (const target of [places.headerCopy, places.header]) {
    const temporary = `${places.header}.tmp-${Buffer.from(random(8)).toString('hex')}`
    try {
      await writeNew(fs, temporary, bytes)
      await fs.rename(temporary, target)
      await fs.syncFolder(folder)
      const found = await readWhole(fs, target, HEADER_LENGTH)
      if (Buffer.compare(found, bytes) !== 0) throw new VaultError('not-durable', 'the header')
    } catch (error) {
      await dropName(fs, temporary)
      throw asVaultError(error, 'the header')
    }
  }
}

const FOLDERS = ['manifests', 'blobs', 'drafts', 'cache', 'quarantine'] as const

/** Makes the folders of a vault. */
export const makeFolders = async ({ fs }: VaultGround, folder: string, places: Places): Promise<void> => {
  for (const name of FOLDERS) await makeFolder(fs, places[name])
  await fs.syncFolder(folder)
}

/** Refuses a folder whose parts are links, or are no folders: nothing outside the vault may be read or written through it. */
export const checkFolders = async ({ fs }: VaultGround, folder: string, places: Places): Promise<void> => {
  const check = async (path: string, what: string): Promise<boolean> => {
    try {
      if ((await fs.lstat(path)).kind !== 'folder') throw new VaultError('not-a-vault', what)
      return true
    } catch (error) {
      if (failedWith(error, 'ENOENT', 'ENOTDIR')) return false
      throw asVaultError(error, what)
    }
  }
  if (!(await check(folder, 'the folder'))) throw new VaultError('not-a-vault', 'the folder')
  for (const name of FOLDERS) await check(places[name], name)
  // What else a system leaves there, such as a desktop's own files, is never looked into.
  const folders = (await namesIn(fs, places.blobs)).filter((name) => /^[0-9a-f]{2}$/.test(name))
  for (const name of folders) await check(`${places.blobs}/${name}`, 'a folder of blobs')
}
