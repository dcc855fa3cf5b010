import type { PackLang } from '#core/base'
import type { FormatId, ProfileId } from '#core/document'
import type { Audience } from '#core/domain'
import type { CheckSetting, KnownCheck } from './check-levels.ts'
import type { SectionId } from './section-ids.ts'

/** One section as a template asks for it. */
export type TemplateSection = {
  readonly id: SectionId
  /** Left out instead of printing its line for "nothing recorded". */
  readonly omitEmpty: boolean
  readonly orientation: 'portrait' | 'landscape'
  /** Pages allowed (R14); absent: the section's own limit, if it has one. */
  readonly maxPages?: number
}

/** Numbers against which checks measure (PACK 9). */
export type Limits = {
  /** Points to make: over `advised` advises, over `allowed` blocks (R40). */
  readonly points: { readonly advised: number; readonly allowed: number }
  /** Months after which a record counts as old (R09). */
  readonly ageMonths: {
    readonly figure: number
    readonly relation: number
    readonly agreement: number
    readonly place: number
  }
  /** Days before the visit within which a tenure must have been checked (R38). */
  readonly tenureDays: number
  /** Months after which the state of a commitment prints as not confirmed. */
  readonly stateMonths: number
  readonly photo: { readonly dpi: number; readonly years: number }
}

/** The form of a pack, read and found sound: data, never code. */
export type Template = {
  readonly name: string
  readonly version: string
  /** The kind of document per language: `Briefing pack`. */
  readonly title: Readonly<Record<PackLang, string>>
  readonly profile: ProfileId
  readonly format: FormatId
  /** The first is the default; any other audience is refused. */
  readonly audiences: readonly Audience[]
  /** The highest level that a pack of this form may carry. */
  readonly ceiling: string
  readonly sections: readonly TemplateSection[]
  readonly limits: Limits
  readonly checks: Readonly<Partial<Record<KnownCheck, CheckSetting>>>
  /** Titles that stand in place of the catalogue's, per language and section. */
  readonly titles: Readonly<Partial<Record<PackLang, Readonly<Partial<Record<SectionId, string>>>>>>
  /** The sample it is shown with. */
  readonly sample?: { readonly name: string; readonly audience?: Audience }
}
