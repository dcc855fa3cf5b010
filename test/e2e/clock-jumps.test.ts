import { expect, test } from 'vitest'
import type { TestPage } from '../electron/transport/page.ts'
import type { TestHost } from './host.ts'
import { madeVault } from './made-vault.ts'
import { ask, opened } from './opened-host.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const BY = 'Lê Thu An'

type Gift = { readonly id: string; readonly updatedAt: string; readonly registerNumber?: string }
type Logged = { readonly label: string; readonly at: string }

const giftIn = async (page: TestPage): Promise<Gift> => {
  const [gift] = await ask<readonly Gift[]>(page, 'records.ofType', { type: 'gift' })
  if (gift === undefined) throw new Error('expected a gift')
  return gift
}

/** Saves another number of the register, and gives the gift as it then is. */
const renumber = async (page: TestPage, number: string): Promise<Gift> => {
  const gift = await giftIn(page)
  const edits = [{ id: gift.id, before: gift.updatedAt, record: { ...gift, registerNumber: number } }]
  await ask(page, 'records.save', { edits, label: number, by: BY })
  return giftIn(page)
}

/** Sets the clock of a host a little, which locks nothing, and then by more. */
const jumps = async (
  { host, page }: { readonly host: TestHost; readonly page: TestPage },
  by: number,
): Promise<void> => {
  host.jump(Math.sign(by) * 4 * MINUTE)
  // The host looks at its clock once a second.
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(await ask(page, 'records.ofType', { type: 'office' })).toEqual([expect.anything()])
  host.jump(by)
  expect(await host.ended).toBe('clock')
}

test('a clock that goes back or into another day locks the host, and what was saved under it stands in its order and is undone in it', async () => {
  const place = await madeVault('fictional')
  const first = await opened(place)
  const before = await renumber(first.page, 'QT-1')
  first.host.advance(-DAY)
  const second = await renumber(first.page, 'QT-2')
  first.host.advance(3 * DAY)
  const third = await renumber(first.page, 'QT-3')
  const times = [before, second, third].map(({ updatedAt }) => updatedAt)
  expect(times.toSorted()).toEqual(times)
  expect(new Set(times).size).toBe(3)
  await jumps(first, -6 * MINUTE)

  const again = await opened(place)
  expect(await giftIn(again.page)).toEqual(third)
  const log = await ask<readonly Logged[]>(again.page, 'history.log', { most: 3 })
  expect(log.map(({ label }) => label)).toEqual(['QT-3', 'QT-2', 'QT-1'])
  for (const number of ['QT-2', 'QT-1']) {
    await ask(again.page, 'history.undo', { by: BY })
    expect((await giftIn(again.page)).registerNumber).toBe(number)
  }
  expect(await ask(again.page, 'vault.verify', { depth: 'newest' })).toMatchObject({ damaged: [] })
  await jumps(again, DAY + MINUTE)
}, 120_000)
