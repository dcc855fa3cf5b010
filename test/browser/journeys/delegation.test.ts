import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fieldName } from '#core/language'
import { launchChromium } from '../chromium.ts'
import { askerOf, goTo, OFFICER, openSample } from '../driver.ts'
import { axeFaults, shoot } from '../page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

const PEOPLE = [
  'Verkhovtsev',
  'Zarechnaya',
  'Gromov',
  'Zimina',
  'Haddad',
  'Lin Haiyan',
  'Melnikov',
  'Lebedeva',
] as const

type Participation = {
  readonly id: string
  readonly visit: string
  readonly updatedAt: string
  readonly order?: number
}

// Pasting a list, with its matching and mapping, waits for the intake of tables: here the same eight are found by name.
test('J2 a new visit: eight people come as one act and go with one Ctrl+Z; a place given twice stands against confirming', async () => {
  const opened = await openSample(browser, { lang: 'vi' })
  const { page, text: t, elsewhere, faults } = opened
  const ask = await askerOf(opened)
  const ofType = async <T>(type: string): Promise<readonly T[]> =>
    ((await ask('records.ofType', { type })) as { readonly value: readonly T[] }).value
  const people = (await ofType('person')).length

  await goTo(opened, 'window.places.visits')
  await page.getByRole('button', { name: t('visits.new') }).click()
  const making = page.getByRole('dialog', { name: t('visits.new') })
  const label = (name: string): string => fieldName({ group: 'visit', name }, 'vi')
  await making.getByRole('option', { name: /Severorechensk/ }).click()
  await making
    .getByLabel(new RegExp(`^${label('title')}`))
    .first()
    .fill('Chuyến thăm mùa xuân')
  await making.getByLabel(label('window')).fill('2027-04-05')
  await making.getByLabel(label('code'), { exact: true }).fill('XUAN')
  await making.getByRole('button', { name: t('visits.make'), exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Chuyến thăm mùa xuân' }).waitFor()

  await page.getByRole('tab', { name: t('visits.tabs.delegations') }).click()
  await page
    .getByRole('button', { name: t('visits.add'), exact: true })
    .first()
    .click()
  const adding = page.getByRole('dialog', { name: t('visits.addTo', { side: t('visits.side.theirs') }) })
  for (const name of PEOPLE) {
    await adding.getByLabel(t('visits.findPeople')).fill(name)
    await adding
      .getByRole('option', { name: new RegExp(name) })
      .first()
      .click()
  }
  expect(await axeFaults(page)).toEqual([])
  await adding.getByRole('button', { name: t('visits.addCount', { count: 8 }) }).click()
  const theirs = page.getByRole('grid', { name: t('visits.side.theirs') })
  const rows = theirs.locator('.name-cell .strong')
  await expect.poll(() => rows.count()).toBe(8)
  const did = t('visits.did.added', { count: 8 })
  const toast = page.locator('.toast').filter({ hasText: did })
  expect(await toast.getByRole('button', { name: t('window.undo') }).count()).toBe(1)
  await page.keyboard.press('Control+z')
  await expect.poll(() => rows.count()).toBe(0)
  await page.keyboard.press('Control+y')
  await expect.poll(() => rows.count()).toBe(8)
  expect((await ofType('person')).length).toBe(people)

  const visit = (
    await ofType<{ readonly id: string; readonly title: { readonly vi?: { readonly text: string } } }>('visit')
  ).find(({ title }) => title.vi?.text === 'Chuyến thăm mùa xuân')
  const members = (await ofType<Participation>('participation')).filter((one) => one.visit === visit?.id)
  const twice = members.slice(2, 4).map((one) => ({
    id: one.id,
    before: one.updatedAt,
    record: { ...one, order: 3, orderReason: 'as their list says' },
  }))
  await ask('records.save', { edits: twice, label: 'place 3 twice', by: OFFICER })
  const shared = page.getByText(t('visits.shared', { count: 2, place: 3 }))
  await shared.first().waitFor()
  const confirm = page.getByRole('button', { name: t('visits.confirmOrder'), exact: true })
  expect(await confirm.getAttribute('aria-disabled')).toBe('true')
  expect(await axeFaults(page)).toEqual([])
  await shoot(page, 'delegation-place-twice-vi')

  const row = (at: number): Locator =>
    theirs
      .getByRole('row')
      .filter({ has: page.locator('.name-cell') })
      .nth(at)
  await row(3).focus()
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await shared.first().waitFor({ state: 'detached' })
  await expect.poll(() => confirm.getAttribute('aria-disabled')).not.toBe('true')
  await confirm.click()
  const confirmed = page.getByText(t('visits.orderConfirmed', { name: OFFICER, date: '22 thg 11, 2026' }))
  await confirmed.waitFor()
  await row(5).focus()
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await confirm.waitFor()
  expect(await confirmed.count()).toBe(0)
  expect([elsewhere, faults]).toEqual([[], []])
  await opened.close()
}, 180_000)
