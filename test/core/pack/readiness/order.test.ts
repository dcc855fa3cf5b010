import { describe, expect, test } from 'vitest'
import { CHECKS } from '../../../../core/pack/readiness/run.ts'
import { anInput, aTemplate } from '../../../build/check-input.ts'
import {
  aParticipation,
  aPerson,
  aPointToMake,
  aPost,
  aPrecedenceTable,
  aProgrammeItem,
  aTenure,
  idOf,
  on,
} from '../../../build/records.ts'
import { headed, says } from './says.ts'

describe('checks of order, capacity and who takes part, each with what it finds and a near miss', () => {
  test('R02 P8 the order is not confirmed since its last change, or two people share a place', () => {
    const people = [aPerson(1), aPerson(2), aPerson(3)]
    const input = anInput({ records: [...people, headed(), aParticipation(2)] })
    expect(says('R02', input)).toEqual(['B visit:1'])
    const confirmed = { by: 'Chief of protocol', at: '2026-11-20T08:00:00Z', digest: input.orderDigest }
    expect(says('R02', { ...input, visit: { ...input.visit, orderConfirmed: confirmed } })).toEqual([])
    const added = anInput({
      records: [...people, headed(), aParticipation(2), aParticipation(3, { order: 2, orderReason: 'by hand' })],
    })
    expect(says('R02', { ...added, visit: { ...added.visit, orderConfirmed: confirmed } })).not.toEqual([])
    const tied = anInput({ records: [...people, headed(), aParticipation(2), aParticipation(3)] })
    expect(says('R02', tied)).toEqual(['B shared participation:2 participation:3'])
    expect(says('R02', anInput())).toEqual([])
  })

  test('R03 a capacity that is not held on the first day of the visit; uncertain counts as not held', () => {
    const one = headed({ capacity: [idOf('tenure', 1)] })
    const on1 = (to: string | undefined) =>
      anInput({
        records: [aPerson(1), aPost(1), aTenure(1, to === undefined ? {} : { to: on(to) }), one],
        printed: [one],
      })
    expect(says('R03', on1('2026-12-01'))).toEqual(['B person:1 tenure:1'])
    expect(says('R03', on1('2026-12~'))).toEqual(['B person:1 tenure:1'])
    expect(says('R03', on1('2026-12-31'))).toEqual([])
    expect(says('R03', on1(undefined))).toEqual([])
  })

  test('R22 P2 the heads’ leading posts differ in rank', () => {
    const table = (rank: number) =>
      aPrecedenceTable(1, {
        rows:
          rank === 1
            ? [{ rank: 1, posts: [idOf('post', 1), idOf('post', 2)] }]
            : [
                { rank: 1, posts: [idOf('post', 1)] },
                { rank, posts: [idOf('post', 2)] },
              ],
      })
    const heads = [
      aPerson(1),
      aPerson(2),
      aPost(1),
      aPost(2),
      aTenure(1),
      aTenure(2),
      headed({ side: 'ours' }),
      aParticipation(2, { role: 'head' }),
    ]
    expect(CHECKS.R22(anInput({ records: [...heads, table(2)] })).map((finding) => finding.message.values)).toEqual([
      {
        ours: { kind: 'record', id: idOf('person', 1) },
        ourPost: { kind: 'record', id: idOf('post', 1) },
        theirs: { kind: 'record', id: idOf('person', 2) },
        theirPost: { kind: 'record', id: idOf('post', 2) },
        a: 1,
        b: 2,
        table: 'City table 1',
      },
    ])
    expect(says('R22', anInput({ records: [...heads, table(1)] }))).toEqual([])
    expect(says('R22', anInput({ records: heads }))).toEqual([])
  })

  test('R23 P7 what is still addressed to an absent person', () => {
    const seen = (presence: 'absent' | 'expected') =>
      says(
        'R23',
        anInput({
          records: [
            aPerson(1),
            headed({ presence }),
            aPointToMake(1, { toWhom: idOf('participation', 1) }),
            aProgrammeItem(1, { lead: idOf('participation', 1) }),
          ],
        }),
      )
    expect(seen('absent')).toEqual(['B talking-point:1 person:1', 'B programme-item:1 person:1'])
    expect(seen('expected')).toEqual([])
  })

  test('R39 a name that the person’s own office has not confirmed; it blocks where the other side reads it', () => {
    const one = headed()
    const seen = (more: object) => says('R39', anInput({ records: [aPerson(1), one], printed: [one], ...more }))
    expect(seen({})).toEqual(['A person:1'])
    expect(seen({ audience: 'shareable' })).toEqual(['B person:1'])
    expect(seen({ template: aTemplate({ name: 'place-cards' }) })).toEqual(['B person:1'])
    const confirmed = headed({ nameConfirmed: { by: 'Their protocol', on: '2026-11-18' } })
    expect(says('R39', anInput({ records: [aPerson(1), confirmed], printed: [confirmed] }))).toEqual([])
  })
})
