import type { Day, MarkingScheme, PackLang } from '#core/base'
import type { DocumentModel, HasGlyph, Layout } from '#core/document'
import type { Audience, Office, Placed, Records, Visit } from '#core/domain'
import type { Template } from '#core/template'

/** Everything the checks look at. What needs pages or glyphs finds nothing while those are not there. */
export type CheckInput = {
  readonly records: Records
  readonly visit: Visit
  readonly office: Office
  readonly scheme: MarkingScheme
  readonly audience: Audience
  readonly template: Template
  readonly lang: PackLang
  readonly secondLang?: PackLang
  readonly houseStyle: string
  readonly document: DocumentModel
  readonly layout?: Layout
  readonly hasGlyph?: HasGlyph
  /** The order of both delegations as printed, and its digest. */
  readonly orders: { readonly ours: readonly Placed[]; readonly theirs: readonly Placed[] }
  readonly orderDigest: string
  readonly today: Day
  /** Local time of the visit's zone, `2026-11-22T09:00`. */
  readonly now: string
  /** The highest level that this computer may hold. */
  readonly computerCeiling?: string
  /** Comments on the draft that are open, import drafts of the partner that wait. */
  readonly openComments: number
  readonly waitingDrafts: number
  readonly copies: readonly { readonly n: number; readonly holder?: string | undefined }[]
  /** Whether this interpreter's copy may hold the topics of Do not raise (PACK 2). */
  readonly topicsForInterpreter: boolean
  /** What the composer prints where a translation is missing, per language. */
  readonly missingWords: Readonly<Partial<Record<PackLang, string>>>
}
