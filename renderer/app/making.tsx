import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react'
import { MakingRoot, type Making } from '#renderer/parts/pickers'

const NewRecord = lazy(() => import('#renderer/parts/record-editor').then((door) => ({ default: door.NewRecord })))

/** Makes records where they are missing, one over the other: a partner in the making may need a place first. */
export const MakingProvider = ({ children }: { readonly children: ReactNode }) => {
  const [asked, setAsked] = useState<readonly Making[]>([])
  const ask = useCallback((making: Making) => setAsked((now) => [...now, making]), [])
  return (
    <MakingRoot value={ask}>
      {children}
      <Suspense>
        {asked.map((making, at) => (
          <NewRecord
            key={`${at} ${making.type}`}
            {...making}
            isOpen
            onClose={() => setAsked((now) => now.slice(0, at))}
          />
        ))}
      </Suspense>
    </MakingRoot>
  )
}
