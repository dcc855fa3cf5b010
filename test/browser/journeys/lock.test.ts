import fs from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshFolder } from '../../e2e/aide.ts'
import { launchChromium } from '../chromium.ts'
import { goTo, loadSample, openAgain, openByName, openSample, saved } from '../driver.ts'
import { axeFaults, openPage, PASSPHRASE, shoot } from '../page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

const MINUTE = 60_000
const NAMES = [
  'Chuyến thăm Lanchuan',
  'Верховцев',
  'Verkhovtsev',
  'Đoàn Hải Đường',
  'Lacquer box',
  'typed before the lock',
]

/** All that a person or a screen reader can meet in the page. */
const everythingIn = async (page: Page): Promise<string> =>
  [await page.content(), await page.locator('body').ariaSnapshot(), await page.title()].join('\n')

describe('J11 the lock', () => {
  test('A36 U13 with a dialog open it locks within a second, nothing is left in the page, and all is back after unlocking', async () => {
    const first = await openSample(browser, { lang: 'en', lockMinutes: 5 })
    const { page, text, host, context } = first
    const { home } = host
    await openByName(first, 'Lacquer box with the Lam River')
    const register = page.locator('[data-field="registerNumber"] input')
    await register.fill('QT-2026/17')
    await saved(first)
    // What is not right yet, and what is typed at the last moment, are drafts.
    await page.locator('[data-field="date"] input').first().fill('some day')
    await page.keyboard.press('Control+k')
    const palette = page.locator('.palette input')
    await palette.pressSequentially('typed before the lock')
    await palette.press('ArrowLeft')
    await palette.press('Shift+ArrowLeft')
    await page.clock.runFor(400)
    const start = Date.now()
    host.idle(6 * MINUTE)
    await page.getByText(text('window.lockedByHost')).waitFor()
    // The host looks once a second; then all is sealed and gone within one more: here three times that, beside other tests.
    expect(Date.now() - start).toBeLessThan(6000)
    expect(await host.ended).toBe('idle')
    const left = await everythingIn(page)
    expect(NAMES.filter((name) => left.includes(name))).toEqual([])
    expect(await page.title()).toBe('Aide-Mémoire')
    expect(await axeFaults(page)).toEqual([])
    await shoot(page, 'locked-by-host-en')
    await context.close()

    const again = await openPage(browser, { lang: 'en', home })
    await again.page.getByLabel(text('gate.passphrase'), { exact: true }).waitFor()
    const waits: number[] = []
    for (const wrong of ['wrong one', 'wrong two', 'wrong three']) {
      await again.page.getByLabel(text('gate.passphrase'), { exact: true }).fill(`${wrong} ${wrong}`)
      await again.page.keyboard.press('Enter')
      const alert = again.page.getByRole('alert')
      await alert.getByText(/\d+ second/).waitFor()
      const said = await alert.textContent()
      expect(said).toContain(text('window.fault.wrong-passphrase'))
      waits.push(Number(/(\d+) second/.exec(said ?? '')?.[1]))
      const go = again.page.getByRole('button', { name: text('gate.unlock'), exact: true })
      while (await go.isDisabled()) await again.page.clock.runFor(1000)
    }
    expect(waits).toEqual([1, 2, 4])
    await shoot(again.page, 'lock-screen-en')
    expect(await axeFaults(again.page)).toEqual([])
    await again.page.getByLabel(text('gate.passphrase'), { exact: true }).fill(PASSPHRASE)
    await again.page.keyboard.press('Enter')
    // The same page, the same dialog with the same words, the same selection, and why it was locked.
    const asked = again.page.locator('.palette input')
    await asked.waitFor()
    expect(await asked.inputValue()).toBe('typed before the lock')
    await expect
      .poll(() =>
        asked.evaluate((field: HTMLInputElement) => [
          document.activeElement === field,
          field.selectionStart,
          field.selectionEnd,
        ]),
      )
      .toEqual([true, 19, 20])
    await again.page.getByText(/Locked 09:\d\d: no input for 5 min/).waitFor()
    await again.page.keyboard.press('Escape')
    await again.page.getByRole('heading', { level: 1, name: 'Lacquer box with the Lam River' }).waitFor()
    expect(await again.page.locator('[data-field="registerNumber"] input').inputValue()).toBe('QT-2026/17')
    expect(await again.page.locator('[data-field="date"] input').first().inputValue()).toBe('some day')
    await shoot(again.page, 'unlocked-same-place-en')
    expect([again.elsewhere, first.elsewhere, again.faults, first.faults]).toEqual([[], [], [], []])
    await again.close()
  })

  test('A36 a field that is typed in when the clock jumps keeps text and caret, and a reload locks', async () => {
    const first = await openSample(browser, { lang: 'vi' })
    const { page, text, host } = first
    await openByName(first, 'Hộp sơn mài')
    const register = page.locator('[data-field="registerNumber"] input')
    await register.fill('QT-2026/18')
    await register.press('Home')
    await page.keyboard.insertText('A')
    host.jump(6 * MINUTE)
    await page.getByText(text('window.lockedByHost')).waitFor()
    expect(await host.ended).toBe('clock')
    await first.context.close()
    const again = await openAgain(browser, host.home, { lang: 'vi' })
    const field = again.page.locator('[data-field="registerNumber"] input')
    await field.waitFor()
    expect(await field.inputValue()).toBe('AQT-2026/18')
    await expect
      .poll(() => field.evaluate((one: HTMLInputElement) => [document.activeElement === one, one.selectionStart]))
      .toEqual([true, 1])
    await again.page.getByText(text('gate.why.clock')).waitFor()
    // A reload loses the secret of the page: nothing is kept that could open the vault again.
    again.page.on('dialog', (dialog) => void dialog.accept())
    await again.page.reload()
    await again.page.getByText(again.text('window.noHost')).waitFor()
    again.host.idle(11_000)
    expect(await again.host.ended).toBe('window-closed')
    expect([again.elsewhere, again.faults.filter((one) => !one.includes('403'))]).toEqual([[], []])
    await again.close()
  })

  test('O1 A52 after all that no file of vault, program, temporary folder or browser holds a name', async () => {
    const home = path.join(freshFolder(), 'home')
    const own = await browserIn(path.join(home, 'browser'))
    const first = await loadSample(own, { lang: 'vi', home })
    await openByName(first, 'Đoàn Hải Đường')
    await first.page.locator('.record-editor, h1').first().waitFor()
    await goTo(first, 'window.places.visits')
    await first.page.getByRole('button', { name: first.text('visits.new') }).click()
    const asked = first.page.getByRole('dialog', { name: first.text('visits.new') })
    const title = asked.locator('input[lang="vi"]').first()
    await title.fill('Chuyến thăm Lanchuan')
    await asked.locator('input[type="text"]').first().fill('Lanchuan')
    await title.press('Home')
    for (let count = 0; count < 5; count += 1) await title.press('Shift+ArrowRight')
    await first.page.keyboard.press('Control+l')
    await first.page.getByText(first.text('window.lockedByHost')).waitFor()
    expect(await first.host.ended).toBe('asked')
    const left = await everythingIn(first.page)
    expect(NAMES.filter((name) => left.includes(name))).toEqual([])
    await first.close()
    const files = filesUnder(home)
    expect(files.some((file) => file.includes('browser'))).toBe(true)
    expect(files.length).toBeGreaterThan(20)
    expect(files.filter((file) => holdsAny(fs.readFileSync(file), NAMES))).toEqual([])
    // The positive control: the search finds a name where one is.
    fs.writeFileSync(path.join(home, 'control'), Buffer.from(`…${NAMES[0]}…`, 'utf16le'))
    expect(holdsAny(fs.readFileSync(path.join(home, 'control')), NAMES)).toBe(true)
    // J11.1: the same dialog, with its text, the caret where it was and what was selected.
    const again = await openAgain(own, home, { lang: 'vi' })
    const back = again.page.getByRole('dialog', { name: again.text('visits.new') })
    await back.waitFor()
    const field = back.locator('input[lang="vi"]').first()
    await expect
      .poll(() =>
        field.evaluate((one: HTMLInputElement) => [
          one.value,
          document.activeElement === one,
          one.selectionStart,
          one.selectionEnd,
        ]),
      )
      .toEqual(['Chuyến thăm Lanchuan', true, 0, 5])
    expect(await again.page.getByText(again.text('window.keptTyped')).count()).toBe(0)
    // Esc closes it and loses nothing: it says so, and the next opening has it all.
    await field.press('Escape')
    await back.waitFor({ state: 'detached' })
    await again.page
      .getByText(again.text('window.draftKept', { title: again.text('visits.new') }), { exact: true })
      .waitFor()
    await again.page.getByRole('button', { name: again.text('visits.new') }).click()
    expect(await field.inputValue()).toBe('Chuyến thăm Lanchuan')
    await back.getByText(again.text('window.draftBack')).waitFor()
    expect(await axeFaults(again.page)).toEqual([])
    await shoot(again.page, 'dialog-draft-back-vi')
    await back.getByRole('button', { name: again.text('window.beginAnew') }).click()
    expect(await field.inputValue()).toBe('')
    await again.page.keyboard.press('Escape')
    await back.waitFor({ state: 'detached' })
    await again.page.getByRole('heading', { level: 1, name: again.text('window.places.visits') }).waitFor()
    expect(await axeFaults(again.page)).toEqual([])
    await shoot(again.page, 'unlocked-typed-vi')
    await again.close()
    await own.close()
  })
})

/** A browser whose own files lie in a folder. */
const browserIn = async (folder: string): Promise<Browser> => {
  fs.mkdirSync(folder, { recursive: true })
  const before = process.env['TMPDIR'] ?? '/tmp'
  process.env['TMPDIR'] = folder
  try {
    return await launchChromium()
  } finally {
    process.env['TMPDIR'] = before
  }
}

const filesUnder = (folder: string): readonly string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .flatMap((one) => (one.isFile() ? [path.join(one.parentPath, one.name)] : []))

const holdsAny = (bytes: Buffer, names: readonly string[]): boolean =>
  names.some((name) => bytes.includes(Buffer.from(name, 'utf8')) || bytes.includes(Buffer.from(name, 'utf16le')))
