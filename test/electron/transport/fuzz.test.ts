import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ERROR_CODES, OPERATIONS, type OperationName } from '#core/contract'
import { freshFolder } from '../../e2e/aide.ts'
import { startHost } from '../../e2e/host.ts'
import { madeVault } from '../../e2e/made-vault.ts'
import { PASSPHRASE } from '../../e2e/vault-place.ts'
import { openPage, send, type TestPage } from './page.ts'
import { nearInputs } from './wrong-inputs.ts'

const NAMES = Object.keys(OPERATIONS) as OperationName[]

/** Calls that end the host, or take long over a right input; they are proved elsewhere. */
const ENDING: ReadonlySet<string> = new Set(['vault.lock', 'vault.unlock', 'vault.rotate', 'vault.changePassphrase'])
const COSTLY: ReadonlySet<string> = new Set(['vault.create', 'vault.restore', 'vault.rescue', 'vault.backup'])

/** Asks as fast as a page may: what was put off is asked again. */
const paced =
  (page: TestPage) =>
  async (name: string, input: unknown): Promise<unknown> => {
    try {
      return await page.call(name, input)
    } catch (thrown) {
      if (!String(thrown).endsWith('429')) throw thrown
      await new Promise((resolve) => setTimeout(resolve, 1000))
      return page.call(name, input)
    }
  }

const hostOn = async (home: string) => {
  const folder = freshFolder()
  fs.writeFileSync(path.join(folder, 'index.html'), '<!doctype html>')
  const host = await startHost({ home, window: folder })
  onTestFinished(host.stop)
  const page = await openPage(host.url)
  page.listen()
  return { host, page }
}

const isTyped = (answer: unknown): boolean => {
  const { ok, error } = answer as { ok: unknown; error?: { code?: unknown; what?: unknown } }
  return ok === true || (ok === false && ERROR_CODES.some((code) => code === error?.code) && error?.code !== 'fault')
}

describe('A44 M1 whatever a page sends', () => {
  test('every call is answered by a result or an error of the closed list, and the same vault process lives on', async () => {
    const place = await madeVault('fictional')
    const { host, page } = await hostOn(path.join(place.root, 'home'))
    const call = paced(page)
    const secret = { passphrase: new TextEncoder().encode(PASSPHRASE) }
    expect(await call('vault.unlock', { folder: place.vault, secret, mode: 'write' })).toMatchObject({ ok: true })
    const vaultProcess = childrenOf(host.pid)
    const wrong: string[] = []
    let asked = 0
    for (const name of NAMES) {
      const { input } = OPERATIONS[name]
      for (const one of nearInputs(input)) {
        // What a call would take is not wrong; where it ends the host, or is costly, it is left out.
        if ((ENDING.has(name) || COSTLY.has(name)) && input.safeParse(one).success) continue
        asked += 1
        const answer = await call(name, one)
        if (!isTyped(answer)) wrong.push(`${name} ${JSON.stringify(one).slice(0, 80)}: ${JSON.stringify(answer)}`)
      }
    }
    expect(wrong).toEqual([])
    expect(asked).toBeGreaterThan(NAMES.length * 20)
    expect(await call('vault.verify', { depth: 'newest' })).toMatchObject({ ok: true, value: { damaged: [] } })
    expect([childrenOf(host.pid), host.stderr()]).toEqual([vaultProcess, ''])
  }, 240_000)

  test('before a vault is unlocked nothing else is answered, and nothing is thrown', async () => {
    const { host, page } = await hostOn(path.join(freshFolder(), 'home'))
    const call = paced(page)
    const open: string[] = []
    for (const name of NAMES.filter((one) => !OPERATIONS[one].whileLocked)) {
      for (const one of nearInputs(OPERATIONS[name].input).slice(0, 25)) {
        const answer = (await call(name, one)) as { ok: boolean; error?: { code: string } }
        if (answer.ok || !['locked', 'bad-input'].includes(answer.error?.code ?? ''))
          open.push(`${name} ${JSON.stringify(answer)}`)
      }
    }
    expect([open, host.stderr()]).toEqual([[], ''])
    expect((await send(host.origin, {})).status).toBe(200)
  }, 120_000)

  test('bodies that are large, deep or broken are refused, and the host lives on', async () => {
    const { host, page } = await hostOn(path.join(freshFolder(), 'home'))
    const post = async (body: string | Uint8Array, type = 'application/json'): Promise<number> =>
      (await page.post('/call/vault.describe', { body, headers: { 'Content-Type': type } })).status
    const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`
    const head = (length: number): Uint8Array => {
      const bytes = new Uint8Array(4)
      new DataView(bytes.buffer).setUint32(0, length, true)
      return bytes
    }
    const octets = 'application/octet-stream'
    expect([
      await post(deep(10_000)),
      await post(deep(5_000_000)),
      await post('['.repeat(5_000_000)),
      await post(`{"folder":1e400,"__proto__":{"polluted":1}}`),
      await post(''),
      await post(new Uint8Array(10)),
      await post(Buffer.concat([head(2 ** 32 - 1), Buffer.from('{}')]), octets),
      await post(Buffer.concat([head(0), Buffer.from('{}')]), octets),
      await post(Buffer.concat([head(2), Buffer.from('{}!')]), octets),
    ]).toEqual(Array.from({ length: 9 }, () => 400))
    expect(await page.call('vault.describe', { folder: 'x'.repeat(10_000_000) })).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    })
    expect(await page.call('vault.describe', { folder: new Uint8Array(50_000_000) })).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    })
    expect(
      await page.call(
        'vault.describe',
        Array.from({ length: 2_000_000 }, () => 0),
      ),
    ).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    expect([host.stderr(), (await send(host.origin, {})).status]).toEqual(['', 200])
  }, 120_000)
})

const childrenOf = (pid: number): string =>
  process.platform === 'linux' ? fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8') : ''
