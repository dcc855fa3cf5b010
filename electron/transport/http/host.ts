import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AppEvent, LockReason } from '#core/contract'
import { answerHeaders } from '../headers.ts'
import type { WindowFiles } from '../window-files.ts'
import { checkSender } from './gate.ts'
import { eventLine } from './events.ts'
import { lifeOf, USUAL_LOCK_MINUTES, type HostClock } from './life.ts'
import { relayTo } from './relay.ts'
import { postRoutes } from './routes.ts'
import { makeSecrets } from './secrets.ts'
import { LIMITS, listenHere, type Limits } from './server.ts'

/** The line to a vault process, and how to end it. */
export type VaultLine = {
  readonly ask: (name: string, input: unknown) => Promise<unknown>
  readonly hear: (listener: (event: AppEvent) => void) => void
  readonly onEnd: (listener: () => void) => void
  readonly end: () => Promise<void>
}

export type HostGround = {
  readonly vault: VaultLine
  readonly files: WindowFiles
  readonly clock: HostClock
  /** Minutes without input after which it locks, whatever the office says. */
  readonly lockMinutes?: number | undefined
  /** Other limits than the usual ones. */
  readonly limits?: Partial<Limits>
  /** How often the rules of locking are looked at, in milliseconds; each second where it is not said. */
  readonly lookMs?: number
}

/** How a host ended: locked, or never used. */
export type HostEnd = LockReason | 'unused'

export type Host = {
  readonly origin: string
  /** An address that opens the page once, within a minute; undefined once a page has come. */
  readonly address: () => string | undefined
  readonly hasPage: () => boolean
  readonly lock: (why: LockReason) => void
  readonly ended: Promise<HostEnd>
}

const LOOK_MS = 1000
/** How long a page has to seal what is typed. */
const SEALING_MS = 800

/** Starts the loopback host. It ends with the vault's lock, and the vault process with it; then nothing is answered any more. */
export const startHost = async (ground: HostGround): Promise<Host> => {
  const { clock, files, vault } = ground
  const limits = { ...LIMITS, ...ground.limits }
  const headers = answerHeaders("'self'")
  const secrets = makeSecrets()
  const life = lifeOf(clock, ground.lockMinutes ?? USUAL_LOCK_MINUTES)
  const line = eventLine(() => ({ locksInMs: life.locksInMs() }), life.line)
  const state: { locking: LockReason | undefined; isEnded: boolean } = { locking: undefined, isEnded: false }
  const end = settling<HostEnd>()

  const finish = async (how: HostEnd): Promise<void> => {
    if (state.isEnded) return
    state.isEnded = true
    clearInterval(checks)
    line.tell({ kind: 'locked', why: how === 'unused' ? 'ended' : how })
    const gone = vault.end()
    await Promise.race([line.end(), pause(SEALING_MS)])
    server.close()
    server.closeAllConnections()
    await gone
    end.settle(how)
  }
  /** Gives the page a moment to seal what is typed, where there is one; then locks. */
  const lock = (why: LockReason): void => {
    if (state.locking !== undefined) return
    state.locking = why
    if (!life.isUnlocked() || !line.isOpen()) return void finish(why)
    line.tell({ kind: 'locking', why })
    void pause(SEALING_MS).then(() => finish(why))
  }

  const answer = (response: ServerResponse, status: number, type?: string, body?: Uint8Array): void => {
    const more = type === undefined ? { Connection: 'close' } : { 'Content-Type': type }
    response.writeHead(status, { ...headers, ...more, 'Content-Length': body?.length ?? 0 })
    response.end(body)
  }
  const relay = relayTo(vault.ask, { life, isMinutesFixed: ground.lockMinutes !== undefined })
  const post = postRoutes({
    answer,
    secrets,
    clock,
    bodyBytes: limits.bodyBytes,
    isEnded: () => state.isEnded,
    relay,
    onPage: () => life.line('gone'),
    onInput: life.input,
    onLocked: () => void finish(state.locking ?? 'asked'),
    openLine: (response) => {
      response.writeHead(200, { ...headers, 'Content-Type': 'application/x-ndjson' })
      line.open(response)
    },
  })
  const isTooOften = rateOf(clock, limits.requestsASecond)
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    if (state.isEnded) return void request.socket.destroy()
    if (isTooOften()) return answer(response, 429)
    const passed = checkSender(request, self)
    if (!passed.ok) return answer(response, passed.status)
    if (request.method === 'POST') return void post(request, response).catch(() => request.socket.destroy())
    const file = files.get(request.url ?? '')
    if (file === undefined) answer(response, 404)
    else answer(response, 200, file.type, file.bytes)
  }

  const { server, self } = await listenHere(limits, headers, handle)
  const checks = setInterval(() => {
    const verdict = life.verdict()
    if (verdict.kind === 'lock') lock(verdict.why)
    else if (verdict.kind === 'unused') void finish('unused')
  }, ground.lookMs ?? LOOK_MS)
  vault.hear((event) => {
    line.tell(event)
    // The office may say anew after how many minutes to lock.
    if (event.kind === 'changed' && event.records.some((id) => id.startsWith('office:'))) void relay('vault.state', {})
  })
  vault.onEnd(() => void finish('ended'))

  return {
    origin: self.origin,
    address: () => {
      const token = secrets.token(clock.steady())
      return token === undefined ? undefined : `${self.origin}/#${token}`
    },
    hasPage: secrets.hasPage,
    lock,
    ended: end.settled,
  }
}

/** Counts requests second by second. */
const rateOf = (clock: HostClock, most: number): (() => boolean) => {
  const rate = { second: 0, count: 0 }
  return () => {
    const second = Math.floor(clock.steady() / 1000)
    rate.count = second === rate.second ? rate.count + 1 : 1
    rate.second = second
    return rate.count > most
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref())

const settling = <T>(): { readonly settled: Promise<T>; readonly settle: (value: T) => void } => {
  const { promise, resolve } = Promise.withResolvers<T>()
  return { settled: promise, settle: resolve }
}
