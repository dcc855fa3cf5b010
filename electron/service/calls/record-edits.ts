import { err, newId, ok, type Result } from '#core/base'
import type { AppError, SavedRecords } from '#core/contract'
import {
  everyRecord,
  issuedAmong,
  mergedInto,
  readRecord,
  referencesIn,
  refusedBy,
  restored,
  storedRecord,
  trashed,
  unmerged,
  type AnyRecord,
  type Records,
} from '#core/domain'
import { laterThan } from '../later-than.ts'
import type { CallGround, Calls } from './ground.ts'

type Names =
  | 'records.newIds'
  | 'records.save'
  | 'records.trash'
  | 'records.restore'
  | 'records.merge'
  | 'records.unmerge'
  | 'records.removeForever'

type Edit = { readonly before: AnyRecord | null; readonly after: AnyRecord | null }
type Named = { readonly label: string; readonly by: string; readonly step?: string | undefined }

/** The calls that change records. Each is one save; what breaks a rule of the records is refused and nothing is saved. */
export const recordEditCalls = ({ ground, session }: CallGround): Calls<Names> => {
  const commit = async (
    edits: readonly Edit[],
    { label, by, step }: Named,
  ): Promise<Result<SavedRecords, AppError>> => {
    const records = await session.records()
    const after = edits.flatMap((edit) => edit.after ?? [])
    const [issued] = issuedAmong(records, edits)
    if (issued !== undefined) return err({ code: 'issued', what: issued.id })
    const together = refusedBy(records, edits)
    if (together.length > 0) return err({ code: 'change-refused', problems: together })
    const status = await session.commit({ label, by, edits, ...(step !== undefined && { step }) })
    return ok({ commit: status.commit, records: after })
  }
  const actingOf = (by: string, records: readonly (AnyRecord | undefined)[]) => ({
    at: laterThan(ground.now(), records),
    by,
  })
  const each =
    (act: (record: AnyRecord, acting: { readonly at: string; readonly by: string }) => AnyRecord) =>
    async ({ ids, ...named }: Named & { readonly ids: readonly string[] }): Promise<Result<SavedRecords, AppError>> => {
      const records = await session.records()
      const found = ids.map((id) => storedRecord(records, id))
      const missing = ids.find((_, at) => found[at] === undefined)
      if (missing !== undefined) return err({ code: 'bad-input', what: missing })
      const acting = actingOf(named.by, found)
      return commit(
        found.flatMap((before) => (before === undefined ? [] : [{ before, after: act(before, acting) }])),
        named,
      )
    }
  return {
    'records.newIds': ({ types }) =>
      Promise.resolve(ok(types.map((type) => newId(type, ground.now(), ground.random(10))))),
    'records.save': async ({ edits, ...named }) => {
      const records = await session.records()
      const changes: Edit[] = []
      const stored = edits.map(({ id }) => storedRecord(records, id))
      const at = laterThan(ground.now(), stored)
      for (const [index, { id, before, record }] of edits.entries()) {
        const held = stored[index]
        if ((held?.updatedAt ?? null) !== before) return err({ code: 'changed-elsewhere', what: id })
        if (record === null) {
          if (held === undefined) return err({ code: 'bad-input', what: id })
          changes.push({ before: held, after: null })
          continue
        }
        const made = {
          createdAt: held?.createdAt ?? at,
          createdBy: held?.createdBy ?? named.by,
          updatedAt: at,
          updatedBy: named.by,
        }
        const read = readRecord(withKept(record as object, held, { id, ...made }), 'this-version')
        if (!read.ok) return err({ code: 'change-refused', problems: read.error })
        changes.push({ before: held ?? null, after: read.value })
      }
      const [issued] = issuedAmong(records, changes)
      if (issued !== undefined) return err({ code: 'issued', what: issued.id })
      const removed = changes.flatMap(({ before, after }) =>
        after === null && before !== null ? [before.id as string] : [],
      )
      if (removed.length > 0) {
        const named_ = namersOf(
          records,
          new Set(removed),
          new Set(changes.map(({ before, after }) => (after ?? before)?.id ?? '')),
        )
        if (named_.length > 0) return err({ code: 'still-named', what: String(named_.length) })
      }
      return commit(changes, named)
    },
    'records.trash': each(trashed),
    'records.restore': each(restored),
    'records.merge': async ({ winner, loser, record, ...named }) => {
      const records = await session.records()
      const [first, second] = [storedRecord(records, winner), storedRecord(records, loser)]
      if (first === undefined || second === undefined)
        return err({ code: 'bad-input', what: first === undefined ? winner : loser })
      const acting = actingOf(named.by, [first, second])
      const merged = mergedInto(second, first, acting)
      if (!merged.ok) return err({ code: 'not-mergeable', what: merged.error })
      const edits: Edit[] = [{ before: second, after: merged.value }]
      if (record !== undefined) {
        const chosen = { ...(record as object), id: first.id, createdAt: first.createdAt, createdBy: first.createdBy }
        const read = readRecord({ ...chosen, updatedAt: acting.at, updatedBy: acting.by }, 'this-version')
        if (!read.ok) return err({ code: 'change-refused', problems: read.error })
        edits.push({ before: first, after: read.value })
      }
      return commit(edits, named)
    },
    'records.unmerge': async ({ loser, ...named }) => each(unmerged)({ ids: [loser], ...named }),
    'records.removeForever': async ({ ids, ...named }) => {
      const records = await session.records()
      const stored = ids.map((id) => storedRecord(records, id))
      const missing = ids.find((_, at) => stored[at] === undefined)
      if (missing !== undefined) return err({ code: 'bad-input', what: missing })
      const edits = stored.flatMap((before) => (before === undefined ? [] : [{ before, after: null }]))
      const [issued] = issuedAmong(records, edits)
      if (issued !== undefined) return err({ code: 'issued', what: issued.id })
      const going = new Set(ids)
      const namers = namersOf(records, going, going)
      if (namers.length > 0) return err({ code: 'still-named', what: String(namers.length) })
      return commit(edits, named)
    },
  }
}

/** A record as it was given, but for what only calls of their own change: whether it lies in the trash, and what it gave way to. */
const withKept = (record: object, held: AnyRecord | undefined, made: object): object => {
  const { trashedAt: _, mergedInto: __, ...rest } = record as Partial<AnyRecord>
  return {
    ...rest,
    ...(held?.trashedAt !== undefined && { trashedAt: held.trashedAt }),
    ...(held?.mergedInto !== undefined && { mergedInto: held.mergedInto }),
    ...made,
  }
}

/** The records beyond some that name one of them, or live in one of them. */
export const namersOf = (
  records: Records,
  named: ReadonlySet<string>,
  beyond: ReadonlySet<string>,
): readonly AnyRecord[] =>
  [...everyRecord(records)].filter(
    (one) => !beyond.has(one.id) && (named.has(one.home) || referencesIn(one).some(({ id }) => named.has(id))),
  )
