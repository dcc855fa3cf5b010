import { describe, expect, test } from 'vitest'
import { findRecord, liveOf, mayLetGo, mergedInto, restored, trashed, unmerged } from '#core/domain'
import { aPerson, aPlace, idOf, recordsOf } from '../../build/records.ts'

const acting = { at: '2026-11-24T09:00:00Z', by: 'Officer' }
const later = { at: '2026-11-25T09:00:00Z', by: 'Officer' }

describe('the trash', () => {
  test('keeps a record in its home, out of use, and gives it back as it was', () => {
    const person = aPerson(1, { home: idOf('partner', 1) })
    const gone = trashed(person, acting)
    expect([gone.home, gone.trashedAt, liveOf(recordsOf(gone), 'person')]).toEqual([person.home, acting.at, []])
    expect(restored(gone, later)).toEqual({ ...person, updatedAt: later.at, updatedBy: 'Officer' })
    expect(trashed(gone, later).trashedAt).toBe(acting.at)
  })

  test.each([
    ['2027-02-22T09:00:00Z', 200, false],
    ['2027-02-23T09:00:00Z', 29, false],
    ['2027-02-23T09:00:00Z', 30, true],
    ['2036-11-24T09:00:00Z', 3, false],
  ])('at %s, after %i days with a save, lets a record go: %s', (now, saveDays, goes) => {
    expect(mayLetGo(trashed(aPerson(1), acting), now, saveDays)).toBe(goes)
  })

  test('never lets go of what is not in it', () => {
    expect(mayLetGo(aPerson(1), '2099-01-01T00:00:00Z', 9999)).toBe(false)
  })
})

describe('merging', () => {
  test('leads to the winner, loses nothing, and can be taken back', () => {
    const [loser, winner] = [aPerson(1), aPerson(2)]
    const merged = mergedInto(loser, winner, acting)
    if (!merged.ok) throw new Error(merged.error)
    expect(findRecord(recordsOf(merged.value, winner), loser.id)).toEqual(winner)
    expect(unmerged(merged.value, acting)).toEqual({ ...loser, updatedAt: acting.at, updatedBy: 'Officer' })
  })

  test('is refused between types, with itself, twice, and in the trash', () => {
    const [one, two] = [aPerson(1), aPerson(2)]
    const refusals = [
      mergedInto(one, aPlace(1), acting),
      mergedInto(one, one, acting),
      mergedInto(one, { ...two, mergedInto: idOf('person', 3) }, acting),
      mergedInto(one, trashed(two, acting), acting),
    ]
    expect(refusals.map((refusal) => !refusal.ok && refusal.error)).toEqual([
      'not-the-same-type',
      'the-same-record',
      'merged-already',
      'in-the-trash',
    ])
  })
})
