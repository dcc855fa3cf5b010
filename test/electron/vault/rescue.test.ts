import { describe, expect, test } from 'vitest'
import { draftsIn, type VaultFs } from '#electron/vault'
import { rescue, type Rescue } from '../../../electron/vault/rescue.ts'
import { choose, emptiedAt, type Found } from '../../../electron/vault/rescue-choice.ts'
import { entryOf, placesIn, readHead, seal, type ObjectId } from '../../../electron/vault/store/index.ts'
import { isVaultError } from '../../../electron/vault/vault-error.ts'
import { attachVault, type Vault } from '../../../electron/vault/vault.ts'
import { verify } from '../../../electron/vault/verify.ts'
import { aPartner, anAttachment, idOf } from '../../build/records.ts'
import { seededRandom } from '../../build/vault.ts'
import { faultFs, orderBreach } from '../../fakes/fault-fs.ts'
import { headedVault } from './headed-vault.ts'
import { BY, bytesOf, damage, filesIn, FOLDER, nameIn, put, rename, type MemoryVault } from './memory-vault.ts'

const TARGET = '/rescued'
const target = placesIn(TARGET)
const dossierOf = (n: number): ObjectId => `dossier:${idOf('partner', n).slice('partner:'.length)}`
const PHOTO = idOf('attachment', 1)
const photo = anAttachment(1, { home: idOf('partner', 1) })

const added = (...records: readonly ReturnType<typeof aPartner>[]) => records.map((after) => ({ before: null, after }))
const save = (
  vault: Vault,
  edits: Parameters<Vault['commit']>[0]['edits'],
  attachments?: ReadonlyMap<string, Uint8Array>,
) => vault.commit({ label: 'save', by: BY, edits, ...(attachments && { attachments }) })

/**
 * Changes: 1 and 2 office, partner 1 and its person `0`; 3 to 5 names; 6 partner 2; 7 a photo in dossier 1; 8 partner 3;
 * 9 partner 3 deleted. And a draft.
 */
const richVault = async (): Promise<MemoryVault> => {
  const made = await headedVault()
  const vault = await made.open()
  await rename(vault, 1, 3)
  await save(vault, added(aPartner(2)))
  await save(vault, [{ before: null, after: photo }], new Map([[PHOTO, new Uint8Array(5000).fill(7)]]))
  await save(vault, added(aPartner(3)))
  await save(vault, [{ before: aPartner(3), after: null }])
  const { ground, places, keys } = made.parts
  await draftsIn(ground, places, keys).save({ object: 'office', key: 'k', generation: 1, content: 'typed' })
  return made
}
const withoutManifests = async (vault: MemoryVault): Promise<MemoryVault> => {
  const { manifests } = vault.parts.places
  for (const name of await vault.fs.list(manifests)) await vault.fs.unlink(`${manifests}/${name}`)
  return vault
}
const rescued = ({ parts }: MemoryVault, to = TARGET): Promise<Rescue> => rescue(parts, parts.places, to)
const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id).toSorted()
const blobAt = async ({ fs, parts }: MemoryVault, commit: number, id: string): Promise<string> =>
  parts.places.blob(entryOf(await readHead(fs, parts.places, parts.keys, commit), id)?.blob ?? '')
const everything = ['office', dossierOf(1), dossierOf(2), PHOTO].toSorted()

describe('a rescue without any manifest', () => {
  test('recovers every intact object, attachment and draft into a new vault that opens and goes on', async () => {
    const vault = await withoutManifests(await richVault())
    const before = await filesIn(vault.fs)
    const done = await rescued(vault)
    expect([ids(done.recovered), done.recovered.filter(({ isOlder }) => isOlder)]).toEqual([everything, []])
    expect(done).toMatchObject({
      commit: 10,
      damaged: [],
      forked: [],
      deleted: [{ id: dossierOf(3), commit: 9 }],
      drafts: 1,
    })
    expect(await filesIn(vault.fs)).toEqual(before)

    const { ground, keys } = vault.parts
    const opened = await attachVault({ ...vault.parts, places: target })
    const records = await opened.records()
    expect([...records.partner.keys()].toSorted()).toEqual([idOf('partner', 1), idOf('partner', 2)])
    expect([await nameIn(opened), [...records.attachment.values()]]).toEqual(['3', [photo]])
    expect(await opened.attachment(PHOTO)).toEqual(new Uint8Array(5000).fill(7))
    expect((await draftsIn(ground, target, keys).list()).map(({ content }) => content)).toEqual(['typed'])
    await rename(opened, 4, 4)
    expect(opened.status()).toMatchObject({ commit: 11, readOnly: undefined, unusable: [], forks: [] })
    expect(await verify(ground, target, keys, 'deep')).toMatchObject({ damaged: [], olderStates: { whole: 1 } })
  })

  test('takes the newest generation that opens of a damaged object, and says that it is older', async () => {
    const vault = await richVault()
    const path = await blobAt(vault, 9, dossierOf(1))
    await damage(vault.fs, path)
    const done = await rescued(await withoutManifests(vault))
    expect(done.recovered.filter(({ isOlder }) => isOlder)).toEqual([
      { id: dossierOf(1), commit: 5, generation: 4, isOlder: true },
    ])
    expect(done.damaged).toEqual([
      { what: dossierOf(1), problem: 'object-damaged', file: path.slice(FOLDER.length + 1) },
    ])
    expect(await nameIn(await attachVault({ ...vault.parts, places: target }))).toBe('3')
  })

  test('names what of an object is lost altogether, and a file of which nothing is known', async () => {
    const vault = await richVault()
    await vault.fs.unlink(await blobAt(vault, 9, dossierOf(2)))
    const stranger = vault.parts.places.blob('ff'.repeat(16))
    await vault.fs.mkdir(`${FOLDER}/b/ff`).catch(() => undefined)
    await put(vault.fs, stranger, new Uint8Array(0))
    const done = await rescued(await withoutManifests(vault))
    expect(done.damaged).toEqual([
      { what: 'a file', problem: 'object-damaged', file: `b/ff/${'ff'.repeat(16)}` },
      { what: dossierOf(2), problem: 'object-missing' },
    ])
    expect(ids(done.recovered)).toEqual(everything.filter((id) => id !== dossierOf(2)))
  })

  test('knows a deleted dossier by the change records alone', async () => {
    const vault = await richVault()
    const { fs, parts } = vault
    const { root } = await readHead(fs, parts.places, parts.keys, 9)
    for (const page of root.pages) if (page?.generation === 9) await damage(fs, parts.places.blob(page.blob))
    const done = await rescued(await withoutManifests(vault))
    expect([done.deleted, ids(done.recovered)]).toEqual([[{ id: dossierOf(3), commit: 9 }], everything])
  })

  test('knows a deleted dossier by a page alone', async () => {
    const vault = await richVault()
    const { fs, parts } = vault
    const { root } = await readHead(fs, parts.places, parts.keys, 9)
    await damage(fs, parts.places.blob(root.change?.blob ?? ''))
    const done = await rescued(await withoutManifests(vault))
    expect([done.deleted, ids(done.recovered)]).toEqual([[{ id: dossierOf(3), commit: 9 }], everything])
  })

  test('keeps what was deleted and brought back', async () => {
    const vault = await richVault()
    await (await vault.open()).undo(BY)
    const done = await rescued(await withoutManifests(vault))
    expect([done.deleted, done.commit, ids(done.recovered)]).toEqual([
      [],
      11,
      ids([...everything, dossierOf(3)].map((id) => ({ id }))),
    ])
  })

  test('finds a blob under a name that somebody gave it', async () => {
    const vault = await richVault()
    const path = await blobAt(vault, 9, dossierOf(2))
    await put(vault.fs, `${path} (copy)`, await bytesOf(vault.fs, path))
    await vault.fs.unlink(path)
    expect(await rescued(await withoutManifests(vault))).toMatchObject({ damaged: [], forked: [] })
    const opened = await attachVault({ ...vault.parts, places: target })
    expect([...(await opened.records()).partner.keys()]).toContain(idOf('partner', 2))
  })

  test('begins above the number of a manifest that does not open, and heeds no number that cannot be ours', async () => {
    const vault = await withoutManifests(await richVault())
    await put(vault.fs, vault.parts.places.manifest(40), new Uint8Array(9))
    await put(vault.fs, `${vault.parts.places.manifests}/${'f'.repeat(16)}`, new Uint8Array(9))
    expect(await rescued(vault)).toMatchObject({ commit: 41, damaged: [] })
  })
})

/** Another generation of the office, as a save leaves it that did not come to its end. */
const leftover = async (vault: MemoryVault, commit: number, generation: number, text: string): Promise<string> => {
  const { parts, fs } = vault
  const what = { kind: 'object', type: 'office', schema: 1, id: new Uint8Array(16), generation, commit } as const
  const bytes = seal(parts.keys, seededRandom(`${text} ${commit}`), what, new TextEncoder().encode(text))
  const name = `ee${Buffer.from(text).toString('hex')}`.padEnd(32, '0').slice(0, 32)
  await fs.mkdir(`${FOLDER}/b/ee`).catch(() => undefined)
  await put(fs, parts.places.blob(name), bytes)
  return `b/ee/${name}`
}

describe('two files of one generation', () => {
  test('are told of where nothing settles which is right', async () => {
    const vault = await richVault()
    const [one, two] = [await leftover(vault, 10, 2, '{"records":[]}'), await leftover(vault, 10, 2, '{"records":[] }')]
    const done = await rescued(await withoutManifests(vault))
    expect(done.forked).toHaveLength(1)
    expect(done.forked[0]).toMatchObject({ id: 'office', generation: 2 })
    expect([one, two]).toContain(done.forked[0]?.others[0])
  })

  test('are settled by a manifest, and by a later page that took one of them over', async () => {
    const vault = await richVault()
    await leftover(vault, 1, 1, '{"records":[]}')
    expect((await rescued(vault)).forked).toEqual([])
    expect((await rescued(await withoutManifests(vault), '/second')).forked).toHaveLength(1)
    const taken: Found = {
      id: 'office',
      kind: 'objects',
      path: '',
      blob: 'a',
      size: 1,
      sha256: 'a',
      generation: 2,
      commit: 5,
      content: 'a',
    }
    const other = { ...taken, blob: 'b', sha256: 'b', content: 'b' }
    const witness = { commit: 0, entry: undefined, namedBy: (blob: string) => (blob === 'b' ? 6 : 5) }
    expect(choose([taken, other], witness)).toEqual({ taken: other, others: [] })
    expect(choose([taken, { ...other, content: 'a' }], { ...witness, namedBy: () => 0 })?.others).toEqual([])
  })
})

describe('a rescue with some manifests', () => {
  test('takes what was saved after the newest that can be read, and nothing that it knows to be a leftover', async () => {
    const vault = await richVault()
    const { manifest } = vault.parts.places
    await leftover(vault, 6, 2, '{"records":[]}')
    await damage(vault.fs, manifest(9))
    await damage(vault.fs, manifest(8))
    const done = await rescued(vault)
    expect(done.recovered.find(({ id }) => id === 'office')).toMatchObject({ commit: 1, generation: 1, isOlder: false })
    expect(done).toMatchObject({ commit: 10, deleted: [{ id: dossierOf(3), commit: 9 }], damaged: [] })
  })

  test('of a whole vault recovers all of it', async () => {
    const done = await rescued(await richVault())
    expect([ids(done.recovered), done.damaged, done.forked]).toEqual([everything, [], []])
  })
})

describe('a rescue', () => {
  const codeOf = (act: Promise<unknown>) =>
    act.then(
      () => 'made',
      (error: unknown) => (isVaultError(error) ? `${error.code}: ${error.what}` : error),
    )

  test('makes no vault where nothing opens, and none inside the old one', async () => {
    const vault = await richVault()
    const files = await filesIn(vault.fs)
    expect(await codeOf(rescued(vault, `${FOLDER}/new`))).toBe('not-a-vault: a folder inside the vault')
    const stranger = { ...vault.parts.keys, keyOf: () => new Uint8Array(32).fill(1) }
    expect(await codeOf(rescue({ ...vault.parts, keys: stranger }, vault.parts.places, TARGET))).toBe(
      'object-missing: every object',
    )
    expect(await filesIn(vault.fs)).toEqual(files)
    await expect(vault.fs.list(TARGET)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('keeps to the order of saving, and leaves nothing behind when the disk is full', async () => {
    const vault = await withoutManifests(await richVault())
    const before = await filesIn(vault.fs)
    const watched = faultFs(vault.fs)
    await rescue(vault.partsOn(watched.fs), vault.parts.places, TARGET)
    expect(orderBreach(watched.log)).toBeUndefined()
    const writes = watched.calls().write ?? 0
    for (let at = 1; at <= writes; at += 1) {
      const folder = `${TARGET}-${at}`
      const full = faultFs(vault.fs, { operation: 'write', at, error: 'ENOSPC', repeat: 'from-then-on' })
      expect(await codeOf(rescue(vault.partsOn(full.fs), vault.parts.places, folder))).toMatch(/^disk-full/)
      expect([...(await filesIn(vault.fs, folder)).keys()]).toEqual([])
    }
    expect(await filesIn(vault.fs)).toEqual(before)
  })

  test('writes nothing into the old folder', async () => {
    const vault = await withoutManifests(await richVault())
    const watched = faultFs(vault.fs)
    await rescue(vault.partsOn(watched.fs), vault.parts.places, TARGET)
    const writing: readonly (keyof VaultFs)[] = ['link', 'rename', 'unlink', 'mkdir', 'syncFolder']
    const into = watched.log.filter(
      ({ operation, path, how }) =>
        path.startsWith(`${FOLDER}/`) && (how === 'create' || writing.some((name) => name === operation)),
    )
    expect(into).toEqual([])
  })
})

test('an object is empty once its last record went out, and not while one came back', () => {
  const move = (commit: number, record: string, way: 'in' | 'out') => ({ commit, record, way })
  expect([
    emptiedAt(['a', 'b'], [move(3, 'b', 'out'), move(2, 'a', 'out')], 1),
    emptiedAt(['a', 'b'], [move(2, 'a', 'out')], 1),
    emptiedAt(['a'], [move(2, 'a', 'out')], 2),
    emptiedAt(['a'], [move(2, 'a', 'out'), move(3, 'c', 'in')], 1),
  ]).toEqual([3, undefined, undefined, undefined])
})
