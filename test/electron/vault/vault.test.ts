import { describe, expect, test } from 'vitest'
import { mergedInto, trashed, type AnyRecord } from '#core/domain'
import { writeFirst } from '../../../electron/vault/create.ts'
import { nodeFs } from '../../../electron/vault/node-fs.ts'
import { FINAL } from '../../../electron/vault/history/index.ts'
import { placesIn } from '../../../electron/vault/store/index.ts'
import { attachVault, type Vault } from '../../../electron/vault/vault.ts'
import { aPartner, aPerson, anOffice, idOf, latin } from '../../build/records.ts'
import { emptyVaultFolder, testGround, testKeys } from '../../build/vault.ts'

const partsIn = (folder: string) => ({
  ground: testGround(nodeFs),
  places: placesIn(folder),
  keys: testKeys(),
  headerGeneration: () => 1,
})

const newVault = async (folder = emptyVaultFolder()): Promise<{ vault: Vault; folder: string }> => {
  await writeFirst(partsIn(folder), folder, anOffice(), 'new vault')
  return { vault: await attachVault(partsIn(folder)), folder }
}

const partner = aPartner(1)
const anna = (name: string): AnyRecord => aPerson(1, { home: idOf('partner', 1), names: [latin(name)] })
const added = (...records: readonly AnyRecord[]) => records.map((after) => ({ before: null, after }))
const by = 'Office'

describe('a vault', () => {
  test('holds after reopening what was committed before, and nothing else', async () => {
    const { vault, folder } = await newVault()
    await vault.commit({ label: 'add', by, edits: added(partner, anna('Anna')) })
    const again = await attachVault(partsIn(folder))
    expect([again.status().commit, again.objects(), [...(await again.records()).person.values()]]).toEqual([
      2,
      expect.arrayContaining(['office', `dossier:${partner.id.slice(8)}`]),
      [anna('Anna')],
    ])
  })

  test('undoes and redoes whole steps, also after reopening', async () => {
    const { vault, folder } = await newVault()
    await vault.commit({ label: 'add', by, edits: added(partner, anna('Anna')) })
    const edit = (from: string, to: string) => ({
      label: 'name',
      by,
      step: 's',
      edits: [{ before: anna(from), after: anna(to) }],
    })
    await vault.commit(edit('Anna', 'Annab'))
    await vault.commit(edit('Annab', 'Annabel'))
    const names = async (from: Vault) =>
      [...(await from.records()).person.values()].map(({ names: [name] }) => name?.text)
    const again = await attachVault(partsIn(folder))
    const seen = [await names(again)]
    for (const act of ['undo', 'undo', 'redo', 'redo', 'redo'] as const) {
      await again[act](by)
      seen.push(await names(again))
    }
    expect(seen).toEqual([['Annabel'], ['Anna'], [], ['Anna'], ['Annabel'], ['Annabel']])
    expect((await again.log()).map(({ label, state, commits }) => [label, state, commits])).toEqual([
      ['name', 'done', [4, 3]],
      ['add', 'done', [2]],
    ])
  })

  test('K8 what is final is never undone, nor what was done before it; what came after is', async () => {
    const { vault, folder } = await newVault()
    await vault.commit({ label: 'add', by, edits: added(partner, anna('Anna')) })
    await vault.commit({ label: 'issue', by, final: true, edits: [{ before: anna('Anna'), after: anna('Annab') }] })
    await vault.commit({ label: 'name', by, edits: [{ before: anna('Annab'), after: anna('Annabel') }] })
    const again = await attachVault(partsIn(folder))
    expect(await again.undo(by)).toMatchObject({ label: 'name' })
    expect([await again.undo(by), await again.undo(by)]).toEqual([FINAL, FINAL])
    expect([...(await again.records()).person.values()]).toEqual([anna('Annab')])
    expect(await again.redo(by)).toMatchObject({ label: 'name' })
  })

  test('gives all records as they stood after an earlier change', async () => {
    const { vault } = await newVault()
    await vault.commit({ label: 'add', by, edits: added(partner, anna('Anna')) })
    await vault.commit({ label: 'name', by, edits: [{ before: anna('Anna'), after: anna('Annab') }] })
    await vault.commit({ label: 'gone', by, edits: [{ before: anna('Annab'), after: null }] })
    const people = async (at: number) => [...((await vault.recordsAt(at))?.person.values() ?? ['none'])]
    expect([await people(1), await people(2), await people(3), await people(4), await people(5)]).toEqual([
      [],
      [anna('Anna')],
      [anna('Annab')],
      [],
      ['none'],
    ])
  })

  test('saves nothing when a record is not what the edit says it was', async () => {
    const { vault } = await newVault()
    await vault.commit({ label: 'add', by, edits: added(partner, anna('Anna')) })
    const stale = { label: 'name', by, edits: [{ before: anna('Hanna'), after: anna('Johanna') }] }
    await expect(vault.commit(stale)).rejects.toMatchObject({ code: 'changed-elsewhere' })
    expect(vault.status().commit).toBe(2)
  })

  test('trashes, merges and forgets, takes each back, and tells the history of a record', async () => {
    const { vault } = await newVault()
    const [one, two] = [anna('Anna'), aPerson(2, { home: idOf('partner', 1), names: [latin('Anne')] })]
    await vault.commit({ label: 'add', by, edits: added(partner, one, two) })
    const acting = { at: '2026-11-24T09:00:00Z', by: 'Officer' }
    const gone = trashed(one, acting)
    await vault.commit({ label: 'trash', by, edits: [{ before: one, after: gone }] })
    await vault.commit({ label: 'forget', by, edits: [{ before: gone, after: null }] })
    expect((await vault.records()).person.has(one.id)).toBe(false)
    await vault.undo(by)
    await vault.undo(by)
    const merged = mergedInto(one, two, acting)
    if (!merged.ok) throw new Error(merged.error)
    await vault.commit({ label: 'merge', by, edits: [{ before: one, after: merged.value }] })
    await vault.undo(by)
    expect((await vault.records()).person.get(one.id)).toEqual(one)
    expect(
      (await vault.historyOf(one.id)).map(({ label, before, after }) => [label, before !== null, after !== null]),
    ).toEqual([
      ['merge', true, true],
      ['merge', true, true],
      ['trash', true, true],
      ['forget', false, true],
      ['forget', true, false],
      ['trash', true, true],
      ['add', false, true],
    ])
    expect(await vault.saveDaysSince('2026-11-23T00:00:00Z')).toBe(1)
  })
})
