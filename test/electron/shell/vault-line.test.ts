import { EventEmitter } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { afterEach, expect, test } from 'vitest'
import { ok, type Result } from '#core/base'
import type { AppError, AppEvent } from '#core/contract'
import { runUnderMain, type VaultEnds } from '../../../electron/vault-run-app.ts'
import { askOver, hearOver, PortEnded } from '../../../electron/transport/port.ts'
import { isToMain, portOver, type ElectronPort, type ParentPort } from '../../../electron/transport/utility.ts'

const open: MessagePort[] = []
const folder = mkdtempSync(path.join(tmpdir(), 'out-'))
afterEach(() => {
  for (const port of open.splice(0)) port.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A port of Node with the manners of Electron's: messages come in events. */
const electronPort = (port: MessagePort): ElectronPort => {
  open.push(port)
  return {
    postMessage: (message) => port.postMessage(message),
    on: (event: 'message' | 'close', listener: (event: { readonly data: unknown }) => void) =>
      event === 'close'
        ? port.on('close', () => listener({ data: undefined }))
        : port.on('message', (data: unknown) => listener({ data })),
    start: () => port.start(),
  }
}

/** A vault process under a stand-in for main, with a service of two calls. */
const underMain = async () => {
  const emitter = new EventEmitter()
  const said: unknown[] = []
  const exits: number[] = []
  let ends: VaultEnds | undefined
  let isOpen = false
  const inputs: unknown[] = []
  const answer = (name: string, input: unknown): Result<unknown, AppError> => {
    inputs.push(input)
    if (name === 'unlock') isOpen = true
    if (name === 'vault.lock' || name === 'vault.rotate') isOpen = false
    return ok(name === 'unlock' ? { lockMinutes: 7 } : null)
  }
  const parent = {
    postMessage: (message: unknown) => void said.push(message),
    on: (event: string, listener: (event: unknown) => void) => emitter.on(event, listener),
  } as unknown as ParentPort
  await runUnderMain(
    parent,
    (given) => {
      ends = given
      return Promise.resolve({
        dispatch: (name, input) => Promise.resolve(answer(name, input)),
        lock: {
          isUnlocked: () => isOpen,
          lock: () => {
            isOpen = false
            return Promise.resolve()
          },
        },
      })
    },
    (code) => void exits.push(code),
  )
  const tell = (data: unknown, ports: readonly ElectronPort[] = []) => emitter.emit('message', { data, ports })
  const window = () => {
    const { port1, port2 } = new MessageChannel()
    const mine = portOver(electronPort(port1))
    const events: AppEvent[] = []
    hearOver(mine, (event) => void events.push(event))
    tell({ kind: 'window' }, [electronPort(port2)])
    return { ask: askOver(mine), events }
  }
  return { said, exits, inputs, tell, window, ends: () => ends, isOpen: () => isOpen }
}

test('a window asks the vault process straight, and main hears only that a vault was unlocked, and for how long', async () => {
  const vault = await underMain()
  const { ask } = vault.window()
  await ask('unlock', { passphrase: 'six quiet herons' })
  await ask('records', { title: 'confidential' })
  expect(vault.said).toEqual([{ kind: 'unlocked', lockMinutes: 7 }])
})

test('a token in a call is the path that main told, and one that nobody told stays a token', async () => {
  const vault = await underMain()
  const { ask } = vault.window()
  const [known, unknown] = ['a'.repeat(32), 'b'.repeat(32)]
  vault.tell({ kind: 'token', token: known, path: '/officer/Aide-Memoire' })
  await ask('describe', { folder: known, other: unknown })
  expect(vault.inputs).toEqual([{ folder: '/officer/Aide-Memoire', other: unknown }])
})

test('finished files are written into the folder of a token, and main is told their names alone', async () => {
  const vault = await underMain()
  const { ask } = vault.window()
  const token = 'c'.repeat(32)
  const { mkdirSync } = await import('node:fs')
  mkdirSync(folder, { recursive: true })
  vault.tell({ kind: 'token', token, path: folder })
  const files = [{ name: 'pack.pdf', bytes: new Uint8Array([1, 2, 3]) }]
  const written = await ask('host.write', { token, files })
  const again = await ask('host.write', { token, files })
  const outside = await ask('host.write', { token, files: [{ name: '../x.pdf', bytes: new Uint8Array(1) }] })
  const nowhere = await ask('host.write', { token: 'd'.repeat(32), files })
  vault.tell({ kind: 'token', token: 'e'.repeat(32), path: path.join(folder, 'pulled out') })
  const gone = await ask('host.write', { token: 'e'.repeat(32), files })
  expect({ written, again, outside, nowhere, gone }).toEqual({
    written: ok(['pack.pdf']),
    again: ok(['pack-2.pdf']),
    outside: { ok: false, error: { code: 'bad-input', what: 'the files to write' } },
    nowhere: { ok: false, error: { code: 'bad-input', what: 'the files to write' } },
    gone: { ok: false, error: { code: 'folder-missing' } },
  })
  expect([...readFileSync(path.join(folder, 'pack.pdf'))]).toEqual([1, 2, 3])
  expect(vault.said).toEqual([
    { kind: 'written', token, names: ['pack.pdf'] },
    { kind: 'written', token, names: ['pack-2.pdf'] },
  ])
})

test('new keys lock the vault, and leave the page that shows the new recovery key until it locks', async () => {
  const vault = await underMain()
  const { ask } = vault.window()
  await ask('unlock', {})
  await ask('vault.rotate', {})
  const after = vault.said.slice(1)
  await ask('vault.lock', {})
  expect({ after, said: vault.said.slice(1) }).toEqual({ after: [], said: [{ kind: 'locked' }] })
})

test('O3 a lock tells the windows first, waits for what they seal, and then ends the process', async () => {
  const vault = await underMain()
  const { ask, events } = vault.window()
  await ask('unlock', {})
  vault.tell({ kind: 'lock', why: 'idle' })
  await expect.poll(() => events).toEqual([{ kind: 'locking', why: 'idle' }])
  const before = [...vault.exits]
  await ask('drafts.save', {})
  await ask('vault.lock', {})
  await expect.poll(() => vault.exits).toEqual([0])
  expect({ before, isOpen: vault.isOpen() }).toEqual({ before: [], isOpen: false })
})

test('O3 a window that seals nothing holds no lock for longer than 400 ms', async () => {
  const vault = await underMain()
  const { ask } = vault.window()
  await ask('unlock', {})
  const start = performance.now()
  vault.tell({ kind: 'lock', why: 'asked' })
  await expect.poll(() => vault.exits, { timeout: 5000, interval: 10 }).toEqual([0])
  const took = performance.now() - start
  expect(took > 350 && took < 800).toBe(true)
})

test('a worker is asked of main, spoken to at once, and heard when its port comes', async () => {
  const vault = await underMain()
  const worker = vault.ends()?.startWorker()
  const asking = worker?.jobs.missingGlyphs(['đ'])
  const { port1, port2 } = new MessageChannel()
  port2.on('message', ({ call, name }: { call: number; name: string }) =>
    port2.postMessage({ answer: call, value: [name] }),
  )
  open.push(port2)
  vault.tell({ kind: 'worker', worker: 1 }, [electronPort(port1)])
  expect({ asked: vault.said, answer: await asking }).toEqual({
    asked: [{ kind: 'start-worker', worker: 1 }],
    answer: ['missingGlyphs'],
  })
})

test('a worker that is killed before its port came fails what was asked of it', async () => {
  const vault = await underMain()
  const worker = vault.ends()?.startWorker()
  const asking = worker?.jobs.missingGlyphs([])
  worker?.kill()
  await expect(asking).rejects.toBeInstanceOf(PortEnded)
  expect(vault.said.at(-1)).toEqual({ kind: 'kill-worker', worker: 1 })
})

test('main passes over what is none of the few words of a vault process', () => {
  const wrong = [
    null,
    7,
    'locked',
    {},
    { kind: 'record' },
    { kind: 'unlocked' },
    { kind: 'unlocked', lockMinutes: 0 },
    { kind: 'start-worker' },
  ]
  expect(wrong.filter(isToMain)).toEqual([])
})
