import { err, ok, type Digest, type Result } from '#core/base'
import type { CheckedLetterhead, Format, PackProblem, Rendered, RenderNote, WorkerJobs } from '#core/contract'
import type { Records, Waiver } from '#core/domain'
import {
  byDocument,
  gateOf,
  resolveRequest,
  withheldTexts,
  type Finding,
  type PackRequest,
  type Wish,
  type Withheld,
} from '#core/pack'
import type { Finished } from './hand-over.ts'
import { checkedLetterhead } from './letterhead.ts'
import { packFileName, type NamedPack } from './pack-file-name.ts'
import { portraitReader, type ReadBlob, type ReadPortrait } from './pictures.ts'
import { findingsOnPages, prepare, type LastIssued } from './prepare.ts'

/** A pack asked for: the wish, the forms, and the office's own Word file. */
export type PackOrder = {
  readonly records: Records
  readonly wish: Wish
  readonly formats: readonly Format[]
  readonly letterhead?: Uint8Array
}

/** What only a host can do, passed in. */
export type PackDeps = {
  readonly worker: WorkerJobs
  readonly digest: Digest
  readonly readBlob: ReadBlob
  readonly lastIssued?: LastIssued
}

export type MadeFile = Finished & {
  readonly format: Format
  readonly sha256: string
  readonly pages: number | undefined
}

/** A pack that may be handed over, or one that its findings refuse: then it has no files. */
export type MadePack = {
  readonly kind: 'made' | 'refused'
  readonly request: PackRequest
  readonly files: readonly MadeFile[]
  readonly withheld: readonly Withheld[]
  readonly findings: readonly Finding[]
  /** The waivers that stand for this version. */
  readonly waivers: readonly Waiver[]
  readonly notes: readonly RenderNote[]
}

/** Makes a pack: gather, withhold, compose, check, render, look at the files. Writes nothing. */
export const makePack = async (order: PackOrder, deps: PackDeps): Promise<Result<MadePack, PackProblem>> => {
  const resolved = resolveRequest(order.records, order.wish)
  if (!resolved.ok) return resolved
  const letterhead = await checkedLetterhead(order.letterhead, deps.worker)
  if (!letterhead.ok) return letterhead
  const parts: MadePack[] = []
  const readPortrait = portraitReader(deps)
  for (const request of byDocument(resolved.value)) {
    const one = await makeDocument({ ...order, letterhead: letterhead.value }, request, readPortrait, deps)
    if (!one.ok) return one
    parts.push(one.value)
  }
  return ok(joined(parts, resolved.value))
}

/** The findings of a pack without making its files; pages and glyphs are looked at too. */
export const checkPack = async (
  order: Omit<PackOrder, 'formats'>,
  deps: PackDeps,
): Promise<Result<MadePack, PackProblem>> => makePack({ ...order, formats: [] }, deps)

const joined = (parts: readonly MadePack[], request: PackRequest): MadePack => {
  const refused = parts.some((part) => part.kind === 'refused')
  return {
    kind: refused ? 'refused' : 'made',
    request,
    files: refused ? [] : parts.flatMap((part) => part.files),
    withheld: parts[0]?.withheld ?? [],
    findings: parts.flatMap((part) => part.findings),
    waivers: parts[0]?.waivers ?? [],
    notes: parts[0]?.notes ?? [],
  }
}

const makeDocument = async (
  order: Omit<PackOrder, 'letterhead'> & { readonly letterhead: CheckedLetterhead | undefined },
  request: PackRequest,
  readPortrait: ReadPortrait,
  deps: PackDeps,
): Promise<Result<MadePack, PackProblem>> => {
  const prepared = await prepare(order.records, request, readPortrait, deps)
  if (!prepared.ok) return prepared
  const { scope, censored, loaded, findings, document, hash } = prepared.value
  const { withheld } = censored
  const { waivers } = scope
  const none: MadePack = { kind: 'refused', request, files: [], withheld, findings, waivers, notes: [] }
  if (isRefused(findings, waivers, request)) return ok(none)
  const rendered = await deps.worker.render({
    document,
    hash,
    formats: order.formats,
    pictures: loaded.bytes,
    ...(order.letterhead !== undefined && { letterhead: order.letterhead.parts }),
  })
  const all = findingsOnPages(prepared.value, rendered.layout)
  if (isRefused(all, waivers, request)) return ok({ ...none, findings: all })
  const faults = await deps.worker.open({ document, ...rendered, withheld: withheldTexts(scope, censored.scope) })
  if (faults.length > 0) return err({ kind: 'faulty-file', faults })
  return ok({
    ...none,
    kind: 'made',
    files: filesOf(rendered.files, prepared.value, deps.digest),
    findings: all,
    notes: order.letterhead?.notes ?? [],
  })
}

const isRefused = (findings: readonly Finding[], waivers: readonly Waiver[], request: PackRequest): boolean => {
  const gate = gateOf(findings, waivers)
  return gate === 'refused' || (gate === 'draft-only' && request.issue.kind === 'issued')
}

const filesOf = (files: Rendered['files'], pack: NamedPack, digest: Digest): readonly MadeFile[] =>
  files.map(({ format, bytes, pages }) => ({
    format,
    bytes,
    pages,
    sha256: digest(bytes),
    name: packFileName(pack, format),
  }))
