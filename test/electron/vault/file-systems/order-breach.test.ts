import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OpenFile, VaultFs } from '../../../../electron/vault/file-system.ts'
import { nodeFs } from '../../../../electron/vault/node-fs.ts'
import { faultFs, orderBreach, type Call, type FaultPlan } from '../../../fakes/fault-fs.ts'

let vault = ''
beforeEach(async () => {
  vault = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'order-')))
  await makeAnew()
})
afterEach(() => fs.rm(vault, { recursive: true, force: true }))

const makeAnew = async (): Promise<void> => {
  await fs.rm(vault, { recursive: true })
  for (const name of ['', 'b', 'm']) await fs.mkdir(path.join(vault, name))
}
const at = (name: string): string => path.join(vault, name)
const BLOBS = ['b/0a/0a111111111111111111111111111111', 'b/0b/0b222222222222222222222222222222']
const TEMP = 'm/.tmp-1'
const MANIFEST = 'm/0000000000000001'

/** The steps of a save in their order; a test leaves one out, or puts one elsewhere. */
const whole = (name: string): readonly string[] => ['create', 'write', 'sync', 'close'].map((what) => `${what} ${name}`)
const STEPS = [
  'mkdir b/0a',
  'mkdir b/0b',
  'folder b',
  ...BLOBS.flatMap(whole),
  'folder b/0a',
  'folder b/0b',
  ...whole(TEMP),
  'link',
  `unlink ${TEMP}`,
  'folder m',
]

const save = async (files: VaultFs, steps: readonly string[]): Promise<void> => {
  const open = new Map<string, OpenFile>()
  try {
    for (const step of steps) await take(files, step, open)
  } finally {
    for (const file of open.values()) await file.close().catch(() => undefined)
  }
}
const take = async (files: VaultFs, step: string, open: Map<string, OpenFile>): Promise<void> => {
  const [what = '', name = ''] = step.split(' ')
  if (what === 'create') open.set(name, await files.open(at(name), 'create'))
  else if (what === 'write') await open.get(name)?.write(new Uint8Array(8))
  else if (what === 'sync') await open.get(name)?.sync()
  else if (what === 'close') await open.get(name)?.close()
  else if (what === 'mkdir') await files.mkdir(at(name))
  else if (what === 'folder') await files.syncFolder(at(name))
  else if (what === 'unlink') await files.unlink(at(name))
  else if (what === 'rename') await files.rename(at(name), at('vault.hdr'))
  else await files.link(at(TEMP), at(MANIFEST))
}

const logOf = async (steps: readonly string[], plan?: FaultPlan): Promise<readonly Call[]> => {
  const { fs: files, log } = faultFs(nodeFs, plan)
  await save(files, steps).catch(() => undefined)
  return log
}
const without = (...left: readonly string[]): readonly string[] => STEPS.filter((step) => !left.includes(step))
/** The step, put before another one. */
const moved = (step: string, before: string): readonly string[] =>
  without(step).flatMap((one) => (one === before ? [step, one] : [one]))
const [blob = ''] = BLOBS

test('a save in the order of the contract breaks nothing', async () => {
  expect(orderBreach(await logOf(STEPS))).toBeUndefined()
})

test.each([
  ['a blob is not synced', without(`sync ${blob}`), `${blob} is not synced before a manifest names it`],
  ['a blob is not closed', without(`close ${blob}`), `${blob} is not closed before a manifest names it`],
  ['a blob is written after its sync', moved(`sync ${blob}`, `write ${blob}`), `${blob} is not synced`],
  ['the folder of a blob is not synced', without('folder b/0a'), /b\/0a is not synced between/],
  ['the folder of a blob is synced before the blob', moved('folder b/0a', `sync ${blob}`), /b\/0a is not synced/],
  ['a new folder has no durable name', without('folder b'), /\/b is not synced between .*b\/0a and the manifest/],
  ['the folders wait for the manifest', moved('folder b/0b', 'link'), /b\/0b is not synced between/],
  ['the manifest is not synced', without(`sync ${TEMP}`), `${TEMP} is not synced before it is linked into m/`],
  ['the manifest is not closed', without(`close ${TEMP}`), `${TEMP} is not closed before it is linked into m/`],
  ['the manifest is synced after its link', moved('link', `sync ${TEMP}`), `${TEMP} is not synced before it is linked`],
  ['m/ is not synced', without('folder m'), /m is not synced after .*0000000000000001 was published/],
  ['m/ is synced before the link', moved('folder m', 'link'), /m is not synced after/],
  ['a header that is not synced replaces another', [`create h`, `rename h`], /h is not synced before it replaces/],
])('it is seen that %s', async (_name, steps, sentence) => {
  expect(orderBreach(await logOf(steps))).toMatch(sentence)
})

test('a publish after a failed sync is seen, of a file and of a folder, and so is a second sync of the same file', async () => {
  const stubborn = async (operation: 'sync' | 'syncFolder'): Promise<string | undefined> => {
    const faulty = faultFs(nodeFs, { operation, at: 2, error: 'EIO', repeat: 'once' })
    const files: VaultFs = {
      ...faulty.fs,
      open: async (target, how) => {
        const file = await faulty.fs.open(target, how)
        return { ...file, sync: () => file.sync().catch(() => undefined) }
      },
      syncFolder: (target) => faulty.fs.syncFolder(target).catch(() => undefined),
    }
    await save(files, STEPS)
    return orderBreach(faulty.log)
  }
  expect(await stubborn('sync')).toMatch(/^a manifest is published after the sync of b\/0b\/0b2+ failed$/)
  await makeAnew()
  expect(await stubborn('syncFolder')).toMatch(/^a manifest is published after the sync of .*b\/0a failed$/)
})

test('a file that is synced again after its sync failed is seen, published or not', async () => {
  const { fs: files, log } = faultFs(nodeFs, { operation: 'sync', at: 1, error: 'EIO', repeat: 'once' })
  const file = await files.open(at('x'), 'create')
  await file.sync().catch(() => undefined)
  await file.sync()
  await file.close()
  expect(orderBreach(log)).toMatch(/x is synced again after its sync failed$/)
})

test('a save that stops at a fault breaks nothing, whichever call it is', async () => {
  const breaches: unknown[] = []
  for (const operation of ['open', 'write', 'sync', 'close', 'mkdir', 'link', 'unlink', 'syncFolder'] as const) {
    for (let nth = 1; nth <= 5; nth += 1) {
      await makeAnew()
      const breach = orderBreach(await logOf(STEPS, { operation, at: nth, error: 'EIO', repeat: 'once' }))
      if (breach !== undefined) breaches.push([operation, nth, breach])
    }
  }
  expect(breaches).toEqual([['unlink', 1, expect.stringMatching(/m is not synced after/)]])
})

test('where there are no links, the manifest itself is synced after the blobs, and m/ after it', async () => {
  const blobs = without('link', `unlink ${TEMP}`, 'folder m', ...whole(TEMP))
  const saves = {
    right: [...blobs, ...whole(MANIFEST), 'folder m'],
    'no sync of a blob': [...blobs.filter((step) => step !== `sync ${blob}`), ...whole(MANIFEST), 'folder m'],
    'no sync': [...blobs, `create ${MANIFEST}`, `write ${MANIFEST}`, `close ${MANIFEST}`, 'folder m'],
    'no sync of m/': [...blobs, ...whole(MANIFEST)],
  }
  const breaches: unknown[] = []
  for (const steps of Object.values(saves)) {
    await makeAnew()
    breaches.push(orderBreach(await logOf(steps)))
  }
  expect(breaches).toEqual([
    undefined,
    `${blob} is not synced before a manifest names it`,
    expect.stringMatching(/m\/0{15}1 is not synced$/),
    expect.stringMatching(/m is not synced after .*m\/0{15}1 was published$/),
  ])
})

test('an existing file opened for writing, and one that is replaced, are seen', () => {
  const call = (names: Partial<Call>, turn: number): Call => ({
    operation: 'open',
    path: `/v/${blob}`,
    began: 2 * turn,
    ended: 2 * turn + 1,
    ...names,
  })
  expect(orderBreach([call({ how: 'create' }, 1), call({ how: 'create' }, 2)])).toBe(
    `${blob} is opened for writing although it exists`,
  )
  expect(orderBreach([call({ operation: 'rename', to: '/v/m/0000000000000001' }, 1)])).toBe(
    'v/m/0000000000000001 is replaced by a rename',
  )
})
