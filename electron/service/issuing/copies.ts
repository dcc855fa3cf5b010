import { err, instantToNumber, ok, type Instant, type Result } from '#core/base'
import type { CopyProblem, Format, HandedFile, ListedCopy } from '#core/contract'
import type { DocumentModel } from '#core/document'
import type { Copy, Pack, Records } from '#core/domain'
import { isNumbered, withCopy } from '#core/pack'
import type { OpenVault, RecordEdit, Signer } from '#electron/vault'
import { laterThan } from '../later-than.ts'
import type { PackDeps } from '../packs.ts'
import { checkedLetterhead } from '../letterhead.ts'
import { issuedPack, keepFiles, KEPT, keptFiles, pictureName, readKept, type Keeping } from './kept-files.ts'
import { signedManifests } from './manifests.ts'
import { renderCopy, type RenderedCopy } from './render-copy.ts'
import { listedCopy } from './versions.ts'

/** What is done with a copy, and by whom. */
export type CopyAct = {
  readonly records: Records
  readonly pack: string
  readonly n?: number | undefined
  readonly holder?: string | undefined
  readonly reason?: string | undefined
  readonly by: string
  readonly at: Instant
}

/** A copy that went out or came back: the edits and sealed files of one commit. */
export type CopyDone = {
  readonly copy: ListedCopy
  readonly files: readonly HandedFile[]
  readonly edits: readonly RecordEdit[]
  readonly attachments: ReadonlyMap<string, Uint8Array>
  /** A further copy exists for ever once it was made. */
  readonly isFinal: boolean
}

type Deps = Pick<PackDeps, 'worker' | 'digest'> &
  Pick<Keeping, 'newId'> & {
    readonly vault: OpenVault['vault']
    readonly app: string
    readonly commit: number
    readonly signer: Signer
  }

/** Notes that a copy went out (by its number) or came back. */
export const noteCopy = (act: CopyAct, what: 'out' | 'back'): Result<CopyDone, CopyProblem> => {
  const pack = issuedPack(act.records, act.pack)
  if (pack === undefined) return err({ kind: 'no-such-version', pack: act.pack })
  const copy = pack.copies.find(({ n }) => n === act.n)
  if (copy === undefined) return err({ kind: 'no-such-copy', n: act.n ?? 0 })
  if (copy[what] !== undefined) return err({ kind: 'already', what })
  const next: Copy = {
    ...copy,
    [what]: act.at,
    ...(act.holder !== undefined && copy.holder === undefined && { holder: act.holder }),
  }
  const after = touched(pack, act, { copies: pack.copies.map((one) => (one === copy ? next : one)) })
  return ok({
    copy: listedCopy(next),
    files: [],
    edits: [{ before: pack, after }],
    attachments: new Map(),
    isFinal: false,
  })
}

/** Makes a further copy of an issued version: the same document, the next number, its own holder and the reason for it. */
export const furtherCopy = async (act: CopyAct, deps: Deps): Promise<Result<CopyDone, CopyProblem>> => {
  const pack = issuedPack(act.records, act.pack)
  if (pack === undefined) return err({ kind: 'no-such-version', pack: act.pack })
  if (!isNumbered(pack.audience)) return err({ kind: 'not-numbered' })
  const holder = act.holder?.trim() ?? ''
  const reason = act.reason?.trim() ?? ''
  const missing = [...(holder === '' ? (['holder'] as const) : []), ...(reason === '' ? (['reason'] as const) : [])]
  if (missing.length > 0) return err({ kind: 'copy-needs', missing })
  const number = 1 + Math.max(0, ...pack.copies.map(({ n }) => n))
  const made = await renderFurther(pack, { number, of: number, holder }, act.records, deps)
  if (!made.ok) return made
  const { files, document } = made.value
  const copy: Copy = { n: number, holder, reason, out: act.at }
  const outputs = files.map(({ format, name, bytes, sha256 }) => ({ format, name, size: bytes.length, sha256 }))
  const after = touched(pack, act, { copies: [...pack.copies, copy], outputs: [...pack.outputs, ...outputs] })
  const manifests = signedManifests({ pack: after, prepared: { document }, records: act.records }, deps)
  const held = keptFiles(act.records, pack.id)
  const travellingName = [...held.keys()].find((name) => name.endsWith('.manifest.json'))
  const kept = new Map<string, Uint8Array>([
    ...files.map(({ name, bytes }) => [name, bytes] as const),
    [KEPT.manifest, manifests.full],
    ...(travellingName === undefined ? [] : [[travellingName, manifests.travelling] as const]),
  ])
  const keeping: Keeping = { pack, by: act.by, at: act.at, digest: deps.digest, newId: deps.newId }
  const { edits, attachments } = keepFiles(kept, held, keeping)
  const manifest =
    travellingName === undefined
      ? []
      : [{ name: travellingName, bytes: manifests.travelling, sha256: deps.digest(manifests.travelling) }]
  return ok({
    copy: listedCopy(copy),
    files: [...files, ...manifest],
    edits: [{ before: pack, after }, ...edits],
    attachments: new Map([...attachments, ...deps.signer.made]),
    isFinal: true,
  })
}

const touched = (pack: Pack, { at, by }: CopyAct, change: Partial<Pack>): Pack => ({
  ...pack,
  ...change,
  updatedAt: laterThan(instantToNumber(at), [pack]),
  updatedBy: by,
})

type Further = { readonly files: readonly RenderedCopy[]; readonly document: DocumentModel }

/** Renders the frozen document as one more copy, under the names that the first copy has. */
const renderFurther = async (
  pack: Pack,
  copy: { readonly number: number; readonly of: number; readonly holder: string },
  records: Records,
  deps: Deps,
): Promise<Result<Further, CopyProblem>> => {
  const gone = err({ kind: 'no-such-version', pack: pack.id } as const)
  const frozen = await readKept(deps.vault, records, pack.id, KEPT.document)
  if (frozen === undefined) return gone
  const document = JSON.parse(new TextDecoder().decode(frozen)) as DocumentModel
  const pictures = new Map<string, Uint8Array>()
  for (const name of keptFiles(records, pack.id).keys()) {
    const sha256 = /^pictures\/([0-9a-f]{64})\.jpg$/.exec(name)?.[1]
    const bytes = sha256 === undefined ? undefined : await readKept(deps.vault, records, pack.id, pictureName(sha256))
    if (sha256 !== undefined && bytes !== undefined) pictures.set(sha256, bytes)
  }
  const kept = await readKept(deps.vault, records, pack.id, KEPT.letterhead)
  const letterhead = await checkedLetterhead(kept, deps.worker)
  if (!letterhead.ok) return gone
  const names = new Map(pack.outputs.toReversed().map(({ format, name }) => [format, name]))
  const nameOf = (format: Format): string =>
    (names.get(format) ?? `pack_copy1_.${format}`).replace(/_copy\d+_/, `_copy${String(copy.number)}_`)
  const formats = [...new Set(pack.outputs.map(({ format }) => format))]
  const made = await renderCopy(
    {
      document: withCopy(document, copy),
      hash: pack.contentHash,
      formats,
      pictures,
      letterhead: letterhead.value?.parts,
      withheld: [],
      nameOf,
    },
    deps,
  )
  if (!made.ok) return made.error.kind === 'faulty-file' ? err(made.error) : gone
  return ok({ files: made.value.files, document })
}
