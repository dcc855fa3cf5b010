import { earliestDay } from '#core/base'
import { tableFor, type MeetingSide, type Participation, type Records, type Visit } from '#core/domain'
import { reasonText } from '#core/pack'
import { orderOf, participationsOf, placedOf } from './delegations.ts'
import { lookAt, type ViewGround } from './look.ts'
import type { SuggestedOrder } from './shapes/visit.ts'
import { visitOf } from './visits.ts'

/** The order that the rule alone gives a side, beside the one that it has now; null where there is no such visit. */
export const suggestedOrder = (
  records: Records,
  ground: ViewGround,
  { visit: id, side }: { readonly visit: string; readonly side: MeetingSide },
): SuggestedOrder | null => {
  const visit = visitOf(records, id)
  return visit === undefined ? null : suggestedFor(records, ground, visit, side)
}

const suggestedFor = (records: Records, ground: ViewGround, visit: Visit, side: MeetingSide): SuggestedOrder => {
  const look = lookAt(records, ground)
  const table = tableFor(records, side, earliestDay(visit.window))
  const now = orderOf(look, visit, side).map(({ participation }) => participation.id)
  const coming = participationsOf(records, visit, side).filter(({ presence }) => presence !== 'absent')
  const byRule = { ...visit, orderBy: { ...visit.orderBy, [side]: 'precedence' as const } }
  const freed = coming.map(withoutHand)
  return {
    table: table === undefined ? null : { id: table.id, title: table.name },
    ties: table?.ties ?? [],
    rows: placedOf(look, byRule, side, freed).map(({ place, participation, reason, sharedWith }) => ({
      participation: participation.id,
      title: look.title(participation.person),
      place,
      placeNow: now.indexOf(participation.id) + 1,
      reasonText: reasonText(look.t, reason),
      tiedWith: sharedWith.map((one) => look.title(coming.find(({ id }) => id === one)?.person ?? one)),
    })),
  }
}

/** Somebody's part as the rule alone sees it. */
const withoutHand = (one: Participation): Participation => {
  const { order: _, orderReason: __, ...rest } = one
  return rest
}
