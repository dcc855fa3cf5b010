import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { textsFor, typeName } from '#core/language'
import { launchChromium } from './chromium.ts'
import { openSample } from './driver.ts'
import { axeFaults, shoot } from './page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

const t = textsFor('en')

/** What stands in the list after a query, in its order. */
const ask = async (page: Page, query: string): Promise<readonly string[]> => {
  await page.getByLabel(t('search.field')).fill(query)
  await page.locator('[aria-busy=false]').getByRole('option').first().waitFor()
  return page.getByRole('option').locator('.strong').allInnerTexts()
}

describe('J10.1 the search page', () => {
  test('finds names unmarked and marked, in Han and Cyrillic, and walks, filters and opens by keys alone', async () => {
    const { page, elsewhere, faults, close } = await openSample(browser, { lang: 'en' })
    try {
      await page.keyboard.press('Control+Shift+F')
      await page.getByRole('heading', { level: 1, name: t('window.places.search') }).waitFor()
      expect(await axeFaults(page)).toEqual([])
      const unmarked = await ask(page, 'doan hai duong')
      expect(unmarked.slice(0, 2).toSorted()).toEqual(['Doãn Hải Dương', 'Đoàn Hải Đường'])
      expect(await axeFaults(page)).toEqual([])
      await shoot(page, 'search-en')
      expect((await ask(page, 'Đoàn Hải Đường'))[0]).toBe('Đoàn Hải Đường')
      for (const query of ['佩', '佩兰']) expect((await ask(page, query)).join()).toMatch(/Shen Peilan|沈佩兰/)
      for (const query of ['верхов', 'verkhov']) expect((await ask(page, query)).join()).toMatch(/Verkhovtsev/)

      await ask(page, 'choir')
      const chip = page
        .getByRole('toolbar', { name: t('search.types') })
        .getByRole('button', { name: typeName('commitment', 'en', 'many') })
      await chip.click()
      await page.waitForFunction(() => document.querySelectorAll('.hits-head').length === 1)
      expect(await page.locator('.hits-head').allInnerTexts()).toEqual([expect.stringMatching(/^Commitments/)])
      expect(await axeFaults(page)).toEqual([])
      await chip.click()

      await ask(page, 'Severorechensk')
      await page.getByLabel(t('search.field')).focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Control+Enter')
      await page.getByRole('complementary', { name: t('window.beside') }).waitFor()
      await page.getByLabel(t('search.field')).fill('.*[(')
      await page.getByText(t('search.nothing')).waitFor()
      expect(await axeFaults(page)).toEqual([])
      await ask(page, 'Verkhovtsev')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: t('window.places.search') }).waitFor({ state: 'detached' })
      expect([elsewhere, faults]).toEqual([[], []])
    } finally {
      await close()
    }
  }, 180_000)
})
