import fs from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { PackLang } from '#core/base'
import { textsFor, type Texts } from '#core/language'
import { startHost, type HostChoices, type TestHost } from '../e2e/host.ts'

const SHOTS = path.resolve(import.meta.dirname, '../../out/screens')

/** The passphrase of every vault that a journey makes. */
export const PASSPHRASE = 'correct horse battery staple'
/** Where the clocks of page and vault process stand unless a test says otherwise. */
export const NOW = '2026-11-22T09:00:00+07:00'

/** A page of the window on a host of its own, with what it asked of other places and what its policy refused. */
export type WindowPage = {
  readonly page: Page
  readonly context: BrowserContext
  readonly host: TestHost
  readonly text: Texts
  /** Addresses that were asked for and are not the host's. */
  readonly elsewhere: readonly string[]
  /** What the content policy refused, and what the page failed at. */
  readonly faults: readonly string[]
  readonly close: () => Promise<void>
}

export type PageChoices = HostChoices & {
  readonly lang?: PackLang
  readonly size?: { readonly width: number; readonly height: number }
  /** The time of the page's clock; the vault process stands at the same. */
  readonly now?: string
}

const LOCALES: Readonly<Record<PackLang, string>> = { en: 'en-GB', vi: 'vi-VN', ru: 'ru-RU', 'zh-Hans': 'zh-CN' }

/** Opens the window in a new context: every request to another place is refused and counted. */
export const openPage = async (browser: Browser, choices: PageChoices = {}): Promise<WindowPage> => {
  const host = await startHost(choices)
  const lang = choices.lang ?? 'vi'
  const context = await browser.newContext({
    viewport: choices.size ?? { width: 1440, height: 900 },
    locale: LOCALES[lang],
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
    // A colour on its way to another is neither: pictures and contrasts are of what rests.
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.clock.install({ time: new Date(choices.now ?? NOW) })
  const elsewhere: string[] = []
  const faults: string[] = []
  await context.route(
    ({ origin, protocol }) => origin !== host.origin && protocol !== 'blob:',
    (route) => {
      elsewhere.push(route.request().url())
      return route.abort()
    },
  )
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} ${message.location().url}`)
  })
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`)
    })
  })
  await page.goto(host.url)
  return {
    page,
    context,
    host,
    text: textsFor(lang),
    elsewhere,
    faults,
    close: async () => {
      await context.close()
      await host.stop()
    },
  }
}

/** The rules of axe that look at colours: all that a theme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** What axe finds in the page: by all its rules in light, and in dark by those on colours; each as one line. */
export const axeFaults = async (page: Page): Promise<readonly string[]> => {
  const before = await page.evaluate(() => document.documentElement.dataset['theme'] ?? 'light')
  const found: string[] = []
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
    // One frame needs no second page to be put together in, and only faults are read.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
    const { violations } = await (theme === 'light' ? axe : axe.withRules(COLOUR_RULES)).analyze()
    for (const { id, nodes } of violations) {
      for (const node of nodes) found.push(`${theme} ${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`)
    }
  }
  await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), before)
  return found
}

/** Keeps a picture of the page under `out/screens`, to be looked at, where the run was asked for pictures: `SCREENS=1`. */
export const shoot = async (page: Page, name: string): Promise<void> => {
  if (process.env['SCREENS'] === undefined) return
  fs.mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`) })
}
