import { expect, onTestFinished, test } from 'vitest'
import { WorkerEnded } from '#core/contract'
import {
  keptWorker,
  keptWorkers,
  startWorkerChild,
  WORKER_LIMITS,
  type StartedWorker,
  type WorkerLimits,
} from '../../../electron/transport/kept-worker.ts'

const PROGRAM = new URL('./hostile-worker.ts', import.meta.url)
const ROOMY: WorkerLimits = { longestMs: 30_000, mostKib: 1024 * 1024, watchMs: 50, mostFiles: 200, spare: 'none' }
const job = (word: string) => ({ bytes: new TextEncoder().encode(word) })

/** A worker of a real process, with what it was killed for. */
const hostile = (limits: Partial<WorkerLimits> = {}) => {
  const killed: StartedWorker[] = []
  const started: StartedWorker[] = []
  const start = (): StartedWorker => {
    const worker = startWorkerChild(PROGRAM)
    const counted: StartedWorker = {
      ...worker,
      kill: () => {
        killed.push(counted)
        worker.kill()
      },
    }
    started.push(counted)
    return counted
  }
  const kept = keptWorker(start, { ...ROOMY, ...limits })
  onTestFinished(() => started.forEach((one) => one.kill()))
  return { ...kept, start, killed, started }
}

/** The process that does a job that asks for nothing bad. */
const processOf = async ({ jobs }: Pick<ReturnType<typeof keptWorker>, 'jobs'>): Promise<number> => {
  const answer = await jobs.photo(job('mild'))
  return answer.ok ? answer.value.widthPx : 0
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

test('A57 the limits are those that the design promises', () => {
  const packs: WorkerLimits = { longestMs: 60_000, mostKib: 1_048_576, watchMs: 250, mostFiles: 200, spare: 'none' }
  const intake: WorkerLimits = { ...packs, longestMs: 20_000, mostFiles: 1, spare: 'kept' }
  expect(WORKER_LIMITS).toEqual({ packs, intake })
})

test.each(['hang', 'hang-idle'])('A57 a job that never ends (%s) is killed when its time is up', async (word) => {
  const worker = hostile({ longestMs: 2500 })
  const first = await processOf(worker)
  const start = performance.now()
  await expect(worker.jobs.photo(job(word))).rejects.toBeInstanceOf(WorkerEnded)
  const took = performance.now() - start
  expect({ isInTime: took > 2400 && took < 6000, killed: worker.killed.length }).toEqual({ isInTime: true, killed: 1 })
  const second = await processOf(worker)
  expect([second === first, isAlive(first)]).toEqual([false, false])
})

test.each(['buffers', 'buffers-at-once'])(
  'A57 memory outside the heap (%s) is seen and the worker killed: the heap’s limit does not count it',
  async (word) => {
    const worker = hostile({ mostKib: 300 * 1024 })
    await processOf(worker)
    const start = performance.now()
    await expect(worker.jobs.photo(job(word))).rejects.toBeInstanceOf(WorkerEnded)
    expect([worker.killed.length, performance.now() - start < 10_000]).toEqual([1, true])
    expect(await processOf(worker)).toBeGreaterThan(0)
  },
)

test('A57 a heap beyond its limit ends the worker by itself, long before the memory of the computer', async () => {
  const worker = hostile({ mostKib: 4 * 1024 * 1024 })
  let most = 0
  await processOf(worker)
  const look = setInterval(() => (most = Math.max(most, worker.started[0]?.memoryKib?.() ?? 0)), 20)
  await expect(worker.jobs.photo(job('heap'))).rejects.toBeInstanceOf(WorkerEnded)
  clearInterval(look)
  expect({ killed: worker.killed.length, isSeen: most > 256 * 1024, isBounded: most < 1024 * 1024 }).toEqual({
    killed: 0,
    isSeen: true,
    isBounded: true,
  })
  expect(await processOf(worker)).toBeGreaterThan(0)
})

test.each(['exit', 'crash', 'throw'])('A57 a worker that ends by itself (%s) is replaced', async (word) => {
  const worker = hostile()
  const first = await processOf(worker)
  await expect(worker.jobs.photo(job(word))).rejects.toBeInstanceOf(WorkerEnded)
  expect(await processOf(worker)).not.toBe(first)
  expect(worker.started.length).toBe(2)
})

test('A57 everything that a killed worker was at fails, and nothing that comes after', async () => {
  const worker = hostile({ longestMs: 2500 })
  const asked = [worker.jobs.photo(job('hang-idle')), worker.jobs.photo(job('hang-idle'))]
  const ends = await Promise.allSettled(asked)
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await processOf(worker)).toBeGreaterThan(0)
})

test('A57 a worker is replaced after as many packs as it may draw, and ends when its last one is done', async () => {
  const worker = hostile({ mostFiles: 3 })
  const drawnBy = async (): Promise<number> => {
    const answer: unknown = await worker.jobs.render(job('mild') as unknown as Parameters<typeof worker.jobs.render>[0])
    return (answer as { readonly value: { readonly widthPx: number } }).value.widthPx
  }
  const processes: number[] = []
  for (let pack = 1; pack <= 7; pack += 1) processes.push(await drawnBy())
  const [first, second, third] = [processes[0], processes[3], processes[6]] as [number, number, number]
  expect(processes).toEqual([first, first, first, second, second, second, third])
  expect(new Set([first, second, third]).size).toBe(3)
  await expect.poll(() => [isAlive(first), isAlive(second), isAlive(third)]).toEqual([false, false, true])
})

test('A57 at lock every worker ends, also one that is at a job', async () => {
  const worker = hostile()
  const pid = await processOf(worker)
  const asked = worker.jobs.photo(job('hang'))
  worker.kill()
  await expect(asked).rejects.toBeInstanceOf(WorkerEnded)
  await expect.poll(() => isAlive(pid)).toBe(false)
})

test('A57 a foreign picture that takes its reader down leaves the pack that is being drawn alone', async () => {
  const { start, started } = hostile()
  const both = keptWorkers(start)
  const drawing = both.jobs.missingGlyphs([])
  await expect(both.jobs.photo(job('crash'))).rejects.toBeInstanceOf(WorkerEnded)
  expect(await drawing).toMatchObject({ ok: true })
  expect(started.length).toBe(3)
})

test('A57 a foreign file has a process of its own, which ends once it was read, and one more stands ready for the next', async () => {
  const { start, started } = hostile()
  const { jobs, kill } = keptWorkers(start)
  const both = await Promise.all([processOf({ jobs }), processOf({ jobs })])
  const third = (await jobs.letterhead(job('mild'))) as unknown as { readonly value: { readonly widthPx: number } }
  const pids = [...both, third.value.widthPx]
  expect(new Set(pids).size).toBe(3)
  await expect.poll(() => pids.map(isAlive)).toEqual([false, false, false])
  expect(started.length).toBe(4)
  await jobs.missingGlyphs([])
  const waiting = [jobs.photo(job('hang-idle')), jobs.photo(job('mild'))]
  await expect.poll(() => started.length).toBe(6)
  kill()
  expect((await Promise.allSettled(waiting)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(started.length).toBe(6)
})
