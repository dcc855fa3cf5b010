import type { VaultKeys } from '#electron/vault/keys'
import { openContainer } from '#electron/vault/seal'
import { isBlobName, namesIn, readWhole, type Places, type VaultGround } from '#electron/vault/store'
import { FsError } from './file-system.ts'
import { isVaultError } from './vault-error.ts'

/** A vault to be compacted. */
export type Compacting = { readonly ground: VaultGround; readonly places: Places; readonly keys: VaultKeys }

/** A file may go when it lies so many commits back, and, where nobody here knows whose it is, is so old. */
export const COMMITS_BACK = 20
const DAYS_MS = 30 * 24 * 60 * 60 * 1000
const MOST = 300 * 1024 * 1024

/** The names by which it is known what stays. */
export type Names = {
  /** Never removed. */
  readonly kept: ReadonlySet<string>
  /** Also by manifests that are about to go. */
  readonly ever: ReadonlySet<string>
  /** Blobs up to this commit stay, since something that cannot be read may name them. */
  readonly sparedTo: number
  /** A kind none of which goes, since its chain cannot be read to the end. */
  readonly sparedKind: 'change' | undefined
}

/** Manifests that were written and never published; says how many went. */
export const dropTemporary = async ({ ground: { fs }, places, keys }: Compacting, newest: number): Promise<number> => {
  let count = 0
  for (const name of await namesIn(fs, places.manifests)) {
    const path = `${places.manifests}/${name}`
    const file = name.startsWith('.tmp-') ? await sealedAt({ fs, keys }, path) : undefined
    if (file?.kind !== 'manifest' || newest - file.commit < COMMITS_BACK) continue
    await fs.unlink(path)
    count += 1
  }
  return count
}

type Collecting = Names & { readonly newest: number; readonly shared: boolean }

/** Blobs that nothing kept names; says how many went. */
export const dropBlobs = async (parts: Compacting, collecting: Collecting): Promise<number> => {
  const { fs } = parts.ground
  const { blobs } = parts.places
  let count = 0
  for (const folder of await namesIn(fs, blobs)) {
    if (!/^[0-9a-f]{2}$/.test(folder)) continue
    for (const name of await namesIn(fs, `${blobs}/${folder}`)) {
      const isOurs = isBlobName(name) && name.startsWith(folder)
      if (!isOurs || collecting.kept.has(name) || !(await mayGo(parts, name, collecting))) continue
      await fs.unlink(`${blobs}/${folder}/${name}`)
      count += 1
    }
  }
  return count
}

const mayGo = async (parts: Compacting, name: string, collecting: Collecting): Promise<boolean> => {
  const { fs, now } = parts.ground
  const path = parts.places.blob(name)
  const { ever, newest, shared, sparedTo, sparedKind } = collecting
  const mustBeOld = shared || !ever.has(name)
  if (mustBeOld && now() - (await fs.lstat(path)).modifiedMs < DAYS_MS) return false
  const file = await sealedAt({ fs, keys: parts.keys }, path)
  if (file === undefined || !IN_BLOBS.includes(file.kind) || file.kind === sparedKind) return false
  return file.commit > sparedTo && newest - file.commit >= COMMITS_BACK
}

const IN_BLOBS: readonly string[] = ['object', 'attachment', 'change', 'manifest-page']

/** The commit that a sealed file was meant for; undefined for one that cannot be read or is not ours. */
const sealedAt = async (
  { fs, keys }: { readonly fs: VaultGround['fs']; readonly keys: VaultKeys },
  path: string,
): Promise<{ readonly kind: string; readonly commit: number } | undefined> => {
  try {
    const { kind, frame } = openContainer(await readWhole(fs, path, MOST), keys)
    return { kind, commit: frame.commit }
  } catch (error) {
    if (isVaultError(error) || error instanceof FsError) return undefined
    throw error
  }
}
