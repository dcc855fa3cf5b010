import type { Participation } from './participation.ts'

/**
 * What to change so that those who come run as wanted: the moved get their place by hand and its reason, those whom a hand placed
 * before keep their reason and follow; all others stay where the rule puts them.
 */
export const handOrdered = (
  wanted: readonly Participation[],
  moved: ReadonlySet<string>,
  reason: string,
): readonly Participation[] =>
  wanted.flatMap((one, at) => {
    if (!moved.has(one.id) && one.order === undefined) return []
    const order = at + 1
    if (one.order === order && !moved.has(one.id)) return []
    return [{ ...one, order, orderReason: moved.has(one.id) ? reason : (one.orderReason ?? reason) }]
  })

/** The same people without a place by hand: the rule alone orders them. Those who had none are left out. */
export const withoutHand = (some: readonly Participation[]): readonly Participation[] =>
  some.flatMap((one) => {
    if (one.order === undefined) return []
    const { order: _, orderReason: __, ...rest } = one
    return [rest]
  })

/** The list with some of it moved, kept in their own order, so that the first of them stands at a place (1 is the first). */
export const movedToPlace = <T extends { readonly id: string }>(
  list: readonly T[],
  moved: ReadonlySet<string>,
  place: number,
): readonly T[] => {
  const others = list.filter(({ id }) => !moved.has(id))
  const at = Math.max(0, Math.min(place - 1, others.length))
  return others.toSpliced(at, 0, ...list.filter(({ id }) => moved.has(id)))
}
