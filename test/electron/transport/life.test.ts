import { describe, expect, test } from 'vitest'
import { err, ok } from '#core/base'
import { PortEnded } from '../../../electron/transport/port.ts'
import { addressOf, hostHere, type HereHost } from './test-host.ts'
import { exchange, openPage, ownHead, send, until, type TestPage } from './page.ts'

const MINUTE = 60_000

/** A page with an unlocked vault and its line of events. */
const unlockedPage = async (here: HereHost): Promise<TestPage & { readonly close: () => void }> => {
  const page = await openPage(addressOf(here.host))
  const line = page.listen()
  await until(() => page.events.length > 0)
  await page.call('vault.unlock', { folder: 'x', secret: { recovery: 'y' }, mode: 'write' })
  return { ...page, close: line.close }
}
/** Waits until the rules were looked at several times: none of them locks. */
const staysOpen = async (page: TestPage): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(page.events.filter(({ kind }) => kind === 'locking' || kind === 'locked')).toEqual([])
}
const kinds = (page: TestPage): readonly string[] =>
  page.events.flatMap((event) => (event.kind === 'beat' ? [] : [JSON.stringify(event)]))

describe('A50 L2 the first token', () => {
  test('stands behind the #, where no request carries it, and has 256 bits', async () => {
    const { host } = await hostHere()
    const url = new URL(addressOf(host))
    expect([url.pathname, url.search]).toEqual(['/', ''])
    expect(url.hash).toMatch(/^#[\w-]{43}$/)
  })

  test('opens one page, once', async () => {
    const { host } = await hostHere()
    const url = addressOf(host)
    const page = await openPage(url)
    expect((await exchange(url)).status).toBe(403)
    expect(host.address()).toBeUndefined()
    expect(await page.call('vault.describe', { folder: 'x' })).toEqual(ok(null))
  })

  test('is worth nothing after a minute, and a new one is then still to be had', async () => {
    const { host, pass } = await hostHere()
    const url = addressOf(host)
    pass(MINUTE + 1)
    expect((await exchange(url)).status).toBe(403)
    expect((await exchange(addressOf(host))).status).toBe(200)
  })

  test('is worth nothing once a newer one was made', async () => {
    const { host } = await hostHere()
    const older = addressOf(host)
    const newer = addressOf(host)
    expect([(await exchange(older)).status, (await exchange(newer)).status]).toEqual([403, 200])
  })

  test('cannot be guessed away: wrong ones leave the right one as it was', async () => {
    const { host } = await hostHere()
    const url = addressOf(host)
    for (const token of ['', 'A'.repeat(43), 7, null, { token: 1 }]) {
      const body = JSON.stringify({ token })
      const answer = await send(host.origin, { method: 'POST', path: '/session', headers: ownHead(host.origin), body })
      expect(answer.status).toBe(403)
    }
    expect((await exchange(url)).status).toBe(200)
  })

  test('counts only where it belongs: neither as the secret nor in a query', async () => {
    const { host, asked } = await hostHere()
    const token = new URL(addressOf(host)).hash.slice(1)
    const head = { ...ownHead(host.origin), Authorization: `Bearer ${token}` }
    const asSecret = await send(host.origin, { method: 'POST', path: '/call/vault.state', headers: head, body: '{}' })
    const inQuery = await send(host.origin, { path: `/?token=${token}` })
    expect([asSecret.status, inQuery.status, asked]).toEqual([401, 404, []])
  })
})

describe('what passes through the host', () => {
  test('bytes and maps reach the vault as they were sent, and come back', async () => {
    const input = { text: '{}', blobs: new Map([['photos/a.jpg', Uint8Array.of(1, 2, 3)]]) }
    const { host, inputs } = await hostHere({ answer: (_name, given) => ok(given) })
    const page = await openPage(addressOf(host))
    expect(await page.call('records.import', input)).toEqual(ok(input))
    expect(inputs).toEqual([input])
  })

  test('a passphrase is overwritten once the vault has answered', async () => {
    const seen: Uint8Array[] = []
    const { host } = await hostHere({
      answer: (_name, given) => {
        seen.push((given as { secret: { passphrase: Uint8Array } }).secret.passphrase)
        return err({ code: 'wrong-passphrase' })
      },
    })
    const page = await openPage(addressOf(host))
    const passphrase = new TextEncoder().encode('six quiet herons by the river')
    await page.call('vault.unlock', { folder: 'x', secret: { passphrase }, mode: 'write' })
    await until(() => seen.every((bytes) => bytes.every((byte) => byte === 0)))
    expect(seen.map(({ length }) => length)).toEqual([passphrase.length])
  })

  test('a call that fails at the other end, or whose answer cannot be sent, is an error of the closed list', async () => {
    const answers: Readonly<Record<string, () => unknown>> = {
      'vault.describe': () => Promise.reject(new Error('secret words')),
      'vault.state': () => Promise.reject(new PortEnded()),
      'history.log': () => ok(Number.NaN),
    }
    const { host } = await hostHere({ answer: (name) => answers[name]?.() })
    const page = await openPage(addressOf(host))
    const told = []
    for (const name of Object.keys(answers)) told.push(await page.call(name, {}))
    expect(told).toEqual([
      err({ code: 'fault', what: 'relay' }),
      err({ code: 'process-ended' }),
      err({ code: 'fault', what: 'relay' }),
    ])
  })

  test('events reach the page, on the newest of its lines alone', async () => {
    const here = await hostHere()
    const page = await openPage(addressOf(here.host))
    page.listen()
    await until(() => page.events.length === 1)
    page.listen()
    await until(() => page.events.length === 2)
    here.tell({ kind: 'changed', commit: 4, records: ['visit:1'] })
    await until(() => page.events.length > 2)
    expect(kinds(page)).toEqual(['{"kind":"changed","commit":4,"records":["visit:1"]}'])
  })

  test('a beat says how long until it locks', async () => {
    const here = await hostHere({ lockMinutes: 5 })
    const page = await unlockedPage(here)
    here.pass(4 * MINUTE)
    page.listen()
    await until(() => page.events.length > 1)
    const [locked, unlocked] = page.events.map((event) => (event.kind === 'beat' ? event.locksInMs : -1))
    expect(locked).toBeUndefined()
    expect(unlocked).toBeGreaterThan(50_000)
    expect(unlocked).toBeLessThanOrEqual(MINUTE)
  })
})

describe('U61 what locks', () => {
  test('nobody touched the page for as long as the rule says, whatever it called meanwhile', async () => {
    const here = await hostHere({ lockMinutes: 5 })
    const page = await unlockedPage(here)
    here.pass(4 * MINUTE)
    await page.call('drafts.list', {})
    here.tell({ kind: 'changed', commit: 4, records: [] })
    here.pass(MINUTE + 1)
    expect(await here.host.ended).toBe('idle')
    await until(() => kinds(page).length === 3)
    expect(kinds(page).slice(1)).toEqual(['{"kind":"locking","why":"idle"}', '{"kind":"locked","why":"idle"}'])
  })

  test('a touch puts the lock off', async () => {
    const here = await hostHere({ lockMinutes: 5 })
    const page = await unlockedPage(here)
    here.pass(4 * MINUTE)
    expect((await page.post('/input')).status).toBe(200)
    here.pass(4 * MINUTE)
    await staysOpen(page)
    expect(await page.call('vault.state', {})).toEqual(ok(null))
    here.pass(MINUTE + 1)
    expect(await here.host.ended).toBe('idle')
  })

  test('the office says after how many minutes, where the host was not told', async () => {
    const here = await hostHere({ answer: (name) => ok(name === 'vault.unlock' ? { lockMinutes: 20 } : null) })
    const page = await unlockedPage(here)
    here.pass(19 * MINUTE)
    await staysOpen(page)
    here.pass(MINUTE + 1)
    expect(await here.host.ended).toBe('idle')
  })

  test('an office that says otherwise while it is open is heard', async () => {
    const here = await hostHere({ answer: (name) => ok(name === 'vault.state' ? { lockMinutes: 20 } : null) })
    const page = await unlockedPage(here)
    here.tell({ kind: 'changed', commit: 4, records: ['office:00000000000000000000000001'] })
    await until(() => here.asked.includes('vault.state'))
    here.pass(19 * MINUTE)
    await staysOpen(page)
    here.pass(MINUTE + 1)
    expect(await here.host.ended).toBe('idle')
  })

  test.each([6, -6])('the clock jumped by %d minutes', async (minutes) => {
    const here = await hostHere({ lockMinutes: 60 })
    const page = await unlockedPage(here)
    here.set(minutes * MINUTE)
    expect(await here.host.ended).toBe('clock')
    await until(() => kinds(page).length === 2)
    expect(kinds(page)).toEqual(['{"kind":"locking","why":"clock"}', '{"kind":"locked","why":"clock"}'])
  })

  test('a clock that was set a little locks nothing', async () => {
    const here = await hostHere({ lockMinutes: 60 })
    const page = await unlockedPage(here)
    here.set(4 * MINUTE)
    await staysOpen(page)
    here.set(4 * MINUTE)
    await staysOpen(page)
    expect(await page.call('vault.state', {})).toEqual(ok(null))
  })

  test('the page went and none came back for ten seconds', async () => {
    const here = await hostHere()
    const page = await unlockedPage(here)
    page.close()
    await new Promise((resolve) => setTimeout(resolve, 100))
    here.pass(9000)
    await staysOpen(page)
    here.pass(1000)
    expect(await here.host.ended).toBe('window-closed')
  })

  test('a page that takes its line up again in time stays', async () => {
    const here = await hostHere()
    const page = await unlockedPage(here)
    page.close()
    await new Promise((resolve) => setTimeout(resolve, 100))
    here.pass(8000)
    const before = page.events.length
    page.listen()
    await until(() => page.events.length > before)
    here.pass(8000)
    await staysOpen(page)
    expect(await page.call('vault.state', {})).toEqual(ok(null))
  })

  test('a page that never opens its line counts as closed', async () => {
    const here = await hostHere()
    await openPage(addressOf(here.host))
    here.pass(10_001)
    expect(await here.host.ended).toBe('window-closed')
  })

  test('the page asks for it: it has its answer, then nothing is answered any more', async () => {
    const here = await hostHere()
    const page = await unlockedPage(here)
    expect(await page.call('vault.lock', {})).toEqual(ok(null))
    expect(await here.host.ended).toBe('asked')
    await expect(send(here.host.origin, {})).rejects.toThrow(/ECONNREFUSED|socket hang up|ECONNRESET/)
  })

  test('O3 while it locks, the page can still seal what is typed, and then lock by itself', async () => {
    const here = await hostHere({ lockMinutes: 5 })
    const page = await unlockedPage(here)
    here.pass(5 * MINUTE + 1)
    await until(() => kinds(page).length === 1)
    expect(await page.call('drafts.save', { object: 'office' })).toEqual(ok(null))
    const start = performance.now()
    await page.call('vault.lock', {})
    expect(await here.host.ended).toBe('idle')
    expect(performance.now() - start).toBeLessThan(600)
    expect(here.asked).toEqual(['vault.unlock', 'drafts.save', 'vault.lock'])
  })

  test('O3 a page that does nothing is locked within a second all the same', async () => {
    const here = await hostHere({ lockMinutes: 5 })
    const page = await unlockedPage(here)
    here.pass(5 * MINUTE + 1)
    await until(() => kinds(page).length === 1)
    const start = performance.now()
    await here.host.ended
    // A computer that is at much else besides has three times as long.
    expect(performance.now() - start).toBeLessThan(3000)
  })

  test('the vault process ended by itself', async () => {
    const here = await hostHere()
    const page = await unlockedPage(here)
    here.endVault()
    expect(await here.host.ended).toBe('ended')
    await until(() => kinds(page).length === 1)
    expect(kinds(page)).toEqual(['{"kind":"locked","why":"ended"}'])
  })

  test('a quarter of an hour in which no vault is unlocked ends the host', async () => {
    const here = await hostHere({ answer: () => err({ code: 'wrong-passphrase' }) })
    const page = await openPage(addressOf(here.host))
    page.listen()
    await until(() => page.events.length > 0)
    here.pass(14 * MINUTE)
    await page.call('vault.unlock', { folder: 'x', secret: { recovery: 'y' }, mode: 'write' })
    await staysOpen(page)
    here.pass(MINUTE + 1)
    expect(await here.host.ended).toBe('unused')
  })

  test('new keys lock the vault, and the page stays to show the recovery key', async () => {
    const here = await hostHere({ lockMinutes: 5, answer: () => ok({ recovery: 'a' }) })
    const page = await unlockedPage(here)
    await page.call('vault.rotate', { passphrase: Uint8Array.of(1) })
    here.pass(6 * MINUTE)
    await staysOpen(page)
    expect((await send(here.host.origin, {})).status).toBe(200)
  })
})
