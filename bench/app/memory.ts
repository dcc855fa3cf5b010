import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { Measured } from './figures.ts'
import { inWindow } from './finding.ts'
import { openPoint } from './typing.ts'
import { memoryMb, timed, type MeasuredWindow } from './window.ts'

const EDITS = 500
/** So many edits warm the page, its worker and the vault process. */
const WARM = 50

/** By then both processes have swept what they no longer need. */
const REST_MS = 15_000

/**
 * What window and vault process hold with the big vault open, and at rest after so many edits that were saved: memory of their own,
 * and with the files of their programs, which the system keeps once for all processes.
 */
export const memory = inWindow(async ({ page, pids }) => {
  const opened = await atRest(page, pids)
  await openPoint(page)
  await edits(page, WARM)
  const before = await atRest(page, pids)
  await edits(page, EDITS)
  const after = await atRest(page, pids)
  return [
    { what: 'memory of window and vault process, vault open', values: [opened.own], unit: 'MB', goal: 600 },
    { what: `in the composer, after ${String(WARM)} edits`, values: [before.own], unit: 'MB', goal: 600 },
    { what: `after ${String(EDITS)} more edits`, values: [after.own], unit: 'MB', goal: 600 },
    { what: 'growth over these edits', values: [(after.own / before.own - 1) * 100], unit: '%', goal: 10 },
    { what: 'the same with the files of their programs', values: [after.resident], unit: 'MB' },
  ] satisfies readonly Measured[]
})

type Held = { readonly own: number; readonly resident: number }

const atRest = async (page: Page, pids: MeasuredWindow['pids']): Promise<Held> => {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.detach()
  await setTimeout(REST_MS)
  const { vault, renderer } = pids()
  const sum = (name: 'VmRSS' | 'RssAnon'): number => memoryMb(vault, name) + memoryMb(renderer, name)
  return { own: sum('RssAnon'), resident: sum('VmRSS') }
}

/** Each edit is a key that is saved before the next one comes. */
const edits = async (page: Page, count: number): Promise<void> => {
  for (let at = 0; at < count; at += 1) {
    const key = at % 2 === 0 ? 'z' : 'Backspace'
    await timed(page, 'saved', [key], () => page.keyboard.press(key))
  }
}
