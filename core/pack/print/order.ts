import { paragraph, type Block } from '#core/document'
import { compareRanks, findRecord, liveOf, type Tenure } from '#core/domain'
import { separator, inBrackets } from '#core/language'
import { reasonText } from '../place-reason.ts'
import { headOf, type Member, type Scope } from '../scope.ts'
import type { Print } from './context.ts'
import { carried } from './evidence.ts'
import { nameOf, postWords } from './names.ts'

/** Why somebody stands where they stand: on staff copies each place, elsewhere what a hand set or left tied. */
export function orderReason(member: Member, print: Print): string | undefined {
  const isStaff = print.request.audience === 'staff'
  if (!isStaff && member.reason.kind !== 'by-hand') return undefined
  if (print.request.audience !== 'staff' && print.request.audience !== 'principal') return undefined
  return reasonText(print.t, member.reason)
}

/** How the leading capacities of both heads compare, or that no table ranks both. */
export function rankWords(scope: Scope, print: Print): readonly Block[] {
  const [ours, theirs] = [headOf(scope, 'ours'), headOf(scope, 'theirs')]
  if (ours === undefined || theirs === undefined) return []
  const comparison = compareRanks(ours.capacity[0], theirs.capacity[0], liveOf(scope.records, 'precedence-table'))
  const lead = carried(print, ours.participation, theirs.participation)
  switch (comparison.kind) {
    case 'equal': {
      const { table, rank } = comparison
      return [paragraph('note', print.t('sections.rank.equal', { rank, table: table.name }), lead)]
    }
    case 'unequal': {
      const ranked = {
        ours: rankedHead(ours, comparison.ours, print),
        theirs: rankedHead(theirs, comparison.theirs, print),
      }
      return [paragraph('note', print.t('sections.rank.unequal', { ...ranked, table: comparison.table.name }), lead)]
    }
    case 'not-compared':
      return [paragraph('note', print.t('sections.rank.notCompared'), lead)]
  }
}

/** `2 (Zhang Zhu, Deputy Secretary)`. */
const rankedHead = (head: Member, rank: number, print: Print): string =>
  inBrackets(
    String(rank),
    `${nameOf(print, head.person, 'full')}${separator('remark', print.lang)}${postOf(print, head.capacity[0])}`,
    print.lang,
  )

const postOf = (print: Print, tenure: Tenure | undefined): string => {
  const post = tenure && findRecord(print.scope.records, tenure.post)
  return post === undefined ? print.t('sections.notRecorded') : postWords(print, post)
}
