import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import fs from 'node:fs'
import path from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openPage } from '../../electron/serve/open-page.ts'
import { freshFolder } from '../e2e/aide.ts'
import { addressOf, hostHere } from '../electron/transport/test-host.ts'
import { openPage as openTestPage, send } from '../electron/transport/page.ts'
import { chromiumPath } from './chromium.ts'

let browser: Browser
beforeAll(async () => {
  const executablePath = await chromiumPath()
  if (executablePath === undefined) throw new Error('expected a Chromium: name one with CHROMIUM_PATH')
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP evil.test 127.0.0.1'],
  })
}, 120_000)
afterAll(async () => {
  await browser.close()
})

const newPage = async (): Promise<Page> => {
  const context = await browser.newContext()
  onTestFinished(() => context.close())
  return context.newPage()
}

/** Another program's page on this computer: another port, so another origin, though the same site. */
const strangersPage = async (): Promise<{ readonly page: Page; readonly port: number }> => {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' })
    response.end('<!doctype html><title>another page</title>')
  })
  await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: 0 }, () => resolve()))
  onTestFinished(() => void server.close())
  return { page: await newPage(), port: (server.address() as AddressInfo).port }
}

describe('in a real browser', () => {
  test('A50 the file that leads to the page opens it, and the page alone gets the secret', async () => {
    const { host } = await hostHere()
    const seen = path.join(freshFolder(), 'seen.html')
    const opener = freshFolder()
    fs.writeFileSync(path.join(opener, 'xdg-open'), `#!/bin/sh\ncp "$1" ${seen}.part && mv ${seen}.part ${seen}\n`, {
      mode: 0o755,
    })
    const before = process.env['PATH']
    process.env['PATH'] = `${opener}:${before}`
    onTestFinished(() => {
      process.env['PATH'] = before
    })
    const desktop = { platform: 'linux', env: { DISPLAY: ':9' }, temporary: freshFolder() } as const
    const opened = await openPage(addressOf(host), desktop)
    while (!fs.existsSync(seen)) await new Promise((resolve) => setTimeout(resolve, 20))
    const page = await newPage()
    await page.goto(`file://${seen}`)
    await page.waitForURL(`${host.origin}/**`)
    const status = await page.evaluate(async () => {
      const answer = await window.fetch('/session', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ token: location.hash.slice(1) }),
      })
      return [answer.status, document.referrer, document.cookie]
    })
    expect(status).toEqual([200, '', ''])
    expect(host.hasPage()).toBe(true)
    await opened?.forget()
  })

  test.each(['evil.test', '127.0.0.1'])(
    'A49 nothing that a page at %s does reaches the vault or reads an answer',
    async (name) => {
      const { host, asked } = await hostHere()
      const own = await openTestPage(addressOf(host))
      const { page, port } = await strangersPage()
      await page.goto(`http://${name}:${port}/`)
      const got = await page.evaluate(
        async ({ origin, secret }) => {
          const call = `${origin}/call/vault.lock`
          const tried = (made: Promise<unknown>): Promise<string> =>
            made.then(
              () => 'came through',
              () => 'refused',
            )
          const loaded = (element: HTMLElement & { src: string }, src: string): Promise<string> =>
            new Promise((resolve) => {
              element.addEventListener('load', () => resolve('came through'))
              element.addEventListener('error', () => resolve('refused'))
              element.src = src
              document.body.append(element)
            })
          const json = { 'Content-Type': 'application/json', Authorization: `Bearer ${secret}` }
          const form = document.createElement('form')
          Object.assign(form, { method: 'post', action: call, enctype: 'text/plain', target: 'aside' })
          const frame = document.createElement('iframe')
          frame.name = 'aside'
          document.body.append(form, frame)
          form.submit()
          navigator.sendBeacon(call, new Blob(['{}'], { type: 'text/plain' }))
          const socket = new window.WebSocket(`${origin.replace('http', 'ws')}/events`)
          const socketEnds = new Promise<string>((resolve) => {
            socket.addEventListener('open', () => resolve('came through'))
            socket.addEventListener('error', () => resolve('refused'))
          })
          return {
            read: await tried(window.fetch(`${origin}/`).then((answer) => answer.text())),
            call: await tried(window.fetch(call, { method: 'POST', headers: json, body: '{}' })),
            line: await tried(window.fetch(`${origin}/events`, { method: 'POST', headers: json, body: '{}' })),
            script: await loaded(document.createElement('script'), `${origin}/assets/index.js`),
            image: await loaded(document.createElement('img'), `${origin}/`),
            socket: await socketEnds,
            blind: await window.fetch(call, { method: 'POST', mode: 'no-cors', body: '{}' }).then(
              (answer) => answer.type,
              () => 'refused',
            ),
          }
        },
        { origin: host.origin, secret: own.secret },
      )
      expect({ ...got, blind: ['opaque', 'refused'].includes(got.blind) }).toEqual({
        read: 'refused',
        call: 'refused',
        line: 'refused',
        script: 'refused',
        image: 'refused',
        socket: 'refused',
        blind: true,
      })
      expect(asked).toEqual([])
      expect((await send(host.origin, {})).status).toBe(200)
      // The positive control: the same call by our own page does reach the vault.
      await own.call('vault.describe', { folder: 'x' })
      expect(asked).toEqual(['vault.describe'])
    },
  )

  test('A49 a name that was bound anew to this computer gets nothing, however the browser asks', async () => {
    const { host, asked } = await hostHere()
    const { port } = new URL(host.origin)
    const page = await newPage()
    const answer = await page.goto(`http://evil.test:${port}/`)
    expect([answer?.status(), await answer?.text()]).toEqual([421, ''])
    const statuses = await page.evaluate(async () => {
      const post = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' }
      const answers = [
        await window.fetch('/'),
        await window.fetch('/session', post),
        await window.fetch('/call/vault.state', post),
      ]
      return answers.map(({ status }) => status)
    })
    expect([statuses, asked]).toEqual([[421, 421, 421], []])
  })

  test('A49 our page cannot be put into a frame of another', async () => {
    const { host } = await hostHere()
    const { page, port } = await strangersPage()
    await page.goto(`http://127.0.0.1:${port}/`)
    const answers: number[] = []
    page.on('response', (answer) => answers.push(answer.status()))
    await page.evaluate((src) => {
      const frame = document.createElement('iframe')
      frame.src = src
      document.body.append(frame)
    }, `${host.origin}/`)
    while (answers.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(answers).toEqual([403])
  })

  test('A43 an injected script, style or handler does nothing in our page, and it can connect nowhere else', async () => {
    const { host } = await hostHere()
    const { port } = await strangersPage()
    const page = await newPage()
    await page.goto(addressOf(host))
    const done = await page.evaluate(async (elsewhere) => {
      const ran: string[] = []
      Object.assign(globalThis, { ran })
      const script = document.createElement('script')
      try {
        script.textContent = 'ran.push("script")'
      } catch {
        // Trusted Types refuse it already here.
      }
      document.body.append(script)
      try {
        document.body.insertAdjacentHTML('beforeend', '<img src="/none" onerror="ran.push(1)">')
        ran.push('markup')
      } catch {
        // The same.
      }
      const style = document.createElement('style')
      style.textContent = 'body { color: rgb(1, 2, 3) }'
      document.body.append(style)
      if (getComputedStyle(document.body).color === 'rgb(1, 2, 3)') ran.push('style')
      await window.fetch(elsewhere).then(
        () => ran.push('fetch'),
        () => undefined,
      )
      return ran
    }, `http://127.0.0.1:${port}/`)
    expect(done).toEqual([])
  })
})
