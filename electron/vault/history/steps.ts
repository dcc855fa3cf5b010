import { isDeepStrictEqual } from 'node:util'
import type { Change, Edit } from './change.ts'

/** A step as the log tells it: the changes that belong together, newest first, and whether it stands. */
export type Step = {
  readonly step: string
  readonly label: string
  readonly by: string
  readonly at: string
  readonly commits: readonly number[]
  readonly state: 'done' | 'undone'
  readonly edits: readonly Edit[]
}

/**
 * What there is to undo and to redo, from changes newest first. A new edit leaves nothing to redo; what is final, and
 * what was done before it, is not undone.
 */
export const targetsOf = (
  changes: Iterable<Pick<Change, 'act' | 'step'>>,
): { readonly undo: string | typeof FINAL | undefined; readonly redo: string | undefined } => {
  const settled = new Map<string, 'done' | 'undone'>()
  let redo: string | undefined
  let hasEdit = false
  for (const { act, step } of changes) {
    if (act.kind === 'edit') {
      hasEdit = true
      if (act.final === true) return { undo: FINAL, redo }
      if (settled.get(step) !== 'undone') return { undo: step, redo }
      continue
    }
    if (settled.has(act.of)) continue
    settled.set(act.of, act.kind === 'undo' ? 'undone' : 'done')
    if (act.kind === 'undo' && !hasEdit) redo ??= act.of
  }
  return { undo: undefined, redo }
}

/** What stands in the place of a step that could be undone when a final one comes first. */
export const FINAL = Symbol('final')

/** What an undo would take back next, from changes newest first: no more of them is read than that takes. */
export const nextUndoIn = async (
  changes: AsyncIterable<Omit<Change, 'edits'>>,
): Promise<Pick<Change, 'step' | 'label' | 'by' | 'at'> | typeof FINAL | undefined> => {
  const read: Omit<Change, 'edits'>[] = []
  for await (const change of changes) {
    read.push(change)
    const { undo } = targetsOf(read)
    if (undo === FINAL) return FINAL
    if (undo !== undefined) return change
  }
  return undefined
}

/** The steps of a history, newest first, each with whether it stands. */
export const stepsOf = (changes: readonly Change[]): readonly Step[] => {
  const settled = new Map<string, Step['state']>()
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const { act, step } = change
    if (act.kind !== 'edit') {
      if (!settled.has(act.of)) settled.set(act.of, act.kind === 'undo' ? 'undone' : 'done')
      continue
    }
    const group = groups.get(step) ?? []
    group.push(change)
    groups.set(step, group)
  }
  return [...groups].flatMap(([step, group]) => {
    const [newest] = group
    if (newest === undefined) return []
    const { label, by, at } = newest
    const commits = group.map(({ commit }) => commit)
    return [{ step, label, by, at, commits, state: settled.get(step) ?? 'done', edits: joined(group) }]
  })
}

/** What a step did to each record as a whole, from its changes newest first. */
export const joined = (changes: readonly Change[]): readonly Edit[] => {
  const found = new Map<string, Edit>()
  for (const { edits } of changes) {
    for (const { before, after } of edits) {
      const id = (after ?? before)?.id
      if (id === undefined) continue
      found.set(id, { before, after: found.has(id) ? (found.get(id)?.after ?? null) : after })
    }
  }
  return [...found.values()]
}

/** The record that somebody else changed between two changes of a step, which can then not be taken back as a whole. */
export const interruptedIn = (changes: readonly Change[]): string | undefined => {
  const next = new Map<string, Edit>()
  for (const { edits } of changes) {
    for (const edit of edits) {
      const id = (edit.after ?? edit.before)?.id
      if (id === undefined) continue
      const later = next.get(id)
      if (later !== undefined && !isDeepStrictEqual(later.before, edit.after)) return id
      next.set(id, edit)
    }
  }
  return undefined
}

/** The edits that take back others. */
export const reversed = (edits: readonly Edit[]): readonly Edit[] =>
  edits.map(({ before, after }) => ({ before: after, after: before }))
