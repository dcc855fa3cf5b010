import { err, ok, type Result } from '#core/base'
import type { Format, HandedFile, IssueProblem } from '#core/contract'
import { canonicalJson, type Layout } from '#core/document'
import { findRecord, type Pack } from '#core/domain'
import {
  freezeScope,
  gateOf,
  isNumbered,
  packInPreparation,
  resolveRequest,
  withCopy,
  withheldTexts,
  type IssuedCopy,
  type PackRequest,
} from '#core/pack'
import type { RecordEdit, Signer } from '#electron/vault'
import { listFindings } from '../findings.ts'
import { checkedLetterhead } from '../letterhead.ts'
import { packFileName } from '../pack-file-name.ts'
import type { PackDeps } from '../packs.ts'
import { portraitReader } from '../pictures.ts'
import { findingsOnPages, prepare, type Prepared } from '../prepare.ts'
import type { Telling } from './jobs.ts'
import type { AskedCopy, IssueOrder } from './issue-order.ts'
import { keepFiles, KEPT, newRecord, pictureName, type Keeping } from './kept-files.ts'
import { signedManifests } from './manifests.ts'
import { packRecord } from './pack-record.ts'
import { renderCopy, type RenderedCopy } from './render-copy.ts'
import { listedChanges } from './versions.ts'

export type IssueDeps = PackDeps &
  Pick<Keeping, 'newId'> & {
    readonly app: string
    /** The change of the vault from which the version is made. */
    readonly commit: number
    readonly signer: Signer
    readonly telling: Telling
  }

/** An issued version before it is saved: the edits and sealed files of one commit, and what is handed over. */
export type MadeIssue = {
  readonly pack: Pack
  readonly edits: readonly RecordEdit[]
  readonly attachments: ReadonlyMap<string, Uint8Array>
  readonly files: readonly HandedFile[]
}

/** Makes the version that is issued: the gate first, then every copy by itself, then its record and its manifests. */
export const makeIssue = async (order: IssueOrder, deps: IssueDeps): Promise<Result<MadeIssue, IssueProblem>> => {
  const { records, at, telling } = { ...order, ...deps }
  telling('gather', 0, 1)
  const copies = copiesOf(order)
  const [first] = copies
  const issue = { kind: 'issued', issuedAt: at, ...(first !== undefined && { copy: first }) } as const
  const resolved = resolveRequest(records, { ...order.wish, issue })
  if (!resolved.ok) return resolved
  const request = resolved.value
  if (isNumbered(request.audience) !== copies.length > 0 || !areInOrder(order.copies)) {
    return err({ kind: 'copies-refused', expected: isNumbered(request.audience) ? 'numbered' : 'none' })
  }
  telling('compose', 0, 1)
  const holders = order.copies.map(({ n, holder }) => ({ n, holder }))
  const prepared = await prepare(records, request, portraitReader(deps), deps, holders)
  if (!prepared.ok) return prepared
  const made = await renderAll(order, copies, prepared.value, deps)
  if (!made.ok) return made
  telling('write', 0, 1)
  return ok(assembled(order, request, prepared.value, made.value, deps))
}

const copiesOf = ({ copies }: IssueOrder): readonly IssuedCopy[] =>
  copies.map(({ n, holder }) => ({ number: n, of: copies.length, ...(holder !== undefined && { holder }) }))

const areInOrder = (copies: readonly AskedCopy[]): boolean => copies.every(({ n }, at) => n === at + 1)

type Rendered = { readonly files: readonly RenderedCopy[]; readonly layout: Layout }

/** Renders each copy. The checks look at the pages of the first one, since all have the same. */
const renderAll = async (
  order: IssueOrder,
  copies: readonly IssuedCopy[],
  prepared: Prepared,
  deps: IssueDeps,
): Promise<Result<Rendered, IssueProblem>> => {
  const { request, scope, censored } = prepared
  const blocked = (layout?: Layout): Result<never, IssueProblem> | undefined => {
    const findings = layout === undefined ? prepared.findings : findingsOnPages(prepared, layout)
    const gate = gateOf(findings, scope.waivers)
    if (gate === 'open') return undefined
    const listed = listFindings(order.records, { request, findings, waivers: scope.waivers })
    return err({ kind: 'gate-refused', gate, findings: listed })
  }
  const early = blocked()
  if (early !== undefined) return early
  const letterhead = await checkedLetterhead(order.letterhead, deps.worker)
  if (!letterhead.ok) return letterhead
  const withheld = withheldTexts(scope, censored.scope)
  const all = copies.length === 0 ? [undefined] : copies
  const files: RenderedCopy[] = []
  let layout: Layout | undefined
  for (const [at, copy] of all.entries()) {
    deps.telling('render', at, all.length)
    const document = copy === undefined ? prepared.document : withCopy(prepared.document, copyShown(copy, request))
    const nameOf = (format: Format): string => nameIn(prepared, copy, format)
    const toRender = {
      document,
      hash: prepared.hash,
      formats: order.formats,
      pictures: prepared.loaded.bytes,
      letterhead: letterhead.value?.parts,
      withheld,
      nameOf,
    }
    const made = await renderCopy(toRender, deps, (pages) => at > 0 || blocked(pages) === undefined)
    if (!made.ok) return made
    const late = at === 0 ? blocked(made.value.layout) : undefined
    if (late !== undefined) return late
    files.push(...made.value.files)
    layout ??= made.value.layout
  }
  deps.telling('check', all.length, all.length)
  return layout === undefined ? err({ kind: 'copies-refused', expected: 'numbered' }) : ok({ files, layout })
}

const copyShown = (copy: IssuedCopy, { audience }: PackRequest): IssuedCopy =>
  audience === 'shareable' ? { number: copy.number, of: copy.of } : copy

/** The name of a file of a version, of one of its copies or of none. */
const nameIn = (prepared: Prepared, copy: IssuedCopy | undefined, extension: string): string => {
  const { issue, now } = prepared.request
  const issuedAt = issue.kind === 'issued' ? issue.issuedAt : now
  return packFileName(prepared, extension, { kind: 'issued', issuedAt, ...(copy !== undefined && { copy }) })
}

const assembled = (
  order: IssueOrder,
  request: PackRequest,
  prepared: Prepared,
  { files, layout }: Rendered,
  deps: IssueDeps,
): MadeIssue => {
  const { records, by, at, letterhead } = order
  const findings = findingsOnPages(prepared, layout)
  const draft = packInPreparation(records, request)
  const pack = packRecord({ order, prepared, files, findings, draft, id: draft?.id ?? deps.newId('pack') }, deps)
  const manifestName = nameIn(prepared, undefined, 'manifest.json')
  const manifests = signedManifests({ pack, prepared, records }, deps)
  const kept = new Map<string, Uint8Array>([
    ...files.map(({ name, bytes }) => [name, bytes] as const),
    [manifestName, manifests.travelling],
    [KEPT.manifest, manifests.full],
    [KEPT.document, utf8(canonicalJson(prepared.document))],
    [KEPT.scope, utf8(freezeScope(prepared.censored.scope))],
    [KEPT.changes, utf8(canonicalJson(listedChanges(prepared.changes, request)))],
    ...[...prepared.loaded.bytes].map(([sha256, bytes]) => [pictureName(sha256), bytes] as const),
    ...(letterhead === undefined ? [] : [[KEPT.letterhead, letterhead] as const]),
  ])
  const keeping: Keeping = { pack, by, at, digest: deps.digest, newId: deps.newId }
  const { edits, attachments } = keepFiles(kept, new Map(), keeping)
  const before = draft === undefined ? null : (findRecord(records, draft.id) ?? null)
  return {
    pack,
    edits: [{ before, after: newRecord(pack) }, ...edits],
    attachments: new Map([...attachments, ...deps.signer.made]),
    files: [...files, { name: manifestName, bytes: manifests.travelling, sha256: deps.digest(manifests.travelling) }],
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
