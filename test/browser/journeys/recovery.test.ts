import fs from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AnyRecord } from '#core/domain'
import { launchChromium } from '../chromium.ts'
import { askerOf, goTo, OFFICER, openAgain, openByName, openSample, saved } from '../driver.ts'
import { axeFaults, shoot } from '../page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

type Ask = Awaited<ReturnType<typeof askerOf>>
type Answer<T> = { readonly ok: true; readonly value: T }

const valueOf = async <T>(answer: Promise<unknown>): Promise<T> => {
  const given = (await answer) as Answer<T> | { readonly ok: false; readonly error: unknown }
  if (!given.ok) throw new Error(JSON.stringify(given.error))
  return given.value
}

/** All records of the vault as the export writes them. */
const exported = async (ask: Ask): Promise<unknown> =>
  JSON.parse((await valueOf<{ readonly text: string }>(ask('records.export', { by: OFFICER }))).text)

const ofType = async <T extends AnyRecord>(ask: Ask, type: T['type']): Promise<readonly T[]> =>
  valueOf(ask('records.ofType', { type }))

const edit = (record: AnyRecord, change: object): object => ({
  id: record.id,
  before: record.updatedAt,
  record: { ...record, ...change },
})

const ACTS = [
  'renamed a person',
  'moved a member',
  'merged two people',
  'trashed a meeting',
  'set 3 due dates',
] as const

/** Five acts, as the window asks for them. */
const fiveActs = async (ask: Ask): Promise<void> => {
  const by = OFFICER
  const [person, other] = (await ofType(ask, 'person')).slice(-2)
  const visit = (await ofType<Extract<AnyRecord, { type: 'visit' }>>(ask, 'visit')).find(({ code }) => code === 'SEV')
  const [meeting] = await ofType(ask, 'meeting')
  const commitments = (await ofType<Extract<AnyRecord, { type: 'commitment' }>>(ask, 'commitment')).slice(0, 3)
  if (person?.type !== 'person' || other === undefined || visit === undefined || meeting === undefined) {
    throw new Error('expected the sample')
  }
  const [first, ...names] = person.names
  const renamed = edit(person, { names: [{ ...first, text: `${first?.text} II` }, ...names] })
  await valueOf(ask('records.save', { edits: [renamed], label: ACTS[0], by }))
  const member = (await ofType<Extract<AnyRecord, { type: 'participation' }>>(ask, 'participation')).find(
    (one) => one.visit === visit.id && one.role !== 'head',
  )
  if (member === undefined) throw new Error('expected a delegation')
  await valueOf(
    ask('records.save', { edits: [edit(member, { order: 2, orderReason: 'by hand' })], label: ACTS[1], by }),
  )
  await valueOf(ask('records.merge', { winner: person.id, loser: other.id, label: ACTS[2], by }))
  await valueOf(ask('records.trash', { ids: [meeting.id], label: ACTS[3], by }))
  const dues = commitments.map((one) => edit(one, { due: { edtf: '2027-02-01' } }))
  await valueOf(ask('records.save', { edits: dues, label: ACTS[4], by }))
}

describe('J8 undo and crash', () => {
  test('U08 five acts are undone and done again after a restart, each by its name, and the records are those of the start and of the end', async () => {
    const first = await openSample(browser, { lang: 'en' })
    const { home } = first.host
    const before = await askerOf(first)
    const start = await exported(before)
    await fiveActs(before)
    const end = await exported(before)
    expect(end).not.toEqual(start)
    await first.close()
    const again = await openAgain(browser, home, { lang: 'en' })
    const { page, text } = again
    const ask = await askerOf(again)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await goTo(again, 'window.places.home')
    for (const label of ACTS.toReversed()) {
      await page.keyboard.press('Control+z')
      await page.getByText(text('window.undone', { label }), { exact: true }).waitFor()
    }
    expect(await exported(ask)).toEqual(start)
    for (const label of ACTS) {
      await page.keyboard.press('Control+y')
      await page.getByText(text('window.redone', { label }), { exact: true }).waitFor()
    }
    expect(await exported(ask)).toEqual(end)
    expect([again.elsewhere, again.faults]).toEqual([[], []])
    await again.close()
  })

  test('U11 A57 the vault process is killed in mid-edit: the page says so and keeps the text, and nothing that was saved is lost', async () => {
    const first = await openSample(browser, { lang: 'en' })
    const { page, text, host } = first
    await openByName(first, 'Lacquer box with the Lam River')
    const register = page.locator('[data-field="registerNumber"] input')
    await register.fill('A sentence that is saved')
    await page.clock.runFor(1000)
    await saved(first)
    await register.press('End')
    const [vault] = fs.readFileSync(`/proc/${host.pid}/task/${host.pid}/children`, 'utf8').trim().split(' ')
    process.kill(Number(vault), 'SIGKILL')
    await page.getByText(text('window.stopped')).waitFor()
    await register.pressSequentially(' and more')
    expect(await register.inputValue()).toBe('A sentence that is saved and more')
    await page.getByRole('button', { name: text('window.copyText') }).click()
    expect(await axeFaults(page)).toEqual([])
    await shoot(page, 'stopped-en')
    await first.close()
    const again = await openAgain(browser, host.home, { lang: 'en' })
    await openByName(again, 'Lacquer box with the Lam River')
    const field = again.page.locator('[data-field="registerNumber"] input')
    await field.waitFor()
    expect(await field.inputValue()).toBe('A sentence that is saved')
    expect(await again.page.getByRole('dialog').count()).toBe(0)
    expect(again.faults).toEqual([])
    await again.close()
  })

  test('U11 the host is killed a second after the last key: every letter is there, and no repair is asked for', async () => {
    const first = await openSample(browser, { lang: 'vi' })
    const { page, text, host } = first
    await openByName(first, 'Hộp sơn mài')
    const register = page.locator('[data-field="registerNumber"] input')
    await register.fill('')
    await register.pressSequentially('Số đăng ký: Thử nghiệm')
    await page.clock.runFor(1000)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    process.kill(host.pid, 'SIGKILL')
    await page.getByText(text('window.stopped')).waitFor()
    await first.close()
    const again = await openAgain(browser, host.home, { lang: 'vi' })
    await openByName(again, 'Hộp sơn mài')
    const field = again.page.locator('[data-field="registerNumber"] input')
    await field.waitFor()
    expect(await field.inputValue()).toBe('Số đăng ký: Thử nghiệm')
    expect(await again.page.getByRole('dialog').count()).toBe(0)
    expect(again.faults).toEqual([])
    await again.close()
  })
})
