import { randomBytes } from 'node:crypto'
import type * as NodeFiles from 'node:fs/promises'
import path from 'node:path'
import { err, ok, type Result } from '#core/base'

/** The calls of `node:fs/promises` that handing over needs; a test can make any of them fail. */
export type HandOverFiles = Pick<typeof NodeFiles, 'link' | 'lstat' | 'open' | 'realpath' | 'unlink'>

/** A finished file and the name it should get, without a folder. */
export type Finished = { readonly name: string; readonly bytes: Uint8Array }

/** Why no file was handed over. `cause` is the system's code: ENOSPC, EACCES … */
export type HandOverProblem =
  | { readonly code: 'folder-missing'; readonly folder: string }
  | { readonly code: 'folder-no-folder'; readonly folder: string }
  | { readonly code: 'folder-not-writable'; readonly folder: string; readonly cause: string }
  | { readonly code: 'folder-full'; readonly folder: string }
  | { readonly code: 'write-failed'; readonly folder: string; readonly cause: string }

/**
 * Writes all of the files into a folder, or none: each first under a hidden name, synced, then linked to its own. A name
 * that is taken gets `-2`, `-3` …; nothing is ever replaced. On a file system without hard links (a FAT or exFAT stick)
 * the bytes are written once more under a name that was free. Returns the paths in the order of the files.
 */
export const handOver = async (
  folder: string,
  finished: readonly Finished[],
  files: HandOverFiles,
): Promise<Result<readonly string[], HandOverProblem>> => {
  const real = await realFolder(folder, files)
  if (!real.ok) return real
  const parts: string[] = []
  const placed: string[] = []
  try {
    for (const { bytes } of finished) parts.push(await writePart(real.value, bytes, files))
    for (const [index, file] of finished.entries()) {
      placed.push(await place(parts[index] ?? '', real.value, file, files))
    }
    await syncFolder(real.value, files)
    return ok(placed)
  } catch (thrown) {
    await removeAll(placed, files)
    return err(problemOf(codeOf(thrown), folder))
  } finally {
    await removeAll(parts, files)
  }
}

const realFolder = async (folder: string, files: HandOverFiles): Promise<Result<string, HandOverProblem>> => {
  try {
    const real = await files.realpath(folder)
    return (await files.lstat(real)).isDirectory() ? ok(real) : err({ code: 'folder-no-folder', folder })
  } catch (thrown) {
    const cause = codeOf(thrown)
    return err(cause === 'ENOENT' ? { code: 'folder-missing', folder } : problemOf(cause, folder))
  }
}

/** Writes bytes under a hidden name that nobody else has. */
const writePart = async (folder: string, bytes: Uint8Array, files: HandOverFiles): Promise<string> => {
  const part = path.join(folder, `.aide-${randomBytes(8).toString('hex')}.part`)
  await writeNew(part, bytes, files)
  return part
}

/** Writes and syncs a file under a name that must be free. What it began and could not finish is removed. */
const writeNew = async (target: string, bytes: Uint8Array, files: HandOverFiles): Promise<void> => {
  const handle = await files.open(target, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
    await handle.close()
  } catch (thrown) {
    await handle.close().catch(() => undefined)
    await removeAll([target], files)
    throw thrown
  }
}

const MOST_TRIES = 1000

/** Gives a part its name, or the next free one. */
const place = async (
  part: string,
  folder: string,
  { name, bytes }: Finished,
  files: HandOverFiles,
): Promise<string> => {
  const { name: stem, ext, base } = path.parse(name)
  for (let turn = 1; turn <= MOST_TRIES; turn += 1) {
    const target = path.join(folder, turn === 1 ? base : `${stem}-${turn}${ext}`)
    try {
      await linkOrWrite(part, target, bytes, files)
      return target
    } catch (thrown) {
      if (codeOf(thrown) !== 'EEXIST') throw thrown
    }
  }
  throw Object.assign(new Error('every name is taken'), { code: 'EEXIST' })
}

/** What a file system without hard links answers; Windows says EISDIR for FAT and exFAT. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EISDIR'])

/** A link shows the whole file at once. Without links the file grows under its own name, which must be free all the same. */
const linkOrWrite = async (part: string, target: string, bytes: Uint8Array, files: HandOverFiles): Promise<void> => {
  try {
    await files.link(part, target)
  } catch (thrown) {
    if (!NO_LINKS.has(codeOf(thrown))) throw thrown
    await writeNew(target, bytes, files)
  }
}

/** Syncs the folder where the system can; on one that cannot, the files themselves are synced already. */
const syncFolder = async (folder: string, files: HandOverFiles): Promise<void> => {
  const handle = await files.open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

const removeAll = async (paths: readonly string[], files: HandOverFiles): Promise<void> => {
  for (const one of paths) await files.unlink(one).catch(() => undefined)
}

const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'unknown'

const problemOf = (cause: string, folder: string): HandOverProblem => {
  if (cause === 'ENOSPC' || cause === 'EDQUOT') return { code: 'folder-full', folder }
  if (cause === 'EACCES' || cause === 'EPERM' || cause === 'EROFS')
    return { code: 'folder-not-writable', folder, cause }
  return cause === 'ENOTDIR' ? { code: 'folder-no-folder', folder } : { code: 'write-failed', folder, cause }
}
