import type { Id, Day } from '#core/base'
import type { RecordType } from '#core/domain'

/** A record that a row names, by what people call it; a click opens it. */
export type Linked = { readonly id: string; readonly title: string }

/** A name in its own script and as the reader's language romanises it; one of them is missing where both read alike. */
export type NameLines = {
  readonly own: string | null
  /** The language of the own form, for the reader's fonts. */
  readonly ownLang: string | null
  readonly romanised: string | null
}

/** A date as it is printed, with the days that it may mean; without a year or unresolved it has none. */
export type Dated = { readonly text: string; readonly from: Day | null; readonly to: Day | null }

/** A source and the words of it that a record rests on. */
export type Cited = {
  readonly source: Id<'source'>
  readonly title: string
  readonly reliability: 'official' | 'press' | 'hearsay' | 'unknown'
  /** The anchor's words exactly as the source has them. */
  readonly exact: string | null
}

/** A record of any type in a list. */
export type Mentioned = Linked & { readonly type: RecordType }
