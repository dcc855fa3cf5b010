import type { Low } from 'lowdb'
import { makeRecords, readRecord, type AnyRecord, type RecordProblem, type Records } from '#core/domain'
import {
  changesFrom,
  joined,
  reversed,
  stepsOf,
  targetsOf,
  writeChange,
  type Change,
  type ChangeKind,
  type Edit,
  type Step,
} from '#electron/vault/history'
import type { VaultKeys } from '#electron/vault/keys'
import {
  EMPTY_OBJECT,
  lowOf,
  newLowOf,
  readObject,
  writeObject,
  type ObjectSource,
  type StoredObject,
} from '#electron/vault/objects'
import {
  asVaultError,
  attachmentExpected,
  entriesOf,
  entryOf,
  findHead,
  idBytes,
  isObjectId,
  objectExpected,
  objectOf,
  openEntry,
  publish,
  Unsure,
  type FoundHead,
  type Head,
  type ObjectId,
  type Pin,
  type Places,
  type Publishing,
  type VaultGround,
  type Written,
} from '#electron/vault/store'
import { compact, type Compaction } from './compact.ts'
import { newestReadable, quarantine } from './damage.ts'
import { isVaultError, VaultError, type VaultProblem } from './vault-error.ts'

/** A change to be committed: records before and after, under a label, in the name of somebody. */
export type ToCommit = {
  readonly label: string
  readonly by: string
  /** Changes of one step are undone together; without one, the change is a step of its own. */
  readonly step?: string
  readonly edits: readonly Edit[]
  readonly attachments?: ReadonlyMap<string, Uint8Array | null>
}

/** What is known of a vault that is open: the change it stands at, and what a person must know. */
export type VaultStatus = {
  readonly commit: number
  readonly at: string
  readonly by: string
  readonly label: string
  readonly readOnly: VaultProblem | undefined
  /** Newer changes that cannot be read; saving waits until a person accepts that. */
  readonly unusable: FoundHead['unusable']
  /** Objects that were damaged or lost, and the change of what was loaded in their place, if anything was. */
  readonly damaged: ReadonlyMap<ObjectId, { readonly problem: VaultProblem; readonly fromCommit: number | undefined }>
}

/** An edit whose record does not keep to its schema; nothing was saved. */
export class ChangeRefused extends Error {
  readonly problems: readonly RecordProblem[]
  constructor(problems: readonly RecordProblem[]) {
    super('a record of the change does not keep to its schema')
    this.name = 'ChangeRefused'
    this.problems = problems
  }
}

export type VaultParts = {
  readonly ground: VaultGround
  readonly places: Places
  readonly keys: VaultKeys
  readonly headerGeneration: () => number
  /** Why nothing may be written, where that is known from the start. */
  readonly readOnly?: VaultProblem | undefined
  /** Hears of each state that was saved; what it fails to do harms no save. */
  readonly onSaved?: (head: Head) => Promise<void>
}

/** A vault whose keys are at hand. Every call on it is one after the other; an error means that nothing was changed. */
export type Vault = Awaited<ReturnType<typeof attachVault>>

/** Attaches to the newest state in a folder. Objects are read when they are first asked for. */
export const attachVault = async (parts: VaultParts) => {
  const { ground, places, keys } = parts
  const { fs } = ground
  const found = await findHead(fs, places, keys).catch((error: unknown) => {
    throw asVaultError(error, 'the newest state')
  })
  const state: State = {
    head: found.head,
    unusable: found.unusable,
    readOnly: parts.readOnly,
    syncFailures: 0,
    lows: new Map(),
    damaged: new Map(),
    staged: undefined,
  }
  const publishing: Publishing = {
    ground,
    places,
    keys,
    headerGeneration: parts.headerGeneration,
    knownFolders: new Set(),
  }
  const writer = ground.app

  let last: Promise<unknown> = Promise.resolve()
  /** One after the other, also after one failed. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const next = last.then(act, act)
    last = next.catch(() => undefined)
    return next
  }

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
      return stored(id, payload, schema, writer)
    } catch (thrown) {
      const error = asVaultError(thrown, id)
      if (!isVaultError(error, 'object-damaged', 'object-missing', 'wrong-key')) throw error as Error
      await quarantine(ground, places, entry)
      const older = await newestReadable(ground, places, keys, id, entry.generation)
      state.damaged.set(id, { problem: error.code, fromCommit: older?.commit })
      if (older === undefined) throw error
      return stored(id, older.payload, older.schema, writer)
    }
  }

  const lowAt = async (id: ObjectId): Promise<Low<StoredObject>> => {
    const known = state.lows.get(id)
    if (known !== undefined) return known
    const low = lowOf(id, source)
    await low.read()
    state.lows.set(id, low)
    return low
  }

  async function allRecords(): Promise<Records> {
    const ids = entriesOf(state.head, 'objects').flatMap(([id]) => (isObjectId(id) ? [id] : []))
    const list: AnyRecord[] = []
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      for (const low of await Promise.all(ids.slice(from, from + AT_ONCE).map(lowAt))) {
        for (const record of low.data.records.values()) list.push(record)
      }
    }
    return makeRecords(list)
  }

  async function commit(change: ToCommit, act: ChangeKind): Promise<VaultStatus> {
    assertWritable()
    const next = await nextObjects(change.edits)
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
      if (data.records.size === 0) state.lows.delete(id)
      else state.lows.set(id, low)
    }
    return status()
  }

  /** The next state of each object that the edits touch; throws when a record is not what the edit says it was. */
  async function nextObjects(
    edits: readonly Edit[],
  ): Promise<ReadonlyMap<ObjectId, { readonly low: Low<StoredObject>; readonly data: StoredObject }>> {
    const next = new Map<ObjectId, { low: Low<StoredObject>; records: Map<string, AnyRecord> }>()
    const objectAt = async (id: ObjectId) => {
      const known = next.get(id)
      if (known !== undefined) return known
      if (state.damaged.has(id)) throw new VaultError('object-damaged', id)
      const isNew = entryOf(state.head, id) === undefined
      const low = isNew ? newLowOf(id, source, EMPTY_OBJECT) : await lowAt(id)
      const made = { low, records: new Map(low.data.records) }
      next.set(id, made)
      return made
    }
    const problems: RecordProblem[] = []
    for (const { before, after } of edits) {
      if (before !== null) {
        const from = await objectAt(objectOf(before.home))
        if (!isSame(from.records.get(before.id), before)) throw new VaultError('changed-elsewhere', before.id)
        if (after === null || after.home !== before.home) from.records.delete(before.id)
      }
      if (after !== null) {
        const to = await objectAt(objectOf(after.home))
        if (before === null && to.records.has(after.id)) throw new VaultError('changed-elsewhere', after.id)
        const isNewer = to.low.data.schema > EMPTY_OBJECT.schema
        const read = readRecord(after, isNewer ? 'newer' : 'this-version')
        if (read.ok) to.records.set(after.id, Object.freeze(read.value))
        else problems.push(...read.error)
      }
    }
    if (problems.length > 0) throw new ChangeRefused(problems)
    return new Map(
      [...next].map(([id, { low, records }]) => [id, { low, data: Object.freeze({ ...low.data, records }) }]),
    )
  }

  async function publishStaged(
    change: ToCommit,
    act: ChangeKind,
    staged: ReadonlyMap<ObjectId, StoredObject>,
  ): Promise<void> {
    const step = change.step ?? Buffer.from(ground.random(8)).toString('hex')
    const { label, by, edits } = change
    const written = [...staged].map(([id, data]): readonly [ObjectId, Written] => [
      id,
      data.records.size === 0 ? null : { payload: writeObject(data, writer), schema: data.schema },
    ])
    await publishing_({
      label,
      by,
      objects: new Map(written),
      attachments: change.attachments ?? new Map(),
      change: (before, number) =>
        writeChange({ act, commit: number, step, label, by, at: instant(ground), edits, before }),
    })
  }

  /** Publishes and takes the new state; counts failures to reach the disk, and stops writing after the second. */
  async function publishing_(transaction: Parameters<typeof publish>[2]): Promise<void> {
    try {
      const next = await publish(publishing, state.head, transaction)
      takeHead(next, new Set(transaction.objects.keys()))
      await parts.onSaved?.(next)
    } catch (error) {
      if (error instanceof Unsure) {
        state.readOnly = 'not-durable'
        throw new VaultError('not-durable', transaction.label, { cause: error })
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
  }

  const changes = async (): Promise<readonly Change[]> => {
    const list: Change[] = []
    for await (const change of changesFrom(fs, places, keys, state.head)) list.push(change)
    return list
  }

  /** Takes back a step, or brings it back; what changed since is named and nothing is done. */
  async function turnBack(by: string, which: 'undo' | 'redo'): Promise<Step | undefined> {
    const list = await changes()
    const step = targetsOf(list)[which]
    if (step === undefined) return undefined
    const own = list.filter((change) => change.act.kind === 'edit' && change.step === step)
    const edits = joined(own)
    const label = own[0]?.label ?? ''
    await commit({ label, by, edits: which === 'undo' ? reversed(edits) : edits }, { kind: which, of: step })
    return stepsOf(await changes()).find((one) => one.step === step)
  }

  function status(): VaultStatus {
    const { root, commit: number } = state.head
    const { at, by, label } = root
    const { readOnly, unusable, damaged } = state
    return { commit: number, at, by, label, readOnly, unusable, damaged }
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
    commit: (change: ToCommit) => inTurn(() => commit(change, { kind: 'edit' })),
    undo: (by: string) => inTurn(() => turnBack(by, 'undo')),
    redo: (by: string) => inTurn(() => turnBack(by, 'redo')),
    /** The steps of the history, newest first. */
    log: (): Promise<readonly Step[]> => inTurn(async () => stepsOf(await changes())),
    /** Pins a state under a name, so that it is kept and can be compared with. */
    pin: (pin: Omit<Pin, 'commit' | 'at'>) =>
      inTurn(async () => {
        assertWritable()
        const made: Pin = { ...pin, commit: state.head.commit, at: instant(ground) }
        const pins = [...state.head.root.pins, made]
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
        await publishing_({ label, by, objects: new Map(), attachments: new Map(), change: null })
        state.unusable = []
        return status()
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
    /** Lets go of states that are not kept, and of what nothing else names. */
    compact: (options: { readonly shared: boolean }): Promise<Compaction> =>
      inTurn(async () => {
        assertWritable()
        // What is left of a damaged object may stand in an old state alone.
        if (state.damaged.size > 0) return { kind: 'refused', why: 'object-lost' }
        return compact(parts, state.head, options)
      }),
    /** Waits for what is under way; nothing may be called after it. */
    close: () => inTurn(() => Promise.resolve()),
  }
}

/** Objects read side by side: files come from the disk while others are opened. */
const AT_ONCE = 8

type State = {
  head: Head
  unusable: FoundHead['unusable']
  readOnly: VaultProblem | undefined
  syncFailures: number
  lows: Map<ObjectId, Low<StoredObject>>
  damaged: Map<ObjectId, { readonly problem: VaultProblem; readonly fromCommit: number | undefined }>
  /** The objects written in the transaction that is open. */
  staged: Map<ObjectId, StoredObject> | undefined
}

const instant = (ground: VaultGround): string => new Date(ground.now()).toISOString()

const isSame = (found: AnyRecord | undefined, said: AnyRecord): boolean =>
  found === said || (found !== undefined && JSON.stringify(found) === JSON.stringify(said))

/** The object of an authentic payload; one that does not read is an error, never a default. */
const stored = (id: ObjectId, payload: Uint8Array, schema: number, reader: string): StoredObject => {
  const read = readObject(payload, schema, reader)
  if (read.ok) return read.value
  if (read.error.kind === 'too-new') throw new VaultError('vault-too-new', id)
  throw new VaultError('object-damaged', id, { cause: read.error })
}

export { idBytes }
