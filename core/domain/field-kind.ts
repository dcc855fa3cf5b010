import { z } from 'zod'
import { Marking, PartialDate } from '#core/base'

/** Text that is typed in one field, by its form. */
export type LeafKind =
  'line' | 'prose' | 'verbatim' | 'day' | 'instant' | 'local-time' | 'time' | 'zone' | 'lang' | 'decimal' | 'sha'

/** A value of several fields that a person edits as one. */
export type ComposedKind = 'local-text' | 'partial-date' | 'marking' | 'evidence' | 'note' | 'name-form'

/** What a value is to the person who types it, where the shape of its schema does not tell. */
export type FieldKind =
  | { readonly kind: LeafKind | ComposedKind | 'listing' }
  /** Another record of one of these types; none named: of any type. */
  | { readonly kind: 'reference'; readonly types: readonly string[] }

/** The kinds of schemas; a kind stays with its schema through every refinement of it. */
export const FIELD_KINDS = z.registry<FieldKind>()

FIELD_KINDS.add(PartialDate, { kind: 'partial-date' })
FIELD_KINDS.add(Marking, { kind: 'marking' })
FIELD_KINDS.add(Marking.shape.until.unwrap(), { kind: 'day' })
FIELD_KINDS.add(PartialDate.shape.otherReadings.unwrap().element.shape.source, {
  kind: 'reference',
  types: ['source'],
})
