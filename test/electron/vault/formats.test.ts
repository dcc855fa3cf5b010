import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { everyRecord, type AnyRecord } from '#core/domain'
import { attachVault, FsError, nodeFs, openVault, type Vault, type VaultFs } from '#electron/vault'
import { NEWEST_SCHEMA } from '#electron/vault/objects'
import { objectExpected, openEntry, placesIn, publish } from '../../../electron/vault/store/index.ts'
import { emptyVaultFolder, testGround, testKeys } from '../../build/vault.ts'

const FIXTURES = path.join(import.meta.dirname, '../../fixtures/vaults')
const PASSPHRASE = 'a fixture opens for ever'
const by = 'Office'

/** A copy of a sealed vault, with the empty folders that no repository keeps. */
const copyOf = (name: string): string => {
  const folder = emptyVaultFolder()
  cpSync(path.join(FIXTURES, name), folder, { recursive: true })
  return folder
}
const expectedOf = (name: string): unknown => JSON.parse(readFileSync(path.join(FIXTURES, `${name}.json`), 'utf8'))
const sorted = (records: readonly AnyRecord[]): readonly AnyRecord[] =>
  records.toSorted((a, b) => (a.id < b.id ? -1 : 1))
const recordsIn = async (vault: Vault): Promise<unknown> =>
  JSON.parse(JSON.stringify(sorted([...everyRecord(await vault.records())])))
const schema0In = (folder: string, fs: VaultFs = nodeFs) => ({
  ground: testGround(fs),
  places: placesIn(folder),
  keys: testKeys('schema 0'),
  headerGeneration: () => 1,
})

describe('A18 a vault of an earlier format opens identically', () => {
  test('of the first released one, by its passphrase, with its history', async () => {
    const opened = await openVault(
      testGround(nodeFs),
      copyOf('schema-1000'),
      { passphrase: new TextEncoder().encode(PASSPHRASE) },
      { appFolder: mkdtempSync(path.join(tmpdir(), 'formats-')), mode: 'write' },
    )
    expect(await recordsIn(opened.vault)).toEqual(sorted(expectedOf('schema-1000') as AnyRecord[]))
    expect((await opened.vault.log()).map(({ label, state }) => [label, state])).toEqual([
      ['more', 'undone'],
      ['add', 'done'],
    ])
    await opened.close()
  })

  test('of schema 0, whose posts had a title: it is migrated in memory, and written so with the next save', async () => {
    const folder = copyOf('schema-0')
    const vault = await attachVault(schema0In(folder))
    expect(await recordsIn(vault)).toEqual(sorted(expectedOf('schema-0') as AnyRecord[]))
    expect(readdirSync(path.join(folder, 'm'))).toEqual(readdirSync(path.join(FIXTURES, 'schema-0', 'm')))
  })
})

test('A19 a migration that was cut off goes on where it stopped, and the state before it stays pinned', async () => {
  const folder = copyOf('schema-0')
  const failing: VaultFs = { ...nodeFs, link: () => Promise.reject(new FsError('EIO', 'link')) }
  const cut = await attachVault(schema0In(folder, failing))
  await expect(cut.migrateAll(by)).rejects.toMatchObject({ code: 'not-durable' })
  const vault = await attachVault(schema0In(folder))
  expect([await vault.migrateAll(by), await vault.migrateAll(by)]).toEqual([1, 0])
  const again = await attachVault(schema0In(folder))
  expect(await recordsIn(again)).toEqual(sorted(expectedOf('schema-0') as AnyRecord[]))
  expect(again.head().root.pins.map(({ commit, name }) => [commit, name])).toEqual([[2, 'before migration']])
})

describe('A20 a vault of a newer format', () => {
  const dossier = 'dossier:00000000000000000000000001' as const
  const withPayload = async (schema: number, change: (payload: { records: Record<string, unknown>[] }) => void) => {
    const folder = copyOf('schema-0')
    const parts = schema0In(folder)
    const before = await attachVault(parts)
    await before.migrateAll(by)
    const head = before.head()
    const entry = head.pages.flatMap((page) => [...page.objects]).find(([id]) => id === dossier)?.[1]
    if (entry === undefined) throw new Error('no dossier')
    const { payload } = await openEntry(nodeFs, parts.places, parts.keys, entry, objectExpected(dossier, entry))
    const raw = JSON.parse(new TextDecoder().decode(payload)) as { records: Record<string, unknown>[]; checked: string }
    change(raw)
    raw.checked = '9.9.9'
    const written = { payload: Buffer.from(JSON.stringify(raw)), schema }
    await publish({ ...parts, knownFolders: new Set() }, head, {
      label: 'newer',
      by,
      objects: new Map([[dossier, written]]),
      attachments: new Map(),
      change: null,
    })
    return { folder, parts }
  }

  test('of a newer minor schema keeps what is not known here, through a save', async () => {
    const { parts } = await withPayload(NEWEST_SCHEMA + 1, (payload) => {
      Object.assign(payload, { newPart: { a: [1] } })
      payload.records.push({ id: 'riddle:00000000000000000000000001', type: 'riddle', home: 'x', deep: { er: true } })
      for (const record of payload.records) record['newField'] = 'kept'
    })
    const vault = await attachVault(parts)
    const [before] = (await vault.object(dossier)).filter(({ type }) => type === 'person')
    if (before === undefined) throw new Error('no person')
    await vault.commit({ label: 'touch', by, edits: [{ before, after: { ...before, updatedBy: 'somebody' } }] })
    const head = vault.head()
    const [, entry] = head.pages.flatMap((page) => [...page.objects]).find(([id]) => id === dossier) ?? []
    if (entry === undefined) throw new Error('no dossier')
    const opened = await openEntry(nodeFs, parts.places, parts.keys, entry, objectExpected(dossier, entry))
    const written = JSON.parse(new TextDecoder().decode(opened.payload)) as { records: Record<string, unknown>[] }
    expect([opened.schema, written]).toEqual([NEWEST_SCHEMA + 1, expect.objectContaining({ newPart: { a: [1] } })])
    expect(written.records.find(({ type }) => type === 'riddle')).toMatchObject({ deep: { er: true } })
    expect(written.records.map(({ newField }) => newField)).toEqual(written.records.map(() => 'kept'))
  })

  test('of a newer major schema is not read, and nothing in the folder is touched', async () => {
    const { folder, parts } = await withPayload(NEWEST_SCHEMA + 1000, () => undefined)
    const files = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
    const before = files()
    const vault = await attachVault(parts)
    await expect(vault.object(dossier)).rejects.toMatchObject({ code: 'vault-too-new' })
    expect(files()).toEqual(before)
  })
})
