import { isAttachmentId, isBlobName, isObjectId } from './names.ts'

/** Where a sealed file is, which generation of its object it holds, and what its bytes must be. */
export type Entry = {
  readonly blob: string
  readonly generation: number
  readonly size: number
  readonly sha256: string
}

/** A sixteenth of what the vault holds: stored objects and attachments by id, and when others were deleted. */
export type Page = {
  readonly objects: ReadonlyMap<string, Entry>
  readonly attachments: ReadonlyMap<string, Entry>
  readonly deleted: ReadonlyMap<string, number>
}

/** A version of a visit that somebody named, or a state that is kept for another reason. */
export type Pin = {
  readonly commit: number
  readonly name: string
  readonly by: string
  readonly at: string
  readonly visit?: string
}

/** What a change record's file must be, for the chain of undo. */
export type ChangeRef = { readonly blob: string; readonly size: number; readonly sha256: string }

/** The payload of a manifest: one commit, its parent and its pages (SECURITY 3.5). */
export type Root = {
  readonly commit: number
  readonly parents: readonly { readonly commit: number; readonly sha256: string }[]
  readonly at: string
  readonly app: string
  readonly device: string
  readonly header: number
  readonly label: string
  readonly by: string
  readonly change: ChangeRef | null
  readonly pages: readonly (Entry | null)[]
  readonly pins: readonly Pin[]
}

export const PAGES = 16
export const NO_PAGE: Page = { objects: new Map(), attachments: new Map(), deleted: new Map() }

type Json = Readonly<Record<string, unknown>>

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

/** The JSON of a payload; undefined for what is none. */
export const parseJson = (payload: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload)) as unknown
  } catch {
    return undefined
  }
}

const listOfEntry = ({ blob, generation, size, sha256 }: Entry) => [blob, generation, size, sha256] as const

export const writeRoot = (root: Root): Uint8Array =>
  encode({
    v: 1,
    ...root,
    parents: root.parents.map(({ commit, sha256 }) => [commit, sha256]),
    change: root.change && [root.change.blob, root.change.size, root.change.sha256],
    pages: root.pages.map((page) => page && listOfEntry(page)),
  })

export const writePage = (page: Page): Uint8Array =>
  encode({
    objects: Object.fromEntries([...page.objects].map(([id, entry]) => [id, listOfEntry(entry)])),
    attachments: Object.fromEntries([...page.attachments].map(([id, entry]) => [id, listOfEntry(entry)])),
    deleted: Object.fromEntries(page.deleted),
  })

/** A manifest's payload, or undefined when it is not one. */
export const readRoot = (payload: Uint8Array): Root | undefined => {
  const json = parseJson(payload)
  if (!isObject(json) || json['v'] !== 1) return undefined
  const { commit, header, at, app, device, label, by } = json
  const parents = listOf(json['parents'], readParent)
  const pages = listOf(json['pages'], (raw) => (raw === null ? null : readEntry(raw)))
  const pins = listOf(json['pins'], readPin)
  const change = json['change'] === null ? null : readChangeRef(json['change'])
  const words = [at, app, device, label, by]
  if (!isCount(commit) || !isCount(header) || !words.every((word) => typeof word === 'string')) return undefined
  if (parents === undefined || pages?.length !== PAGES || pins === undefined || change === undefined) return undefined
  const [atText = '', appText = '', deviceText = '', labelText = '', byText = ''] = words
  return {
    commit,
    parents,
    header,
    change,
    pages,
    pins,
    at: atText,
    app: appText,
    device: deviceText,
    label: labelText,
    by: byText,
  }
}

/** A page's payload, or undefined when it is not one. */
export const readPage = (payload: Uint8Array): Page | undefined => {
  const json = parseJson(payload)
  if (!isObject(json)) return undefined
  const objects = mapOf(json['objects'], isObjectId, readEntry)
  const attachments = mapOf(json['attachments'], isAttachmentId, readEntry)
  const deleted = mapOf(
    json['deleted'],
    (id) => isObjectId(id) || isAttachmentId(id),
    (raw) => (isCount(raw) ? raw : undefined),
  )
  return objects && attachments && deleted && { objects, attachments, deleted }
}

/** The reference to a change record, or undefined when it is none. */
export const readChangeRef = (raw: unknown): ChangeRef | undefined => {
  if (!Array.isArray(raw) || raw.length !== 3) return undefined
  const [blob, size, sha256] = raw as readonly unknown[]
  return typeof blob === 'string' && isBlobName(blob) && isCount(size) && isDigest(sha256)
    ? { blob, size, sha256 }
    : undefined
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
const isDigest = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)

/** A list each of whose members can be read, else undefined. */
const listOf = <T>(raw: unknown, read: (one: unknown) => T | undefined): readonly T[] | undefined => {
  if (!Array.isArray(raw)) return undefined
  const read_ = raw.map((one: unknown) => read(one))
  return read_.every((one) => one !== undefined) ? read_ : undefined
}

const mapOf = <T>(
  raw: unknown,
  isKey: (key: string) => boolean,
  read: (one: unknown) => T | undefined,
): ReadonlyMap<string, T> | undefined => {
  if (!isObject(raw)) return undefined
  const found = new Map<string, T>()
  for (const [key, one] of Object.entries(raw)) {
    const value = read(one)
    if (!isKey(key) || value === undefined) return undefined
    found.set(key, value)
  }
  return found
}

const readEntry = (raw: unknown): Entry | undefined => {
  if (!Array.isArray(raw) || raw.length !== 4) return undefined
  const [blob, generation, size, sha256] = raw as readonly unknown[]
  return typeof blob === 'string' && isBlobName(blob) && isCount(generation) && isCount(size) && isDigest(sha256)
    ? { blob, generation, size, sha256 }
    : undefined
}

const readParent = (raw: unknown): Root['parents'][number] | undefined => {
  if (!Array.isArray(raw) || raw.length !== 2) return undefined
  const [commit, sha256] = raw as readonly unknown[]
  return isCount(commit) && isDigest(sha256) ? { commit, sha256 } : undefined
}

const readPin = (raw: unknown): Pin | undefined => {
  if (!isObject(raw)) return undefined
  const { commit, name, by, at, visit } = raw
  if (!isCount(commit) || typeof name !== 'string' || typeof by !== 'string' || typeof at !== 'string') return undefined
  return { commit, name, by, at, ...(typeof visit === 'string' && { visit }) }
}
