import type { Held, NameForm, Person, Side } from '#core/domain'
import type { CommitmentRow } from './commitments.ts'
import type { GiftRow, NoteRow } from './dossier.ts'
import type { Cited, Dated, Linked, Mentioned, NameLines } from './linked.ts'
import type { MeetingRow, StatementRow } from './words.ts'

/** A post that a person holds or held. */
export type PostHeld = {
  readonly tenure: string
  readonly post: Linked
  readonly body: Linked | null
  readonly label: string
  readonly from: Dated | null
  readonly to: Dated | null
  readonly acting: boolean
  readonly today: Held
  readonly checkedOn: string | null
  readonly cited: readonly Cited[]
}

/** One person: names by script, how to say them, posts, what was met, said and owed. */
export type PersonView = {
  readonly id: string
  readonly title: string
  readonly name: NameLines
  readonly side: Side
  readonly gender: Person['gender']
  readonly partner: Linked | null
  readonly portrait: string | null
  readonly marking: string
  readonly languages: readonly string[]
  readonly names: readonly {
    readonly text: string
    readonly lang: string
    readonly script: string
    readonly system: NameForm['system']
    readonly use: NameForm['use']
  }[]
  readonly pronunciations: readonly {
    readonly lang: string
    readonly respelling: string
    readonly ipa: string | null
  }[]
  readonly address: { readonly spoken: string; readonly written: string }
  readonly posts: readonly PostHeld[]
  /** Others who print under the same name: a second mark tells them apart. */
  readonly namesakes: readonly (Linked & { readonly posts: readonly string[] })[]
  readonly lastMet: { readonly meeting: Linked; readonly date: Dated } | null
  readonly meetings: readonly MeetingRow[]
  readonly statements: readonly StatementRow[]
  readonly commitments: readonly CommitmentRow[]
  readonly gifts: readonly GiftRow[]
  readonly honours: readonly { readonly id: string; readonly title: string; readonly date: Dated | null }[]
  readonly career: readonly NoteRow[]
  readonly interests: readonly NoteRow[]
  readonly cautions: number
  readonly visits: readonly Linked[]
  /** Every record in use that names the person. */
  readonly usedIn: readonly Mentioned[]
}
