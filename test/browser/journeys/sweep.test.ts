import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../chromium.ts'
import { goTo, openSample } from '../driver.ts'
import { axeFaults, shoot } from '../page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

const PLACES = [
  'home',
  'visits',
  'counterparts',
  'meetings',
  'commitments',
  'library',
  'templates',
  'trash',
  'settings',
] as const
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
] as const

describe('U58 U60 every place of the rail', () => {
  test.each(['vi', 'ru'] as const)(
    'in %s, large and small: nothing for axe to find in light and dark, nothing wider than the window, no word cut off',
    async (lang) => {
      const opened = await openSample(browser, { lang })
      const { page } = opened
      const found: string[] = []
      for (const place of PLACES) {
        await goTo(opened, `window.places.${place}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.locator('p.page.muted').waitFor({ state: 'detached' })
        // The tooltip of the place that was pressed goes with the pointer.
        await page.mouse.move(700, 450)
        for (const size of SIZES) {
          await page.setViewportSize(size)
          const where = `${place} ${size.width}`
          // What axe sees does not hang on the language: one of them large, the other small.
          if ((lang === 'vi') === (size.width === 1440)) {
            found.push(...(await axeFaults(page)).map((one) => `${where} ${one}`))
          }
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          if (wider > 0) found.push(`${where}: ${wider} px wider than the window`)
          const cut = await page.evaluate(() =>
            [...document.querySelectorAll<HTMLElement>('button, [role="tab"], th, h1, h2')]
              .filter((one) => one.offsetParent !== null && one.scrollWidth > one.clientWidth + 1)
              .filter((one) => getComputedStyle(one).display !== 'inline')
              .map((one) => `${one.localName} “${one.textContent}”`),
          )
          found.push(...cut.map((one) => `${where}: cut off ${one}`))
          for (const theme of ['light', 'dark']) {
            await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
            await shoot(page, `sweep-${place}-${lang}-${theme}-${size.width}`)
          }
          await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'))
        }
      }
      expect(found.join('\n')).toBe('')
      expect([opened.elsewhere, opened.faults]).toEqual([[], []])
      await opened.close()
    },
    180_000,
  )
})
