import { item, list } from '#core/document'
import { carried, nameOf } from '../../print.ts'
import { membersOf } from '../../scope.ts'
import { seatsOf } from '../seating.ts'
import type { Part } from './part.ts'

/** Part 8: where the interpreters of both sides sit, on every plan. */
export const seatingPart: Part = (scope, print) => {
  const { t } = print
  const interpreters = [...membersOf(scope, scope.ours.interpreters), ...membersOf(scope, scope.theirs.interpreters)]
  const seats = scope.visit.plans.flatMap((plan) => seatsOf(plan, scope, print).seats.map((seat) => ({ plan, seat })))
  const entries = interpreters.flatMap(({ participation, person }) =>
    seats
      .filter(({ seat }) => seat.person.id === participation.id)
      .map(({ plan, seat }) =>
        item(
          t('details.annex.seatOf', {
            name: nameOf(print, person, 'full'),
            seat: seat.seat,
            plan: t(`details.seating.plan.${plan.kind}`),
          }),
          [participation.id],
        ),
      ),
  )
  const unseated = interpreters.filter(
    ({ participation }) => !seats.some(({ seat }) => seat.person.id === participation.id),
  ).length
  return {
    title: t('details.annex.part8'),
    missing:
      unseated === 0 || scope.visit.plans.length === 0 ? [] : [t('details.annex.missingSeats', { count: unseated })],
    blocks: entries.length === 0 ? [] : [list('bullet', 'note', entries, carried(print, scope.visit))],
  }
}
