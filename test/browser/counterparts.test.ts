import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { textsFor } from '#core/language'
import { launchChromium } from './chromium.ts'
import { goTo, openSample } from './driver.ts'
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

/** Goes to a place of the rail, and gives its page. */
const at = async (place: 'counterparts' | 'meetings'): Promise<WindowPage> => {
  await goTo(opened, `window.places.${place}`)
  await opened.page.getByRole('heading', { level: 1, name: t(`window.places.${place}`) }).waitFor()
  return opened
}

describe('counterparts', () => {
  test('N1 finds a person by a name in another script, typed over the rows, and shows names and posts', async () => {
    const { page, elsewhere, faults } = await at('counterparts')
    expect(await axeFaults(page)).toEqual([])
    await page.getByRole('tab', { name: t('counterparts.tabs.people') }).click()
    await page.getByRole('row').nth(1).focus()
    await page.keyboard.type('verkhov')
    const found = page.getByRole('row').filter({ hasText: 'Артём Сергеевич Верховцев' })
    await found.waitFor()
    await page.getByText(t('counterparts.shown', { count: 1, of: 1 })).waitFor()
    expect(await page.getByLabel(t('counterparts.filter')).inputValue()).toBe('verkhov')
    expect(await axeFaults(page)).toEqual([])
    await found.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Artyom Verkhovtsev' }).waitFor()
    await page.getByRole('rowheader', { name: 'Артём Сергеевич Верховцев' }).waitFor()
    await page.getByText(t('counterparts.postNow')).first().waitFor()
    expect(await axeFaults(page)).toEqual([])
    await shoot(page, 'person-en')
    expect([elsewhere, faults]).toEqual([[], []])
  })

  test('moves the selected to the trash and back, and offers to merge two', async () => {
    const { page, faults } = await at('counterparts')
    await page.getByRole('tab', { name: t('counterparts.tabs.people') }).click()
    await page.getByLabel(t('counterparts.filter')).fill('')
    const rows = page.getByRole('row').filter({ hasText: 'City of Severorechensk' })
    await rows.nth(0).focus()
    await page.keyboard.press('Space')
    await rows.nth(1).focus()
    await page.keyboard.press('Space')
    await page.getByText(t('counterparts.selected', { count: 2 })).waitFor()
    await page.getByRole('button', { name: t('counterparts.merge') }).click()
    await page
      .getByRole('dialog', { name: t('editor.merge.title') })
      .getByRole('table')
      .waitFor()
    await page.getByRole('button', { name: t('editor.cancel') }).click()
    const before = await page.getByRole('row').count()
    await page.getByRole('button', { name: t('counterparts.toTrash') }).click()
    await expect.poll(() => page.getByRole('row').count()).toBe(before - 2)
    await page.getByRole('button', { name: t('window.undo'), exact: true }).click()
    await expect.poll(() => page.getByRole('row').count()).toBe(before)
    expect(faults).toEqual([])
  })

  test('U64 K5 shows a dossier in its order: the timeline by keys and as a table, conflicting figures side by side', async () => {
    const { page, faults } = await at('counterparts')
    await page.getByRole('row').filter({ hasText: 'Severorechensk' }).click()
    await page.getByRole('heading', { level: 1, name: 'City of Severorechensk' }).waitFor()
    await page.getByText(t('counterparts.doNotRaiseCount', { count: 2 })).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await shoot(page, 'dossier-en')
    await page.getByRole('tab', { name: t('counterparts.dossier.timeline') }).click()
    const axis = page.getByRole('listbox', { name: t('counterparts.dossier.timeline') })
    await axis.focus()
    const drawn = await axis.getByRole('option').count()
    const shown = async (): Promise<string> => (await page.locator('.timeline-current').textContent()) ?? ''
    const first = await shown()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(shown).not.toBe(first)
    await page.keyboard.press('ArrowRight')
    await expect.poll(shown).toBe(first)
    await page.keyboard.press('PageDown')
    await page.getByRole('button', { name: new RegExp(t('counterparts.zoom.year')) }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await shoot(page, 'timeline-en')
    await page.getByRole('button', { name: t('counterparts.asTable') }).click()
    await expect.poll(() => page.getByRole('row').count()).toBe(drawn + 1)
    await page.getByRole('button', { name: t('counterparts.asDrawing') }).click()
    await axis.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Agreement on friendly relations, 1998' }).waitFor()
    await page.keyboard.press('Alt+ArrowLeft')
    await page.getByRole('tab', { name: t('counterparts.dossier.figures') }).click()
    const pair = page.locator('.figure-group.conflicting')
    await pair.getByText('18,400 visitors').waitFor()
    await pair.getByText('about 21,000 visitors').waitFor()
    expect(await axeFaults(page)).toEqual([])
    expect(faults).toEqual([])
  })

  test('K1 one press on a commitment shows its sentence in the source', async () => {
    const { page, faults } = await at('counterparts')
    await page.getByRole('row').filter({ hasText: 'Severorechensk' }).click()
    await page.getByRole('tab', { name: t('counterparts.dossier.commitments') }).click()
    const line = page.getByRole('listitem').filter({ hasText: 'Draft rules of the choir festival' })
    expect(await line.getByRole('blockquote').count()).toBe(0)
    await line.getByRole('button', { name: t('counterparts.showSentence') }).click()
    expect((await line.getByRole('blockquote').first().textContent())?.length).toBeGreaterThan(10)
    expect(await axeFaults(page)).toEqual([])
    expect(faults).toEqual([])
  })
})

describe('a meeting', () => {
  test('K2 K6 makes a commitment of a weaker statement only with a reason, and says in the ledger how it was said', async () => {
    const { page, faults } = await at('meetings')
    expect(await axeFaults(page)).toEqual([])
    await page.getByRole('row').filter({ hasText: 'Video call' }).click()
    await page.getByRole('heading', { level: 1, name: 'Video call' }).waitFor()
    await page.getByRole('cell', { name: 'First Deputy Mayor' }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await shoot(page, 'meeting-en')
    const words = 'A container now takes under 36 hours.'
    await page.getByRole('button', { name: t('meetings.moreFor', { words }) }).click()
    await page.getByRole('menuitem', { name: t('meetings.commit') }).click()
    const dialog = page.getByRole('dialog', { name: t('meetings.commitTitle') })
    const act = dialog.getByRole('button', { name: t('meetings.commitTitle') })
    await act.click()
    await dialog.getByText(t('meetings.commitNoReason')).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await dialog.getByLabel(t('meetings.commitReason')).fill('Agreed on the phone afterwards')
    await act.click()
    await dialog.waitFor({ state: 'detached' })
    const line = page.getByRole('listitem').filter({ hasText: words })
    await line.getByText(t('counterparts.grewInto')).waitFor()
    await page
      .getByText(t('sections.ledger.recordedByUs', { kind: t('kinds.statement.claim') }))
      .first()
      .waitFor()
    expect(faults).toEqual([])
  })

  test('records the meeting of a visit with those who were there and what was said, as no kind that nobody chose', async () => {
    const { page, faults } = await at('meetings')
    await page.getByRole('button', { name: t('meetings.record') }).click()
    const dialog = page.getByRole('dialog', { name: t('meetings.record') })
    await dialog.getByRole('button', { name: t('meetings.chooseVisit') }).click()
    await page.getByRole('option', { name: /Official visit of a delegation/ }).click()
    const present = dialog.getByRole('group', { name: t('meetings.present') }).getByRole('checkbox')
    await present.first().waitFor()
    const people = await present.count()
    await dialog.getByLabel(t('meetings.meetingTitle')).fill('Talks at the City Hall')
    await dialog
      .getByRole('group', { name: t('meetings.pointsSaid') })
      .getByRole('listitem')
      .first()
      .locator('label')
      .click()
    await dialog.getByRole('button', { name: t('meetings.make') }).click()
    await dialog.getByText(t('meetings.kindFault')).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await shoot(page, 'record-meeting-en')
    await dialog.getByRole('button', { name: t('meetings.kindOf') }).click()
    await page.getByRole('option', { name: t('kinds.statement.proposal') }).click()
    await dialog.getByRole('button', { name: t('meetings.make') }).click()
    await page.getByRole('heading', { level: 1, name: 'Talks at the City Hall' }).waitFor()
    expect(await page.getByRole('table').getByRole('rowheader').count()).toBe(people)
    await page.getByText(t('kinds.statement.proposal'), { exact: true }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    expect(faults).toEqual([])
  })
})
