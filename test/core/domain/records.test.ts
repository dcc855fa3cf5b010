import { describe, expect, test } from 'vitest'
import { findRecord, liveOf, recordsWith, RECORD_TYPES, referencesIn, withRecords } from '#core/domain'
import { aCommitment, aPerson, aTenure, idOf, recordsOf } from '../../build/records.ts'

describe('records', () => {
  const loser = aPerson(2, { mergedInto: idOf('person', 1) })
  const records = recordsOf(aPerson(3, { trashedAt: '2026-01-01T00:00:00Z' }), loser, aPerson(1), aTenure(2))

  test('those in use are neither in the trash nor merged', () => {
    expect(liveOf(records, 'person').map(({ id }) => id)).toEqual([idOf('person', 1)])
    expect([...records.person.keys()]).toEqual([1, 2, 3].map((n) => idOf('person', n)))
  })

  test('the id of a merged record leads to its winner, in look-ups by reference too', () => {
    expect(findRecord(records, loser.id)).toEqual(aPerson(1))
    expect(recordsWith(records, 'tenure', 'person', idOf('person', 1))).toEqual([aTenure(2)])
    expect(recordsWith(records, 'tenure', 'person', loser.id)).toEqual([aTenure(2)])
  })

  test('what names a record and what names one that was merged into it stand together, in the order of their ids', () => {
    const tenures = [aTenure(1, { person: loser.id }), aTenure(2, { person: idOf('person', 1) })]
    const merged = recordsOf(loser, aPerson(1), ...tenures, aTenure(3, { person: idOf('person', 4) }))
    expect(recordsWith(merged, 'tenure', 'person', loser.id)).toEqual(tenures)
    const apart = withRecords(merged, [aPerson(2)])
    expect(recordsWith(apart, 'tenure', 'person', idOf('person', 1))).toEqual(tenures.slice(1))
    expect(recordsWith(merged, 'tenure', 'person', idOf('person', 1))).toEqual(tenures)
  })

  test('a merge that leads back to itself ends', () => {
    const round = recordsOf(
      aPerson(1, { mergedInto: idOf('person', 2) }),
      aPerson(2, { mergedInto: idOf('person', 1) }),
    )
    expect(findRecord(round, idOf('person', 1))?.id).toBe(idOf('person', 1))
  })

  test('lists of references are indexed item by item', () => {
    const commitment = aCommitment(1, { statements: [idOf('statement', 1), idOf('statement', 2)] })
    expect(recordsWith(recordsOf(commitment), 'commitment', 'statements', idOf('statement', 2))).toEqual([commitment])
  })

  test('the next records leave the former untouched', () => {
    const changed = aPerson(1, { gender: 'female' })
    const next = withRecords(records, [changed])
    expect([findRecord(next, changed.id), findRecord(records, changed.id)]).toEqual([changed, aPerson(1)])
    expect(next.tenure).toBe(records.tenure)
  })

  test('every reference of a record is found with its path', () => {
    expect(referencesIn(aTenure(1, { sources: [{ source: idOf('source', 4) }] }))).toEqual([
      { path: ['sources', 0, 'source'], id: idOf('source', 4) },
      { path: ['person'], id: idOf('person', 1) },
      { path: ['post'], id: idOf('post', 1) },
    ])
  })

  test('every type answers by the name under which it is listed', () => {
    expect(Object.values(RECORD_TYPES).map(({ type }) => type)).toEqual(Object.keys(RECORD_TYPES))
  })
})
