import { isDeepStrictEqual } from 'node:util'
import type { AnyRecord } from '#core/domain'
import type { VaultKeys } from '#electron/vault/keys'
import {
  commitOf,
  entriesOf,
  entryOf,
  isManifestName,
  isObjectId,
  manifestName,
  namesIn,
  openManifest,
  readHead,
  type Head,
  type ObjectId,
  type Places,
  type Root,
  type VaultGround,
} from '#electron/vault/store'
import type { StoredObject } from '#electron/vault/objects'
import { isVaultError } from './vault-error.ts'

/** A second history beside the one that the vault stands at: the name of its manifest's file, and its number and digest. */
export type Fork = { readonly name: string; readonly commit: number; readonly sha256: string }

const MOST_ANCESTORS = 500

/**
 * Second histories in the folder of manifests (SECURITY 4.4): a file that a synchronizing program named beside ours, which
 * authenticates and is no ancestor; or a parent that is not the file our newest manifest was written upon.
 */
export const findForks = async (
  { fs }: VaultGround,
  places: Places,
  keys: VaultKeys,
  head: Head,
): Promise<readonly Fork[]> => {
  const names = await namesIn(fs, places.manifests)
  const copies = names.filter((name) => /^[0-9a-f]{16}/.test(name) && !isManifestName(name))
  const [parent] = head.root.parents
  const others: Other[] = []
  for (const name of copies) others.push(...(await otherAt(name, commitOf(name.slice(0, 16)))))
  if (parent !== undefined) {
    const name = manifestName(parent.commit)
    const found = names.includes(name) ? await otherAt(name, parent.commit) : []
    others.push(...found.filter(({ fork }) => fork.sha256 !== parent.sha256))
  }
  if (others.length === 0) return []
  const [ancestors, inner] = [await ancestorsOf([head.root]), await ancestorsOf(others.map(({ root }) => root))]
  return others.flatMap(({ fork }) => (ancestors.has(fork.sha256) || inner.has(fork.sha256) ? [] : [fork]))

  async function otherAt(name: string, commit: number): Promise<readonly Other[]> {
    try {
      const { root, sha256 } = await openManifest(fs, places, keys, commit, `${places.manifests}/${name}`)
      return sha256 === head.sha256 ? [] : [{ fork: { name, commit, sha256 }, root }]
    } catch (error) {
      if (isVaultError(error)) return []
      throw error
    }
  }

  /** The digests of the states that others were written upon, as far back as their manifests are kept. */
  async function ancestorsOf(from: readonly Root[]): Promise<ReadonlySet<string>> {
    const known = new Set<string>()
    let next = from.flatMap(({ parents }) => parents)
    for (let count = 0; next.length > 0 && count < MOST_ANCESTORS; count += 1) {
      const fresh = next.filter(({ sha256 }) => !known.has(sha256))
      next = []
      for (const one of fresh) {
        known.add(one.sha256)
        next.push(...((await rootOf(one))?.parents ?? []))
      }
    }
    return known
  }

  async function rootOf({ commit, sha256 }: Root['parents'][number]): Promise<Root | undefined> {
    const copy = others.find(({ fork }) => fork.sha256 === sha256)
    if (copy !== undefined) return copy.root
    const found = await openManifest(fs, places, keys, commit).catch(() => undefined)
    return found?.sha256 === sha256 ? found.root : undefined
  }
}

type Other = { readonly fork: Fork; readonly root: Root }

/** The state of a fork. */
export const readFork = ({ fs }: VaultGround, places: Places, keys: VaultKeys, { name, commit }: Fork): Promise<Head> =>
  readHead(fs, places, keys, commit, `${places.manifests}/${name}`)

/** A record that differs between two histories, as each has it; null where it is not there. */
export type Difference = {
  readonly id: string
  readonly ours: AnyRecord | null
  readonly theirs: AnyRecord | null
  /** What it was before they parted, where that is still kept. */
  readonly before: AnyRecord | null | undefined
}

/** Which records differ between two states; `open` reads an object of a state, and gives undefined where it has none. */
export const differencesOf = async (
  ours: Head,
  theirs: Head,
  base: Head | undefined,
  open: (head: Head, id: ObjectId) => Promise<StoredObject | undefined>,
): Promise<readonly Difference[]> => {
  const ids = new Set([...entriesOf(ours, 'objects'), ...entriesOf(theirs, 'objects')].map(([id]) => id))
  const found: Difference[] = []
  for (const id of ids) {
    if (!isObjectId(id) || entryOf(ours, id)?.sha256 === entryOf(theirs, id)?.sha256) continue
    const [own, other, was] = [await open(ours, id), await open(theirs, id), base && (await open(base, id))]
    const records = new Set([...(own?.records.keys() ?? []), ...(other?.records.keys() ?? [])])
    for (const record of records) {
      const [a, b] = [own?.records.get(record) ?? null, other?.records.get(record) ?? null]
      if (isDeepStrictEqual(a, b)) continue
      found.push({ id: record, ours: a, theirs: b, before: base && (was?.records.get(record) ?? null) })
    }
  }
  return found
}

/** What a person chose for a record that differs. */
export type Choice = 'ours' | 'theirs'

/**
 * What becomes of the records that differ: one that a single side changed is that side's; one that both changed needs a
 * choice. Gives the records to take over from the other side, and those still to be chosen. Never by the clock.
 */
export const settledBy = (
  differences: readonly Difference[],
  choices: ReadonlyMap<string, Choice>,
): {
  readonly edits: readonly { before: AnyRecord | null; after: AnyRecord | null }[]
  readonly open: readonly string[]
} => {
  const open: string[] = []
  const edits = differences.flatMap(({ id, ours, theirs, before }) => {
    const choice = choices.get(id) ?? changedBy({ ours, theirs, before })
    if (choice === undefined) open.push(id)
    return choice === 'theirs' ? [{ before: ours, after: theirs }] : []
  })
  return { edits, open }
}

const changedBy = ({ ours, theirs, before }: Omit<Difference, 'id'>): Choice | undefined => {
  if (before === undefined) return undefined
  if (isDeepStrictEqual(ours, before)) return 'theirs'
  return isDeepStrictEqual(theirs, before) ? 'ours' : undefined
}
