import { gzipSync } from 'node:zlib'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import type { Measured } from './figures.ts'
import { openWindow, unlockWindow } from './window.ts'

const ASSETS = path.resolve(import.meta.dirname, '../../dist/window/assets')
/** Words that only the sources of these packages hold. */
const FOREIGN: Readonly<Record<string, RegExp>> = {
  docx: /prepForXml|w:document xmlns/,
  pdfkit: /PDFDocument requires|pdfkit/i,
  fontkit: /fontkit/i,
  hashWasm: /hash-wasm/i,
}

/** What is fetched before the window paints, and what of it is in the bundle at all. */
export const bundle = async (browser: Browser, home: string): Promise<readonly Measured[]> => {
  const window = await openWindow(browser, home)
  const { page } = window
  await page.getByRole('textbox').first().waitFor()
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0)
  const fonts = await page.evaluate(
    (before) =>
      performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => /\.(ttf|otf|woff2?)$/.test(name) && startTime < before).length,
    paint,
  )
  const first = scripts(window.fetched().map(({ url }) => url))
  await unlockWindow(window)
  const work = scripts(window.fetched().map(({ url }) => url))
  await window.close()
  const all = readdirSync(ASSETS).filter((name) => /\.(m?js|css)$/.test(name))
  const whole = all.filter((name) => !isPdfJs(name))
  const foreign = Object.values(FOREIGN).filter((mark) => all.some((name) => mark.test(text(name))))
  return [
    { what: 'scripts and styles before first paint, gzipped', values: [kb(first)], unit: 'KB', goal: 700 },
    { what: 'scripts and styles until Home is drawn, gzipped', values: [kb(work)], unit: 'KB', goal: 700 },
    { what: 'all scripts and styles of the window but pdf.js, gzipped', values: [kb(whole)], unit: 'KB', goal: 700 },
    { what: 'font files asked for before first paint', values: [fonts], unit: 'files', goal: 0 },
    {
      what: 'packages among docx, pdfkit, fontkit, hash-wasm in the window',
      values: [foreign.length],
      unit: 'files',
      goal: 0,
    },
  ]
}

const scripts = (urls: readonly string[]): readonly string[] =>
  [
    ...new Set(urls.map((url) => path.basename(new URL(url).pathname)).filter((name) => /\.(m?js|css)$/.test(name))),
  ].filter((name) => name !== 'pressable.css')

const isPdfJs = (name: string): boolean => /^pdf[.-]/.test(name)
const text = (name: string): string => readFileSync(path.join(ASSETS, name), 'utf8')
const kb = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(ASSETS, name)), { level: 6 }).length, 0) / 1024
