import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  compareRanks,
  isOrderConfirmed,
  orderDigest,
  orderOfDelegation,
  tableFor,
  type AnyRecord,
  type OrderGround,
  type Participation,
  type Placed,
  type PrecedenceTable,
} from '#core/domain'
import {
  aParticipation,
  aPerson,
  aPrecedenceTable,
  aTenure,
  aVisit,
  idOf,
  latin,
  on,
  recordsOf,
} from '../../build/records.ts'

const digest = (input: string | Uint8Array): string => createHash('sha256').update(input).digest('hex')

const table = aPrecedenceTable(1, {
  name: 'City table 2025',
  rows: [
    { rank: 2, posts: [idOf('post', 1)] },
    { rank: 3, posts: [idOf('post', 2), idOf('post', 3)] },
  ],
  ties: ['since', 'mention', 'name'],
})

const ground = (used: PrecedenceTable | undefined, ...list: readonly AnyRecord[]): OrderGround => ({
  records: recordsOf(...list),
  day: '2026-12-14',
  table: used,
  compareNames: (a, b) => (a.names[0]?.text ?? '').localeCompare(b.names[0]?.text ?? '', 'en'),
})

const short = (order: readonly Placed[]): readonly unknown[] =>
  order.map(({ place, participation, reason, sharedWith }) => [
    place,
    Number(participation.id.slice(-4)),
    reason,
    sharedWith.length,
  ])

const member = (n: number, fields: Partial<Participation> = {}): Participation =>
  aParticipation(n, { person: idOf('person', n), capacity: [idOf('tenure', n)], ...fields })

describe('the order of a delegation', () => {
  const secretary = aTenure(1)
  const viceMayor = aTenure(2, { from: on('2021-05-01') })
  const otherViceMayor = aTenure(3, { from: on('2019-05-01') })
  const director = aTenure(4)
  const people = [1, 2, 3, 4].map((n) =>
    aPerson(n, { names: [latin(['Zhang', 'Orlov', 'Adams', 'Brown'][n - 1] ?? '')] }),
  )
  const all = [secretary, viceMayor, otherViceMayor, director, ...people]

  test('P1 K7 head first, then rank, then ties in turn, the unranked last; each place gives its reason', () => {
    const order = orderOfDelegation(
      [member(4), member(3), member(2, { role: 'head' }), member(1)],
      ground(table, ...all),
    )
    expect(short(order)).toEqual([
      [1, 2, { kind: 'head' }, 0],
      [2, 1, { kind: 'rank', table: 'City table 2025', rank: 2 }, 0],
      [3, 3, { kind: 'rank', table: 'City table 2025', rank: 3 }, 0],
      [4, 4, { kind: 'unranked', table: 'City table 2025' }, 0],
    ])
  })

  test('K7 a tie of rank is broken by the earlier start, and both say so', () => {
    const order = orderOfDelegation([member(2), member(3), member(1)], ground(table, ...all))
    expect(short(order)).toEqual([
      [1, 1, { kind: 'rank', table: 'City table 2025', rank: 2 }, 0],
      [2, 3, { kind: 'rank', table: 'City table 2025', rank: 3, tie: 'since' }, 0],
      [3, 2, { kind: 'rank', table: 'City table 2025', rank: 3, tie: 'since' }, 0],
    ])
  })

  test('two whom nothing tells apart share a place, and the next place counts both', () => {
    const untied = { ...table, ties: [] }
    const order = orderOfDelegation([member(3), member(2), member(1), member(4)], ground(untied, ...all))
    const rank3 = { kind: 'rank', table: 'City table 2025', rank: 3 }
    expect(short(order)).toEqual([
      [1, 1, { ...rank3, rank: 2 }, 0],
      [2, 2, rank3, 1],
      [2, 3, rank3, 1],
      [4, 4, { kind: 'unranked', table: 'City table 2025' }, 0],
    ])
  })

  test('K7 a hand-set place wins, even over the head, and keeps its reason', () => {
    const byHand = member(4, { order: 1, orderReason: 'Guest of honour' })
    const order = orderOfDelegation([member(1, { role: 'head' }), member(2), byHand], ground(table, ...all))
    expect(short(order)).toEqual([
      [1, 4, { kind: 'by-hand', reason: 'Guest of honour' }, 0],
      [2, 1, { kind: 'head' }, 0],
      [3, 2, { kind: 'rank', table: 'City table 2025', rank: 3 }, 0],
    ])
  })

  test('P1 a list is alphabetical only when that was chosen, and then every place says so', () => {
    const members = [member(1), member(2, { role: 'head' }), member(3), member(4, { order: 1, orderReason: 'x' })]
    expect(short(orderOfDelegation(members, ground(table, ...all), 'alphabetical'))).toEqual([
      [1, 2, { kind: 'head' }, 0],
      [2, 3, { kind: 'alphabetical' }, 0],
      [3, 4, { kind: 'alphabetical' }, 0],
      [4, 1, { kind: 'alphabetical' }, 0],
    ])
  })

  test('K6 changing the leading capacity changes the order', () => {
    const second = aTenure(9, { person: idOf('person', 4), post: idOf('post', 1) })
    const leadBy = (...capacity: Participation['capacity']): readonly unknown[] =>
      orderOfDelegation([member(2), member(4, { capacity })], ground(table, ...all, second)).map(
        ({ participation }) => participation.person,
      )
    expect(leadBy(idOf('tenure', 4), second.id)).toEqual([idOf('person', 2), idOf('person', 4)])
    expect(leadBy(second.id, idOf('tenure', 4))).toEqual([idOf('person', 4), idOf('person', 2)])
  })

  test('the table of a side is its own default, the newest that is valid', () => {
    const old = aPrecedenceTable(2, { defaultFor: 'ours', validFrom: on('2020') })
    const current = aPrecedenceTable(3, { defaultFor: 'ours', validFrom: on('2025') })
    const future = aPrecedenceTable(4, { defaultFor: 'ours', validFrom: on('2030') })
    const records = recordsOf(table, old, current, future)
    expect([tableFor(records, 'ours', '2026-12-14'), tableFor(records, 'theirs', '2026-12-14')]).toEqual([
      current,
      table,
    ])
  })
})

describe('P8 a confirmed order', () => {
  const base = ground(table, ...[1, 2, 3].flatMap((n) => [aTenure(n), aPerson(n)]))
  const digestOf = (...members: readonly Participation[]): string =>
    orderDigest([orderOfDelegation(members, base)], digest)
  const confirmed = aVisit(1, {
    orderConfirmed: { by: 'Head of protocol', at: '2026-11-01T08:00:00Z', digest: digestOf(member(1), member(2)) },
  })

  test('stands while the list is only sorted', () => {
    expect(isOrderConfirmed(confirmed, digestOf(member(2), member(1)))).toBe(true)
  })

  test.each([
    ['a person is added', [member(1), member(2), member(3)]],
    ['a member moves', [member(1), member(2, { order: 1, orderReason: 'x' })]],
    ['a capacity changes', [member(1), member(2, { capacity: [idOf('tenure', 3)] })]],
    ['someone takes part in a personal capacity', [member(1), member(2, { capacity: [], personalCapacity: true })]],
    ['the head changes', [member(1, { role: 'head' }), member(2)]],
  ])('is gone when %s', (_, members) => {
    expect(isOrderConfirmed(confirmed, digestOf(...members))).toBe(false)
  })
})

test('P8 a confirmed order is gone when another post leads by default', () => {
  const person = idOf('person', 1)
  const lone = aParticipation(1, { person })
  const digestWith = (...tenures: readonly AnyRecord[]): string =>
    orderDigest([orderOfDelegation([lone], ground(table, aPerson(1), ...tenures))], digest)
  const first = aTenure(1, { person, mention: 1 })
  const second = aTenure(2, { person, mention: 2 })
  expect(digestWith(first, second)).not.toBe(digestWith({ ...first, to: on('2025') }, second))
})

describe('P2 equal rank', () => {
  const [one, two, unranked] = [aTenure(1), aTenure(2), aTenure(9)]
  test('the leading posts are compared in the first table that ranks both, or not at all', () => {
    const other = aPrecedenceTable(2, { rows: [{ rank: 1, posts: [idOf('post', 2)] }] })
    expect(compareRanks(one, two, [other, table])).toEqual({ kind: 'unequal', table, ours: 2, theirs: 3 })
    expect(compareRanks(two, aTenure(3), [other, table])).toEqual({ kind: 'equal', table, rank: 3 })
    expect(compareRanks(one, unranked, [other, table])).toEqual({ kind: 'not-compared' })
    expect(compareRanks(one, undefined, [table])).toEqual({ kind: 'not-compared' })
  })
})
