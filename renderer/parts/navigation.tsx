import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import { besides, isSamePlace, placeOf, recordAt, type Place } from './places.ts'

type Trail = { readonly past: readonly Place[]; readonly now: Place; readonly next: readonly Place[] }

/** Where the window is, and the ways to elsewhere. */
export type Navigation = {
  readonly place: Place
  readonly canGoBack: boolean
  readonly canGoForward: boolean
  readonly go: (place: Place) => void
  /** Takes the place of the one shown, such as another tab: going back does not return to it. */
  readonly swap: (place: Place) => void
  readonly back: () => void
  readonly forward: () => void
  /** Opens a record where it is shown best, or beside the page; `among` are the records of the list it stands in, in their order. */
  readonly open: (id: string, how?: 'here' | 'beside', among?: readonly string[]) => void
  /** Shows the record before or after the one shown, in the list that it was opened from. */
  readonly turn: (step: -1 | 1) => void
  readonly canTurn: (step: -1 | 1) => boolean
  readonly beside: string | undefined
  readonly closeBeside: () => void
  /** What a place remembers for coming back: its scroll place and selection. */
  readonly kept: Map<string, unknown>
  /** The whole trail as plain values, to be sealed while the vault is locked. */
  readonly trail: () => KeptTrail
}

/** Where the window was: its trail, what stood beside the page, and what the places remember. */
export type KeptTrail = Trail & {
  readonly beside?: string | undefined
  /** The list from which the record shown was opened. */
  readonly list?: readonly string[]
  readonly kept: readonly (readonly [string, unknown])[]
}

const NavigationContext = createContext<Navigation | undefined>(undefined)

export const useNavigation = (): Navigation => {
  const found = useContext(NavigationContext)
  if (found === undefined) throw new Error('expected a window around this part')
  return found
}

const MOST_KEPT = 100

type Props = {
  readonly start: Place
  /** Where the window was before it locked. */
  readonly before?: KeptTrail | undefined
  readonly children: ReactNode
}

/** Keeps the trail of places in memory, for back and forward. */
export const NavigationProvider = ({ start, before, children }: Props) => {
  const [trail, setTrail] = useState<Trail>(
    before === undefined
      ? { past: [], now: start, next: [] }
      : { past: before.past, now: before.now, next: before.next },
  )
  const [beside, setBeside] = useState(before?.beside)
  const [kept] = useState(() => new Map<string, unknown>(before?.kept))
  const go = useCallback((place: Place) => {
    setTrail((now) =>
      isSamePlace(now.now, place) ? now : { past: [...now.past, now.now].slice(-MOST_KEPT), now: place, next: [] },
    )
  }, [])
  const swap = useCallback((place: Place) => setTrail((now) => ({ ...now, now: place })), [])
  const back = useCallback(
    () =>
      setTrail(({ past, now, next }) => {
        const last = past.at(-1)
        return last === undefined ? { past, now, next } : { past: past.slice(0, -1), now: last, next: [now, ...next] }
      }),
    [],
  )
  const forward = useCallback(
    () =>
      setTrail(({ past, now, next }) => {
        const [first, ...others] = next
        return first === undefined ? { past, now, next } : { past: [...past, now], now: first, next: others }
      }),
    [],
  )
  const [list, setList] = useState<readonly string[]>(before?.list ?? [])
  const open = useCallback(
    (id: string, how: 'here' | 'beside' = 'here', among?: readonly string[]) => {
      setList((now) => among ?? (now.includes(id) ? now : []))
      if (how === 'beside') setBeside(id)
      else go(placeOf(id))
    },
    [go],
  )
  const shown = beside ?? recordAt(trail.now)
  const neighbour = useCallback(
    (step: -1 | 1): string | undefined => {
      const at = shown === undefined ? -1 : list.indexOf(shown)
      return at === -1 ? undefined : list[at + step]
    },
    [list, shown],
  )
  const turn = useCallback(
    (step: -1 | 1) => {
      const next = neighbour(step)
      if (next === undefined) return
      if (beside === undefined) swap(besides(trail.now, next))
      else setBeside(next)
    },
    [neighbour, beside, trail.now, swap],
  )
  const closeBeside = useCallback(() => setBeside(undefined), [])
  const value = useMemo<Navigation>(
    () => ({
      place: trail.now,
      canGoBack: trail.past.length > 0,
      canGoForward: trail.next.length > 0,
      go,
      swap,
      back,
      forward,
      open,
      turn,
      canTurn: (step) => neighbour(step) !== undefined,
      beside,
      closeBeside,
      kept,
      trail: () => ({ ...trail, beside, list, kept: [...kept] }),
    }),
    [trail, go, swap, back, forward, open, turn, neighbour, beside, list, closeBeside, kept],
  )
  return <NavigationContext value={value}>{children}</NavigationContext>
}
