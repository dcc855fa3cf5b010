import fs from 'node:fs'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { Browser, Download } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PackLang } from '#core/base'
import { languageName } from '#core/language'
import { launchChromium } from '../chromium.ts'
import { bytesOf, openFile, toPack, wordsOfPage } from '../composer-driver.ts'
import { OFFICER } from '../driver.ts'
import { axeFaults, openPage, PASSPHRASE, shoot } from '../page.ts'
import { actsOf } from './acts.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

const REPLACED = 'Thử nghiệm 测试 проверка'

/** What a draft and a version say apart from each other: the state, the copy with its holder, and the hash of the content. */
const APART = /dựthảo,?|Bảnsố1\/1(?:ĐoànHảiĐường)?|Mãnộidung[0-9a-f]{12}/giu

/** The words of each page, without what tells a draft and a version apart. */
const pagesOf = (pdf: PDFDocumentProxy): Promise<readonly string[]> =>
  Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => (await wordsOfPage(pdf, at + 1)).replaceAll(APART, '')),
  )

test.each(['vi', 'ru'] satisfies readonly PackLang[])(
  'J1 in %s: from the first start to an issued pack in under five minutes, and the sample goes and comes back',
  async (lang) => {
    const opened = await openPage(browser, { lang })
    const { page, text: t, elsewhere, faults, close } = opened
    const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()
    const badge = (blocking: number, advisory: number): Promise<void> =>
      page
        .getByText(t('home.findings', { blocking: String(blocking), advisory: String(advisory) }))
        .first()
        .waitFor()
    const { act, seconds } = await actsOf(page)
    // 1. The language, the vault, its recovery key.
    await page.getByRole('heading', { level: 1, name: t('gate.chooseLanguage') }).waitFor()
    await act(page.getByRole('button', { name: languageName(lang, lang) }).focus())
    await act(page.keyboard.press('Enter'))
    await page.locator(`html[lang="${lang}"]`).waitFor()
    await act(page.getByLabel(t('gate.by')).fill(OFFICER))
    await act(page.getByLabel(t('gate.passphrase'), { exact: true }).fill(PASSPHRASE))
    await act(page.getByLabel(t('gate.again')).fill(PASSPHRASE))
    await page.getByLabel(t('gate.lockAfter')).waitFor()
    await act(press(t('gate.make')))
    const key = page.waitForEvent('download')
    expect(await page.getByRole('button', { name: t('gate.goOn') }).isDisabled()).toBe(true)
    await act(press(t('gate.saveKey')))
    await key
    await act(press(t('gate.goOn')))
    // 2. The sample, and its pages.
    await act(press(t('home.loadSample')))
    await page.getByRole('tab', { name: t('visits.tabs.overview') }).waitFor()
    // Three marks point at tabs, and stand in nobody's way; each goes with its tab.
    const marks = page.locator('.tab .mark')
    await expect.poll(() => marks.count()).toBe(3)
    await shoot(page, `first-marks-${lang}`)
    await act(toPack(opened))
    await expect.poll(() => marks.count()).toBe(2)
    await badge(1, 3)
    expect(await page.locator('.sheet').count()).toBeGreaterThanOrEqual(8)
    // 3. What blocks: Go, and confirm where it leads.
    await act(press(t('composer.goTo', { id: 'R02' })))
    const confirm = page.getByRole('button', { name: t('visits.confirmOrder'), exact: true })
    await expect.poll(() => confirm.evaluate((element) => element === document.activeElement)).toBe(true)
    await act(page.keyboard.press('Enter'))
    await act(toPack(opened))
    await badge(0, 3)
    // 4. A point in other words, and the words on their page.
    await act(page.getByRole('treegrid').getByRole('row').nth(1).click())
    await act(page.keyboard.press('ArrowRight'))
    await act(page.keyboard.press('ArrowDown'))
    await act(page.keyboard.press('Enter'))
    await page.waitForFunction(() => document.activeElement?.matches('[data-field="text"] :is(textarea, input)'))
    await act(page.keyboard.press('Control+A'))
    await act(page.keyboard.insertText(REPLACED))
    await page.locator('.page-words').getByText(REPLACED).first().waitFor()
    const downloads: Download[] = []
    page.on('download', (one) => downloads.push(one))
    const named = (pattern: RegExp): readonly Download[] =>
      downloads.filter((one) => pattern.test(one.suggestedFilename()))
    await page.keyboard.press('F12')
    await page.getByText(t('composer.exported', { count: 1 })).waitFor()
    await expect.poll(() => downloads.length).toBe(1)
    // 5. Issued: two files, whose pages say what the last preview said.
    await act(press(t('composer.issue')))
    await act(page.getByLabel(t('composer.holderOf', { n: '1' })).fill('Đoàn Hải Đường'))
    await act(press(t('composer.issueAct')))
    await page.getByText(t('composer.issued', { version: '1', count: 2 })).waitFor()
    await expect.poll(() => named(/_v1_copy1_/).length).toBe(2)
    expect(await seconds()).toBeLessThan(300)
    const issued = named(/_v1_copy1_/)
    expect(issued.map((one) => one.suggestedFilename()).toSorted()).toEqual([
      '2026-12-16_SEV_principal_v1_copy1_INTERNAL.docx',
      '2026-12-16_SEV_principal_v1_copy1_INTERNAL.pdf',
    ])
    for (const one of issued) expect(fs.statSync(await one.path()).size).toBeGreaterThan(10_000)
    const [draft] = downloads
    const [pdf] = named(/_v1_copy1_.*\.pdf$/)
    if (draft === undefined || pdf === undefined) throw new Error('expected a draft and a version')
    const [before, after] = await Promise.all([openFile(await bytesOf(draft)), openFile(await bytesOf(pdf))])
    expect(await pagesOf(after)).toEqual(await pagesOf(before))
    expect(await axeFaults(page)).toEqual([])
    await shoot(page, `first-pack-issued-${lang}`)
    // 6. The sample goes and comes back.
    await page.getByText(t('home.keepOrRemove')).waitFor()
    await press(t('home.removeSample'))
    await page.getByText(t('home.noVisits')).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText(t('window.undone', { label: t('home.removeSample') }), { exact: true }).waitFor()
    await page.getByText(t('home.noVisits')).waitFor({ state: 'detached' })
    expect([elsewhere, faults]).toEqual([[], []])
    await close()
  },
  240_000,
)
