import { useLayoutEffect, useRef, useState } from 'react'
import { withItemMoved } from '#core/domain'

/** What tells the items of a list apart while they are drawn: it goes with them when they are moved. */
export type ItemKeys = {
  readonly keys: readonly string[]
  readonly moved: (from: number, to: number) => void
  readonly removed: (at: number) => void
}

/** Keys for as many items as there are. The focus stays on the item that was moved. */
export const useItemKeys = (count: number): ItemKeys => {
  const [known, setKnown] = useState<readonly string[]>([])
  const [made, setMade] = useState(0)
  const focused = useRef<HTMLElement>(null)
  const keys = Array.from({ length: count }, (_, at) => known[at] ?? `${made} ${at}`)
  const keep = (next: readonly string[]): void => {
    setKnown(next)
    setMade(made + 1)
  }
  useLayoutEffect(() => {
    if (focused.current?.isConnected === true) focused.current.focus()
    focused.current = null
  })
  return {
    keys,
    moved: (from, to) => {
      focused.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
      keep(withItemMoved(keys, from, to))
    },
    removed: (at) => keep(keys.toSpliced(at, 1)),
  }
}
