import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { LockReason } from '#core/contract'
import { useShell } from '#renderer/client'

/** Puts away, sealed in the vault, what a part of the window holds and has not saved. */
export type Seal = (why: LockReason) => Promise<unknown>

type Sealing = {
  readonly add: (seal: Seal) => () => void
  readonly sealAll: (why: LockReason) => Promise<void>
}

const SealingContext = createContext<Sealing | undefined>(undefined)

const useSealingGround = (): Sealing => {
  const found = useContext(SealingContext)
  if (found === undefined) throw new Error('expected a window around this part')
  return found
}

/** No part delays the lock by more. */
const LONGEST_MS = 600

/** Holds what every part has to put away before the vault locks. */
export const SealingProvider = ({ children }: { readonly children: ReactNode }) => {
  const [seals] = useState(() => new Set<Seal>())
  const value = useMemo<Sealing>(
    () => ({
      add: (seal) => {
        seals.add(seal)
        return () => void seals.delete(seal)
      },
      sealAll: async (why) => {
        const all = Promise.allSettled([...seals].map((seal) => seal(why)))
        await Promise.race([all, new Promise((resolve) => setTimeout(resolve, LONGEST_MS))])
      },
    }),
    [seals],
  )
  return <SealingContext value={value}>{children}</SealingContext>
}

/** Seals a part of the window whenever the vault is about to lock. Give a memoised function. */
export const useSeal = (seal: Seal): void => {
  const { add } = useSealingGround()
  useEffect(() => add(seal), [add, seal])
}

/** Seals everything: the vault locks within a second. */
export const useSealAll = (): Sealing['sealAll'] => useSealingGround().sealAll

/** Locks now, as a person asks for it; what is typed is sealed first. */
export const useLock = (): (() => void) => {
  const { sealAll } = useSealingGround()
  const shell = useShell()
  return useCallback(() => void sealAll('asked').then(shell.lock), [sealAll, shell])
}
