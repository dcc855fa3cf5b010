import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { textsFor } from '#core/language'
import { PASSPHRASE } from './big-vault.ts'
import { watchPage, type Watched } from './watch.ts'

export const t = textsFor('en')

/** The window in a browser before a host of its own, in the home that holds the big vault. */
export type MeasuredWindow = {
  readonly page: Page
  /** What was fetched, in order, with the milliseconds since the page was asked for. */
  readonly fetched: () => readonly { readonly url: string; readonly at: number }[]
  /** The process ids of the vault process and of the page's renderer. */
  readonly pids: () => { readonly vault: number; readonly renderer: number }
  /** The worst that the vault process kept a caller waiting since this was last asked, in ms. */
  readonly vaultStall: () => Promise<number>
  readonly close: () => Promise<void>
}

/** Opens the window on the lock screen. */
export const openWindow = async (browser: Browser, home: string): Promise<MeasuredWindow> => {
  const temporary = path.join(home, 'tmp')
  mkdirSync(temporary, { recursive: true })
  const host = fork(path.join(import.meta.dirname, 'host-process.ts'), [], {
    env: {
      ...process.env,
      HOME: home,
      TMPDIR: temporary,
      XDG_CONFIG_HOME: path.join(home, '.config'),
      XDG_RUNTIME_DIR: '',
    },
  })
  const [{ address }] = (await once(host, 'message')) as [{ readonly address: string }]
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.addInitScript(watchPage)
  const fetched: { url: string; at: number }[] = []
  const start = performance.now()
  page.on('request', (request) => fetched.push({ url: request.url(), at: performance.now() - start }))
  await page.goto(address)
  return {
    page,
    fetched: () => fetched,
    pids: () => ({ vault: vaultOf(host), renderer: rendererOf() }),
    vaultStall: () => stallOf(vaultOf(host), home),
    close: () => end(host, context),
  }
}

/** Unlocks; gives the milliseconds from the press until Home is drawn and the palette answers. */
export const unlockWindow = async ({ page }: MeasuredWindow): Promise<{ home: number; usable: number }> => {
  await page.getByLabel(t('gate.passphrase')).fill(PASSPHRASE)
  const start = performance.now()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: t('window.places.home') }).waitFor()
  await page.locator('main h2').first().waitFor()
  const home = performance.now() - start
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Talks')
  await page.locator('.palette-menu [data-key^="hit"]').first().waitFor()
  const usable = performance.now() - start
  await closePalette(page)
  return { home, usable }
}

/** The first Esc empties the field, the next one closes. */
export const closePalette = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.locator('.palette').waitFor({ state: 'detached' })
}

const end = async (host: ChildProcess, context: BrowserContext): Promise<void> => {
  await context.close()
  const ended = once(host, 'exit')
  if (host.connected) host.disconnect()
  await ended
}

const stallOf = async (pid: number, home: string): Promise<number> => {
  const file = path.join(home, 'vault-delay')
  rmSync(file, { force: true })
  process.kill(pid, 'SIGUSR2')
  for (let waited = 0; waited < 5000; waited += 20) {
    await setTimeout(20)
    const said = existsSync(file) ? readFileSync(file, 'utf8') : ''
    if (said !== '') return Number(said)
  }
  throw new Error('the vault process said nothing of itself')
}

type Process = { readonly pid: number; readonly parent: number; readonly line: string }

const processes = (): readonly Process[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8')
        const line = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return [{ pid: Number(name), parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]), line }]
      } catch {
        return []
      }
    })

const vaultOf = (host: ChildProcess): number =>
  processes().find(({ parent, line }) => parent === host.pid && line.includes('vault-process'))?.pid ?? 0

/** The renderer beneath this process that holds the most: an empty one may stand by. */
const rendererOf = (): number => {
  const all = processes()
  const isOurs = (pid: number): boolean => {
    const parent = all.find((one) => one.pid === pid)?.parent
    return parent !== undefined && (parent === process.pid || (parent > 1 && isOurs(parent)))
  }
  const renderers = all.filter(({ pid, line }) => line.includes('--type=renderer') && isOurs(pid))
  return renderers.toSorted((a, b) => memoryMb(b.pid, 'VmRSS') - memoryMb(a.pid, 'VmRSS'))[0]?.pid ?? 0
}

/** What a process holds in memory, in MB: all that is resident, or what is its own and no file's. */
export const memoryMb = (pid: number, which: 'VmRSS' | 'RssAnon'): number =>
  Number(new RegExp(`^${which}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]) / 1024

type Asked = Exclude<keyof Watched, 'longTasks'>

/** Begins to watch for what a key brings about, does the act, and gives the ms that it took. */
export const timed = async <Name extends Asked>(
  page: Page,
  name: Name,
  asked: Parameters<Watched[Name]>,
  act: () => Promise<void>,
): Promise<number> => {
  const found = page.evaluate(
    async ([which, given]) => {
      const { watched } = globalThis as unknown as { readonly watched: Record<string, (...all: string[]) => number> }
      return watched[which as string]?.(...(given as string[])) ?? Number.NaN
    },
    [name, asked] as const,
  )
  await page.evaluate(() => 0)
  await act()
  return found
}

/** The long tasks of the page since this was last asked, in ms. */
export const longTasks = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => (globalThis as unknown as { readonly watched: Watched }).watched.longTasks())
