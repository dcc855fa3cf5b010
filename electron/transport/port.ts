// Calls over a port: who answers at one end, who asks at the other. A port carries what structured cloning can.
// May import types of core/contract: a worker that reads one foreign file must be soon there.
// Must never look into what it carries, or answer for the service.
import type { AppEvent, WorkerJobs } from '#core/contract'

/** One end of a line between two processes. */
export type Port = {
  readonly post: (message: unknown) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  /** Hears when the other end is gone, however it went. */
  readonly onEnd: (listener: () => void) => void
}

/** The other end went while it was asked, or before. */
export class PortEnded extends Error {
  override readonly name = 'PortEnded'
}

type Call = { readonly call: number; readonly name: string; readonly input: unknown }
type Answer = { readonly answer: number; readonly value?: unknown; readonly failed?: true }

const isCall = (message: unknown): message is Call =>
  typeof message === 'object' &&
  message !== null &&
  'call' in message &&
  typeof message.call === 'number' &&
  'name' in message &&
  typeof message.name === 'string' &&
  'input' in message

const isAnswer = (message: unknown): message is Answer =>
  typeof message === 'object' && message !== null && 'answer' in message && typeof message.answer === 'number'

/** Answers the calls that come over a port; what is no call is passed over. A call that throws is told as failed, no more. */
export const answerOver = (port: Port, answer: (name: string, input: unknown) => Promise<unknown>): void => {
  port.onMessage((message) => {
    if (!isCall(message)) return
    answer(message.name, message.input).then(
      (value) => port.post({ answer: message.call, value }),
      () => port.post({ answer: message.call, failed: true }),
    )
  })
}

/** Tells the other end of an event. */
export const tellOver =
  (port: Port) =>
  (event: AppEvent): void =>
    port.post({ event })

/** Hears the events that the other end tells. */
export const hearOver = (port: Port, listener: (event: AppEvent) => void): void =>
  port.onMessage((message) => {
    if (typeof message === 'object' && message !== null && 'event' in message) listener(message.event as AppEvent)
  })

/** Asks over a port. What is under way when the other end goes fails with {@link PortEnded}. */
export const askOver = (port: Port): ((name: string, input: unknown) => Promise<unknown>) => {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>()
  let last = 0
  let isGone = false
  port.onMessage((message) => {
    if (!isAnswer(message)) return
    const one = waiting.get(message.answer)
    waiting.delete(message.answer)
    if (message.failed === true) one?.reject(new Error('the call failed at the other end'))
    else one?.resolve(message.value)
  })
  port.onEnd(() => {
    isGone = true
    for (const { reject } of waiting.values()) reject(new PortEnded())
    waiting.clear()
  })
  return (name, input) =>
    new Promise((resolve, reject) => {
      if (isGone) {
        reject(new PortEnded())
        return
      }
      last += 1
      waiting.set(last, { resolve, reject })
      port.post({ call: last, name, input })
    })
}

/** The names of a worker's jobs. */
export const WORKER_JOBS: readonly (keyof WorkerJobs)[] = [
  'render',
  'open',
  'portrait',
  'photo',
  'letterhead',
  'missingGlyphs',
]

/** A worker's jobs, done at the other end of a port. */
export const workerOver = (port: Port): WorkerJobs => {
  const ask = askOver(port)
  return Object.fromEntries(
    WORKER_JOBS.map((name) => [name, (input: unknown) => ask(name, input)]),
  ) as unknown as WorkerJobs
}

/** Does a worker's jobs for the other end of a port. */
export const workFor = (port: Port, jobs: WorkerJobs): void =>
  answerOver(port, (name, input) => {
    const job = WORKER_JOBS.find((one) => one === name)
    return job === undefined
      ? Promise.reject(new Error('no such job'))
      : (jobs[job] as (input: unknown) => Promise<unknown>)(input)
  })
