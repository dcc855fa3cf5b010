import type { IncomingMessage } from 'node:http'

/** Whom the host is: its port is part of both. */
export type Self = { readonly host: string; readonly origin: string }

/** A request that may be routed, or the status with which it is refused. */
export type Passed = { readonly ok: true } | { readonly ok: false; readonly status: number }

const PASSED: Passed = { ok: true }
const refused = (status: number): Passed => ({ ok: false, status })

/**
 * Checks who asks, before anything else is looked at (SECURITY 6): the one right `Host`, which stops a name that was bound anew
 * to this computer; an `Origin` that is ours; a fetch that our page made, or a person who opens it; and GET or POST alone.
 */
export const checkSender = (request: IncomingMessage, self: Self): Passed => {
  const heads = headsOf(request)
  if (request.httpVersion !== '1.1') return refused(505)
  if (!isExactly(heads.get('host'), self.host)) return refused(421)
  if (request.url?.startsWith('/') !== true) return refused(421)
  if (heads.has('upgrade') || heads.has('expect') || heads.has('trailer')) return refused(400)
  if (request.method !== 'GET' && request.method !== 'POST') return refused(405)
  if (request.method === 'GET' && (heads.has('content-length') || heads.has('transfer-encoding'))) return refused(400)
  for (const name of ONCE) if ((heads.get(name) ?? []).length > 1) return refused(400)
  const origin = heads.get('origin')?.[0]
  if (origin === undefined ? request.method !== 'GET' : origin !== self.origin) return refused(403)
  return isOwnFetch(heads, request) ? PASSED : refused(403)
}

/** Checks that a message is of the two types that carry calls, and not of one that a form of another page can send. */
export const bodyTypeOf = (request: IncomingMessage): 'json' | 'framed' | undefined => {
  const type = request.headers['content-type']
  if (request.headers['content-encoding'] !== undefined) return undefined
  if (type === 'application/json') return 'json'
  return type === 'application/octet-stream' ? 'framed' : undefined
}

const ONCE = ['origin', 'authorization', 'content-type', 'content-encoding', 'sec-fetch-site', 'sec-fetch-mode']

type Heads = ReadonlyMap<string, readonly string[]>

const headsOf = ({ rawHeaders }: IncomingMessage): Heads => {
  const heads = new Map<string, string[]>()
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase()
    heads.set(name, [...(heads.get(name) ?? []), rawHeaders[at + 1] ?? ''])
  }
  return heads
}

const isExactly = (found: readonly string[] | undefined, expected: string): boolean =>
  found?.length === 1 && found[0] === expected

/** A redirect file opens the page from outside: a top-level navigation to `/`, and that page holds no secret. */
const isOwnFetch = (heads: Heads, { method, url }: IncomingMessage): boolean => {
  const site = heads.get('sec-fetch-site')?.[0]
  if (site === undefined || site === 'none' || site === 'same-origin') return true
  const isOpened =
    isExactly(heads.get('sec-fetch-mode'), 'navigate') && isExactly(heads.get('sec-fetch-dest'), 'document')
  return site === 'cross-site' && isOpened && method === 'GET' && url === '/'
}
