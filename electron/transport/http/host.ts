import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AppEvent, LockReason } from '#core/contract'
import { answerHeaders } from '../headers.ts'
import type { WindowFiles } from '../window-files.ts'
import { bodyTypeOf, checkSender } from './gate.ts'
import { bodyOf, inputOf, LARGEST_BODY, readBody, wipe } from './body.ts'
import { eventLine } from './events.ts'
import { lifeOf, USUAL_LOCK_MINUTES, type HostClock } from './life.ts'
import { relayTo } from './relay.ts'
import { makeSecrets } from './secrets.ts'

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

const MOST_CONNECTIONS = 64
const SILENT_MS = 10_000
const MOST_A_SECOND = 200
const CHECK_MS = 1000
/** How long a page has to seal what is typed. */
const SEALING_MS = 800

/** Starts the loopback host. It ends with the vault's lock, and the vault process with it. */
export const startHost = async (ground: HostGround): Promise<Host> => {
  const { clock, files } = ground
  const life = lifeOf(clock, ground.lockMinutes ?? USUAL_LOCK_MINUTES)
  const secrets = makeSecrets()
  const headers = answerHeaders("'self'")
  const self = { host: '', origin: '' }
  const line = eventLine(() => ({ locksInMs: life.locksInMs() }), life.line)
  const rate = { second: 0, count: 0 }
  let isLocking: LockReason | undefined
  let isEnded = false
  let hasPage = false
  let settle: (end: HostEnd) => void = () => undefined
  const ended = new Promise<HostEnd>((resolve) => {
    settle = resolve
  })

  const finish = async (end: HostEnd): Promise<void> => {
    if (isEnded) return
    isEnded = true
    clearInterval(checks)
    line.tell({ kind: 'locked', why: end === 'unused' ? 'ended' : end })
    const gone = ground.vault.end()
    await Promise.race([line.end(), pause(SEALING_MS)])
    server.close()
    server.closeAllConnections()
    await gone
    settle(end)
  }
  /** Gives the page a moment to seal what is typed, where there is one; then locks. */
  const lock = (why: LockReason): void => {
    if (isLocking !== undefined) return
    isLocking = why
    if (!life.isUnlocked() || !line.isOpen()) return void finish(why)
    line.tell({ kind: 'locking', why })
    setTimeout(() => void finish(why), SEALING_MS)
  }

  const relay = relayTo(ground.vault.ask, {
    life,
    isMinutesFixed: ground.lockMinutes !== undefined,
  })
  ground.vault.hear((event) => line.tell(event))
  ground.vault.onEnd(() => void finish('ended'))

  const answer = (response: ServerResponse, status: number, type?: string, body?: Uint8Array): void => {
    const more = type === undefined ? { Connection: 'close' } : { 'Content-Type': type }
    response.writeHead(status, { ...headers, ...more, 'Content-Length': body?.length ?? 0 })
    response.end(body)
  }

  const post = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const type = bodyTypeOf(request)
    if (type === undefined) return answer(response, 415)
    const path = request.url ?? ''
    const isFirst = path === '/session'
    if (!isFirst && !secrets.isPage(request.headers.authorization)) return answer(response, 401)
    const read = await readBody(request, path.startsWith('/call/') ? LARGEST_BODY : SMALL_BODY)
    if (read === undefined || isEnded) return void request.socket.destroy()
    if (!read.ok) return answer(response, read.error)
    request.socket.setTimeout(0)
    const input = inputOf(read.value, type)
    try {
      if (input === undefined) return answer(response, 400)
      if (isFirst) return begin(response, input.value)
      if (path === '/events') return listen(response)
      if (path === '/input') {
        life.input()
        return answer(response, 200, 'application/json', NOTHING)
      }
      const name = path.startsWith('/call/') ? path.slice('/call/'.length) : undefined
      const told = name === undefined ? undefined : await relay(name, input.value)
      if (told === undefined) return answer(response, 404)
      if (told.isLock) response.once('close', () => void finish(isLocking ?? 'asked'))
      const sent = bodyOf(told.value)
      answer(response, 200, sent.type, sent.body)
    } finally {
      read.value.fill(0)
      wipe(input)
    }
  }
  const begin = (response: ServerResponse, input: unknown): void => {
    const token = typeof input === 'object' && input !== null && 'token' in input ? input.token : undefined
    const secret = typeof token === 'string' ? secrets.exchange(token, clock.steady()) : undefined
    if (secret === undefined) return answer(response, 403)
    hasPage = true
    life.line('gone')
    const sent = bodyOf({ secret })
    answer(response, 200, sent.type, sent.body)
  }
  const listen = (response: ServerResponse): void => {
    response.writeHead(200, { ...headers, 'Content-Type': 'application/x-ndjson' })
    line.open(response)
  }
  const isTooOften = (): boolean => {
    const second = Math.floor(clock.steady() / 1000)
    rate.count = second === rate.second ? rate.count + 1 : 1
    rate.second = second
    return rate.count > MOST_A_SECOND
  }

  const server = createServer(LIMITS, (request, response) => {
    request.on('error', () => undefined)
    response.on('error', () => undefined)
    if (isEnded) return void request.socket.destroy()
    if (isTooOften()) return answer(response, 429)
    const passed = checkSender(request, self)
    if (!passed.ok) return answer(response, passed.status)
    if (request.method === 'POST') {
      post(request, response).catch(() => request.socket.destroy())
      return
    }
    const file = files.get(request.url ?? '')
    if (file === undefined) answer(response, 404)
    else answer(response, 200, file.type, file.bytes)
  })
  guard(server, headers)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port: 0 }, resolve)
  })
  self.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  self.origin = `http://${self.host}`
  const checks = setInterval(() => {
    const verdict = life.verdict()
    if (verdict.kind === 'lock') lock(verdict.why)
    else if (verdict.kind === 'unused') void finish('unused')
  }, CHECK_MS)

  return {
    origin: self.origin,
    address: () => {
      const token = secrets.token(clock.steady())
      return token === undefined ? undefined : `${self.origin}/#${token}`
    },
    hasPage: () => hasPage,
    lock,
    ended,
  }
}

const SMALL_BODY = 4096
const NOTHING = Buffer.from('{}')

const LIMITS = {
  requireHostHeader: false,
  insecureHTTPParser: false,
  maxHeaderSize: 16_384,
  headersTimeout: SILENT_MS,
  requestTimeout: 120_000,
  keepAliveTimeout: SILENT_MS,
  connectionsCheckingInterval: CHECK_MS,
} as const

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref())

/** The limits of connections, and an answer with the headers of all answers for what is no request. */
const guard = (server: Server, headers: Readonly<Record<string, string>>): void => {
  server.maxConnections = MOST_CONNECTIONS
  server.setTimeout(SILENT_MS, (socket) => socket.destroy())
  server.on('connect', (_request, socket) => socket.destroy())
  server.on('clientError', (_problem, socket) => {
    if (!socket.writable) return void socket.destroy()
    const lines = Object.entries({ ...headers, Connection: 'close', 'Content-Length': '0' })
    socket.end(`HTTP/1.1 400 Bad Request\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n`)
  })
}
