import fs from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Download, Page } from 'playwright-core'
import type { Texts } from '#core/language'
import { launchChromium } from './chromium.ts'
import { toPack } from './composer-driver.ts'
import { openSample } from './driver.ts'
import { axeFaults, shoot } from './page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

const badge = (t: Texts, blocking: number, advisory: number): string =>
  t('home.findings', { blocking: String(blocking), advisory: String(advisory) })

/** The words on a page, once it is in sight. */
const pageText = (page: Page, number: number): Promise<string> =>
  page
    .getByRole('group', { name: new RegExp(`^\\D*${number}\\D`) })
    .locator('.page-words')
    .innerText()

describe('J1 from the sample to an issued version', () => {
  test('J1.2–5: true pages, Go lands on the order, a changed point is on its page, and a version is issued', async () => {
    const { page, text: t, elsewhere, faults, close } = await openSample(browser, { lang: 'vi' })
    try {
      await toPack({ page, text: t })
      await page.getByText(badge(t, 1, 3)).waitFor()
      expect(await page.locator('.sheet').count()).toBeGreaterThanOrEqual(8)
      expect((await pageText(page, 1)).split('Nội bộ').length - 1).toBeGreaterThanOrEqual(2)
      expect(await axeFaults(page)).toEqual([])
      await shoot(page, 'pack-vi')

      const refused = page.getByRole('button', { name: t('composer.issue'), exact: true })
      expect(await refused.getAttribute('aria-description')).toBe(t('composer.issueRefused'))
      await page.getByRole('button', { name: t('composer.goTo', { id: 'R02' }) }).click()
      const confirm = page.getByRole('button', { name: t('visits.confirmOrder') })
      await confirm.waitFor()
      await expect.poll(() => confirm.evaluate((element) => element === document.activeElement)).toBe(true)
      await page.keyboard.press('Enter')
      await toPack({ page, text: t })
      await page.getByText(badge(t, 0, 3)).waitFor()

      const points = page.getByRole('treegrid').getByRole('row').nth(1)
      await points.click()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowDown')
      await page.locator('.block-mark').first().waitFor()
      await page.keyboard.press('Enter')
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('lang'))).toBe('vi')
      await page.keyboard.press('Control+A')
      await page.keyboard.insertText('Thử nghiệm 测试 проверка')
      await page.clock.runFor(400)
      await page.locator('.page-words').getByText('Thử nghiệm 测试 проверка').first().waitFor()
      expect(await axeFaults(page)).toEqual([])
      await shoot(page, 'pack-edit-vi')

      await page.getByRole('button', { name: t('composer.issue'), exact: true }).click()
      await page.getByLabel(t('composer.holderOf', { n: '1' })).fill('Đoàn Hải Đường')
      expect(await axeFaults(page)).toEqual([])
      const downloads: Download[] = []
      page.on('download', (one) => downloads.push(one))
      await page.getByRole('button', { name: t('composer.issueAct'), exact: true }).click()
      await page.getByText(t('composer.issued', { version: '1', count: 2 })).waitFor()
      await expect
        .poll(() =>
          downloads
            .map((one) => one.suggestedFilename())
            .filter((name) => !name.endsWith('.json'))
            .toSorted(),
        )
        .toEqual(['2026-12-16_SEV_principal_v1_copy1_INTERNAL.docx', '2026-12-16_SEV_principal_v1_copy1_INTERNAL.pdf'])
      await page.getByRole('heading', { name: t('composer.version', { version: '1' }) }).waitFor()
      expect(await axeFaults(page)).toEqual([])
      await page.getByRole('button', { name: t('composer.showPages') }).click()
      const frozen = page.getByRole('dialog').locator('.sheet')
      await frozen.nth(2).scrollIntoViewIfNeeded()
      await frozen.nth(2).locator('.page-words').getByText('Thử nghiệm 测试 проверка').first().waitFor()
      expect(await axeFaults(page)).toEqual([])
      await shoot(page, 'pack-issued-vi')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: t('window.close'), exact: true })
        .last()
        .click()
      await page
        .locator('.version')
        .getByRole('button', { name: t('composer.compare'), exact: true })
        .click()
      const compared = page.getByRole('dialog', { name: t('composer.compareTitle', { version: '1' }) })
      await compared.getByText(t('composer.noChange', { version: '1' })).waitFor()
      expect(await axeFaults(page)).toEqual([])
      expect(elsewhere).toEqual([])
      expect(faults).toEqual([])
    } finally {
      await close()
    }
  }, 240_000)
})

describe('J6 what was found', () => {
  test('J6.4 an advice is accepted with a reason of ten characters at least; a blocking finding is waived by name', async () => {
    const { page, text: t, faults, close } = await openSample(browser, { lang: 'en' })
    try {
      await toPack({ page, text: t })
      await page.getByText(badge(t, 1, 3)).waitFor()
      const advice = page.getByRole('listitem').filter({ hasText: 'R16' })
      await advice.getByRole('button', { name: t('composer.accept') }).click()
      const dialog = page.getByRole('dialog', { name: t('composer.acceptTitle', { id: 'R16' }) })
      await dialog.getByLabel(t('composer.reason')).fill('x')
      await dialog.getByRole('button').last().click()
      await dialog.getByText(t('composer.problem.reason-too-short')).waitFor()
      expect(await dialog.getByLabel(t('composer.reason')).inputValue()).toBe('x')
      expect(await axeFaults(page)).toEqual([])
      await dialog.getByLabel(t('composer.reason')).fill('known to them')
      await dialog.getByRole('button').last().click()
      await page.getByText(badge(t, 1, 2)).waitFor()
      const order = page.getByRole('listitem').filter({ hasText: 'R02' })
      await order.getByRole('button', { name: t('composer.waive') }).click()
      await page.getByRole('dialog').getByLabel(t('composer.reason')).fill('agreed by telephone')
      await page.getByRole('dialog').getByRole('button').last().click()
      await page.getByText(badge(t, 0, 2)).waitFor()
      await page.getByText(t('composer.waivedBy', { by: 'Lê Thị Mai', reason: 'agreed by telephone' })).waitFor()
      await shoot(page, 'pack-findings-en')
      expect(faults).toEqual([])
    } finally {
      await close()
    }
  }, 120_000)
})

describe('J5 and J7 the pages and the files', () => {
  test('J5.2–3: F8 and F6 walk the panels; a draft that is exported has the pages that are shown', async () => {
    const { page, text: t, faults, close } = await openSample(browser, { lang: 'en' })
    try {
      await toPack({ page, text: t })
      await page.keyboard.press('F8')
      await page.getByRole('treegrid').waitFor({ state: 'detached' })
      await page.keyboard.press('F8')
      await page.locator('.sheet').first().waitFor({ state: 'detached' })
      await page.keyboard.press('F8')
      await page.locator('.page-words span').first().waitFor()
      const seen = new Set<string>()
      for (let at = 0; at < 8; at += 1) {
        await page.keyboard.press('F6')
        seen.add(await page.evaluate(() => document.activeElement?.closest('[data-panel]')?.className ?? ''))
      }
      for (const panel of ['outline-panel', 'pages-panel', 'side-panel']) expect([...seen]).toContain(panel)
      const shown = await page.locator('.sheet').count()
      const download = page.waitForEvent('download')
      await page.keyboard.press('F12')
      const file = await download
      expect(file.suggestedFilename()).toMatch(/_principal_.*\.pdf$/)
      const pdf = await getDocument({ data: new Uint8Array(fs.readFileSync(await file.path())) }).promise
      expect(pdf.numPages).toBe(shown)
      await page.getByText(t('composer.exported', { count: 1 })).waitFor()
      expect(faults).toEqual([])
    } finally {
      await close()
    }
  }, 120_000)
})
