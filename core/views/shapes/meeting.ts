import type { Completeness, Interpreting, Meeting, Participation, Side } from '#core/domain'
import type { CommitmentRow } from './commitments.ts'
import type { FigureRow, NoteRow } from './dossier.ts'
import type { Cited, Dated, Linked, NameLines } from './linked.ts'
import type { StatementRow } from './words.ts'

/** Who took part, in the posts held that day. */
export type ParticipantRow = {
  readonly participation: string
  readonly person: string
  readonly title: string
  readonly name: NameLines
  readonly capacity: readonly string[]
  readonly role: Participation['role']
  readonly presence: Participation['presence']
}

/** One meeting: who took part, what was said by topic, what grew of it. */
export type MeetingView = {
  readonly id: string
  readonly title: string
  readonly date: Dated
  readonly yearMissing: boolean
  readonly startsAt: string | null
  readonly minutes: number | null
  readonly format: Meeting['format']
  readonly place: string | null
  readonly partner: Linked | null
  readonly visit: Linked | null
  readonly languages: readonly string[]
  readonly interpreting: Interpreting
  readonly thirdParty: boolean
  readonly marking: string
  readonly cited: readonly Cited[]
  readonly sides: readonly {
    readonly side: Side
    readonly completeness: Completeness
    readonly composition: string | null
    readonly participants: readonly ParticipantRow[]
  }[]
  /** Statements by topic in the order first spoken of; those of no topic last, under null. */
  readonly topics: readonly { readonly topic: Linked | null; readonly statements: readonly StatementRow[] }[]
  readonly commitments: readonly CommitmentRow[]
  readonly figures: readonly FigureRow[]
  readonly outcomes: readonly NoteRow[]
}
