import { err, instantToNumber, ok, type Instant, type Result } from '#core/base'
import type { AnyRecord } from './record-types.ts'

/** When and by whom a record is changed. */
export type Acting = { readonly at: Instant; readonly by: string }

/** The record in the trash. It stays in its home, so that it can be put back where it was. */
export const trashed = <R extends AnyRecord>(record: R, { at, by }: Acting): R => ({
  ...record,
  trashedAt: record.trashedAt ?? at,
  updatedAt: at,
  updatedBy: by,
})

/** The record out of the trash again. */
export const restored = <R extends AnyRecord>(record: R, { at, by }: Acting): R => {
  const { trashedAt: _, ...rest } = record
  return { ...rest, updatedAt: at, updatedBy: by } as R
}

const DAY_MS = 24 * 60 * 60 * 1000
const TRASH_DAYS = 90
const TRASH_SAVE_DAYS = 30

/**
 * Whether the trash may let a record go by itself: after 90 days and 30 days on which something was saved since, so that a wrong
 * clock empties nothing. A record that is not in the trash never goes.
 */
export const mayLetGo = (record: AnyRecord, now: Instant, saveDaysSince: number): boolean =>
  record.trashedAt !== undefined &&
  instantToNumber(now) - instantToNumber(record.trashedAt) > TRASH_DAYS * DAY_MS &&
  saveDaysSince >= TRASH_SAVE_DAYS

/** Why two records cannot become one. */
export type MergeProblem = 'not-the-same-type' | 'the-same-record' | 'merged-already' | 'in-the-trash'

/**
 * The record that gives way to another one of its type: whoever names it is led to the winner, and nothing of it is lost, so that
 * {@link unmerged} brings it back as it was.
 */
export const mergedInto = <R extends AnyRecord>(
  record: R,
  winner: AnyRecord,
  { at, by }: Acting,
): Result<R, MergeProblem> => {
  if (record.type !== winner.type) return err('not-the-same-type')
  if (record.id === winner.id) return err('the-same-record')
  if (record.mergedInto !== undefined || winner.mergedInto !== undefined) return err('merged-already')
  if (record.trashedAt !== undefined || winner.trashedAt !== undefined) return err('in-the-trash')
  return ok({ ...record, mergedInto: winner.id, updatedAt: at, updatedBy: by })
}

/** The record by itself again. */
export const unmerged = <R extends AnyRecord>(record: R, { at, by }: Acting): R => {
  const { mergedInto: _, ...rest } = record
  return { ...rest, updatedAt: at, updatedBy: by } as R
}
