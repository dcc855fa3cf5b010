import { FsError, type OpenFile, type VaultFs } from '../../electron/vault/file-system.ts'

/** A call of the file system; `fstat`, `read`, `write`, `sync` and `close` are those of a file that is open. */
export type Operation = keyof VaultFs | 'fstat' | 'read' | 'write' | 'sync' | 'close'

/** How a planned call fails. A short write (of `write` only) writes half; `close` (of `close` only) closes and then fails. */
export type Fault =
  'EIO' | 'ENOSPC' | 'EPERM' | 'EACCES' | 'EBUSY' | 'EMFILE' | 'EROFS' | 'ENOENT' | 'short-write' | 'close'

/** Which call fails, counted from 1 for each operation. `moment: 'after'` does the work first and fails then, as a share may. */
export type FaultPlan = {
  readonly operation: Operation
  readonly at: number
  readonly error: Fault
  readonly repeat: 'once' | 'from-then-on'
  readonly moment?: 'instead' | 'after'
}

/** A call that ended. `began` and `ended` are turns of one counter, so calls that ran side by side can be told. */
export type Call = {
  readonly operation: Operation
  readonly path: string
  readonly to?: string
  readonly how?: 'read' | 'create'
  readonly began: number
  readonly ended: number
  /** The code of an FsError, else the name of the error. */
  readonly failed?: string
}

/** A file system that writes down its calls, and fails as planned. `log` is in the order in which calls ended. */
export type FaultFs = {
  readonly fs: VaultFs
  calls(): Readonly<Partial<Record<Operation, number>>>
  wasHit(): boolean
  readonly log: readonly Call[]
}

type Names = Pick<Call, 'operation' | 'path' | 'to' | 'how'>
/** Does one call of the inner file system, writes it down and lets it fail if that is planned. */
type Through = <T>(names: Names, act: () => Promise<T>) => Promise<T>

/** Every call goes to `inner`, but for the one (or all from the one) of the plan. */
export const faultFs = (inner: VaultFs, plan?: FaultPlan): FaultFs => {
  const log: Call[] = []
  const counts = new Map<Operation, number>()
  let turn = 0
  let hit = false

  /** The plan, if it means this call. */
  const planned = (operation: Operation, count: number): FaultPlan | undefined => {
    if (plan === undefined || plan.operation !== operation || !suits(plan)) return undefined
    return (plan.repeat === 'once' ? count === plan.at : count >= plan.at) ? plan : undefined
  }

  const through: Through = async (names, act) => {
    const began = (turn += 1)
    const count = (counts.get(names.operation) ?? 0) + 1
    counts.set(names.operation, count)
    const fault = planned(names.operation, count)
    hit ||= fault !== undefined
    try {
      const done = fault ? await failing(fault, act) : await act()
      log.push({ ...names, began, ended: (turn += 1) })
      return done
    } catch (thrown) {
      log.push({ ...names, began, ended: (turn += 1), failed: codeOf(thrown) })
      throw thrown
    }
  }

  const shortWrite = (): boolean => planned('write', (counts.get('write') ?? 0) + 1)?.error === 'short-write'
  return { fs: fsOf(inner, through, shortWrite), calls: () => Object.fromEntries(counts), wasHit: () => hit, log }
}

const suits = ({ operation, error }: FaultPlan): boolean => {
  if (error === 'short-write') return operation === 'write'
  return error !== 'close' || operation === 'close'
}

/** A file that cannot be closed is closed all the same: nothing may be left open. */
const failing = async <T>(plan: FaultPlan, act: () => Promise<T>): Promise<T> => {
  if (plan.error === 'short-write') return act()
  if (plan.operation === 'close' || plan.moment === 'after') await act()
  throw new FsError(plan.error === 'close' ? 'EIO' : plan.error, 'a planned fault')
}

const codeOf = (thrown: unknown): string => {
  if (thrown instanceof FsError) return thrown.code
  return thrown instanceof Error ? thrown.name : 'unknown'
}

const fsOf = (inner: VaultFs, through: Through, isShort: () => boolean): VaultFs => ({
  open: (path, how) =>
    through({ operation: 'open', path, how }, async () => fileOf(path, await inner.open(path, how), through, isShort)),
  stat: (path) => through({ operation: 'stat', path }, () => inner.stat(path)),
  lstat: (path) => through({ operation: 'lstat', path }, () => inner.lstat(path)),
  realpath: (path) => through({ operation: 'realpath', path }, () => inner.realpath(path)),
  link: (path, to) => through({ operation: 'link', path, to }, () => inner.link(path, to)),
  rename: (path, to) => through({ operation: 'rename', path, to }, () => inner.rename(path, to)),
  unlink: (path) => through({ operation: 'unlink', path }, () => inner.unlink(path)),
  mkdir: (path) => through({ operation: 'mkdir', path }, () => inner.mkdir(path)),
  list: (path) => through({ operation: 'list', path }, () => inner.list(path)),
  syncFolder: (path) => through({ operation: 'syncFolder', path }, () => inner.syncFolder(path)),
  freeSpace: (path) => through({ operation: 'freeSpace', path }, () => inner.freeSpace(path)),
})

const fileOf = (path: string, file: OpenFile, through: Through, isShort: () => boolean): OpenFile => ({
  stat: () => through({ operation: 'fstat', path }, () => file.stat()),
  read: (size) => through({ operation: 'read', path }, () => file.read(size)),
  write: (bytes) => {
    const some = isShort() ? bytes.subarray(0, Math.ceil(bytes.length / 2)) : bytes
    return through({ operation: 'write', path }, () => file.write(some))
  },
  sync: () => through({ operation: 'sync', path }, () => file.sync()),
  close: () => through({ operation: 'close', path }, () => file.close()),
})

/**
 * What the calls of one commit did against the order of SECURITY 10.1, as a sentence; undefined when they kept it: blobs
 * synced, their folders synced, the manifest synced, linked into `m/`, `m/` synced. Nothing is published after a failed sync.
 */
export const orderBreach = (log: readonly Call[]): string | undefined => {
  const calls = log.toSorted((one, other) => one.began - other.began)
  return overwrittenIn(calls) ?? syncedAgainIn(calls) ?? first(publicationsIn(calls), (call) => breachOf(calls, call))
}

const BLOB = /[\\/]b[\\/][0-9a-f]{2}[\\/][0-9a-f]{32}$/
const MANIFEST = /[\\/]m[\\/][0-9a-f]{16}$/
const STORED = /[\\/](?:m|m[\\/][^\\/]+|b|b[\\/][0-9a-f]{2}|b[\\/][0-9a-f]{2}[\\/][0-9a-f]{32})$/
const REPLACEABLE = /(?:^|[\\/])(?:vault\.hdr(?:\.2)?|anchors[\\/][0-9a-f]{32})$/

const first = <T, U>(all: readonly T[], find: (one: T) => U | undefined): U | undefined => {
  for (const one of all) {
    const found = find(one)
    if (found !== undefined) return found
  }
  return undefined
}

const isDone = (call: Call): boolean => call.failed === undefined
const isCreate = (call: Call): boolean => call.operation === 'open' && call.how === 'create'
/** The end of a path, enough to find the call. */
const brief = (path: string): string => path.split(/[\\/]/).slice(-3).join('/')
const folderOf = (path: string): string => path.replace(/[\\/][^\\/]*$/, '')

/** No file that exists is written anew, and only headers and anchors are replaced, by a file that is on the disk. */
const overwrittenIn = (calls: readonly Call[]): string | undefined => {
  const names = new Set<string>()
  return first(calls.filter(isDone), (call) => {
    const { operation, path, to } = call
    if (isCreate(call) && names.has(path)) return `${brief(path)} is opened for writing although it exists`
    if (operation === 'rename' && !REPLACEABLE.test(to ?? '')) return `${brief(to ?? '')} is replaced by a rename`
    if (operation === 'unlink' || operation === 'rename') names.delete(path)
    if (isCreate(call)) names.add(path)
    if (to !== undefined) names.add(to)
    return operation === 'rename' ? lacking(calls, path, call.began, 'it replaces another') : undefined
  })
}

const syncedAgainIn = (calls: readonly Call[]): string | undefined => {
  const failed = calls.filter((call) => call.operation === 'sync' && !isDone(call))
  const again = calls.find(
    ({ operation, path, began }) =>
      operation === 'sync' && failed.some((before) => before.path === path && before.ended < began),
  )
  return again && `${brief(again.path)} is synced again after its sync failed`
}

/** The calls that give a manifest its number: a link, or a new file where there are no links. Tries that fail count too. */
const publicationsIn = (calls: readonly Call[]): readonly Call[] =>
  calls.filter((call) => (call.operation === 'link' ? MANIFEST.test(call.to ?? '') : isManifestWrite(call)))

const isManifestWrite = (call: Call): boolean => isCreate(call) && MANIFEST.test(call.path)

const breachOf = (calls: readonly Call[], publication: Call): string | undefined => {
  const before = calls.filter((call) => call.ended < publication.began)
  const failed = before.find(
    ({ operation, path, failed: code }) => code !== undefined && operation.startsWith('sync') && STORED.test(path),
  )
  if (failed) return `a manifest is published after the sync of ${brief(failed.path)} failed`
  const gone = new Set(before.filter((call) => call.operation === 'unlink' && isDone(call)).map(({ path }) => path))
  const blobs = before.filter((call) => isCreate(call) && isDone(call) && BLOB.test(call.path) && !gone.has(call.path))
  const manifest = publication.operation === 'link' ? publication.path : undefined
  const manifestSync = before.find(({ operation, path }) => operation === 'sync' && path === manifest)
  const due = manifestSync?.began ?? publication.began
  return (
    first(blobs, ({ path }) => lacking(calls, path, publication.began, 'a manifest names it')) ??
    first(blobs, ({ path }) => folderLacking(before, path, lastSyncOf(before, path), due)) ??
    first(foldersMadeIn(before), ({ path, ended }) => folderLacking(before, path, ended, due)) ??
    (manifest && lacking(calls, manifest, publication.began, 'it is linked into m/')) ??
    afterwards(calls, publication)
  )
}

/** What a file lacks of write, sync, close at a moment. */
const lacking = (calls: readonly Call[], path: string, moment: number, why: string): string | undefined => {
  const own = calls.filter((call) => call.path === path && call.began < moment)
  const written = Math.max(0, ...own.filter((call) => call.operation === 'write' || isCreate(call)).map((c) => c.ended))
  const synced = own.find(
    (call) => call.operation === 'sync' && isDone(call) && call.began > written && call.ended < moment,
  )
  if (synced === undefined) return `${brief(path)} is not synced before ${why}`
  const closes = own.filter((call) => call.operation === 'close' && call.began > synced.ended)
  const isClosed = closes.length > 0 && closes.every((call) => isDone(call) && call.ended < moment)
  return isClosed ? undefined : `${brief(path)} is not closed before ${why}`
}

const lastSyncOf = (calls: readonly Call[], path: string): number =>
  Math.max(...calls.filter((call) => call.operation === 'sync' && call.path === path).map(({ ended }) => ended))

const foldersMadeIn = (calls: readonly Call[]): readonly Call[] =>
  calls.filter((call) => call.operation === 'mkdir' && isDone(call) && STORED.test(call.path))

const folderLacking = (calls: readonly Call[], path: string, since: number, due: number): string | undefined => {
  const folder = folderOf(path)
  const isSynced = calls.some(
    (call) => call.operation === 'syncFolder' && call.path === folder && call.began > since && call.ended < due,
  )
  return isSynced ? undefined : `${brief(folder)} is not synced between ${brief(path)} and the manifest`
}

/** After the link `m/` is synced, or it is tried; a power cut alone excuses from it. */
const afterwards = (calls: readonly Call[], publication: Call): string | undefined => {
  const after = calls.filter((call) => call.began > publication.ended)
  if (!isDone(publication) || calls.some((call) => call.failed === 'PowerCut')) return undefined
  const manifest = publication.to ?? publication.path
  const isTried = (wanted: Operation, target: string): boolean =>
    after.some(({ operation, path }) => operation === wanted && path === target)
  if (publication.to === undefined && !isTried('sync', manifest)) return `${brief(manifest)} is not synced`
  return isTried('syncFolder', folderOf(manifest))
    ? undefined
    : `m is not synced after ${brief(manifest)} was published`
}
