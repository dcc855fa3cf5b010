import * as files from 'node:fs/promises'
import path from 'node:path'
import { err, ok, type Result } from '#core/base'
import { LOCK_REASONS, WriteFiles, type AppError, type AppEvent } from '#core/contract'
import { handOver, type dispatchTo, type LockState } from '#electron/service'
import type { StartedWorker } from './transport/kept-worker.ts'
import { answerOver, tellOver, workerOver, type Port } from './transport/port.ts'
import { vaultLine, type ParentPort } from './transport/utility.ts'

/** Where a vault process is joined to others: whom it tells, and how a worker is started. */
export type VaultEnds = { readonly tell: (event: AppEvent) => void; readonly startWorker: () => StartedWorker }

/** The service of a vault process: its gate, and the lock that stands before the records. */
export type RunningService = {
  readonly dispatch: ReturnType<typeof dispatchTo>
  readonly lock: LockState & { readonly lock: () => Promise<void> }
}

/** Text that a page could not save yet has so long to be sealed before the vault closes (SECURITY 4.6). */
const LONGEST_DRAFTS_MS = 400
const USUAL_LOCK_MINUTES = 5

/**
 * The vault process of the desktop app: each window asks over a port of its own, main alone starts workers, and main alone
 * says which folder a token stands for. It ends with the lock.
 */
export const runUnderMain = async (
  parent: ParentPort,
  serve: (ends: VaultEnds) => Promise<RunningService>,
  exit: (code: number) => void = (code) => process.exit(code),
): Promise<void> => {
  const windows = new Set<Port>()
  const folders = new Map<string, string>()
  const tell = (event: AppEvent): void => windows.forEach((port) => tellOver(port)(event))
  let sealed: (() => void) | undefined

  const line = vaultLine(parent, (said) => {
    if (said.kind === 'window') void join(said.port)
    else if (said.kind === 'token') folders.set(said.token, said.path)
    else void end(said.why)
  })
  const service = serve({
    tell,
    startWorker: () => {
      const { port, kill } = line.startWorker()
      return { jobs: workerOver(port), onEnd: port.onEnd, kill }
    },
  })
  await service

  async function join(port: Port): Promise<void> {
    windows.add(port)
    port.onEnd(() => void windows.delete(port))
    const { dispatch, lock } = await service
    answerOver(port, async (name, input) => {
      // Also before a vault is open: a new vault's recovery sheet is written then.
      if (name === 'host.write') return write(input)
      const was = lock.isUnlocked()
      const answer = await dispatch(name, withFolders(folders, input))
      const is = lock.isUnlocked()
      const isTold = (is && !was) || (is && name === 'vault.state')
      if (isTold) line.say({ kind: 'unlocked', lockMinutes: lockMinutesOf(answer) })
      // New keys lock the vault as well, but the page must still show the new recovery key: it stays until it locks.
      if (answer.ok && name === 'vault.lock') {
        sealed?.()
        line.say({ kind: 'locked' })
      }
      return answer
    })
  }

  /** Writes finished files into a folder that a person chose, all or none, and never over another. Gives their names. */
  async function write(input: unknown): Promise<Result<readonly string[], AppError>> {
    const asked = WriteFiles.safeParse(input)
    const folder = asked.success ? folders.get(asked.data.token) : undefined
    if (!asked.success || folder === undefined) return err({ code: 'bad-input', what: 'the files to write' })
    const written = await handOver(folder, asked.data.files, files)
    if (!written.ok) return err({ code: written.error.code })
    const names = written.value.map((file) => path.basename(file))
    line.say({ kind: 'written', token: asked.data.token, names })
    return ok(names)
  }

  /** Drafts first, for as long as they may take; then the keys go, and this process with them. */
  async function end(why: string): Promise<void> {
    const { lock } = await service
    if (lock.isUnlocked()) {
      const isSealed = new Promise<void>((resolve) => {
        sealed = resolve
      })
      const late = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_DRAFTS_MS))
      tell({ kind: 'locking', why: LOCK_REASONS.find((one) => one === why) ?? 'asked' })
      await Promise.race([isSealed, late])
    }
    await lock.lock().catch(() => undefined)
    exit(0)
  }
}

const TOKEN = /^[0-9a-f]{32}$/

/** The input of a call with the paths that its tokens stand for. A token that nobody gave stays one, and is no folder. */
const withFolders = (folders: ReadonlyMap<string, string>, input: unknown): unknown => {
  if (typeof input !== 'object' || input === null || Object.getPrototypeOf(input) !== Object.prototype) return input
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => {
      const isToken = typeof value === 'string' && TOKEN.test(value)
      return [key, isToken ? (folders.get(value) ?? value) : value]
    }),
  )
}

/** How long the office lets a computer lie idle, where unlocking tells it. */
const lockMinutesOf = (answer: Result<unknown, AppError>): number => {
  const minutes = answer.ok ? (answer.value as { readonly lockMinutes?: unknown } | null)?.lockMinutes : undefined
  return typeof minutes === 'number' && minutes >= 1 && minutes <= 60 ? minutes : USUAL_LOCK_MINUTES
}
