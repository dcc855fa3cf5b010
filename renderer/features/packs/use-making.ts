import { useCallback, useMemo, useRef, useState } from 'react'
import type { AppEvent } from '#core/contract'
import { useCommand, useEvents } from '#renderer/client'

/** How far the files are, in the words of the vault process. */
export type Making = Pick<Extract<AppEvent, { readonly kind: 'progress' }>, 'step' | 'done' | 'of'>

/** A long call under a name of its own: how far it is, and the way to call it off. */
export const useMaking = () => {
  const [making, setMaking] = useState<Making>()
  const job = useRef<string>(undefined)
  const isOff = useRef(false)
  const cancelIt = useCommand('jobs.cancel')
  useEvents(
    useCallback((event: AppEvent) => {
      if (event.kind === 'progress' && event.job === job.current) setMaking(event)
    }, []),
  )
  const run = useCallback(async <T>(act: (job: string) => Promise<T>): Promise<T> => {
    const name = crypto.randomUUID()
    job.current = name
    isOff.current = false
    setMaking({ step: 'gather', done: 0, of: 1 })
    try {
      return await act(name)
    } finally {
      job.current = undefined
      setMaking(undefined)
    }
  }, [])
  const cancel = useCallback(() => {
    isOff.current = true
    if (job.current !== undefined) void cancelIt({ job: job.current })
  }, [cancelIt])
  /** Whether Cancel was pressed, also where the call was done by then. */
  const isCalledOff = useCallback(() => isOff.current, [])
  return useMemo(() => ({ making, run, cancel, isCalledOff }), [making, run, cancel, isCalledOff])
}
