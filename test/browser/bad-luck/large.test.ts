import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../chromium.ts'
import { askerOf, openSample } from '../driver.ts'
import { axeFaults, shoot } from '../page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

const LONG = [
  { lang: 'vi', script: 'Latn', word: 'Nguyễn Phước Bảo Quý ' },
  { lang: 'ru', script: 'Cyrl', word: 'Преображенский ' },
  { lang: 'zh-Hans', script: 'Hans', word: '欧阳司马' },
  { lang: 'ar', script: 'Arab', word: 'عبد الرحمن ' },
]

/** A name of 200 characters. */
const nameOf = (index: number): object => {
  const { lang, script, word } = LONG[index % LONG.length] ?? { lang: 'en', script: 'Latn', word: 'x' }
  const text = `${word.repeat(200).slice(0, 195).trim()} ${index}`
  return { text, lang, script, use: 'legal', order: 'family-first' }
}

test('60 members with names of 200 characters in four scripts stand whole in their list, which stays within the window', async () => {
  const opened = await openSample(browser, { lang: 'ru', size: { width: 1024, height: 700 } })
  const { page, text, faults, elsewhere, close } = opened
  try {
    const ask = await askerOf(opened)
    const value = (answer: unknown): unknown => (answer as { ok: boolean; value: unknown }).value
    const [visit] = (
      value(await ask('records.ofType', { type: 'visit' })) as { id: string; partner: string; preparedByUs: boolean }[]
    ).filter((one) => one.preparedByUs)
    if (visit === undefined) throw new Error('expected the visit of the sample')
    const types = Array.from({ length: 60 }, () => ['person', 'participation']).flat()
    const ids = value(await ask('records.newIds', { types })) as string[]
    const edits = Array.from({ length: 60 }, (_, index) => {
      const [person = '', part = ''] = ids.slice(index * 2, index * 2 + 2)
      return [
        {
          id: person,
          before: null,
          record: { type: 'person', home: visit.partner, side: 'theirs', names: [nameOf(index)] },
        },
        {
          id: part,
          before: null,
          record: {
            type: 'participation',
            home: visit.id,
            visit: visit.id,
            person,
            side: 'theirs',
            role: 'member',
            presence: 'expected',
          },
        },
      ]
    }).flat()
    const saved = (await ask('records.save', { edits, label: 'sixty more', by: 'test' })) as {
      ok: boolean
      error?: unknown
    }
    expect(saved.error).toBeUndefined()
    await page.getByRole('tab', { name: text('visits.tabs.delegations') }).click()
    await page.getByText('欧阳司马欧阳司马').first().waitFor()
    const shown = await page.evaluate(() => {
      const cut = [
        ...document.querySelectorAll<HTMLElement>(
          'button, [role=tab], [role=columnheader], [role=row] a, [role=row] button',
        ),
      ]
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflow !== 'visible')
        .map((one) => one.textContent)
      const { scrollWidth, clientWidth } = document.documentElement
      return { cut, isSideways: scrollWidth > clientWidth, rows: document.querySelectorAll('[role=row]').length }
    })
    expect(shown).toMatchObject({ cut: [], isSideways: false })
    expect(shown.rows).toBeGreaterThan(68)
    expect(await axeFaults(page)).toEqual([])
    await shoot(page, 'sixty-members-ru')
    expect([faults, elsewhere]).toEqual([[], []])
  } finally {
    await close()
  }
}, 120_000)
