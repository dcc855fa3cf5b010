import { err, ok, type Digest, type Result } from '#core/base'
import type { Format, PackProblem, Rendered, RenderNote, WorkerJobs } from '#core/contract'
import { contentHash, linesOf, everyBlock, plainText, withHash, type DocumentModel } from '#core/document'
import type { Records, Waiver } from '#core/domain'
import { textsFor } from '#core/language'
import {
  byDocument,
  checkInputOf,
  compose,
  fileNameOf,
  gateOf,
  gather,
  isBlocking,
  resolveRequest,
  runChecks,
  withhold,
  withLaidOut,
  withheldTexts,
  type Censored,
  type CheckGround,
  type Finding,
  type PackRequest,
  type Scope,
  type Wish,
  type Withheld,
} from '#core/pack'
import type { Finished } from './hand-over.ts'
import { loadPictures, portraitReader, type LoadedPictures, type ReadBlob, type ReadPortrait } from './pictures.ts'

/** A pack asked for: the wish, the forms, and the office's own Word file. */
export type PackOrder = {
  readonly records: Records
  readonly wish: Wish
  readonly formats: readonly Format[]
  readonly letterhead?: Uint8Array
}

/** What only a host can do, passed in. */
export type PackDeps = { readonly worker: WorkerJobs; readonly digest: Digest; readonly readBlob: ReadBlob }

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
  const parts: MadePack[] = []
  const readPortrait = portraitReader(deps)
  for (const request of byDocument(resolved.value)) {
    const one = await makeDocument(order, request, readPortrait, deps)
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
    notes: parts.flatMap((part) => part.notes),
  }
}

const makeDocument = async (
  order: PackOrder,
  request: PackRequest,
  readPortrait: ReadPortrait,
  deps: PackDeps,
): Promise<Result<MadePack, PackProblem>> => {
  const gathered = gather(order.records, request)
  if (!gathered.ok) return gathered
  const scope = gathered.value
  const loaded = await loadPictures(scope.records, peopleOf(scope), readPortrait, deps.digest)
  const censored = withhold(scope, request)
  const checked = await composeChecked(order.records, request, scope, censored, loaded, deps)
  const { findings, document } = checked
  const { withheld } = censored
  const { waivers } = scope
  const none: MadePack = { kind: 'refused', request, files: [], withheld, findings, waivers, notes: [] }
  if (isRefused(findings, waivers, request)) return ok(none)
  const rendered = await deps.worker.render({
    document,
    hash: checked.hash,
    formats: order.formats,
    pictures: loaded.bytes,
    ...(order.letterhead !== undefined && { letterhead: order.letterhead }),
  })
  if (!rendered.ok) return err({ kind: 'letterhead-refused', reason: rendered.error.reason })
  const all = withLaidOut(findings, checkInputOf({ ...checked.ground, document, layout: rendered.value.layout }))
  if (isRefused(all, waivers, request)) return ok({ ...none, findings: all })
  const faults = await deps.worker.open({ document, ...rendered.value, withheld: withheldTexts(scope, censored.scope) })
  if (faults.length > 0) return err({ kind: 'faulty-file', faults })
  return ok({
    ...none,
    kind: 'made',
    files: filesOf({ rendered: rendered.value, document, hash: checked.hash }, request, scope, deps.digest),
    findings: all,
    notes: rendered.value.notes,
  })
}

const isRefused = (findings: readonly Finding[], waivers: readonly Waiver[], request: PackRequest): boolean => {
  const gate = gateOf(findings, waivers)
  return gate === 'refused' || (gate === 'draft-only' && request.issue.kind === 'issued')
}

const peopleOf = (scope: Scope): ReadonlySet<string> =>
  new Set(
    [...scope.ours.members, ...scope.theirs.members].map((place) => place.person as string).concat(scope.subject ?? []),
  )

type Checked = {
  readonly document: DocumentModel
  readonly hash: string
  readonly findings: readonly Finding[]
  readonly ground: CheckGround
}

/** Composes, checks what needs no pages, and lets a draft say how many findings block its issue. */
const composeChecked = async (
  records: Records,
  request: PackRequest,
  scope: Scope,
  censored: Censored,
  loaded: LoadedPictures,
  deps: PackDeps,
): Promise<Checked> => {
  const composing = { request, withheld: censored.withheld, pictures: loaded.pictures }
  const bare = compose(censored.scope, request.template, composing)
  const missing = new Set(await deps.worker.missingGlyphs(textsOf(bare)))
  const ground: CheckGround = {
    records,
    request,
    scope,
    document: bare,
    digest: deps.digest,
    hasGlyph: (char) => !missing.has(char),
  }
  const findings = runChecks(checkInputOf(ground))
  const blocking = findings.filter((finding) => isBlocking(finding, scope.waivers)).length
  const document = request.issue.kind === 'draft' && blocking > 0 ? withWarning(bare, request, blocking) : bare
  const hash = contentHash(document, deps.digest)
  return { document: withHash(document, hash), hash, findings, ground }
}

/** The sentence on a draft's cover that says how many findings block its issue. */
const withWarning = (document: DocumentModel, request: PackRequest, count: number): DocumentModel =>
  document.cover === undefined
    ? document
    : { ...document, cover: { ...document.cover, warning: textsFor(request.lang)('outputs.draftBlocked', { count }) } }

const textsOf = (document: DocumentModel): readonly string[] => [
  ...document.sections.map((section) => section.title),
  ...everyBlock(document).flatMap(({ block }) => linesOf(block).map(plainText)),
]

type Made = { readonly rendered: Rendered; readonly document: DocumentModel; readonly hash: string }

const filesOf = (
  { rendered, document, hash }: Made,
  request: PackRequest,
  scope: Scope,
  digest: Digest,
): readonly MadeFile[] =>
  rendered.files.map(({ format, bytes, pages }) => ({
    format,
    bytes,
    pages,
    sha256: digest(bytes),
    name: fileNameOf({
      office: scope.office,
      visit: scope.visit,
      audience: request.audience,
      template: request.template.name,
      lang: request.lang,
      version: request.version,
      issue: request.issue,
      level: document.banner.level,
      contentHash: hash,
      extension: format,
    }),
  }))
