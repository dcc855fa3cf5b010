import fs from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FICTIONAL } from '../../e2e/aide.ts'
import { launchChromium } from '../chromium.ts'
import { toPack } from '../composer-driver.ts'
import { askerOf, goTo, OFFICER, openByName, openSample } from '../driver.ts'
import { axeFaults, shoot } from '../page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

type Record = { readonly id: string; readonly updatedAt: string }
type OwnTemplate = Record & { readonly name: string; readonly files: { readonly [name: string]: string } }

const PHOTO = fs.readFileSync(path.join(FICTIONAL, 'photos/verkhovtsev.jpg'))

/** What a person may take for a photo, and is none. */
const NO_PHOTOS: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['cut off.jpg', PHOTO.subarray(0, PHOTO.length / 2)],
  ['nothing.jpg', Buffer.alloc(0)],
  ['a letter.jpg', Buffer.from('Dear colleague, please find the photo attached.')],
  ['drawing.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>document.title = 1</script></svg>')],
]

test('a photo that is none and a template that breaks are named with what to do; what was there stays, and the work goes on', async () => {
  const opened = await openSample(browser, { lang: 'en' })
  const { page, text: t, elsewhere, faults } = opened
  const ask = await askerOf(opened)
  const ofType = async <T>(type: string): Promise<readonly T[]> =>
    ((await ask('records.ofType', { type })) as { readonly value: readonly T[] }).value

  await openByName(opened, 'Artyom Verkhovtsev')
  const portrait = page.locator('img.person-portrait')
  await portrait.waitFor()
  const give = async (name: string, buffer: Buffer): Promise<void> => {
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: t('counterparts.photo.other') }).click()
    await (await choosing).setFiles({ name, mimeType: '', buffer })
  }
  const before = await ofType<Record>('attachment')
  for (const [name, bytes] of NO_PHOTOS) {
    await give(name, bytes)
    const said = page.getByRole('alert').getByText(t('vault.problem.picture-unreadable'))
    await said.waitFor()
    expect([name, await portrait.count(), await ofType('attachment')]).toEqual([name, 1, before])
  }
  expect(await axeFaults(page)).toEqual([])
  await shoot(page, 'photo-refused-en')
  await give('lebedeva.jpg', fs.readFileSync(path.join(FICTIONAL, 'photos/lebedeva.jpg')))
  await page.getByRole('alert').getByText(t('vault.problem.picture-unreadable')).waitFor({ state: 'detached' })
  await expect.poll(async () => (await ofType('attachment')).length).toBe(before.length + 1)

  // A template of the office's own that was sound, as another version of the program may leave it.
  await goTo(opened, 'window.places.templates')
  await page
    .getByRole('navigation', { name: t('templates.list') })
    .getByRole('button')
    .first()
    .click()
  await page.getByRole('button', { name: t('templates.copy') }).click()
  await page.getByRole('tab', { name: 'template.json' }).waitFor()
  const [own] = await ofType<OwnTemplate>('template')
  if (own === undefined) throw new Error('expected a template of our own')
  await goTo(opened, 'window.places.home')
  await page.locator('.home-list').first().getByRole('button').first().click()
  await toPack(opened)
  await page.locator('.wish-bar button').first().click()
  await page.getByRole('option', { name: new RegExp(`\\(${own.name}\\)`) }).click()
  await page.locator('.page-words span').first().waitFor()
  const files = { 'template.json': (own.files['template.json'] ?? '').replace('"a4"', '"a0"') }
  const broken = { id: own.id, before: own.updatedAt, record: { ...own, files } }
  expect(await ask('records.save', { edits: [broken], label: 'another version', by: OFFICER })).toMatchObject({
    ok: true,
  })
  const said = page.getByRole('alert').filter({ hasText: own.name })
  await said.waitFor()
  const { file, line, column, got } = { file: 'template.json', line: 12, column: 14, got: '"a0"' }
  const expected = '"a4" or "letter" or "vn" or "cn" or "ru"'
  expect(await said.textContent()).toBe(
    t('composer.problem.template-refused', { template: own.name, file, line, column, expected, got }),
  )
  // The last good pages stay.
  expect(await page.locator('.page-words span').count()).toBeGreaterThan(0)
  expect(await axeFaults(page)).toEqual([])
  await shoot(page, 'template-breaks-en')
  await page.locator('.wish-bar button').first().click()
  await page.getByRole('option', { name: t('composer.templates.standard'), exact: true }).click()
  await said.waitFor({ state: 'detached' })
  await page.locator('.page-words span').first().waitFor()
  expect([elsewhere, faults]).toEqual([[], []])
  await opened.close()
}, 180_000)
