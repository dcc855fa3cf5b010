import { everyRecord, makeRecords, type AnyRecord, type Records } from '#core/domain'
import type { Change } from './change.ts'

/** Records with every change after a commit taken back, from changes newest first; undefined where the changes do not reach so far. */
export const rewound = (records: Records, changes: readonly Change[], at: number): Records | undefined => {
  const all = new Map<string, AnyRecord>([...everyRecord(records)].map((record) => [record.id, record]))
  for (const { commit, edits } of changes) {
    if (commit <= at) return makeRecords([...all.values()])
    for (const { before, after } of edits) {
      if (before !== null) all.set(before.id, before)
      else if (after !== null) all.delete(after.id)
    }
  }
  const oldest = changes.at(-1)
  return oldest === undefined || oldest.before === null ? makeRecords([...all.values()]) : undefined
}
