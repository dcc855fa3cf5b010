import type { VaultKeys } from '#electron/vault/keys'
import type { ChangeRef, Head, Places } from '#electron/vault/store'
import type { VaultFs } from '../file-system.ts'
import { changeAt } from './chain.ts'
import type { Change } from './change.ts'
import { nextUndoIn } from './steps.ts'

/** A change without what it did to the records, and where it lies. */
export type ChangeHead = Omit<Change, 'edits'> & { readonly ref: ChangeRef }

/**
 * The heads of a chain of change records. A record never changes and may hold a whole import, so each is read once as long as
 * the vault is open, and one that was just written is known.
 */
export const headsOf = (fs: VaultFs, places: Places, keys: VaultKeys) => {
  const known = new Map<string, ChangeHead>()
  const note = (ref: ChangeRef, { act, commit, step, label, by, at, before }: Change): ChangeHead => {
    const head = { act, commit, step, label, by, at, before, ref }
    known.set(ref.blob, head)
    return head
  }
  async function* from(head: Head): AsyncGenerator<ChangeHead> {
    let next = head.root.change
    while (next !== null) {
      const read = known.get(next.blob) ?? (await changeAt(fs, places, keys, next))
      if (read === undefined) return
      const one = 'edits' in read ? note(next, read) : read
      yield one
      next = one.before
    }
  }
  return {
    /** Keeps the head of a change that was saved; none where the save wrote none. */
    note: (ref: ChangeRef | null, change: Change | undefined): void => {
      if (ref !== null && change !== undefined) note(ref, change)
    },
    /** What an undo would take back next. */
    nextUndo: (head: Head) => nextUndoIn(from(head)),
    /** All of them, newest first; the list ends where a change was let go, or cannot be read. */
    all: async (head: Head): Promise<readonly ChangeHead[]> => {
      const list: ChangeHead[] = []
      for await (const one of from(head)) list.push(one)
      return list
    },
    /** The changes with all that they did; undefined when one was let go in the meantime, or cannot be read. */
    whole: async (heads: readonly ChangeHead[]): Promise<readonly Change[] | undefined> => {
      const read = await Promise.all(heads.map(({ ref }) => changeAt(fs, places, keys, ref)))
      return read.every((change) => change !== undefined) ? read : undefined
    },
  }
}
