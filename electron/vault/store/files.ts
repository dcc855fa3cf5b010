import { createHash } from 'node:crypto'
import { failedWith, FsError, type VaultFs } from '../file-system.ts'
import { VaultError } from '../vault-error.ts'

/** SHA-256 as 64 hex digits. */
export const hexDigest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A whole file of at most `limit` bytes. */
export const readWhole = async (fs: VaultFs, path: string, limit: number): Promise<Uint8Array> => {
  const file = await fs.open(path, 'read')
  try {
    return await file.read(limit)
  } finally {
    await file.close()
  }
}

/**
 * A new file, on the disk itself when this ends. After a failure the name is never to be used again (SECURITY 4.1); `made`
 * hears of a file that is ours, so that nobody removes one of another.
 */
export const writeNew = async (
  fs: VaultFs,
  path: string,
  bytes: Uint8Array,
  made?: (path: string) => void,
): Promise<void> => {
  const file = await fs.open(path, 'create')
  made?.(path)
  let isWhole = false
  try {
    for (let at = 0; at < bytes.length;) {
      const count = await file.write(at === 0 ? bytes : bytes.subarray(at))
      if (count <= 0) throw new FsError('EIO', 'a write of nothing')
      at += count
    }
    await file.sync()
    isWhole = true
  } finally {
    // An error on closing counts only where nothing failed before it.
    if (isWhole) await file.close()
    else await file.close().catch(() => undefined)
  }
}

/** Makes a folder that may be there already. */
export const makeFolder = async (fs: VaultFs, path: string): Promise<void> => {
  try {
    await fs.mkdir(path)
  } catch (error) {
    if (!failedWith(error, 'EEXIST')) throw error
  }
}

/** The names in a folder, none where there is no folder. */
export const namesIn = async (fs: VaultFs, path: string): Promise<readonly string[]> => {
  try {
    return await fs.list(path)
  } catch (error) {
    if (failedWith(error, 'ENOENT')) return []
    throw error
  }
}

/** Removes a name if it can be; nothing rests on it. */
export const dropName = async (fs: VaultFs, path: string): Promise<void> => {
  await fs.unlink(path).catch(() => undefined)
}

/** A failed call as the vault's own problem: full, read-only, or not known to be on the disk. */
export const asVaultError = (error: unknown, what: string): VaultError => {
  if (error instanceof VaultError) return error
  if (failedWith(error, 'ENOSPC', 'EDQUOT')) return new VaultError('disk-full', what, { cause: error })
  if (failedWith(error, 'EROFS', 'EACCES', 'EPERM')) return new VaultError('read-only', what, { cause: error })
  if (error instanceof FsError) return new VaultError('not-durable', what, { cause: error })
  throw error
}
