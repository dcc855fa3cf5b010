import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { languageName } from '#core/language'
import { launchChromium } from './chromium.ts'
import { askerOf, OFFICER } from './driver.ts'
import { axeFaults, openPage, PASSPHRASE, shoot } from './page.ts'
import { firstOfficeIn } from './ready-home.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

// In Vietnamese and Russian the first run is walked through on the way to the first pack, in journeys/first-pack.
describe('J1 the first run', () => {
  test.each(['en', 'zh-Hans'] as const)(
    'in %s: language, vault, recovery key, an empty Home; nothing is asked of any other place',
    async (lang) => {
      const opened = await openPage(browser, { lang })
      const { page, text, elsewhere, faults, close } = opened
      try {
        await page.getByRole('heading', { level: 1, name: text('gate.chooseLanguage') }).waitFor()
        expect(await page.getByRole('button').count()).toBe(4)
        await page.getByRole('button', { name: languageName(lang, lang) }).focus()
        await page.keyboard.press('Enter')
        await page.getByRole('heading', { name: text('gate.makeTitle') }).waitFor()
        expect(await page.locator('html').getAttribute('lang')).toBe(lang)
        expect(await page.getByLabel(text('gate.lockAfter')).inputValue()).toBe('5')
        await page.getByLabel(text('gate.by')).fill(OFFICER)
        await page.getByLabel(text('gate.passphrase'), { exact: true }).fill(PASSPHRASE)
        await page.getByLabel(text('gate.again')).fill(`${PASSPHRASE}x`)
        expect(await page.getByRole('button', { name: text('gate.make'), exact: true }).isDisabled()).toBe(true)
        await page.getByLabel(text('gate.again')).fill(PASSPHRASE)
        expect(await axeFaults(page)).toEqual([])
        await shoot(page, `first-run-vault-${lang}`)
        await page.getByRole('button', { name: text('gate.make'), exact: true }).click()
        await page.getByRole('heading', { name: text('gate.recoveryTitle') }).waitFor()
        const goOn = page.getByRole('button', { name: text('gate.goOn') })
        expect(await goOn.isDisabled()).toBe(true)
        expect(await axeFaults(page)).toEqual([])
        await shoot(page, `first-run-recovery-${lang}`)
        const download = page.waitForEvent('download')
        await page.getByRole('button', { name: text('gate.saveKey') }).click()
        await download
        await goOn.click()
        await page.getByRole('heading', { level: 1, name: text('window.places.home') }).waitFor()
        await page.getByText(text('home.noVisits')).waitFor()
        expect(await axeFaults(page)).toEqual([])
        await shoot(page, `home-empty-${lang}`)
        // The vaults that other tests take from the shelf begin as this one did, but for its seconds.
        const { createdAt: _, updatedAt: __, ...sameOffice } = firstOfficeIn(lang)
        const answer = await (await askerOf(opened))('records.ofType', { type: 'office' })
        expect(answer).toMatchObject({ value: [sameOffice] })
        expect(elsewhere).toEqual([])
        expect(faults).toEqual([])
      } finally {
        await close()
      }
    },
  )
})
