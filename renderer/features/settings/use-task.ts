import { useCallback, useState } from 'react'
import type { Tone } from '#renderer/ui'

/** What a task said when it ended. */
export type Said = { readonly tone: Tone; readonly lines: readonly string[] }

/** A task that takes a while: whether it runs, and what it said last. */
export const useTask = () => {
  const [task, setTask] = useState<{ readonly isBusy: boolean; readonly said: Said | undefined }>({
    isBusy: false,
    said: undefined,
  })
  const run = useCallback(async (act: () => Promise<Said | undefined>): Promise<void> => {
    setTask({ isBusy: true, said: undefined })
    setTask({ isBusy: false, said: await act() })
  }, [])
  return { task, run }
}
