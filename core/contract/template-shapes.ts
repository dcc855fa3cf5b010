import type { PackLang } from '#core/base'
import type { LetterheadRefused, RenderNote } from './jobs.ts'
import type { Template, TemplateOffers, TemplateProblem } from '#core/template'

/** A template as it is listed: its files, what they say, and whether it ships or is the office's own, by its record. */
export type ListedTemplate = {
  readonly name: string
  readonly title: Readonly<Partial<Record<PackLang, string>>>
  readonly files: Readonly<Record<string, string>>
  readonly verdict: TemplateVerdict
  readonly origin:
    { readonly kind: 'shipped' } | { readonly kind: 'own'; readonly id: string; readonly updatedAt: string }
}

/** What reading a template found: the template and what may be chosen in it, or each problem with its place. */
export type TemplateVerdict =
  | { readonly kind: 'sound'; readonly template: Template; readonly offers: TemplateOffers }
  | { readonly kind: 'refused'; readonly problems: readonly TemplateProblem[] }

/** Why a template was not saved. */
export type TemplateNotSaved = { readonly kind: 'template-refused'; readonly problems: readonly TemplateProblem[] }

/** The office's own Word file: what it is called, and what of it is not taken. */
export type Letterhead = { readonly id: string; readonly name: string; readonly notes: readonly RenderNote[] }

/** Why a Word file is not taken as letterhead. */
export type LetterheadNotTaken = LetterheadRefused
