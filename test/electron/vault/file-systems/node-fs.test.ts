import { execFileSync } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FsError } from '../../../../electron/vault/file-system.ts'
import { mayBeReplaced, nodeFs } from '../../../../electron/vault/node-fs.ts'

const POSIX = process.platform !== 'win32'

let folder = ''
beforeEach(async () => {
  folder = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'node-fs-')))
})
afterEach(() => fs.rm(folder, { recursive: true, force: true }))

const at = (...names: readonly string[]): string => path.join(folder, ...names)
const failure = async (call: Promise<unknown>): Promise<FsError> => {
  const thrown: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (thrown instanceof FsError) return thrown
  throw new Error('the call did not fail with an FsError')
}

test('a new file belongs to its owner alone, and so does a new folder', async () => {
  await (await nodeFs.open(at('new'), 'create')).close()
  await nodeFs.mkdir(at('inner'))
  expect([(await nodeFs.stat(at('new'))).mode, (await nodeFs.stat(at('inner'))).mode]).toEqual(
    POSIX ? [0o600, 0o700] : [0o666, 0o666],
  )
  expect((await nodeFs.stat(at('new'))).uid).toBe(process.getuid?.() ?? -1)
})

test.runIf(POSIX)('a link is seen as one, and neither read through nor written through', async () => {
  await fs.writeFile(at('aim'), 'theirs')
  await fs.symlink(at('aim'), at('pointer'))
  await fs.symlink(at('nowhere'), at('dangling'))
  expect((await failure(nodeFs.open(at('pointer'), 'read'))).code).toBe('ELOOP')
  expect((await failure(nodeFs.open(at('pointer'), 'create'))).code).toBe('EEXIST')
  expect((await failure(nodeFs.open(at('dangling'), 'create'))).code).toBe('EEXIST')
  expect([(await nodeFs.lstat(at('pointer'))).kind, (await nodeFs.stat(at('pointer'))).kind]).toEqual(['link', 'file'])
  expect(await nodeFs.realpath(at('pointer'))).toBe(at('aim'))
  expect((await fs.readdir(folder)).toSorted()).toEqual(['aim', 'dangling', 'pointer'])
})

test.runIf(POSIX)('a named pipe is refused at once instead of waited for', { timeout: 5000 }, async () => {
  execFileSync('mkfifo', [at('pipe')])
  expect((await failure(nodeFs.open(at('pipe'), 'read'))).code).toBe('EINVAL')
  expect((await nodeFs.stat(at('pipe'))).kind).toBe('other')
})

test('a file that grew after its size was told is read to its new end, or refused', async () => {
  await fs.writeFile(at('growing'), 'a')
  const file = await nodeFs.open(at('growing'), 'read')
  await fs.appendFile(at('growing'), 'bcdefgh')
  expect(new TextDecoder().decode(await file.read(8))).toBe('abcdefgh')
  expect((await failure(file.read(7))).code).toBe('EFBIG')
  await file.close()
})

test.runIf(POSIX)(
  'a file whose size the system does not tell is read whole, and refused when it is too long',
  async () => {
    const told = '/proc/version'
    const known = await fs.readFile(told).catch(() => undefined)
    if (known === undefined) return
    const file = await nodeFs.open(told, 'read')
    expect(Buffer.from(await file.read(10_000)).equals(known)).toBe(true)
    expect((await failure(file.read(known.length - 1))).code).toBe('EFBIG')
    await file.close()
  },
)

test('only a header and an anchor may be replaced', () => {
  const hex = '0123456789abcdef0123456789abcdef'
  const may = ['vault.hdr', 'vault.hdr.2', `anchors/${hex}`]
  const mayNot = [
    'vault.hdr.3',
    'VAULT.HDR',
    'lock',
    hex,
    `b/01/${hex}`,
    `anchors/../${hex}`,
    `anchors/${hex}0`,
    `anchors/${hex.toUpperCase()}`,
    `my-anchors/${hex}`,
    'm/0000000000000001',
    'anchors',
  ]
  expect([...may, ...mayNot].filter((name) => mayBeReplaced(at(name)))).toEqual(may)
})

test('what failed is told with the code of the system, its text and the call, and never with a path', async () => {
  const missing = await failure(nodeFs.open(at('Ms Private'), 'read'))
  expect([missing.code, missing.message]).toEqual(['ENOENT', 'ENOENT: no such file or directory, open'])
  const refused = await failure(nodeFs.open(at('Ms Private\0'), 'read'))
  expect([refused.code, refused.message]).toEqual(['ERR_INVALID_ARG_VALUE', 'ERR_INVALID_ARG_VALUE: the call failed'])
  expect([missing, refused].map((error) => `${error.stack} ${JSON.stringify(error)}`).join()).not.toContain('Private')
})

test.runIf(POSIX)('what is not a regular file leaves no open file behind', async () => {
  const open = async (): Promise<number> => (await fs.readdir('/proc/self/fd').catch(() => [])).length
  const before = await open()
  for (let turn = 0; turn < 50; turn += 1) await failure(nodeFs.open(folder, 'read'))
  expect(await open()).toBeLessThan(before + 50)
})

test('the free space is that of the disk', async () => {
  const free = await nodeFs.freeSpace(folder)
  expect(Number.isSafeInteger(free) && free > 0).toBe(true)
})
