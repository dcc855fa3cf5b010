import type { Change } from '#electron/vault/history'

/** So much of the past is kept, counted in saves and in days on which something was saved, never in ages (SECURITY 4.3). */
export const KEPT = { states: 20, days: 30, months: 24, steps: 500, changeDays: 30 } as const

/** The commits whose manifests are kept: the newest, the last of each newest save day and save month, and pins. */
export const keptStates = (
  states: readonly { readonly commit: number; readonly at: string }[],
  pinned: ReadonlySet<number>,
): ReadonlySet<number> => {
  const newestFirst = states.toSorted((a, b) => b.commit - a.commit)
  return new Set(
    [
      ...newestFirst.slice(0, KEPT.states),
      ...lastOfEach(newestFirst, dayOf).slice(0, KEPT.days),
      ...lastOfEach(newestFirst, monthOf).slice(0, KEPT.months),
      ...newestFirst.filter(({ commit }) => pinned.has(commit)),
    ].map(({ commit }) => commit),
  )
}

/**
 * How many changes of a chain are kept, newest first: those of the newest steps, all of the newest save days, and of a step
 * always the whole, since undo takes whole steps.
 */
export const keptChanges = (changes: readonly Pick<Change, 'act' | 'step' | 'at'>[]): number => {
  const edits = changes.filter(({ act }) => act.kind === 'edit')
  const steps = new Set([...new Set(edits.map(({ step }) => step))].slice(0, KEPT.steps))
  const days = new Set([...new Set(changes.map(dayOf))].slice(0, KEPT.changeDays))
  const isKept = (change: (typeof changes)[number]): boolean => steps.has(change.step) || days.has(dayOf(change))
  let count = changes.findLastIndex(isKept) + 1
  for (let before = -1; before !== count;) {
    before = count
    const whole = new Set(changes.slice(0, count).map(({ step }) => step))
    count = changes.findLastIndex(({ step }) => whole.has(step)) + 1
  }
  return count
}

const dayOf = ({ at }: { readonly at: string }): string => at.slice(0, 10)
const monthOf = ({ at }: { readonly at: string }): string => at.slice(0, 7)

/** The first of each group, in their order. */
const lastOfEach = <T>(newestFirst: readonly T[], groupOf: (one: T) => string): readonly T[] => {
  const groups = new Map<string, T>()
  for (const one of newestFirst) if (!groups.has(groupOf(one))) groups.set(groupOf(one), one)
  return [...groups.values()]
}
