import { compareDated, type Dated } from '#core/base'
import type { Commitment } from './commitment.ts'
import { isFollowed } from './ladder.ts'
import { findRecord, type Records } from './records.ts'
import type { Statement, StatementKind } from './statement.ts'

const ORDER: readonly StatementKind[] = [
  'reservation',
  'request',
  'support',
  'proposal',
  'invitation',
  'willingness',
  'plan-notice',
]

/** What was said and is followed without being one of these commitments: reservations first, our support before theirs (PACK 5.1). */
export const followedAmong = (
  records: Records,
  statements: readonly Statement[],
  commitments: readonly Commitment[],
): readonly Statement[] => {
  const counted = new Set<string>(commitments.flatMap((one) => [...one.statements, ...one.reiterations]))
  const date = ({ id, meeting }: Statement): Dated => ({ id, date: findRecord(records, meeting)?.date })
  return statements
    .filter((one) => !counted.has(one.id))
    .filter((one) => isFollowed(one, one.answers && findRecord(records, one.answers)))
    .toSorted(
      (a, b) =>
        ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || sideOrder(a) - sideOrder(b) || compareDated(date(a), date(b)),
    )
}

const sideOrder = ({ kind, side }: Statement): number => (kind === 'support' ? Number(side === 'theirs') : 0)
