import { assert as always, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, dayFromNumber, dayNumber, daysBetween, isDay, weekday } from '#core/base'

describe('days of the calendar', () => {
  test('every day agrees with the Gregorian calendar of the platform', () => {
    always(
      property(integer({ min: -700_000, max: 2_900_000 }), (number) => {
        const day = dayFromNumber(number)
        const theirs = new Date(number * 86_400_000)
        expect([day, dayNumber(day), weekday(day)]).toEqual([
          theirs.toISOString().slice(0, 10),
          number,
          theirs.getUTCDay() || 7,
        ])
      }),
    )
  })

  test('months end where they end', () => {
    expect([addMonths('2021-12-31', 2), addMonths('2024-01-31', 1), addMonths('2024-03-31', -13)]).toEqual([
      '2022-02-28',
      '2024-02-29',
      '2023-02-28',
    ])
    expect([addDays('2024-02-28', 2), daysBetween('2021-12-16', '2022-01-15')]).toEqual(['2024-03-01', 30])
  })

  test('only days that exist are days', () => {
    expect(['2024-02-29', '2100-02-29', '2021-04-31', '2021-4-30', '2021-00-10'].map((text) => isDay(text))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
  })
})
