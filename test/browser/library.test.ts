import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { textsFor, typeName } from '#core/language'
import { launchChromium } from './chromium.ts'
import { openSample } from './driver.ts'
import { axeFaults, shoot, type WindowPage } from './page.ts'

/** The tests follow one another in one window. */
let browser: Browser
let opened: WindowPage
beforeAll(async () => {
  browser = await launchChromium()
  opened = await openSample(browser, { lang: 'en' })
}, 120_000)
afterAll(async () => {
  await opened.close()
  await browser.close()
})

const t = textsFor('en')

const atLibrary = async (): Promise<WindowPage> => {
  await opened.page.keyboard.press('Control+6')
  await opened.page.getByRole('heading', { level: 1, name: t('window.places.library') }).waitFor()
  return opened
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
    const { page, elsewhere, faults } = await atLibrary()
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
  }, 180_000)

  test('opens a source with its text, in which the words that a record rests on lead to that record', async () => {
    const { page, elsewhere, faults } = await atLibrary()
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
  }, 180_000)
})
