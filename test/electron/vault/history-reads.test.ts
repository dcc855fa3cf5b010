import { expect, test } from 'vitest'
import type { VaultFs } from '../../../electron/vault/file-system.ts'
import { BY, memoryVault, nameIn, rename } from './memory-vault.ts'

/** A vault with a long past whose files are counted as they are read. */
const counted = async () => {
  const made = await memoryVault()
  await rename(await made.open(), 1, 20)
  const read: string[] = []
  const fs: VaultFs = {
    ...made.fs,
    open: (path, how) => {
      if (how === 'read') read.push(path)
      return made.fs.open(path, how)
    },
  }
  const vault = await made.open(fs)
  await vault.records()
  const reads = async (act: () => Promise<unknown>): Promise<number> => {
    read.length = 0
    await act()
    return read.length
  }
  return { vault, reads }
}

test('what an undo would take back is read once, and not at all when it was just saved, however large it is', async () => {
  const { vault, reads } = await counted()
  const next = () => vault.nextUndo()
  expect([await reads(next), await reads(next)]).toEqual([1, 0])
  await rename(vault, 21, 21)
  expect(await reads(next)).toBe(0)
  expect(await next()).toMatchObject({ label: 'name 21' })
})

test('undo reads the whole past once, and then only what it takes back', async () => {
  const { vault, reads } = await counted()
  const undo = () => vault.undo(BY)
  const first = await reads(undo)
  expect([first > 20, await reads(undo), await reads(() => vault.redo(BY))]).toEqual([true, 1, 1])
  expect(await nameIn(vault)).toBe('19')
  expect(await vault.nextUndo()).toMatchObject({ label: 'name 19' })
})
