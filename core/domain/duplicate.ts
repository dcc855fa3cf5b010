import { addMinutes, type Id, type Instant } from '#core/base'
import type { AnyRecord, RecordType } from './record-types.ts'

/**
 * What may be written a second time and then changed. Nobody is there twice, nothing was said twice, and nothing is owed twice: people,
 * partners, visits, meetings, statements and commitments are not among them.
 */
const DUPLICATED: ReadonlySet<RecordType> = new Set([
  'programme-item',
  'talking-point',
  'figure',
  'agreement',
  'project',
  'gift',
  'honour',
  'term',
  'topic',
  'place',
  'organization',
  'post',
  'precedence-table',
])

/** Whether a record of a type may be duplicated. */
export const mayDuplicate = (type: RecordType): boolean => DUPLICATED.has(type)

/**
 * A second record that says the same and is new: nobody checked it yet or said that it may be quoted, and it is in no trash. An item of a programme begins where
 * the first one ends, and a point comes after its own.
 */
export const duplicated = (
  record: AnyRecord,
  made: { readonly id: Id; readonly at: Instant; readonly by: string },
): AnyRecord => {
  const { trashedAt: _, mergedInto: __, checkedOn: ___, checkedBy: ____, ...rest } = record
  const { id, at, by } = made
  const copy = {
    ...rest,
    id,
    createdAt: at,
    createdBy: by,
    updatedAt: at,
    updatedBy: by,
    ...(record.confidence === 'checked' && { confidence: 'stated' }),
  }
  if (record.type === 'programme-item') {
    return { ...copy, startsAt: addMinutes(record.startsAt, record.minutes) } as AnyRecord
  }
  if (record.type === 'figure') return { ...copy, quotable: 'ask' } as AnyRecord
  if (record.type === 'talking-point') return { ...copy, order: record.order + 1 } as AnyRecord
  return copy as AnyRecord
}
