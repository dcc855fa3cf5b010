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
 * that is taken gets `-2`, `-3` …; nothing is ever replaced. Returns the paths in the order of the files.
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
    for (const { bytes } of finished) parts.push(await writePart(real.value, bytes, files, parts))
    for (const [index, { name }] of finished.entries()) {
      placed.push(await place(parts[index] ?? '', real.value, path.basename(name), files))
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

/** Writes bytes under a name that nobody else has; the name joins `parts` before the first byte, so that it is removed on failure. */
const writePart = async (
  folder: string,
  bytes: Uint8Array,
  files: HandOverFiles,
  parts: readonly string[],
): Promise<string> => {
  const part = path.join(folder, `.aide-${randomBytes(8).toString('hex')}.part`)
  const handle = await files.open(part, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } catch (thrown) {
    await handle.close()
    await removeAll([part, ...parts], files)
    throw thrown
  }
  await handle.close()
  return part
}

const MOST_TRIES = 1000

/** Gives a part its name, or the next free one. */
const place = async (part: string, folder: string, name: string, files: HandOverFiles): Promise<string> => {
  const { name: stem, ext } = path.parse(name)
  for (let turn = 1; turn <= MOST_TRIES; turn += 1) {
    const target = path.join(folder, turn === 1 ? name : `${stem}-${turn}${ext}`)
    try {
      await files.link(part, target)
      return target
    } catch (thrown) {
      if (codeOf(thrown) === 'EEXIST') continue
      if (!NO_LINKS.has(codeOf(thrown))) throw thrown
      if (await copyTo(part, target, files)) return target
    }
  }
  throw Object.assign(new Error('every name is taken'), { code: 'EEXIST' })
}

/** What a file system that knows no hard links answers. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])

/** Copies a part to a name that must be free; false when it is taken. A copy that fails is removed. */
const copyTo = async (part: string, target: string, files: HandOverFiles): Promise<boolean> => {
  const from = await files.open(part, 'r')
  try {
    const bytes = await from.readFile()
    const to = await files.open(target, 'wx', 0o600).catch((thrown: unknown) => {
      if (codeOf(thrown) === 'EEXIST') return undefined
      throw thrown
    })
    if (to === undefined) return false
    try {
      await to.writeFile(bytes)
      await to.sync()
    } catch (thrown) {
      await to.close()
      await removeAll([target], files)
      throw thrown
    }
    await to.close()
    return true
  } finally {
    await from.close()
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
