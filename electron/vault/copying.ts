import { decodeHeader, hasRightMac, type VaultKeys } from '#electron/vault/keys'
import { openContainer } from '#electron/vault/seal'
import { hexDigest, namesIn, readWhole, type ChangeRef, type Places, type VaultGround } from '#electron/vault/store'
import { failedWith, FsError } from './file-system.ts'
import { readHeaders } from './header-files.ts'
import type { NewFolder } from './new-folder.ts'
import { isVaultError, VaultError, type VaultProblem } from './vault-error.ts'
import { attachVault } from './vault.ts'
import { verify, type Verdict } from './verify.ts'

/** What copying needs beside the two folders. */
export type Copying = { readonly ground: VaultGround; readonly keys: VaultKeys }

const MOST = 300 * 1024 * 1024

/** A copy of the header that our key wrote as it stands; a second one that is not like it is told of. */
export const readOurHeader = async (
  { ground, keys }: Copying,
  places: Places,
): Promise<{ readonly bytes: Uint8Array; readonly generation: number; readonly damaged: readonly Verdict[] }> => {
  const { bytes: first, spare, copies } = await readHeaders(ground, places)
  const bytes = [first, spare].find((copy) => copy !== undefined && hasRightMac(copy, keys.vmk))
  if (bytes === undefined) throw new VaultError('header-altered', 'the header')
  const isWhole = copies.every((copy) => copy !== undefined && hexDigest(copy) === hexDigest(bytes))
  const damaged: readonly Verdict[] = isWhole ? [] : [{ what: 'a copy of the header', problem: 'header-damaged' }]
  return { bytes, generation: decodeHeader(bytes).generation, damaged }
}

/** Copies a blob if its bytes are what they must be; says what is wrong with it otherwise. */
export const copyBlob = async (
  { fs }: VaultGround,
  from: Places,
  target: NewFolder,
  { blob, size, sha256 }: ChangeRef,
): Promise<VaultProblem | undefined> => {
  const bytes = await readOr(() => readWhole(fs, from.blob(blob), size))
  if (!(bytes instanceof Uint8Array)) return bytes
  if (bytes.length !== size || hexDigest(bytes) !== sha256) return 'object-damaged'
  await target.putBlob(blob, bytes)
  return undefined
}

/** Copies the drafts that open; the others are told of. */
export const copyDrafts = async (
  { ground: { fs }, keys }: Copying,
  from: Places,
  target: NewFolder,
): Promise<{ readonly copied: number; readonly damaged: readonly Verdict[] }> => {
  const damaged: Verdict[] = []
  let copied = 0
  for (const name of await namesIn(fs, from.drafts)) {
    if (!/^[0-9a-f]{32}$/.test(name)) continue
    const bytes = await readOr(async () => {
      const found = await readWhole(fs, `${from.drafts}/${name}`, MOST)
      openContainer(found, { ...keys, kinds: ['draft'], what: 'a draft' })
      return found
    })
    if (bytes instanceof Uint8Array) {
      await target.putDraft(name, bytes)
      copied += 1
    } else damaged.push({ what: `draft ${name}`, problem: bytes })
  }
  return { copied, damaged }
}

/** What is read, or why it cannot be. */
export const readOr = async (read: () => Promise<Uint8Array>): Promise<Uint8Array | VaultProblem> => {
  try {
    return await read()
  } catch (error) {
    if (isVaultError(error)) return error.code
    if (failedWith(error, 'ENOENT', 'ENOTDIR')) return 'object-missing'
    if (error instanceof FsError) return 'object-damaged'
    throw error
  }
}

/** Opens a copy with the keys of the vault, and everything in it; says what is damaged. */
export const checkCopy = async (
  { ground, keys }: Copying,
  places: Places,
  sha256: string,
  generation: number,
): Promise<readonly Verdict[]> => {
  const vault = await attachVault({ ground, places, keys, headerGeneration: () => generation, readOnly: 'read-only' })
  if (vault.head().sha256 !== sha256) throw new VaultError('not-durable', 'the copy')
  await vault.close()
  return (await verify(ground, places, keys)).damaged
}
