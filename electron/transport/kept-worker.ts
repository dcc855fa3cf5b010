// The workers that a vault process keeps: started when first needed, watched while they work, replaced when they end.
// May import core/base, core/contract, electron/transport/port and electron/transport/child.
// Must never look into a job, or do one itself.
import { oneAtATime } from '#core/base'
import { WorkerEnded, type WorkerJobs } from '#core/contract'
import { memoryKibOf, startChild } from './child.ts'
import { PortEnded, WORKER_JOBS, workerOver, type Port } from './port.ts'

/** A worker that was started: its jobs, its end, how to end it, and its memory where this process can see it. */
export type StartedWorker = {
  readonly jobs: WorkerJobs
  readonly onEnd: Port['onEnd']
  readonly kill: () => void
  readonly memoryKib?: () => number | undefined
}

/** Starts a worker's program as a child of this process, with no more heap than a worker may have. */
export const startWorkerChild = (program: URL): StartedWorker => {
  const child = startChild(program, ['--max-old-space-size=512'])
  const { port, kill } = child
  return { jobs: workerOver(port), onEnd: port.onEnd, kill, memoryKib: () => memoryKibOf(child.pid) }
}

/** What a worker may take. Beyond any of these it is killed (SECURITY 2, item 5). */
export type WorkerLimits = {
  /** For one job, by the clock on the wall. */
  readonly longestMs: number
  readonly mostKib: number
  /** How often its memory is looked at while it works. */
  readonly watchMs: number
  /** After so many files drawn, or read from outside, the next one has a new worker; this one ends with its last job. */
  readonly mostFiles: number
  /** Whether the next worker is started while one has its last file, so that the next file need not wait for it. */
  readonly spare: 'kept' | 'none'
}

const PACKS: WorkerLimits = {
  longestMs: 60_000,
  mostKib: 1024 * 1024,
  watchMs: 250,
  mostFiles: 200,
  spare: 'none',
}

/** The limits of the workers: one that draws packs, and those that read what came from outside, each a single file. */
export const WORKER_LIMITS = {
  packs: PACKS,
  intake: { ...PACKS, longestMs: 20_000, mostFiles: 1, spare: 'kept' },
} as const

type Kept = { readonly worker: StartedWorker; running: number; files: number }

/** The jobs that take a file. */
const FILES: ReadonlySet<keyof WorkerJobs> = new Set(['render', 'photo', 'letterhead'])

/**
 * A worker that is started when it is first needed and kept. However it ends, what it was at fails with {@link WorkerEnded}
 * and the next job has a new one.
 */
export const keptWorker = (
  start: () => StartedWorker,
  limits: WorkerLimits,
): { readonly jobs: WorkerJobs; readonly kill: () => void } => {
  const alive = new Set<Kept>()
  let current: Kept | undefined
  const retire = (one: Kept): void => {
    if (current === one) current = undefined
  }
  const end = (one: Kept): void => {
    retire(one)
    alive.delete(one)
    one.worker.kill()
  }
  const ready = (): Kept => {
    if (current !== undefined) return current
    const one: Kept = { worker: start(), running: 0, files: 0 }
    current = one
    alive.add(one)
    one.worker.onEnd(() => {
      retire(one)
      alive.delete(one)
    })
    return one
  }
  const job =
    (name: keyof WorkerJobs) =>
    async (input: unknown): Promise<unknown> => {
      const one = ready()
      one.running += 1
      if (FILES.has(name)) one.files += 1
      if (one.files >= limits.mostFiles) retire(one)
      if (current === undefined && limits.spare === 'kept') ready()
      const stopWatch = watched(one.worker, limits, () => end(one))
      try {
        return await (one.worker.jobs[name] as (input: unknown) => Promise<unknown>)(input)
      } catch (thrown) {
        throw thrown instanceof PortEnded ? new WorkerEnded() : thrown
      } finally {
        stopWatch()
        one.running -= 1
        if (one !== current && one.running === 0 && alive.has(one)) end(one)
      }
    }
  return {
    jobs: Object.fromEntries(WORKER_JOBS.map((name) => [name, job(name)])) as unknown as WorkerJobs,
    kill: () => alive.forEach(end),
  }
}

/** Watches a worker over one job; gives what stops the watch. */
const watched = (worker: StartedWorker, limits: WorkerLimits, end: () => void): (() => void) => {
  const late = setTimeout(end, limits.longestMs)
  const look = setInterval(() => {
    if ((worker.memoryKib?.() ?? 0) > limits.mostKib) end()
  }, limits.watchMs)
  return () => {
    clearTimeout(late)
    clearInterval(look)
  }
}

/**
 * Workers as one: what came from outside is read in other processes than the packs are drawn in, each file in one of its own
 * and one after the other. What still waits when all are killed is not begun.
 */
export const keptWorkers = (
  start: () => StartedWorker,
  limits: { readonly packs: WorkerLimits; readonly intake: WorkerLimits } = WORKER_LIMITS,
): { readonly jobs: WorkerJobs; readonly kill: () => void } => {
  const [packs, intake] = [keptWorker(start, limits.packs), keptWorker(start, limits.intake)]
  const inTurn = oneAtATime()
  let kills = 0
  const alone =
    <In, Out>(job: (input: In) => Promise<Out>) =>
    (input: In): Promise<Out> => {
      const asked = kills
      return inTurn(() => (asked === kills ? job(input) : Promise.reject(new WorkerEnded())))
    }
  return {
    jobs: { ...packs.jobs, photo: alone(intake.jobs.photo), letterhead: alone(intake.jobs.letterhead) },
    kill: () => {
      kills += 1
      packs.kill()
      intake.kill()
    },
  }
}
