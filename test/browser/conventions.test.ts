import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { choiceName, fieldName, typeName } from '#core/language'
import { launchChromium } from './chromium.ts'
import { goTo, openSample } from './driver.ts'
import { axeFaults, shoot } from './page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

const lang = 'en'

/** Chooses one of a list by its words. */
const choose = async (dialog: Locator, group: 'place' | 'partner', name: string, value: string): Promise<void> => {
  await dialog.getByRole('button', { name: fieldName({ group, name }, lang) }).click()
  await dialog
    .page()
    .getByRole('option', { name: choiceName({ group, name }, value, lang), exact: true })
    .click()
}

describe('the conventions of every list', () => {
  test('rows are duplicated, deleted and walked by keys; what is missing is made where it is missed; a meeting begins at its visit', async () => {
    const opened = await openSample(browser, { lang })
    const { page, text, faults, elsewhere } = opened

    // A meeting of the visit that is open: everybody of both delegations is there already.
    await page.getByRole('button', { name: text('meetings.record') }).click()
    const meeting = page.getByRole('dialog', { name: text('meetings.record') })
    const present = meeting.getByRole('group', { name: text('meetings.present') }).getByRole('checkbox')
    await expect.poll(() => present.count()).toBe(13)
    expect(await meeting.getByRole('button', { name: text('meetings.chooseVisit') }).count()).toBe(0)
    await page.keyboard.press('Escape')
    await meeting.waitFor({ state: 'detached' })

    // Home counts the findings of the visit as its pack does.
    await goTo(opened, 'window.places.home')
    await page.getByRole('button', { name: text('home.findings', { blocking: 1, advisory: 3 }) }).waitFor()
    await shoot(page, 'home-findings-en')

    // A list of records: Ctrl+D, Del, Shift+Del, and the way from one to the next.
    await goTo(opened, 'window.places.library')
    await page.getByRole('button', { name: typeName('term', lang, 'many'), exact: true }).click()
    const list = page.getByRole('grid', { name: typeName('term', lang, 'many') })
    const row = list.getByRole('row').nth(1)
    await row.focus()
    const before = await list.getByRole('row').count()
    const name = (await row.getByRole('rowheader').textContent())?.trim() ?? ''
    await page.keyboard.press('Control+d')
    await expect.poll(() => list.getByRole('row').count()).toBe(before + 1)
    await page.keyboard.press('Control+z')
    await expect.poll(() => list.getByRole('row').count()).toBe(before)
    await row.focus()
    await page.keyboard.press('Delete')
    await page.getByText(text('editor.trash.moved', { name }), { exact: true }).first().waitFor()
    await expect.poll(() => list.getByRole('row').count()).toBe(before - 1)
    await page.keyboard.press('Control+z')
    await expect.poll(() => list.getByRole('row').count()).toBe(before)
    await row.focus()
    await page.keyboard.press('Shift+Delete')
    const asked = page.getByRole('alertdialog', { name: text('editor.trash.askForEver', { name }) })
    await asked.getByText(text('editor.trash.noWayBack')).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await asked.getByRole('button', { name: text('editor.cancel') }).click()
    await asked.waitFor({ state: 'detached' })
    await row.focus()
    await page.keyboard.press('Enter')
    const heading = page.getByRole('heading', { level: 1 })
    await expect.poll(() => heading.textContent()).toBe(name)
    await page.keyboard.press('Alt+PageDown')
    await expect.poll(() => heading.textContent()).not.toBe(name)
    await page.keyboard.press('Alt+PageUp')
    await expect.poll(() => heading.textContent()).toBe(name)
    await page.keyboard.press('Alt+ArrowLeft')
    await list.waitFor()

    // F1 lists the keys of every screen.
    await page.keyboard.press('F1')
    const keys = page.getByRole('dialog', { name: text('window.shortcuts.title') })
    await keys.getByText('Alt+PageUp, Alt+PageDown').waitFor()
    await shoot(page, 'shortcuts-en')
    expect(await axeFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await keys.waitFor({ state: 'detached' })

    // A partner that is not there, of a place that is not there, is made while the visit is.
    await goTo(opened, 'window.places.visits')
    await page.getByRole('button', { name: text('visits.new') }).click()
    const visit = page.getByRole('dialog', { name: text('visits.new') })
    await visit.getByRole('button', { name: text('counterparts.newPartner') }).click()
    const partner = page.getByRole('dialog', { name: text('editor.new.title', { type: typeName('partner', lang) }) })
    await partner.getByRole('combobox').fill('Qeqertaq')
    await page.getByRole('option', { name: text('editor.new.missing', { type: typeName('place', lang) }) }).click()
    const place = page.getByRole('dialog', { name: text('editor.new.title', { type: typeName('place', lang) }) })
    await place.waitFor()
    await shoot(page, 'new-place-over-partner-en')
    expect(await place.getByRole('textbox').first().inputValue()).toBe('Qeqertaq')
    await choose(place, 'place', 'kind', 'city')
    await place.getByRole('button', { name: text('editor.new.create') }).click()
    await place.waitFor({ state: 'detached' })
    await partner.getByRole('button', { name: 'Qeqertaq' }).waitFor()
    await choose(partner, 'partner', 'level', 'city')
    await partner.getByRole('button', { name: text('editor.new.create') }).click()
    await partner.waitFor({ state: 'detached' })
    const chosen = visit.getByRole('option', { selected: true })
    await expect.poll(() => chosen.textContent()).toContain('Qeqertaq')
    expect([faults, elsewhere]).toEqual([[], []])
    await opened.close()
  }, 120_000)
})
