import net from 'node:net'
import { describe, expect, test } from 'vitest'
import { hostHere, addressOf } from './test-host.ts'
import { openPage, ownHead, send, sendRaw, until, type Sent } from './page.ts'

/** Headers that stand on every answer, found or refused (SECURITY 5). */
const ALWAYS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; worker-src 'self'; " +
  "form-action 'none'; frame-src 'none'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; " +
  "require-trusted-types-for 'script'; trusted-types aide-worker; connect-src 'self'"

const hasAllHeaders = (headers: NodeJS.Dict<string | string[]>): boolean =>
  headers['content-security-policy'] === POLICY &&
  Object.entries(ALWAYS).every(([name, value]) => headers[name] === value) &&
  String(headers['permissions-policy']).includes('camera=(), ') &&
  headers['set-cookie'] === undefined &&
  !Object.keys(headers).some((name) => name.startsWith('access-control-'))

/** A call as our own page makes it, with what a row changes. */
type Case = readonly [name: string, status: number, change: Sent & { readonly without?: readonly string[] }]

const POSTS: readonly Case[] = [
  ['our own page', 200, {}],
  ['a page of another site', 403, { headers: { Origin: 'https://evil.test' } }],
  ['a page without an origin of its own', 403, { headers: { Origin: 'null' } }],
  ['our name in place of our address', 403, { headers: { Origin: 'http://localhost' } }],
  ['another port of this computer', 403, { headers: { Origin: 'http://127.0.0.1:1' } }],
  ['no origin at all', 403, { without: ['Origin'] }],
  ['a fetch across sites', 403, { headers: { 'Sec-Fetch-Site': 'cross-site' } }],
  ['a fetch from another port', 403, { headers: { 'Sec-Fetch-Site': 'same-site' } }],
  ['a form of another page', 415, { headers: { 'Content-Type': 'text/plain' } }],
  ['a form with files', 415, { headers: { 'Content-Type': 'multipart/form-data; boundary=x' } }],
  ['JSON with a parameter', 415, { headers: { 'Content-Type': 'application/json; charset=utf-8' } }],
  ['no type', 415, { without: ['Content-Type'] }],
  ['a compressed body', 415, { headers: { 'Content-Encoding': 'gzip' } }],
  ['no secret', 401, { without: ['Authorization'] }],
  ['a guessed secret', 401, { headers: { Authorization: `Bearer ${'A'.repeat(43)}` } }],
  ['the secret as a password', 401, { headers: { Authorization: 'Basic QQ==' } }],
  ['a preflight', 405, { method: 'OPTIONS' }],
  ['PUT', 405, { method: 'PUT' }],
  ['DELETE', 405, { method: 'DELETE' }],
  ['HEAD', 405, { method: 'HEAD' }],
  ['TRACE', 405, { method: 'TRACE' }],
  ['a WebSocket', 400, { headers: { Connection: 'Upgrade', Upgrade: 'websocket' } }],
  ['a wait for leave to send', 400, { headers: { Expect: '100-continue' } }],
  ['a call that is not in the table', 404, { path: '/call/vault.burn' }],
  ['a call by a name of the prototype', 404, { path: '/call/__proto__' }],
  ['a call with a query', 404, { path: '/call/vault.lock?token=1' }],
  ['no JSON', 400, { body: '{' }],
  ['bytes cut short', 400, { headers: { 'Content-Type': 'application/octet-stream' }, body: 'ab' }],
  ['text that is not UTF-8', 400, { body: Uint8Array.of(0x22, 0xff, 0x22) }],
  ['a key that would change every object', 400, { body: '{"__proto__":{"a":1}}' }],
]

describe('A49 L1 who may ask', () => {
  test.each(POSTS)('a call by %s is answered with %d', async (_name, status, change) => {
    const { host, asked } = await hostHere()
    const page = await openPage(addressOf(host))
    const head: Record<string, string> = {
      ...ownHead(host.origin),
      Authorization: `Bearer ${page.secret}`,
      ...change.headers,
    }
    for (const name of change.without ?? []) delete head[name]
    const { method = 'POST', path = '/call/vault.describe', body = '{"folder":"x"}' } = change
    const hasBody = method === 'POST' || method === 'PUT'
    const answer = await send(host.origin, { method, path, headers: head, ...(hasBody && { body }) })
    expect([answer.status, hasAllHeaders(answer.headers)]).toEqual([status, true])
    expect(asked).toEqual(status === 200 ? ['vault.describe'] : [])
  })

  const gets: readonly (readonly [string, number, Sent])[] = [
    ['a person who types the address', 200, { headers: { 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'navigate' } }],
    [
      'the redirect file',
      200,
      { headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' } },
    ],
    [
      'a frame of another page',
      403,
      { headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' } },
    ],
    [
      'a script tag of another page',
      403,
      {
        path: '/assets/index.js',
        headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'script' },
      },
    ],
    [
      'a navigation to something else than the page',
      403,
      {
        path: '/assets/index.js',
        headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' },
      },
    ],
    ['a page of another site', 403, { headers: { Origin: 'https://evil.test' } }],
    ['a call by GET', 404, { path: '/call/vault.lock' }],
    ['a GET with a body', 400, { headers: { 'Content-Length': '2' }, body: '{}' }],
  ]
  test.each(gets)('a look by %s is answered with %d', async (_name, status, sent) => {
    const { host, asked } = await hostHere()
    const answer = await send(host.origin, sent)
    expect([answer.status, hasAllHeaders(answer.headers), asked]).toEqual([status, true, []])
  })

  const HOSTS: readonly (readonly [string, number, (host: string, port: string) => string])[] = [
    ['a name bound anew to this computer', 421, () => 'Host: evil.test'],
    ['a name bound anew, with our port', 421, (_, port) => `Host: evil.test:${port}`],
    ['localhost', 421, (_, port) => `Host: localhost:${port}`],
    ['the same address in IPv6', 421, (_, port) => `Host: [::1]:${port}`],
    ['another port', 421, () => 'Host: 127.0.0.1:1'],
    ['no port', 421, () => 'Host: 127.0.0.1'],
    ['our address in another way of writing', 421, (_, port) => `Host: 127.1:${port}`],
    ['a trailing point', 421, (_, port) => `Host: 127.0.0.1.:${port}`],
    ['no host', 421, () => 'X: 1'],
    ['two hosts, ours first', 421, (host) => `Host: ${host}\r\nHost: evil.test`],
    ['two hosts, ours last', 421, (host) => `Host: evil.test\r\nHost: ${host}`],
    ['ours', 200, (host) => `Host: ${host}`],
  ]
  test.each(HOSTS)('%s as Host is answered with %d', async (_name, status, line) => {
    const { host } = await hostHere()
    const { host: own, port } = new URL(host.origin)
    const answer = await sendRaw(host.origin, `GET / HTTP/1.1\r\n${line(own, port)}\r\nConnection: close\r\n\r\n`)
    expect([answer.status, answer.text.includes(POLICY)]).toEqual([status, true])
  })

  const RAW: readonly (readonly [string, number, (host: string) => string])[] = [
    ['a whole address in place of a path', 421, (host) => `GET http://evil.test/ HTTP/1.1\r\nHost: ${host}`],
    ['our whole address in place of a path', 421, (host) => `GET http://${host}/ HTTP/1.1\r\nHost: ${host}`],
    ['a star in place of a path', 421, (host) => `OPTIONS * HTTP/1.1\r\nHost: ${host}`],
    ['CONNECT', 405, (host) => `CONNECT ${host} HTTP/1.1\r\nHost: ${host}`],
    ['an older HTTP', 505, (host) => `GET / HTTP/1.0\r\nHost: ${host}`],
    [
      'two lengths of one body',
      400,
      (host) => `POST /session HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked`,
    ],
    ['two lengths', 400, (host) => `POST /session HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 5\r\nContent-Length: 6`],
    ['a method that nobody knows', 400, (host) => `STEAL / HTTP/1.1\r\nHost: ${host}`],
    ['a line folded over two', 400, (host) => `GET / HTTP/1.1\r\nHost: ${host}\r\nX: a\r\n b`],
    ['a space before the colon', 400, (host) => `GET / HTTP/1.1\r\nHost : ${host}`],
    [
      'two origins',
      400,
      (host) => `GET / HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nOrigin: http://x.test`,
    ],
    ['heads without end', 400, (host) => `GET / HTTP/1.1\r\nHost: ${host}\r\nX: ${'a'.repeat(20_000)}`],
    ['no HTTP', 400, () => 'EHLO evil.test'],
  ]
  test.each(RAW)('%s is answered with %d', async (_name, status, head) => {
    const { host, asked } = await hostHere()
    const answer = await sendRaw(host.origin, `${head(new URL(host.origin).host)}\r\nConnection: close\r\n\r\n`)
    expect([answer.status, answer.text.includes(POLICY), asked]).toEqual([status, true, []])
  })
})

describe('L1 what cannot wear the host out', () => {
  test('a body that says it is too large is refused before it is read', async () => {
    const { host, asked } = await hostHere()
    const page = await openPage(addressOf(host))
    const own = new URL(host.origin).host
    const gigabyte = 1024 ** 3
    const answer = await sendRaw(
      host.origin,
      `POST /call/records.import HTTP/1.1\r\nHost: ${own}\r\nOrigin: ${host.origin}\r\nContent-Type: application/json\r\n` +
        `Authorization: Bearer ${page.secret}\r\nContent-Length: ${gigabyte}\r\n\r\n{"text":"`,
    )
    expect([answer.status, asked]).toEqual([413, []])
  })

  test('a body that turns out too large is refused where it passes the limit', async () => {
    const { host, asked } = await hostHere({ limits: { bodyBytes: 1000 } })
    const page = await openPage(addressOf(host))
    const chunked = { 'Transfer-Encoding': 'chunked' }
    const small = await page.post('/call/vault.describe', { headers: chunked, body: '{"folder":"x"}' })
    const large = await page.post('/call/vault.describe', {
      headers: chunked,
      body: `{"folder":"${'x'.repeat(2000)}"}`,
    })
    expect([small.status, large.status, asked]).toEqual([200, 413, ['vault.describe']])
  })

  test.each([
    ['before its head ends', (host: string) => `POST /session HTTP/1.1\r\nHost: ${host}\r\n`],
    [
      'before its body ends',
      (host: string) =>
        `POST /session HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{`,
    ],
    ['before it says a word', () => ''],
  ])('a request that falls silent %s is dropped', async (_name, text) => {
    const { host } = await hostHere({ limits: { silentMs: 400 } })
    const start = performance.now()
    await sendRaw(host.origin, text(new URL(host.origin).host))
    expect(performance.now() - start).toBeLessThan(4000)
    expect((await send(host.origin, {})).status).toBe(200)
  })

  test('an answer may take longer than a request may be silent', async () => {
    const slow = (): Promise<unknown> =>
      new Promise((resolve) => setTimeout(() => resolve({ ok: true, value: 1 }), 1200))
    const { host } = await hostHere({ limits: { silentMs: 400 }, answer: slow })
    const page = await openPage(addressOf(host))
    expect(await page.call('vault.describe', { folder: 'x' })).toEqual({ ok: true, value: 1 })
  })

  test('of ten thousand connections sixty-four are kept, and the page is answered once they are gone', async () => {
    const { host } = await hostHere()
    const page = await openPage(addressOf(host))
    page.listen()
    const port = Number(new URL(host.origin).port)
    const open = new Set<net.Socket>()
    for (let round = 0; round < 20; round += 1) {
      await Promise.all(
        Array.from({ length: 500 }, () => {
          const socket = net.connect(port, '127.0.0.1')
          open.add(socket)
          socket.on('error', () => undefined)
          socket.once('close', () => open.delete(socket))
          return new Promise<void>((resolve) => {
            socket.once('connect', resolve)
            socket.once('close', () => resolve())
          })
        }),
      )
      await until(() => open.size <= 64)
    }
    for (const socket of open) socket.destroy()
    await until(() => open.size === 0)
    expect(await page.call('vault.describe', { folder: 'x' })).toEqual({ ok: true, value: null })
  })

  test('a head that comes letter by letter is dropped all the same', async () => {
    const { host } = await hostHere({ limits: { silentMs: 600 } })
    const socket = net.connect(Number(new URL(host.origin).port), '127.0.0.1')
    socket.on('error', () => undefined)
    let isOpen = true
    socket.once('close', () => (isOpen = false))
    socket.write('GET / HTTP/1.1\r\nX: ')
    const letters = setInterval(() => socket.write('a'), 100)
    await until(() => !isOpen)
    clearInterval(letters)
    expect((await send(host.origin, {})).status).toBe(200)
  })

  test('more than two hundred requests in a second are put off', async () => {
    const { host } = await hostHere()
    const statuses = await Promise.all(Array.from({ length: 60 }, () => send(host.origin, {})))
    expect(statuses.every(({ status }) => status === 200)).toBe(true)
    const seen = new Set<number>()
    for (let round = 0; round < 8; round += 1) {
      for (const { status } of await Promise.all(Array.from({ length: 60 }, () => send(host.origin, {}))))
        seen.add(status)
    }
    expect(seen).toEqual(new Set([200, 429]))
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect((await send(host.origin, {})).status).toBe(200)
  })
})

describe('A47 L3 only the exact names of the window’s files are found', () => {
  test.each([
    '/../package.json',
    '/%2e%2e%2fpackage.json',
    '/%252e%252e/package.json',
    '/..%5cpackage.json',
    '/..\\package.json',
    '//etc/passwd',
    '//',
    '/C:/Windows/win.ini',
    '/assets/index.js%00.html',
    '/assets/index.js/..',
    '/assets/./index.js',
    '/assets//index.js',
    '/ASSETS/INDEX.JS',
    '/assets/index.js?x',
    '/?token=1',
    '/index.html',
    '/assets',
    '/assets/',
    '/__proto__',
    '/constructor',
    '/assets/%69ndex.js',
    '/call/',
    '/session',
  ])('%s is not found, and says so with all headers', async (path) => {
    const { host } = await hostHere()
    const answer = await sendRaw(
      host.origin,
      `GET ${path} HTTP/1.1\r\nHost: ${new URL(host.origin).host}\r\nConnection: close\r\n\r\n`,
    )
    expect([answer.status, answer.text.includes(POLICY), answer.text.endsWith('\r\n\r\n')]).toEqual([404, true, true])
  })

  test('a part of a file is answered with the whole', async () => {
    const { host } = await hostHere()
    const answer = await send(host.origin, { path: '/assets/index.js', headers: { Range: 'bytes=0-2' } })
    expect([answer.status, answer.body.toString(), answer.headers['content-range']]).toEqual([
      200,
      'export {}',
      undefined,
    ])
  })
})
