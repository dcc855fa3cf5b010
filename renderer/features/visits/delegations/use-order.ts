import { useCallback, useEffect, useRef, useState } from 'react'
import { handOrdered, movedToPlace, withoutHand, type Participation } from '#core/domain'
import { useQueryRefresh } from '#renderer/client'
import { useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { useActs } from '../acts.ts'
import type { SideView, VisitView } from '../shapes.ts'

/** The order of one side as it is shown, and the ways to change it. */
export type Ordering = {
  /** The participations of those who come, first to last; at once as wanted, also while a move is being saved. */
  readonly ids: readonly string[]
  /** What a screen reader hears of the last move. */
  readonly said: string
  /** Whether a move is being saved. */
  readonly isMoving: boolean
  readonly move: (moved: ReadonlySet<string>, place: number, reason?: string) => Promise<void>
  readonly moveBy: (moved: ReadonlySet<string>, by: -1 | 1) => Promise<void>
  /** Takes every place that a hand gave back: the rule alone orders the side. */
  readonly byRule: () => Promise<void>
}

/** Moves members of a side. Moves follow each other: each begins from what the one before wanted. */
export const useOrder = (visit: VisitView, { side, members }: SideView): Ordering => {
  const text = useTexts()
  const acts = useActs()
  const refresh = useQueryRefresh()
  const { by } = useSession()
  const stored = members.map(({ participation }) => participation)
  const [wanted, setWanted] = useState<readonly string[]>()
  const [said, setSaid] = useState('')
  const turn = useRef<Promise<void>>(Promise.resolve())
  const base = useRef<readonly string[]>(stored)
  const isSettled = wanted === undefined || wanted.join() === stored.join()
  const ids = isSettled ? stored : wanted
  useEffect(() => {
    base.current = ids
  })
  const titleOf = useCallback(
    (moved: ReadonlySet<string>): string =>
      members
        .filter(({ participation }) => moved.has(participation))
        .map(({ title }) => title)
        .join(', '),
    [members],
  )
  const inTurn = async (
    before: Promise<void>,
    next: readonly string[],
    moved: ReadonlySet<string>,
    at: number,
    reason: string | undefined,
  ): Promise<void> => {
    await before
    const found = (await acts.read(next)).filter((one) => one.type === 'participation')
    const byId = new Map<string, Participation>(found.map((one) => [one.id, one]))
    const inOrder = next.flatMap((id) => byId.get(id) ?? [])
    const after = handOrdered(inOrder, moved, reason ?? text('visits.byHand', { name: by }))
    const label = text('visits.did.moved', { name: titleOf(moved), place: at })
    const changes = after.map((one) => ({ before: byId.get(one.id) ?? null, after: one }))
    await acts.save(label, changes, 'quiet')
    // Shown as wanted until the saved order is there; then what is saved is what is shown, also after an undo.
    await refresh('views.visit')
    setWanted((now) => (now === next ? undefined : now))
  }
  const move: Ordering['move'] = (moved, place, reason) => {
    const next = movedToPlace(
      base.current.map((id) => ({ id })),
      moved,
      place,
    ).map(({ id }) => id)
    if (next.join() === base.current.join()) return Promise.resolve()
    base.current = next
    setWanted(next)
    const at = next.findIndex((id) => moved.has(id)) + 1
    setSaid(text('visits.movedTo', { place: at, of: next.length }))
    turn.current = inTurn(turn.current, next, moved, at, reason)
    return turn.current
  }
  return {
    ids,
    said,
    isMoving: !isSettled,
    move,
    moveBy: (moved, step) => {
      const first = base.current.findIndex((id) => moved.has(id))
      return first === -1 ? Promise.resolve() : move(moved, first + 1 + step)
    },
    byRule: async () => {
      const found = (await acts.read([...stored, visit.row.id])).filter((one) => one.type === 'participation')
      const visits = (await acts.read([visit.row.id])).filter((one) => one.type === 'visit')
      setWanted(undefined)
      await acts.save(text('visits.did.byRule', { side: text(`visits.side.${side}`) }), [
        ...withoutHand(found).map((after) => ({ before: found.find(({ id }) => id === after.id) ?? null, after })),
        ...visits
          .filter(({ orderBy }) => orderBy[side] !== 'precedence')
          .map((before) => ({ before, after: { ...before, orderBy: { ...before.orderBy, [side]: 'precedence' } } })),
      ])
    },
  }
}
