import { expect, test } from 'vitest'
import { lockedFrom } from '#core/contract'
import { runningDesktop } from './running-desktop.ts'

type Desk = ReturnType<typeof runningDesktop>

/** What a vault process was told by main, ports aside. */
const toldTo = (desk: Desk, vault = desk.vault()): unknown[] => vault.posted.map(({ message }) => message)

/** Locks are told to the process that was there before. */
const whyLocked = (desk: Desk): unknown => toldTo(desk, desk.vaults()[0]).at(-1)

const lieIdle = (desk: Desk, seconds: number): Promise<void> => {
  desk.idle.seconds = seconds
  return desk.pass(1000)
}

const setClock = (desk: Desk, by: number): Promise<void> => {
  desk.clock.wall += by
  return desk.pass(1000)
}

const TRIGGERS: readonly (readonly [string, string, (desk: Desk) => void | Promise<unknown>])[] = [
  ['five minutes without input', 'idle', (desk) => lieIdle(desk, 300)],
  ['sleep', 'suspend', (desk) => void desk.tellPower('suspend')],
  ['the lock of the screen', 'screen-lock', (desk) => void desk.tellPower('lock-screen')],
  ['a clock that jumps forward by six minutes', 'clock', (desk) => setClock(desk, 360_000)],
  ['a clock that jumps back by six minutes', 'clock', (desk) => setClock(desk, -360_000)],
  ['Ctrl+L in the page', 'asked', (desk) => desk.invoke(desk.frame(), 'shell', 'lock', {})],
  ['a vault that the page locked', 'asked', (desk) => void desk.vault().emit('message', { kind: 'locked' })],
  ['a work page that broke', 'ended', (desk) => void desk.tellApp('render-process-gone', {}, desk.pages().at(-1))],
]

test.each(TRIGGERS)('A36 %s locks the vault, whatever is on the screen', async (_what, why, trigger) => {
  const desk = runningDesktop()
  desk.unlock()
  await trigger(desk)
  await desk.settle()
  expect(whyLocked(desk)).toEqual({ kind: 'lock', why })
})

test('A36 what is less than a reason locks nothing: 299 idle seconds, a clock off by four minutes', async () => {
  const desk = runningDesktop()
  desk.unlock()
  desk.idle.seconds = 299
  desk.clock.wall += 240_000
  await desk.pass(60_000)
  expect(desk.vaults().length).toBe(1)
})

test('A36 the minutes are those of the office, and nothing is watched while locked', async () => {
  const desk = runningDesktop()
  desk.idle.seconds = 100_000
  await desk.pass(5000)
  const whileLocked = desk.vaults().length
  desk.idle.seconds = 119
  desk.unlock(2)
  await desk.pass(2000)
  const before = desk.vaults().length
  desk.idle.seconds = 120
  await desk.pass(1000)
  expect({ whileLocked, before, after: desk.vaults().length }).toEqual({ whileLocked: 1, before: 1, after: 2 })
})

test('A36 the lock page is told why it is locked and the minutes of the office, also those given since it was unlocked', async () => {
  const desk = runningDesktop()
  desk.unlock(2)
  desk.vault().emit('message', { kind: 'unlocked', lockMinutes: 17 })
  await lieIdle(desk, 1019)
  const before = desk.vaults().length
  await lieIdle(desk, 1020)
  await desk.endVault(desk.vaults()[0])
  const said = lockedFrom(new URL(desk.frame().url).hash)
  expect({ before, said }).toEqual({ before: 1, said: { why: 'idle', at: desk.clock.wall, minutes: 17 } })
})

test('a lock keeps its order: lock page, drafts and keys, work page, clipboard; a fresh process waits behind it', async () => {
  const desk = runningDesktop()
  desk.unlock()
  const work = desk.pages()[0]
  await desk.invoke(desk.frame(), 'shell', 'clipboard', { text: 'a confidential line' })
  await desk.invoke(desk.frame(), 'shell', 'title', { text: 'Aide-Mémoire – Visits' })
  const from = desk.log.length
  const old = desk.vault()
  const locking = desk.lock('asked')
  const whilePending = desk.pages().map(({ id }) => id)
  await desk.endVault(old)
  await locking
  expect({
    log: desk.log.slice(from),
    beneath: whilePending[0] === work?.id && whilePending.length === 2,
    left: desk.pages().length,
    title: desk.window.title,
  }).toEqual({
    log: ['fork vault', 'load 3', 'title Aide-Mémoire', 'to vault: lock', 'close 2', 'clipboard cleared'],
    beneath: true,
    left: 1,
    title: 'Aide-Mémoire',
  })
})

test('A37 a vault process that does not end within 800 ms is killed, and its workers with it', async () => {
  const desk = runningDesktop()
  desk.unlock()
  const old = desk.vault()
  old.emit('message', { kind: 'start-worker', worker: 1 })
  const locking = desk.lock('idle')
  await desk.pass(799)
  const before = desk.log.filter((line) => line.startsWith('kill'))
  await desk.pass(1)
  await locking
  expect({ before, after: desk.log.filter((line) => line.startsWith('kill')) }).toEqual({
    before: [],
    after: ['kill vault', 'kill worker'],
  })
})

test('a lock page that locks what is locked already stays as it is', async () => {
  const desk = runningDesktop()
  desk.vault().emit('message', { kind: 'locked' })
  await desk.settle()
  expect([desk.vaults().length, desk.pages().map(({ id }) => id)]).toEqual([1, [1]])
})

test('two reasons at once are one lock, and what locks while locked does no harm', async () => {
  const desk = runningDesktop()
  desk.unlock()
  desk.tellPower('suspend')
  desk.tellPower('lock-screen')
  void desk.lock('asked')
  await desk.endVault(desk.vaults()[0])
  expect({ processes: desk.vaults().length, watchers: desk.listenerCount('suspend') }).toEqual({
    processes: 2,
    watchers: 0,
  })
})

test('a vault process that ends by itself is a lock, with a fresh one behind the lock page', async () => {
  const desk = runningDesktop()
  desk.unlock()
  await desk.endVault()
  expect({ processes: desk.vaults().length, pages: desk.pages().length }).toEqual({ processes: 2, pages: 1 })
})

test('A36 the last window is not closed before the vault is: then its place is kept and the program quits', async () => {
  const desk = runningDesktop()
  desk.unlock()
  let isHeld = false
  desk.window.emit('close', { preventDefault: () => (isHeld = true) })
  await desk.settle()
  const open = desk.log.includes('window gone')
  await desk.endVault(desk.vaults()[0])
  expect({ isHeld, open, kept: desk.kept, why: whyLocked(desk), end: desk.log.slice(-2) }).toEqual({
    isHeld: true,
    open: false,
    kept: [{ x: 10, y: 20, width: 1000, height: 700 }],
    why: { kind: 'lock', why: 'window-closed' },
    end: ['window gone', 'quit'],
  })
})

test('a quit is held until the vault is closed, once', async () => {
  const desk = runningDesktop()
  const held: string[] = []
  desk.tellApp('before-quit', { preventDefault: () => held.push('first') })
  await desk.settle()
  await desk.endVault()
  desk.tellApp('before-quit', { preventDefault: () => held.push('second') })
  expect({ held, end: desk.log.at(-1) }).toEqual({ held: ['first'], end: 'quit' })
})

test('the lock page and the work page are never the same web contents, and the lock page goes once the work page is there', () => {
  const desk = runningDesktop()
  const [lockPage] = desk.pages()
  desk.vault().emit('message', { kind: 'unlocked', lockMinutes: 5 })
  const both = desk.pages().length
  desk.pages().at(-1)?.emit('did-finish-load')
  expect({ both, gone: lockPage?.isDestroyed(), left: desk.pages().map(({ id }) => id) }).toEqual({
    both: 2,
    gone: true,
    left: [2],
  })
})
