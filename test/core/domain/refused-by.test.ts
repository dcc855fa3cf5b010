import { describe, expect, test } from 'vitest'
import { refusedBy, withRecords, type AnyRecord } from '#core/domain'
import { anOffice, aParticipation, aPerson, aTenure, aVisit, idOf, recordsOf } from '../../build/records.ts'

const paths = (records: ReturnType<typeof recordsOf>, before: AnyRecord, after: AnyRecord): readonly string[] =>
  refusedBy(records, [{ before, after }]).map(({ record, path }) => `${record} ${path}`)

describe('what a change breaks around it', () => {
  const [visit, tenure] = [aVisit(1), aTenure(1, { person: idOf('person', 1) })]
  const seat = (n: number) => aParticipation(n, { home: visit.id, visit: visit.id, person: idOf('person', n) })
  const records = recordsOf(anOffice(1), visit, aPerson(1), aPerson(2), tenure)

  test('is found in records of another type that live in the changed one', () => {
    const full = withRecords(records, [seat(1)])
    const given = aVisit(1, { home: idOf('partner', 1), preparedByUs: false, code: undefined })
    const found = paths(full, visit, given)
    expect(found).toContain(`${seat(1).id} home`)
    expect(paths(full, visit, given)).toEqual(found)
    expect(paths(withRecords(full, [seat(2)]), visit, given)).toContain(`${seat(2).id} home`)
    expect(paths(records, visit, given)).not.toContain(`${seat(1).id} home`)
  })

  test('is found in records of another type that name the changed one', () => {
    const full = withRecords(records, [{ ...seat(1), capacity: [tenure.id] }])
    const given = aTenure(1, { person: idOf('person', 2) })
    expect(paths(full, tenure, given)).toEqual([`${seat(1).id} capacity[0]`])
    expect(paths(full, tenure, aTenure(1, { person: idOf('person', 1), checkedOn: '2026-10-01' }))).toEqual([])
  })
})
