import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { OPERATIONS, type OperationName } from '#core/contract'
import { dispatchTo, vaultService } from '#electron/service'
import { createVault, nodeFs } from '#electron/vault'
import { startWorkerHere } from '#electron/worker'
import { fontReader, templatePlaces } from '../../../electron/resources.ts'
import { anOffice } from '../../build/records.ts'
import { programPlace } from '../../build/program.ts'
import { testGround } from '../../build/vault.ts'

const PASSPHRASE = 'six quiet herons by the river'
const typed = (text = PASSPHRASE): Uint8Array => new TextEncoder().encode(text)
const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'service-'))

/** A service over a vault of its own, and the gate to it. */
const served = async () => {
  const folder = path.join(newFolder(), 'vault')
  const ground = testGround(nodeFs)
  const what = { passphrase: typed(), kdf: { m: 256, t: 1, p: 1 }, office: anOffice(), label: 'new vault' }
  await createVault(ground, folder, what)
  const { service, lock } = vaultService({
    ground,
    appFolder: newFolder(),
    digest: (input) => createHash('sha256').update(input).digest('hex'),
    worker: () => startWorkerHere({ readFont: fontReader() }),
    templates: await templatePlaces(),
    program: programPlace(),
  })
  const call = dispatchTo(service, lock)
  const unlock = () => call('vault.unlock', { folder, secret: { passphrase: typed() }, mode: 'write' })
  return { call, unlock, folder, lock }
}

const NAMES = Object.keys(OPERATIONS) as OperationName[]

describe('the gate to the service', () => {
  test('refuses a name that it does not know, and what needs an unlocked vault while there is none', async () => {
    const { call } = await served()
    expect(await call('vault.burn', {})).toEqual({
      ok: false,
      error: { code: 'bad-input', what: 'the name of the call' },
    })
    expect(await call('__proto__', {})).toMatchObject({ error: { code: 'bad-input' } })
    const needsKeys = NAMES.filter((name) => !OPERATIONS[name].whileLocked)
    const inputs: Partial<Record<OperationName, unknown>> = {
      'vault.verify': { depth: 'newest' },
      'history.log': { most: 1 },
      'vault.state': {},
    }
    for (const name of needsKeys.filter((one) => one in inputs)) {
      expect(await call(name, inputs[name])).toEqual({ ok: false, error: { code: 'locked' } })
    }
  })

  test('M1 whatever comes in, no call throws and nothing changes', async () => {
    const { call, unlock } = await served()
    await unlock()
    const before = await call('vault.state', {})
    const inputs = [
      undefined,
      null,
      Number.NaN,
      -1,
      '',
      'x'.repeat(1_000_000),
      new Map(),
      { __proto__: null },
      [],
      () => 1,
    ]
    const wrong: string[] = []
    for (const input of inputs) {
      for (const name of NAMES.filter((one) => one !== 'vault.lock' && one !== 'vault.compact')) {
        const answer = await call(name, input)
        if (!answer.ok && answer.error.code !== 'bad-input') wrong.push(`${name}: ${answer.error.code}`)
      }
    }
    expect([wrong, await call('vault.state', {})]).toEqual([[], before])
  })

  test('O3 a draft is there again after the lock, and a locked vault gives nothing out', async () => {
    const { call, unlock } = await served()
    await unlock()
    const draft = { object: 'office', key: 'name.en', generation: 1, content: { text: 'half a na', caret: 9 } }
    expect(await call('drafts.save', draft)).toEqual({ ok: true, value: null })
    expect(await call('drafts.save', { ...draft, content: { text: 'half a nam', caret: 10 } })).toMatchObject({
      ok: true,
    })
    expect(await call('vault.lock', {})).toEqual({ ok: true, value: null })
    expect(await call('drafts.list', {})).toEqual({ ok: false, error: { code: 'locked' } })
    expect(await unlock()).toMatchObject({ ok: true })
    expect(await call('drafts.list', {})).toMatchObject({
      value: [{ object: 'office', key: 'name.en', generation: 1, content: { text: 'half a nam', caret: 10 } }],
    })
    await call('drafts.drop', { object: 'office', key: 'name.en' })
    expect(await call('drafts.list', {})).toEqual({ ok: true, value: [] })
  })

  test('a passphrase is overwritten once it was used, also a wrong one', async () => {
    const { call, folder } = await served()
    const [right, wrong] = [typed(), typed('another one that is long')]
    expect(await call('vault.unlock', { folder, secret: { passphrase: wrong }, mode: 'read' })).toEqual({
      ok: false,
      error: { code: 'wrong-passphrase', what: 'the header' },
    })
    await call('vault.unlock', { folder, secret: { passphrase: right }, mode: 'read' })
    expect([...right, ...wrong].every((byte) => byte === 0)).toBe(true)
  })
})
