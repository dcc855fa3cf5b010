import { z } from 'zod'
import { PACK_LANGS, type Instant, type PackLang } from '#core/base'
import { Audience } from '#core/domain'
import type { GatherProblem, PageOfBlocks, RequestProblem, SectionHold, Withheld } from '#core/pack'
import type { SectionId, TemplateProblem } from '#core/template'
import { FORMATS, type Format, type LetterheadRefused, type OpenFault, type RenderNote } from './jobs.ts'

const instant = z.custom<Instant>((value) => typeof value === 'string', { error: 'a time' })
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, { error: 'bytes' })
/** A Word file in place of the office's own letterhead, or none at all. */
export const Letterhead = z.union([bytes, z.literal('none')])
const words = z.string().min(1).max(4096)
const copy = z.strictObject({ number: z.int().positive(), of: z.int().positive(), holder: words.optional() })

/** A pack as it is asked for: a visit by id or code, a template by name or folder, and what the asker says beside. */
export const PackAsked = z.strictObject({
  visit: words,
  template: words,
  formats: z.array(z.enum(FORMATS)),
  letterhead: Letterhead.optional(),
  audience: Audience.optional(),
  person: words.optional(),
  lang: z.enum(PACK_LANGS).optional(),
  secondLang: z.enum(PACK_LANGS).optional(),
  profile: z.enum(['a4', 'letter', 'vn', 'cn', 'ru']).optional(),
  houseStyle: words.optional(),
  issue: z.union([
    z.strictObject({ kind: z.literal('draft') }),
    z.strictObject({ kind: z.literal('issued'), issuedAt: instant, copy: copy.optional() }),
  ]),
  now: instant,
})
export type PackAsked = z.infer<typeof PackAsked>

/** A pack asked for in a window: what is printed, without its forms and its issue. The clock of the vault counts unless one is given. */
export const PackWish = PackAsked.omit({ formats: true, issue: true, letterhead: true })
  .partial({ now: true })
  .extend({
    /** An issued version to which only what changed since is printed. */
    addendumTo: words.optional(),
    /** The language in which findings are told, where it is not the pack's. */
    toldIn: z.enum(PACK_LANGS).optional(),
  })
export type PackWish = z.infer<typeof PackWish>

/** A pack to be looked at while it is worked on. */
export const PackPreviewed = PackWish.extend({
  /** Records as they are being typed: they are drawn, and never stored. What the vault would refuse is left out. */
  edits: z.array(z.json()).max(100).optional(),
})
export type PackPreviewed = z.infer<typeof PackPreviewed>

/** The same, of the sections around one block. */
export const PackPartPreviewed = PackPreviewed.extend({ block: z.string().max(300) })
export type PackPartPreviewed = z.infer<typeof PackPartPreviewed>

/** A finding as it is listed: check, level, the record it is about and all that it names, its words, who waived it. */
export type ListedFinding = {
  readonly id: string
  readonly level: string
  readonly record: string | null
  readonly records: readonly string[]
  readonly message: string
  readonly fix: string
  readonly waived: { readonly by: string; readonly reason: string } | null
  readonly section?: string
  readonly page?: number
  /** The block that shows it, by the name that it has in a preview. */
  readonly block?: string
  /** Where it is cleared: a record and the field of it, where there is one. */
  readonly go?: { readonly record: string; readonly field: string | null }
  /** The level to which the pack can be raised so that it is cleared, on the visit that it is of. */
  readonly raise?: { readonly visit: string; readonly level: string; readonly label: string }
}

/** What findings allow: nothing at all, a draft only, or issue. */
export type PackGate = 'refused' | 'draft-only' | 'open'

/** How many findings stand on the usual pack of a visit, those that were accepted left out. */
export type FindingCounts = {
  readonly visit: string
  readonly findings: { readonly blocking: number; readonly advisory: number } | null
}

/** Findings of a pack as it stands. `pages` says whether those that need pages are of these very pages. */
export type CheckedPack = {
  readonly findings: readonly ListedFinding[]
  readonly gate: PackGate
  readonly pages: 'these' | 'last'
}

/** A block in the list of a composer; one that the audience may not have stands there with why, and is on no page. */
export type ListedBlock = {
  readonly block: string
  readonly record: string | null
  readonly title: string
  readonly level: string | null
  readonly withheld?: Withheld['reason']
}

/** A section in the list of a composer; one that is left out of this pack has its place there, and no page. */
export type ListedSection = {
  readonly id: SectionId
  readonly title: string
  readonly page: number | null
  readonly isLeftOut: boolean
  /** How far it may be arranged. */
  readonly hold: SectionHold
  readonly blocks: readonly ListedBlock[]
}

/** What was said about a block; one whose block is not in the pack now is kept. The time is what it is known by. */
export type ListedComment = {
  readonly block: string
  readonly by: string
  readonly at: string
  readonly text: string
  readonly resolved: boolean
  readonly isPlaced: boolean
}

/** The pages of a pack as a draft has them, byte for byte, and what stands where on them. */
export type PreviewedPack = {
  readonly pdf: Uint8Array
  readonly sha256: string
  readonly pages: number
  /** The content hash of the document. */
  readonly hash: string
  readonly layout: readonly PageOfBlocks[]
  readonly sections: readonly ListedSection[]
  readonly comments: readonly ListedComment[]
  readonly findings: readonly ListedFinding[]
  readonly gate: PackGate
  readonly withheld: readonly { readonly record: string; readonly code: Withheld['reason']; readonly title: string }[]
  readonly marking: { readonly level: string; readonly label: string }
  /** The first language of what is printed. */
  readonly lang: PackLang
  readonly version: number
  readonly briefNumber: string
}

/**
 * Some pages of a pack ahead of the whole: those of the sections around a block, with the numbers that they would have among the
 * pages drawn last. They take the place of the pages `from` to `to` of those, which `among` names by their SHA-256.
 */
export type PreviewedPart = {
  readonly among: string
  readonly from: number
  readonly to: number
  readonly pdf: Uint8Array
  readonly layout: readonly PageOfBlocks[]
}

/** A newer preview was asked for before this one began. */
export type Superseded = { readonly kind: 'superseded' }

/** A pack that was made, or that its findings refuse: then it has no files. */
export type OrderedPack = {
  readonly kind: 'made' | 'refused'
  readonly files: readonly {
    readonly name: string
    readonly bytes: Uint8Array
    readonly format: Format
    readonly sha256: string
    readonly pages: number | undefined
  }[]
  readonly withheld: readonly Withheld[]
  readonly notes: readonly RenderNote[]
  readonly findings: readonly ListedFinding[]
}

/** Why a template cannot be used. */
export type TemplateRefusal =
  | { readonly kind: 'no-such-template'; readonly template: string; readonly known: readonly string[] }
  | { readonly kind: 'template-refused'; readonly folder: string; readonly problems: readonly TemplateProblem[] }

/** Why no pack was made, other than by its findings. */
export type PackProblem =
  | RequestProblem
  | GatherProblem
  | LetterheadRefused
  /** A finished file did not pass the look at it: a fault of the product, and nothing is handed over. */
  | { readonly kind: 'faulty-file'; readonly faults: readonly OpenFault[] }

/** Why an order could not be carried out. */
export type OrderProblem =
  | PackProblem
  | TemplateRefusal
  | { readonly kind: 'no-visit'; readonly visit: string; readonly known: readonly string[] }
