import type { Browser } from 'playwright-core'
import type { Measured } from './figures.ts'
import { openWindow, timed, unlockWindow, type MeasuredWindow } from './window.ts'

const ROUNDS = 10

/** Unlocking and locking, each time with a new host and a new page: the first is left out, as it warms the disk. */
export const opening = async (browser: Browser, home: string): Promise<readonly Measured[]> => {
  const found = { home: [] as number[], usable: [] as number[], script: [] as number[], lock: [] as number[] }
  for (let round = 0; round <= ROUNDS; round += 1) {
    const window = await openWindow(browser, home)
    const started = await scriptStart(window)
    const unlocked = await unlockWindow(window)
    const locked = await lock(window)
    await window.close()
    if (round === 0) continue
    found.script.push(started)
    found.home.push(unlocked.home)
    found.usable.push(unlocked.usable)
    found.lock.push(locked)
  }
  return [
    { what: 'page asked for → first paint of the lock screen', values: found.script, unit: 'ms' },
    { what: 'Enter → Home drawn (Argon2id of 64 MB included)', values: found.home, unit: 'ms' },
    { what: 'Enter → window usable: Home drawn and the palette answers', values: found.usable, unit: 'ms', goal: 3000 },
    { what: 'Ctrl+L → nothing of the vault in the page', values: found.lock, unit: 'ms', goal: 1000 },
  ]
}

const scriptStart = async ({ page }: MeasuredWindow): Promise<number> => {
  await page.getByRole('textbox').first().waitFor()
  return page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN)
}

const lock = ({ page }: MeasuredWindow): Promise<number> =>
  timed(page, 'until', ['l', '.frame', 'gone'], () => page.keyboard.press('Control+l'))
