import { failedWith, type VaultFs } from '../file-system.ts'
import { asVaultError, dropName, readWhole, writeNew } from './files.ts'

/** Gives the manifest its name. False when another process was faster; throws when nothing is known to be published. */
export const publishName = async (
  fs: VaultFs,
  temporary: string,
  target: string,
  manifest: Uint8Array,
): Promise<boolean> => {
  try {
    await linkPatiently(fs, temporary, target)
    return true
  } catch (error) {
    const held = await heldAt(fs, target, manifest)
    if (held === 'ours') return true
    if (failedWith(error, 'EEXIST') && held !== 'unknown') return false
    if (failedWith(error, ...NO_LINKS) && held === 'another') return false
    if (failedWith(error, ...NO_LINKS) && held === 'none') return writeNamed(fs, target, manifest)
    throw asVaultError(error, 'a manifest')
  }
}

const BUSY = ['EPERM', 'EACCES', 'EBUSY']
const PAUSES_MS = [10, 20, 50, 100, 200, 400, 800, 1400, 2000]

/** On Windows a scanner may hold a new file for a moment: ten tries over five seconds, then the failure is told. */
async function linkPatiently(fs: VaultFs, from: string, to: string): Promise<void> {
  for (const pause of process.platform === 'win32' ? PAUSES_MS : []) {
    try {
      return await fs.link(from, to)
    } catch (error) {
      if (!failedWith(error, ...BUSY)) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  return fs.link(from, to)
}

const NO_LINKS = ['ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EPERM']

/** Whose manifest has a name. One that cannot be read may be ours: then nothing that it may name is to be removed. */
async function heldAt(
  fs: VaultFs,
  target: string,
  manifest: Uint8Array,
): Promise<'ours' | 'another' | 'none' | 'unknown'> {
  try {
    const found = await readWhole(fs, target, manifest.length + 1_000_000)
    return Buffer.compare(found, manifest) === 0 ? 'ours' : 'another'
  } catch (error) {
    if (failedWith(error, 'EFBIG')) return 'another'
    return failedWith(error, 'ENOENT') ? 'none' : 'unknown'
  }
}

/** A file system without hard links: the name is taken by making the file; a torn one fails to authenticate and burns it. */
async function writeNamed(fs: VaultFs, target: string, manifest: Uint8Array): Promise<boolean> {
  let isMade = false
  try {
    await writeNew(fs, target, manifest, () => {
      isMade = true
    })
    return true
  } catch (error) {
    if (isMade) await dropName(fs, target)
    else if (failedWith(error, 'EEXIST')) {
      const held = await heldAt(fs, target, manifest)
      if (held === 'ours') return true
      if (held !== 'unknown') return false
    }
    throw asVaultError(error, 'a manifest')
  }
}
