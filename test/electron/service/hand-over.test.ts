import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { handOver, type HandOverFiles } from '../../../electron/service/hand-over.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const fault = (code: string): Error => Object.assign(new Error(code), { code })

let folder = ''
beforeEach(async () => {
  folder = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'hand-over-')))
})
afterEach(() => fs.rm(folder, { recursive: true, force: true }))

describe('handing files over', () => {
  test('each file gets its name and nothing else is left', async () => {
    const done = await handOver(
      folder,
      [
        { name: 'a.pdf', bytes: bytes('a') },
        { name: 'b.docx', bytes: bytes('b') },
      ],
      fs,
    )
    expect(done).toEqual({ ok: true, value: [path.join(folder, 'a.pdf'), path.join(folder, 'b.docx')] })
    expect((await fs.readdir(folder)).toSorted()).toEqual(['a.pdf', 'b.docx'])
  })

  test('a name that is taken gets -2, then -3, and the first file is as it was', async () => {
    for (const text of ['one', 'two', 'three']) await handOver(folder, [{ name: 'a.pdf', bytes: bytes(text) }], fs)
    const read = await Promise.all(
      ['a.pdf', 'a-2.pdf', 'a-3.pdf'].map((name) => fs.readFile(path.join(folder, name), 'utf8')),
    )
    expect(read).toEqual(['one', 'two', 'three'])
  })

  test('a name cannot lead out of the folder', async () => {
    const done = await handOver(folder, [{ name: '../../escape.pdf', bytes: bytes('x') }], fs)
    expect(done).toEqual({ ok: true, value: [path.join(folder, 'escape.pdf')] })
  })

  test('a folder that is missing, and one that is a file, are told apart', async () => {
    await fs.writeFile(path.join(folder, 'file'), '')
    expect(await handOver(path.join(folder, 'none'), [], fs)).toEqual({
      ok: false,
      error: { code: 'folder-missing', folder: path.join(folder, 'none') },
    })
    expect(await handOver(path.join(folder, 'file'), [], fs)).toEqual({
      ok: false,
      error: { code: 'folder-no-folder', folder: path.join(folder, 'file') },
    })
  })

  test.each([
    ['open', 2, 'EACCES', 'folder-not-writable'],
    ['link', 2, 'ENOSPC', 'folder-full'],
    ['link', 2, 'EIO', 'write-failed'],
  ] as const)('when %s number %i fails with %s, no file is left behind', async (call, nth, cause, code) => {
    let count = 0
    const failing: HandOverFiles = {
      ...fs,
      [call]: (...given: readonly unknown[]) => {
        count += 1
        if (count === nth) return Promise.reject(fault(cause))
        return (fs[call] as (...all: readonly unknown[]) => Promise<unknown>)(...given)
      },
    }
    const done = await handOver(
      folder,
      [
        { name: 'a.pdf', bytes: bytes('a') },
        { name: 'b.pdf', bytes: bytes('b') },
      ],
      failing,
    )
    expect(done.ok ? 'handed over' : done.error.code).toBe(code)
    expect(await fs.readdir(folder)).toEqual([])
  })

  test('a disk that fills up in the middle of a file leaves nothing', async () => {
    const failing: HandOverFiles = {
      ...fs,
      open: async (target, flags, mode) => {
        const handle = await fs.open(target, flags, mode)
        if (flags === 'wx') handle.writeFile = () => Promise.reject(fault('ENOSPC'))
        return handle
      },
    }
    expect(await handOver(folder, [{ name: 'a.pdf', bytes: bytes('a') }], failing)).toEqual({
      ok: false,
      error: { code: 'folder-full', folder },
    })
    expect(await fs.readdir(folder)).toEqual([])
  })
})

describe('handing files over where the file system knows no links', () => {
  const pair = [
    { name: 'a.pdf', bytes: bytes('a') },
    { name: 'b.pdf', bytes: bytes('b') },
  ]
  const onStick = (cause: string, more: Partial<HandOverFiles> = {}): HandOverFiles => ({
    ...fs,
    link: () => Promise.reject(fault(cause)),
    ...more,
  })
  const contents = async (): Promise<Readonly<Record<string, string>>> =>
    Object.fromEntries(
      await Promise.all(
        (await fs.readdir(folder)).map(async (name) => [name, await fs.readFile(path.join(folder, name), 'utf8')]),
      ),
    )

  test.each(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EISDIR'])(
    'after %s both files are written whole, and a name that is taken gets -2',
    async (cause) => {
      await fs.writeFile(path.join(folder, 'a.pdf'), 'theirs')
      const done = await handOver(folder, pair, onStick(cause))
      expect(done).toEqual({ ok: true, value: [path.join(folder, 'a-2.pdf'), path.join(folder, 'b.pdf')] })
      expect(await contents()).toEqual({ 'a.pdf': 'theirs', 'a-2.pdf': 'a', 'b.pdf': 'b' })
    },
  )

  test('a file that appears at the last moment is not replaced', async () => {
    const files = onStick('EPERM', {
      open: async (target, flags, mode) => {
        if (target === path.join(folder, 'a.pdf')) await fs.writeFile(target, 'theirs')
        return fs.open(target, flags, mode)
      },
    })
    await handOver(folder, [{ name: 'a.pdf', bytes: bytes('a') }], files)
    expect(await contents()).toEqual({ 'a.pdf': 'theirs', 'a-2.pdf': 'a' })
  })

  test.each([
    ['writeFile', 'ENOSPC', 'folder-full'],
    ['sync', 'EIO', 'write-failed'],
    ['close', 'EIO', 'write-failed'],
  ] as const)('when %s of the second file fails with %s, neither file stays', async (call, cause, code) => {
    await fs.writeFile(path.join(folder, 'b.pdf'), 'theirs')
    const files = onStick('EPERM', {
      open: async (target, flags, mode) => {
        const handle = await fs.open(target, flags, mode)
        if (target === path.join(folder, 'b-2.pdf')) {
          const close = handle.close.bind(handle)
          handle[call] = async () => {
            if (call === 'close') await close()
            throw fault(cause)
          }
        }
        return handle
      },
    })
    expect(await handOver(folder, pair, files)).toMatchObject({ ok: false, error: { code } })
    expect(await contents()).toEqual({ 'b.pdf': 'theirs' })
  })
})
