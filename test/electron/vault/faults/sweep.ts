import type { VaultFs } from '../../../../electron/vault/file-system.ts'
import { VaultError } from '../../../../electron/vault/vault-error.ts'
import { attachVault } from '../../../../electron/vault/vault.ts'
import { crashFs, type CrashFs, type DiskState } from '../../../fakes/crash-fs.ts'
import { faultFs, orderBreach, type Call, type Fault, type FaultPlan, type Operation } from '../../../fakes/fault-fs.ts'
import { actOn, createVault, OFFICE, partsOn, textOfVault, vaultSubject } from '../crash/subject.ts'
import { afterAct, newDossier, newWorld, personIn, renamed, textOfWorld, upTo, type Act } from '../crash/world.ts'

const FAULTS: readonly Fault[] = [
  'EIO',
  'ENOSPC',
  'EPERM',
  'EACCES',
  'EBUSY',
  'EMFILE',
  'EROFS',
  'ENOENT',
  'short-write',
  'close',
]
const OPERATIONS: readonly Operation[] = [
  'open',
  'read',
  'write',
  'sync',
  'close',
  'fstat',
  'stat',
  'lstat',
  'realpath',
  'link',
  'rename',
  'unlink',
  'mkdir',
  'list',
  'syncFolder',
  'freeSpace',
]

const SETUP: readonly Act[] = [
  { kind: 'save', edits: upTo(5).flatMap(newDossier) },
  { kind: 'save', edits: upTo(5).map((dossier) => renamed(dossier, undefined, 'Second')) },
]
const SAVE: Act = { kind: 'save', edits: upTo(5).map((dossier) => renamed(dossier, 'Second', 'Third')) }
const LATER: Act = { kind: 'save', edits: [{ before: null, after: personIn(1, 99, 'Later') }] }
const WORLD = SETUP.reduce(afterAct, newWorld(OFFICE))
const OLD = textOfWorld(WORLD)
const NEW = textOfWorld(afterAct(WORLD, SAVE))
const OLD_LATER = textOfWorld(afterAct(WORLD, LATER))
const NEW_LATER = textOfWorld(afterAct(afterAct(WORLD, SAVE), LATER))

/** What a save of five objects did under a fault, and every sentence about what it should not have done. */
export type SweepFound = { readonly saves: number; readonly wrong: readonly string[] }

/** Saves five objects with each call of each operation failing in each way, once and from then on. */
export const sweepSave = async (operations: readonly Operation[] = OPERATIONS): Promise<SweepFound> => {
  const base = await prepared()
  const wrong: string[] = []
  let saves = 0
  for (const plan of plansOf(operations)) {
    for (let at = 1; ; at += 1) {
      const found = await saveUnder(base, { ...plan, at })
      if (!found.wasHit) break
      saves += 1
      wrong.push(...found.wrong.map((what) => `${nameOf({ ...plan, at })}: ${what}`))
    }
  }
  return { saves, wrong }
}

/** What is wrong with a save of five objects under one fault. */
export const saveFailing = async (plan: FaultPlan): Promise<readonly string[]> =>
  (await saveUnder(await prepared(), plan)).wrong

/** Opens and reads a vault with each call failing: what is told is the truth, or an error of the vault's own. */
export const sweepOpening = async (): Promise<SweepFound> => {
  const base = await prepared()
  const wrong: string[] = []
  let saves = 0
  for (const plan of plansOf(['open', 'read', 'fstat', 'stat', 'lstat', 'list', 'close'])) {
    for (let at = 1; ; at += 1) {
      const faulty = faultFs(base.toFs(), { ...plan, at })
      const opened = vaultSubject.open(faulty.fs, 'opening').then(
        (vault) => vault.text(),
        (error: unknown) => Promise.reject(error),
      )
      const text = await opened.catch((error: unknown) => error)
      if (!faulty.wasHit()) break
      saves += 1
      const isTrue = text === OLD || text instanceof VaultError || (text instanceof Error && text.message === 'damaged')
      if (!isTrue) wrong.push(`${nameOf({ ...plan, at })}: ${String(text)}`)
    }
  }
  return { saves, wrong }
}

const nameOf = ({ operation, at, error, repeat, moment = 'instead' }: FaultPlan): string =>
  `${operation} ${at} ${error} ${repeat} ${moment}`

/** Calls of which a share may tell that they failed although they did not. */
const MAY_BE_DONE: readonly Operation[] = ['link', 'unlink', 'mkdir', 'syncFolder']
const MOMENTS = ['instead', 'after'] as const

function* plansOf(operations: readonly Operation[]): Generator<FaultPlan> {
  for (const operation of operations) {
    for (const error of FAULTS) {
      for (const repeat of ['once', 'from-then-on'] as const) {
        for (const moment of MAY_BE_DONE.includes(operation) ? MOMENTS : [MOMENTS[0]]) {
          yield { operation, at: 1, error, repeat, moment }
        }
      }
    }
  }
}

const prepared = async (): Promise<DiskState> => {
  const fs = crashFs()
  await createVault(fs)
  const vault = await attachVault(partsOn(fs, 'setup'))
  for (const act of SETUP) await actOn(vault, act)
  fs.settle()
  const [state] = fs.snapshotStates()
  if (state === undefined) throw new Error('a settled disk has one state')
  return state
}

/** A file system that can be exchanged beneath an open vault. */
const exchangeable = (first: VaultFs): { readonly fs: VaultFs; readonly use: (next: VaultFs) => void } => {
  let current = first
  const fs: VaultFs = {
    open: (path, how) => current.open(path, how),
    stat: (path) => current.stat(path),
    lstat: (path) => current.lstat(path),
    realpath: (path) => current.realpath(path),
    link: (from, to) => current.link(from, to),
    rename: (from, to) => current.rename(from, to),
    unlink: (path) => current.unlink(path),
    mkdir: (path) => current.mkdir(path),
    list: (path) => current.list(path),
    syncFolder: (path) => current.syncFolder(path),
    freeSpace: (path) => current.freeSpace(path),
  }
  return {
    fs,
    use: (next) => {
      current = next
    },
  }
}

const saveUnder = async (
  base: DiskState,
  plan: FaultPlan,
): Promise<{ readonly wasHit: boolean; readonly wrong: readonly string[] }> => {
  const disk = base.toFs()
  const { fs, use } = exchangeable(disk)
  const faulty = faultFs(disk, plan)
  const vault = await attachVault(partsOn(fs, 'under test'))
  use(faulty.fs)
  const error: unknown = await actOn(vault, SAVE).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!faulty.wasHit()) return { wasHit: false, wrong: [] }
  use(disk)
  const wrong: string[] = []
  const breach = orderBreach(faulty.log)
  if (breach !== undefined) wrong.push(breach)
  if (error !== undefined) wrong.push(...wrongIn(error, plan, faulty.log))
  const allowed = error === undefined ? [NEW] : [OLD, NEW]
  // One state alone is the one that lost whatever it could.
  if (!allowed.includes(await textLeftOf(disk))) wrong.push('a power cut now leaves neither the old nor the new state')
  disk.settle()
  const now = await textLeftOf(disk)
  if (!allowed.includes(now)) wrong.push('neither the old nor the new state is there')
  const later = now === NEW ? NEW_LATER : OLD_LATER
  try {
    await actOn(vault, LATER)
  } catch (again) {
    if (!(again instanceof VaultError)) wrong.push(`a later save throws ${String(again)}`)
    await actOn(await attachVault(partsOn(disk, 'opened anew')), LATER)
  }
  disk.settle()
  if ((await textLeftOf(disk)) !== later) wrong.push('a later save does not hold')
  return { wasHit: true, wrong }
}

const texts = new Map<string, string>()

/** What a power cut leaves at the worst; disks that are the same are opened once. */
const textLeftOf = async (disk: CrashFs): Promise<string> => {
  const [state] = disk.snapshotStates(1)
  if (state === undefined) return 'nothing'
  const text = texts.get(state.key) ?? (await textOn(state.toFs()))
  texts.set(state.key, text)
  return text
}

const textOn = async (fs: VaultFs): Promise<string> => {
  try {
    return await textOfVault(await attachVault(partsOn(fs, 'looking')))
  } catch (error) {
    return String(error)
  }
}

/** What is wrong with what a failed save told. */
const wrongIn = (error: unknown, { operation, error: fault }: FaultPlan, log: readonly Call[]): readonly string[] => {
  if (!(error instanceof VaultError)) return [`throws ${String(error)}`]
  const failed = log.find((call) => call.failed !== undefined && call.failed !== 'EEXIST')
  const isReading = failed === undefined || failed.how === 'read' || !WRITING.includes(failed.operation)
  const isLinked = log.some((call) => call.operation === 'link' && call.failed === undefined)
  const right = [isLinked ? 'not-durable' : told(fault)]
  if (isReading && !isLinked) right.push('object-damaged', 'object-missing')
  // A folder of manifests that is gone holds no change that we know.
  if (operation === 'list' && fault === 'ENOENT') right.push('older-than-seen')
  return right.includes(error.code) ? [] : [`says ${error.code} instead of ${right.join(' or ')}`]
}

const WRITING: readonly Operation[] = ['open', 'write', 'sync', 'link', 'mkdir', 'syncFolder']

const told = (fault: Fault): string => {
  if (fault === 'ENOSPC') return 'disk-full'
  return fault === 'EROFS' || fault === 'EACCES' || fault === 'EPERM' ? 'read-only' : 'not-durable'
}
