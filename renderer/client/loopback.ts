import { decodeWire, encodeWire, framed, unframed, type AppEvent } from '#core/contract'
import { lineHearers } from './hearers.ts'
import type { Line } from './line.ts'

/** Joins a page to the loopback host that served it: the one-time token of the address becomes a secret that only memory holds. */
export const connectLoopback = async (
  token: string,
): Promise<Line & { readonly touched: () => void; readonly lock: () => Promise<void> }> => {
  const answer = await post('/session', JSON_TYPE, JSON.stringify({ token }))
  if (!answer.ok) throw new Error(`the host refused this page: ${answer.status}`)
  const { secret } = (await answer.json()) as { readonly secret: string }
  const { tell, end, isEnded, ...hearing } = lineHearers()
  let isLocking = false
  const heed = (event: AppEvent): void => {
    tell(event)
    isLocking ||= event.kind === 'locking'
    // A vault process that ends without a word before has stopped: what is typed stays in the page.
    if (event.kind === 'locked') end(event.why === 'ended' && !isLocking ? 'stopped' : 'locked')
  }
  void listen(secret, heed, isEnded).finally(() => end('stopped'))
  let lastTouch = 0
  return {
    call: async (name, input) => {
      if (isEnded()) throw new Error('the host has ended')
      const { json, bytes } = encodeWire(input)
      const text = new TextEncoder().encode(json)
      const body = bytes.length === 0 ? text : framed(text, bytes)
      return read(await post(`/call/${name}`, bytes.length === 0 ? JSON_TYPE : BYTES_TYPE, body, secret))
    },
    ...hearing,
    touched: () => {
      if (isEnded() || Date.now() - lastTouch < TOUCH_MS) return
      lastTouch = Date.now()
      void post('/input', JSON_TYPE, '{}', secret).catch(() => undefined)
    },
    lock: async () => {
      await post('/call/vault.lock', JSON_TYPE, '{}', secret).catch(() => undefined)
    },
  }
}

const JSON_TYPE = 'application/json'
const BYTES_TYPE = 'application/octet-stream'
/** Input is told this often at most. */
const TOUCH_MS = 10_000

const post = (path: string, type: string, body: string | Uint8Array<ArrayBuffer>, secret?: string): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': type, ...(secret !== undefined && { Authorization: `Bearer ${secret}` }) },
    body,
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
  })

const read = async (answer: Response): Promise<unknown> => {
  if (!answer.ok) throw new Error(`the host answered ${answer.status}`)
  const body = new Uint8Array(await answer.arrayBuffer())
  const isFramed = answer.headers.get('Content-Type') === BYTES_TYPE
  const parts = isFramed ? unframed(body) : { json: body, bytes: new Uint8Array() }
  if (parts === undefined) throw new Error('the host answered with a body cut short')
  const value = decodeWire({ json: new TextDecoder().decode(parts.json), bytes: parts.bytes })
  if (!value.ok) throw new Error(`the answer cannot be read: ${value.error}`)
  return value.value
}

/** Hears the events of the host for as long as it tells any; a line that breaks is taken up again once. */
const listen = async (secret: string, tell: (event: AppEvent) => void, isOver: () => boolean): Promise<void> => {
  for (let failures = 0; failures < 2 && !isOver(); failures += 1) {
    try {
      const answer = await post('/events', JSON_TYPE, '{}', secret)
      if (!answer.ok || answer.body === null) return
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
      let rest = ''
      for (;;) {
        const { value, done } = await reader.read()
        if (done) break
        const lines = (rest + value).split('\n')
        rest = lines.pop() ?? ''
        for (const line of lines) {
          if (line.trim() === '') continue
          const event = JSON.parse(line) as AppEvent | { readonly kind: 'beat' }
          failures = 0
          if (event.kind !== 'beat') tell(event)
        }
      }
    } catch {
      // The next turn of the loop takes the line up again.
    }
  }
}
