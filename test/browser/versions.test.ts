import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { launchChromium } from './chromium.ts'
import { askerOf, OFFICER, openSample } from './driver.ts'
import { axeFaults } from './page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

type Point = {
  readonly id: string
  readonly updatedAt: string
  readonly use: string
  readonly order: number
  readonly text: Record<string, { text: string }>
}

test('J8.4 U12 a version is named by Ctrl+S, compared with in words, and gone back to as one act that undo takes back', async () => {
  const opened = await openSample(browser)
  const { page, text, faults, elsewhere, close } = opened
  try {
    const ask = await askerOf(opened)
    const points = async (): Promise<readonly Point[]> =>
      ((await ask('records.ofType', { type: 'talking-point' })) as { value: readonly Point[] }).value
    await page.keyboard.press('Control+s')
    await page.getByLabel(text('visits.versions.name')).fill('trước khi duyệt')
    await page.getByRole('button', { name: text('visits.versions.keep'), exact: true }).click()
    await page.getByText(text('visits.versions.named', { name: 'trước khi duyệt' })).waitFor()
    const before = (await points()).find(({ use }) => use === 'raise')
    if (before === undefined) throw new Error('expected a point to make')
    const changed = { ...before, text: { ...before.text, vi: { ...before.text['vi'], text: 'Một câu khác.' } } }
    await ask('records.save', {
      edits: [{ id: before.id, before: before.updatedAt, record: changed }],
      label: 'another sentence',
      by: OFFICER,
    })
    const menus = page.getByRole('navigation', { name: text('window.menuBar') })
    await menus.getByRole('button', { name: text('window.menus.visit'), exact: true }).click()
    await page.getByRole('menuitem', { name: text('visits.versions.list') }).click()
    await page.getByRole('button', { name: text('visits.versions.compare'), exact: true }).click()
    await page.getByText(text('composer.changes.changed', { count: 1 })).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.getByRole('button', { name: text('visits.versions.restore'), exact: true }).click()
    const said = text('visits.versions.wentBack', { name: 'trước khi duyệt' })
    await page.getByRole('status').getByText(said).waitFor()
    const textNow = async (): Promise<string | undefined> =>
      (await points()).find(({ id }) => id === before.id)?.text['vi']?.text
    expect(await textNow()).toBe(before.text['vi']?.text)
    await page.keyboard.press('Control+z')
    await page.getByText(text('window.undone', { label: said })).waitFor()
    expect(await textNow()).toBe('Một câu khác.')
    expect([faults, elsewhere]).toEqual([[], []])
  } finally {
    await close()
  }
}, 120_000)
