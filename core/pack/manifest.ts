import { z } from 'zod'
import { canonicalJson } from '#core/document'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const text = z.string().max(4096)

/** A file of an issued version: its name, its size and its digest. */
const ManifestFile = z.strictObject({
  name: text,
  size: z.int().nonnegative(),
  sha256: hash,
  copy: z.int().positive().optional(),
})

/** What the full and the travelling manifest say alike. */
const shared = {
  v: z.literal(1),
  briefNumber: text,
  version: z.int().positive(),
  audience: text,
  marking: text,
  template: z.strictObject({ name: text, sha256: hash }),
  contentHash: hash,
  issuedAt: text,
  app: text,
  /** The change of the vault from which it was made. */
  vault: z.int().nonnegative(),
  files: z.array(ManifestFile).max(10_000),
  signer: z.strictObject({ publicKey: hash, fingerprint: text }),
}

/** The manifest that travels beside the files: no record ids, no holders, no reasons (PACK 10). */
export const TravellingManifest = z.strictObject({
  ...shared,
  kind: z.literal('travelling'),
  copies: z.array(z.int().positive()),
  findings: z.array(z.strictObject({ id: text, level: text })),
  waivers: z.array(z.strictObject({ check: text, at: text })),
})
export type TravellingManifest = z.infer<typeof TravellingManifest>

/** The manifest that stays in the vault. */
export type FullManifest = Omit<TravellingManifest, 'kind' | 'copies' | 'findings' | 'waivers'> & {
  readonly kind: 'full'
  readonly pack: string
  readonly copies: readonly { readonly n: number; readonly holder?: string; readonly reason?: string }[]
  readonly findings: readonly { readonly id: string; readonly level: string; readonly records: readonly string[] }[]
  readonly waivers: readonly {
    readonly check: string
    readonly subject: readonly string[]
    readonly by: string
    readonly at: string
    readonly reason: string
  }[]
  readonly records: readonly string[]
}

/** What may leave the vault of a full manifest. */
export function travelling(full: FullManifest): TravellingManifest {
  const { pack: _, records: __, copies, findings, waivers, ...rest } = full
  return {
    ...rest,
    kind: 'travelling',
    copies: copies.map(({ n }) => n),
    findings: findings.map(({ id, level }) => ({ id, level })),
    waivers: waivers.map(({ check, at }) => ({ check, at })),
  }
}

/** The text of a manifest that is signed. */
export const signedText = (manifest: FullManifest | TravellingManifest): string => canonicalJson(manifest)

/** A manifest as a file: canonical JSON with its signature. */
export const withSignature = (manifest: FullManifest | TravellingManifest, signature: string): string =>
  `${canonicalJson({ ...manifest, signature })}\n`

const Signed = TravellingManifest.extend({ signature: z.string().regex(/^[0-9a-f]{128}$/) })

/** A travelling manifest and its signature; undefined for a text that is none. */
export function readTravelling(
  file: string,
): { readonly manifest: TravellingManifest; readonly signature: string } | undefined {
  const read = Signed.safeParse(parsed(file))
  if (!read.success) return undefined
  const { signature, ...manifest } = read.data
  return { manifest, signature }
}

const parsed = (file: string): unknown => {
  try {
    return JSON.parse(file)
  } catch {
    return undefined
  }
}
