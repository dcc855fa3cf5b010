import { isPending, windowEnded, type Records, type Visit } from '#core/domain'
import { checklistOf, countOf } from './checklist.ts'
import { commitmentRows, noMeasurable } from './commitments.ts'
import { delegationView, orderState, rankText } from './delegations.ts'
import { followedRows } from './followed.ts'
import { linkedOrNull, lookAt, wordsOf, wordsOrNull, type Look, type ViewGround } from './look.ts'
import { packRows } from './packs.ts'
import { pointGroups } from './points.ts'
import { programmeRows } from './programme.ts'
import { protocolView } from './protocol.ts'
import { commitmentsOf } from './said.ts'
import type { DelegateRow, DelegationView, VisitView } from './shapes/visit.ts'
import { visitOf, visitRow } from './visits.ts'

/** Everything of one visit; null where there is no such visit. */
export const visitView = (
  records: Records,
  ground: ViewGround,
  { visit: id }: { readonly visit: string },
): VisitView | null => {
  const visit = visitOf(records, id)
  return visit === undefined ? null : viewOf(lookAt(records, ground), visit)
}

const viewOf = (look: Look, visit: Visit): VisitView => {
  const delegations = { ours: delegationView(look, visit, 'ours'), theirs: delegationView(look, visit, 'theirs') }
  const programme = programmeRows(look, visit)
  const points = pointGroups(look, visit)
  const commitments = commitmentsOf(look.records, visit.partner)
  const checklist = checklistOf(look, visit)
  const packs = packRows(look, visit)
  return {
    ...plainOf(look, visit),
    counts: {
      ours: delegations.ours.members.length,
      theirs: delegations.theirs.members.length,
      programme: programme.length,
      points: points.raise.length + points['if-raised'].length + points.avoid.length,
      commitments: commitments.filter(isPending).length,
      packs: packs.length,
    },
    checklist,
    checklistCount: countOf(checklist),
    heads: { ours: headOf(delegations.ours), theirs: headOf(delegations.theirs) },
    rankText: rankText(look, visit),
    objectives: visit.objectives.map(({ side, text }) => ({ side, text: wordsOf(look, text) })),
    delegations,
    orderState: orderState(look, visit),
    programme,
    points,
    speakingSeconds: points.raise.reduce((sum, point) => sum + point.speakingSeconds, 0),
    commitments: commitmentRows(look, commitments),
    followed: followedRows(look, visit.partner),
    noMeasurable: noMeasurable(look, commitments),
    protocol: protocolView(look, visit, delegations),
    packs,
  }
}

type Plain =
  'row' | 'home' | 'zone' | 'languages' | 'interpreting' | 'interpreterDue' | 'level' | 'inviter' | 'leadAgency'
type Beside = 'kindBySide' | 'packLevel' | 'windowEnded' | 'outcome' | 'whyNow'

const plainOf = (look: Look, visit: Visit): Pick<VisitView, Plain | Beside> => ({
  row: visitRow(look, visit),
  home: visit.home,
  zone: visit.zone,
  languages: visit.languages,
  interpreting: visit.interpreting,
  interpreterDue: visit.interpreterDue ?? null,
  level: wordsOrNull(look, visit.level),
  inviter: linkedOrNull(look, visit.inviter),
  leadAgency: linkedOrNull(look, visit.leadAgency),
  kindBySide: visit.kindBySide,
  packLevel: visit.packLevel ?? null,
  windowEnded: windowEnded(visit, look.today) ?? null,
  outcome: linkedOrNull(look, visit.outcome),
  whyNow: wordsOrNull(look, visit.whyNow?.text),
})

const headOf = ({ members }: DelegationView): DelegateRow | null => members.find(({ role }) => role === 'head') ?? null
