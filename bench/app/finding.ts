import { setTimeout } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import type { Measured } from './figures.ts'
import { closePalette, longTasks, openWindow, timed, unlockWindow, type MeasuredWindow } from './window.ts'

const QUERIES = 50
/** Words, beginnings and folded names that the big vault holds. */
const WORDS = [
  'talks',
  'nguyen',
  'port',
  'ivan',
  'chair',
  'tran',
  'memorandum',
  'ferry',
  'council',
  'readout',
  'duong',
  'school',
]

/** A part of the work in a window of its own, once the index is whole and the page is quiet. */
export const inWindow =
  (measure: (window: MeasuredWindow) => Promise<readonly Measured[]>) =>
  async (browser: Browser, home: string): Promise<readonly Measured[]> => {
    const window = await openWindow(browser, home)
    try {
      await unlockWindow(window)
      await setTimeout(5000)
      await Promise.all([longTasks(window.page), window.vaultStall()])
      return await measure(window)
    } finally {
      await window.close()
    }
  }

/** Opens the palette and asks it. */
export const finding = inWindow(async ({ page, vaultStall }) => {
  const [opens, answers]: [number[], number[]] = [[], []]
  for (let at = 0; at < QUERIES; at += 1) {
    opens.push(await timed(page, 'until', ['k', '.palette', 'there'], () => page.keyboard.press('Control+k')))
    const word = `${WORDS[at % WORDS.length] ?? ''}${at < WORDS.length ? '' : ` ${String(at)}`}`
    await page.keyboard.insertText([...word].slice(0, -1).join(''))
    await setTimeout(300)
    const last = [...word].at(-1) ?? ''
    answers.push(await timed(page, 'settled', [last, '.palette-menu'], () => page.keyboard.press(last)))
    await closePalette(page)
  }
  return [
    { what: 'Ctrl+K → palette drawn', values: kept(opens), unit: 'ms', goal: 100 },
    { what: 'last key of a query → answers drawn', values: kept(answers), unit: 'ms', goal: 100 },
    ...(await stalls('while finding', page, vaultStall)),
  ]
})

/** The longest that a person waited for the window, and a call for the vault process. */
export const stalls = async (
  when: string,
  page: Page,
  vaultStall: MeasuredWindow['vaultStall'],
): Promise<readonly Measured[]> => [
  {
    what: `longest stall of the window ${when}`,
    values: [Math.max(0, ...(await longTasks(page)))],
    unit: 'ms',
    goal: 50,
  },
  { what: `longest stall of the vault process ${when}`, values: [await vaultStall()], unit: 'ms', goal: 50 },
]

/** Runs in which something was to be seen: the same answers twice change nothing on the page. */
const kept = (values: readonly number[]): readonly number[] => values.filter(Number.isFinite)
