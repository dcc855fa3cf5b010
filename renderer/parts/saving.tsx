import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import type { Result } from '#core/base'
import type { AppError, InputOf, OperationName, OutputOf } from '#core/contract'
import { useClient } from '#renderer/client'

/** What the status bar says of saving. */
export type SavingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly error: AppError }

type Saving = { readonly state: SavingState; readonly set: (state: SavingState) => void }

const SavingContext = createContext<Saving>({ state: { kind: 'idle' }, set: () => undefined })

export const SavingProvider = ({ children }: { readonly children: ReactNode }) => {
  const [state, set] = useState<SavingState>({ kind: 'idle' })
  const value = useMemo(() => ({ state, set }), [state])
  return <SavingContext value={value}>{children}</SavingContext>
}

export const useSavingState = (): SavingState => useContext(SavingContext).state

type Save = <Name extends OperationName>(name: Name, input: InputOf<Name>) => Promise<Result<OutputOf<Name>, AppError>>

/** Carries a command out and lets the status bar say how it went: saving, saved at, or not saved and why. */
export const useSave = (): Save => {
  const client = useClient()
  const { set } = useContext(SavingContext)
  return useCallback(
    async (name, input) => {
      set({ kind: 'saving' })
      const done = (await client[name](input)) as Result<OutputOf<typeof name>, AppError>
      set(done.ok ? { kind: 'saved', at: Date.now() } : { kind: 'failed', error: done.error })
      return done
    },
    [client, set],
  )
}
