import { expect, test } from 'vitest'
import { everyRecord, makeRecords, withEdits } from '#core/domain'
import { sampleRecords } from '../../build/served.ts'

test('records after some changes are those that would be made anew from the list, in the same order', () => {
  const all = [...everyRecord(sampleRecords())]
  const people = all.filter(({ type }) => type === 'person')
  const [first, second, third] = people
  if (first === undefined || second === undefined || third === undefined) throw new Error('expected three people')
  const before = makeRecords(all.filter(({ id }) => id !== second.id))
  const changed = { ...third, updatedBy: 'somebody else' }
  const after = withEdits(before, [
    { before: null, after: second },
    { before: third, after: changed },
    { before: first, after: null },
  ])
  const expected = makeRecords([...all.filter(({ id }) => id !== first.id && id !== third.id), changed])
  expect([...everyRecord(after)]).toEqual([...everyRecord(expected)])
  expect(before.person.has(first.id)).toBe(true)
  expect(after.place).toBe(before.place)
})
