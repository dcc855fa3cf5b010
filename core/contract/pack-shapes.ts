import { z } from 'zod'
import { PACK_LANGS, type Instant } from '#core/base'
import { Audience } from '#core/domain'
import type { GatherProblem, RequestProblem, Withheld } from '#core/pack'
import type { TemplateProblem } from '#core/template'
import { FORMATS, type Format, type LetterheadReason, type OpenFault, type RenderNote } from './jobs.ts'

const instant = z.custom<Instant>((value) => typeof value === 'string', { error: 'a time' })
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, { error: 'bytes' })
const words = z.string().min(1).max(4096)
const copy = z.strictObject({ number: z.int().positive(), of: z.int().positive(), holder: words.optional() })

/** A pack as it is asked for: a visit by id or code, a template by name or folder, and what the asker says beside. */
export const PackAsked = z.strictObject({
  visit: words,
  template: words,
  formats: z.array(z.enum(FORMATS)),
  letterhead: bytes.optional(),
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

/** A finding as it is listed: check, level, the record it is about and all that it names, its words, who waived it. */
export type ListedFinding = {
  readonly id: string
  readonly level: string
  readonly record: string | null
  readonly records: readonly string[]
  readonly message: string
  readonly fix: string
  readonly waived: { readonly by: string; readonly reason: string } | null
}

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
  | { readonly kind: 'letterhead-refused'; readonly reason: LetterheadReason }
  /** A finished file did not pass the look at it: a fault of the product, and nothing is handed over. */
  | { readonly kind: 'faulty-file'; readonly faults: readonly OpenFault[] }

/** Why an order could not be carried out. */
export type OrderProblem =
  | PackProblem
  | TemplateRefusal
  | { readonly kind: 'no-visit'; readonly visit: string; readonly known: readonly string[] }
