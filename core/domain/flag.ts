import type { Day, Id } from '#core/base'
import type { FieldPath } from './references.ts'
import type { AnyRecord } from './record-types.ts'

/** Why a record that is legal still carries a mark. */
export type FlagReason =
  | { readonly kind: 'no-source' }
  | { readonly kind: 'lost-source'; readonly on: Day }
  | { readonly kind: 'year-not-stated'; readonly path: FieldPath }
  | { readonly kind: 'stale-translation'; readonly path: FieldPath; readonly lang: string }
  | { readonly kind: 'no-own-script' }
  | { readonly kind: 'no-pronunciation' }
  | { readonly kind: 'gender-unknown' }
  | { readonly kind: 'same-name'; readonly others: readonly Id<'person'>[] }
  | { readonly kind: 'rank-word-dropped'; readonly lang: string; readonly label: string; readonly word: string }
  | { readonly kind: 'not-checked'; readonly since?: Day }
  | { readonly kind: 'status-differs'; readonly from: Id<'relation'> }
  | { readonly kind: 'expired-in-force'; readonly on: Day }
  | { readonly kind: 'successor-not-recorded' }
  | { readonly kind: 'window-past'; readonly on: Day }
  | { readonly kind: 'no-capacity' }
  | { readonly kind: 'capacity-not-held'; readonly tenure: Id<'tenure'> }
  | { readonly kind: 'capacity-uncertain'; readonly tenure: Id<'tenure'> }
  | { readonly kind: 'no-anchor' }
  | { readonly kind: 'implied-speaker' }
  | { readonly kind: 'weaker-than-commitment'; readonly commitment: Id<'commitment'> }
  | { readonly kind: 'figures-conflict'; readonly with: Id<'figure'> }
  | { readonly kind: 'figure-old'; readonly asOf: Day }
  | { readonly kind: 'owner-left'; readonly tenure: Id<'tenure'>; readonly on: Day }

/** A mark on a record. */
export type Flag = { readonly record: AnyRecord['id'] } & FlagReason
