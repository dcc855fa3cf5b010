import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Locator, Page } from 'playwright-core'
import { launchChromium } from './chromium.ts'
import { openAgain, openSample, saved } from './driver.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

const FIRST = 'Tôi xin trao dự thảo quy chế và mong ký tắt hôm nay.'

describe('the words of a point', () => {
  test('U11 save themselves while they are typed, and through another tab, another page and a lock; Esc brings back the old ones as one step', async () => {
    const opened = await openSample(browser, { lang: 'vi' })
    const { page, text: t, host, context } = opened
    const points = (on: Page): Locator => on.getByRole('tab', { name: t('visits.tabs.points') })
    const first = (on: Page): Locator => on.locator('.point').first()
    const begin = async (on: Page): Promise<void> => {
      await first(on).locator('.words button').first().click()
      await on.keyboard.press('End')
    }
    await points(page).click()
    await begin(page)
    await page.keyboard.type(' Một.')
    await page.getByRole('tab', { name: t('visits.tabs.overview') }).click()
    await points(page).click()
    await first(page).getByText(`${FIRST} Một.`).waitFor()

    await begin(page)
    await page.keyboard.type(' Hai.')
    await page.keyboard.press('Control+Digit1')
    await page.getByRole('heading', { level: 1, name: t('window.places.home') }).waitFor()
    await page.keyboard.press('Alt+ArrowLeft')
    await first(page).getByText(`${FIRST} Một. Hai.`).waitFor()

    await begin(page)
    await page.keyboard.type(' Ba.')
    await page.clock.runFor(400)
    await page.getByText('Hoàn tác: ').waitFor()
    await saved(opened)
    expect(await first(page).locator('.words-edit').count()).toBe(1)
    await page.keyboard.press('Escape')
    await first(page).getByText(`${FIRST} Một. Hai.`, { exact: true }).waitFor()
    expect(await page.getByText('Ba.').count()).toBe(0)

    await begin(page)
    await page.keyboard.type(' Bốn.')
    await page.keyboard.press('Control+l')
    await host.ended
    await context.close()
    const again = await openAgain(browser, host.home, { lang: 'vi' })
    await first(again.page).getByText(`${FIRST} Một. Hai. Bốn.`, { exact: true }).waitFor()
    // It was saved: nothing says that it was not.
    expect(await again.page.getByText(t('window.keptTyped')).count()).toBe(0)
    expect(again.faults).toEqual([])
    await again.close()
  }, 120_000)
})
