import { useCallback } from 'react'
import { useKept } from './kept.ts'
import { useNavigation } from './navigation.tsx'
import type { VisitTab } from './places.ts'

/** The tabs that somebody who opens a visit for the first time is pointed to, in this order. */
export const MARKED_TABS = ['pack', 'delegations', 'points'] as const satisfies readonly VisitTab[]
export type MarkedTab = (typeof MARKED_TABS)[number]

const keyOf = (visit: string): string => `${visit}: marks`

/** Marks the tabs of a visit that is about to be opened for the first time. */
export const useMarkTabs = (): ((visit: string) => void) => {
  const { kept } = useNavigation()
  return useCallback((visit) => void kept.set(keyOf(visit), MARKED_TABS), [kept])
}

/** The marks that still stand; they go one by one as their tabs are opened, all at once when asked, and with the page. */
export const useTabMarks = (
  visit: string,
): {
  readonly marks: readonly MarkedTab[]
  readonly seen: (tabs: readonly VisitTab[]) => void
  readonly clear: () => void
} => {
  const [marks, setMarks] = useKept<readonly MarkedTab[]>(keyOf(visit), [])
  return {
    marks,
    seen: (tabs) => setMarks(marks.filter((one) => !tabs.includes(one))),
    clear: () => setMarks([]),
  }
}
