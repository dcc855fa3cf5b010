import { faultsOf, pathText, type AnyRecord, type RecordFault } from '#core/domain'

/** What was typed in the fields of a record and is not saved yet, by the name of the field. */
export type Edits = ReadonlyMap<string, Edit>

/** A field as it is typed, and as it stood when typing began. */
export type Edit = { readonly value: unknown; readonly before: unknown }

/** What of the typed may be saved now, and what is wrong with the rest. */
export type Pending = {
  /** The record as it is shown: the stored one with all that was typed. */
  readonly shown: AnyRecord
  /** The record as it may be saved; undefined when nothing of what was typed may. */
  readonly ready: AnyRecord | undefined
  /** The fields whose text waits until it is right. */
  readonly waiting: readonly string[]
  readonly faults: readonly RecordFault[]
}

/** The stored record with what was typed in its fields. */
export const withEdits = (stored: AnyRecord, edits: Edits): AnyRecord => {
  const typed = [...edits].map(([name, { value }]) => [name, value] as const)
  const removed = new Set(typed.flatMap(([name, value]) => (value === undefined ? [name] : [])))
  const kept = Object.entries(stored).filter(([name]) => !removed.has(name))
  return {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(typed.filter(([, value]) => value !== undefined)),
  } as AnyRecord
}

/** A field that is at fault waits and holds back no other; faults that the stored record has already hold back nothing. */
export function pendingOf(stored: AnyRecord, edits: Edits): Pending {
  const known = new Set(faultsOf(stored).map(({ path }) => pathText(path)))
  const faultsIn = (record: AnyRecord): readonly RecordFault[] =>
    faultsOf(record).filter(({ path }) => !known.has(pathText(path)))
  const shown = withEdits(stored, edits)
  const faults = edits.size === 0 ? [] : faultsIn(shown)
  if (faults.length === 0) return { shown, ready: edits.size === 0 ? undefined : shown, waiting: [], faults }
  const faulty = new Set(faults.map(({ path }) => String(path[0])))
  const rest = new Map([...edits].filter(([name]) => !faulty.has(name)))
  const ready = rest.size > 0 && rest.size < edits.size ? withEdits(stored, rest) : undefined
  return ready === undefined || faultsIn(ready).length > 0
    ? { shown, ready: undefined, waiting: [...edits.keys()], faults }
    : { shown, ready, waiting: [...edits.keys()].filter((name) => faulty.has(name)), faults }
}

/**
 * What still has to be saved after the vault holds `stored`: what was typed since, and what is not in it yet. `sent` are the values
 * that were saved.
 */
export const editsAfter = (edits: Edits, sent: Edits): Edits =>
  new Map(
    [...edits].flatMap(([name, edit]) => {
      const saved = sent.get(name)
      if (saved === undefined) return [[name, edit] as const]
      return saved.value === edit.value ? [] : [[name, { value: edit.value, before: saved.value }] as const]
    }),
  )

/** The fields that somebody else changed while they were typed in here. */
export const contestedFields = (stored: AnyRecord, edits: Edits): readonly string[] =>
  [...edits].flatMap(([name, { before, value }]) => {
    const now = (stored as Readonly<Record<string, unknown>>)[name]
    return isSame(now, before) || isSame(now, value) ? [] : [name]
  })

/** Whether two values of a field are the same, whatever the order of their keys. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  )
}
