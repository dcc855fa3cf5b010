import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { freshFolder } from '../../e2e/aide.ts'
import { launchChromium } from '../chromium.ts'
import { goTo, openAgain, openByName, openSample, saved } from '../driver.ts'
import { axeFaults, openPage, shoot, type WindowPage } from '../page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

const GIFT = 'Lacquer box with the Lam River'
const registerIn = ({ page }: WindowPage): Locator => page.locator('[data-field="registerNumber"] input')

/** Types into the gift that is on the screen, and lets its pause pass. */
const typeInto = async (opened: WindowPage, words: string): Promise<void> => {
  await registerIn(opened).fill(words)
  await opened.page.clock.runFor(1000)
}

describe('bad luck with the vault', () => {
  test('a second host on one vault reads and searches, says that it is open elsewhere, and the first loses nothing', async () => {
    const first = await openSample(browser, { lang: 'en' })
    const second = await openAgain(browser, first.host.home, { lang: 'en' })
    await second.page.getByText(second.text('window.readOnly.vault-in-use')).waitFor()
    await openByName(second, GIFT)
    await registerIn(second).waitFor()
    expect(await registerIn(second).getAttribute('readonly')).not.toBeNull()
    expect(await axeFaults(second.page)).toEqual([])
    await shoot(second.page, 'read-only-elsewhere-en')
    await openByName(first, GIFT)
    await typeInto(first, 'QT-1')
    await saved(first)
    expect([first.faults, second.faults, first.elsewhere, second.elsewhere]).toEqual([[], [], [], []])
    await second.close()
    await typeInto(first, 'QT-2')
    await saved(first)
    await first.close()
    const again = await openAgain(browser, first.host.home, { lang: 'en' })
    await openByName(again, GIFT)
    await registerIn(again).waitFor()
    expect(await registerIn(again).inputValue()).toBe('QT-2')
    await again.close()
  })

  test('a vault that is moved away while it is open is not written to; the text stays, and is saved when the vault is back', async () => {
    const opened = await openSample(browser, { lang: 'en' })
    const { page, host, text } = opened
    await openByName(opened, GIFT)
    const vault = path.join(host.home, 'Aide-Memoire')
    fs.renameSync(vault, `${vault}-moved`)
    await typeInto(opened, 'QT-2026/19')
    await page.locator('[data-saving="failed"]').waitFor()
    expect(await registerIn(opened).inputValue()).toBe('QT-2026/19')
    expect(fs.existsSync(vault)).toBe(false)
    await shoot(page, 'moved-away-en')
    expect(await axeFaults(page)).toEqual([])
    fs.renameSync(`${vault}-moved`, vault)
    await goTo(opened, 'window.places.home')
    await host.stop()
    await opened.context.close()
    const again = await openPage(browser, { lang: 'en', home: host.home })
    await again.page.getByLabel(text('gate.passphrase'), { exact: true }).waitFor()
    await again.close()
  })

  test('a full disk while saving is named, the text stays, and is saved when there is room again', async (context) => {
    const home = path.join(freshFolder(), 'home')
    fs.mkdirSync(home, { recursive: true })
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', home])
    if (mounted.status !== 0) return context.skip('this computer does not let a test make a small disk')
    onTestFinished(() => void spawnSync('umount', ['-l', home]))
    const opened = await openSample(browser, { lang: 'en', home })
    const { page } = opened
    await openByName(opened, GIFT)
    const filler = path.join(home, 'filler')
    const { bavail, bsize } = fs.statfsSync(home)
    fs.writeFileSync(filler, Buffer.alloc(bavail * bsize))
    await typeInto(opened, 'QT-2026/20')
    await page.locator('[data-saving="failed"]').waitFor()
    expect(await page.locator('.status-bar').textContent()).toMatch(/full/i)
    expect(await registerIn(opened).inputValue()).toBe('QT-2026/20')
    expect(await axeFaults(page)).toEqual([])
    await shoot(page, 'disk-full-en')
    fs.rmSync(filler)
    await typeInto(opened, 'QT-2026/20 again')
    await saved(opened)
    expect([opened.elsewhere, opened.faults]).toEqual([[], []])
    await opened.close()
  })
})

describe('bad luck in the page', () => {
  test('a pasted text of 5 MB is refused beside its field, stays in it, and the page goes on', async () => {
    const opened = await openSample(browser, { lang: 'en' })
    const { page, text } = opened
    await openByName(opened, GIFT)
    const long = 'Đường '.repeat(900_000)
    await registerIn(opened).focus()
    await page.evaluate((words) => {
      const { activeElement } = document
      if (!(activeElement instanceof HTMLInputElement)) throw new Error('expected a field')
      activeElement.select()
      document.execCommand('insertText', false, words)
    }, long)
    await page.clock.runFor(1000)
    await page.getByText(text('editor.keptAsDraft')).waitFor()
    await page.getByText(text('editor.fault.line')).waitFor()
    expect((await registerIn(opened).inputValue()).length).toBe(long.length)
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: text('window.commands.palette') }).waitFor()
    await page.keyboard.press('Escape')
    await registerIn(opened).fill('QT-2026/21')
    await page.clock.runFor(1000)
    await page.getByText(text('editor.keptAsDraft')).waitFor({ state: 'detached' })
    await saved(opened)
    expect([opened.elsewhere, opened.faults]).toEqual([[], []])
    await opened.close()
  })

  test('A36 a page that is closed locks the vault, and nothing opens it again but the passphrase', async () => {
    const opened = await openSample(browser, { lang: 'en' })
    await opened.page.close()
    await new Promise((resolve) => setTimeout(resolve, 300))
    opened.host.idle(11_000)
    expect(await opened.host.ended).toBe('window-closed')
    await opened.close()
  })
})
