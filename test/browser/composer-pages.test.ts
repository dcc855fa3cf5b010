import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { launchChromium } from './chromium.ts'
import { bytesOf, editPoint, exportPdf, linesUnder, openFile, toPack, wordsOfPage } from './composer-driver.ts'
import { askerOf, openSample } from './driver.ts'
import { axeFaults, shoot, type WindowPage } from './page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

const LONG = 'Chúng tôi đề nghị hai bên ký quy chế hợp tác trong năm nay, và cử chuyên gia sang làm việc tại cảng sông.'

describe('J5 live pages', () => {
  test('J5.1 the pages follow the keys before anything is saved, and a long text is typed to its end', async () => {
    const opened = await openSample(browser, { lang: 'vi' })
    const { page, faults, close } = opened
    try {
      await toPack(opened)
      const field = await editPoint(opened)
      let letSave = (): void => undefined
      const held = new Promise<void>((resolve) => {
        letSave = resolve
      })
      await page.route('**/call/records.save', async (route) => {
        await held
        await route.continue()
      })
      await page.keyboard.press('Control+A')
      await page.keyboard.insertText('Câu đang gõ.')
      await page.locator('.page-words').getByText('Câu đang gõ.').first().waitFor()
      letSave()
      await page.keyboard.press('Control+A')
      await page.keyboard.type(LONG, { delay: 15 })
      expect(await page.locator(':focus').inputValue()).toBe(LONG)
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
      await page.locator('.page-words').getByText(LONG.slice(0, 20)).first().waitFor()
      expect(faults).toEqual([])
    } finally {
      await close()
    }
  }, 120_000)
})

describe('J5 the pages that are shown, one step after the other in one window', () => {
  let opened: WindowPage
  beforeAll(async () => {
    opened = await openSample(browser, { lang: 'en' })
    await toPack(opened)
  }, 120_000)
  afterAll(() => opened.close())

  test('J5.2 a press on a block of a page opens it with the caret in its words, and the page stays', async () => {
    const { page, faults } = opened
    await page.getByRole('treegrid').getByRole('row').nth(1).click()
    const words = page.locator('.page-words').getByText('Передаю проект').first()
    await words.waitFor()
    const top = await page.locator('.pdf-pages').evaluate((element) => element.scrollTop)
    await words.click()
    await page.locator('.block-mark').first().waitFor()
    await page.waitForFunction(() => document.activeElement?.matches('[data-field="text"] :is(textarea, input)'))
    expect(await page.locator('.pdf-pages').evaluate((element) => element.scrollTop)).toBe(top)
    expect(faults).toEqual([])
  }, 120_000)

  test('J5.3 the draft that is exported is the very file that is shown, and its page 20 has the words of the screen', async () => {
    const { page, text: t, faults } = opened
    const ask = await askerOf(opened)
    const file = await bytesOf(await exportPdf(opened))
    const shown = (await ask('packs.preview', { visit: 'SEV', template: 'standard' })) as {
      readonly value: { readonly value: { readonly sha256: string; readonly pages: number } }
    }
    const { sha256, pages } = shown.value.value
    expect(createHash('sha256').update(file).digest('hex')).toBe(sha256)
    const pdf = await openFile(file)
    expect([pdf.numPages, await page.locator('.sheet').count()]).toEqual([pages, pages])
    await page
      .getByText(t('composer.pageCount', { count: pdf.numPages }))
      .first()
      .waitFor()
    const sheet = page.locator('.sheet').nth(19)
    await sheet.scrollIntoViewIfNeeded()
    await sheet.locator('.page-words span').first().waitFor()
    const onScreen = (await sheet.locator('.page-words').textContent()) ?? ''
    expect(onScreen.replaceAll(/\s/gu, '')).toBe(await wordsOfPage(pdf, 20))
    expect(faults).toEqual([])
  }, 120_000)

  test('J5.4 Letter changes the paper of the file and no line of its points and tables; in grey every chip keeps its word and its shape', async () => {
    const { page, text: t, faults } = opened
    const onA4 = await openFile(await bytesOf(await exportPdf(opened)))
    await page.getByRole('button', { name: t('composer.setup') }).click()
    const dialog = page.getByRole('dialog', { name: t('composer.setupTitle') })
    await dialog.getByRole('button', { name: t('composer.profile') }).click()
    await page.getByRole('option', { name: t('composer.profiles.letter') }).click()
    expect(await axeFaults(page)).toEqual([])
    await dialog
      .getByRole('button', { name: t('window.close'), exact: true })
      .last()
      .click()
    await page.waitForFunction(() => {
      const box = document.querySelector('.paper')?.getBoundingClientRect()
      return box !== undefined && Math.abs(box.width / box.height - 612 / 792) < 0.002
    })
    const pdf = await openFile(await bytesOf(await exportPdf(opened)))
    expect((await pdf.getPage(1)).view.slice(2)).toEqual([612, 792])
    for (const heading of ['Nội dung cần nêu', 'Chương trình']) {
      const lines = await linesUnder(pdf, heading)
      const before = await linesUnder(onA4, heading)
      expect([lines.length > 8, lines]).toEqual([true, before.slice(0, lines.length)])
    }
    await page.getByText(t('composer.grey'), { exact: true }).click()
    await page.locator('.pdf-pages.grey').waitFor()
    const chips = await page
      .locator('.composer .chip')
      .evaluateAll((all) =>
        all.map((one) => ({ words: one.textContent.trim(), shapes: one.querySelectorAll('svg').length })),
      )
    expect(chips.length).toBeGreaterThan(0)
    expect(chips.filter(({ words, shapes }) => words === '' || shapes === 0)).toEqual([])
    await shoot(page, 'pack-grey-letter-en')
    expect(faults).toEqual([])
  }, 120_000)
})
