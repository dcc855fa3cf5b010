import { QueryClientProvider } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { LockedSince, VaultState } from '#core/contract'
import { ClientProvider, clientOf, freshQueries, type Joints, type LineEnd } from '#renderer/client'
import { Gate } from '#renderer/features/vault'
import { AppearanceProvider } from '#renderer/parts'
import { Ended } from './ended.tsx'
import { Work } from './work.tsx'
import './frame.css'

type Props = {
  readonly joints: Joints
  /** Why this page was opened locked, where the desktop app says so. */
  readonly locked: LockedSince | undefined
}

/** The window: locked, or at work. At a lock everything that is known goes, and only the lock screen is in the page. */
export const App = ({ joints, locked }: Props) => {
  const [queries, setQueries] = useState(freshQueries)
  const [opened, setOpened] = useState<VaultState>()
  const [end, setEnd] = useState<LineEnd>()
  const lock = useCallback(() => {
    setOpened(undefined)
    setQueries((old) => {
      old.clear()
      return freshQueries()
    })
  }, [])
  const { line, shell } = joints
  // In the desktop app the page that unlocks and the page of the work are two: this one may open on an unlocked vault.
  useEffect(() => {
    if (shell.kind !== 'electron') return
    const state = clientOf(line)['vault.state']({})
    void state.then((found) => (found.ok ? setOpened(found.value) : undefined))
  }, [line, shell])
  useEffect(
    () =>
      line.onEnd((how) => {
        setEnd(how)
        // What was not saved stays in the page when the host stopped by itself; a lock leaves nothing.
        if (how === 'locked') lock()
      }),
    [line, lock],
  )
  useEffect(() => {
    const events = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
    for (const name of events) addEventListener(name, shell.touched, { passive: true })
    return () => {
      for (const name of events) removeEventListener(name, shell.touched)
    }
  }, [shell])
  const content = useMemo(
    () =>
      opened === undefined ? (
        <Gate locked={locked} onOpened={setOpened} />
      ) : (
        <Work state={opened} stopped={end === 'stopped'} />
      ),
    [opened, end, locked],
  )
  return (
    <QueryClientProvider client={queries}>
      <ClientProvider joints={joints}>
        <AppearanceProvider>
          {end === 'locked' || (end !== undefined && opened === undefined) ? <Ended how={end} /> : content}
        </AppearanceProvider>
      </ClientProvider>
    </QueryClientProvider>
  )
}
