import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { Measured } from './figures.ts'
import { inWindow, stalls } from './finding.ts'
import { longTasks, t, timed } from './window.ts'

const KEYS = 30
const WHOLE = 15
const SIXTY = 'sixty characters that are typed one after another in a point'

/** Opens the first point to make of the big visit's pack, with the caret in its words. */
export const openPoint = async (page: Page): Promise<void> => {
  await page
    .getByRole('navigation', { name: t('window.rail') })
    .getByRole('button', { name: t('window.places.visits') })
    .click()
  await page.getByText('BIG', { exact: true }).first().click()
  const tab = page.getByRole('tab', { name: t('visits.tabs.pack') })
  await page.keyboard.press('Enter')
  await tab.click()
  await page.locator('.page-words span').first().waitFor()
  await page.getByRole('treegrid').getByRole('row').nth(1).click()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.matches('[data-field="text"] :is(textarea, input)'))
  await setTimeout(2000)
  await page.keyboard.press('Control+A')
}

/** Types in a point while its page stands beside: single keys first, then a sentence without a rest. */
export const typing = inWindow(async ({ page, vaultStall }) => {
  await openPoint(page)
  await Promise.all([longTasks(page), vaultStall()])
  const keys: number[] = []
  for (let at = 0; at < KEYS; at += 1) {
    await page.keyboard.insertText(`q${String(at)}`)
    await setTimeout(1200)
    keys.push(await timed(page, 'shows', ['z', '.page-words', `q${String(at)}z`], () => page.keyboard.press('z')))
    await page.keyboard.insertText(' ')
  }
  const [whole, saved]: [number[], number[]] = [[], []]
  for (let at = 0; at < WHOLE; at += 1) {
    await setTimeout(1200)
    saved.push(await timed(page, 'saved', ['x'], () => page.keyboard.press('x')))
    await setTimeout(1200)
    whole.push(await timed(page, 'settled', ['y', '.paper-drawn'], () => page.keyboard.press('y')))
  }
  await longTasks(page)
  await page.keyboard.type(SIXTY, { delay: 80 })
  await setTimeout(1500)
  return [
    {
      what: `key → edited page, ${String(await page.locator('.sheet').count())} pages`,
      values: keys.filter(Number.isFinite),
      unit: 'ms',
      goal: 200,
    } satisfies Measured,
    {
      what: 'key → all pages in sight drawn anew from the whole pack',
      values: whole.filter(Number.isFinite),
      unit: 'ms',
      goal: 500,
    },
    { what: 'last key → saved, synced to the disk', values: saved.filter(Number.isFinite), unit: 'ms', goal: 500 },
    ...(await stalls('while typing', page, vaultStall)),
  ]
})
