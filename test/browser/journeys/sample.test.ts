import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../chromium.ts'
import { goTo, openSample } from '../driver.ts'
import { axeFaults } from '../page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

// In the other two languages it goes and comes back at the end of the first pack.
describe('J1 the sample goes and comes back', () => {
  test.each(['en', 'zh-Hans'] as const)(
    'J1.6 in %s: without it the lists are empty with their sentences, and Ctrl+Z brings all back',
    async (lang) => {
      const opened = await openSample(browser, { lang })
      const { page, text, elsewhere, faults } = opened
      await goTo(opened, 'window.places.home')
      await page.getByRole('button', { name: text('home.removeSample') }).click()
      const asked = page.getByRole('alertdialog', { name: text('home.removeSample') })
      await asked.getByRole('button', { name: text('home.removeSample') }).click()
      await page.getByText(text('home.noVisits')).waitFor()
      await goTo(opened, 'window.places.visits')
      await page.getByText(text('visits.none')).waitFor()
      expect(await axeFaults(page)).toEqual([])
      await page.keyboard.press('Control+z')
      await page.getByText(text('window.undone', { label: text('home.removeSample') }), { exact: true }).waitFor()
      await page.getByText(text('visits.none')).waitFor({ state: 'detached' })
      expect([elsewhere, faults]).toEqual([[], []])
      await opened.close()
    },
    90_000,
  )
})
