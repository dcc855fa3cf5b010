import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { choiceName, textsFor } from '#core/language'
import { launchChromium } from './chromium.ts'
import { goTo, OFFICER, openAgain, openSample } from './driver.ts'
import { axeFaults, shoot } from './page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

const t = textsFor('en')
const DAY_MS = 86_400_000
const C1 = 'Draft rules of the choir festival'
const C2 = 'Mission of a hydrologist'
const C3 = 'Training of ten young conductors'

const toPlace = async (page: Page, place: 'home' | 'commitments'): Promise<void> => {
  await goTo({ page, text: t }, `window.places.${place}`)
  await page.getByRole('heading', { level: 1, name: t(`window.places.${place}`) }).waitFor()
}

const openView = async (page: Page, view: 'overdue' | 'all'): Promise<void> => {
  await page.getByRole('tab', { name: t(`commitments.view.${view}`) }).click()
}

/** The rows of the ledger that is open, each as its words. */
const rowsOf = (page: Page) =>
  page
    .getByRole('tabpanel')
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })

/** The words of each row that is open, and of its chip. */
const wordsOf = async (page: Page): Promise<readonly (readonly string[])[]> => {
  await rowsOf(page).first().waitFor()
  return Promise.all(
    (await rowsOf(page).all()).map(async (row) => [
      (await row.getByRole('rowheader').locator('span').first().innerText()).trim(),
      (await row.locator('.chip').first().innerText()).trim(),
    ]),
  )
}

/** What the table of the chart says under all quarters. */
const totalsRow = async (page: Page): Promise<readonly string[]> => {
  const cells = page
    .getByRole('grid', { name: t('commitments.chart.title') })
    .getByRole('row', { name: t('commitments.chart.all') })
    .getByRole('gridcell')
  return cells.allInnerTexts()
}

/** Each quarter of the chart with how high its bars are drawn: made, kept, overdue. */
const barsOf = (page: Page): Promise<readonly (readonly (string | number)[])[]> =>
  page
    .locator('.bars-frame > g')
    .evaluateAll((quarters) =>
      quarters.map((quarter) => [
        quarter.querySelector('.bars-quarter')?.textContent ?? '',
        ...[...quarter.querySelectorAll('rect')].map((bar) => Number(bar.getAttribute('height'))),
      ]),
    )

/** The rows of the chart's table but the last, each with the counts that are drawn too. */
const quarterRowsOf = async (page: Page): Promise<readonly (readonly string[])[]> => {
  const rows = page
    .getByRole('grid', { name: t('commitments.chart.title') })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .filter({ hasNotText: t('commitments.chart.all') })
  return Promise.all(
    (await rows.all()).map(async (row) => {
      const [opened = '', kept = '', , , overdue = ''] = await row.getByRole('gridcell').allInnerTexts()
      return [await row.getByRole('rowheader').innerText(), opened, kept, overdue]
    }),
  )
}

describe('J4 commitments', () => {
  test('are seen when overdue, changed together as one act, kept only with evidence or none, and charted as counted', async () => {
    const first = await openSample(browser, { lang: 'en' })
    await toPlace(first.page, 'commitments')
    await openView(first.page, 'overdue')
    expect(await wordsOf(first.page)).toEqual([[C1, t('kinds.chip.overdue')]])
    expect(await rowsOf(first.page).locator('.chip.thick svg').count()).toBe(1)
    await toPlace(first.page, 'home')
    expect(await first.page.getByText(t('home.kinds.overdue'), { exact: true }).count()).toBe(1)
    expect(first.faults).toEqual([])
    first.host.advance(49 * DAY_MS)
    await first.close()

    const { page, text, elsewhere, faults, close } = await openAgain(browser, first.host.home, {
      lang: 'en',
      now: '2027-01-10T09:00:00+07:00',
    })
    try {
      await page.getByRole('heading', { level: 1, name: text('window.places.home') }).waitFor()
      await page.getByText(text('home.kinds.overdue'), { exact: true }).first().waitFor()
      expect(await page.getByText(text('home.kinds.overdue'), { exact: true }).count()).toBe(3)
      await toPlace(page, 'commitments')
      await openView(page, 'overdue')
      const overdue = [C1, C2, C3].map((words) => [words, text('kinds.chip.overdue')])
      expect(await wordsOf(page)).toEqual(overdue)
      expect(await rowsOf(page).locator('.chip.thick svg').count()).toBe(3)
      const dates = await rowsOf(page).allInnerTexts()
      expect(await axeFaults(page)).toEqual([])
      await shoot(page, 'commitments-overdue-en')

      await rowsOf(page).first().focus()
      await page.keyboard.press('Space')
      await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('Shift+ArrowDown')
      await page.getByText(text('commitments.selected', { count: 3 })).waitFor()
      expect(await axeFaults(page)).toEqual([])
      await page.getByRole('button', { name: text('commitments.setDue') }).click()
      await page.getByRole('dialog').getByRole('textbox').fill('2027-02-01')
      await page.getByText(text('editor.understood', { date: '1 February 2027' })).waitFor()
      expect(await axeFaults(page)).toEqual([])
      await page.keyboard.press('Enter')
      await page.getByText(text('commitments.noneIn.overdue')).waitFor()
      await page.getByRole('tab', { name: text('commitments.view.overdue') }).focus()
      await page.keyboard.press('Control+z')
      await page
        .getByText(text('window.undone', { label: '' }).trim())
        .first()
        .waitFor()
      await rowsOf(page).nth(2).waitFor()
      expect(await rowsOf(page).allInnerTexts()).toEqual(dates)

      await rowsOf(page).nth(2).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: C3 }).waitFor()
      await page.getByRole('button', { name: text('commitments.move.kept') }).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: text('commitments.move.kept') })
        .click()
      await page.getByText(text('commitments.needs.evidence')).waitFor()
      expect(await axeFaults(page)).toEqual([])
      await shoot(page, 'commitment-keep-en')
      await page.getByRole('button', { name: text('commitments.noEvidenceAct') }).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: text('commitments.move.kept') })
        .click()
      const turn = page
        .getByRole('grid', { name: text('commitments.history') })
        .getByRole('row', { name: choiceName({ group: 'commitment', name: 'state' }, 'kept', 'en') })
      expect((await turn.innerText()).split(/\s*\t\s*/)).toEqual(['Kept', '10 Jan 2027', OFFICER, 'none', '–'])
      const lapse = page.getByRole('button', { name: text('commitments.move.lapsed') })
      expect(await lapse.getAttribute('aria-disabled')).toBe('true')
      await page.keyboard.press('Tab')
      await lapse.focus()
      await page.getByRole('tooltip', { name: text('commitments.noSuchMove', { from: 'Kept', to: 'Open' }) }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('tooltip').waitFor({ state: 'detached' })
      expect(await axeFaults(page)).toEqual([])
      await shoot(page, 'commitment-en')

      await toPlace(page, 'commitments')
      await page.getByRole('button', { name: text('commitments.chart.show') }).click()
      const totals = { opened: 6, kept: 2, ended: 1, open: 3, overdue: 2 }
      await page.getByText(text('commitments.chart.totals', totals)).waitFor()
      expect(await axeFaults(page)).toEqual([])
      await shoot(page, 'commitments-chart-en')
      const drawn = await barsOf(page)
      await page.getByRole('button', { name: text('commitments.chart.asTable') }).click()
      expect(await totalsRow(page)).toEqual(Object.values(totals).map(String))
      // Each bar is as high as the table says, quarter by quarter, also those that are overdue.
      const told = await quarterRowsOf(page)
      const most = Math.max(...told.flatMap(([, ...counts]) => counts.map(Number)))
      expect(told.length).toBeGreaterThan(3)
      expect(drawn).toEqual(
        told.map(([quarter, ...counts]) => [quarter, ...counts.map((one) => Math.round((Number(one) / most) * 150))]),
      )
      expect(told.some((row) => Number(row[3]) > 0)).toBe(true)
      expect(await axeFaults(page)).toEqual([])
      expect([elsewhere, faults]).toEqual([[], []])
    } finally {
      await close()
    }
  }, 180_000)
})
