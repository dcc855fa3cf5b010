import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { PACK_LANGS } from '#core/base'
import { textsFor } from '#core/language'
import { office } from '../electron/output/docx/office.ts'
import { zipOf } from '../electron/output/docx/rendered.ts'
import { launchChromium } from './chromium.ts'
import { bytesOf, toPack } from './composer-driver.ts'
import { goTo, openByName, openSample } from './driver.ts'
import { axeFaults, shoot, type WindowPage } from './page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

/** The section of gifts in whichever language the pack is. */
const GIFTS = new RegExp(PACK_LANGS.map((lang) => textsFor(lang)('sections.gifts.title')).join('|'))

/** A Word draft of the visit has the letterhead, and none once the switch of its pack is off. */
const expectLetterhead = async (opened: WindowPage): Promise<void> => {
  const { page, text: t } = opened
  await openByName(opened, 'Official visit of a delegation')
  await toPack(opened)
  const hasIt = async (): Promise<boolean> => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: t('composer.exportDraft') }).click()
    await page.getByRole('menuitem', { name: t('composer.formats.docx'), exact: true }).click()
    const parts = unzipSync(await bytesOf(await download))
    return Object.values(parts).some((bytes) => strFromU8(bytes).includes('Department of Examples'))
  }
  expect(await hasIt()).toBe(true)
  await page.getByRole('button', { name: t('composer.setup') }).click()
  await page
    .locator('label')
    .filter({ hasText: t('composer.withLetterhead') })
    .click()
  expect(await axeFaults(page)).toEqual([])
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('window.close'), exact: true })
    .last()
    .click()
  expect(await hasIt()).toBe(false)
}

describe('templates', () => {
  test.each(['en', 'ru'] as const)(
    'in %s: a copy of one that ships loses a section, its pages too, and undo brings it back; a broken file is refused with its place',
    async (lang) => {
      const t = textsFor(lang)
      const opened = await openSample(browser, { lang, size: { width: 1024, height: 700 } })
      const { page, elsewhere, faults, close } = opened
      try {
        await page.getByRole('button', { name: t('window.places.templates'), exact: true }).click()
        const nav = page.getByRole('navigation', { name: t('templates.list') })
        await nav.waitFor()
        expect(await nav.getByRole('button').count()).toBe(6)
        await nav.getByRole('button').last().click()
        await page.getByRole('rowheader', { name: t('sections.do-not-raise.title') }).waitFor()
        await page.getByRole('button', { name: t('templates.copy') }).click()

        const gifts = page.getByRole('switch', { name: t('sections.gifts.title'), exact: true })
        await gifts.waitFor()
        expect(await nav.getByRole('button').count()).toBe(7)
        const outline = page.getByRole('list', { name: t('composer.outline') })
        const giftsPage = outline.getByRole('listitem').filter({ hasText: GIFTS })
        await giftsPage.waitFor()
        expect(await axeFaults(page)).toEqual([])
        await shoot(page, `templates-${lang}`)

        await page.locator('label').filter({ has: gifts }).click()
        await giftsPage.waitFor({ state: 'detached' })
        expect(await gifts.isChecked()).toBe(false)
        await page
          .getByRole('button', { name: t('window.undo'), exact: true })
          .last()
          .click()
        await giftsPage.waitFor()
        expect(await gifts.isChecked()).toBe(true)

        const third = page
          .getByRole('listitem')
          .filter({ has: page.getByRole('switch') })
          .nth(2)
        const points = t('sections.points.title')
        await third.getByRole('switch', { name: points }).waitFor()
        await page.getByRole('button', { name: t('templates.down', { section: points }) }).press('Alt+ArrowDown')
        await third.getByRole('switch', { name: t('sections.if-raised.title'), exact: true }).waitFor()
        await page.getByRole('button', { name: `${points}: ${t('visits.moveTo')}` }).click()
        await page.getByRole('textbox', { name: t('visits.position', { of: 22 }) }).fill('3')
        await page.getByRole('button', { name: t('visits.move'), exact: true }).click()
        await third.getByRole('switch', { name: points }).waitFor()

        const name = page.getByRole('textbox', { name: t('templates.name') })
        await name.fill('card')
        await name.press('Enter')
        const taken = t('templates.problem', {
          line: 4,
          column: 11,
          expected: 'a name that no other template has',
          got: '"card"',
        })
        await page.getByText(taken).waitFor()
        expect(await name.inputValue()).toBe('card')
        expect(await axeFaults(page)).toEqual([])
        await shoot(page, `templates-taken-${lang}`)

        await page.getByRole('tab', { name: 'template.json' }).click()
        const source = page.getByRole('textbox', { name: 'template.json' })
        const sound = await source.inputValue()
        expect(sound).toContain('"name": "standard-2"')
        await source.fill(sound.replace('"points"', '"pionts"'))
        const line = sound.slice(0, sound.indexOf('"points"')).split('\n').length
        const [before = ''] = t('templates.problem', { line, column: 13, expected: '', got: '' }).split(':')
        await page.getByRole('listitem').filter({ hasText: before }).waitFor()
        expect(await page.getByRole('button', { name: t('templates.saveHere'), exact: true }).isDisabled()).toBe(true)
        expect(await axeFaults(page)).toEqual([])
        await shoot(page, `templates-mistake-${lang}`)
        await source.fill(sound.replace('"name": "standard-2"', '"name": "ours"'))
        const save = page.getByRole('button', { name: t('templates.saveHere'), exact: true })
        await expect.poll(() => save.isEnabled()).toBe(true)
        await save.click()
        await nav.getByText(`${t('templates.ours')} · ours`).waitFor()

        const choosing = page.waitForEvent('filechooser')
        await page.getByRole('button', { name: t('templates.takeLetterhead') }).click()
        const comments = { 'word/comments.xml': '<x/>' }
        await (
          await choosing
        ).setFiles({ name: 'office.docx', mimeType: '', buffer: Buffer.from(zipOf(office(comments))) })
        await page.getByText(t('command.letterhead-dropped', { what: t('letterhead.dropped.comments') })).waitFor()
        await page.getByText('office.docx').scrollIntoViewIfNeeded()
        await shoot(page, `templates-letterhead-${lang}`)
        if (lang === 'en') {
          await expectLetterhead(opened)
          await goTo(opened, 'window.places.templates')
        }
        await page.getByRole('button', { name: t('templates.dropLetterhead') }).click()
        await page.getByText(t('templates.noLetterhead')).waitFor()
        expect([elsewhere, faults]).toEqual([[], []])
      } finally {
        await close()
      }
    },
    240_000,
  )
})
