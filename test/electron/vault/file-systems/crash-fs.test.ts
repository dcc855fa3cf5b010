import { expect, test } from 'vitest'
import type { VaultFs } from '../../../../electron/vault/file-system.ts'
import { crashFs, PowerCut, type CrashFs, type DiskState } from '../../../fakes/crash-fs.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
/** What a file holds, a zero byte as `0`. */
const text = (read: Uint8Array): string => new TextDecoder().decode(read).replaceAll('\0', '0')

const write = async (files: VaultFs, name: string, content: string, synced: 'synced' | 'unsynced'): Promise<void> => {
  const file = await files.open(name, 'create')
  await file.write(bytes(content))
  if (synced === 'synced') await file.sync()
  await file.close()
}
const read = async (files: VaultFs, name: string): Promise<string> => {
  const file = await files.open(name, 'read')
  return text(await file.read(1000))
}

/** All files beneath a folder with their contents, as `/a=text`; a folder without files as `/b/`. */
const contents = async (files: VaultFs, folder = '/'): Promise<readonly string[]> => {
  const found: string[] = []
  for (const name of (await files.list(folder)).toSorted()) {
    const inner = `${folder}${name}`
    const { kind } = await files.stat(inner)
    if (kind === 'file') found.push(`${inner}=${await read(files, inner)}`)
    else found.push(...(await contents(files, `${inner}/`)))
  }
  return found.length === 0 && folder !== '/' ? [folder] : found
}

/** Every disk that a power cut may leave, each as one line. */
const left = async (states: Iterable<DiskState>): Promise<readonly string[]> => {
  const lines: string[] = []
  for (const state of states) lines.push((await contents(state.toFs())).join(' ') || 'nothing')
  return lines.toSorted()
}
const leftOf = (files: CrashFs): Promise<readonly string[]> => left(files.snapshotStates())

/** A disk on which these files are safe. */
const holding = async (files: Readonly<Record<string, string>>, ...folders: readonly string[]): Promise<CrashFs> => {
  const made = crashFs()
  for (const folder of folders) await made.mkdir(folder)
  for (const [name, content] of Object.entries(files)) await write(made, name, content, 'unsynced')
  made.settle()
  return made
}

test('a new file that nobody synced is gone, empty, half, zeros or whole', async () => {
  const files = crashFs()
  await write(files, '/a', 'four', 'unsynced')
  expect(await leftOf(files)).toEqual(['/a=', '/a=0000', '/a=fo', '/a=four', 'nothing'])
})

test('a sync of the file saves its content and not its name', async () => {
  const files = crashFs()
  await write(files, '/a', 'four', 'synced')
  expect(await leftOf(files)).toEqual(['/a=four', 'nothing'])
})

test('a sync of the folder saves its names and not their contents', async () => {
  const files = crashFs()
  await write(files, '/a', 'four', 'unsynced')
  await files.syncFolder('/')
  expect(await leftOf(files)).toEqual(['/a=', '/a=0000', '/a=fo', '/a=four'])
})

test('after both syncs a power cut leaves one disk', async () => {
  const files = crashFs()
  await write(files, '/a', 'four', 'synced')
  await files.syncFolder('/')
  expect(await leftOf(files)).toEqual(['/a=four'])
})

test('what was synced once stays, whatever was written after it', async () => {
  const files = await holding({})
  const file = await files.open('/a', 'create')
  await file.write(bytes('one '))
  expect(await leftOf(files)).toEqual(['/a=', '/a=0000', '/a=on', '/a=one ', 'nothing'])
  await file.sync()
  await file.write(bytes('more'))
  await files.syncFolder('/')
  expect(await leftOf(files)).toEqual(['/a=one ', '/a=one 0000', '/a=one mo', '/a=one more'])
})

test('two new files are lost or torn each by itself: five fates of each', async () => {
  const files = crashFs()
  await write(files, '/a', 'four', 'unsynced')
  await write(files, '/b', 'five', 'unsynced')
  const fates = (name: string): readonly string[] => ['', `/${name}=`, `/${name}=0000`]
  const lines = await leftOf(files)
  expect([lines.length, new Set(lines).size]).toEqual([25, 25])
  for (const a of fates('a')) {
    for (const b of fates('b')) expect(lines).toContain([a, b].filter(Boolean).join(' ') || 'nothing')
  }
})

test('a new folder that is lost takes all in it along, though it was synced itself', async () => {
  const files = crashFs()
  await files.mkdir('/b')
  await write(files, '/b/a', 'x', 'synced')
  await files.syncFolder('/b')
  expect(await leftOf(files)).toEqual(['/b/a=x', 'nothing'])
  await files.syncFolder('/')
  expect(await leftOf(files)).toEqual(['/b/a=x'])
})

test('a link and an unlink are kept or lost each by itself, so both names or none may be left', async () => {
  const files = await holding({ '/temp': 'x' })
  await files.link('/temp', '/final')
  await files.unlink('/temp')
  expect(await leftOf(files)).toEqual(['/final=x', '/final=x /temp=x', '/temp=x', 'nothing'])
  await files.syncFolder('/')
  expect(await leftOf(files)).toEqual(['/final=x'])
})

test('two names of one unsynced file hold the same, whatever is left of it, and are still one file', async () => {
  const files = crashFs()
  await write(files, '/a', 'x', 'unsynced')
  await files.link('/a', '/vault.hdr')
  await files.syncFolder('/')
  const states = [...files.snapshotStates()]
  expect(await left(states)).toEqual(['/a= /vault.hdr=', '/a=0 /vault.hdr=0', '/a=x /vault.hdr=x'])
  const after = states.at(-1)?.toFs() ?? files
  await after.rename('/a', '/vault.hdr')
  expect(await contents(after)).toEqual(['/a=x', '/vault.hdr=x'])
})

test('a rename is kept whole or not at all', async () => {
  const files = await holding({ '/vault.hdr': 'old', '/temp': 'new' })
  await files.rename('/temp', '/vault.hdr')
  expect(await leftOf(files)).toEqual(['/temp=new /vault.hdr=old', '/vault.hdr=new'])
})

test('of a rename between two folders, a sync of the first alone can lose the file', async () => {
  const files = await holding({ '/a/temp': 'x' }, '/a', '/b')
  await files.rename('/a/temp', '/b/vault.hdr')
  await files.syncFolder('/a')
  expect(await leftOf(files)).toEqual(['/a/ /b/', '/a/ /b/vault.hdr=x'])
})

test('changes of one name come in their order: what is last and kept, wins', async () => {
  const files = await holding({ '/a': 'old' })
  await files.unlink('/a')
  await write(files, '/a', 'new', 'synced')
  expect(await leftOf(files)).toEqual(['/a=new', '/a=old', 'nothing'])
})

test('each state is a disk of its own, on which everything is durable', async () => {
  const files = crashFs()
  await write(files, '/a', 'x', 'synced')
  const [one, other] = files.snapshotStates()
  const disks = [one?.toFs(), one?.toFs(), other?.toFs()].filter((disk) => disk !== undefined)
  for (const disk of disks) expect(await leftOf(disk)).toHaveLength(1)
  const [first, second] = disks
  await write(first ?? files, '/b', 'y', 'synced')
  expect([await contents(first ?? files), await contents(second ?? files), await contents(files)]).toEqual([
    ['/b=y'],
    [],
    ['/a=x'],
  ])
})

test('the states are those of the moment at which they were asked for', async () => {
  const files = crashFs()
  await write(files, '/a', 'four', 'unsynced')
  const before = files.snapshotStates()
  await write(files, '/b', 'y', 'unsynced')
  files.settle()
  await files.unlink('/a')
  expect(await left(before)).toEqual(['/a=', '/a=0000', '/a=fo', '/a=four', 'nothing'])
})

test('the key tells names and contents, not how they came about', async () => {
  const keyOf = (files: CrashFs): readonly string[] => [...files.snapshotStates()].map(({ key }) => key)
  const straight = await holding({ '/d/a': 'x', '/b': 'y' }, '/d')
  const around = await holding({ '/b': 'y', '/d/c': 'x' }, '/d')
  const other = await holding({ '/d/a': 'y', '/b': 'x' }, '/d')
  await around.link('/d/c', '/d/a')
  await around.unlink('/d/c')
  around.settle()
  expect(keyOf(around)).toEqual(keyOf(straight))
  expect(keyOf(other)).not.toEqual(keyOf(straight))
  expect(keyOf(straight)).toHaveLength(1)
})

test('more states than the limit are drawn by chance, with the two extremes, the same for the same seed', async () => {
  const files = crashFs()
  for (let number = 10; number < 30; number += 1) await write(files, `/${number}`, 'four', 'unsynced')
  const keys = (seed: number): readonly string[] => [...files.snapshotStates(200, seed)].map(({ key }) => key)
  expect(keys(1)).toEqual(keys(1))
  expect(new Set(keys(1)).size).toBe(200)
  expect(new Set([...keys(1), ...keys(2)]).size).toBeGreaterThan(300)
  const lines = await left(files.snapshotStates(200))
  expect([lines.includes('nothing'), lines.includes((await contents(files)).join(' '))]).toEqual([true, true])
})

test('as many states as the limit are all listed, and one more is too many', async () => {
  const files = crashFs()
  await write(files, '/a', 'four', 'unsynced')
  await write(files, '/b', 'five', 'unsynced')
  expect(await left(files.snapshotStates(25))).toHaveLength(25)
  const drawn = await left(files.snapshotStates(2))
  expect(drawn).toEqual(['/a=four /b=five', 'nothing'])
})

test('the hook comes before each call and can cut the power there: the call has done nothing', async () => {
  const calls: string[] = []
  const files = crashFs({
    onCall: (operation, target) => {
      calls.push(`${operation} ${target}`)
      if (calls.length > 2) throw new PowerCut()
    },
  })
  const stopped: unknown = await write(files, '/a', 'four', 'synced').catch((thrown: unknown) => thrown)
  expect([stopped, calls]).toEqual([expect.any(PowerCut), ['open /a', 'write /a', 'sync /a']])
  expect(await leftOf(files)).toEqual(['/a=', '/a=0000', '/a=fo', '/a=four', 'nothing'])
})

test('the hook may take its time, and look at what is left at each call', async () => {
  const seen: (readonly string[])[] = []
  const files: CrashFs = crashFs({
    onCall: async () => {
      seen.push(await leftOf(files))
    },
  })
  await write(files, '/a', 'x', 'synced')
  await files.syncFolder('/')
  const torn = ['/a=', '/a=0', '/a=x', 'nothing']
  expect(seen).toEqual([['nothing'], ['/a=', 'nothing'], torn, ['/a=x', 'nothing'], ['/a=x', 'nothing']])
})
