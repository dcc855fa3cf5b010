import { describe, expect, test } from 'vitest'
import type { Id } from '#core/base'
import { duplicated, faultsOf, mayDuplicate, RECORD_TYPE_NAMES, type AnyRecord } from '#core/domain'
import { sampleRecords } from '../../build/served.ts'

const records = sampleRecords()
const MADE = { id: 'gift:01JEXAMP1E0000000000000009' as Id, at: '2026-11-22T02:00:00Z', by: 'An' } as const

const copyOf = (record: AnyRecord): AnyRecord =>
  duplicated(record, { ...MADE, id: `${record.type}:01JEXAMP1E0000000000000009` as Id })

describe('a duplicate', () => {
  test('is sound for every record of the sample that may have one, new, and in no trash', () => {
    const types = RECORD_TYPE_NAMES.filter(mayDuplicate)
    const all = types.flatMap((type) => [...(records[type] as ReadonlyMap<string, AnyRecord>).values()])
    expect(all.length).toBeGreaterThan(20)
    const copies = all.map((one) => copyOf({ ...one, trashedAt: MADE.at, checkedBy: 'B', confidence: 'checked' }))
    expect(copies.flatMap((one) => faultsOf(one as never))).toEqual([])
    expect(
      new Set(copies.map((one) => JSON.stringify([one.createdBy, one.trashedAt, one.checkedBy, one.confidence]))),
    ).toEqual(new Set([JSON.stringify(['An', undefined, undefined, 'stated'])]))
  })

  test('of an item of the programme begins where that ends, of a point stands after it, of a figure may not be quoted yet', () => {
    const [item] = [...records['programme-item'].values()]
    const [point] = [...records['talking-point'].values()]
    const [figure] = [...records.figure.values()]
    const told = [item, point, figure].flatMap((one) =>
      one === undefined ? [] : [copyOf({ ...one, quotable: 'yes' } as AnyRecord)],
    )
    expect(
      told.map((one) =>
        'startsAt' in one ? one.startsAt : 'order' in one ? one.order : 'quotable' in one ? one.quotable : '',
      ),
    ).toEqual([expect.stringMatching(/^2026-12/), (point?.order ?? 0) + 1, 'ask'])
    expect(told[0]).not.toMatchObject({ startsAt: item?.startsAt })
  })

  test('K6 is not offered of people, partners, visits, meetings, statements and commitments', () => {
    const refused = [
      'person',
      'partner',
      'visit',
      'meeting',
      'statement',
      'commitment',
      'participation',
      'pack',
      'office',
    ] as const
    expect(refused.filter(mayDuplicate)).toEqual([])
  })
})
