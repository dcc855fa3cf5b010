import { z } from 'zod'
import { PartialDate } from '#core/base'
import { defineRecord, type Refusal } from './define-record.ts'
import { Side } from './evidence.ts'
import { idOf, line, listOf } from './field.ts'

/** What breaks a tie of rank: the earlier start, the order of mention, the name. */
export const Tie = z.enum(['since', 'mention', 'name'])
export type Tie = z.infer<typeof Tie>

/** The posts of one rank; 1 is the highest. */
export const PrecedenceRow = z.strictObject({ rank: z.int().positive(), posts: z.array(idOf('post')) })
export type PrecedenceRow = z.infer<typeof PrecedenceRow>

function postInTwoRows(table: { readonly rows: readonly PrecedenceRow[] }): readonly Refusal[] {
  const seen = new Set<string>()
  return table.rows.flatMap((row, at) =>
    row.posts.flatMap((post, index) => {
      const isRepeated = seen.has(post)
      seen.add(post)
      return isRepeated ? [{ path: ['rows', at, 'posts', index], expected: 'a post that stands in no other row' }] : []
    }),
  )
}

/** Which post ranks before which, by whose authority, and what breaks ties. */
export const PrecedenceTable = defineRecord(
  'precedence-table',
  {
    name: line,
    authority: line,
    validFrom: PartialDate.optional(),
    rows: listOf(PrecedenceRow),
    ties: listOf(Tie),
    defaultFor: Side.optional(),
  },
  postInTwoRows,
)
export type PrecedenceTable = z.infer<typeof PrecedenceTable.schema>
