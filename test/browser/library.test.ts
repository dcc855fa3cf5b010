import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { languageName, textsFor, typeName } from '#core/language'
import { launchChromium } from './chromium.ts'
import { axeFaults, openPage, PASSPHRASE, shoot } from './page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

const t = textsFor('en')

/** A vault with the sample in it, at the library. */
const atLibrary = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: languageName('en', 'en') }).click()
  await page.getByLabel(t('gate.by')).fill('Lê Thị Mai')
  await page.getByLabel(t('gate.passphrase'), { exact: true }).fill(PASSPHRASE)
  await page.getByLabel(t('gate.again')).fill(PASSPHRASE)
  await page.getByRole('button', { name: t('gate.make'), exact: true }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: t('gate.saveKey') }).click()
  await download
  await page.getByRole('button', { name: t('gate.goOn') }).click()
  await page.getByRole('button', { name: t('home.loadSample') }).click()
  await page.getByRole('tab', { name: t('visits.tabs.overview') }).waitFor()
  await page.keyboard.press('Control+6')
  await page.getByRole('heading', { level: 1, name: t('window.places.library') }).waitFor()
}

const openShelf = async (page: Page, type: 'gift' | 'source' | 'agreement'): Promise<void> => {
  await page
    .getByRole('navigation', { name: t('library.shelves') })
    .getByRole('button', { name: typeName(type, 'en', 'many') })
    .click()
  await page.getByRole('heading', { level: 2, name: typeName(type, 'en', 'many') }).waitFor()
}

describe('the library', () => {
  test('shows shelves, and figures that cannot all hold side by side with the one that may be quoted', async () => {
    const { page, elsewhere, faults, close } = await openPage(browser, { lang: 'en' })
    try {
      await atLibrary(page)
      await page.getByRole('grid').getByRole('row').nth(1).waitFor()
      expect(await axeFaults(page)).toEqual([])
      await shoot(page, 'library-figures-en')
      await page
        .getByRole('button', { name: t('library.compare', { count: 1 }) })
        .first()
        .click()
      const dialog = page.getByRole('dialog', { name: t('library.compareTitle') })
      await dialog
        .getByRole('button', { name: t('library.markQuotable') })
        .first()
        .waitFor()
      expect(await axeFaults(page)).toEqual([])
      await shoot(page, 'library-compare-en')
      const quotable = dialog.getByRole('region').locator('.chip')
      expect(await quotable.allInnerTexts()).toEqual(['No', 'Yes'])
      await dialog
        .getByRole('button', { name: t('library.markQuotable') })
        .first()
        .click()
      await dialog.getByRole('region').first().getByText('Yes', { exact: true }).waitFor()
      expect(await quotable.allInnerTexts()).toEqual(['Yes', 'No'])
      await page.keyboard.press('Escape')
      for (const type of ['gift', 'agreement'] as const) {
        await openShelf(page, type)
        expect(await axeFaults(page)).toEqual([])
      }
      expect([elsewhere, faults]).toEqual([[], []])
    } finally {
      await close()
    }
  }, 180_000)

  test('opens a source with its text, in which the words that a record rests on lead to that record', async () => {
    const { page, elsewhere, faults, close } = await openPage(browser, { lang: 'en' })
    try {
      await atLibrary(page)
      await openShelf(page, 'source')
      const row = page.getByRole('row').filter({ hasText: 'Biên bản nội bộ buổi làm việc' }).first()
      await row.focus()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: t('library.resting') }).waitFor()
      await page.locator('.source-text mark').first().waitFor()
      expect(await axeFaults(page)).toEqual([])
      await shoot(page, 'library-source-en')
      expect(await page.getByText(t('library.wordsLost')).count()).toBe(0)
      const mark = page.locator('.source-text mark').first().getByRole('link').first()
      await mark.focus()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Biên bản' }).waitFor()
      expect([elsewhere, faults]).toEqual([[], []])
    } finally {
      await close()
    }
  }, 180_000)
})
