import { z } from 'zod'
import { PartialDate } from '#core/base'
import { defineRecord } from './define-record.ts'
import { day, idOf, line, listOf, prose } from './field.ts'
import { MeetingSide } from './evidence.ts'
import { LocalText } from './local-text.ts'
import { StatementKind } from './statement.ts'

/** Where a commitment stands. */
export const CommitmentState = z.enum(['open', 'in-hand', 'kept', 'lapsed', 'superseded', 'denied'])
export type CommitmentState = z.infer<typeof CommitmentState>

/** The side that owes. */
export const Owing = z.enum(['ours', 'theirs', 'both'])
export type Owing = z.infer<typeof Owing>

/** One change of state: when, by whom, on what evidence. */
export const HistoryEntry = z.strictObject({
  state: CommitmentState,
  on: day,
  by: line,
  evidence: z.union([idOf('source'), z.literal('none')], { error: 'an id source:<ULID> or "none"' }).optional(),
  disputedBy: MeetingSide.optional(),
  note: prose.optional(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** What a side owes, from the statements that made it; measurable with a deliverable and a date. */
export const Commitment = defineRecord('commitment', {
  statements: z.array(idOf('statement')).min(1, { error: 'one statement at least' }),
  owing: Owing,
  deliverable: LocalText.optional(),
  due: PartialDate.optional(),
  owner: idOf('tenure').optional(),
  state: CommitmentState.default('open'),
  history: listOf(HistoryEntry),
  reiterations: listOf(idOf('statement')),
  supersededBy: idOf('commitment').optional(),
  carriedInto: listOf(idOf('visit')),
  lineToTake: LocalText.optional(),
  nextStep: LocalText.optional(),
  recordedFrom: z.strictObject({ kind: StatementKind, by: line, reason: prose }).optional(),
})
export type Commitment = z.infer<typeof Commitment.schema>
