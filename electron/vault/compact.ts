import { chainFilesOf } from '#electron/vault/history'
import {
  asVaultError,
  commitNumbers,
  commitOf,
  findHead,
  isManifestName,
  namesIn,
  openManifest,
  openPage,
  type FoundHead,
  type Head,
  type Root,
} from '#electron/vault/store'
import { COMMITS_BACK, dropBlobs, dropTemporary, type Compacting, type Names } from './collect.ts'
import { keptChanges, keptStates } from './kept.ts'
import { isVaultError } from './vault-error.ts'

/** Why nothing was collected. */
export type WhyNot = 'newer-unreadable' | 'older-than-held' | 'forked' | 'object-lost' | 'clock-behind'

/** What compacting did: the commits whose manifests stay, and how many files went. */
export type Compaction =
  | { readonly kind: 'refused'; readonly why: WhyNot }
  | {
      readonly kind: 'done'
      readonly kept: readonly number[]
      /** Manifests that cannot be read: they stay, and so does every blob that they may name. */
      readonly unreadable: readonly number[]
      /** `copies`: manifests that a sync tool copied, of our history or one joined to it; `temporary`: never published. */
      readonly removed: Readonly<Record<'manifests' | 'copies' | 'blobs' | 'temporary', number>>
    }

/**
 * Lets go of states that are not kept (SECURITY 4.3): their manifests, then, once these are gone from the disk, the blobs that
 * nothing kept names. What does not open is left where it lies. A failure on the way leaves a vault that verifies.
 */
export const compact = async (
  parts: Compacting,
  head: Head,
  { shared }: { readonly shared: boolean },
): Promise<Compaction> => {
  const { ground, places } = parts
  try {
    const found = await findHead(ground.fs, places, parts.keys)
    const states = await statesIn(parts, found.head.commit)
    const copies = await copiesIn(parts)
    const why = refusalOf(ground.now(), head, found, states.roots, copies)
    if (why !== undefined) return { kind: 'refused', why }

    const newest = found.head
    const kept = keptStates(states.roots, new Set(newest.root.pins.map(({ commit }) => commit)))
    const names = await namesKept(parts, newest, states, kept)
    const dropped = states.roots.filter(({ commit }) => !kept.has(commit))
    // Each copy goes before what tells that it is ours.
    const settled = copies.filter(({ commit }) => newest.commit - commit >= COMMITS_BACK)
    for (const { path } of settled) await ground.fs.unlink(path)
    for (const { commit } of dropped) await ground.fs.unlink(places.manifest(commit))
    if (settled.length + dropped.length > 0) await ground.fs.syncFolder(places.manifests)
    const temporary = await dropTemporary(parts, newest.commit)
    const blobs = await dropBlobs(parts, { ...names, newest: newest.commit, shared })
    return {
      kind: 'done',
      kept: [...kept].toSorted((a, b) => b - a),
      unreadable: states.unreadable,
      removed: { manifests: dropped.length, copies: settled.length, blobs, temporary },
    }
  } catch (error) {
    throw asVaultError(error, 'compacting')
  }
}

type State = Root & { readonly sha256: string }
type States = { readonly roots: readonly State[]; readonly unreadable: readonly number[] }

/** The manifests up to a commit, highest first, their pages not yet read. */
const statesIn = async ({ ground: { fs }, places, keys }: Compacting, upTo: number): Promise<States> => {
  const roots: State[] = []
  const unreadable: number[] = []
  for (const commit of await commitNumbers(fs, places)) {
    if (commit > upTo) continue
    try {
      const { root, sha256 } = await openManifest(fs, places, keys, commit)
      roots.push({ ...root, sha256 })
    } catch (error) {
      if (!isVaultError(error) || error.code === 'vault-too-new') throw error
      unreadable.push(commit)
    }
  }
  return { roots, unreadable }
}

const refusalOf = (
  now: number,
  held: Head,
  { head, lost, unusable }: FoundHead,
  roots: readonly State[],
  copies: readonly Copy[],
): WhyNot | undefined => {
  if (unusable.length > 0) return 'newer-unreadable'
  if (head.commit < held.commit) return 'older-than-held'
  const digests = new Map(roots.map(({ commit, sha256 }) => [commit, sha256]))
  const isOther = ({ commit, sha256 }: { readonly commit: number; readonly sha256: string }): boolean =>
    digests.has(commit) && digests.get(commit) !== sha256
  // Only the first parent is of this history; a further one is of another that was joined to it.
  if (isOther(held) || roots.some(({ parents }) => parents.slice(0, 1).some(isOther))) return 'forked'
  if (!areOurs(copies, roots)) return 'forked'
  // An older generation of what is lost is all that is left of it, and an old state may be the only one to name it.
  if (lost.length > 0) return 'object-lost'
  return now >= Date.parse(head.root.at) ? undefined : 'clock-behind'
}

/** A manifest under a name that a sync tool gave it beside ours. */
type Copy = State & { readonly path: string }

/** The copies that authenticate, lowest commit first: one must not go before those that it follows. */
const copiesIn = async ({ ground: { fs }, places, keys }: Compacting): Promise<readonly Copy[]> => {
  const copies: Copy[] = []
  for (const name of await namesIn(fs, places.manifests)) {
    const number = name.slice(0, 16)
    if (isManifestName(name) || !isManifestName(number)) continue
    const path = `${places.manifests}/${name}`
    try {
      const { root, sha256 } = await openManifest(fs, places, keys, commitOf(number), path)
      copies.push({ ...root, sha256, path })
    } catch (error) {
      if (!isVaultError(error)) throw error
    }
  }
  return copies.toSorted((a, b) => a.commit - b.commit)
}

/** Whether every copy is of our own history, or of one that was joined to it. */
const areOurs = (copies: readonly Copy[], roots: readonly State[]): boolean => {
  const known = new Set(roots.flatMap(({ sha256, parents }) => [sha256, ...parents.map((parent) => parent.sha256)]))
  return copies.toReversed().every(({ sha256, parents }) => {
    for (const parent of known.has(sha256) ? parents : []) known.add(parent.sha256)
    return known.has(sha256)
  })
}

/** The names of the blobs that stay, and of those that anything here ever named. */
const namesKept = async (
  parts: Compacting,
  newest: Head,
  { roots, unreadable }: States,
  commits: ReadonlySet<number>,
): Promise<Names> => {
  const kept = await namesOf(
    parts,
    roots.filter(({ commit }) => commits.has(commit)),
  )
  const gone = await namesOf(
    parts,
    roots.filter(({ commit }) => !commits.has(commit)),
  )
  const { links, damaged } = await chainFilesOf(parts.ground.fs, parts.places, parts.keys, newest)
  const chain = links.slice(0, keptChanges(links)).map(({ ref }) => ref.blob)
  const rest = links.map(({ ref }) => ref.blob)
  return {
    kept: new Set([...kept.names, ...chain]),
    ever: new Set([...kept.names, ...gone.names, ...rest]),
    sparedTo: Math.max(0, kept.unreadableAt, ...unreadable),
    sparedKind: damaged && 'change',
  }
}

/** What states name, each page read once; and the newest of them with a page that cannot be read. */
const namesOf = async (
  { ground: { fs }, places, keys }: Compacting,
  highestFirst: readonly Root[],
): Promise<{ readonly names: ReadonlySet<string>; readonly unreadableAt: number }> => {
  const names = new Set<string>()
  let unreadableAt = 0
  for (const { commit, change, pages } of highestFirst) {
    if (change !== null) names.add(change.blob)
    for (const [number, entry] of pages.entries()) {
      if (entry === null || names.has(entry.blob)) continue
      names.add(entry.blob)
      try {
        const { objects, attachments } = await openPage(fs, places, keys, number, entry)
        for (const { blob } of [...objects.values(), ...attachments.values()]) names.add(blob)
      } catch (error) {
        if (!isVaultError(error) || error.code === 'vault-too-new') throw error
        unreadableAt = Math.max(unreadableAt, commit)
      }
    }
  }
  return { names, unreadableAt }
}
