import { totalmem } from 'node:os'
import { Worker } from 'node:worker_threads'
import { VaultError } from '../vault-error.ts'

/** What Argon2id costs: memory in KiB, passes, lanes. */
export type KdfCost = { readonly m: number; readonly t: number; readonly p: number }

/** What a thread is asked to derive; it overwrites its copy of the passphrase. */
export type Derivation = { readonly passphrase: Uint8Array; readonly salt: Uint8Array; readonly cost: KdfCost }

const MIB = 1024
const GIB = 1024 * MIB

/** The least memory, in KiB, that a new slot asks for. A slot with less is read, with a line on the health page. */
export const FLOOR_KIB = 64 * MIB

/** Refuses costs that would make a hostile header a bomb of memory or time, before anything is derived (SECURITY 3.2). */
export const checkCosts = (costs: readonly KdfCost[], what: string): void => {
  const isTooDear = costs.some(({ m, t, p }) => m > 2 * GIB || t > 64 || p > 16)
  const sum = costs.reduce((total, { m, t }) => total + m * t, 0)
  if (isTooDear || sum > 8 * GIB) throw new VaultError('limit-exceeded', what)
}

/** Whether Argon2 is defined for a cost at all. */
export const isCost = ({ m, t, p }: KdfCost): boolean => t >= 1 && p >= 1 && m >= 8 * p

/**
 * Argon2id v1.3 of a passphrase, 32 bytes, in a thread of its own: nothing else waits, and ending the thread cancels it. The
 * passphrase must be normalized; the caller overwrites its bytes. Fails with the signal's reason when cancelled.
 */
export const deriveKek = (
  passphrase: Uint8Array,
  salt: Uint8Array,
  { m, t, p }: KdfCost,
  signal?: AbortSignal,
): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const copy = Uint8Array.from(passphrase)
    const asked: Derivation = { passphrase: copy, salt: Uint8Array.from(salt), cost: { m, t, p } }
    const thread = new Worker(new URL('./argon2-worker.ts', import.meta.url), {
      workerData: asked,
      transferList: [copy.buffer],
      env: {},
      execArgv: [],
    })
    let isOver = false
    const end = (settle: () => void): void => {
      if (isOver) return
      isOver = true
      signal?.removeEventListener('abort', cancel)
      thread.terminate().then(settle, settle)
    }
    const fail = (cause: unknown): void =>
      end(() => reject(new VaultError('limit-exceeded', 'the derivation of the key', { cause })))
    const cancel = (): void => end(() => reject(signal?.reason))
    signal?.addEventListener('abort', cancel)
    thread.once('message', (kek: Uint8Array) => end(() => resolve(kek)))
    thread.once('error', fail)
    thread.once('exit', fail)
  })

/** The computer that a cost is chosen for; left out, this one. */
export type Computer = {
  /** Bytes of memory. */
  readonly memory: number
  /** Milliseconds that a derivation takes here; Infinity when it is not done after `most`. */
  readonly time: (cost: KdfCost, most: number) => Promise<number>
}

/**
 * The cost of a new slot: 3 passes, 1 lane, and the largest of 64, 128, 256, 512 MiB that takes 1.25 s at most here and an
 * eighth of the memory at most; never less than 64 MiB.
 */
export const chooseMemory = async ({ memory, time }: Computer = THIS_COMPUTER): Promise<KdfCost> => {
  let chosen: KdfCost = { m: FLOOR_KIB, t: 3, p: 1 }
  for (const factor of [1, 2, 4, 8]) {
    const cost = { ...chosen, m: FLOOR_KIB * factor }
    if (cost.m * 1024 > memory / 8) break
    if ((await time(cost, MOST_MS)) > MOST_MS) break
    chosen = cost
  }
  return chosen
}

const MOST_MS = 1250

const timeHere = async (cost: KdfCost, most: number): Promise<number> => {
  const start = performance.now()
  const signal = AbortSignal.timeout(most)
  try {
    await deriveKek(new Uint8Array(16), new Uint8Array(32), cost, signal)
    return performance.now() - start
  } catch (error) {
    if (signal.aborted) return Number.POSITIVE_INFINITY
    throw error
  }
}

const THIS_COMPUTER: Computer = {
  memory: Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY),
  time: timeHere,
}
