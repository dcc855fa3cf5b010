import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createVault, draftsIn, nodeFs, openVault, verify, type VaultFs } from '#electron/vault'
import { backup, restore } from '../../../electron/vault/backup.ts'
import { entryOf, findHead, placesIn, readHead } from '../../../electron/vault/store/index.ts'
import { isVaultError } from '../../../electron/vault/vault-error.ts'
import { attachVault } from '../../../electron/vault/vault.ts'
import { aPartner, anOffice, idOf } from '../../build/records.ts'
import { testGround } from '../../build/vault.ts'
import { faultFs, orderBreach, type FaultPlan } from '../../fakes/fault-fs.ts'
import { crashFs, type DiskState } from '../../fakes/crash-fs.ts'
import { headedVault, PASSPHRASE } from './headed-vault.ts'
import { BY, damage, filesIn, FOLDER, nameIn, put, rename, type MemoryVault } from './memory-vault.ts'

const TARGET = '/copy'
const copy = placesIn(TARGET)
const DOSSIER = idOf('partner', 1).replace('partner', 'dossier')

/** A vault with six changes, a pin, a draft, and what a backup leaves alone: an old state, a lock, a search index. */
const grownVault = async (): Promise<MemoryVault> => {
  const vault = await headedVault()
  const { ground, places, keys } = vault.parts
  await rename(await vault.open(), 1, 4)
  const draft = { object: DOSSIER, key: 'name', generation: 5, content: 'half a na' }
  await draftsIn(ground, places, keys).save(draft)
  await put(vault.fs, places.lock, new Uint8Array(3))
  await put(vault.fs, `${places.cache}/${'0'.repeat(32)}`, new Uint8Array(3))
  vault.fs.settle()
  return vault
}
const backedUp = ({ parts }: MemoryVault, to = TARGET) => backup(parts, parts.places, to)
const blobOf = async ({ fs, parts }: MemoryVault, id: string): Promise<string> => {
  const { head } = await findHead(fs, parts.places, parts.keys)
  return parts.places.blob(entryOf(head, id)?.blob ?? '')
}

describe('a backup', () => {
  test('holds the newest state with its history and the drafts, byte for byte, and opens', async () => {
    const vault = await grownVault()
    const before = await filesIn(vault.fs)
    expect(await backedUp(vault)).toEqual({ commit: 6, blobs: 9, drafts: 1, damaged: [], unusable: [] })
    expect(await filesIn(vault.fs)).toEqual(before)

    const copied = await filesIn(vault.fs, TARGET)
    for (const [name, digest] of copied)
      expect([name, before.get(name.replace(TARGET, FOLDER))]).toEqual([name, digest])
    expect([copied.size, await vault.fs.list(copy.manifests)]).toEqual([2 + 9 + 1 + 1, ['0000000000000006']])

    const { ground, keys } = vault.parts
    const opened = await attachVault({ ...vault.parts, places: copy })
    await opened.undo(BY)
    await opened.undo(BY)
    expect(await nameIn(opened)).toBe('2')
    expect((await draftsIn(ground, copy, keys).list()).map(({ content }) => content)).toEqual(['half a na'])
  })

  test('is restored into a new folder, and is there to be restored again', async () => {
    const vault = await grownVault()
    await backedUp(vault)
    const files = await filesIn(vault.fs, TARGET)
    expect(await restore(vault.parts, copy, '/restored')).toMatchObject({ commit: 6, damaged: [] })
    const restored = await attachVault({ ...vault.parts, places: placesIn('/restored') })
    expect([await nameIn(restored), (await restored.log()).length]).toEqual(['4', 5])
    expect(await filesIn(vault.fs, TARGET)).toEqual(files)
  })

  test('brings all to the disk before the manifest that names it', async () => {
    const vault = await grownVault()
    const faults = faultFs(vault.fs)
    await backup(vault.partsOn(faults.fs), vault.parts.places, TARGET)
    expect(orderBreach(faults.log)).toBeUndefined()
    const manifestAt = faults.log.findIndex(({ to }) => to === copy.manifest(6))
    const synced = faults.log.slice(0, manifestAt).flatMap((call) => (call.operation === 'syncFolder' ? call.path : []))
    expect(synced).toEqual(expect.arrayContaining(['/', TARGET, copy.drafts, copy.blobs]))
  })

  test('after a power cut is no vault before its manifest has a name, and whole once the backup is told of', async () => {
    const vault = await grownVault()
    const before: DiskState[] = []
    const watched: VaultFs = {
      ...vault.fs,
      link: (from, to) => {
        before.push(...vault.fs.snapshotStates(40))
        return vault.fs.link(from, to)
      },
    }
    await backup(vault.partsOn(watched), vault.parts.places, TARGET)
    const found = async (state: DiskState) => {
      const { ground, keys } = vault.partsOn(state.toFs())
      return verify(ground, copy, keys).then(
        ({ damaged }) => damaged.length,
        (error: unknown) => (isVaultError(error) ? error.what : error),
      )
    }
    const after = [...vault.fs.snapshotStates(40)]
    expect([new Set(await Promise.all(before.map(found))), new Set(await Promise.all(after.map(found)))]).toEqual([
      new Set(['every manifest']),
      new Set([0]),
    ])
  })

  test('tells of what was damaged, lost or altered, and copies all else', async () => {
    const vault = await grownVault()
    const { fs, parts } = vault
    await damage(fs, await blobOf(vault, DOSSIER))
    await fs.unlink(await blobOf(vault, 'office'))
    await damage(fs, parts.places.headerCopy)
    await put(fs, `${parts.places.drafts}/${'1'.repeat(32)}`, new Uint8Array(100))
    const { damaged, ...rest } = await backedUp(vault)
    expect(rest).toEqual({ commit: 6, blobs: 7, drafts: 1, unusable: [] })
    expect(Object.fromEntries(damaged.map(({ what, problem }) => [what.slice(0, 7), problem]))).toEqual({
      office: 'object-missing',
      dossier: 'object-damaged',
      'a copy ': 'header-damaged',
      'draft 1': 'object-damaged',
    })
    const files = await filesIn(fs, TARGET)
    expect(files.get(copy.headerCopy)).toBe(files.get(copy.header))
  })

  test('of an older state says which newer change cannot be read', async () => {
    const vault = await grownVault()
    await damage(vault.fs, vault.parts.places.manifest(6))
    expect(await backedUp(vault)).toMatchObject({
      commit: 5,
      unusable: [{ commit: 6, problem: 'object-damaged' }],
    })
  })

  test('passes over what a desktop left among the blobs', async () => {
    const vault = await grownVault()
    await put(vault.fs, `${vault.parts.places.blobs}/.DS_Store`, new Uint8Array(9))
    expect(await backedUp(vault)).toMatchObject({ blobs: 9, damaged: [] })
  })

  test.each([
    [6, 'change 6'],
    [4, 'a change'],
  ])('of a history that breaks off at the damaged change %i tells so', async (commit, what) => {
    const vault = await grownVault()
    const { root } = await readHead(vault.fs, vault.parts.places, vault.parts.keys, commit)
    await damage(vault.fs, vault.parts.places.blob(root.change?.blob ?? ''))
    expect((await backedUp(vault)).damaged).toEqual([{ what, problem: 'object-damaged' }])
  })
})

describe('a backup is refused', () => {
  const codeOf = (act: Promise<unknown>) =>
    act.then(
      () => 'made',
      (error: unknown) => (isVaultError(error) ? `${error.code}: ${error.what}` : error),
    )

  test('into a folder that is not empty, and into the vault itself; nothing there is touched', async () => {
    const vault = await grownVault()
    await vault.fs.mkdir(TARGET)
    await put(vault.fs, `${TARGET}/letter`, new Uint8Array(9))
    const [before, letter] = [await filesIn(vault.fs), await filesIn(vault.fs, TARGET)]
    expect([
      await codeOf(backedUp(vault)),
      await codeOf(backedUp(vault, FOLDER)),
      await codeOf(backedUp(vault, `${FOLDER}/copy`)),
      await codeOf(backedUp(vault, `${FOLDER}/q`)),
    ]).toEqual([
      'not-a-vault: a folder that is not empty',
      'not-a-vault: a folder inside the vault',
      'not-a-vault: a folder inside the vault',
      'not-a-vault: a folder inside the vault',
    ])
    expect([await filesIn(vault.fs), await filesIn(vault.fs, TARGET)]).toEqual([before, letter])
  })

  test('when no copy of the header is the one that our key wrote', async () => {
    const [vault, other] = [await grownVault(), await headedVault()]
    await damage(vault.fs, vault.parts.places.header)
    await damage(vault.fs, vault.parts.places.headerCopy)
    expect(await codeOf(backedUp(vault))).toBe('header-damaged: the header')
    const stranger = { ...other.parts, keys: { ...other.parts.keys, vmk: new Uint8Array(32) } }
    expect(await codeOf(backup(stranger, other.parts.places, TARGET))).toBe('header-altered: the header')
  })
})

describe('when a call fails during a backup', () => {
  const made = grownVault().then(async (vault) => ({
    partsOn: vault.partsOn,
    before: await filesIn(vault.fs),
    states: [...vault.fs.snapshotStates(1)],
  }))
  const failing = async (plan: FaultPlan) => {
    const { partsOn, before, states } = await made
    const fs = states[0]?.toFs() ?? crashFs()
    const faults = faultFs(fs, plan)
    const parts = partsOn(faults.fs)
    const end = await backup(parts, parts.places, TARGET).then(
      () => 'made',
      (error: unknown) => (isVaultError(error) ? error.code : error),
    )
    expect(await filesIn(fs)).toEqual(before)
    const left = await filesIn(fs, TARGET).catch(() => new Map<string, string>())
    return { fs, end, left, wasHit: faults.wasHit() }
  }

  test.each([
    ['write', 'ENOSPC', 'disk-full'],
    ['open', 'ENOSPC', 'disk-full'],
    ['sync', 'EIO', 'not-durable'],
    ['syncFolder', 'EIO', 'not-durable'],
    ['close', 'close', 'not-durable'],
    ['mkdir', 'EROFS', 'read-only'],
  ] as const)(
    '%s with %s: the vault is as it was, and nothing that was made is left',
    async (operation, error, code) => {
      for (let at = 1; ; at += 1) {
        const { end, left, wasHit } = await failing({ operation, at, error, repeat: 'once' })
        if (!wasHit) break
        // A file of the vault that cannot be read or closed is told of as damaged; it stops nothing.
        if (end === 'made') continue
        expect([end, [...left.keys()]]).toEqual([end, []])
        // A header of the vault that cannot be read or closed is not told from a damaged one, nor is its manifest.
        const others = ['open', 'close'].includes(operation) ? ['object-damaged', 'not-durable', 'header-damaged'] : []
        expect([code, ...others]).toContain(end)
      }
    },
  )

  test('a link that did its work and told of a failure has published all the same', async () => {
    const { end, left } = await failing({ operation: 'link', at: 1, error: 'EIO', repeat: 'once', moment: 'after' })
    expect([end, left.has(copy.manifest(6))]).toEqual(['made', true])
  })

  test('without links the manifest is made under its own name', async () => {
    const { end, fs } = await failing({ operation: 'link', at: 1, error: 'EPERM', repeat: 'from-then-on' })
    expect([end, await fs.list(copy.manifests)]).toEqual(['made', ['0000000000000006']])
  })
})

test('a drill on a real disk: back up, lose the vault, restore, open by passphrase and go on', async () => {
  const base = mkdtempSync(path.join(tmpdir(), 'vault-backup-'))
  const [folder, stick, again, appFolder] = ['vault', 'stick', 'again', 'app'].map((name) => path.join(base, name))
  if (folder === undefined || stick === undefined || again === undefined || appFolder === undefined) return
  mkdirSync(appFolder)
  const typed = () => new TextEncoder().encode(PASSPHRASE)
  const ground = testGround(nodeFs)
  const [first, second] = [aPartner(1), aPartner(2)]
  const open = (at: string) => openVault(ground, at, { passphrase: typed() }, { appFolder, mode: 'write' })
  await createVault(ground, folder, {
    passphrase: typed(),
    kdf: { m: 256, t: 1, p: 1 },
    office: anOffice(),
    label: 'new',
  })

  const vault = await open(folder)
  await vault.vault.commit({ label: 'add', by: BY, edits: [{ before: null, after: first }] })
  expect(await backup(vault, vault.places, stick)).toMatchObject({ commit: 2, damaged: [] })
  await vault.close()
  rmSync(folder, { recursive: true })

  const saved = await open(stick)
  expect(await restore(saved, saved.places, again)).toMatchObject({ commit: 2, damaged: [] })
  await saved.close()
  const restored = await open(again)
  await restored.vault.commit({ label: 'add', by: BY, edits: [{ before: null, after: second }] })
  expect([...(await restored.vault.records()).partner.values()]).toEqual([first, second])
  await restored.close()
  rmSync(base, { recursive: true })
})

test('a folder of the vault that is a link leads nothing from outside into a backup', async () => {
  const base = mkdtempSync(path.join(tmpdir(), 'vault-backup-'))
  const [folder, other] = [path.join(base, 'vault'), path.join(base, 'other')]
  const ground = testGround(nodeFs)
  const passphrase = new TextEncoder().encode(PASSPHRASE)
  await createVault(ground, folder, { passphrase, kdf: { m: 256, t: 1, p: 1 }, office: anOffice(), label: 'new' })
  const vault = await openVault(ground, folder, { passphrase }, { appFolder: base, mode: 'read' })
  mkdirSync(other)
  rmSync(path.join(folder, 'drafts'), { recursive: true })
  symlinkSync(other, path.join(folder, 'drafts'))
  await expect(backup(vault, vault.places, path.join(base, 'copy'))).rejects.toMatchObject({ code: 'not-a-vault' })
  expect([existsSync(path.join(base, 'copy')), readdirSync(other)]).toEqual([false, []])
  await vault.close()
  rmSync(base, { recursive: true })
})
