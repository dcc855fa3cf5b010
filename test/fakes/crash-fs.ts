import path from 'node:path'
import { FsError, type FileStat, type OpenFile, type VaultFs } from '../../electron/vault/file-system.ts'
import { mayBeReplaced } from '../../electron/vault/node-fs.ts'
import {
  emptyFolder,
  NOTHING,
  remainsOf,
  type Disk,
  type DiskFile,
  type DiskFolder,
  type DiskNode,
  type Naming,
} from './crash-disk.ts'
import type { Operation } from './fault-fs.ts'

/** Thrown by a hook of {@link crashFs}: the power is gone. A hook that throws it once must throw it ever after. */
export class PowerCut extends Error {
  override readonly name = 'PowerCut'
}

export type CrashOptions = {
  /** Called before each call, which waits for it; what it throws, the call throws, and has done nothing. */
  readonly onCall?: (operation: Operation, path: string) => void | Promise<void>
  readonly now?: () => number
  readonly freeSpace?: number
}

/** One disk that a power cut may leave. `key` is the same for the same names with the same contents. */
export type DiskState = { readonly key: string; toFs(options?: CrashOptions): CrashFs }

/** A file system in memory that knows what a power cut would leave of it (SECURITY 10.2). */
export type CrashFs = VaultFs & {
  /**
   * Every disk that a power cut at this very moment may leave, each once; above `limit` a sample of that many, the same for
   * the same seed. The disk is remembered as it is now: the states may be taken later.
   */
  snapshotStates(limit?: number, seed?: number): Generator<DiskState>
  /** Brings all to the disk, as a computer does that is shut down. */
  settle(): void
}

/** An empty disk. A sync of a file makes its content durable and not its name; a sync of a folder all names in it. */
export const crashFs = (options: CrashOptions = {}): CrashFs => over({ root: emptyFolder(0), pending: [] }, options)

const over = (disk: Disk, options: CrashOptions): CrashFs => {
  const now = options.now ?? (() => Date.UTC(2026, 0, 1))
  const call: Calls = async (operation, target, act) => {
    await options.onCall?.(operation, target)
    return act()
  }
  const put = (...change: readonly Naming[]): void => {
    disk.pending = [...disk.pending, change]
    for (const { folder, name, node } of change) {
      if (node) folder.names.set(name, node)
      else folder.names.delete(name)
      folder.modifiedMs = now()
    }
  }
  const at = (target: string): Place => placeOf(disk.root, target)
  const make = (target: string, node: DiskNode): void => {
    const { folder, name, node: taken } = at(target)
    if (taken) throw new FsError('EEXIST', 'file exists')
    put({ folder, name, node })
  }

  return {
    open: (target, how) =>
      call('open', target, () => {
        if (how === 'read') return fileOf(regular(existing(at(target))), target, how, call, now)
        const file: DiskFile = { kind: 'file', durable: NOTHING, written: NOTHING, modifiedMs: now() }
        make(target, file)
        return fileOf(file, target, how, call, now)
      }),
    stat: (target) => call('stat', target, () => statOf(existing(at(target)))),
    lstat: (target) => call('lstat', target, () => statOf(existing(at(target)))),
    realpath: (target) =>
      call('realpath', target, () => {
        existing(at(target))
        return path.resolve(target)
      }),
    link: (from, to) =>
      call('link', from, () => {
        const node = existing(at(from))
        const { node: taken } = at(to)
        if (node.kind === 'folder' && !taken) throw new FsError('EPERM', 'operation not permitted')
        make(to, node)
      }),
    rename: (from, to) =>
      call('rename', from, () => {
        if (!mayBeReplaced(to)) throw new FsError('EPERM', 'only a header or an anchor may be replaced')
        const [old, next] = [at(from), at(to)]
        const node = existing(old)
        if (node.kind === 'folder') throw new FsError('ENOTSUP', 'the model renames no folder')
        if (next.node?.kind === 'folder') throw new FsError('EISDIR', 'illegal operation on a directory')
        if (next.node !== node) put({ ...old, node: undefined }, { ...next, node })
      }),
    unlink: (target) =>
      call('unlink', target, () => {
        const place = at(target)
        if (existing(place).kind === 'folder') throw new FsError('EISDIR', 'illegal operation on a directory')
        put({ ...place, node: undefined })
      }),
    mkdir: (target) => call('mkdir', target, () => make(target, emptyFolder(now()))),
    list: (target) => call('list', target, () => [...folderAt(existing(at(target))).names.keys()]),
    syncFolder: (target) => call('syncFolder', target, () => syncNames(disk, folderAt(existing(at(target))))),
    freeSpace: (target) =>
      call('freeSpace', target, () => {
        existing(at(target))
        return options.freeSpace ?? 2 ** 30
      }),
    snapshotStates: (limit = 20_000, seed = 1) => statesOf(remainsOf(disk, limit, seed)),
    settle: () => settleAll(disk),
  }
}

/** Does a call after its hook. */
type Calls = <T>(operation: Operation, path: string, act: () => T) => Promise<T>
/** Where a path ends: its name in its folder, and what stands there. */
type Place = { readonly folder: DiskFolder; readonly name: string; readonly node: DiskNode | undefined }

const placeOf = (root: DiskFolder, target: string): Place => {
  const whole = path.resolve(target)
  const names = path.relative(path.parse(whole).root, whole).split(path.sep)
  let folder = root
  for (const name of names.slice(0, -1)) folder = folderAt(found(folder.names.get(name)))
  const name = names.at(-1) ?? ''
  return { folder, name, node: name === '' ? root : folder.names.get(name) }
}

const found = (node: DiskNode | undefined): DiskNode => {
  if (node === undefined) throw new FsError('ENOENT', 'no such file or directory')
  return node
}
const existing = ({ node }: Place): DiskNode => found(node)
const folderAt = (node: DiskNode): DiskFolder => {
  if (node.kind === 'file') throw new FsError('ENOTDIR', 'not a directory')
  return node
}
const regular = (node: DiskNode): DiskFile => {
  if (node.kind === 'folder') throw new FsError('EINVAL', 'not a regular file')
  return node
}

const statOf = (node: DiskNode): FileStat => ({
  kind: node.kind,
  size: node.kind === 'file' ? node.written.length : 0,
  mode: node.kind === 'file' ? 0o600 : 0o700,
  uid: process.getuid?.() ?? -1,
  modifiedMs: node.modifiedMs,
})

const fileOf = (file: DiskFile, target: string, how: 'read' | 'create', call: Calls, now: () => number): OpenFile => {
  let isOpen = true
  const need = (allowed: boolean): void => {
    if (!isOpen || !allowed) throw new FsError('EBADF', 'bad file descriptor')
  }
  return {
    stat: () =>
      call('fstat', target, () => {
        need(true)
        return statOf(file)
      }),
    read: (size) =>
      call('read', target, () => {
        need(how === 'read')
        if (file.written.length > size) throw new FsError('EFBIG', 'longer than it may be')
        return file.written.slice()
      }),
    write: (bytes) =>
      call('write', target, () => {
        need(how === 'create')
        if (bytes.length > 0) file.written = Uint8Array.from(Buffer.concat([file.written, bytes]))
        file.modifiedMs = now()
        return bytes.length
      }),
    sync: () =>
      call('sync', target, () => {
        need(true)
        file.durable = file.written
      }),
    close: () =>
      call('close', target, () => {
        isOpen = false
      }),
  }
}

/** The names of one folder become durable; of a rename between two folders only the half that is there. */
const syncNames = (disk: Disk, folder: DiskFolder): void => {
  for (const { name, node } of disk.pending.flat().filter((naming) => naming.folder === folder)) {
    if (node) folder.durable.set(name, node)
    else folder.durable.delete(name)
  }
  disk.pending = disk.pending
    .map((change) => change.filter((naming) => naming.folder !== folder))
    .filter((change) => change.length > 0)
}

const settleAll = (disk: Disk): void => {
  const visit = (node: DiskNode): void => {
    if (node.kind === 'file') {
      node.durable = node.written
      return
    }
    syncNames(disk, node)
    node.names.forEach(visit)
  }
  visit(disk.root)
  disk.pending = []
}

function* statesOf(remains: ReturnType<typeof remainsOf>): Generator<DiskState> {
  for (const left of remains) yield { key: left.key, toFs: (options = {}) => over(left.toDisk(), options) }
}
