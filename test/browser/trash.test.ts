import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { textsFor } from '#core/language'
import { launchChromium } from './chromium.ts'
import { openSample } from './driver.ts'
import { axeFaults, shoot } from './page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

const t = textsFor('en')
const GIFT = 'Lacquer box with the Lam River'

/** Finds a record in the palette and moves it to the trash from its page. */
const discard = async (page: Page, name: string): Promise<void> => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(name)
  await page.getByRole('dialog').getByText(name).first().click()
  await page.getByRole('button', { name: t('editor.trash.move') }).click()
  await page.getByText(t('editor.trash.moved', { name })).first().waitFor()
}

const choose = (page: Page) => page.getByRole('row', { name: GIFT }).getByRole('checkbox')

describe('the trash', () => {
  test('J8.2 shows what was deleted, from where and until when; gives it back, and deletes for ever only when asked', async () => {
    const { page, elsewhere, faults, close } = await openSample(browser, { lang: 'en' })
    try {
      await page.getByRole('button', { name: t('window.places.trash'), exact: true }).click()
      await page.getByText(t('trash.none')).waitFor()
      await discard(page, GIFT)
      await page.getByRole('button', { name: t('window.places.trash'), exact: true }).click()
      const row = page.getByRole('row', { name: GIFT })
      await row.getByText('20 Feb 2027').waitFor()
      await choose(page).click({ force: true })
      await page.getByText(t('trash.selected', { count: 1 })).waitFor()
      expect(await axeFaults(page)).toEqual([])
      await shoot(page, 'trash-en')
      await page.getByRole('button', { name: t('editor.trash.takeOut') }).click()
      await page.getByText(t('trash.none')).waitFor()
      await page
        .getByText(t('trash.takenOut', { count: 1 }))
        .first()
        .waitFor()
      await page.keyboard.press('Control+z')
      await choose(page).click({ force: true })
      await page.getByRole('button', { name: t('editor.trash.forEver') }).click()
      const asked = page.getByRole('alertdialog', { name: t('trash.askForEver', { count: 1 }) })
      await asked.getByText(GIFT).waitFor()
      expect(await axeFaults(page)).toEqual([])
      await asked.getByRole('button', { name: t('window.cancel') }).click()
      await asked.waitFor({ state: 'detached' })
      await row.waitFor()
      await page.getByRole('button', { name: t('trash.empty') }).click()
      await page.getByText(t('trash.askEmpty', { count: 1 })).waitFor()
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: t('trash.empty') })
        .click()
      await page.getByText(t('trash.none')).waitFor()
      expect([elsewhere, faults]).toEqual([[], []])
    } finally {
      await close()
    }
  })
})
