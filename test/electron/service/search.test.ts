import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AppEvent, Client, Found, OperationName } from '#core/contract'
import { dispatchTo, vaultService } from '#electron/service'
import { createVault, nodeFs } from '#electron/vault'
import { startWorkerHere } from '#electron/worker'
import { fontReader, templatePlaces } from '../../../electron/resources.ts'
import { folderOf } from '../../assets/sample.ts'
import { anOffice } from '../../build/records.ts'
import { programPlace } from '../../build/program.ts'
import { testGround } from '../../build/vault.ts'

const PASSPHRASE = 'six quiet herons by the river'
const typed = (): Uint8Array => new TextEncoder().encode(PASSPHRASE)
const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'search-'))

/** The value of a call that must succeed, on an unlocked vault of its own. */
const opened = async (tell: (event: AppEvent) => void = () => undefined) => {
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
    tell,
  })
  const call = dispatchTo(service, lock)
  const value = async <Name extends OperationName>(name: Name, input: Parameters<Client[Name]>[0]) => {
    const answer = await call(name, input)
    if (!answer.ok) throw new Error(`Expected ${name} to be answered, got ${answer.error.code}`)
    return answer.value as Extract<Awaited<ReturnType<Client[Name]>>, { ok: true }>['value']
  }
  const unlock = () => value('vault.unlock', { folder, secret: { passphrase: typed() }, mode: 'write' })
  await unlock()
  return { call, value, unlock }
}

type Opened = Awaited<ReturnType<typeof opened>>

const importSample = async ({ value }: Opened): Promise<void> => {
  await value('records.import', {
    text: readFileSync(path.join(folderOf('fictional'), 'records.json'), 'utf8'),
    blobs: new Map(),
    by: 'Desk officer',
    label: 'sample',
    differing: 'replace',
  })
}

/** Waits until all is indexed, by turns of the loop. */
const untilReady = async ({ value }: Opened): Promise<void> => {
  for (let turn = 0; turn < 10_000; turn++) {
    if ((await value('search.state', {})).ready) return
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  throw new Error('Expected the index to be ready')
}

const titles = ({ hits }: Found): readonly string[] => hits.map(({ title }) => title)

const ask = (vault: Opened, query: string) =>
  vault.value('search.ask', { query, lang: 'vi', most: 20, types: ['person'] })

describe('search in an open vault', () => {
  test('J10 N8 what is saved is found at once, what is undone no more, and after an unlock all is found again', async () => {
    const vault = await opened()
    await untilReady(vault)
    expect(titles(await ask(vault, 'doan hai duong'))).toEqual([])
    await importSample(vault)
    expect(titles(await ask(vault, 'doan hai duong')).toSorted()).toEqual(['Doãn Hải Dương', 'Đoàn Hải Đường'])
    expect(titles(await ask(vault, 'Đường'))[0]).toBe('Đoàn Hải Đường')
    const people = await vault.value('search.people', { query: 'doan hai duong', lang: 'en', today: '2026-11-22' })
    const named = await vault.value('search.people', { query: 'Đường', lang: 'vi' })
    expect(named.map(({ title }) => title)).toEqual(['Đoàn Hải Đường', 'Doãn Hải Dương'])
    expect(people.map(({ posts }) => posts.length > 0)).toEqual([true, true])
    await vault.value('history.undo', { by: 'Desk officer' })
    expect(titles(await ask(vault, 'doan hai duong'))).toEqual([])
    await vault.value('history.redo', { by: 'Desk officer' })
    await vault.value('vault.lock', {})
    expect(await vault.call('search.ask', { query: 'doan', lang: 'vi' })).toEqual({
      ok: false,
      error: { code: 'locked' },
    })
    await vault.unlock()
    await untilReady(vault)
    expect(titles(await ask(vault, 'doan hai duong'))).toHaveLength(2)
  })

  test('J10 it is told when all can be found, once for each unlocking', async () => {
    const told: string[] = []
    const vault = await opened(({ kind }) => void told.push(kind))
    await untilReady(vault)
    expect(told).toEqual(['indexed'])
    await vault.value('vault.lock', {})
    expect(told).toEqual(['indexed'])
    await vault.unlock()
    await untilReady(vault)
    expect(told).toEqual(['indexed', 'indexed'])
  })

  test('a hit says what it is, what tells it apart, and what to open', async () => {
    const vault = await opened()
    await importSample(vault)
    await untilReady(vault)
    const { hits } = await vault.value('search.ask', { query: 'verkhovtsev', lang: 'en', today: '2026-11-22' })
    expect(hits[0]).toMatchObject({ type: 'person', title: 'Artyom Verkhovtsev' })
    expect(hits[0]?.detail).toContain('First Deputy Mayor')
    const said = await vault.value('search.ask', { query: 'nhac truong', lang: 'vi', types: ['statement'] })
    expect(said.hits[0]?.where).toMatch(/^meeting:/)
  })

  test('every view is answered from the open vault, and says so where there is no such record', async () => {
    const vault = await opened()
    await importSample(vault)
    const reader = { lang: 'ru', today: '2026-11-22' } as const
    const visits = await vault.value('views.visits', reader)
    const sev = visits.find(({ code }) => code === 'SEV')
    expect((await vault.value('views.home', reader)).visits.map(({ code }) => code)).toEqual(['SEV'])
    expect((await vault.value('views.visit', { ...reader, visit: sev?.id ?? '' }))?.counts.theirs).toBe(8)
    expect((await vault.value('views.dossier', { ...reader, partner: sev?.partner ?? '' }))?.people).toHaveLength(8)
    expect((await vault.value('views.counterparts', { ...reader, tab: 'people' })).total).toBeGreaterThan(8)
    expect((await vault.value('views.library', { ...reader, kind: 'term' })).total).toBe(24)
    expect((await vault.value('views.commitments', reader)).counts.all).toBe(6)
    for (const missing of ['views.person', 'views.meeting'] as const) {
      const id = 'person:00000000000000000000000999'
      expect(await vault.call(missing, { ...reader, [missing.slice(6)]: id })).toEqual({ ok: true, value: null })
    }
  })
})
