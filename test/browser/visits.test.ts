import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Locator } from 'playwright-core'
import { fieldName } from '#core/language'
import { launchChromium } from './chromium.ts'
import { openSample } from './driver.ts'
import { axeFaults, shoot } from './page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

/** The names in a table of members, in the order of its rows. */
const names = (table: Locator): Promise<readonly string[]> => table.locator('.name-cell .strong').allTextContents()

/** Waits until the names run as wanted. */
const runs = async (table: Locator, wanted: readonly string[]): Promise<void> => {
  await expect.poll(() => names(table)).toEqual(wanted)
}

const moved = (list: readonly string[], from: number, to: number): readonly string[] =>
  list.toSpliced(from, 1).toSpliced(to, 0, list[from] ?? '')

describe('J2 the order of a delegation', () => {
  test('J2.3 P8 moves by keys and by number, is kept while the list is sorted; J2.4 is confirmed, copied, and confirmed no more', async () => {
    const lang = 'vi'
    const { page, text: t, elsewhere, faults, close } = await openSample(browser, { lang })
    try {
      await page.getByRole('tab', { name: t('visits.tabs.delegations') }).click()
      const theirs = page.getByRole('grid', { name: t('visits.side.theirs') })
      await theirs.waitFor()
      const before = await names(theirs)
      expect(before.length).toBe(8)
      const row = (name: string): Locator => theirs.getByRole('row').filter({ hasText: name })
      const said = page.getByRole('status', { name: t('visits.moves') })

      await row(before[4] ?? '').focus()
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('Alt+Shift+ArrowUp')
      await expect.poll(() => said.textContent()).toBe(t('visits.movedTo', { place: 2, of: 8 }))
      const second = moved(before, 4, 1)
      await runs(theirs, second)

      await page.getByRole('button', { name: t('visits.confirmOrder'), exact: true }).click()
      const confirmOrder = page.getByRole('button', { name: t('visits.confirmOrder'), exact: true })
      await expect.poll(() => confirmOrder.count()).toBe(0)
      const [beforeDate = ''] = t('visits.orderConfirmed', { name: 'Lê Thị Mai', date: '22 thg' }).split('.')
      await page.getByText(beforeDate).waitFor()

      await row(second[1] ?? '')
        .getByRole('checkbox')
        .click({ force: true })
      await page.getByRole('button', { name: t('visits.moveTo'), exact: true }).click()
      const dialog = page.getByRole('dialog', { name: t('visits.moveTo'), exact: true })
      expect(await axeFaults(page)).toEqual([])
      await dialog.getByLabel(t('visits.position', { of: 8 })).fill('9')
      await dialog.getByRole('button', { name: t('visits.move'), exact: true }).click()
      await dialog.getByText(t('visits.placeFault', { of: 8 })).waitFor()
      await dialog.getByLabel(t('visits.position', { of: 8 })).fill('1')
      await dialog
        .getByLabel(fieldName({ group: 'participation', name: 'orderReason' }, lang))
        .fill('Theo đề nghị của bạn')
      await dialog.getByRole('button', { name: t('visits.move'), exact: true }).click()
      const first = moved(second, 1, 0)
      await runs(theirs, first)
      await theirs.getByText(/Theo đề nghị của bạn/).waitFor()
      // The move took the confirmation away.
      await page.getByRole('button', { name: t('visits.confirmOrder'), exact: true }).waitFor()

      await theirs.getByRole('columnheader', { name: t('visits.columns.name') }).click()
      await page.getByText(t('visits.orderKept')).waitFor()
      expect(await names(theirs)).not.toEqual(first)
      expect(await axeFaults(page)).toEqual([])
      await page.getByRole('button', { name: t('visits.backToPrecedence') }).click()
      await runs(theirs, first)

      await page.evaluate(() => {
        addEventListener('copy', (event) => {
          document.documentElement.dataset['copied'] = JSON.stringify([
            event.clipboardData?.getData('text/plain'),
            event.clipboardData?.getData('text/html'),
          ])
        })
      })
      await row(first[0] ?? '').focus()
      await page.keyboard.press('Control+a')
      await page.keyboard.press('Control+c')
      const copied = await page.evaluate(() => document.documentElement.dataset['copied'] ?? '[]')
      const [tsv, html] = JSON.parse(copied) as readonly [string, string]
      expect(tsv.split('\n').length).toBe(9)
      expect(
        tsv
          .split('\n')
          .slice(1)
          .map((line) => line.split('\t')[1]),
      ).toEqual(first)
      expect([html.match(/<th>/g)?.length, html.match(/<tr>/g)?.length]).toEqual([10, 9])
      await shoot(page, 'visits-delegations')

      await page.keyboard.press('Escape')
      await page.locator('body').click({ position: { x: 400, y: 5 } })
      await page.keyboard.press('Control+z')
      await runs(theirs, second)
      expect(elsewhere).toEqual([])
      expect(faults).toEqual([])
    } finally {
      await close()
    }
  }, 120_000)
})

describe('the workspace of a visit', () => {
  test('each tab is drawn without a fault of axe, in light and in dark', async () => {
    const { page, text: t, elsewhere, faults, close } = await openSample(browser, { lang: 'ru' })
    try {
      for (const tab of ['overview', 'delegations', 'programme', 'points', 'commitments', 'protocol'] as const) {
        await page.getByRole('tab', { name: t(`visits.tabs.${tab}`) }).click()
        await page.getByRole('tabpanel').locator('h2').first().waitFor()
        expect([tab, await axeFaults(page)]).toEqual([tab, []])
        await shoot(page, `visits-${tab}-ru`)
      }
      await page
        .getByRole('button', { name: t('window.places.visits'), exact: true })
        .last()
        .click()
      await page.getByRole('grid', { name: t('window.places.visits') }).waitFor()
      expect(await axeFaults(page)).toEqual([])
      await page.getByRole('tab', { name: t('visits.calendar') }).click()
      expect(await axeFaults(page)).toEqual([])
      expect(elsewhere).toEqual([])
      expect(faults).toEqual([])
    } finally {
      await close()
    }
  }, 120_000)
})
