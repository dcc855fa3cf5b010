import type { Low } from 'lowdb'
import { oneAtATime } from '#core/base'
import { makeRecords, type AnyRecord, type Records } from '#core/domain'
import {
  allChanges,
  FINAL,
  headsOf,
  interruptedIn,
  joined,
  reversed,
  rewound,
  stepsOf,
  targetsOf,
  writeChange,
  type Change,
  type ChangeKind,
  type Step,
} from '#electron/vault/history'
import {
  EMPTY_OBJECT,
  lowOf,
  newLowOf,
  writeObject,
  writerOf,
  type ObjectSource,
  type StoredObject,
} from '#electron/vault/objects'
import {
  asVaultError,
  attachmentExpected,
  entriesOf,
  entryOf,
  findHead,
  isAttachmentId,
  isObjectId,
  objectExpected,
  openEntry,
  NEWER,
  publish,
  Unsure,
  type Head,
  type ObjectId,
  type Pin,
  type Publishing,
  type Transaction,
  type VaultGround,
  type Written,
} from '#electron/vault/store'
import type { Compaction } from './compact.ts'
import { newestReadable, quarantine } from './damage.ts'
import { findForks, readFork, settledBy, type Choice, type Fork } from './fork.ts'
import { attachmentsFrom, differencesFrom } from './joining.ts'
import { storedOf } from './read-object.ts'
import { letGo } from './let-go.ts'
import { nextObjects } from './next-objects.ts'
import { nextToMigrate, nextToReseal } from './reseal.ts'
import { damagedIn } from './verify.ts'
import { isVaultError, VaultError } from './vault-error.ts'
import {
  changesOf,
  VaultClosed,
  type RecordChange,
  type State,
  type ToCommit,
  type VaultParts,
  type VaultStatus,
} from './vault-types.ts'

/** A vault whose keys are at hand. Every call on it is one after the other; an error means that nothing was changed. */
export type Vault = Awaited<ReturnType<typeof attachVault>>

/** Attaches to the newest state in a folder. Objects are read when they are first asked for. */
export const attachVault = async (parts: VaultParts) => {
  const { ground, places, keys } = parts
  const { fs } = ground
  const told = (error: unknown): never => {
    throw asVaultError(error, 'the newest state')
  }
  const newest = await findHead(fs, places, keys).catch(told)
  // What is shown from here on shall not go in a power cut, also when the last save was not confirmed.
  if (parts.readOnly === undefined) await fs.syncFolder(places.manifests).catch(() => undefined)
  const forks = await findForks(ground, places, keys, newest.head).catch(told)
  const state: State = {
    head: newest.head,
    unusable: newest.unusable,
    forks,
    readOnly: parts.readOnly,
    syncFailures: 0,
    lows: new Map(),
    damaged: new Map(),
    staged: undefined,
    isClosed: false,
  }
  const publishing: Publishing = {
    ground,
    places,
    keys,
    headerGeneration: parts.headerGeneration,
    knownFolders: new Set(),
    burnt: new Set(),
  }
  const writer = writerOf(ground)
  const heads = headsOf(fs, places, keys)

  /** One after the other, also after one failed. */
  const queue = oneAtATime()
  const inTurn = <T>(act: () => Promise<T>): Promise<T> =>
    queue(() => (state.isClosed ? Promise.reject(new VaultClosed()) : act()))

  const source: ObjectSource = {
    read: (id) => readStored(id),
    stage: (id, next) => {
      if (state.staged === undefined) throw new Error('no transaction: a stored object is written by commit alone')
      state.staged.set(id, next)
    },
  }

  async function readStored(id: ObjectId): Promise<StoredObject> {
    const entry = entryOf(state.head, id)
    if (entry === undefined) throw new VaultError('object-missing', id)
    try {
      const { payload, schema } = await openEntry(fs, places, keys, entry, objectExpected(id, entry))
      return storedOf(id, payload, schema, writer)
    } catch (thrown) {
      const error = asVaultError(thrown, id)
      if (!isVaultError(error, 'object-damaged', 'object-missing', 'wrong-key')) throw error as Error
      if (error.code === 'object-missing' && (await takeNewest())) return readStored(id)
      await quarantine(ground, places, entry)
      const older = await newestReadable(ground, places, keys, id, entry.generation)
      state.damaged.set(id, { problem: error.code, fromCommit: older?.commit })
      if (older === undefined) throw error
      return storedOf(id, older.payload, older.schema, writer)
    }
  }

  /** Takes the newest state when another process has saved since; its compacting may have let go of what ours names. */
  async function takeNewest(): Promise<boolean> {
    const { head } = await findHead(fs, places, keys)
    if (head.commit <= state.head.commit) return false
    takeHead(head, new Set())
    return true
  }

  const lowAt = async (id: ObjectId): Promise<Low<StoredObject>> => {
    const known = state.lows.get(id)
    if (known !== undefined) return known
    const low = lowOf(id, source)
    const before = entryOf(state.head, id)?.sha256
    await low.read()
    // A save may have come between, where a reading was left to itself by another that failed.
    if (entryOf(state.head, id)?.sha256 === before) state.lows.set(id, low)
    return low
  }

  /** An object as an edit finds it: a new one, or the one that is there; never a damaged one. */
  const lowToWrite = async (id: ObjectId): Promise<Low<StoredObject>> => {
    const low = entryOf(state.head, id) === undefined ? newLowOf(id, source, EMPTY_OBJECT) : await lowAt(id)
    // Reading it may be what showed the damage: then it holds an older state, which no save may put over the newer one.
    if (state.damaged.has(id)) throw new VaultError('object-damaged', id)
    return low
  }

  async function allRecords(): Promise<Records> {
    const ids = entriesOf(state.head, 'objects').flatMap(([id]) => (isObjectId(id) ? [id] : []))
    const list: AnyRecord[] = []
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const read = await Promise.allSettled(ids.slice(from, from + AT_ONCE).map(lowAt))
      for (const one of read) {
        if (one.status === 'rejected') throw one.reason
        for (const record of one.value.data.records.values()) list.push(record)
      }
    }
    return makeRecords(list)
  }

  async function commit(change: ToCommit, act: ChangeKind): Promise<VaultStatus> {
    assertWritable()
    const next = await nextObjects(change.edits, lowToWrite)
    const before = new Map([...next].map(([id, { low }]) => [id, low.data]))
    state.staged = new Map()
    try {
      for (const { low, data } of next.values()) {
        low.data = data
        await low.write()
      }
      await publishStaged(change, act, state.staged)
    } catch (error) {
      for (const [id, { low }] of next) low.data = before.get(id) ?? EMPTY_OBJECT
      throw error
    } finally {
      state.staged = undefined
    }
    for (const [id, { low, data }] of next) {
      if (isEmpty(data)) state.lows.delete(id)
      else state.lows.set(id, low)
    }
    return status()
  }

  async function publishStaged(
    change: ToCommit,
    act: ChangeKind,
    staged: ReadonlyMap<ObjectId, StoredObject>,
  ): Promise<void> {
    const step = change.step ?? Buffer.from(ground.random(8)).toString('hex')
    const { label, by, edits } = change
    let made: Change | undefined
    const written = [...staged].map(([id, data]): readonly [ObjectId, Written] => [
      id,
      isEmpty(data) ? null : { payload: writeObject(data, writer), schema: data.schema },
    ])
    await publishing_({
      label,
      by,
      objects: new Map(written),
      attachments: change.attachments ?? new Map(),
      ...(change.joins !== undefined && { joins: change.joins }),
      change: (before, number) => {
        made = { act, commit: number, step, label, by, at: instant(ground), edits, before }
        return writeChange(made)
      },
    })
    heads.note(state.head.root.change, made)
  }

  /** Publishes and takes the new state; counts failures to reach the disk, and stops writing after the second. */
  async function publishing_(transaction: Transaction): Promise<void> {
    try {
      const next = await publish(publishing, state.head, transaction)
      takeHead(next, new Set(transaction.objects.keys()))
      // What listens has no say in whether it was saved.
      await parts.onSaved?.(next).catch(() => undefined)
    } catch (error) {
      if (error instanceof Unsure) {
        state.readOnly = 'not-durable'
        throw new VaultError('not-durable', 'the save', { cause: error })
      }
      if (isVaultError(error) && error.what === NEWER) {
        state.unusable = (await findHead(fs, places, keys)).unusable.filter(
          ({ commit: at }) => !publishing.burnt?.has(at),
        )
      }
      if (isVaultError(error, 'not-durable')) {
        state.syncFailures += 1
        if (state.syncFailures > 1) state.readOnly = 'not-durable'
      }
      throw error
    }
  }

  /** The state after a save; what another process changed in between is read anew when it is next asked for. */
  function takeHead(next: Head, own: ReadonlySet<string>): void {
    for (const id of state.lows.keys()) {
      if (!own.has(id) && entryOf(next, id)?.sha256 !== entryOf(state.head, id)?.sha256) state.lows.delete(id)
    }
    state.head = next
  }

  function assertWritable(): void {
    if (state.readOnly !== undefined) throw new VaultError(state.readOnly, 'the vault')
    if (state.unusable.length > 0) throw new VaultError('object-damaged', 'a newer change')
    if (state.forks.length > 0) throw new VaultError('forked', state.forks.map(({ name }) => name).join(', '))
  }

  const changes = (): Promise<readonly Change[]> => allChanges(fs, places, keys, state.head)

  /** Takes back a step, or brings it back; what changed since is named and nothing is done. */
  async function turnBack(by: string, which: 'undo' | 'redo'): Promise<Step | typeof FINAL | undefined> {
    const list = await heads.all(state.head)
    const step = targetsOf(list)[which]
    if (step === undefined || step === FINAL) return step
    const own = await heads.whole(list.filter(({ act, step: of }) => act.kind === 'edit' && of === step))
    if (own === undefined) return undefined
    const between = interruptedIn(own)
    if (between !== undefined) throw new VaultError('changed-elsewhere', between)
    const edits = joined(own)
    const label = own[0]?.label ?? ''
    await commit({ label, by, edits: which === 'undo' ? reversed(edits) : edits }, { kind: which, of: step })
    return stepsOf(own).map((one): Step => ({ ...one, state: which === 'undo' ? 'undone' : 'done' }))[0]
  }

  const pinOf = (name: string, by: string): Pin => ({ commit: state.head.commit, name, by, at: instant(ground) })

  function status(): VaultStatus {
    const { at, by, label } = state.head.root
    const { readOnly, unusable, damaged, forks: others } = state
    return { commit: state.head.commit, at, by, label, readOnly, unusable, damaged, forks: others }
  }

  return {
    status,
    head: (): Head => state.head,
    /** All records of the vault, every object read. */
    records: () => inTurn(allRecords),
    /** The records of one stored object. */
    object: (id: ObjectId) => inTurn(async () => [...(await lowAt(id)).data.records.values()]),
    /** The ids of the stored objects. */
    objects: (): readonly string[] => entriesOf(state.head, 'objects').map(([id]) => id),
    /** Whether the vault holds an object or an attachment. */
    holds: (id: string): boolean => entryOf(state.head, id) !== undefined,
    /** The bytes of an attachment. */
    attachment: (id: string) =>
      inTurn(async () => {
        const entry = entryOf(state.head, id)
        if (entry === undefined) throw new VaultError('object-missing', id)
        return (await openEntry(fs, places, keys, entry, attachmentExpected(id, entry))).payload
      }),
    /** Saves a change; it is on the disk when this ends. */
    commit: (change: ToCommit) =>
      inTurn(() => commit(change, change.final === true ? { kind: 'edit', final: true } : { kind: 'edit' })),
    undo: (by: string) => inTurn(() => turnBack(by, 'undo')),
    redo: (by: string) => inTurn(() => turnBack(by, 'redo')),
    /** What an undo would take back. */
    nextUndo: () => inTurn(() => heads.nextUndo(state.head)),
    /** The steps of the history, newest first. */
    log: (): Promise<readonly Step[]> => inTurn(async () => stepsOf(await changes())),
    /** What became of one record, newest first: who, when, under which label, and what it was before. */
    historyOf: (id: string): Promise<readonly RecordChange[]> =>
      inTurn(async () => (await changes()).flatMap((change) => changesOf(id, change))),
    /** All records as they stood after a commit, as far as the history reaches; undefined beyond it. */
    recordsAt: (at: number): Promise<Records | undefined> =>
      inTurn(async () => (at > state.head.commit ? undefined : rewound(await allRecords(), await changes(), at))),
    /** The days after an instant on which something was saved: what the trash waits for beside its 90 days. */
    saveDaysSince: (since: string): Promise<number> =>
      inTurn(async () => new Set((await changes()).flatMap(({ at }) => (at > since ? [at.slice(0, 10)] : []))).size),
    /** Pins a state under a name, so that it is kept and can be compared with. */
    pin: (pin: Omit<Pin, 'commit' | 'at'>) =>
      inTurn(async () => {
        assertWritable()
        const made: Pin = { ...pinOf(pin.name, pin.by), ...pin }
        const pins = (kept: readonly Pin[]): readonly Pin[] => [...kept, made]
        await publishing_({
          label: pin.name,
          by: pin.by,
          objects: new Map(),
          attachments: new Map(),
          change: null,
          pins,
        })
        return status()
      }),
    /** A person accepts that newer changes cannot be read: the vault goes on from what could be. */
    acceptOlder: (by: string) =>
      inTurn(async () => {
        if (state.readOnly !== undefined) throw new VaultError(state.readOnly, 'the vault')
        const label = `accepted change ${state.head.commit}`
        for (const { commit: lost } of state.unusable) publishing.burnt?.add(lost)
        await publishing_({ label, by, objects: new Map(), attachments: new Map(), change: null })
        state.unusable = []
        return status()
      }),
    /** The records that differ from another history. */
    differences: (fork: Fork) =>
      inTurn(async () => differencesFrom(parts, state.head, await readFork(ground, places, keys, fork))),
    /** Joins another history to this one: what a person chose, and what only one side changed. Names what is still open. */
    join: (fork: Fork, choices: ReadonlyMap<string, Choice>, by: string) =>
      inTurn(async (): Promise<readonly string[]> => {
        if (state.readOnly !== undefined) throw new VaultError(state.readOnly, 'the vault')
        const theirs = await readFork(ground, places, keys, fork)
        const { edits, open } = settledBy(await differencesFrom(parts, state.head, theirs), choices)
        if (open.length > 0) return open
        const others = state.forks
        state.forks = []
        try {
          const joins = { commit: fork.commit, sha256: fork.sha256 }
          const attachments = await attachmentsFrom(parts, state.head, theirs, edits)
          await commit({ label: `joined change ${fork.commit}`, by, edits, joins, attachments }, { kind: 'edit' })
          state.forks = await findForks(ground, places, keys, state.head)
        } catch (error) {
          state.forks = others
          throw error
        }
        return []
      }),
    /** A person accepts what was loaded in place of a damaged object: it is written as the object's next state. */
    acceptObject: (id: ObjectId, by: string) =>
      inTurn(async () => {
        assertWritable()
        const { data } = await lowAt(id)
        const label = `accepted ${id}`
        const written = { payload: writeObject(data, writer), schema: data.schema }
        await publishing_({ label, by, objects: new Map([[id, written]]), attachments: new Map(), change: null })
        state.damaged.delete(id)
        return status()
      }),
    /** Lets go of states that are not kept, and of what nothing names any more. */
    compact: (options: { readonly shared: boolean }): Promise<Compaction> =>
      inTurn(async () => {
        assertWritable()
        return letGo(parts, state, { records: allRecords, publish: publishing_ }, options)
      }),
    /** Writes in today's schema what an older version wrote, in saves of 200 objects; the state before is pinned first. */
    migrateAll: (by: string) =>
      inTurn(async () => {
        assertWritable()
        let count = 0
        for (;;) {
          const next = await nextToMigrate(ground, places, keys, state.head, writer)
          if (next.size === 0) return count
          const before = pinOf('before migration', by)
          const isFirst = count === 0
          const pins = (kept: readonly Pin[]): readonly Pin[] => (isFirst ? [...kept, before] : kept)
          await publishing_({ label: 'migrated', by, objects: next, attachments: new Map(), change: null, pins })
          for (const id of next.keys()) state.lows.delete(id as ObjectId)
          count += next.size
        }
      }),
    /** A person accepts that damaged or lost attachments are gone; copies of what is left of them are kept. */
    dropDamagedAttachments: (by: string) =>
      inTurn(async () => {
        assertWritable()
        const lost = (await damagedIn(ground, places, keys, state.head)).filter(({ what }) => isAttachmentId(what))
        for (const { what } of lost) {
          const entry = entryOf(state.head, what)
          if (entry !== undefined) await quarantine(ground, places, entry)
        }
        if (lost.length === 0) return []
        const attachments = new Map(lost.map(({ what }) => [what, null]))
        await publishing_({
          label: 'accepted the loss of attachments',
          by,
          objects: new Map(),
          attachments,
          change: null,
        })
        return lost.map(({ what }) => what)
      }),
    /** Seals anew what is still under an earlier key, in ordinary saves: one that ends early is gone on with the next time. */
    reseal: (by: string) =>
      inTurn(async () => {
        assertWritable()
        let count = 0
        for (;;) {
          const next = await nextToReseal(ground, places, keys, state.head)
          if (next === undefined) return count
          count += next.objects.size + next.attachments.size
          await publishing_({ label: 'sealed anew', by, ...next, change: null })
        }
      }),
    /** Waits for what is under way; nothing may be called after it. */
    close: () =>
      inTurn(() => {
        state.isClosed = true
        return Promise.resolve()
      }),
  }
}

/** Objects read side by side: files come from the disk while others are opened. */
const AT_ONCE = 8

/** Whether nothing is left of an object, also nothing that only a newer version knows. */
const isEmpty = ({ records, unknown }: StoredObject): boolean =>
  records.size === 0 && unknown.records.length === 0 && Object.keys(unknown.fields).length === 0

const instant = (ground: VaultGround): string => new Date(ground.now()).toISOString()

export type { VaultParts } from './vault-types.ts'
