import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { textsFor } from '#core/language'
import { buildApp } from '../../scripts/build-app.ts'
import { buildWindow } from '../../scripts/build.ts'
import { electronProgram, testWithElectron, tool } from '../tools.ts'

/** What can be shown only with Electron's own program. Without it each of these is skipped by name, never passed. */
const ROOT = path.resolve(import.meta.dirname, '../..')

const home = mkdtempSync(path.join(tmpdir(), 'electron-home-'))
const places: Readonly<Record<string, string>> = {
  HOME: home,
  XDG_CONFIG_HOME: path.join(home, 'config'),
  APPDATA: path.join(home, 'config'),
  TMPDIR: home,
  LANG: 'vi_VN.UTF-8',
}

/** A test with the app running. */
const withApp = (title: string, body: (app: ElectronApplication, page: Page) => Promise<void>): void =>
  testWithElectron(title, async (executablePath) => {
    const env = { ...places, DISPLAY: process.env['DISPLAY'] ?? '' }
    const app = await _electron.launch({ executablePath, args: [ROOT], env })
    try {
      await body(app, await app.firstWindow())
    } finally {
      await app.close()
    }
  })

beforeAll(async () => {
  if (electronProgram() === undefined) return
  const window = path.join(ROOT, 'dist', 'window')
  await buildWindow(window)
  await buildApp({ out: path.join(ROOT, 'dist', 'app'), window })
}, 240_000)
afterAll(() => rmSync(home, { recursive: true, force: true }))

withApp('the app opens its window at the gate, in the language of the system', async (_app, page) => {
  await page.getByRole('heading', { level: 1, name: textsFor('vi')('gate.chooseLanguage') }).waitFor()
})

withApp('A41 (2, 3, 4) every page runs in the sandbox, isolated, without Node', async (app) => {
  const found = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => {
      const read = one as unknown as { getLastWebPreferences: () => Readonly<Record<string, unknown>> }
      const { sandbox, contextIsolation, nodeIntegration, webviewTag, spellcheck } = read.getLastWebPreferences()
      return { sandbox, contextIsolation, nodeIntegration, webviewTag, spellcheck }
    }),
  )
  const wanted = { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, spellcheck: false }
  expect(found.length).toBeGreaterThan(0)
  expect(found).toEqual(found.map(() => wanted))
})

withApp('A46 a page goes nowhere, opens nothing and is given no power of the computer', async (app, page) => {
  const tried = await page.evaluate(async () => {
    const outside = globalThis as unknown as {
      open: (url: string) => unknown
      navigator: { permissions: { query: (asked: { name: string }) => Promise<{ state: string }> } }
      location: { href: string }
    }
    const ask = (name: string) =>
      outside.navigator.permissions.query({ name }).then(
        ({ state }) => state,
        () => 'denied',
      )
    const opened = outside.open('https://example.org/') === null
    outside.location.href = 'https://example.org/'
    await new Promise((resolve) => setTimeout(resolve, 500))
    return {
      opened,
      href: outside.location.href,
      powers: await Promise.all(['geolocation', 'camera', 'midi'].map(ask)),
    }
  })
  expect(tried).toEqual({ opened: true, href: 'app://aide/', powers: ['denied', 'denied', 'denied'] })
  expect(app.windows().length).toBe(1)
})

withApp(
  'A43 no rule of the content policy is broken while the gate opens, and a script in the page is refused',
  async (_app, page) => {
    const refused = await page.evaluate(async () => {
      const outside = globalThis as unknown as {
        document: {
          createElement: (name: string) => { textContent: string }
          body: { append: (node: unknown) => void }
        }
        addEventListener: (kind: string, listener: (event: { violatedDirective: string }) => void) => void
        wasRun?: boolean
      }
      const seen: string[] = []
      outside.addEventListener('securitypolicyviolation', ({ violatedDirective }) => seen.push(violatedDirective))
      const script = outside.document.createElement('script')
      try {
        script.textContent = 'globalThis.wasRun = true'
        outside.document.body.append(script)
      } catch {
        seen.push('trusted types')
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
      return { wasRun: outside.wasRun ?? false, some: seen.length > 0 }
    })
    expect(refused).toEqual({ wasRun: false, some: true })
  },
)

withApp(
  'A27 A28 the vault process of the app answers, with its ciphers and its key derivation proved at its start',
  async (_app, page) => {
    const answer = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const outside = globalThis as unknown as {
            aide: { connect: () => void }
            addEventListener: (
              kind: 'message',
              listener: (event: { data: unknown; ports: readonly PagePort[] }) => void,
            ) => void
          }
          outside.addEventListener('message', ({ data, ports: [port] }) => {
            if (data !== 'aide-port' || port === undefined) return
            port.addEventListener('message', ({ data: said }) => resolve(said))
            port.start()
            port.postMessage({ call: 1, name: 'vault.state', input: {} }, [])
          })
          outside.aide.connect()
        }),
    )
    expect(answer).toEqual({ answer: 1, value: { ok: false, error: { code: 'locked' } } })
  },
)

withApp('A36 A37 suspend replaces the vault process and the page within a second', async (app) => {
  const before = await pagesOf(app)
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
  await expect.poll(() => pagesOf(app), { timeout: 1000 }).toEqual(before)
})

withApp('A52 a first start leaves no text of the window in the folder of the app', async (app) => {
  await app.close()
  const words = textsFor('vi')('gate.chooseLanguage')
  const holders = globSync('config/**/*', { cwd: home, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => readFileSync(path.join(entry.parentPath, entry.name)).includes(words))
  expect(holders.map(({ name }) => name)).toEqual([])
})

testWithElectron(
  'A75 A76 a minute of the app, from an empty profile, sends nothing to any address',
  (program, context) => {
    const strace = tool('strace')
    if (strace === undefined) return context.skip('the command strace is not installed')
    const trace = path.join(home, 'trace')
    const env = { ...places, DISPLAY: process.env['DISPLAY'] ?? '' }
    spawnSync(strace, ['-f', '-e', 'trace=network', '-o', trace, program, ROOT], { env, timeout: 60_000 })
    const sent = readFileSync(trace, 'utf8')
      .split('\n')
      .filter((line) => /\b(?:connect|sendto|sendmsg)\(/.test(line) && /AF_INET6?\b/.test(line))
    expect(sent).toEqual([])
  },
)

/** What a page hears and speaks to, as far as the test needs it. */
type PagePort = {
  readonly addEventListener: (kind: 'message', listener: (event: { readonly data: unknown }) => void) => void
  readonly start: () => void
  readonly postMessage: (message: unknown, transfer: readonly object[]) => void
}

const pagesOf = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
