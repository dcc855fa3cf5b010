import { earliestDay, err, ok, type Day, type Result } from '#core/base'
import {
  capacityOf,
  findRecord,
  officeOf,
  orderOfDelegation,
  recordsWith,
  tableFor,
  type MeetingSide,
  type Participation,
  type Records,
  type Visit,
} from '#core/domain'
import { namesCompared } from '#core/language'
import { listsOf } from './gather/lists.ts'
import { gatherLedger } from './gather/ledger.ts'
import { meetingItem } from './gather/programme.ts'
import { reach } from './gather/reach.ts'
import { statedOnOf } from './gather/stated-on.ts'
import type { PackRequest } from './request.ts'
import type { DelegationScope, Place, Scope } from './scope.ts'
import { waiversOf } from './waivers.ts'

/** Why nothing can be gathered. */
export type GatherProblem =
  | { readonly kind: 'no-such-visit'; readonly visit: string }
  | { readonly kind: 'no-counterpart'; readonly visit: string }

/** Chooses and orders what one pack may be made of; pure, and still records. */
export function gather(records: Records, request: PackRequest): Result<Scope, GatherProblem> {
  const visit = findRecord(records, request.visit)
  if (visit === undefined) return err({ kind: 'no-such-visit', visit: request.visit })
  const day = earliestDay(visit.window)
  const partner = findRecord(records, visit.partner)
  const delegations = {
    ours: delegation(records, visit, 'ours', day, request),
    theirs: delegation(records, visit, 'theirs', day, request),
  }
  const subject = request.person ?? delegations.theirs.members[0]?.person
  if (subject === undefined && request.sections.some((section) => section.id === 'hand-over')) {
    return err({ kind: 'no-counterpart', visit: visit.id })
  }
  const ledger = gatherLedger(records, visit, request.today)
  const lists = listsOf(records, visit, ledger, delegations)
  return ok({
    records: reach(records, { visit, lists, partner, subject }),
    office: officeOf(records),
    visit,
    partner,
    day,
    today: request.today,
    host: visit.direction === 'in' ? 'ours' : 'theirs',
    ...delegations,
    ledger,
    lists,
    theMeeting: meetingItem(records, lists.programme),
    statedOn: statedOnOf(records, lists.figures, () => true),
    waivers: waiversOf(records, visit, request),
    subject,
  })
}

function delegation(
  records: Records,
  visit: Visit,
  side: MeetingSide,
  day: Day | undefined,
  request: PackRequest,
): DelegationScope {
  const all = recordsWith(records, 'participation', 'visit', visit.id).filter((one) => one.side === side)
  const listOrder = visit.orderBy[side]
  const ground = {
    records,
    day,
    table: tableFor(records, side, day),
    compareNames: namesCompared(listOrder, request.lang, officeOf(records)),
  }
  const placesOf = (some: readonly Participation[]): readonly Place[] =>
    orderOfDelegation(some, ground, listOrder).map(({ participation, place, reason, sharedWith }) => ({
      participation: participation.id,
      person: participation.person,
      place,
      reason,
      sharedWith,
      capacity: capacityOf(records, participation, day).map((tenure) => tenure.id),
    }))
  const members = placesOf(all.filter((one) => one.presence !== 'absent'))
  const withRole = (role: Participation['role']): readonly Place[] =>
    members.filter((place) => findRecord(records, place.participation)?.role === role)
  return {
    side,
    members,
    interpreters: withRole('interpreter'),
    noteTakers: withRole('note-taker'),
    absent: placesOf(all.filter((one) => one.presence === 'absent')),
    listOrder,
  }
}
