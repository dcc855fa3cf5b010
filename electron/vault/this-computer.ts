import { readFile, statfs, unlink } from 'node:fs/promises'
import path from 'node:path'

/** What tells one start of this computer from another; empty where the system does not say. */
export const bootId = async (): Promise<string> =>
  (await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).trim()

/** Removes a local socket that nobody answers at. */
export const dropSocket = async (address: string): Promise<void> => {
  await unlink(address).catch(() => undefined)
}

/** Numbers by which Linux names network file systems and those of programs: nfs, smb, smb2, cifs, 9p, fuse. */
const SHARED_KINDS = new Set([0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x01021997, 0x65735546])
const SYNCING_FOLDERS = /^(?:onedrive|dropbox|icloud ?drive|google ?drive|nextcloud)\b/i
const SYNCING_MARKS = ['.stfolder', '.sync']

/** Whether a folder lies on a share or is kept in step with other computers (SECURITY 4.5). */
export const isSharedFolder = async (
  folder: string,
  list: (path: string) => Promise<readonly string[]>,
): Promise<boolean> => {
  if (folder.startsWith('\\\\')) return true
  const kind = await statfs(folder).then(
    ({ type }) => type,
    () => 0,
  )
  if (process.platform === 'linux' && SHARED_KINDS.has(kind >>> 0)) return true
  const above = folder.split(path.sep).map((_, index, steps) => steps.slice(0, index + 1).join(path.sep) || path.sep)
  if (folder.split(path.sep).some((step) => SYNCING_FOLDERS.test(step))) return true
  for (const one of above) {
    const names = await list(one).catch((): readonly string[] => [])
    if (SYNCING_MARKS.some((mark) => names.includes(mark))) return true
  }
  return false
}
