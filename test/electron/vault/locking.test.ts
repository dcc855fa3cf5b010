import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { attachVault, createVault, FsError, nodeFs, openVault, type VaultFs } from '#electron/vault'
import { aPartner, anOffice } from '../../build/records.ts'
import { testGround } from '../../build/vault.ts'
import { BY, memoryVault, person, rename } from './memory-vault.ts'

const KDF = { m: 8192, t: 3, p: 1 }
const typed = (text: string): Uint8Array => new TextEncoder().encode(text)
const [OLD, NEW] = ['six quiet herons by the river', 'seven loud herons by the sea']
const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'vault-lock-'))

const created = async () => {
  const place = { folder: path.join(newFolder(), 'vault'), appFolder: newFolder() }
  const what = { passphrase: typed(OLD), kdf: KDF, office: anOffice(), label: 'new vault' }
  return { ...place, ...(await createVault(testGround(nodeFs), place.folder, what)) }
}
type Place = Awaited<ReturnType<typeof created>>
const open = ({ folder, appFolder }: Place, passphrase: string, fs: VaultFs = nodeFs) =>
  openVault(testGround(fs), folder, { passphrase: typed(passphrase) }, { appFolder, mode: 'write' })
const opens = async (place: Place, passphrase: string): Promise<boolean> =>
  open(place, passphrase).then(
    async (opened) => {
      await opened.close()
      return true
    },
    () => false,
  )

describe('a lock in the middle of something', () => {
  test('of a change of passphrase waits for it: the new one opens, the recovery key still does, and no other', async () => {
    const place = await created()
    const opened = await open(place, OLD)
    await Promise.all([opened.changePassphrase(typed(NEW), KDF), opened.close()])
    expect([await opens(place, NEW), await opens(place, OLD)]).toEqual([true, false])
    const recovered = await openVault(
      testGround(nodeFs),
      place.folder,
      { recovery: place.recovery },
      {
        appFolder: place.appFolder,
        mode: 'write',
      },
    )
    await recovered.close()
  })

  test('of a rotation gives the new recovery key out, and it opens', async () => {
    const place = await created()
    const opened = await open(place, OLD)
    const [recovery] = await Promise.all([opened.rotate(typed(NEW), KDF), opened.close()])
    const recovered = await openVault(testGround(nodeFs), place.folder, { recovery }, { ...place, mode: 'write' })
    expect(recovered.keys.epoch).toBe(2)
    await recovered.close()
  })

  test('of a save lets it end; what comes after it is told that the vault is locked', async () => {
    const place = await created()
    const opened = await open(place, OLD)
    const save = opened.vault.commit({ label: 'add', by: BY, edits: [{ before: null, after: aPartner(1) }] })
    await opened.close()
    expect((await save).commit).toBe(2)
    await expect(opened.vault.records()).rejects.toMatchObject({ name: 'VaultClosed' })
    await expect(opened.changePassphrase(typed(NEW), KDF)).rejects.toMatchObject({ name: 'VaultClosed' })
  })
})

test('a change of the header that is cut off between its copies leaves a vault that the old passphrase opens', async () => {
  const place = await created()
  let renames = 0
  const failing: VaultFs = {
    ...nodeFs,
    rename: (from, to) => {
      renames += to.includes('vault.hdr') ? 1 : 0
      return renames === 2 ? Promise.reject(new FsError('EIO', 'rename')) : nodeFs.rename(from, to)
    },
  }
  const opened = await open(place, OLD, failing)
  await expect(opened.changePassphrase(typed(NEW), KDF)).rejects.toMatchObject({ code: 'not-durable' })
  await opened.close()
  expect([await opens(place, OLD), await opens(place, NEW)]).toEqual([true, false])
})

test('a header that another process changed meanwhile is not written over', async () => {
  const place = await created()
  const opened = await open(place, OLD)
  const other = await openVault(
    testGround(nodeFs),
    place.folder,
    { passphrase: typed(OLD) },
    {
      appFolder: newFolder(),
      mode: 'read',
    },
  )
  await opened.changePassphrase(typed(NEW), KDF)
  await expect(other.changePassphrase(typed('a third one that is long'), KDF)).rejects.toMatchObject({
    code: expect.stringMatching(/read-only|changed-elsewhere/) as string,
  })
  await other.close()
  await opened.close()
  expect(await opens(place, NEW)).toBe(true)
})

describe('what another process saved', () => {
  test('A15 and cannot be read at the moment is never saved over', async () => {
    const memory = await memoryVault()
    let isBroken = false
    const fs: VaultFs = {
      ...memory.fs,
      open: (name, how) =>
        isBroken && name.endsWith('m/0000000000000003')
          ? Promise.reject(new FsError('EIO', 'read'))
          : memory.fs.open(name, how),
    }
    const [ours, theirs] = [await memory.open(fs), await memory.open()]
    await theirs.commit({ label: 'theirs', by: BY, edits: [{ before: null, after: aPartner(7) }] })
    isBroken = true
    const save = () => ours.commit({ label: 'ours', by: BY, edits: [{ before: person('0'), after: person('1') }] })
    await expect(save()).rejects.toMatchObject({ code: 'object-damaged', what: 'a newer change' })
    isBroken = false
    const again = await attachVault(memory.parts)
    expect((await again.records()).partner.size).toBe(2)
  })

  test('and compacted since is read anew, not told as missing', async () => {
    const memory = await memoryVault()
    const reader = await memory.open()
    const writer = await memory.open()
    await rename(writer, 1, 41)
    await writer.compact({ shared: false })
    expect([...(await reader.records()).person.values()]).toEqual([person('41')])
  })
})

test('a step that another change came into is not taken back as a whole', async () => {
  const memory = await memoryVault()
  const vault = await memory.open()
  const edit = (from: string, to: string, step: string) =>
    vault.commit({ label: step, by: BY, step, edits: [{ before: person(from), after: person(to) }] })
  await edit('0', '1', 'A')
  await edit('1', '2', 'B')
  await edit('2', '3', 'A')
  await expect(vault.undo(BY)).rejects.toMatchObject({ code: 'changed-elsewhere' })
  expect([...(await vault.records()).person.values()]).toEqual([person('3')])
})

test('A08 A12 with a damaged copy of the header and no room to mend it, the vault opens all the same and says so', async () => {
  const place = await created()
  writeFileSync(path.join(place.folder, 'vault.hdr.2'), 'no header')
  const full: VaultFs = {
    ...nodeFs,
    open: (name, how) =>
      how === 'create' && name.includes('vault.hdr.tmp')
        ? Promise.reject(new FsError('ENOSPC', 'open'))
        : nodeFs.open(name, how),
  }
  const opened = await open(place, OLD, full)
  expect(opened.warnings).toContainEqual({ kind: 'header-copy', problem: 'damaged', isMended: false })
  expect((await opened.vault.records()).office.size).toBe(1)
  await opened.close()
})
