import { expect, test } from 'vitest'
import type { VaultFs } from '../../../electron/vault/file-system.ts'
import { entryOf, placesIn, readWhole, writeNew } from '../../../electron/vault/store/index.ts'
import { attachVault } from '../../../electron/vault/vault.ts'
import { crashFs } from '../../fakes/crash-fs.ts'
import { actOn, createVault, FOLDER, partsOn } from './crash/subject.ts'
import { newDossier, personIn, renamed } from './crash/world.ts'
import { sentenceOf, tamper } from './faults/tamper.ts'

const DOSSIER = `dossier:${'1'.padStart(26, '0')}` as const

/** One dossier in two generations; the file of the newer one is broken. */
const withBrokenDossier = async (): Promise<VaultFs> => {
  const fs = crashFs()
  await createVault(fs)
  const vault = await attachVault(partsOn(fs, 'making'))
  await actOn(vault, { kind: 'save', edits: newDossier(1) })
  await actOn(vault, { kind: 'save', edits: [renamed(1)] })
  const path = placesIn(FOLDER).blob(entryOf(vault.head(), DOSSIER)?.blob ?? '')
  const bytes = await readWhole(fs, path, 10_000)
  await fs.unlink(path)
  await writeNew(
    fs,
    path,
    bytes.map((byte, at) => (at === 200 ? byte ^ 1 : byte)),
  )
  return fs
}

test('A09 a damaged object is shown as it was before, under a mark, and its file is kept', async () => {
  const fs = await withBrokenDossier()
  const vault = await attachVault(partsOn(fs, 'reading'))
  const shown = await vault.object(DOSSIER)
  expect(shown).toEqual(expect.arrayContaining([personIn(1, 1, 'Person 1')]))
  expect([...vault.status().damaged]).toEqual([[DOSSIER, { problem: 'object-damaged', fromCommit: 2 }]])
  expect(await fs.list(placesIn(FOLDER).quarantine)).toHaveLength(1)
})

test('A09 no save goes over a damaged object, also one whose damage shows only as the save reads it', async () => {
  const vault = await attachVault(partsOn(await withBrokenDossier(), 'saving'))
  const added = { label: 'add', by: 'Office', edits: [{ before: null, after: personIn(1, 7, 'Added') }] }
  await expect(vault.commit(added)).rejects.toMatchObject({ code: 'object-damaged' })
  await expect(vault.commit(added)).rejects.toMatchObject({ code: 'object-damaged' })
  expect(vault.status().commit).toBe(3)
})

test('once a person has accepted the older state, it can be saved upon', async () => {
  const fs = await withBrokenDossier()
  const vault = await attachVault(partsOn(fs, 'accepting'))
  await vault.object(DOSSIER)
  await vault.acceptObject(DOSSIER, 'Office')
  await actOn(vault, { kind: 'save', edits: [{ before: null, after: personIn(1, 7, 'Added') }] })
  const again = await attachVault(partsOn(fs, 'reopening'))
  expect(await again.object(DOSSIER)).toEqual(
    expect.arrayContaining([personIn(1, 1, 'Person 1'), personIn(1, 7, 'Added')]),
  )
  expect(again.status().damaged.size).toBe(0)
})

test('A09 A10 A11 whatever is done to its files, a vault says what it truly held, or that it is damaged, and never fails otherwise', async () => {
  const found = await tamper({ everyByte: 97, everyOne: 3 })
  process.stdout.write(`${sentenceOf(found)}\n`)
  const { mutants, told, accepted, crashed } = found
  expect([accepted, crashed]).toEqual([[], []])
  expect([mutants >= 3000, told > 1000]).toEqual([true, true])
})
