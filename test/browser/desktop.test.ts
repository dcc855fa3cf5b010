import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import * as disk from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { err, ok } from '#core/base'
import { WriteFiles } from '#core/contract'
import { textsFor } from '#core/language'
import { handOver, type HandOverFiles } from '../../electron/service/hand-over.ts'
import { answerAsset } from '../../electron/shell/assets.ts'
import { startChild, type Child } from '../../electron/transport/child.ts'
import { askOver } from '../../electron/transport/port.ts'
import { readWindowFiles } from '../../electron/transport/window-files.ts'
import { launchChromium } from './chromium.ts'
import { PASSPHRASE } from './page.ts'

/** An address that stands for `app://aide`, which only Electron has. */
const ORIGIN = 'http://127.0.0.1:9'

const home = mkdtempSync(path.join(tmpdir(), 'desktop-window-'))
/** As `npm run build` has made it, for the browser and for the app alike. */
const window = path.resolve(import.meta.dirname, '../../dist/window')
let browser: Browser
let child: Child
beforeAll(async () => {
  browser = await launchChromium()
  process.env['XDG_CONFIG_HOME'] = path.join(home, 'config')
  process.env['HOME'] = home
  child = startChild(new URL('../../electron/vault-process.ts', import.meta.url))
}, 120_000)
afterAll(async () => {
  await browser.close()
  await child.end()
  rmSync(home, { recursive: true, force: true })
})

/** Bytes as they cross to the page and back here, where the real bridge clones them. */
const packed = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? { bytes: Buffer.from(value).toString('base64') } : value
const unpacked = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'bytes' in value && Object.keys(value).length === 1
    ? new Uint8Array(Buffer.from(String(value.bytes), 'base64'))
    : value

/** What the desktop app does with finished files: the folder that a person chose, and the calls that write there. */
type Saving = { readonly folder: string; readonly files: HandOverFiles }

/** A page with the app's own files, headers and bridge, asking a real vault process. Notes what its policy refused. */
const openDesktop = async (saving?: Saving): Promise<{ page: Page; faults: string[]; said: string[] }> => {
  const answer = answerAsset(await readWindowFiles(window))
  const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
  const page = await context.newPage()
  const faults: string[] = []
  const said: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await context.route('**/*', async (route) => {
    const request = route.request()
    const response = answer({ url: request.url().replace(`${ORIGIN}/`, 'app://aide/'), method: request.method() })
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  })
  const ask = askOver(child.port)
  const write = async (input: unknown): Promise<unknown> => {
    const { files } = WriteFiles.parse(input)
    const { folder, files: calls } = saving ?? { folder: home, files: disk }
    const written = await handOver(folder, files, calls)
    return written.ok ? ok(written.value.map((file) => path.basename(file))) : err({ code: written.error.code })
  }
  await page.exposeFunction('askVault', async (name: string, input: string) => {
    const read = JSON.parse(input, unpacked) as unknown
    return JSON.stringify(await (name === 'host.write' ? write(read) : ask(name, read)), packed)
  })
  await page.exposeFunction('say', (line: string) => void said.push(line))
  await page.addInitScript(() => {
    const outside = globalThis as unknown as {
      askVault: (name: string, input: string) => Promise<string>
      say: (line: string) => void
      aide: unknown
    }
    const toText = (_: string, value: unknown): unknown =>
      value instanceof Uint8Array
        ? { bytes: btoa(Array.from(value, (one) => String.fromCodePoint(one)).join('')) }
        : value
    const fromText = (_: string, value: unknown): unknown =>
      typeof value === 'object' && value !== null && 'bytes' in value && Object.keys(value).length === 1
        ? Uint8Array.from(atob(String(value.bytes)), (char) => char.codePointAt(0) ?? 0)
        : value
    const call = (name: string) => (input: unknown) => {
      outside.say(`${name} ${JSON.stringify(input)}`)
      return Promise.resolve()
    }
    outside.aide = {
      connect: () => {
        const { port1, port2 } = new MessageChannel()
        port2.addEventListener('message', ({ data }: MessageEvent<{ call: number; name: string; input: unknown }>) => {
          void outside
            .askVault(data.name, JSON.stringify(data.input, toText))
            .then((value) => port2.postMessage({ answer: data.call, value: JSON.parse(value, fromText) as unknown }))
        })
        port2.start()
        globalThis.window.postMessage('aide-port', '*', [port1])
      },
      folder: () => Promise.resolve({ token: 'a'.repeat(32), name: 'Briefings' }),
      after: call('after'),
      title: call('title'),
      lock: call('lock'),
      menu: call('menu'),
      theme: call('theme'),
      onCommand: (listener: (id: string) => void) => {
        Object.assign(globalThis, { choose: listener })
        return () => undefined
      },
      onPackage: () => () => undefined,
    }
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  await page.goto(`${ORIGIN}/`)
  return { page, faults, said }
}

describe('the window in the desktop app, joined to a real vault process over the port of its bridge', () => {
  test('A43 opens under the policy of the app, which lets it connect nowhere, without one violation', async () => {
    const { page, faults } = await openDesktop()
    const text = textsFor('vi')
    await page.getByRole('heading', { level: 1, name: text('gate.chooseLanguage') }).waitFor()
    expect(faults).toEqual([])
    expect(
      await page.evaluate(() =>
        globalThis.window.fetch('/').then(
          () => 'fetched',
          () => 'refused',
        ),
      ),
    ).toBe('refused')
    await page.context().close()
  })

  test('a page opened on an unlocked vault shows the work, not the gate: the lock page and the work page are two', async () => {
    const ask = askOver(child.port)
    const folder = path.join(home, 'vault')
    const typed = () => new TextEncoder().encode(PASSPHRASE)
    const office = {
      id: `office:${'0'.repeat(25)}1`,
      type: 'office',
      home: 'office',
      name: { vi: { text: 'Cục Lễ tân', role: 'original' } },
      officer: 'Lan',
      createdAt: '2026-11-22T02:00:00Z',
      createdBy: 'Lan',
      updatedAt: '2026-11-22T02:00:00Z',
      updatedBy: 'Lan',
    }
    const kdf = { m: 65_536, t: 3, p: 1 }
    expect(await ask('vault.create', { folder, passphrase: typed(), kdf, office, by: 'Lan' })).toMatchObject({
      ok: true,
    })
    expect(await ask('vault.unlock', { folder, secret: { passphrase: typed() }, mode: 'write' })).toMatchObject({
      ok: true,
    })
    const { page, faults, said } = await openDesktop()
    await page.getByRole('heading', { level: 1, name: textsFor('vi')('window.places.home') }).waitFor()
    expect(faults).toEqual([])
    expect(said.some((line) => line.startsWith('title '))).toBe(true)
    // The commands stand in the menu of the system, not in the page, and one that is chosen there is done here.
    const menus = said.findLast((line) => line.startsWith('menu ')) ?? ''
    expect(menus).toContain(textsFor('vi')('window.menus.go'))
    expect(await page.locator('.menu-bar').count()).toBe(0)
    await page.evaluate(() => (globalThis as unknown as { choose: (id: string) => void }).choose('palette'))
    await page.getByRole('dialog').waitFor()
    await page.context().close()
  })

  test('J7.1 a disk that is full while a draft is exported is named, and no file is left; the next files are saved, and never over others', async () => {
    const ask = askOver(child.port)
    expect(await ask('sample.load', { lang: 'vi', label: 'sample', by: 'Lan' })).toMatchObject({ ok: true })
    const folder = path.join(home, 'Briefings')
    mkdirSync(folder)
    let isFull = true
    const open: typeof disk.open = async (...args) => {
      if (isFull && readdirSync(folder).length === 1) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      return disk.open(...args)
    }
    const { page, faults, said } = await openDesktop({ folder, files: { ...disk, open } })
    const text = textsFor('vi')
    await page.getByRole('heading', { level: 1, name: text('window.places.home') }).waitFor()
    await page
      .getByRole('button', { name: /Severorechensk/ })
      .first()
      .click()
    await page.getByRole('tab', { name: text('visits.tabs.pack') }).click()
    await page.locator('.page-words span').first().waitFor()
    const exportBoth = async (): Promise<void> => {
      await page.getByRole('button', { name: text('composer.exportDraft') }).click()
      await page.getByRole('menuitem', { name: text('composer.pdfAndWord') }).click()
    }
    await exportBoth()
    await page.getByText(text('vault.problem.folder-full')).waitFor()
    expect(readdirSync(folder)).toEqual([])
    isFull = false
    await exportBoth()
    await page.getByText(text('composer.exported', { count: 2 })).waitFor()
    expect(
      readdirSync(folder)
        .map((name) => path.extname(name))
        .toSorted(),
    ).toEqual(['.docx', '.pdf'])
    const first = readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name)).toString('base64')])
    await exportBoth()
    await expect.poll(() => readdirSync(folder).filter((name) => /-2\.(?:pdf|docx)$/.test(name)).length).toBe(2)
    expect(first.map(([name = '']) => [name, readFileSync(path.join(folder, name)).toString('base64')])).toEqual(first)
    await page
      .getByRole('button', { name: text('composer.openFolder') })
      .first()
      .click()
    await expect
      .poll(() => said.some((line) => line.startsWith(`after {"token":"${'a'.repeat(32)}","act":"folder"`)))
      .toBe(true)
    expect(faults).toEqual([])
    await page.context().close()
  }, 120_000)
})
