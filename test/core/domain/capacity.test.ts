import { describe, expect, test } from 'vitest'
import { capacityOf, defaultCapacity, heldOn, holdersOn, leadingOf, tenuresOn } from '#core/domain'
import { aParticipation, aTenure, idOf, on, recordsOf } from '../../build/records.ts'

describe('tenures on a day', () => {
  test('a bound that is vague around the day leaves it uncertain', () => {
    const held = (from: string | undefined, to: string | undefined, days: readonly string[]): readonly string[] =>
      days.map((day) => heldOn(aTenure(1, { ...(from && { from: on(from) }), ...(to && { to: on(to) }) }), day))
    expect(held('2021-12-16', '2022-01-10', ['2021-12-15', '2021-12-16', '2022-01-10', '2022-01-11'])).toEqual([
      'not-held',
      'held',
      'held',
      'not-held',
    ])
    expect(held('2021', undefined, ['2020-12-31', '2021-06-01', '2021-12-31', '2030-01-01'])).toEqual([
      'not-held',
      'uncertain',
      'held',
      'held',
    ])
    expect(held(undefined, '2021', ['2020-12-31', '2021-01-01', '2021-06-01', '2022-01-01'])).toEqual([
      'held',
      'held',
      'uncertain',
      'not-held',
    ])
    expect(held('XXXX-12', undefined, ['2021-01-01'])).toEqual(['uncertain'])
    expect(held('2021-12-16?', undefined, ['2021-12-16', '2021-12-17'])).toEqual(['uncertain', 'held'])
    expect(held('2021/..', undefined, ['2025-01-01'])).toEqual(['uncertain'])
    expect(held(undefined, undefined, ['1900-01-01'])).toEqual(['held'])
  })

  test('N10 a post that passed on 4 November prints A the day before, B the day after, and the holder of 2021 in both', () => {
    const post = idOf('post', 1)
    const records = recordsOf(
      aTenure(1, { post, from: on('2020-01-01'), to: on('2025-11-03') }),
      aTenure(2, { post, from: on('2025-11-04') }),
    )
    const holders = (day: string): readonly string[] => holdersOn(records, post, day).map((tenure) => tenure.person)
    expect([holders('2025-11-03'), holders('2025-11-05'), holders('2021-12-16')]).toEqual([
      [idOf('person', 1)],
      [idOf('person', 2)],
      [idOf('person', 1)],
    ])
  })

  test('N11 the capacity is what was chosen, in its order; else all posts of the day in order of mention', () => {
    const person = idOf('person', 1)
    const party = aTenure(1, { person, post: idOf('post', 1), mention: 2 })
    const duma = aTenure(2, { person, post: idOf('post', 2), mention: 1 })
    const former = aTenure(3, { person, post: idOf('post', 3), mention: 3, to: on('2020') })
    const records = recordsOf(party, duma, former)
    const capacity = (...chosen: (typeof party)[]): readonly string[] =>
      capacityOf(records, aParticipation(1, { person, capacity: chosen.map((one) => one.id) }), '2021-12-16').map(
        (tenure) => tenure.id,
      )
    expect(capacity(party)).toEqual([party.id])
    expect(capacity(party, duma)).toEqual([party.id, duma.id])
    expect(capacity()).toEqual([duma.id, party.id])
    expect(defaultCapacity(person, '2021-12-16', [party, duma, former])).toEqual([duma, party])
    expect(tenuresOn([party, duma, former], '2019-01-01')).toEqual([duma, party, former])
    expect(leadingOf(records, aParticipation(1, { person, personalCapacity: true }), '2021-12-16')).toBeUndefined()
  })
})
