import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { languageName, textsFor } from '#core/language'
import { launchChromium } from './chromium.ts'
import { axeFaults, openPage, PASSPHRASE, shoot } from './page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

describe('templates', () => {
  test.each(['en', 'ru'] as const)(
    'in %s: those that ship are shown; a copy says each mistake with its line, and the last sound one stays',
    async (lang) => {
      const t = textsFor(lang)
      const { page, elsewhere, faults, close } = await openPage(browser, { lang, size: { width: 1024, height: 700 } })
      try {
        await page.getByRole('button', { name: languageName(lang, lang) }).click()
        await page.getByLabel(t('gate.by')).fill('Lê Thị Mai')
        await page.getByLabel(t('gate.passphrase'), { exact: true }).fill(PASSPHRASE)
        await page.getByLabel(t('gate.again')).fill(PASSPHRASE)
        await page.getByRole('button', { name: t('gate.make'), exact: true }).click()
        const download = page.waitForEvent('download')
        await page.getByRole('button', { name: t('gate.saveKey') }).click()
        await download
        await page.getByRole('button', { name: t('gate.goOn') }).click()
        await page.getByRole('button', { name: t('window.places.templates'), exact: true }).click()
        const nav = page.getByRole('navigation', { name: t('templates.list') })
        await nav.waitFor()
        expect(await nav.getByRole('button').count()).toBe(6)
        await nav.getByRole('button').last().click()
        await page.getByRole('rowheader', { name: t('sections.do-not-raise.title') }).waitFor()
        expect(await axeFaults(page)).toEqual([])
        await shoot(page, `templates-${lang}`)
        await page.getByRole('button', { name: t('templates.copy') }).click()
        const source = page.getByRole('textbox', { name: 'template.json' })
        await page.getByText(t('templates.sound')).waitFor()
        const sound = await source.inputValue()
        await source.fill(sound.replace('"points"', '"pionts"'))
        const line = sound.slice(0, sound.indexOf('"points"')).split('\n').length
        const [before = ''] = t('templates.problem', { line, column: 13, expected: '', got: '' }).split(':')
        await page.getByRole('listitem').filter({ hasText: before }).waitFor()
        expect(await page.getByRole('button', { name: t('templates.save') }).isDisabled()).toBe(true)
        await page.getByText(t('templates.lastSound')).waitFor()
        expect(await page.getByRole('rowheader', { name: t('sections.points.title') }).count()).toBe(2)
        expect(await axeFaults(page)).toEqual([])
        await page.getByText(t('templates.lastSound')).scrollIntoViewIfNeeded()
        await shoot(page, `templates-mistake-${lang}`)
        await source.fill(sound.replace('"name": "standard"', '"name": "ours"'))
        const saved = page.waitForEvent('download')
        await page.getByRole('button', { name: t('templates.save') }).click()
        expect((await saved).suggestedFilename()).toBe('template.json')
        expect([elsewhere, faults]).toEqual([[], []])
      } finally {
        await close()
      }
    },
  )
})
