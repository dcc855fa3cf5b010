import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { launchChromium } from './chromium.ts'
import { goTo, openAgain, openSample } from './driver.ts'
import { axeFaults, shoot } from './page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

describe('a vault that is open elsewhere', () => {
  test('is shown, and says why in words above the page and with every command that is off', async () => {
    const first = await openSample(browser, { lang: 'ru' })
    const second = await openAgain(browser, first.host.home, { lang: 'ru' })
    const { page, text: t } = second
    const why = t('window.readOnly.vault-in-use')
    await page.getByText(why).waitFor()
    await goTo(second, 'window.places.visits')
    const button = page.getByRole('button', { name: t('visits.new') })
    await button.waitFor()
    expect(await button.getAttribute('aria-disabled')).toBe('true')
    expect(await button.getAttribute('aria-description')).toBe(why)
    await button.click({ force: true })
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await page.locator('[aria-description="vault-in-use"]').count()).toBe(0)
    expect(await axeFaults(page)).toEqual([])
    await shoot(page, 'read-only-ru')
    expect(second.faults).toEqual([])
    await second.close()
    await first.close()
  }, 120_000)
})
