/** What stands at a path. `mode` holds the permission bits, `uid` the owner (-1 where the system has none). */
export type FileStat = {
  readonly kind: 'file' | 'folder' | 'link' | 'other'
  readonly size: number
  readonly mode: number
  readonly uid: number
  readonly modifiedMs: number
}

/** A file that is open. Every call may fail with an {@link FsError}. */
export type OpenFile = {
  /** What stands at the path, asked of the open file itself. */
  stat(): Promise<FileStat>
  /** The whole file, of `size` bytes at most; a longer one fails with EFBIG. */
  read(size: number): Promise<Uint8Array>
  /** Writes some of the bytes, at the end of what was written before; says how many. */
  write(bytes: Uint8Array): Promise<number>
  /** Brings what was written to the disk itself. After a failure the file is never to be trusted again. */
  sync(): Promise<void>
  close(): Promise<void>
}

/**
 * All input and output of the vault; beside what implements it, only `this-computer.ts` touches `node:fs` (SECURITY 10.1). No call changes a file that
 * exists: `open` creates exclusively (0600, links not followed), `rename` has two headers and the anchor as its only targets.
 */
export type VaultFs = {
  open(path: string, how: 'read' | 'create'): Promise<OpenFile>
  stat(path: string): Promise<FileStat>
  lstat(path: string): Promise<FileStat>
  realpath(path: string): Promise<string>
  /** A second name for a file; EEXIST where the name is taken. */
  link(from: string, to: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  /** Makes one folder, 0700; EEXIST where something stands there. */
  mkdir(path: string): Promise<void>
  /** The names in a folder, in no order. */
  list(path: string): Promise<readonly string[]>
  /** Makes the names in a folder durable. */
  syncFolder(path: string): Promise<void>
  /** Bytes that may still be written there. */
  freeSpace(path: string): Promise<number>
}

/** A call of the file system that failed, with the system's own code, such as ENOSPC. */
export class FsError extends Error {
  readonly code: string
  constructor(code: string, what: string) {
    super(`${code}: ${what}`)
    this.name = 'FsError'
    this.code = code
  }
}

/** Whether a call failed with one of these codes. */
export const failedWith = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof FsError && codes.includes(error.code)
