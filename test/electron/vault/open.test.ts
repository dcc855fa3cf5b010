import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createVault, FsError, nodeFs, openVault, type Created, type VaultFs } from '#electron/vault'
import { aPartner, anOffice } from '../../build/records.ts'
import { testGround } from '../../build/vault.ts'

const KDF = { m: 256, t: 1, p: 1 }
const typed = (text: string): Uint8Array => new TextEncoder().encode(text)
const PASSPHRASE = 'six quiet herons by the river'
const by = 'Office'

type Place = { readonly folder: string; readonly appFolder: string } & Created

const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()

const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'vault-open-'))
const created = async (): Promise<Place> => {
  const [folder, appFolder] = [path.join(newFolder(), 'vault'), newFolder()]
  const what = { passphrase: typed(PASSPHRASE), kdf: KDF, office: anOffice(), label: 'new vault' }
  return { folder, appFolder, ...(await createVault(testGround(nodeFs), folder, what)) }
}
const open = ({ folder, appFolder }: Place, more: Partial<{ passphrase: string; mode: 'read' | 'write' }> = {}) =>
  openVault(
    testGround(nodeFs),
    folder,
    { passphrase: typed(more.passphrase ?? PASSPHRASE) },
    { appFolder, mode: more.mode ?? 'write' },
  )

describe('opening a vault', () => {
  test('by its passphrase, and by its recovery key', async () => {
    const place = await created()
    const opened = await open(place)
    expect([opened.vault.status().commit, opened.warnings.map(({ kind }) => kind)]).toEqual([1, ['weak-kdf']])
    await opened.close()
    const recovered = await openVault(
      testGround(nodeFs),
      place.folder,
      { recovery: place.recovery },
      {
        appFolder: place.appFolder,
        mode: 'write',
      },
    )
    expect(recovered.vault.status().commit).toBe(1)
    await recovered.close()
  })

  test('a wrong passphrase opens nothing and changes nothing', async () => {
    const place = await created()
    const before = namesIn(place.folder)
    await expect(open(place, { passphrase: 'quite another one here' })).rejects.toMatchObject({
      code: 'wrong-passphrase',
    })
    expect(namesIn(place.folder)).toEqual(before)
  })

  test('A12 with one copy of the header lost or damaged it opens and mends it; with both lost it says so', async () => {
    const place = await created()
    for (const spoil of [
      () => rmSync(path.join(place.folder, 'vault.hdr')),
      () => writeFileSync(path.join(place.folder, 'vault.hdr.2'), 'no header'),
    ]) {
      spoil()
      const opened = await open(place)
      expect(opened.warnings).toContainEqual({ kind: 'header-copy', problem: 'damaged', isMended: true })
      await opened.close()
      const copies = ['vault.hdr', 'vault.hdr.2'].map((name) => readFileSync(path.join(place.folder, name)))
      expect(copies).toEqual([Buffer.from(place.header), Buffer.from(place.header)])
    }
    for (const name of ['vault.hdr', 'vault.hdr.2']) rmSync(path.join(place.folder, name))
    await expect(open(place)).rejects.toMatchObject({ code: 'header-damaged' })
    writeFileSync(path.join(place.folder, 'vault.hdr'), place.header)
    await (await open(place)).close()
  })

  test('a second one that means to write is told that the vault is in use; one that reads may', async () => {
    const place = await created()
    const first = await open(place)
    await expect(open(place)).rejects.toMatchObject({ code: 'vault-in-use' })
    const reader = await open(place, { mode: 'read' })
    expect(reader.warnings).toContainEqual({ kind: 'in-use' })
    await expect(
      reader.vault.commit({ label: 'x', by, edits: [{ before: null, after: aPartner(1) }] }),
    ).rejects.toMatchObject({ code: 'vault-in-use' })
    await reader.close()
    await first.close()
    await (await open(place)).close()
  })

  test('A14 a vault that was put back as a whole is warned of on a computer that saw it newer', async () => {
    const place = await created()
    const old = readdirSync(path.join(place.folder, 'm'))
    const opened = await open(place)
    await opened.vault.commit({ label: 'add', by, edits: [{ before: null, after: aPartner(1) }] })
    await opened.close()
    for (const name of readdirSync(path.join(place.folder, 'm'))) {
      if (!old.includes(name)) rmSync(path.join(place.folder, 'm', name))
    }
    const again = await open(place)
    expect(again.warnings).toContainEqual(expect.objectContaining({ kind: 'older-than-seen', commit: 1 }))
    await again.close()
  })

  test('A29 after a change of passphrase only the new one opens, and only the headers changed', async () => {
    const place = await created()
    const opened = await open(place)
    const files = () =>
      readdirSync(place.folder, { recursive: true })
        .map(String)
        .filter((name) => !name.startsWith('vault.hdr') && name !== 'lock')
        .toSorted()
    const before = files()
    await opened.changePassphrase(typed('seven loud herons by the sea'), KDF)
    await opened.close()
    expect(files()).toEqual(before)
    await expect(open(place)).rejects.toMatchObject({ code: 'wrong-passphrase' })
    await (await open(place, { passphrase: 'seven loud herons by the sea' })).close()
  })

  test('S9-S1 a vault whose folders are links is refused', async () => {
    const place = await created()
    rmSync(path.join(place.folder, 'b'), { recursive: true })
    symlinkSync(newFolder(), path.join(place.folder, 'b'))
    await expect(open(place)).rejects.toMatchObject({ code: 'not-a-vault' })
  })

  test('a folder that holds something is never made a vault', async () => {
    const folder = newFolder()
    writeFileSync(path.join(folder, 'letter.txt'), 'mine')
    const what = { passphrase: typed(PASSPHRASE), kdf: KDF, office: anOffice(), label: 'new vault' }
    await expect(createVault(testGround(nodeFs), folder, what)).rejects.toMatchObject({ code: 'not-a-vault' })
    expect(readdirSync(folder)).toEqual(['letter.txt'])
  })
})

describe('A30 new keys after a suspected leak', () => {
  const LATER = 'eight new herons on the lake'

  test('open with the new passphrase alone, seal all anew, and let the old key go when nothing uses it', async () => {
    const place = await created()
    const opened = await open(place)
    const records = Array.from({ length: 60 }, (_, at) => aPartner(at + 1))
    await opened.vault.commit({ label: 'add', by, edits: records.map((after) => ({ before: null, after })) })
    const before = await opened.vault.records()
    const recovery = await opened.rotate(typed(LATER), KDF)
    await opened.close()

    await expect(open(place)).rejects.toMatchObject({ code: 'wrong-passphrase' })
    await expect(
      openVault(testGround(nodeFs), place.folder, { recovery: place.recovery }, { ...place, mode: 'write' }),
    ).rejects.toMatchObject({ code: 'wrong-passphrase' })
    const rotated = await open(place, { passphrase: LATER })
    expect([rotated.keys.epoch, await rotated.vault.records()]).toEqual([2, before])
    expect(await rotated.vault.reseal(by)).toBe(61)
    expect(await rotated.vault.reseal(by)).toBe(0)
    // Earlier states are still kept, and with them their key.
    expect(await rotated.dropUnusedKeys()).toBe(0)
    await rotated.close()

    const again = await openVault(testGround(nodeFs), place.folder, { recovery }, { ...place, mode: 'write' })
    expect(await again.vault.records()).toEqual(before)
    await again.close()
  })

  test('what is sealed anew is gone on with when it was interrupted', async () => {
    const place = await created()
    const opened = await open(place)
    const records = Array.from({ length: 60 }, (_, at) => aPartner(at + 1))
    await opened.vault.commit({ label: 'add', by, edits: records.map((after) => ({ before: null, after })) })
    await opened.rotate(typed(LATER), KDF)
    await opened.close()
    let links = 0
    const failing: VaultFs = {
      ...nodeFs,
      link: (from, to) => {
        links += 1
        return links === 2 ? Promise.reject(new FsError('EIO', 'link')) : nodeFs.link(from, to)
      },
    }
    const half = await openVault(
      testGround(failing),
      place.folder,
      { passphrase: typed(LATER) },
      { ...place, mode: 'write' },
    )
    await expect(half.vault.reseal(by)).rejects.toMatchObject({ code: 'not-durable' })
    await half.close()
    const rest = await open(place, { passphrase: LATER })
    expect(await rest.vault.reseal(by)).toBe(61 - 25)
    await rest.close()
  })
})
