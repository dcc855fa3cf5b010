import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { createHash } from 'node:crypto'
import type { OperationName } from '#core/contract'
import { startChild } from '../../../electron/transport/child.ts'
import { clientOver } from '../../../electron/transport/client-line.ts'
import { CLOCK, freshFolder } from '../../e2e/aide.ts'
import { startHost } from '../../e2e/host.ts'
import { madeVault } from '../../e2e/made-vault.ts'
import { PASSPHRASE, type VaultPlace } from '../../e2e/vault-place.ts'
import { openPage } from './page.ts'

const passphrase = (text = PASSPHRASE): Uint8Array => new TextEncoder().encode(text)

const PACK = {
  visit: 'SEV',
  template: 'standard',
  formats: ['docx', 'pdf', 'html'],
  lang: 'en',
  issue: { kind: 'draft' },
  now: new Date(CLOCK).toISOString().replace('.000Z', 'Z'),
}

/** What is asked, in this order, by whatever road: queries, refusals and errors of a vault that is locked, then open to read. */
const asks = (folder: string): readonly (readonly [OperationName, unknown])[] => [
  ['vault.describe', { folder }],
  ['vault.describe', { folder: path.join(folder, 'none') }],
  ['vault.state', {}],
  ['vault.unlock', { folder, secret: { passphrase: passphrase('another one that is long') }, mode: 'read' }],
  ['vault.unlock', { folder, secret: { recovery: '000GC-40R4Y-0M301-E209M-185G2-R38EE-1W810-24GKG' }, mode: 'read' }],
  ['vault.unlock', { folder, secret: { passphrase: passphrase() }, mode: 'read' }],
  ['vault.state', {}],
  ['vault.verify', { depth: 'deep' }],
  ['history.log', { most: 10 }],
  ['history.log', { most: 0 }],
  ['drafts.list', {}],
  ['records.export', { by: 'Test' }],
  ['records.export', {}],
  ['packs.make', PACK],
  ['packs.make', { ...PACK, visit: 'NONE' }],
  ['packs.make', { ...PACK, letterhead: Uint8Array.of(1, 2, 3) }],
]

/** A value without what a port adds to it: bytes as plain bytes, and nothing that is undefined. */
const plain = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return Uint8Array.from(value)
  if (Array.isArray(value)) return value.map(plain)
  if (value instanceof Map) return new Map([...value].map(([key, held]) => [key, plain(held)]))
  if (typeof value !== 'object' || value === null) return value
  const held = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(held.map(([key, one]) => [key, plain(one)]))
}

type Answers = readonly (readonly [OperationName, unknown])[]
type Made = {
  readonly value: { readonly value: { readonly files: readonly { name: string; sha256: string; bytes: Uint8Array }[] } }
}

describe('one table of calls, three roads', () => {
  let place: VaultPlace
  const byRoad: { port: Answers; http: Answers } = { port: [], http: [] }

  beforeAll(async () => {
    place = await madeVault('fictional')
    const home = path.join(place.root, 'home')
    vi.stubEnv('HOME', home)
    vi.stubEnv('XDG_CONFIG_HOME', path.join(home, '.config'))
    const child = startChild(new URL('../../fakes/vault-process-fixed.ts', import.meta.url))
    vi.unstubAllEnvs()
    const client = clientOver(child.port) as Readonly<Record<string, (input: unknown) => Promise<unknown>>>
    const answersOver = async (call: (name: OperationName, input: unknown) => Promise<unknown>): Promise<Answers> => {
      const answers: (readonly [OperationName, unknown])[] = []
      for (const [name, input] of asks(place.vault)) answers.push([name, plain(await call(name, input))])
      return answers
    }
    byRoad.port = await answersOver((name, input) => client[name]?.(input) ?? Promise.reject(new Error(name)))
    await client['vault.lock']?.({})
    await child.end()
    const host = await startHost({ home, window: smallWindow() })
    const page = await openPage(host.url)
    const line = page.listen()
    byRoad.http = await answersOver(page.call)
    line.close()
    await host.stop()
  }, 120_000)

  const smallWindow = (): string => {
    const folder = freshFolder()
    fs.writeFileSync(path.join(folder, 'index.html'), '<!doctype html>')
    return folder
  }
  const answerOf = (answers: Answers, name: OperationName): unknown =>
    answers.find(([one, answer]) => one === name && (answer as { ok: boolean }).ok)?.[1]

  test('a port and HTTP give the same answers, bytes, maps and errors alike', () => {
    expect(byRoad.http).toStrictEqual(byRoad.port)
    const codes = byRoad.http.map(([, answer]) => {
      const { ok, error } = answer as { ok: boolean; error?: { code: string } }
      return ok ? 'ok' : error?.code
    })
    expect(codes).toEqual([
      'ok',
      'ok',
      'locked',
      'wrong-passphrase',
      'wrong-passphrase',
      'ok',
      'ok',
      'ok',
      'ok',
      'bad-input',
      'ok',
      'ok',
      'bad-input',
      'ok',
      'ok',
      'ok',
    ])
  })

  test('pictures and packs cross HTTP whole', () => {
    const exported = answerOf(byRoad.http, 'records.export') as { value: { blobs: ReadonlyMap<string, Uint8Array> } }
    expect(exported.value.blobs.size).toBe(13)
    expect([...exported.value.blobs.values()].every((bytes) => bytes[0] === 0xff && bytes[1] === 0xd8)).toBe(true)
    const { files } = (answerOf(byRoad.http, 'packs.make') as Made).value.value
    expect(files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))).toEqual(
      files.map(({ sha256 }) => sha256),
    )
  })

  test('the command line gives the same state, verdict, records and pack', () => {
    const json = (...args: readonly string[]): unknown => {
      const run = place.on(...args, '--json')
      if (run.stdout === '') throw new Error(run.stderr)
      return JSON.parse(run.stdout)
    }
    const overPort = (name: OperationName): unknown => (answerOf(byRoad.port, name) as { value: unknown }).value
    expect(json('vault', 'info', place.vault)).toEqual(overPort('vault.state'))
    expect(json('vault', 'verify', place.vault, '--deep')).toEqual(overPort('vault.verify'))

    const out = freshFolder()
    const file = path.join(out, 'records.json')
    expect(place.on('records', 'export', file, '--vault', place.vault).status).toBe(0)
    const { text, blobs } = overPort('records.export') as { text: string; blobs: ReadonlyMap<string, Uint8Array> }
    const recordsIn = (records: string): unknown => (JSON.parse(records) as { records: unknown }).records
    expect(recordsIn(fs.readFileSync(file, 'utf8'))).toEqual(recordsIn(text))
    for (const [name, bytes] of blobs) expect(Uint8Array.from(fs.readFileSync(path.join(out, name)))).toEqual(bytes)

    const packs = freshFolder()
    const made = json(
      'pack',
      '--vault',
      place.vault,
      '--visit',
      'SEV',
      '--lang',
      'en',
      '--clock',
      CLOCK,
      '--format',
      'pdf,docx,html',
      '--out',
      packs,
    ) as { files: readonly { sha256: string }[] }
    const asked = (answerOf(byRoad.port, 'packs.make') as Made).value.value.files
    expect(made.files.map(({ sha256 }) => sha256)).toEqual(asked.map(({ sha256 }) => sha256))
  })
})
