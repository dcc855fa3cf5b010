import { describe, expect, test } from 'vitest'
import type { OpenFile, VaultFs } from '#electron/vault'
import { aPartner, aPerson, idOf, words } from '../../build/records.ts'
import { seededRandom } from '../../build/vault.ts'
import { faultFs } from '../../fakes/fault-fs.ts'
import { BY, FOLDER, memoryVault, person } from './memory-vault.ts'

describe('A23 a folder that cannot be written to, or is gone', () => {
  test('read-only: everything can be read, a save says so, and the folder is left as it was', async () => {
    const memory = await memoryVault()
    const { fs } = faultFs(memory.fs, { operation: 'open', at: 1, error: 'EROFS', repeat: 'from-then-on' })
    const readable: VaultFs = {
      ...fs,
      open: (path, how) => (how === 'read' ? memory.fs.open(path, how) : fs.open(path, how)),
    }
    const before = (await memory.fs.list(`${FOLDER}/m`)).length
    const vault = await memory.open(readable)
    expect((await vault.records()).person.size).toBe(1)
    const edits = [{ before: person('0'), after: person('1') }]
    await expect(vault.commit({ label: 'x', by: BY, edits })).rejects.toMatchObject({ code: 'read-only' })
    expect([vault.status().commit, (await memory.fs.list(`${FOLDER}/m`)).length]).toEqual([2, before])
  })

  test('unplugged: a save ends with an error, never an endless try, and goes on when the drive is back', async () => {
    const memory = await memoryVault()
    const state = { isGone: false }
    const gone = faultFs(memory.fs, { operation: 'list', at: 1, error: 'EIO', repeat: 'from-then-on' }).fs
    const drive: VaultFs = { ...memory.fs, list: (path) => (state.isGone ? gone.list(path) : memory.fs.list(path)) }
    const vault = await memory.open(drive)
    const edits = [{ before: person('0'), after: person('1') }]
    state.isGone = true
    await expect(vault.commit({ label: 'x', by: BY, edits })).rejects.toMatchObject({ code: 'not-durable' })
    state.isGone = false
    expect((await vault.commit({ label: 'x', by: BY, edits })).commit).toBe(3)
  })
})

/** Text that deflates no better than prose does, as a dossier of notes is. */
const seededRandomText = (seed: number): string => Buffer.from(seededRandom(`text ${seed}`)(240)).toString('base64')

test('A25 what a save of one record writes in a usual dossier does not grow with the vault: 5,000 dossiers against 100', async () => {
  const written = async (dossiers: number): Promise<number> => {
    const memory = await memoryVault()
    let bytes = 0
    const counting: VaultFs = {
      ...memory.fs,
      open: async (path, how): Promise<OpenFile> => {
        const file = await memory.fs.open(path, how)
        const write: OpenFile['write'] = (chunk) => {
          bytes += chunk.length
          return file.write(chunk)
        }
        return { ...file, write }
      },
    }
    const filling = await memory.open(memory.fs)
    const partners = Array.from({ length: dossiers }, (_, at) => aPartner(at + 2))
    const people = Array.from({ length: 200 }, (_, at) =>
      aPerson(at + 2, { home: idOf('partner', 1), diet: words(seededRandomText(at)) }),
    )
    await filling.commit({
      label: 'fill',
      by: BY,
      edits: [...partners, ...people].map((after) => ({ before: null, after })),
    })
    const vault = await memory.open(counting)
    await vault.commit({ label: 'edit', by: BY, edits: [{ before: person('0'), after: person('1') }] })
    return bytes
  }
  const [small, large] = [await written(100), await written(5000)]
  console.log(`A25: ${small} bytes at 100 dossiers, ${large} at 5,000`)
  expect(large).toBeGreaterThan(small)
  expect(large / small).toBeLessThanOrEqual(1.5)
})
