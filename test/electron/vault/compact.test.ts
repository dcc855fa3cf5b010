import { describe, expect, test } from 'vitest'
import { keptChanges, keptStates } from '../../../electron/vault/kept.ts'
import { commitNumbers, entryOf, publish, readHead, seal } from '../../../electron/vault/store/index.ts'
import { compact, type Compaction } from '../../../electron/vault/compact.ts'
import { isVaultError } from '../../../electron/vault/vault-error.ts'
import { verify } from '../../../electron/vault/verify.ts'
import { idOf } from '../../build/records.ts'
import { seededRandom } from '../../build/vault.ts'
import { faultFs } from '../../fakes/fault-fs.ts'
import { attachVault } from '../../../electron/vault/vault.ts'
import {
  BY,
  bytesOf,
  damage,
  DAY_MS,
  filesIn,
  FOLDER,
  memoryVault,
  nameIn,
  put,
  rename,
  type MemoryVault,
} from './memory-vault.ts'

const at = (day: number): string => new Date(Date.UTC(2026, 0, 1) + day * DAY_MS).toISOString()
const whole = { damaged: [], unusable: [], olderStates: { damaged: [] } }
const LOCAL = { shared: false }

/** Publishes a state that also follows another one. */
const joined = async ({ parts }: MemoryVault, joins: { commit: number; sha256: string }): Promise<void> => {
  const head = (await attachVault(parts)).head()
  const nothing = { objects: new Map(), attachments: new Map(), change: null }
  await publish({ ...parts, knownFolders: new Set() }, head, { label: 'joined', by: BY, ...nothing, joins })
}

/** A vault that stands at change `last`, all of it saved on one day. */
const busyVault = async (last: number): Promise<MemoryVault> => {
  const made = await memoryVault()
  await rename(await made.open(), 1, last - 2)
  return made
}
const commits = ({ parts }: MemoryVault) => commitNumbers(parts.ground.fs, parts.places)
const verified = ({ parts }: MemoryVault) => verify(parts.ground, parts.places, parts.keys, 'deep')
const compacted = async (vault: MemoryVault, shared = false): Promise<Compaction> =>
  (await vault.open()).compact({ shared })

describe('the states that are kept', () => {
  const commitsKept = (states: Parameters<typeof keptStates>[0], ...pins: readonly number[]) =>
    [...keptStates(states, new Set(pins))].toSorted((a, b) => a - b)
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

  test('are the newest twenty, whatever the day, and pins', () => {
    expect(
      commitsKept(
        range(1, 50).map((commit) => ({ commit, at: at(1) })),
        7,
        99,
      ),
    ).toEqual([7, ...range(31, 50)])
  })

  test('are the last of each of thirty save days, however far apart', () => {
    const states = range(1, 200).map((commit) => ({ commit, at: at(Math.floor(commit / 2)) }))
    const odd = range(1, 200).filter((commit) => commit % 2 === 1 && commit > 142)
    expect(commitsKept(states).filter((commit) => commit > 142)).toEqual(
      [...new Set([...odd, ...range(181, 200)])].toSorted((a, b) => a - b),
    )
  })

  test('are the last of each of twenty-four save months', () => {
    const months = range(1, 40).map((commit) => ({ commit, at: new Date(Date.UTC(2020, commit, 1)).toISOString() }))
    const twice = months.flatMap(({ commit, at: day }) =>
      [2 * commit - 1, 2 * commit].map((n) => ({ commit: n, at: day })),
    )
    const even = range(1, 80).filter((commit) => commit % 2 === 0)
    expect(commitsKept(twice)).toEqual([...new Set([...even.slice(-30), ...range(61, 80)])].toSorted((a, b) => a - b))
  })

  test('A21 count days by saves: a clock that was once in another century takes the place of one day', () => {
    const states = range(1, 60).map((commit) => ({ commit, at: commit === 30 ? '2126-01-01T00:00:00Z' : at(commit) }))
    expect(commitsKept(states)).toContain(31)
    expect(commitsKept(states)).toContain(60)
  })
})

describe('the changes that are kept', () => {
  const edit = (step: number, day: number) => ({ act: { kind: 'edit' }, step: `s${step}`, at: at(day) }) as const
  const kept = (oldestFirst: readonly ReturnType<typeof edit>[]) => keptChanges(oldestFirst.toReversed())

  test('are those of the newest 500 steps, each step whole', () => {
    const changes = Array.from({ length: 1800 }, (_, index) => edit(Math.floor(index / 3), index))
    expect(kept(changes)).toBe(1500)
    const late = [edit(7, 0), ...changes.slice(300)]
    expect(kept([...late, edit(7, 1801)])).toBe(late.length + 1)
  })

  test('are all of the newest 30 save days, also beyond 500 steps', () => {
    const changes = Array.from({ length: 3100 }, (_, index) => edit(index, Math.floor(index / 100)))
    expect(kept(changes)).toBe(3000)
  })
})

describe('compacting', () => {
  test('lets go of old states and of what they alone name, and leaves a vault that verifies', async () => {
    const vault = await busyVault(60)
    const before = await filesIn(vault.fs)
    const done = await compacted(vault)
    expect(done).toMatchObject({ kind: 'done', unreadable: [], removed: { manifests: 40, temporary: 0 } })
    expect(await commits(vault)).toEqual(done.kind === 'done' && done.kept)
    const after = await filesIn(vault.fs)
    expect([...after].every(([path, digest]) => before.get(path) === digest)).toBe(true)
    expect(before.size - after.size).toBe(done.kind === 'done' && 40 + done.removed.blobs)
    expect(await verified(vault)).toMatchObject({ commit: 60, changes: 59, ...whole })
    expect(await nameIn(await vault.open())).toBe('58')
  })

  test('keeps the whole history of five hundred steps: undo reaches beyond the states that are kept', async () => {
    const vault = await busyVault(40)
    await compacted(vault)
    const open = await vault.open()
    for (let times = 0; times < 30; times += 1) await open.undo(BY)
    expect(await nameIn(open)).toBe('8')
  })

  test('does nothing more when it is done again', async () => {
    const vault = await busyVault(50)
    await compacted(vault)
    const files = await filesIn(vault.fs)
    expect(await compacted(vault)).toMatchObject({ removed: { manifests: 0, blobs: 0, temporary: 0 } })
    expect(await filesIn(vault.fs)).toEqual(files)
  })

  test('keeps a pinned state, which still opens as it was', async () => {
    const vault = await memoryVault()
    const open = await vault.open()
    await rename(open, 1, 3)
    await open.pin({ name: 'for the visit', by: BY })
    await rename(open, 4, 60)
    await compacted(vault)
    const { parts } = vault
    const pinned = await readHead(parts.ground.fs, parts.places, parts.keys, 5)
    const dossier = entryOf(pinned, idOf('partner', 1).replace('partner', 'dossier'))
    expect([(await commits(vault)).at(-1), dossier?.generation]).toEqual([5, 4])
    expect(await verified(vault)).toMatchObject(whole)
  })

  test('A21 with a clock ten years back collects nothing', async () => {
    const vault = await busyVault(60)
    const files = await filesIn(vault.fs)
    vault.clock.now -= 3652 * DAY_MS
    expect(await compacted(vault)).toEqual({ kind: 'refused', why: 'clock-behind' })
    expect(await filesIn(vault.fs)).toEqual(files)
  })

  test('A21 with a clock a hundred years ahead keeps what it keeps today', async () => {
    const [today, ahead] = [await busyVault(60), await busyVault(60)]
    ahead.clock.now += 36_525 * DAY_MS
    await compacted(today)
    await compacted(ahead)
    expect([await commits(ahead), (await filesIn(ahead.fs)).size]).toEqual([
      await commits(today),
      (await filesIn(today.fs)).size,
    ])
  })

  test('is refused while a newer change cannot be read', async () => {
    const vault = await busyVault(40)
    const held = (await vault.open()).head()
    await damage(vault.fs, vault.parts.places.manifest(40))
    const files = await filesIn(vault.fs)
    expect(await compact(vault.parts, held, LOCAL)).toEqual({ kind: 'refused', why: 'newer-unreadable' })
    await expect((await vault.open()).compact(LOCAL)).rejects.toMatchObject({ code: 'object-damaged' })
    expect(await filesIn(vault.fs)).toEqual(files)
  })

  test('is refused when the folder was put back to an older state, or holds another change under the same number', async () => {
    const [vault, other] = [await busyVault(40), await busyVault(40)]
    const held = (await vault.open()).head()
    expect(await compact(vault.parts, { ...held, sha256: 'f'.repeat(64) }, LOCAL)).toMatchObject({ why: 'forked' })
    await other.fs.unlink(other.parts.places.manifest(40))
    expect(await compact(other.parts, held, LOCAL)).toEqual({ kind: 'refused', why: 'older-than-held' })
  })

  test('is refused while another history lies in the folder, until that was joined to ours', async () => {
    const vault = await busyVault(40)
    const theirs = await busyVault(41)
    const manifest = theirs.parts.places.manifest(41)
    const path = `${manifest} (conflict)`
    await put(vault.fs, path, await bytesOf(theirs.fs, manifest))
    const open = await vault.open()
    expect(await compact(vault.parts, open.head(), LOCAL)).toEqual({ kind: 'refused', why: 'forked' })
    const joins = { commit: 41, sha256: (await theirs.open()).head().sha256 }
    await joined(vault, joins)
    await rename(await vault.open(), 39, 57)
    expect(await compacted(vault)).toMatchObject({ kind: 'done', removed: { copies: 0 } })
    await rename(await vault.open(), 58, 58)
    expect(await compacted(vault)).toMatchObject({ kind: 'done', removed: { copies: 1 } })
    expect(await verified(vault)).toMatchObject(whole)
  })

  test('lets go of a second copy of one of our own states, and heeds no file that does not open', async () => {
    const vault = await busyVault(40)
    const manifest = vault.parts.places.manifest(9)
    const bytes = await bytesOf(vault.fs, manifest)
    await put(vault.fs, `${manifest} (1)`, bytes)
    await put(vault.fs, `${manifest} (2)`, bytes.slice(0, 500))
    expect(await compacted(vault)).toMatchObject({ kind: 'done', removed: { copies: 1 } })
    expect((await vault.fs.list(vault.parts.places.manifests)).filter((name) => name.includes('('))).toEqual([
      expect.stringContaining('(2)'),
    ])
  })

  test('is refused while an object is lost, of which an old state may hold all that is left', async () => {
    const vault = await busyVault(40)
    const head = (await vault.open()).head()
    const office = entryOf(head, 'office')?.blob ?? ''
    await vault.fs.unlink(vault.parts.places.blob(office))
    expect(await compact(vault.parts, head, LOCAL)).toEqual({ kind: 'refused', why: 'object-lost' })
  })

  test('leaves an old manifest that does not open, and every blob that it may name', async () => {
    const vault = await busyVault(60)
    const { parts, fs } = vault
    const named = await readHead(fs, parts.places, parts.keys, 30)
    await damage(fs, parts.places.manifest(30))
    vault.clock.now += 31 * DAY_MS
    expect(await compacted(vault)).toMatchObject({ kind: 'done', unreadable: [30] })
    const files = await filesIn(fs)
    const dossier = entryOf(named, idOf('partner', 1).replace('partner', 'dossier'))?.blob ?? ''
    expect([files.has(parts.places.manifest(30)), files.has(parts.places.blob(dossier))]).toEqual([true, true])
  })

  test('leaves the changes beyond one that does not open', async () => {
    const vault = await busyVault(60)
    const { parts, fs } = vault
    const middle = await readHead(fs, parts.places, parts.keys, 50)
    const earlier = await readHead(fs, parts.places, parts.keys, 10)
    await damage(fs, parts.places.blob(middle.root.change?.blob ?? ''))
    await compacted(vault)
    const files = await filesIn(fs)
    expect([middle, earlier].map(({ root }) => files.has(parts.places.blob(root.change?.blob ?? '')))).toEqual([
      true,
      true,
    ])
  })
})

describe('what no manifest ever named', () => {
  const orphan = (vault: MemoryVault, commit: number) =>
    seal(
      vault.parts.keys,
      seededRandom(`orphan ${commit}`),
      { kind: 'object', type: 'office', schema: 1, id: new Uint8Array(16), generation: 9, commit },
      new TextEncoder().encode('{}'),
    )
  const NAME = 'ab'.repeat(16)
  const place = async (vault: MemoryVault, bytes: Uint8Array): Promise<string> => {
    await vault.fs.mkdir(`${FOLDER}/b/ab`).catch(() => undefined)
    await put(vault.fs, vault.parts.places.blob(NAME), bytes)
    return vault.parts.places.blob(NAME)
  }
  /** Whether a blob still lies there after compacting, so many days later. */
  const stays = async (bytes: (vault: MemoryVault) => Uint8Array, days: number, shared = false): Promise<boolean> => {
    const vault = await busyVault(60)
    const path = await place(vault, bytes(vault))
    vault.clock.now += days * DAY_MS
    await compacted(vault, shared)
    return (await filesIn(vault.fs)).has(path)
  }

  test('goes only when it lies twenty changes back and is thirty days old', async () => {
    expect(await stays((vault) => orphan(vault, 40), 31)).toBe(false)
    expect(await stays((vault) => orphan(vault, 40), 29)).toBe(true)
    expect(await stays((vault) => orphan(vault, 41), 31)).toBe(true)
  })

  test('stays for ever when it does not open', async () => {
    expect(await stays((vault) => orphan(vault, 40).fill(0, 200, 210), 400)).toBe(true)
    expect(await stays(() => new Uint8Array(0), 400)).toBe(true)
  })

  test('in a shared folder nothing goes before it is thirty days old', async () => {
    const vault = await busyVault(60)
    expect(await compacted(vault, true)).toMatchObject({ removed: { manifests: 40, blobs: 0 } })
    vault.clock.now += 31 * DAY_MS
    const done = await compacted(vault, true)
    expect(done.kind === 'done' && done.removed.blobs > 0).toBe(true)
    expect(await verified(vault)).toMatchObject(whole)
  })

  test('a manifest that was never published goes when it lies twenty changes back, and one that does not open stays', async () => {
    const vault = await busyVault(60)
    const { manifests } = vault.parts.places
    const { vaultId } = vault.parts.keys
    const unpublished = (commit: number) =>
      seal(
        vault.parts.keys,
        seededRandom(`temporary ${commit}`),
        { kind: 'manifest', type: 'manifest', schema: 1, id: vaultId, generation: commit, commit },
        new TextEncoder().encode('{}'),
      )
    await put(vault.fs, `${manifests}/.tmp-old`, unpublished(40))
    await put(vault.fs, `${manifests}/.tmp-new`, unpublished(41))
    await put(vault.fs, `${manifests}/.tmp-torn`, unpublished(3).slice(0, 300))
    expect(await compacted(vault)).toMatchObject({ removed: { temporary: 1 } })
    expect((await vault.fs.list(manifests)).filter((name) => name.startsWith('.')).toSorted()).toEqual([
      '.tmp-new',
      '.tmp-torn',
    ])
  })
})

describe('when a call fails while compacting', () => {
  const compactedOn = async (plan: Parameters<typeof faultFs>[1]) => {
    const vault = await busyVault(32)
    vault.fs.settle()
    const faults = faultFs(vault.fs, plan)
    const head = (await vault.open()).head()
    const end = await compact(vault.partsOn(faults.fs), head, LOCAL).then(
      ({ kind }) => kind,
      (error: unknown) => (isVaultError(error) ? error.code : error),
    )
    return { vault, faults, end }
  }

  test.each(['EPERM', 'ENOSPC', 'EIO'] as const)('%s at any removal leaves a vault that verifies', async (error) => {
    const code = { EPERM: 'read-only', ENOSPC: 'disk-full', EIO: 'not-durable' }[error]
    for (let count = 1; ; count += 4) {
      const { vault, faults, end } = await compactedOn({ operation: 'unlink', at: count, error, repeat: 'once' })
      expect(await verified(vault)).toMatchObject({ commit: 32, changes: 31, ...whole })
      expect(await nameIn(await vault.open())).toBe('30')
      if (!faults.wasHit()) break
      expect(end).toBe(code)
    }
  })

  test('no blob goes before the manifests are gone from the disk itself', async () => {
    const { vault, faults, end } = await compactedOn({ operation: 'syncFolder', at: 1, error: 'EIO', repeat: 'once' })
    expect([end, faults.log.some(({ operation, path }) => operation === 'unlink' && path.includes('/b/'))]).toEqual([
      'not-durable',
      false,
    ])
    expect(await verified(vault)).toMatchObject(whole)
  })

  test('whatever a power cut leaves, it verifies', async () => {
    const { vault } = await compactedOn({ operation: 'unlink', at: 20, error: 'EPERM', repeat: 'once' })
    for (const state of vault.fs.snapshotStates(50)) {
      const { ground, places, keys } = vault.partsOn(state.toFs())
      expect(await verify(ground, places, keys, 'deep')).toMatchObject({ commit: 32, ...whole })
    }
  })
})
