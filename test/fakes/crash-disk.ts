import { hash } from 'node:crypto'

/** A file: what a power cut leaves of it, and what was written. The bytes are shared between disks and never changed. */
export type DiskFile = { readonly kind: 'file'; durable: Uint8Array; written: Uint8Array; modifiedMs: number }
/** A folder: the names that a power cut leaves in it, and those that a reader sees. */
export type DiskFolder = { readonly kind: 'folder'; readonly durable: Names; readonly names: Names; modifiedMs: number }
export type DiskNode = DiskFile | DiskFolder
type Names = Map<string, DiskNode>

/** What happens to a name: it gets a node, or goes. A rename is one change of two names; a power cut keeps it or loses it. */
export type Naming = { readonly folder: DiskFolder; readonly name: string; readonly node: DiskNode | undefined }
export type Disk = { readonly root: DiskFolder; pending: readonly (readonly Naming[])[] }

/** One disk that a power cut may leave. `key` is the same for the same names with the same contents. */
export type Remains = { readonly key: string; toDisk(): Disk }

export const NOTHING = new Uint8Array(0)
export const emptyFolder = (modifiedMs: number): DiskFolder => ({
  kind: 'folder',
  durable: new Map(),
  names: new Map(),
  modifiedMs,
})

/**
 * Every disk that a power cut at this moment may leave, each once: every subset of the pending changes of names, times
 * every unsynced file as it was, with half, with zeros, and with all of what was written since. More than `limit` of them
 * are not listed but drawn: `limit` at most, among them the one that lost all and the one that lost nothing.
 */
export const remainsOf = (disk: Disk, limit: number, seed: number): Generator<Remains> => {
  const kept = frozen(disk)
  return distinct(kept, everyChoice(kept, limit) ?? someChoices(kept, limit, seed), limit)
}

/** Names and contents that a power cut chose to keep. */
type Choice = { readonly view: View; readonly contents: ReadonlyMap<DiskFile, Uint8Array> }
/** The names of the folders where they differ from what is durable. */
type View = ReadonlyMap<DiskFolder, ReadonlyMap<string, DiskNode>>
/** A copy of a disk that nobody writes to. */
type Frozen = Disk & { readonly digest: (view: View, contentOf: (file: DiskFile) => string) => string }

function* distinct(disk: Frozen, choices: Iterable<Choice>, limit: number): Generator<Remains> {
  const seen = new Set<string>()
  for (const { view, contents } of choices) {
    const key = disk.digest(view, (file) => digestOfBytes(contents.get(file) ?? file.durable))
    if (seen.has(key)) continue
    seen.add(key)
    yield { key, toDisk: () => ({ root: restored(disk.root, view, contents), pending: [] }) }
    if (seen.size >= limit) return
  }
}

/** So many changes of names are still tried in every subset. */
const MOST_CHANGES = 14

/** All choices, or nothing when they are more than the limit. */
const everyChoice = (disk: Frozen, limit: number): Iterable<Choice> | undefined => {
  if (disk.pending.length > MOST_CHANGES) return undefined
  const views = new Map<string, { readonly view: View; readonly unsynced: readonly DiskFile[] }>()
  let ways = 0
  for (let mask = 0; mask < 2 ** disk.pending.length; mask += 1) {
    const view = viewOf(disk.pending.filter((_change, index) => mask & (1 << index)))
    const unsynced = new Map<DiskFile, string>()
    const key = disk.digest(view, (file) => {
      if (isSynced(file)) return digestOfBytes(file.durable)
      unsynced.set(file, unsynced.get(file) ?? `unsynced ${numberOf(file)}`)
      return unsynced.get(file) ?? ''
    })
    if (views.has(key)) continue
    views.set(key, { view, unsynced: [...unsynced.keys()] })
    ways += [...unsynced.keys()].reduce((product, file) => product * leftOf(file).length, 1)
    if (ways > limit) return undefined
  }
  return combined(views.values())
}

function* combined(
  views: Iterable<{ readonly view: View; readonly unsynced: readonly DiskFile[] }>,
): Generator<Choice> {
  for (const { view, unsynced } of views) {
    for (const contents of contentsOf(unsynced)) yield { view, contents: new Map(contents) }
  }
}

function* contentsOf(files: readonly DiskFile[]): Generator<readonly (readonly [DiskFile, Uint8Array])[]> {
  const [file, ...rest] = files
  if (file === undefined) return yield []
  for (const others of contentsOf(rest)) for (const left of leftOf(file)) yield [[file, left], ...others]
}

/** Choices by chance, the same for the same seed; first the two extremes. Each has its own luck, so some lose little. */
function* someChoices(disk: Frozen, limit: number, seed: number): Generator<Choice> {
  const chance = chanceFrom(seed)
  const files = unsyncedOf(disk)
  for (let draw = 0; draw < limit * 4; draw += 1) {
    const luck = draw < 2 ? draw : chance()
    const view = viewOf(disk.pending.filter(() => chance() < luck))
    const contents = files.map((file) => {
      const left = leftOf(file)
      const index = draw < 2 ? luck * (left.length - 1) : Math.floor(chance() * left.length)
      return [file, left[index] ?? file.durable] as const
    })
    yield { view, contents: new Map(contents) }
  }
}

/** Numbers from 0 up to 1 (mulberry32). */
const chanceFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), state | 1)
    const again = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61))
    return ((again ^ (again >>> 14)) >>> 0) / 2 ** 32
  }
}

const viewOf = (changes: readonly (readonly Naming[])[]): View => {
  const view = new Map<DiskFolder, Names>()
  for (const { folder, name, node } of changes.flat()) {
    const names = view.get(folder) ?? new Map(folder.durable)
    view.set(folder, names)
    if (node) names.set(name, node)
    else names.delete(name)
  }
  return view
}

const isSynced = (file: DiskFile): boolean => file.durable === file.written

const variants = new WeakMap<DiskFile, readonly Uint8Array[]>()
/** What may be left of a frozen file: what was durable, then half, zeros or all of what came after. */
const leftOf = (file: DiskFile): readonly Uint8Array[] => {
  const { durable, written } = file
  const half = written.subarray(0, durable.length + Math.floor((written.length - durable.length) / 2))
  const zeros = new Uint8Array(written.length)
  zeros.set(durable)
  const left = [durable, half, zeros, written]
  const different = variants.get(file) ?? [...new Map(left.map((bytes) => [digestOfBytes(bytes), bytes])).values()]
  variants.set(file, different)
  return different
}

const numbers = new WeakMap<DiskFile, number>()
let lastNumber = 0
const numberOf = (file: DiskFile): number => {
  const number = numbers.get(file) ?? (lastNumber += 1)
  numbers.set(file, number)
  return number
}

const digests = new WeakMap<Uint8Array, string>()
const digestOfBytes = (bytes: Uint8Array): string => {
  const digest = digests.get(bytes) ?? hash('sha256', bytes, 'base64')
  digests.set(bytes, digest)
  return digest
}

const frozen = (disk: Disk): Frozen => {
  const copies = new Map<DiskNode, DiskNode>()
  const copied = <T extends DiskNode>(node: T): T => (copies.get(node) ?? copy(node)) as T
  const copy = (node: DiskNode): DiskNode => {
    const made: DiskNode = node.kind === 'file' ? { ...node } : emptyFolder(node.modifiedMs)
    copies.set(node, made)
    if (node.kind === 'file' || made.kind === 'file') return made
    for (const [name, child] of node.durable) made.durable.set(name, copied(child))
    return made
  }
  const root = copied(disk.root)
  const pending = disk.pending.map((change) =>
    change.map(({ folder, name, node }) => ({ folder: copied(folder), name, node: node && copied(node) })),
  )
  return { root, pending, digest: digesterOf(root, pending) }
}

/** Digests a disk by its names and contents. A folder beneath which nothing is pending is digested once. */
const digesterOf = (root: DiskFolder, pending: Disk['pending']): Frozen['digest'] => {
  const touched = new Set(pending.flat().map(({ folder }) => folder))
  const settled = new Map<DiskFolder, string | undefined>()
  const digestOf = (node: DiskNode, view: View, contentOf: (file: DiskFile) => string): string => {
    if (node.kind === 'file') return contentOf(node)
    const known = settled.get(node)
    if (known !== undefined) return known
    const names = [...(view.get(node) ?? node.durable)].map(
      ([name, child]) => `${name}/${child.kind}/${digestOf(child, view, contentOf)}`,
    )
    const digest = hash('sha256', names.toSorted().join('\n'), 'base64')
    if (isSettled(node)) settled.set(node, digest)
    return digest
  }
  const isSettled = (node: DiskNode): boolean => {
    if (node.kind === 'file') return isSynced(node)
    if (settled.has(node)) return settled.get(node) !== undefined
    const still = !touched.has(node) && [...node.durable.values()].every(isSettled)
    if (!still) settled.set(node, undefined)
    return still
  }
  return (view, contentOf) => digestOf(root, view, contentOf)
}

const unsyncedOf = (disk: Disk): readonly DiskFile[] => {
  const files = new Set<DiskFile>()
  const visit = (node: DiskNode): void => {
    if (node.kind === 'folder') node.durable.forEach(visit)
    else if (!isSynced(node)) files.add(node)
  }
  visit(disk.root)
  for (const { node } of disk.pending.flat()) if (node) visit(node)
  return [...files]
}

const restored = (root: DiskFolder, view: View, contents: Choice['contents']): DiskFolder => {
  const made = new Map<DiskFile, DiskFile>()
  const file = (node: DiskFile): DiskFile => {
    const left = contents.get(node) ?? node.durable
    const one = made.get(node) ?? { ...node, durable: left, written: left }
    made.set(node, one)
    return one
  }
  const folder = (node: DiskFolder): DiskFolder => {
    const names = [...(view.get(node) ?? node.durable)].map(
      ([name, child]) => [name, child.kind === 'file' ? file(child) : folder(child)] as const,
    )
    return { ...node, durable: new Map(names), names: new Map(names) }
  }
  return folder(root)
}
