import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FsError, type VaultFs } from '../../../../electron/vault/file-system.ts'
import { nodeFs } from '../../../../electron/vault/node-fs.ts'
import { faultFs, type Fault, type FaultFs, type FaultPlan } from '../../../fakes/fault-fs.ts'

let folder = ''
beforeEach(async () => {
  folder = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'fault-fs-')))
})
afterEach(() => fs.rm(folder, { recursive: true, force: true }))

const at = (name: string): string => path.join(folder, name)
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const codeOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'done',
    (thrown: unknown) => (thrown instanceof FsError ? thrown.code : thrown),
  )
const write = async (files: VaultFs, name: string, text: string): Promise<void> => {
  const file = await files.open(at(name), 'create')
  await file.write(bytes(text))
  await file.sync()
  await file.close()
}

test('the call that is planned fails once, and neither the one before nor the one after', async () => {
  const faulty = faultFs(nodeFs, { operation: 'mkdir', at: 2, error: 'ENOSPC', repeat: 'once' })
  const given: unknown[] = []
  for (const name of ['1', '2', '3']) given.push(await codeOf(faulty.fs.mkdir(at(name))), faulty.wasHit())
  expect(given).toEqual(['done', false, 'ENOSPC', true, 'done', true])
  expect(await fs.readdir(folder)).toEqual(['1', '3'])
})

test('from then on, every call of the operation fails, and no other', async () => {
  const faulty = faultFs(nodeFs, { operation: 'mkdir', at: 2, error: 'EROFS', repeat: 'from-then-on' })
  const codes = [await codeOf(faulty.fs.mkdir(at('1')))]
  for (const name of ['2', '3']) codes.push(await codeOf(faulty.fs.mkdir(at(name))))
  codes.push(await codeOf(faulty.fs.list(folder)))
  expect(codes).toEqual(['done', 'EROFS', 'EROFS', 'done'])
})

/** Calls every call of the interface once, and tells what each gave, by its name in a plan. */
const everyCall = async (files: VaultFs): Promise<Readonly<Record<string, unknown>>> => {
  const given: Record<string, unknown> = {}
  const note = async (name: string, call: Promise<unknown>): Promise<void> => {
    given[name] = await codeOf(call)
  }
  const opening = files.open(at('a'), 'create')
  await note('open', opening)
  const file = await opening.catch(() => files.open(at('a'), 'create'))
  await note('write', file.write(bytes('four')))
  await note('fstat', file.stat())
  await note('sync', file.sync())
  await note('close', file.close())
  const reader = await files.open(at('a'), 'read')
  await note('read', reader.read(4))
  await reader.close()
  await note('stat', files.stat(at('a')))
  await note('lstat', files.lstat(at('a')))
  await note('realpath', files.realpath(at('a')))
  await note('mkdir', files.mkdir(at('d')))
  await note('link', files.link(at('a'), at('b')))
  await note('rename', files.rename(at('b'), at('vault.hdr')))
  await note('unlink', files.unlink(at('a')))
  await note('list', files.list(folder))
  await note('syncFolder', files.syncFolder(folder))
  await note('freeSpace', files.freeSpace(folder))
  return given
}
const OPERATIONS: readonly FaultPlan['operation'][] = [
  'open',
  'write',
  'fstat',
  'sync',
  'close',
  'read',
  'stat',
  'lstat',
  'realpath',
  'mkdir',
  'link',
  'rename',
  'unlink',
  'list',
  'syncFolder',
  'freeSpace',
]

test.each(OPERATIONS)('%s can be made to fail, and everything is counted and written down', async (operation) => {
  const faulty = faultFs(nodeFs, { operation, at: 1, error: 'EBUSY', repeat: 'once' })
  const given = await everyCall(faulty.fs)
  expect([given[operation], faulty.wasHit()]).toEqual(['EBUSY', true])
  expect(Object.keys(faulty.calls()).toSorted()).toEqual(OPERATIONS.toSorted())
  expect(faulty.log.filter(({ failed }) => failed === 'EBUSY').map((call) => call.operation)).toEqual([operation])
})

test('the log tells what was done to which file, and when each call began and ended', async () => {
  const { fs: files, log } = faultFs(nodeFs)
  await write(files, 'a', 'x')
  await Promise.all([files.link(at('a'), at('vault.hdr')), files.unlink(at('none')).catch(() => undefined)])
  expect(log.slice(0, 4)).toEqual([
    { operation: 'open', path: at('a'), how: 'create', began: 1, ended: 2 },
    { operation: 'write', path: at('a'), began: 3, ended: 4 },
    { operation: 'sync', path: at('a'), began: 5, ended: 6 },
    { operation: 'close', path: at('a'), began: 7, ended: 8 },
  ])
  const [link, unlink] = log.slice(4).toSorted((one, other) => one.began - other.began)
  expect([link, unlink]).toEqual([
    { operation: 'link', path: at('a'), to: at('vault.hdr'), began: 9, ended: expect.any(Number) },
    { operation: 'unlink', path: at('none'), began: 10, ended: expect.any(Number), failed: 'ENOENT' },
  ])
})

test('a short write writes half of the bytes and says so, and a writer that goes on comes to its end', async () => {
  const faulty = faultFs(nodeFs, { operation: 'write', at: 1, error: 'short-write', repeat: 'from-then-on' })
  const file = await faulty.fs.open(at('a'), 'create')
  const counts: number[] = []
  for (let rest = bytes('sixteen letters.'); rest.length > 0; rest = rest.subarray(counts.at(-1))) {
    counts.push(await file.write(rest))
  }
  await file.close()
  expect([counts, await fs.readFile(at('a'), 'utf8')]).toEqual([[8, 4, 2, 1, 1], 'sixteen letters.'])
})

test('a close that fails has closed the file', async () => {
  const faulty = faultFs(nodeFs, { operation: 'close', at: 1, error: 'close', repeat: 'once' })
  const file = await faulty.fs.open(at('a'), 'create')
  expect([await codeOf(file.close()), await codeOf(file.sync())]).toEqual(['EIO', 'EBADF'])
})

test('a sync that fails has synced nothing, and a link that fails may have been made all the same', async () => {
  let synced = 0
  const counting: VaultFs = {
    ...nodeFs,
    open: async (target, how) => {
      const file = await nodeFs.open(target, how)
      return {
        ...file,
        sync: () => {
          synced += 1
          return file.sync()
        },
      }
    },
  }
  const unsynced = faultFs(counting, { operation: 'sync', at: 1, error: 'EIO', repeat: 'once' })
  expect([await codeOf(write(unsynced.fs, 'a', 'x')), synced]).toEqual(['EIO', 0])
  const share = faultFs(nodeFs, { operation: 'link', at: 1, error: 'EIO', repeat: 'once', moment: 'after' })
  expect(await codeOf(share.fs.link(at('a'), at('b')))).toBe('EIO')
  expect(await fs.readdir(folder)).toEqual(['a', 'b'])
})

test.each<readonly [FaultPlan['operation'], Fault]>([
  ['sync', 'short-write'],
  ['sync', 'close'],
  ['open', 'close'],
])('%s knows no %s: the plan is never hit', async (operation, error) => {
  const faulty: FaultFs = faultFs(nodeFs, { operation, at: 1, error, repeat: 'from-then-on' })
  await write(faulty.fs, 'a', 'x')
  expect(faulty.wasHit()).toBe(false)
})
