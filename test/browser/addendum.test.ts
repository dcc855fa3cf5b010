import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { launchChromium } from './chromium.ts'
import { openSample } from './driver.ts'
import { axeFaults, shoot } from './page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

describe('what goes out after a version was issued', () => {
  test('K12 an addendum is made from its version, shows only what changed, and is issued beside it', async () => {
    const { page, text: t, faults, close } = await openSample(browser, { lang: 'en' })
    const tab = (name: 'delegations' | 'points' | 'pack'): Promise<void> =>
      page.getByRole('tab', { name: t(`visits.tabs.${name}`) }).click()
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    const issue = async (): Promise<void> => {
      await button(t('composer.issue')).click()
      await page.getByLabel(t('composer.holderOf', { n: '1' })).fill('Đoàn Hải Đường')
      await button(t('composer.issueAct')).click()
    }
    await tab('delegations')
    await button(t('visits.confirmOrder')).click()
    await tab('pack')
    await page.locator('.page-words span').first().waitFor()
    const whole = await page.locator('.sheet').count()
    await issue()
    await page.getByText(t('composer.issued', { version: '1', count: 2 })).waitFor()

    await tab('points')
    await page.locator('.point').first().locator('.words button').first().click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Thêm.')
    await page.keyboard.press('Control+Enter')
    await page.locator('.said').getByText('Thêm.').waitFor()
    await tab('pack')
    await page.getByRole('tab', { name: t('composer.panels.versions') }).click()
    await button(t('composer.addendum')).click()
    await page.getByText(t('composer.addendumShown', { version: '1' })).waitFor()
    await expect.poll(() => page.locator('.sheet').count()).toBeLessThan(whole)
    await shoot(page, 'pack-addendum-en')
    await page.locator('.sheet').nth(1).scrollIntoViewIfNeeded()
    await page.locator('.page-words').getByText('Thêm.').first().waitFor()
    expect(await axeFaults(page)).toEqual([])
    await issue()
    await page.getByText(t('composer.issuedAddendum', { version: '1', count: 2 })).waitFor()
    await page.getByRole('heading', { name: t('composer.addendumOf', { version: '1' }) }).waitFor()
    expect(await page.getByText(t('composer.addendumShown', { version: '1' })).count()).toBe(0)
    expect(faults).toEqual([])
    await close()
  }, 180_000)
})
