import { constants } from 'node:fs'
import fs, { type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { getSystemErrorMap } from 'node:util'
import { FsError, type FileStat, type OpenFile, type VaultFs } from './file-system.ts'

/** Whether a rename may end at this path: a header of a vault or an anchor. Nothing else is ever replaced (SECURITY 3). */
export const mayBeReplaced = (target: string): boolean => {
  const name = path.basename(target)
  if (name === 'vault.hdr' || name === 'vault.hdr.2') return true
  return /^[0-9a-f]{32}$/.test(name) && path.basename(path.dirname(target)) === 'anchors'
}

/** The disk of this computer. A failure is an FsError with the system's code; its message names no path. */
export const nodeFs: VaultFs = {
  open: (target, how) => told(() => (how === 'create' ? create(target) : openToRead(target))),
  stat: (target) => told(async () => statOf(await fs.stat(target))),
  lstat: (target) => told(async () => statOf(await fs.lstat(target))),
  realpath: (target) => told(() => fs.realpath(target)),
  link: (from, to) => told(() => fs.link(from, to)),
  rename: (from, to) => told(() => renameOver(from, to)),
  unlink: (target) => told(() => fs.unlink(target)),
  mkdir: (target) => told(() => fs.mkdir(target, { mode: 0o700 })),
  list: (target) => told(() => fs.readdir(target)),
  syncFolder: (target) => told(() => syncFolder(target)),
  freeSpace: (target) => told(() => freeSpace(target)),
}

/** Windows has neither of the two: its links need a right to be made, and its pipes stand in no folder. */
const onThisSystem: Readonly<Partial<typeof constants>> = constants
const NO_FOLLOW = onThisSystem.O_NOFOLLOW ?? 0
const NO_WAIT = onThisSystem.O_NONBLOCK ?? 0
const CREATE = constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY | NO_FOLLOW
/** Without O_NONBLOCK, opening a named pipe would wait for somebody who writes into it. */
const READ = constants.O_RDONLY | NO_FOLLOW | NO_WAIT
const ON_WINDOWS = process.platform === 'win32'

const create = async (target: string): Promise<OpenFile> => openFile(await fs.open(target, CREATE, 0o600))

const openToRead = async (target: string): Promise<OpenFile> => {
  const handle = await fs.open(target, READ)
  try {
    const stats = await handle.stat()
    if (!stats.isFile()) throw new FsError('EINVAL', 'not a regular file')
    return openFile(handle, stats.size)
  } catch (thrown) {
    await handle.close()
    throw thrown
  }
}

const openFile = (handle: FileHandle, size = 0): OpenFile => ({
  stat: () => told(async () => statOf(await handle.stat())),
  read: (most) => told(() => readWhole(handle, most, size)),
  write: (bytes) => told(async () => (await handle.write(bytes, 0, bytes.length)).bytesWritten),
  sync: () => told(() => handle.sync()),
  close: () => told(() => handle.close()),
})

/** Reads to the end and not to the size that was told: the file may have grown since. */
const readWhole = async (handle: FileHandle, most: number, size: number): Promise<Uint8Array> => {
  let room = new Uint8Array(Math.min(size, most) + 1)
  let length = 0
  for (;;) {
    const { bytesRead } = await handle.read(room, length, room.length - length, length)
    length += bytesRead
    // A regular file gives less than was asked for at its end alone.
    if (length < room.length && length <= most) return room.subarray(0, length)
    if (length > most) throw new FsError('EFBIG', 'longer than it may be')
    if (length === room.length) room = widened(room, most)
  }
}

const widened = (full: Uint8Array, most: number): Uint8Array<ArrayBuffer> => {
  const wider = new Uint8Array(Math.min(full.length * 2, most + 1))
  wider.set(full)
  return wider
}

const renameOver = async (from: string, to: string): Promise<void> => {
  if (!mayBeReplaced(to)) throw new FsError('EPERM', 'only a header or an anchor may be replaced')
  await fs.rename(from, to)
}

/** Windows cannot sync a folder (SECURITY 4.1). */
const syncFolder = async (target: string): Promise<void> => {
  if (ON_WINDOWS) return
  const handle = await fs.open(target, constants.O_RDONLY | constants.O_DIRECTORY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const freeSpace = async (target: string): Promise<number> => {
  const { bavail, bsize } = await fs.statfs(target)
  return bavail * bsize
}

const statOf = (stats: Awaited<ReturnType<typeof fs.lstat>>): FileStat => ({
  kind: kindOf(stats),
  size: Number(stats.size),
  mode: Number(stats.mode) & 0o777,
  uid: ON_WINDOWS ? -1 : Number(stats.uid),
  modifiedMs: Number(stats.mtimeMs),
})

const kindOf = (stats: Awaited<ReturnType<typeof fs.lstat>>): FileStat['kind'] => {
  if (stats.isFile()) return 'file'
  if (stats.isDirectory()) return 'folder'
  return stats.isSymbolicLink() ? 'link' : 'other'
}

/** Does it; a failure is told as an {@link FsError}. */
const told = async <T>(act: () => Promise<T>): Promise<T> => {
  try {
    return await act()
  } catch (thrown) {
    throw thrown instanceof FsError ? thrown : errorOf(thrown)
  }
}

/** Node's own message holds the path, which may name a person: the text is taken from the system's table instead. */
const errorOf = (thrown: unknown): FsError => {
  const { code, errno, syscall }: NodeJS.ErrnoException = thrown instanceof Error ? thrown : new Error('unknown')
  const [, text] = getSystemErrorMap().get(errno ?? 0) ?? []
  return new FsError(code ?? 'UNKNOWN', [text ?? 'the call failed', syscall].filter(Boolean).join(', '))
}
