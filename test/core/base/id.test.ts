import { expect, test } from 'vitest'
import { isIdOf, newId, parseId, typeOfId } from '#core/base'

test('an id is a type, a colon and an upper-case ULID', () => {
  const good = ['person:01J9Z3K8Q4W7V2M5T6R8Y0ABCD', 'programme-item:00000000000000000000000001']
  const bad = [
    'person:01j9z3k8q4w7v2m5t6r8y0abcd',
    'person:01J9Z3K8Q4W7V2M5T6R8Y0ABC',
    'person:01J9Z3K8Q4W7V2M5T6R8Y0ABCI',
    'person:81J9Z3K8Q4W7V2M5T6R8Y0ABCD',
    'Person:01J9Z3K8Q4W7V2M5T6R8Y0ABCD',
    '01J9Z3K8Q4W7V2M5T6R8Y0ABCD',
  ]
  expect([...good, ...bad].map(parseId)).toEqual([...good, ...bad.map(() => undefined)])
  expect(good.flatMap((text) => parseId(text) ?? []).map(typeOfId)).toEqual(['person', 'programme-item'])
  expect(isIdOf('programme', 'programme-item:00000000000000000000000001')).toBe(false)
})

test('a new id holds its time in front, so that ids sort by age, and all of its chance behind', () => {
  const id = newId('pack', Date.parse('2026-11-24T09:00:00Z'), new Uint8Array(10).fill(255))
  const next = newId('pack', Date.parse('2026-11-24T09:00:01Z'), new Uint8Array(10))
  expect([isIdOf('pack', id), id.slice(-16), id < next]).toEqual([true, 'ZZZZZZZZZZZZZZZZ', true])
})
