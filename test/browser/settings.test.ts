import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { PACK_LANGS, type PackLang } from '#core/base'
import { fieldName, textsFor } from '#core/language'
import { freshFolder } from '../e2e/aide.ts'
import { launchChromium } from './chromium.ts'
import { goTo, openNewVault } from './driver.ts'
import { axeFaults, PASSPHRASE, shoot, type PageChoices, type WindowPage } from './page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

/** A new vault, at the settings. */
const openSettings = async (lang: PackLang, choices: PageChoices = {}): Promise<WindowPage> => {
  const opened = await openNewVault(browser, { ...choices, lang })
  await goTo(opened, 'window.places.settings')
  await opened.page.getByRole('heading', { level: 1, name: opened.text('window.places.settings') }).waitFor()
  return opened
}

describe('the settings', () => {
  test.each(PACK_LANGS)('in %s: every part is there, nothing is wider than the smallest window', async (lang) => {
    const t = textsFor(lang)
    const { page, elsewhere, faults, close } = await openSettings(lang, { size: { width: 1024, height: 700 } })
    try {
      await page.getByText(t('settings.drill')).waitFor()
      expect(await page.getByRole('main').getByRole('heading', { level: 2 }).count()).toBe(9)
      expect(
        await page.evaluate(
          () => document.querySelector('.page')?.scrollWidth === document.querySelector('.page')?.clientWidth,
        ),
      ).toBe(true)
      expect(await axeFaults(page)).toEqual([])
      await shoot(page, `settings-${lang}`)
      expect([elsewhere, faults]).toEqual([[], []])
    } finally {
      await close()
    }
  })

  test('are found by words without accents, and are kept: a ceiling, the name of who works here, the minutes', async () => {
    const t = textsFor('vi')
    const { page, faults, close } = await openSettings('vi')
    try {
      await page.getByLabel(t('settings.search')).fill('khoa khoi phuc')
      expect(await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents()).toEqual([
        t('settings.sections.security'),
      ])
      const minutes = page.getByRole('textbox', { name: fieldName({ group: 'office', name: 'lockMinutes' }, 'vi') })
      await minutes.fill('17')
      await minutes.press('Tab')
      await page.clock.runFor(600)
      await page.getByText(t('window.locksAfter', { count: 17 })).waitFor()
      await page.getByLabel(t('settings.search')).fill('')
      await page
        .getByRole('button', { name: new RegExp(`${t('settings.noCeiling')}.*`) })
        .first()
        .click()
      await page.getByRole('option', { name: 'Nội bộ' }).click()
      await page
        .getByText(
          t('window.lastAct', {
            label: t('settings.changed', { field: fieldName({ group: 'office', name: 'ceilings' }, 'vi') }),
          }),
        )
        .waitFor()
      await page.getByText(t('settings.schemeWords')).click()
      await page.getByText(t('settings.styleWords')).click()
      expect(await axeFaults(page)).toEqual([])
      await shoot(page, 'settings-open-vi')
      await page.getByRole('main').evaluate((main) => main.querySelector('.page')?.scrollTo(0, 1500))
      await shoot(page, 'settings-open-2-vi')
      expect(faults).toEqual([])
    } finally {
      await close()
    }
  })

  test('check and back up the vault; a new recovery key is shown once, the vault is locked behind it', async () => {
    const t = textsFor('en')
    const { page, faults, close } = await openSettings('en')
    try {
      await page.getByRole('button', { name: t('settings.check'), exact: true }).click()
      await page.getByText(/^Change 1 is whole\./).waitFor()
      const to = path.join(freshFolder(), 'backup')
      await page.getByLabel(t('settings.backupFolder')).fill(to)
      await page.getByRole('button', { name: t('settings.backupNow') }).click()
      await page.getByText(/was copied to/).waitFor()
      expect(fs.readdirSync(to).length).toBeGreaterThan(0)
      await shoot(page, 'settings-vault-en')
      await page.getByLabel(t('settings.newPassphrase')).fill(`${PASSPHRASE} one`)
      const change = page.getByRole('button', { name: t('settings.changePassphrase') })
      expect(await change.isDisabled()).toBe(true)
      await page.getByLabel(t('settings.again')).first().fill(`${PASSPHRASE} one`)
      await change.click()
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: t('settings.changePassphrase') })
        .click()
      await page.getByText(t('settings.passphraseChanged')).waitFor()
      await page.getByLabel(t('settings.recoveryPassphrase')).fill(PASSPHRASE)
      await page.getByLabel(t('settings.again')).last().fill(PASSPHRASE)
      await page.getByRole('button', { name: t('settings.rotate') }).click()
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: t('settings.rotate') })
        .click()
      const kept = page.getByRole('dialog', { name: t('settings.keyIs') })
      await kept.getByText(/^(?:[0-9A-Z]{5}-){7}[0-9A-Z]{5}$/).waitFor()
      expect(await kept.getByRole('button', { name: t('settings.lockNow') }).isDisabled()).toBe(true)
      expect(await axeFaults(page)).toEqual([])
      await shoot(page, 'settings-recovery-en')
      await page.keyboard.press('Escape')
      await kept.getByText(t('settings.keyKept')).click()
      await kept.getByRole('button', { name: t('settings.lockNow') }).click()
      await kept.waitFor({ state: 'detached' })
      expect(faults).toEqual([])
    } finally {
      await close()
    }
  })
})
