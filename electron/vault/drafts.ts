import { oneAtATime } from '#core/base'
import type { VaultKeys } from '#electron/vault/keys'
import {
  asVaultError,
  dropName,
  idBytes,
  namesIn,
  openBytes,
  parseJson,
  readWhole,
  seal,
  writeNew,
  type Places,
  type VaultGround,
} from '#electron/vault/store'
import { failedWith } from './file-system.ts'
import { isVaultError } from './vault-error.ts'

/** What was typed and cannot be committed yet, by the object that it edits and a key of its own (SECURITY 4.6). */
export type Draft = {
  readonly object: string
  readonly key: string
  /** The generation of the object that the edit began from. */
  readonly generation: number
  readonly at: string
  readonly content: unknown
}

/** Sealed drafts in the vault's folder: each save is a new file, and the old one goes after it is on the disk. */
export type Drafts = {
  readonly save: (draft: Omit<Draft, 'at'>) => Promise<void>
  readonly drop: (object: string, key: string) => Promise<void>
  readonly list: () => Promise<readonly Draft[]>
}

const MOST = 64 * 1024 * 1024

/** The drafts of a vault. What cannot be opened is left where it lies. */
export const draftsIn = (ground: VaultGround, places: Places, keys: VaultKeys): Drafts => {
  const { fs, random } = ground

  /** One after the other: two saves of one draft must not remove each other's file. */
  const inTurn = oneAtATime()

  const read = async (name: string): Promise<Draft | undefined> => {
    try {
      const bytes = await readWhole(fs, `${places.drafts}/${name}`, MOST)
      const expected = { kind: 'draft', type: 'draft', generation: undefined, what: 'a draft' } as const
      return draftOf(openBytes(keys, bytes, { ...expected, id: undefined }).payload)
    } catch (error) {
      if (isVaultError(error) || failedWith(error, 'ENOENT')) return undefined
      throw asVaultError(error, 'a draft')
    }
  }

  const all = async (): Promise<readonly (readonly [name: string, draft: Draft])[]> => {
    const found: (readonly [string, Draft])[] = []
    for (const name of await namesIn(fs, places.drafts)) {
      const draft = /^[0-9a-f]{32}$/.test(name) ? await read(name) : undefined
      if (draft !== undefined) found.push([name, draft])
    }
    return found.toSorted(([, a], [, b]) => (a.at < b.at ? -1 : 1))
  }

  const dropOthers = async (object: string, key: string, but?: string): Promise<void> => {
    for (const [name, draft] of await all()) {
      if (name !== but && draft.object === object && draft.key === key) await dropName(fs, `${places.drafts}/${name}`)
    }
  }

  return {
    save: (draft) =>
      inTurn(async () => {
        const name = Buffer.from(random(16)).toString('hex')
        const whole: Draft = { ...draft, at: new Date(ground.now()).toISOString() }
        const { object, generation } = draft
        const what = { kind: 'draft', type: 'draft', schema: 1, id: idBytes(object), generation, commit: 0 } as const
        try {
          await writeNew(fs, `${places.drafts}/${name}`, seal(keys, random, what, Buffer.from(JSON.stringify(whole))))
          await fs.syncFolder(places.drafts)
        } catch (error) {
          throw asVaultError(error, 'a draft')
        }
        await dropOthers(draft.object, draft.key, name).catch(() => undefined)
      }),
    drop: (object, key) =>
      inTurn(async () => {
        await dropOthers(object, key)
        // A draft that comes back after a power cut does no harm: it is dropped again.
        await fs.syncFolder(places.drafts).catch(() => undefined)
      }),
    list: () =>
      inTurn(async () => {
        const newest = new Map((await all()).map(([, draft]) => [`${draft.object} ${draft.key}`, draft]))
        return [...newest.values()]
      }),
  }
}

const draftOf = (payload: Uint8Array): Draft | undefined => {
  const raw = parseJson(payload)
  if (typeof raw !== 'object' || raw === null) return undefined
  const { object, key, generation, at, content } = raw as Readonly<Record<string, unknown>>
  return typeof object === 'string' &&
    typeof key === 'string' &&
    typeof generation === 'number' &&
    typeof at === 'string'
    ? { object, key, generation, at, content }
    : undefined
}
