import type { Id } from '#core/base'
import { recordProblem, type RecordProblem } from './record-problem.ts'
import type { RecordByType, RecordType } from './record-types.ts'
import { findRecord, liveOf, type Records } from './records.ts'

type Link<T extends RecordType> = {
  readonly type: T
  readonly field: string
  readonly next: (record: RecordByType[T]) => Id<T> | undefined
}

/** Chains that lead back to their start: parents, wider partners, answers. */
export const loopsOf = (records: Records): readonly RecordProblem[] => [
  ...loops(records, { type: 'organization', field: 'parent', next: (body) => body.parent }),
  ...loops(records, { type: 'place', field: 'parent', next: (place) => place.parent }),
  ...loops(records, { type: 'partner', field: 'within', next: (partner) => partner.within }),
  ...loops(records, { type: 'statement', field: 'answers', next: (statement) => statement.answers }),
  ...loops(records, { type: 'commitment', field: 'supersededBy', next: (commitment) => commitment.supersededBy }),
]

function loops<T extends RecordType>(records: Records, { type, field, next }: Link<T>): readonly RecordProblem[] {
  const settled = new Set<string>()
  const inLoop: RecordByType[T][] = []
  for (const start of liveOf(records, type)) {
    const path: RecordByType[T][] = []
    const onPath = new Map<string, number>()
    let record: RecordByType[T] | undefined = start
    while (record !== undefined && !settled.has(record.id) && !onPath.has(record.id)) {
      onPath.set(record.id, path.length)
      path.push(record)
      const id: Id<T> | undefined = next(record)
      record = id && findRecord(records, id)
    }
    const entry = record && onPath.get(record.id)
    if (entry !== undefined) for (const link of path.slice(entry)) inLoop.push(link)
    for (const passed of path) settled.add(passed.id)
  }
  return inLoop.map((record) => recordProblem(record.id, record, [field], 'a chain that does not lead back here'))
}
