import { describe, expect, test } from 'vitest'
import { handOrdered, movedToPlace, orderOfDelegation, withoutHand, type Participation } from '#core/domain'
import { aParticipation, aPerson, aPrecedenceTable, aTenure, idOf, latin, recordsOf } from '../../build/records.ts'

const NUMBERS = [1, 2, 3, 4, 5]
const member = (n: number): Participation =>
  aParticipation(n, { person: idOf('person', n), capacity: [idOf('tenure', n)], role: n === 1 ? 'head' : 'member' })
const people = NUMBERS.map((n) => aPerson(n, { names: [latin(`Person ${n}`)] }))
const table = aPrecedenceTable(1, {
  rows: NUMBERS.map((n) => ({ rank: n, posts: [idOf('post', n)] })),
  ties: ['name'],
})
const records = recordsOf(...people, ...NUMBERS.map((n) => aTenure(n, { post: idOf('post', n) })))
const orderOf = (some: readonly Participation[]): readonly Participation[] =>
  orderOfDelegation(some, { records, day: '2026-12-16', table, compareNames: () => 0 }).map(
    ({ participation }) => participation,
  )
const numbers = (some: readonly Participation[]): readonly number[] => some.map(({ id }) => Number(id.slice(-4)))

/** Moves people to a place as the window does, and gives everybody in the order that the rule then makes. */
const moved = (some: readonly Participation[], ns: readonly number[], place: number): readonly Participation[] => {
  const ids = new Set<string>(ns.map((n) => idOf('participation', n)))
  const changed = handOrdered(movedToPlace(orderOf(some), ids, place), ids, 'asked by their protocol')
  return orderOf(some.map((one) => changed.find(({ id }) => id === one.id) ?? one))
}

describe('a place given by hand', () => {
  const all = NUMBERS.map(member)

  test('moves one person up and leaves all others to the rule (P8)', () => {
    const after = moved(all, [5], 2)
    expect(numbers(after)).toEqual([1, 5, 2, 3, 4])
    expect(after.map(({ order, orderReason }) => [order, orderReason])).toEqual([
      [undefined, undefined],
      [2, 'asked by their protocol'],
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
    ])
  })

  test('lets those placed by hand before follow, with the reason they had', () => {
    const once = moved(all, [5], 2)
    const twice = moved(once, [4], 1)
    expect(numbers(twice)).toEqual([4, 1, 5, 2, 3])
    expect(twice[2]).toMatchObject({ order: 3, orderReason: 'asked by their protocol' })
  })

  test('moves several together in their own order, to the end too', () => {
    expect(numbers(moved(all, [2, 1], 5))).toEqual([3, 4, 5, 1, 2])
  })

  test('runs as wanted from any order to any place', () => {
    for (const first of NUMBERS) {
      for (const place of NUMBERS) {
        const once = moved(all, [first], place)
        for (const second of NUMBERS) {
          for (const next of NUMBERS) {
            const ids = new Set<string>([idOf('participation', second)])
            expect(numbers(moved(once, [second], next))).toEqual(numbers(movedToPlace(once, ids, next)))
          }
        }
      }
    }
  })

  test('is taken away again, and only from those who had one', () => {
    const after = moved(all, [5], 2)
    const freed = withoutHand(after)
    expect(numbers(freed)).toEqual([5])
    expect(freed[0]).not.toHaveProperty('orderReason')
    expect(numbers(orderOf(all.map((one) => freed.find(({ id }) => id === one.id) ?? one)))).toEqual(NUMBERS)
  })
})
