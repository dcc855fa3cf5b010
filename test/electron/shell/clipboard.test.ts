import { expect, test } from 'vitest'
import { runningDesktop } from './running-desktop.ts'

const copy = (desk: ReturnType<typeof runningDesktop>, text?: string) =>
  desk.invoke(desk.frame(), 'shell', 'clipboard', text === undefined ? {} : { text })

test('A38 what was copied is cleared after 30 seconds, and not before', async () => {
  const desk = runningDesktop()
  await copy(desk, 'Talking point 3')
  await desk.pass(29_999)
  const before = desk.clipboardText.now
  await desk.pass(1)
  expect([before, desk.clipboardText.now]).toEqual(['Talking point 3', ''])
})

test('A38 what the page copied by itself is cleared as well', async () => {
  const desk = runningDesktop()
  desk.clipboardText.now = 'a selection'
  await copy(desk)
  await desk.pass(30_000)
  expect(desk.clipboardText.now).toBe('')
})

test('A38 what a person copied elsewhere since then is left alone', async () => {
  const desk = runningDesktop()
  await copy(desk, 'ours')
  desk.clipboardText.now = 'a shopping list'
  await desk.pass(30_000)
  expect(desk.clipboardText.now).toBe('a shopping list')
})

test('A38 a second copy has its own 30 seconds', async () => {
  const desk = runningDesktop()
  await copy(desk, 'first')
  await desk.pass(20_000)
  await copy(desk, 'second')
  await desk.pass(20_000)
  const after20 = desk.clipboardText.now
  await desk.pass(10_000)
  expect([after20, desk.clipboardText.now]).toEqual(['second', ''])
})

test('A38 it is cleared at lock and at quit', async () => {
  const desk = runningDesktop()
  desk.unlock()
  await copy(desk, 'before the lock')
  const locking = desk.lock('asked')
  await desk.endVault(desk.vaults()[0])
  await locking
  const locked = desk.clipboardText.now
  await copy(desk, 'before the end')
  const ending = desk.end()
  await desk.settle()
  await desk.endVault()
  await ending
  expect([locked, desk.clipboardText.now]).toEqual(['', ''])
})
