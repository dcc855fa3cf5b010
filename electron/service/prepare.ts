import { ok, type Digest, type Result } from '#core/base'
import type { PackProblem, WorkerJobs } from '#core/contract'
import { contentHash, everyBlock, linesOf, plainText, withHash, type DocumentModel, type Layout } from '#core/document'
import type { Arrangement, Records } from '#core/domain'
import { textsFor } from '#core/language'
import {
  checkInputOf,
  compare,
  compose,
  gather,
  isBlocking,
  packInPreparation,
  runChecks,
  withhold,
  withLaidOut,
  type Censored,
  type Change,
  type CheckGround,
  type Finding,
  type PackRequest,
  type Scope,
} from '#core/pack'
import { loadPictures, type LoadedPictures, type ReadPortrait } from './pictures.ts'

/** One document of a pack before it is rendered: gathered, withheld, composed, and checked as far as no pages are needed. */
export type Prepared = {
  readonly request: PackRequest
  /** What was gathered, before anything was withheld. */
  readonly scope: Scope
  readonly censored: Censored
  /** What changed since the newest issued version. */
  readonly changes: readonly Change[]
  readonly loaded: LoadedPictures
  readonly document: DocumentModel
  readonly hash: string
  readonly findings: readonly Finding[]
  readonly ground: CheckGround
}

/** What an earlier state of a pack was made of, and how its sections stood. */
export type EarlierPack = { readonly scope: Scope; readonly arranged: Arrangement | undefined }

/** The newest issued version of a pack, where there is one. */
export type LastIssued = (records: Records, request: PackRequest) => Promise<EarlierPack | undefined>

type Deps = {
  readonly worker: Pick<WorkerJobs, 'missingGlyphs'>
  readonly digest: Digest
  readonly lastIssued?: LastIssued
}

/** Prepares a document. A draft says on its cover how many findings block its issue. */
export const prepare = async (
  records: Records,
  request: PackRequest,
  readPortrait: ReadPortrait,
  deps: Deps,
  copies?: CheckGround['copies'],
): Promise<Result<Prepared, PackProblem>> => {
  const composed = await composeBare(records, request, readPortrait, deps)
  if (!composed.ok) return composed
  const { scope, censored, changes, loaded, document: bare } = composed.value
  const missing = new Set(await deps.worker.missingGlyphs(textsOf(bare)))
  const ground: CheckGround = {
    records,
    request,
    scope,
    document: bare,
    digest: deps.digest,
    hasGlyph: (char) => !missing.has(char),
    openComments: commentsOn(records, request),
    ...(copies !== undefined && { copies }),
  }
  const findings = runChecks(checkInputOf(ground))
  const blocking = findings.filter((finding) => isBlocking(finding, scope.waivers)).length
  const document = request.issue.kind === 'draft' && blocking > 0 ? withWarning(bare, request, blocking) : bare
  const hash = contentHash(document, deps.digest)
  return ok({ request, scope, censored, changes, loaded, document: withHash(document, hash), hash, findings, ground })
}

/** A document of a pack before anything was checked. */
export type Composed = Pick<Prepared, 'scope' | 'censored' | 'changes' | 'loaded' | 'document'>

/** Gathers, withholds and composes a document. */
export const composeBare = async (
  records: Records,
  request: PackRequest,
  readPortrait: ReadPortrait,
  deps: Pick<Deps, 'digest' | 'lastIssued'>,
): Promise<Result<Composed, PackProblem>> => {
  const gathered = gather(records, request)
  if (!gathered.ok) return gathered
  const scope = gathered.value
  const loaded = await loadPictures(scope.records, peopleOf(scope), readPortrait, deps.digest)
  const censored = withhold(scope, request)
  const before = await deps.lastIssued?.(records, request)
  const changes = before === undefined ? [] : compare(before.scope, censored.scope, request, before)
  const document = compose(censored.scope, request.template, {
    request,
    withheld: censored.withheld,
    pictures: loaded.pictures,
    changes,
  })
  return ok({ scope, censored, changes, loaded, document })
}

/** The findings now that the pages are known. */
export const findingsOnPages = ({ findings, ground, document }: Prepared, layout: Layout): readonly Finding[] =>
  withLaidOut(findings, checkInputOf({ ...ground, document, layout }))

/** The comments on the version in preparation that are open. */
const commentsOn = (records: Records, request: PackRequest): number =>
  packInPreparation(records, request)?.comments.filter(({ resolved }) => !resolved).length ?? 0

const peopleOf = (scope: Scope): ReadonlySet<string> =>
  new Set(
    [...scope.ours.members, ...scope.theirs.members].map((place) => place.person as string).concat(scope.subject ?? []),
  )

/** The sentence on a draft's cover that says how many findings block its issue. */
const withWarning = (document: DocumentModel, request: PackRequest, count: number): DocumentModel =>
  document.cover === undefined
    ? document
    : { ...document, cover: { ...document.cover, warning: textsFor(request.lang)('outputs.draftBlocked', { count }) } }

const textsOf = (document: DocumentModel): readonly string[] => [
  ...document.sections.map((section) => section.title),
  ...everyBlock(document).flatMap(({ block }) => linesOf(block).map(plainText)),
]
