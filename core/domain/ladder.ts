import type { Statement, StatementKind } from './statement.ts'

/** Whether a kind stands in the ledger: never, always, as a commitment, or when it answers a wish. */
export type Following = 'never' | 'always' | 'as-commitment' | 'when-answering'

/** A rung of the ladder; the two kinds beside it have no weight. */
export type Rung = { readonly weight?: number; readonly following: Following; readonly group: CoarseGroup }

/** The coarse groups by which other taggings compare. */
export type CoarseGroup = 'commitment' | 'proposal' | 'request' | 'thanks' | 'invitation' | 'support' | 'statement'

/** The closed list of kinds with their weights. */
export const LADDER: Readonly<Record<StatementKind, Rung>> = {
  claim: { weight: 0, following: 'never', group: 'statement' },
  assessment: { weight: 0, following: 'never', group: 'statement' },
  thanks: { weight: 0, following: 'never', group: 'thanks' },
  hope: { weight: 1, following: 'never', group: 'statement' },
  willingness: { weight: 2, following: 'always', group: 'commitment' },
  invitation: { weight: 3, following: 'always', group: 'invitation' },
  proposal: { weight: 4, following: 'always', group: 'proposal' },
  request: { weight: 5, following: 'always', group: 'request' },
  support: { weight: 6, following: 'when-answering', group: 'support' },
  'soft-commitment': { weight: 7, following: 'as-commitment', group: 'commitment' },
  'measurable-commitment': { weight: 8, following: 'as-commitment', group: 'commitment' },
  signed: { weight: 9, following: 'as-commitment', group: 'commitment' },
  reservation: { following: 'always', group: 'statement' },
  'plan-notice': { following: 'always', group: 'statement' },
}

/** Whether a kind may count as a commitment by itself: 7 to 9 only. */
export const countsAsCommitment = (kind: StatementKind): boolean => LADDER[kind].following === 'as-commitment'

/** Whether a statement is followed in the ledger beside the commitments; support only when it answers a wish. */
export function isFollowed(statement: Statement, answered: Statement | undefined): boolean {
  const { following } = LADDER[statement.kind]
  if (following !== 'when-answering') return following === 'always'
  return answered?.kind === 'request' || answered?.kind === 'proposal'
}

/** The order of two kinds by weight; a kind beside the ladder weighs less than any on it. */
export const compareWeight = (a: StatementKind, b: StatementKind): number =>
  (LADDER[a].weight ?? -1) - (LADDER[b].weight ?? -1)
