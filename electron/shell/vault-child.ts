import type { MessageChannelMain, MessagePortMain, UtilityProcess, utilityProcess } from 'electron'
import type { LockReason } from '#core/contract'
import { isToMain, type ToMain, type ToVault } from '../transport/utility.ts'

/** How the processes of the app are started, and which programs they run. */
export type ChildGround = {
  readonly fork: (typeof utilityProcess)['fork']
  readonly newChannel: () => MessageChannelMain
  readonly programs: { readonly vault: string; readonly worker: string }
  readonly env: Readonly<Record<string, string>>
  /** The memory of a process in KiB, as far as it is known. */
  readonly memoryOf: (pid: number) => number | undefined
  readonly every: (ms: number, run: () => void) => () => void
}

/** The flags of every process of ours (SECURITY 2). */
export const CHILD_FLAGS = ['--disable-proto=delete', '--disallow-code-generation-from-strings'] as const
const WORKER_FLAGS = [...CHILD_FLAGS, '--max-old-space-size=512']
const MOST_WORKER_KIB = 1024 * 1024
const WATCH_MS = 1000

/** The vault process at main's end of the line. */
export type VaultChild = {
  /** Gives it its end of a page's line. */
  readonly connect: (port: MessagePortMain) => void
  readonly tellToken: (token: string, path: string) => void
  /** Ends it and its workers; killed when it takes longer than it may. */
  readonly lock: (why: LockReason, mostMs: number) => Promise<void>
}

/** Starts a vault process, and workers for it when it asks. `hear` hears its few words, `onEnd` its end by itself. */
export const startVault = (
  ground: ChildGround,
  hear: (said: Exclude<ToMain, { kind: 'start-worker' | 'kill-worker' }>) => void,
  onEnd: () => void,
): VaultChild => {
  const { fork, newChannel, programs, env } = ground
  const workers = new Map<number, UtilityProcess>()
  const child = fork(programs.vault, [], { execArgv: [...CHILD_FLAGS], env, serviceName: 'vault', stdio: 'ignore' })
  let isOver = false
  let isEnding = false
  const post = (message: ToVault, ports: MessagePortMain[] = []): void => {
    if (!isOver) child.postMessage(message, ports)
  }
  const stopWatch = ground.every(WATCH_MS, () => {
    for (const worker of workers.values()) {
      const used = worker.pid === undefined ? undefined : ground.memoryOf(worker.pid)
      if (used !== undefined && used > MOST_WORKER_KIB) worker.kill()
    }
  })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      isOver = true
      stopWatch()
      for (const worker of workers.values()) worker.kill()
      resolve()
      if (!isEnding) onEnd()
    })
  })
  child.on('message', (said: unknown) => {
    if (!isToMain(said)) return
    if (said.kind === 'start-worker') startWorker(said.worker)
    else if (said.kind === 'kill-worker') workers.get(said.worker)?.kill()
    else hear(said)
  })
  return {
    connect: (port) => post({ kind: 'window' }, [port]),
    tellToken: (token, path) => post({ kind: 'token', token, path }),
    lock: async (why, mostMs) => {
      isEnding = true
      post({ kind: 'lock', why })
      const late = Promise.withResolvers<void>()
      const stop = ground.every(mostMs, late.resolve)
      await Promise.race([ended, late.promise])
      stop()
      if (!isOver) child.kill()
    },
  }

  function startWorker(id: number): void {
    const worker = fork(programs.worker, [], { execArgv: WORKER_FLAGS, env, serviceName: 'worker', stdio: 'ignore' })
    const { port1, port2 } = newChannel()
    workers.set(id, worker)
    worker.once('exit', () => {
      workers.delete(id)
      // A line whose one end never was taken up tells nobody of its end.
      port1.close()
    })
    worker.postMessage({ kind: 'serve' }, [port1])
    post({ kind: 'worker', worker: id }, [port2])
  }
}
