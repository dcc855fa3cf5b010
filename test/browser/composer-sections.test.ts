import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Locator } from 'playwright-core'
import { launchChromium } from './chromium.ts'
import { toPack } from './composer-driver.ts'
import { OFFICER, openSample } from './driver.ts'
import { axeFaults, shoot, type WindowPage } from './page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

const sectionRows = ({ page }: Pick<WindowPage, 'page'>): Locator =>
  page.getByRole('treegrid').locator('[role="row"][aria-level="1"]')

/** The sections of the outline by their names, in their order. */
const order = async (opened: Pick<WindowPage, 'page'>): Promise<readonly string[]> => {
  const keys = await sectionRows(opened).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-key') ?? ''))
  return keys.map((key) => key.replace('section ', ''))
}

const rowOf = ({ page }: Pick<WindowPage, 'page'>, section: string): Locator =>
  page.locator(`[role="row"][data-key="section ${section}"]`)

const pageOf = async (opened: Pick<WindowPage, 'page'>, section: string): Promise<number> =>
  Number(await rowOf(opened, section).locator('.numeric').last().innerText())

/** The pages come when they are drawn. */
const SOON = { timeout: 15_000 }

describe('the sections of one pack', () => {
  test('J5.2 U07 K17 they are moved by keys, by a place and by dragging, left out and taken back, each as one act; F6 shows where one is', async () => {
    const opened = await openSample(browser, { lang: 'en' })
    const { page, text: t, faults, close } = opened
    try {
      await toPack(opened)
      const rings: Record<string, string> = {}
      for (let at = 0; at < 9; at += 1) {
        await page.keyboard.press('F6')
        const [panel, ring] = await page.evaluate(() => {
          const shown = document.activeElement
          const style = shown === null ? undefined : getComputedStyle(shown)
          const panels = shown?.closest('.composer') === null ? '' : (shown?.closest('[data-panel]')?.className ?? '')
          return [panels, `${style?.outlineStyle ?? ''} ${style?.outlineWidth ?? ''}`]
        })
        if (panel !== '') rings[panel.split(' ').at(-1) ?? ''] = ring
      }
      expect(rings).toEqual({
        'composer-head': 'solid 2px',
        'outline-panel': 'solid 2px',
        'pages-panel': 'solid 2px',
        'side-panel': 'solid 2px',
      })

      const first = await order(opened)
      expect(first.slice(0, 4)).toEqual(['card', 'points', 'if-raised', 'do-not-raise'])
      const stood = await pageOf(opened, 'if-raised')
      await rowOf(opened, 'if-raised').click()
      await page.keyboard.press('Alt+Shift+ArrowDown')
      await page.keyboard.press('Alt+Shift+ArrowDown')
      await expect.poll(() => order(opened).then((ids) => ids.indexOf('if-raised')), SOON).toBe(4)
      await expect.poll(() => pageOf(opened, 'if-raised'), SOON).toBeGreaterThan(stood)
      await page.getByText(t('visits.movedTo', { place: 4, of: first.length - 2 })).waitFor({ state: 'attached' })
      expect(await rowOf(opened, 'if-raised').evaluate((row) => row === document.activeElement)).toBe(true)
      const second = t('composer.labels.moved', {
        section: await rowOf(opened, 'if-raised').locator('.grow').innerText(),
        place: 4,
      })
      await page.getByText(second).waitFor()
      await page.keyboard.press('Control+Z')
      await page.keyboard.press('Control+Z')
      await expect.poll(() => order(opened), SOON).toEqual(first)
      await expect.poll(() => pageOf(opened, 'if-raised'), SOON).toBe(stood)

      const menuOf = async (section: string): Promise<void> => {
        await rowOf(opened, section).getByRole('button').last().click()
        await page.getByRole('menu').waitFor()
      }
      await menuOf('gifts')
      expect(await axeFaults(page)).toEqual([])
      await page.getByRole('menuitem', { name: t('visits.moveTo') }).click()
      await page.getByRole('dialog').getByRole('textbox').fill('1')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: t('visits.move') })
        .click()
      await expect.poll(() => order(opened).then((ids) => ids.slice(0, 3)), SOON).toEqual(['card', 'gifts', 'points'])

      await rowOf(opened, 'gifts').dragTo(rowOf(opened, 'if-raised'), { targetPosition: { x: 80, y: 2 } })
      await expect.poll(() => order(opened).then((ids) => ids.slice(0, 3)), SOON).toEqual(['card', 'points', 'gifts'])

      await menuOf('points')
      const refused = page.getByRole('menuitem', { name: t('composer.arrange.required') })
      expect(await refused.getAttribute('aria-disabled')).toBe('true')
      await page.keyboard.press('Escape')
      await menuOf('gifts')
      await page.getByRole('menuitem', { name: t('composer.arrange.out') }).click()
      await rowOf(opened, 'gifts').getByText(t('composer.leftOut')).waitFor()
      expect(await axeFaults(page)).toEqual([])
      await shoot(page, 'pack-left-out-en')
      await menuOf('gifts')
      await page.getByRole('menuitem', { name: t('composer.arrange.back') }).click()
      await expect.poll(() => pageOf(opened, 'gifts'), SOON).toBeGreaterThan(2)
      expect(faults).toEqual([])
    } finally {
      await close()
    }
  }, 180_000)

  test('U45 a comment hangs on a block, is counted beside it and settled; "/" in an empty field offers a new block', async () => {
    const opened = await openSample(browser, { lang: 'en' })
    const { page, text: t, faults, close } = opened
    try {
      await toPack(opened)
      await rowOf(opened, 'points').click()
      const point = page.locator('[role="row"][aria-level="2"]').first()
      await point.getByRole('button').last().click()
      await page.getByRole('menuitem', { name: t('composer.commentBlock') }).click()
      await page.waitForFunction(() => document.activeElement?.closest('.block-comments') !== null)
      await page.keyboard.type('Is this agreed / with them?')
      await page.getByRole('button', { name: t('window.add'), exact: true }).click()
      const thread = page.getByRole('region', { name: new RegExp(`^${t('composer.comments')}`) })
      await thread.getByText('Is this agreed / with them?').waitFor()
      await thread.getByText(OFFICER, { exact: false }).waitFor()
      await point.getByText(t('composer.openComments', { count: 1 })).waitFor({ state: 'attached' })
      expect(await axeFaults(page)).toEqual([])
      await shoot(page, 'pack-comment-en')
      await thread.getByRole('button', { name: t('composer.settle') }).click()
      await thread.getByText(t('composer.settled')).waitFor()
      await point.getByText(t('composer.openComments', { count: 1 })).waitFor({ state: 'detached' })

      const answer = thread.getByRole('textbox')
      await answer.fill('')
      const words = page.locator('[data-field="text"] :is(textarea, input)').first()
      await words.focus()
      await page.keyboard.press('End')
      await page.keyboard.type('/')
      expect(await words.inputValue()).toMatch(/\/$/)
      await page.keyboard.press('Control+A')
      await page.keyboard.press('Delete')
      await page.keyboard.press('/')
      const menu = page.getByRole('menu', { name: t('composer.addBlock') })
      await menu.waitFor()
      expect(await words.inputValue()).toBe('')
      expect(await axeFaults(page)).toEqual([])
      await shoot(page, 'pack-add-block-en')
      await menu.getByRole('menuitem', { name: t('visits.addPoint.raise') }).click()
      const making = page.getByRole('dialog')
      await making.locator(':is(textarea, input)').first().fill('A fifth point.')
      await making.getByRole('button', { name: t('editor.new.create') }).click()
      await making.waitFor({ state: 'detached' })
      await page.getByRole('row', { name: 'A fifth point.' }).waitFor()
      expect(await page.locator('[data-field="text"] :is(textarea, input)').first().inputValue()).toBe('A fifth point.')
      expect(faults).toEqual([])
    } finally {
      await close()
    }
  }, 180_000)
})
