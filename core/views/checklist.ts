import { earliestDay } from '#core/base'
import { capacityOf, recordsWith, type MeetingSide, type Visit } from '#core/domain'
import { doubtOf, orderState, participationsOf } from './delegations.ts'
import type { Look } from './look.ts'
import { overlapping } from './programme.ts'
import type { ChecklistCount } from './shapes/home.ts'
import type { ChecklistFact, ChecklistRow } from './shapes/visit.ts'

const SIDES: readonly MeetingSide[] = ['ours', 'theirs']

const TABS: Readonly<Record<ChecklistFact, ChecklistRow['tab']>> = {
  heads: 'delegations',
  capacities: 'delegations',
  order: 'delegations',
  objectives: 'overview',
  points: 'points',
  programme: 'programme',
  interpreter: 'delegations',
  flags: 'protocol',
  gifts: 'protocol',
  pack: 'pack',
}

/** The ten concrete facts that a visit needs, each there or not. */
export const checklistOf = (look: Look, visit: Visit): readonly ChecklistRow[] => {
  const { records } = look
  const people = SIDES.flatMap((side) => participationsOf(records, visit, side)).filter(
    ({ presence }) => presence !== 'absent',
  )
  const day = earliestDay(visit.window)
  const doubts = people.filter((one) => doubtOf(one, capacityOf(records, one, day), day) !== null)
  const points = recordsWith(records, 'talking-point', 'visit', visit.id).filter(({ use }) => use === 'raise')
  const unaddressed = points.filter(({ toWhom, byWhom }) => toWhom === undefined || byWhom === undefined)
  const items = recordsWith(records, 'programme-item', 'visit', visit.id)
  const overlaps = overlapping(records, visit)
  const headless = SIDES.filter((side) => !people.some((one) => one.side === side && one.role === 'head'))
  const aimless = SIDES.filter((side) => !visit.objectives.some((one) => one.side === side))
  const unsure = visit.flags.filter(({ orientationConfirmedBy }) => orientationConfirmedBy === undefined)
  const gifts = recordsWith(records, 'gift', 'visit', visit.id)
  const issued = recordsWith(records, 'pack', 'visit', visit.id).filter(({ state }) => state === 'issued')
  const needsInterpreter = visit.interpreting !== 'none'
  const hasInterpreter = people.some(({ role }) => role === 'interpreter')
  return [
    factRow('heads', headless.length === 0, headless.length),
    factRow('capacities', people.length > 0 && doubts.length === 0, doubts.length, doubts[0]?.id),
    factRow('order', orderState(look, visit).kind === 'confirmed', 0),
    factRow('objectives', aimless.length === 0, aimless.length),
    factRow('points', points.length > 0 && unaddressed.length === 0, unaddressed.length, unaddressed[0]?.id),
    factRow('programme', items.length > 0 && overlaps === 0, overlaps),
    factRow('interpreter', !needsInterpreter || hasInterpreter, 0),
    factRow('flags', visit.flags.length > 0 && unsure.length === 0, unsure.length),
    factRow(
      'gifts',
      gifts.some(({ direction }) => direction === 'given'),
      0,
    ),
    factRow('pack', issued.length > 0, 0),
  ]
}

const factRow = (fact: ChecklistFact, isDone: boolean, missing: number, where?: string): ChecklistRow => ({
  fact,
  isDone,
  missing,
  tab: TABS[fact],
  where: isDone ? null : (where ?? null),
})

/** How many of the facts are there. */
export const countOf = (checklist: readonly ChecklistRow[]): ChecklistCount => ({
  done: checklist.filter(({ isDone }) => isDone).length,
  of: checklist.length,
})
