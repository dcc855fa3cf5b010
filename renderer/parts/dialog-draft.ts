import { useCallback, useEffect, useMemo, useState } from 'react'
import { plainOf } from './kept-values.ts'
import { useNavigation } from './navigation.tsx'

type Values = Readonly<Record<string, unknown>>
type Next<T> = T | ((now: T) => T)

/** What is typed in a dialog. It outlives the dialog, and a lock, until it was of use or somebody begins anew. */
export type DialogDraft = {
  /** One thing that is typed or chosen: how it stands, and how it changes. Plain values, sets and maps only. */
  readonly of: <T>(field: string, first: T) => readonly [T, (next: Next<T>) => void]
  /** Whether something is typed that outlives the dialog. */
  readonly holds: () => boolean
  /** Whether what stands here was typed at an earlier opening. */
  readonly isBack: boolean
  /** Lets go of all that was typed: it was of use, or is not wanted. */
  readonly clear: () => void
}

/** Where the drafts of dialogs lie among what the window keeps. */
const PLACE = 'dialog'

/**
 * The draft of a dialog, by a name that says what is made or changed there. Small dialogs that ask for one choice keep it through a
 * lock alone: `until-closed`.
 */
export const useDialogDraft = (name: string, lasting: 'until-used' | 'until-closed' = 'until-used'): DialogDraft => {
  const { kept } = useNavigation()
  const key = `${PLACE} ${name}`
  const [, redraw] = useState(0)
  const [isBack, setBack] = useState(() => lasting === 'until-used' && kept.has(key))
  const put = useCallback(
    (values: Values) => {
      if (Object.keys(values).length === 0) kept.delete(key)
      else kept.set(key, values)
      redraw((count) => count + 1)
    },
    [kept, key],
  )
  useEffect(() => {
    if (lasting === 'until-closed') return () => void kept.delete(key)
    return undefined
  }, [kept, key, lasting])
  const held = kept.get(key) as Values | undefined
  return useMemo<DialogDraft>(() => {
    const values = held ?? {}
    return {
      of: <T>(field: string, first: T) => {
        const set = (next: Next<T>): void => {
          const all = (kept.get(key) as Values | undefined) ?? {}
          const now = field in all ? (all[field] as T) : first
          const value = typeof next === 'function' ? (next as (now: T) => T)(now) : next
          const { [field]: _, ...others } = all
          put(isAsBefore(value, first) ? others : { ...others, [field]: value })
        }
        return [field in values ? (values[field] as T) : first, set]
      },
      holds: () => lasting === 'until-used' && kept.has(key),
      isBack,
      clear: () => {
        setBack(false)
        put({})
      },
    }
  }, [held, kept, key, put, isBack, lasting])
}

/** What was typed and taken back is no draft. */
const isAsBefore = (value: unknown, first: unknown): boolean =>
  value === first ||
  (isEmpty(value) && isEmpty(first)) ||
  JSON.stringify(plainOf(value)) === JSON.stringify(plainOf(first))

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || ((value instanceof Set || value instanceof Map) && value.size === 0)
