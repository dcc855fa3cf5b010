import { expect, test } from 'vitest'
import type { VaultFs } from '../../../../electron/vault/file-system.ts'
import { crashFs, type CrashFs } from '../../../fakes/crash-fs.ts'

const OLD = '{"n":1}'
const NEW = '{"n":2,"m":3}'
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

type Sync = 'no sync' | 'file synced' | 'file and folder synced'

/** A new file over the old one by a rename. */
const replace = async (files: VaultFs, name: string, text: string, sync: Sync): Promise<void> => {
  const file = await files.open(`/${name}.tmp`, 'create')
  await file.write(bytes(text))
  if (sync !== 'no sync') await file.sync()
  await file.close()
  await files.rename(`/${name}.tmp`, `/${name}`)
  if (sync === 'file and folder synced') await files.syncFolder('/')
}

const held = async (files: VaultFs, name: string): Promise<'old' | 'new' | 'torn' | 'gone'> => {
  const file = await files.open(name, 'read').catch(() => undefined)
  if (file === undefined) return 'gone'
  const text = new TextDecoder().decode(await file.read(100))
  if (text === NEW) return 'new'
  return text === OLD ? 'old' : 'torn'
}

/** What the two headers hold in any disk that a power cut leaves, at any call of the act and after it. */
const fatesOf = async (start: CrashFs, act: (files: VaultFs) => Promise<void>): Promise<readonly string[]> => {
  const fates = new Set<string>()
  const look = async (disk: CrashFs): Promise<void> => {
    for (const state of disk.snapshotStates()) {
      const left = state.toFs()
      fates.add(`${await held(left, '/vault.hdr')}, ${await held(left, '/vault.hdr.2')}`)
    }
  }
  const [only] = start.snapshotStates()
  const files: CrashFs = (only ?? { toFs: crashFs }).toFs({ onCall: () => look(files) })
  await act(files)
  await look(files)
  return [...fates].toSorted()
}

const bothOld = async (): Promise<CrashFs> => {
  const files = crashFs()
  for (const name of ['vault.hdr', 'vault.hdr.2']) await replace(files, name, OLD, 'file and folder synced')
  return files
}

test('a rename without any sync can tear the file that it replaces', async () => {
  const fates = await fatesOf(await bothOld(), (files) => replace(files, 'vault.hdr', NEW, 'no sync'))
  expect(fates).toEqual(['new, old', 'old, old', 'torn, old'])
})

test('a first file that is renamed into place without any sync can be torn or gone', async () => {
  const fates = await fatesOf(crashFs(), (files) => replace(files, 'vault.hdr', NEW, 'no sync'))
  expect(fates).toEqual(['gone, gone', 'new, gone', 'torn, gone'])
})

/** What lowdb's JSONFile does: a hidden file of one fixed name beside the target, then a rename; it syncs nothing. */
const writeAsLowdb = async (files: VaultFs, text: string): Promise<void> => {
  const file = await files.open('/.vault.hdr.tmp', 'create')
  await file.write(bytes(text))
  await file.close()
  await files.rename('/.vault.hdr.tmp', '/vault.hdr')
}

test("lowdb's own way of saving can lose both the old and the new file", async () => {
  const fates = await fatesOf(await bothOld(), async (files) => {
    await writeAsLowdb(files, OLD)
    await writeAsLowdb(files, NEW)
  })
  expect(fates).toEqual(['new, old', 'old, old', 'torn, old'])
})

test('with the files synced and not their folder, two files that belong together can disagree either way', async () => {
  const fates = await fatesOf(await bothOld(), async (files) => {
    await replace(files, 'vault.hdr', NEW, 'file synced')
    await replace(files, 'vault.hdr.2', NEW, 'file synced')
  })
  expect(fates).toEqual(['new, new', 'new, old', 'old, new', 'old, old'])
})

test('with every sync, the second file is never ahead of the first, and none is torn or gone', async () => {
  const fates = await fatesOf(await bothOld(), async (files) => {
    await replace(files, 'vault.hdr', NEW, 'file and folder synced')
    await replace(files, 'vault.hdr.2', NEW, 'file and folder synced')
  })
  expect(fates).toEqual(['new, new', 'new, old', 'old, old'])
})
