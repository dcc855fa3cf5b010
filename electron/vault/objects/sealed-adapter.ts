import { Low, type Adapter } from 'lowdb'
import type { ObjectId } from '#electron/vault/store'
import type { StoredObject } from './stored-object.ts'

/** Where a stored object comes from, and where its next state is staged; both throw, neither ever defaults. */
export type ObjectSource = {
  readonly read: (id: ObjectId) => Promise<StoredObject>
  readonly stage: (id: ObjectId, next: StoredObject) => void
}

/** lowdb's way to one stored object. It never gives null, which lowdb would turn into the default data and save (SECURITY 3.6). */
class SealedAdapter implements Adapter<StoredObject> {
  readonly #id: ObjectId
  readonly #source: ObjectSource

  constructor(id: ObjectId, source: ObjectSource) {
    this.#id = id
    this.#source = source
  }

  read(): Promise<StoredObject> {
    return this.#source.read(this.#id)
  }

  /** Stages the next state; publishing is the vault's. */
  write(next: StoredObject): Promise<void> {
    this.#source.stage(this.#id, next)
    return Promise.resolve()
  }
}

/** The data of an object that nobody read: any look at it throws, so that it can never pass for an empty one. */
const NOT_READ = new Proxy({} as StoredObject, {
  get: (_, name) => {
    throw new Error(`a stored object was used before it was read (${String(name)})`)
  },
})

/** A stored object under lowdb, not yet read. */
export const lowOf = (id: ObjectId, source: ObjectSource): Low<StoredObject> =>
  new Low(new SealedAdapter(id, source), NOT_READ)

/** A stored object that is new: its first data are given, inside a transaction. */
export const newLowOf = (id: ObjectId, source: ObjectSource, first: StoredObject): Low<StoredObject> =>
  new Low(new SealedAdapter(id, source), first)
