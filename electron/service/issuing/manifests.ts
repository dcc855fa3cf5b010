import { everyBlock, provenanceOf, type DocumentModel } from '#core/document'
import type { Pack, Records } from '#core/domain'
import { signedText, travelling, withSignature, type FullManifest } from '#core/pack'
import { fingerprintOf, type Signer } from '#electron/vault'
import { statedWaivers } from './stated-waivers.ts'

/** What a manifest is made from. */
export type Stating = {
  readonly pack: Pack
  readonly prepared: { readonly document: DocumentModel }
  readonly records: Records
}

type Deps = { readonly app: string; readonly commit: number; readonly signer: Signer }

/** The manifest that stays and the one that travels, each signed as it is (PACK 10). */
export const signedManifests = (
  stating: Stating,
  deps: Deps,
): { readonly full: Uint8Array; readonly travelling: Uint8Array } => {
  const full = fullManifest(stating, deps)
  return { full: signed(full, deps.signer), travelling: signed(travelling(full), deps.signer) }
}

const signed = (manifest: Parameters<typeof signedText>[0], { sign }: Signer): Uint8Array =>
  new TextEncoder().encode(withSignature(manifest, sign(signedText(manifest))))

const fullManifest = ({ pack, prepared, records }: Stating, { app, commit, signer }: Deps): FullManifest => ({
  v: 1,
  kind: 'full',
  pack: pack.id,
  briefNumber: pack.number,
  version: pack.version,
  audience: pack.audience,
  marking: pack.packMarking.level,
  template: pack.template,
  contentHash: pack.contentHash,
  issuedAt: pack.issuedAt ?? pack.updatedAt,
  app,
  vault: commit,
  files: pack.outputs.map(({ name, size, sha256 }) => {
    const copy = copyOfName(name)
    return { name, size, sha256, ...(copy !== undefined && { copy }) }
  }),
  signer: { publicKey: signer.publicKey, fingerprint: fingerprintOf(signer.publicKey) },
  copies: pack.copies.map(({ n, holder, reason }) => ({
    n,
    ...(holder !== undefined && { holder }),
    ...(reason !== undefined && { reason }),
  })),
  findings: pack.findings.map(({ id, level, records: of }) => ({ id, level, records: of })),
  waivers: statedWaivers(records, pack),
  records: [...new Set(everyBlock(prepared.document).flatMap(({ block }) => provenanceOf(block)))].toSorted(),
})

/** The number of the copy in the name of a file (PACK 6.3). */
export const copyOfName = (name: string): number | undefined => {
  const number = /_copy(\d+)_/.exec(name)?.[1]
  return number === undefined ? undefined : Number(number)
}
