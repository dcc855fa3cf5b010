import type { AnyRecord } from '#core/domain'
import { parseJson, readChangeRef, type ChangeRef } from '#electron/vault/store'

/** What became of one record: null stands for a record that is not there. */
export type Edit = { readonly before: AnyRecord | null; readonly after: AnyRecord | null }

/** What a change is: an edit by a person, which is final when it cannot be undone, or the undoing or redoing of a step. */
export type ChangeKind =
  { readonly kind: 'edit'; readonly final?: true } | { readonly kind: 'undo' | 'redo'; readonly of: string }

/** A change record: a commit as it can be undone and told of, with the one before it (SECURITY 4.3). */
export type Change = {
  readonly act: ChangeKind
  readonly commit: number
  /** Autosaves of one visit to a field share a step; undo and redo take whole steps. */
  readonly step: string
  readonly label: string
  readonly by: string
  readonly at: string
  readonly edits: readonly Edit[]
  readonly before: ChangeRef | null
}

/** The payload of a change record. */
export const writeChange = ({ before, edits, act, ...words }: Change): Uint8Array =>
  Buffer.from(
    JSON.stringify({
      v: 1,
      ...words,
      ...act,
      before: before && [before.blob, before.size, before.sha256],
      records: edits.map((edit) => [edit.before, edit.after]),
    }),
  )

type Json = Readonly<Record<string, unknown>>

/** A change record's payload, or undefined when it is not one. Its records were checked before they were sealed. */
export const readChange = (payload: Uint8Array): Change | undefined => {
  const raw = parseJson(payload)
  if (typeof raw !== 'object' || raw === null) return undefined
  const { commit, step, label, by, at, kind, final, of, before, records } = raw as Json
  if (typeof commit !== 'number' || typeof step !== 'string' || typeof label !== 'string') return undefined
  if (typeof by !== 'string' || typeof at !== 'string' || !Array.isArray(records)) return undefined
  const act = actOf(kind, of, final)
  const earlier = before === null ? null : readChangeRef(before)
  if (act === undefined || earlier === undefined) return undefined
  const edits = (records as readonly unknown[]).map((pair): Edit | undefined => {
    const [was, is] = Array.isArray(pair) ? (pair as readonly unknown[]) : []
    return was === undefined || is === undefined ? undefined : { before: was as AnyRecord, after: is as AnyRecord }
  })
  if (!edits.every((edit) => edit !== undefined)) return undefined
  return { act, commit, step, label, by, at, edits, before: earlier }
}

const actOf = (kind: unknown, of: unknown, final: unknown): ChangeKind | undefined => {
  if (kind === 'edit') return final === true ? { kind, final } : { kind }
  return (kind === 'undo' || kind === 'redo') && typeof of === 'string' ? { kind, of } : undefined
}
