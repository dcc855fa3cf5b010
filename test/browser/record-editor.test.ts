import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { choiceName, fieldName, textsFor } from '#core/language'
import { launchChromium } from './chromium.ts'
import { openSample } from './driver.ts'
import { axeFaults, shoot, type WindowPage } from './page.ts'

/** The tests follow one another in one window. */
let browser: Browser
let opened: WindowPage
beforeAll(async () => {
  browser = await launchChromium()
  opened = await openSample(browser, { lang: 'en' })
}, 120_000)
afterAll(async () => {
  await opened.close()
  await browser.close()
})

const t = textsFor('en')
const label = (group: string, name: string): string => fieldName({ group, name }, 'en')

/** Opens a record by its name in the palette. */
const openRecord = async (page: Page, name: string): Promise<void> => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(name)
  await page.getByRole('dialog').getByText(name).first().waitFor()
  await page.getByRole('dialog').getByText(name).first().click()
  await page.locator('.record-editor').waitFor()
}

describe('a record in its editor', () => {
  test('saves what is typed by itself, keeps what is wrong beside its reason, and shows its history', async () => {
    const { page, elsewhere, faults } = opened
    await openRecord(page, 'Lacquer box with the Lam River')
    expect(await axeFaults(page)).toEqual([])
    await shoot(page, 'record-gift-en')
    const register = page.getByRole('textbox', { name: label('gift', 'registerNumber') })
    await register.fill('QT-2026/17')
    await page.clock.runFor(400)
    await page.getByText(/All changes saved/).waitFor()
    const date = page.getByRole('textbox', { name: label('gift', 'date') })
    await date.fill('12/2021')
    await page.getByText(t('editor.understood', { date: 'December 2021' })).waitFor()
    await date.press('Escape')
    await register.focus()
    await page.keyboard.press('F4')
    const panel = page.getByRole('complementary', {
      name: t('editor.openPanel', { field: label('gift', 'registerNumber') }),
    })
    await panel.getByText('Lê Thị Mai').first().waitFor()
    expect(await axeFaults(page)).toEqual([])
    await shoot(page, 'record-panel-en')
    const confidence = page.locator('[data-field="confidence"]')
    await page.getByText(t('editor.standing')).click()
    await confidence.getByRole('button').click()
    await page
      .getByRole('option', { name: choiceName({ group: 'gift', name: 'confidence' }, 'inferred', 'en') })
      .click()
    await page.getByText(t('editor.rule.any.confidenceReason')).waitFor()
    await page.getByText(t('editor.keptAsDraft')).waitFor()
    await page.locator('[data-field="confidenceReason"] input').fill('From the photo')
    await page.clock.runFor(400)
    await page.getByText(t('editor.keptAsDraft')).waitFor({ state: 'detached' })
    expect([elsewhere, faults]).toEqual([[], []])
  })

  test('goes to the trash and comes back, and is deleted for ever only when asked', async () => {
    const { page, faults } = opened
    const name = 'Lacquer box with the Lam River'
    await openRecord(page, name)
    await page.getByRole('button', { name: t('editor.trash.move') }).click()
    await page.getByText(t('editor.trash.moved', { name })).first().waitFor()
    await page.getByRole('button', { name: t('editor.trash.undo'), exact: true }).click()
    await openRecord(page, name)
    await page.getByRole('button', { name: t('editor.trash.forEver') }).click()
    await page.getByRole('alertdialog', { name: t('editor.trash.askForEver', { name }) }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.getByRole('button', { name: t('editor.cancel') }).click()
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    expect(await page.getByRole('heading', { name, level: 1 }).count()).toBe(1)
    expect(faults).toEqual([])
  })

  test('J2 moves an item of a list by keys alone, and says where it went', async () => {
    const { page, faults } = opened
    await openRecord(page, 'memorandum of understanding')
    const texts = page.locator('[data-field="forms"]').getByRole('textbox', { name: label('term/forms', 'text') })
    const [first, second] = [await texts.nth(0).inputValue(), await texts.nth(1).inputValue()]
    await texts.nth(0).focus()
    await page.keyboard.press('Alt+Shift+ArrowDown')
    await page
      .getByRole('status')
      .getByText(/^Moved to place 2 of \d+\.$/)
      .waitFor()
    expect([await texts.nth(0).inputValue(), await texts.nth(1).inputValue()]).toEqual([second, first])
    expect(await page.locator(':focus').inputValue()).toBe(first)
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    expect(faults).toEqual([])
  })
})
