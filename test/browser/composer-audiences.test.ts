import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Download } from 'playwright-core'
import { Audience } from '#core/domain'
import { launchChromium } from './chromium.ts'
import { bytesOf, edgesOf, exportPdf, forAudience, openFile, toPack, wordsOfPage } from './composer-driver.ts'
import { askerOf, OFFICER, openSample } from './driver.ts'
import { axeFaults, shoot } from './page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

const BEN_SON = 'Giá thuê đất Bến Sơn đang được tòa án xem xét'

/** All that a file says: its words, its outline and what it tells about itself. */
const allOf = async (bytes: Uint8Array): Promise<string> => {
  const pdf = await openFile(bytes)
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => wordsOfPage(pdf, at + 1)))
  const about = JSON.stringify([await pdf.getOutline(), await pdf.getMetadata()])
  return [...pages, about.replaceAll(/\s/gu, '')].join('\n')
}

/** The bytes of a file read as UTF-8 and as the two bytes that a PDF writes for a letter. */
const rawWords = (bytes: Buffer): string =>
  `${bytes.toString('utf8')}\n${Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le')}`

type Point = { readonly id: string; readonly use: string; readonly updatedAt: string }

describe('J6 what an audience may have', () => {
  test('J6.1 a point above the level of the pack stands against any file until the pack is raised, and the interpreter does not get it', async () => {
    const opened = await openSample(browser, { lang: 'en' })
    const { page, text: t, faults, close } = opened
    try {
      const ask = await askerOf(opened)
      await toPack(opened)
      const { value } = (await ask('records.ofType', { type: 'talking-point' })) as { readonly value: readonly Point[] }
      const point = value.find(({ use }) => use === 'raise')
      const record = { ...point, marking: { scheme: 'neutral', level: 'confidential' } }
      await ask('records.save', {
        edits: [{ id: point?.id, before: point?.updatedAt, record }],
        label: 'marked a point',
        by: OFFICER,
      })
      await page.locator('.finding').filter({ hasText: 'R04' }).first().waitFor()
      for (const name of ['composer.exportDraft', 'composer.issue'] as const) {
        const act = page.locator('.pack-acts').getByRole('button', { name: t(name) })
        await expect.poll(() => act.getAttribute('aria-disabled')).toBe('true')
        expect(await act.getAttribute('aria-description')).not.toBe(null)
      }
      expect(await axeFaults(page)).toEqual([])
      await shoot(page, 'pack-raise-en')
      const raise = page.getByRole('button', { name: t('composer.raiseTo', { level: 'Confidential' }) })
      await raise.first().click()
      await raise.first().waitFor({ state: 'detached' })
      const draft = page.locator('.pack-acts').getByRole('button', { name: t('composer.exportDraft') })
      await expect.poll(() => draft.getAttribute('aria-disabled')).toBe(null)
      const pdf = await openFile(await bytesOf(await exportPdf(opened)))
      const edges = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => edgesOf(pdf, at + 1)))
      expect(edges.filter(([top, foot]) => !top.includes('Hạnchế') || !foot.includes('Hạnchế'))).toEqual([])
      await forAudience(opened, 'interpreter')
      await page.getByRole('tab', { name: t('composer.panels.withheld') }).click()
      await page.getByText(t('composer.withheld.above-ceiling')).first().waitFor()
      expect(await axeFaults(page)).toEqual([])
      expect(faults).toEqual([])
    } finally {
      await close()
    }
  }, 120_000)

  test('J6.3 the Bến Sơn sentence is in the drafts for principal and staff, and in no byte of the other three', async () => {
    const opened = await openSample(browser, { lang: 'vi' })
    const { page, faults, close } = opened
    try {
      await toPack(opened)
      const whole: string[] = []
      const named: string[] = []
      for (const audience of Audience.options) {
        if (audience !== 'principal') await forAudience(opened, audience)
        const download = await exportPdf(opened)
        const bytes = await bytesOf(download)
        const words = `${download.suggestedFilename()}\n${await allOf(bytes)}\n${rawWords(bytes)}`
        if (words.includes(BEN_SON.replaceAll(/\s/gu, ''))) whole.push(audience)
        if (/b[ếe]n.?s[ơo]n/iu.test(words)) named.push(audience)
      }
      expect([whole, named]).toEqual([
        ['principal', 'staff'],
        ['principal', 'staff'],
      ])
      await shoot(page, 'pack-shareable-vi')
      expect(faults).toEqual([])
    } finally {
      await close()
    }
  }, 240_000)

  test('J6.4 a waived R02 is printed for principal and staff only, and an accepted R16 in no file', async () => {
    const opened = await openSample(browser, { lang: 'en' })
    const { page, text: t, faults, close } = opened
    try {
      await toPack(opened)
      const reasons = { R02: 'agreed by telephone with them', R16: 'the post is known to them' }
      for (const [id, reason] of Object.entries(reasons)) {
        const found = page.locator('.finding').filter({ hasText: id })
        await found.getByRole('button').last().click()
        await page.getByRole('dialog').getByLabel(t('composer.reason')).fill(reason)
        await page.getByRole('dialog').getByRole('button').last().click()
        await page.getByText(t('composer.waivedBy', { by: OFFICER, reason })).waitFor()
      }
      const words = async () => (await allOf(await bytesOf(await exportPdf(opened)))).replaceAll(/\s/gu, '')
      const printed = reasons.R02.replaceAll(/\s/gu, '')
      const kept = reasons.R16.replaceAll(/\s/gu, '')
      const principal = await words()
      expect([principal.includes(printed), principal.includes(kept)]).toEqual([true, false])
      await forAudience(opened, 'interpreter')
      const interpreter = await words()
      expect([interpreter.includes(printed), interpreter.includes(kept)]).toEqual([false, false])
      expect(faults).toEqual([])
    } finally {
      await close()
    }
  }, 180_000)
})

describe('J7 export', () => {
  test('J7.1 a draft that is called off leaves nothing, and the next one is whole', async () => {
    const opened = await openSample(browser, { lang: 'en' })
    const { page, text: t, faults, close } = opened
    try {
      await toPack(opened)
      const downloads: Download[] = []
      page.on('download', (one) => downloads.push(one))
      let letMake = (): void => undefined
      const held = new Promise<void>((resolve) => {
        letMake = resolve
      })
      await page.route('**/call/packs.export', async (route) => {
        const answer = route.fetch()
        await held
        await route.fulfill({ response: await answer })
      })
      await page.keyboard.press('F12')
      const making = page.getByRole('dialog', { name: t('composer.making') })
      await making.waitFor()
      expect(await axeFaults(page)).toEqual([])
      await making.getByRole('button', { name: t('window.cancel') }).click()
      letMake()
      await making.waitFor({ state: 'detached' })
      await page.getByText(t('composer.cancelled')).waitFor()
      await page.unroute('**/call/packs.export')
      expect(downloads).toEqual([])
      await exportPdf(opened)
      await page.getByText(t('composer.exported', { count: 1 })).waitFor()
      expect(downloads).toHaveLength(1)
      expect(faults).toEqual([])
    } finally {
      await close()
    }
  }, 120_000)
})
