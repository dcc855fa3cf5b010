import type { Attribution, Meeting, Quotable, StatementKind, StatementSide } from '#core/domain'
import type { Cited, Dated, Linked } from './linked.ts'

/** Something said. */
export type StatementRow = {
  readonly id: string
  readonly words: string
  readonly kind: StatementKind
  /** The word for the kind: `soft commitment`. */
  readonly kindWord: string
  /** The weight on the ladder; null for the two kinds beside it. */
  readonly weight: number | null
  readonly side: StatementSide
  readonly attribution: Attribution
  readonly form: 'direct' | 'reported'
  readonly speakers: readonly Linked[]
  /** Whose words they are in print, never a guess: `(speaker not stated)`, `(text of the source: …)`. */
  readonly speakerText: string
  readonly meeting: Linked
  readonly saidOn: Dated
  readonly cited: readonly Cited[]
  readonly quotable: Quotable
  readonly oneOfSeveral: boolean
  readonly topics: readonly Linked[]
  readonly answers: Linked | null
  readonly answeredBy: readonly Linked[]
  readonly figures: readonly Linked[]
  /** The commitments that grew of it or that it repeats. */
  readonly commitments: readonly Linked[]
}

/** A meeting in a list. */
export type MeetingRow = {
  readonly id: string
  readonly title: string
  readonly date: Dated
  readonly format: Meeting['format']
  readonly place: string | null
  readonly partner: Linked | null
  readonly visit: Linked | null
  readonly thirdParty: boolean
  readonly heads: readonly Linked[]
  readonly statements: number
}
