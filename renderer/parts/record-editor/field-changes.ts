import type { RecordChange } from '#core/contract'
import type { AnyRecord } from '#core/domain'
import { isSame } from './pending.ts'

/** A change of one field: who, when, and what stood there before. */
export type FieldChange = Pick<RecordChange, 'commit' | 'at' | 'by'> & { readonly before: unknown }

/** The changes of a record that touched a field, as they come; of its making only the first is told. */
export const changesOfField = (changes: readonly RecordChange[], name: string): readonly FieldChange[] =>
  changes.flatMap(({ commit, at, by, before, after }) => {
    const [old, next] = [before, after].map((record) => valueOf(record, name))
    return isSame(old, next) ? [] : [{ commit, at, by, before: old }]
  })

const valueOf = (record: AnyRecord | null, name: string): unknown =>
  record === null ? undefined : (record as Readonly<Record<string, unknown>>)[name]
