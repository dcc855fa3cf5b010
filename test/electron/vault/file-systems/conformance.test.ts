import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { FsError, type VaultFs } from '../../../../electron/vault/file-system.ts'
import { nodeFs } from '../../../../electron/vault/node-fs.ts'
import { crashFs } from '../../../fakes/crash-fs.ts'
import { faultFs } from '../../../fakes/fault-fs.ts'

/** A file system and an empty folder in it. */
type Ground = { readonly files: VaultFs; readonly folder: string }
type Scene = Ground & { readonly at: (...names: readonly string[]) => string }

const temporary = async (): Promise<string> => {
  const folder = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'conformance-')))
  onTestFinished(() => fs.rm(folder, { recursive: true, force: true }))
  return folder
}

const GROUNDS: Readonly<Record<string, () => Promise<Ground>>> = {
  nodeFs: async () => ({ files: nodeFs, folder: await temporary() }),
  'faultFs without a fault': async () => ({ files: faultFs(nodeFs).fs, folder: await temporary() }),
  crashFs: async () => {
    const files = crashFs()
    await files.mkdir('/ground')
    return { files, folder: path.resolve('/ground') }
  },
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const text = (read: Uint8Array): string => new TextDecoder().decode(read)

const write = async ({ files, at }: Scene, name: string, ...parts: readonly string[]): Promise<void> => {
  const file = await files.open(at(name), 'create')
  for (const part of parts) expect(await file.write(bytes(part))).toBe(part.length)
  await file.sync()
  await file.close()
}
const read = async ({ files, at }: Scene, name: string, most = 100): Promise<string> => {
  const file = await files.open(at(name), 'read')
  try {
    return text(await file.read(most))
  } finally {
    await file.close()
  }
}
const names = async ({ files, folder }: Scene): Promise<readonly string[]> => (await files.list(folder)).toSorted()

/** What a call gave, or the code with which it failed. */
const outcome = (call: Promise<unknown>): Promise<unknown> =>
  call.catch((thrown: unknown) => {
    if (thrown instanceof FsError) return thrown.code
    throw thrown
  })

/** Does each act in turn; a list of what they gave. */
const each = async (...acts: readonly (() => Promise<unknown>)[]): Promise<readonly unknown[]> => {
  const given: unknown[] = []
  for (const act of acts) given.push(await outcome(act()))
  return given
}

const ANCHOR = 'ffffffffffffffffffffffffffffffff'

const ROWS: readonly (readonly [name: string, act: (scene: Scene) => Promise<unknown>, expected: unknown])[] = [
  [
    'what was written in parts is read whole, as often as one likes',
    async (scene) => {
      await write(scene, 'a', 'one ', '', 'two')
      const file = await scene.files.open(scene.at('a'), 'read')
      return each(
        async () => text(await file.read(7)),
        async () => text(await file.read(8)),
        () => file.close(),
      )
    },
    ['one two', 'one two', undefined],
  ],
  [
    'an empty file is read as no bytes',
    async (scene) => [await write(scene, 'a'), await read(scene, 'a', 0)],
    [undefined, ''],
  ],
  [
    'a file longer than the reader bears is refused',
    async (scene) => {
      await write(scene, 'a', 'four')
      return each(
        () => read(scene, 'a', 3),
        () => read(scene, 'a', 4),
        () => read(scene, 'a', 0),
      )
    },
    ['EFBIG', 'four', 'EFBIG'],
  ],
  [
    'a name that is taken is never opened to write, whatever stands there',
    async (scene) => {
      await write(scene, 'a', 'first')
      await scene.files.mkdir(scene.at('folder'))
      return each(
        () => scene.files.open(scene.at('a'), 'create'),
        () => scene.files.open(scene.at('folder'), 'create'),
        () => scene.files.mkdir(scene.at('a')),
        () => scene.files.mkdir(scene.at('folder')),
        () => read(scene, 'a'),
      )
    },
    ['EEXIST', 'EEXIST', 'EEXIST', 'EEXIST', 'first'],
  ],
  [
    'what is missing is missing to every call',
    ({ files, at }) =>
      each(
        () => files.open(at('no'), 'read'),
        () => files.open(at('no', 'a'), 'create'),
        () => files.stat(at('no')),
        () => files.lstat(at('no')),
        () => files.realpath(at('no')),
        () => files.link(at('no'), at('b')),
        () => files.rename(at('no'), at('vault.hdr')),
        () => files.unlink(at('no')),
        () => files.mkdir(at('no', 'inner')),
        () => files.list(at('no')),
        () => files.syncFolder(at('no')),
        () => files.freeSpace(at('no')),
      ),
    Array.from({ length: 12 }, () => 'ENOENT'),
  ],
  [
    'a file is no folder',
    async (scene) => {
      const { files, at } = scene
      await write(scene, 'a', 'x')
      return each(
        () => files.open(at('a', 'b'), 'create'),
        () => files.open(at('a', 'b'), 'read'),
        () => files.stat(at('a', 'b')),
        () => files.mkdir(at('a', 'b')),
        () => files.unlink(at('a', 'b')),
        () => files.link(at('a'), at('a', 'b')),
        () => files.list(at('a')),
        () => files.syncFolder(at('a')),
      )
    },
    Array.from({ length: 8 }, () => 'ENOTDIR'),
  ],
  [
    'a folder is no file: it is neither read, nor linked, nor unlinked, nor replaced',
    async (scene) => {
      const { files, at } = scene
      await files.mkdir(at('vault.hdr'))
      await write(scene, 'a', 'x')
      const unlinked = await outcome(files.unlink(at('vault.hdr')))
      return [
        unlinked === 'EISDIR' || unlinked === 'EPERM',
        ...(await each(
          () => files.open(at('vault.hdr'), 'read'),
          () => files.link(at('vault.hdr'), at('b')),
          () => files.rename(at('a'), at('vault.hdr')),
          () => names(scene),
        )),
      ]
    },
    [true, 'EINVAL', 'EPERM', 'EISDIR', ['a', 'vault.hdr']],
  ],
  [
    'a link is a second name of the same file, and takes no name that is taken',
    async (scene) => {
      const { files, at } = scene
      await write(scene, 'a', 'x')
      await write(scene, 'b', 'y')
      return each(
        () => files.link(at('a'), at('b')),
        () => files.link(at('a'), at('a')),
        () => files.link(at('a'), at('c')),
        () => files.unlink(at('a')),
        () => read(scene, 'c'),
        () => read(scene, 'b'),
        () => names(scene),
      )
    },
    ['EEXIST', 'EEXIST', undefined, undefined, 'x', 'y', ['b', 'c']],
  ],
  [
    'a rename replaces a header or an anchor',
    async (scene) => {
      const { files, at } = scene
      await files.mkdir(at('anchors'))
      for (const name of ['vault.hdr', 'vault.hdr.2', '1', '2', '3']) await write(scene, name, name)
      return each(
        () => files.rename(at('1'), at('vault.hdr')),
        () => files.rename(at('2'), at('vault.hdr.2')),
        () => files.rename(at('3'), at('anchors', ANCHOR)),
        () => read(scene, 'vault.hdr'),
        () => read(scene, 'vault.hdr.2'),
        () => files.list(at('anchors')),
        () => names(scene),
      )
    },
    [undefined, undefined, undefined, '1', '2', [ANCHOR], ['anchors', 'vault.hdr', 'vault.hdr.2']],
  ],
  [
    'a rename has no other target, free or taken, and says so before it looks',
    async (scene) => {
      const { files, at } = scene
      await write(scene, 'a', 'x')
      await write(scene, 'b', 'y')
      return each(
        () => files.rename(at('a'), at('b')),
        () => files.rename(at('a'), at('c')),
        () => files.rename(at('a'), at(ANCHOR)),
        () => files.rename(at('no'), at('c')),
        () => names(scene),
        () => read(scene, 'b'),
      )
    },
    ['EPERM', 'EPERM', 'EPERM', 'EPERM', ['a', 'b'], 'y'],
  ],
  [
    'a rename onto another name of the same file leaves both',
    async (scene) => {
      await write(scene, 'a', 'x')
      await scene.files.link(scene.at('a'), scene.at('vault.hdr'))
      await scene.files.rename(scene.at('a'), scene.at('vault.hdr'))
      return names(scene)
    },
    ['a', 'vault.hdr'],
  ],
  [
    'a file is told by kind, size and rights, a folder by kind and rights, open or closed',
    async (scene) => {
      const { files, at } = scene
      await files.mkdir(at('folder'))
      const file = await files.open(at('a'), 'create')
      await file.write(bytes('four'))
      const open = await file.stat()
      await file.close()
      const [closed, folder] = [await files.lstat(at('a')), await files.stat(at('folder'))]
      expect(open).toEqual(closed)
      expect(open).toEqual(await files.stat(at('a')))
      expect([closed.uid, folder.uid]).toEqual(Array.from({ length: 2 }, () => process.getuid?.() ?? -1))
      expect(closed.modifiedMs).toBeGreaterThan(0)
      return [closed.kind, closed.size, folder.kind, (await files.realpath(`${at('folder')}/../a`)) === at('a')]
    },
    ['file', 4, 'folder', true],
  ],
  [
    'a file that is open stays readable when its name is gone',
    async (scene) => {
      const { files, at } = scene
      await write(scene, 'a', 'x')
      const file = await files.open(at('a'), 'read')
      await files.unlink(at('a'))
      return each(
        async () => text(await file.read(1)),
        () => file.close(),
        () => names(scene),
      )
    },
    ['x', undefined, []],
  ],
  [
    'a file is opened to read or to write, and does nothing once it is closed, but closing again',
    async (scene) => {
      const { files, at } = scene
      const writer = await files.open(at('a'), 'create')
      await writer.write(bytes('x'))
      const given = await each(
        () => writer.read(1),
        () => writer.close(),
      )
      const reader = await files.open(at('a'), 'read')
      return [
        ...given,
        ...(await each(
          () => reader.write(bytes('y')),
          () => reader.close(),
          () => reader.close(),
          () => reader.read(1),
          () => reader.stat(),
          () => writer.write(bytes('y')),
          () => writer.sync(),
          () => read(scene, 'a'),
        )),
      ]
    },
    ['EBADF', undefined, 'EBADF', undefined, undefined, 'EBADF', 'EBADF', 'EBADF', 'EBADF', 'x'],
  ],
  [
    'a folder lists its own names, hidden ones too, and not those further down',
    async (scene) => {
      await scene.files.mkdir(scene.at('folder'))
      await write(scene, 'folder/inner', 'x')
      await write(scene, '.tmp-1', 'x')
      await scene.files.syncFolder(scene.folder)
      return [await names(scene), await scene.files.list(scene.at('folder'))]
    },
    [['.tmp-1', 'folder'], ['inner']],
  ],
  ['there is room', async ({ files, folder }) => (await files.freeSpace(folder)) > 0, true],
]

describe.each(Object.entries(GROUNDS))('%s', (_name, ground) => {
  test.each(ROWS)('%s', async (_row, act, expected) => {
    const { files, folder } = await ground()
    expect(await act({ files, folder, at: (...inner) => path.join(folder, ...inner) })).toEqual(expected)
  })
})
