import { paragraph, type Block } from '#core/document'
import { compareRanks, findRecord, liveOf, type PlaceReason, type Tenure } from '#core/domain'
import { headOf, type Member, type Scope } from '../scope.ts'
import type { Print } from './context.ts'
import { carried } from './evidence.ts'
import { nameOf, postWords } from './names.ts'

/** Why somebody stands where they stand: on staff copies each place, elsewhere what a hand set or left tied. */
export function orderReason(member: Member, print: Print): string | undefined {
  const isStaff = print.request.audience === 'staff'
  if (!isStaff && member.reason.kind !== 'by-hand') return undefined
  if (print.request.audience !== 'staff' && print.request.audience !== 'principal') return undefined
  return reasonWords(member.reason, print)
}

/** `rank 3 in “City table 2025”; tie broken by earlier start`. */
export function reasonWords(reason: PlaceReason, print: Print): string {
  const t = print.t
  switch (reason.kind) {
    case 'head':
      return t('sections.order.head')
    case 'by-hand':
      return t('sections.order.byHand', { reason: reason.reason })
    case 'alphabetical':
      return t('sections.order.alphabetical')
    case 'unranked':
      return reason.table === undefined
        ? t('sections.order.noTable')
        : t('sections.order.unranked', { table: reason.table })
    case 'rank': {
      const words = t('sections.order.rank', { rank: reason.rank, table: reason.table })
      return reason.tie === undefined ? words : `${words}; ${t(`sections.order.tie.${reason.tie}`)}`
    }
  }
}

/** How the leading capacities of both heads compare, or that no table ranks both. */
export function rankWords(scope: Scope, print: Print): readonly Block[] {
  const [ours, theirs] = [headOf(scope, 'ours'), headOf(scope, 'theirs')]
  if (ours === undefined || theirs === undefined) return []
  const comparison = compareRanks(ours.capacity[0], theirs.capacity[0], liveOf(scope.records, 'precedence-table'))
  const lead = carried(print, ours.participation, theirs.participation)
  const names = {
    ours: nameOf(print, ours.person, 'full'),
    theirs: nameOf(print, theirs.person, 'full'),
    ourPost: postOf(print, ours.capacity[0]),
    theirPost: postOf(print, theirs.capacity[0]),
  }
  switch (comparison.kind) {
    case 'equal':
      return [paragraph('note', print.t('sections.rank.equal', { ...names, table: comparison.table.name }), lead)]
    case 'unequal': {
      const ranks = { a: comparison.ours, b: comparison.theirs, table: comparison.table.name }
      return [paragraph('note', print.t('sections.rank.unequal', { ...names, ...ranks }), lead)]
    }
    case 'not-compared':
      return [paragraph('note', print.t('sections.rank.notCompared'), lead)]
  }
}

const postOf = (print: Print, tenure: Tenure | undefined): string => {
  const post = tenure && findRecord(print.scope.records, tenure.post)
  return post === undefined ? print.t('sections.notRecorded') : postWords(print, post)
}
