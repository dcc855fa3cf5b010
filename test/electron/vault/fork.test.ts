import { cpSync, mkdtempSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { AnyRecord } from '#core/domain'
import { attachVault, nodeFs, type Vault } from '#electron/vault'
import { writeFirst } from '../../../electron/vault/create.ts'
import { placesIn } from '../../../electron/vault/store/index.ts'
import { aPartner, aPerson, anOffice, idOf, latin } from '../../build/records.ts'
import { emptyVaultFolder, testGround, testKeys } from '../../build/vault.ts'

const by = 'Office'
const partsIn = (folder: string) => ({
  ground: testGround(nodeFs),
  places: placesIn(folder),
  keys: testKeys(),
  headerGeneration: () => 1,
})
const named = (n: number, name: string): AnyRecord => aPerson(n, { home: idOf('partner', 1), names: [latin(name)] })
const rename = (vault: Vault, n: number, from: string, to: string) =>
  vault.commit({ label: 'name', by, edits: [{ before: named(n, from), after: named(n, to) }] })
const namesIn = async (vault: Vault) =>
  [...(await vault.records()).person.values()].map(({ names: [name] }) => name?.text)

test('A16 a fork made by a synchronizing program is found, nothing is saved, and both sides are kept until joined', async () => {
  const here = emptyVaultFolder()
  await writeFirst(partsIn(here), here, anOffice(), 'new vault')
  const first = await attachVault(partsIn(here))
  const records = [aPartner(1), named(1, 'Anna'), named(2, 'Boris'), named(3, 'Carla')]
  await first.commit({ label: 'add', by, edits: records.map((after) => ({ before: null, after })) })

  const there = mkdtempSync(path.join(tmpdir(), 'vault-fork-'))
  cpSync(here, there, { recursive: true })
  const other = await attachVault(partsIn(there))
  await rename(first, 1, 'Anna', 'Anna Here')
  await rename(first, 2, 'Boris', 'Boris Here')
  await rename(other, 1, 'Anna', 'Anna There')
  await rename(other, 3, 'Carla', 'Carla There')

  renameSync(`${there}/m/0000000000000004`, `${there}/m/0000000000000004 (conflicted copy)`)
  renameSync(`${there}/m/0000000000000003`, `${there}/m/0000000000000003.conflict`)
  cpSync(there, here, { recursive: true, force: false })

  const forked = await attachVault(partsIn(here))
  const { forks } = forked.status()
  expect(forks.map(({ name }) => name)).toEqual(['0000000000000004 (conflicted copy)'])
  await expect(rename(forked, 2, 'Boris Here', 'Nobody')).rejects.toMatchObject({ code: 'forked' })

  const [fork] = forks
  if (fork === undefined) throw new Error('no fork')
  expect(await forked.join(fork, new Map(), by)).toEqual([idOf('person', 1), idOf('person', 2), idOf('person', 3)])
  const choices = new Map([
    [idOf('person', 1), 'theirs' as const],
    [idOf('person', 2), 'ours' as const],
    [idOf('person', 3), 'theirs' as const],
  ])
  expect(await forked.join(fork, choices, by)).toEqual([])
  const again = await attachVault(partsIn(here))
  expect([await namesIn(again), again.status().forks]).toEqual([['Anna There', 'Boris Here', 'Carla There'], []])
})
