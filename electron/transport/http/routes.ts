import type { IncomingMessage, ServerResponse } from 'node:http'
import { err } from '#core/base'
import { bodyOf, inputOf, readBody, wipe } from './body.ts'
import { bodyTypeOf } from './gate.ts'
import type { HostClock } from './life.ts'
import type { Told } from './relay.ts'
import type { Secrets } from './secrets.ts'

/** What the routes stand on. */
export type RouteGround = {
  readonly answer: (response: ServerResponse, status: number, type?: string, body?: Uint8Array) => void
  readonly secrets: Secrets
  readonly clock: HostClock
  readonly bodyBytes: number
  readonly isEnded: () => boolean
  readonly relay: (name: string, input: unknown) => Promise<Told | undefined>
  readonly openLine: (response: ServerResponse) => void
  readonly onPage: () => void
  readonly onInput: () => void
  readonly onLocked: () => void
}

const CALL = '/call/'
/** Larger than any message that is no call. */
const SMALL_BODY = 4096

/** Answers what a page posts. But for the first token, nothing is read before the page has shown its secret. */
export const postRoutes = (ground: RouteGround) => {
  const { answer, secrets, clock } = ground
  const tell = (response: ServerResponse, value: unknown): void => {
    const { type, body } = answerBody(value)
    answer(response, 200, type, body)
  }
  const begin = (response: ServerResponse, input: unknown): void => {
    const token = typeof input === 'object' && input !== null && 'token' in input ? input.token : undefined
    const secret = typeof token === 'string' ? secrets.exchange(token, clock.steady()) : undefined
    if (secret === undefined) return answer(response, 403)
    ground.onPage()
    tell(response, { secret })
  }
  const route = async (response: ServerResponse, path: string, input: unknown): Promise<void> => {
    if (path === '/session') return begin(response, input)
    if (path === '/events') return ground.openLine(response)
    if (path === '/input') {
      ground.onInput()
      return tell(response, {})
    }
    const told = await ground.relay(path.slice(CALL.length), input)
    if (told === undefined) return answer(response, 404)
    if (told.isLock) response.once('close', ground.onLocked)
    tell(response, told.value)
  }
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? ''
    const isCall = path.startsWith(CALL)
    if (!isCall && !PATHS.has(path)) return answer(response, 404)
    const type = bodyTypeOf(request)
    if (type === undefined) return answer(response, 415)
    if (path !== '/session' && !secrets.isPage(request.headers.authorization)) return answer(response, 401)
    const read = await readBody(request, isCall ? ground.bodyBytes : SMALL_BODY)
    if (read === undefined || ground.isEnded()) return void request.socket.destroy()
    if (!read.ok) return answer(response, read.error)
    // An answer may take as long as its call.
    request.socket.setTimeout(0)
    const input = inputOf(read.value, type)
    try {
      if (input === undefined) answer(response, 400)
      else await route(response, path, input.value)
    } finally {
      read.value.fill(0)
      wipe(input)
    }
  }
}

/** What cannot be sent is a fault of the program, told as one. */
const answerBody = (value: unknown): ReturnType<typeof bodyOf> => {
  try {
    return bodyOf(value)
  } catch {
    return bodyOf(err({ code: 'fault', what: 'relay' }))
  }
}

const PATHS: ReadonlySet<string> = new Set(['/session', '/events', '/input'])
