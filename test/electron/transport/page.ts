import http from 'node:http'
import net from 'node:net'
import { decodeWire, encodeWire, framed, unframed, type AppEvent } from '#core/contract'

export type Answered = {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: Buffer
}

export type Sent = {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array | string
}

/** Sends one request on a connection of its own. */
export const send = (origin: string, { method = 'GET', path = '/', headers = {}, body }: Sent): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const request = http.request(origin, { method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    request.on('error', reject)
    request.end(body)
  })

/** Sends bytes as they are and gives the status of what comes back: 0 when the connection is closed without a word. */
export const sendRaw = (origin: string, text: string): Promise<{ readonly status: number; readonly text: string }> =>
  new Promise((resolve) => {
    const socket = net.connect(Number(new URL(origin).port), '127.0.0.1')
    let heard = ''
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? 0), text: heard }))
    socket.write(text, 'latin1')
  })

/** The head of a request as our own page sends it. */
export const ownHead = (origin: string): Readonly<Record<string, string>> => ({
  'Content-Type': 'application/json',
  Origin: origin,
  'Sec-Fetch-Site': 'same-origin',
})

/** A page that gave its token back: what it may ask, and what it hears. */
export type TestPage = {
  readonly secret: string
  readonly call: (name: string, input: unknown) => Promise<unknown>
  readonly post: (path: string, sent?: Sent) => Promise<Answered>
  readonly events: readonly (AppEvent | { readonly kind: 'beat'; readonly locksInMs?: number })[]
  readonly listen: () => { readonly close: () => void }
}

/** Opens the page of an address, as the window does. */
export const openPage = async (url: string): Promise<TestPage> => {
  const { origin, hash } = new URL(url)
  const head = ownHead(origin)
  const answer = await exchange(url)
  if (answer.status !== 200) throw new Error(`the host refused the token: ${answer.status} for ${hash.length} signs`)
  const { secret } = JSON.parse(answer.body.toString()) as { readonly secret: string }
  const withSecret = { ...head, Authorization: `Bearer ${secret}` }
  const post: TestPage['post'] = (path, sent = {}) =>
    send(origin, { method: 'POST', path, body: '{}', ...sent, headers: { ...withSecret, ...sent.headers } })
  const events: TestPage['events'][number][] = []
  return {
    secret,
    post,
    events,
    call: async (name, input) => {
      const { json, bytes } = encodeWire(input)
      const isPlain = bytes.length === 0
      const { status, headers, body } = await post(`/call/${name}`, {
        headers: { 'Content-Type': isPlain ? 'application/json' : 'application/octet-stream' },
        body: isPlain ? json : framed(new TextEncoder().encode(json), bytes),
      })
      if (status !== 200) throw new Error(`${name} was answered with ${status}`)
      const parts =
        headers['content-type'] === 'application/json' ? { json: body, bytes: new Uint8Array() } : unframed(body)
      const read = decodeWire({ json: new TextDecoder().decode(parts?.json), bytes: parts?.bytes ?? new Uint8Array() })
      if (!read.ok) throw new Error(`${name} was answered with what cannot be read: ${read.error}`)
      return read.value
    },
    listen: () => {
      const request = http.request(origin, { method: 'POST', path: '/events', headers: withSecret, agent: false })
      request.on('error', () => undefined)
      request.on('response', (response) => {
        let rest = ''
        response.on('error', () => undefined)
        response.on('data', (chunk: Buffer) => {
          const lines = (rest + chunk.toString()).split('\n')
          rest = lines.pop() ?? ''
          for (const line of lines) events.push(JSON.parse(line) as TestPage['events'][number])
        })
      })
      request.end('{}')
      return { close: () => void request.destroy() }
    },
  }
}

/** Gives the token of an address back. */
export const exchange = (url: string): Promise<Answered> => {
  const { origin, hash } = new URL(url)
  return send(origin, {
    method: 'POST',
    path: '/session',
    headers: ownHead(origin),
    body: JSON.stringify({ token: hash.slice(1) }),
  })
}

/** Waits until something holds, for a minute at most. */
export const until = async (holds: () => boolean): Promise<void> => {
  const start = performance.now()
  while (!holds()) {
    if (performance.now() - start > 60_000) throw new Error('what was waited for did not come')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
