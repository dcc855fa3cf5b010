import type { Template, TemplateProblem } from '#core/template'

/** A template that ships: what it asks for, and its `template.json` as it stands. */
export type ShippedTemplate = { readonly template: Template; readonly text: string }

/** What reading a template found: the template, or each problem with its place. */
export type TemplateVerdict =
  | { readonly kind: 'sound'; readonly template: Template }
  | { readonly kind: 'refused'; readonly problems: readonly TemplateProblem[] }
