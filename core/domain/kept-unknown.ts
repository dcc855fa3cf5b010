import { isId } from '#core/base'
import { isRecordType } from './record-types.ts'

/** What a newer minor version added to a file: fields of its head, and records of types not known here. */
export type KeptUnknown = {
  readonly fields: Readonly<Record<string, unknown>>
  readonly types: Readonly<Record<string, unknown>>
}

/** The unknown parts of a file that are kept, when it is of a newer minor version. */
export function keepIn(
  root: Readonly<Record<string, unknown>>,
  isNewer: boolean,
  known: ReadonlySet<string>,
): KeptUnknown {
  const records = root['records']
  if (!isNewer) return { fields: {}, types: {} }
  const byType = typeof records === 'object' && records !== null ? Object.entries(records) : []
  return {
    fields: Object.fromEntries(Object.entries(root).filter(([name]) => !known.has(name))),
    types: Object.fromEntries(byType.filter(([type]) => !isRecordType(type))),
  }
}

/** The ids of records of unknown types, so that references to them do not dangle. */
export function unknownRecordIds(kept: KeptUnknown): ReadonlySet<string> {
  const ids = Object.values(kept.types).flatMap((list) => (Array.isArray(list) ? list.map(idIn) : []))
  return new Set(ids.flatMap((id) => (id === undefined ? [] : [id])))
}

function idIn(record: unknown): string | undefined {
  const id: unknown = typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined
  return typeof id === 'string' && isId(id) ? id : undefined
}
