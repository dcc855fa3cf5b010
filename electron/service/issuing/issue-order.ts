import type { Instant } from '#core/base'
import type { Format } from '#core/contract'
import type { Pack, Records } from '#core/domain'
import type { Wish } from '#core/pack'

/** One copy as it is asked for. */
export type AskedCopy = {
  readonly n: number
  readonly holder?: string | undefined
  readonly reason?: string | undefined
}

/** A version to be issued. */
export type IssueOrder = {
  readonly records: Records
  readonly wish: Omit<Wish, 'issue'>
  readonly formats: readonly Format[]
  readonly copies: readonly AskedCopy[]
  readonly by: string
  readonly at: Instant
  readonly letterhead?: Uint8Array | undefined
  readonly addendumTo?: Pack['id'] | undefined
}
