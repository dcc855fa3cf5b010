import { line, placeCard, type Block } from '#core/document'
import { findRecord } from '#core/domain'
import { carried, nameOf, postWords, type Print } from '../print.ts'
import { membersOf, sidesInOrder, type Member, type Scope } from '../scope.ts'
import type { SectionWriter } from './writer.ts'

/** Place cards: one name each, in the form of address; the leading post below (K6, K13). */
export const writePlaceCards: SectionWriter = (scope, print) =>
  sidesInOrder(print.firstSide)
    .flatMap((side) => membersOf(scope, scope[side].members))
    .map((member) => cardOf(member, scope, print))

function cardOf(member: Member, scope: Scope, print: Print): Block {
  const [leading] = member.capacity
  const post = leading && findRecord(scope.records, leading.post)
  return placeCard(
    {
      name: { text: nameOf(print, member.person, 'place-card'), lang: print.lang },
      ...(post !== undefined && { line: line(postWords(print, post)) }),
      markingLabel: '',
    },
    carried(print, member.participation, member.person, leading, post),
  )
}
