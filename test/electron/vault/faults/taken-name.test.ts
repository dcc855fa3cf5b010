import { expect, test } from 'vitest'
import { FsError, type VaultFs } from '../../../../electron/vault/file-system.ts'
import { attachVault, type Vault } from '../../../../electron/vault/vault.ts'
import { crashFs, type CrashFs } from '../../../fakes/crash-fs.ts'
import { actOn, createVault, OFFICE, partsOn, textOfVault } from '../crash/subject.ts'
import { afterAct, newDossier, newWorld, renamed, textOfWorld, type Act } from '../crash/world.ts'

const START: Act = { kind: 'save', edits: [...newDossier(1), ...newDossier(2)] }
const OURS: Act = { kind: 'save', edits: [renamed(1, undefined, 'Ours')] }
const THEIRS: Act = { kind: 'save', edits: [renamed(2, undefined, 'Theirs')] }
const textAfter = (...acts: readonly Act[]): string => textOfWorld([START, ...acts].reduce(afterAct, newWorld(OFFICE)))

/** Two vaults open on one disk; ours sees it through what is put over it. */
const twoOpen = async (
  over: (disk: CrashFs, theirs: () => Promise<void>) => Partial<VaultFs>,
): Promise<{ readonly disk: CrashFs; readonly ours: Vault }> => {
  const disk = crashFs()
  await createVault(disk)
  await actOn(await attachVault(partsOn(disk, 'start')), START)
  const other = await attachVault(partsOn(disk, 'theirs'))
  const ours = await attachVault(partsOn({ ...disk, ...over(disk, () => actOn(other, THEIRS)) }, 'ours'))
  return { disk, ours }
}

const textOn = async (disk: VaultFs): Promise<string> => textOfVault(await attachVault(partsOn(disk, 'looking')))
const codeOf = (saved: Promise<void>): Promise<unknown> =>
  saved.then(
    () => 'saved',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  )
const failing = (code: string) => (): Promise<never> => Promise.reject(new FsError(code, 'a planned fault'))

test('where there are no links, a number that another process took first is left to it, and ours is saved on top', async () => {
  const { disk, ours } = await twoOpen((_, theirs) => ({
    link: async () => {
      await theirs().catch(() => undefined)
      throw new FsError('ENOTSUP', 'no links here')
    },
  }))
  expect(await codeOf(actOn(ours, OURS))).toBe('saved')
  expect(await textOn(disk)).toBe(textAfter(THEIRS, OURS))
})

test('a manifest of another process is never removed because ours could not be made', async () => {
  const { disk, ours } = await twoOpen((under, theirs) => ({
    link: failing('ENOTSUP'),
    open: async (path, how) => {
      if (how === 'read' || !/\/m\/[0-9a-f]{16}$/.test(path)) return under.open(path, how)
      await theirs()
      throw new FsError('EMFILE', 'too many open files')
    },
  }))
  expect(await codeOf(actOn(ours, OURS))).toBe('not-durable')
  expect(await textOn(disk)).toBe(textAfter(THEIRS))
})

test('a link that was made and told as taken keeps its blobs, also when it cannot be read back', async () => {
  for (const code of ['EEXIST', 'EPERM']) {
    const { disk, ours } = await twoOpen((under) => ({
      link: async (from, to) => {
        await under.link(from, to)
        throw new FsError(code, 'as a share may tell when it repeats the call')
      },
      open: (path, how) =>
        how === 'read' && path.endsWith('/m/0000000000000003') ? failing('EIO')() : under.open(path, how),
    }))
    expect([code, await codeOf(actOn(ours, OURS))]).toEqual([code, code === 'EEXIST' ? 'not-durable' : 'read-only'])
    expect(await textOn(disk)).toBe(textAfter(OURS))
  }
})
