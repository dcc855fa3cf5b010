import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Socket } from 'node:net'
import type { Self } from './gate.ts'

/** How much a host bears, so that nothing on this computer can wear it out (SECURITY 6). */
export type Limits = {
  readonly connections: number
  /** How long a request may be silent while it is read. An answer may take as long as its call. */
  readonly silentMs: number
  readonly requestsASecond: number
  readonly bodyBytes: number
}

export const LIMITS: Limits = {
  connections: 64,
  silentMs: 10_000,
  requestsASecond: 200,
  bodyBytes: 96 * 1024 * 1024,
}

type Headers = Readonly<Record<string, string>>

/** A server on 127.0.0.1, at a port that the system chose. What is no request is answered with the headers of all answers. */
export const listenHere = async (
  limits: Limits,
  headers: Headers,
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ readonly server: Server; readonly self: Self }> => {
  const server = createServer(
    {
      requireHostHeader: false,
      insecureHTTPParser: false,
      maxHeaderSize: 16_384,
      headersTimeout: limits.silentMs,
      requestTimeout: LONGEST_REQUEST_MS,
      keepAliveTimeout: limits.silentMs,
      connectionsCheckingInterval: Math.min(1000, limits.silentMs / 2),
    },
    (request, response) => {
      request.on('error', () => undefined)
      response.on('error', () => undefined)
      handle(request, response)
    },
  )
  server.maxConnections = limits.connections
  server.setTimeout(limits.silentMs, (socket) => socket.destroy())
  server.on('connect', (_request, socket) => refuse(socket as Socket, '405 Method Not Allowed', headers))
  server.on('clientError', (_problem, socket) => refuse(socket as Socket, '400 Bad Request', headers))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port: 0 }, resolve)
  })
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return { server, self: { host, origin: `http://${host}` } }
}

/** However steadily it trickles, no request is read for longer. */
const LONGEST_REQUEST_MS = 120_000

const refuse = (socket: Socket, status: string, headers: Headers): void => {
  if (!socket.writable) return void socket.destroy()
  const lines = Object.entries({ ...headers, Connection: 'close', 'Content-Length': '0' })
  socket.end(`HTTP/1.1 ${status}\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n`)
  socket.destroySoon()
}
