import { z } from 'zod'
import { PACK_LANGS } from '#core/base'
import { RECORD_TYPE_NAMES, type AnyRecord, type RecordType } from '#core/domain'
import type { RecordChange, RestingOn, SavedRecords, TrashRow } from '../record-shapes.ts'
import type { Imported } from '../vault-shapes.ts'
import { bytes, name, recordId, row } from './row.ts'

const type = z.enum(RECORD_TYPE_NAMES as readonly [RecordType, ...RecordType[]])
const ids = z.array(recordId).min(1).max(5000)
/** A change of one record: what was edited, by the moment of its last change (null for a new one), and what it shall be. */
const edit = z.strictObject({ id: recordId, before: z.string().max(40).nullable(), record: z.json().nullable() })

/** The calls on records. */
export const RECORD_ROWS = {
  'records.read': row<readonly AnyRecord[]>('query')(z.strictObject({ ids: z.array(recordId).max(5000) })),
  /** What a visit, a dossier or a record in one stands among: enough for the rules of the trade to look at it. */
  'records.around': row<readonly AnyRecord[]>('query')(z.strictObject({ of: recordId })),
  'records.ofType': row<readonly AnyRecord[]>('query')(z.strictObject({ type, trashed: z.boolean().default(false) })),
  'records.newIds': row<readonly string[]>('query')(z.strictObject({ types: z.array(type).min(1).max(1000) })),
  'records.save': row<SavedRecords>('command')(
    z.strictObject({
      edits: z.array(edit).min(1).max(5000),
      label: name,
      by: name,
      step: z.string().max(40).optional(),
    }),
  ),
  'records.trash': row<SavedRecords>('command')(z.strictObject({ ids, label: name, by: name })),
  'records.restore': row<SavedRecords>('command')(z.strictObject({ ids, label: name, by: name })),
  /** One record gives way to another of its type; `record` is the winner as it shall be, where its fields were chosen. */
  'records.merge': row<SavedRecords>('command')(
    z.strictObject({ winner: recordId, loser: recordId, record: z.json().optional(), label: name, by: name }),
  ),
  'records.unmerge': row<SavedRecords>('command')(z.strictObject({ loser: recordId, label: name, by: name })),
  'records.restingOn': row<RestingOn>('query')(z.strictObject({ id: recordId })),
  'records.removeForever': row<SavedRecords>('command')(z.strictObject({ ids, label: name, by: name })),
  'records.history': row<readonly RecordChange[]>('query')(z.strictObject({ id: recordId })),
  'trash.list': row<readonly TrashRow[]>('query')(
    z.strictObject({ lang: z.enum(PACK_LANGS), today: z.string().max(10) }),
  ),
  /** Removes for ever what lies in the trash and nothing else names. */
  'trash.empty': row<{ readonly removed: number; readonly kept: number }>('command')(
    z.strictObject({ label: name, by: name }),
  ),
  'trash.letGo': row<{ readonly count: number }>('command')(z.strictObject({ by: name })),
  'records.export': row<{
    readonly text: string
    readonly blobs: ReadonlyMap<string, Uint8Array>
    readonly count: number
  }>('query')(z.strictObject({ by: name })),
  'records.import': row<Imported>('command')(
    z.strictObject({
      text: z.string(),
      blobs: z.map(z.string(), bytes),
      by: name,
      label: name,
      differing: z.enum(['refuse', 'replace']),
    }),
  ),
} as const
