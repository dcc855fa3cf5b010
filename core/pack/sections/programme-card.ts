import { field, fields, line, type Block } from '#core/document'
import type { MeetingSide } from '#core/domain'
import { separator } from '#core/language'
import { capacityWords, carried, nameOf, type Print } from '../print.ts'
import { headOf, sidesInOrder, type Scope } from '../scope.ts'
import { programmeTables } from './programme.ts'
import type { SectionWriter } from './writer.ts'

/** The programme as a card to hand out: both sides, the reader's first, then the days. */
export const writeProgrammeCard: SectionWriter = (scope, print) => {
  const days = programmeTables(scope, print, 'short')
  return days.length === 0 ? [] : [...sides(scope, print), ...days]
}

function sides(scope: Scope, print: Print): readonly Block[] {
  const heads = sidesInOrder(print.firstSide).flatMap((side: MeetingSide) => {
    const head = headOf(scope, side)
    return head === undefined ? [] : [{ side, head }]
  })
  if (heads.length === 0) return []
  const items = heads.map(({ side, head }) =>
    field(
      print.t(side === scope.host ? 'sections.cover.host' : 'sections.cover.guest'),
      [
        line(
          [nameOf(print, head.person, 'full'), ...capacityWords(print, head.capacity)].join(
            separator('remark', print.lang),
          ),
        ),
      ],
      [head.participation.id],
    ),
  )
  return [fields('small', items, carried(print, ...heads.flatMap(({ head }) => [head.participation, head.person])))]
}
