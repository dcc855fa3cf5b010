import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayFromNumber, dayNumber, dayOfLunar, lunarDateOf, type Day, type LunarCalendar } from '#core/base'

const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})

/** Lunar year, month (`6bis` for a leap one) and day as the platform's Chinese calendar gives them at noon in Beijing. */
const byPlatform = (day: Day): string => {
  const parts = chinese.formatToParts(new Date(`${day}T04:00:00Z`))
  const part = (type: string): string => parts.find((one) => (one.type as string) === type)?.value ?? ''
  return `${part('relatedYear')} ${part('month')} ${part('day')}`
}

const printed = (day: Day, calendar: LunarCalendar): string | undefined => {
  const date = lunarDateOf(day, calendar)
  return date && `${date.year} ${date.month}${date.leap ? 'bis' : ''} ${date.day}`
}

const firstOf = (calendar: LunarCalendar, year: number, month = 1): Day | undefined =>
  dayOfLunar({ year, month, day: 1, leap: false }, calendar)

/**
 * Where the platform's Chinese calendar is not that of UTC+8. In 1914, 1916 and 1920 it reckons at the meridian of
 * Beijing, as China did before 1929. Elsewhere it is wrong: it takes a new moon within minutes of midnight for the other
 * day, and misplaces the leap months of 1917, 1922 and 1987. September 2057 is two seconds from midnight: undecided.
 */
const PLATFORM_APART: readonly (readonly [from: Day, through: Day, ours: string])[] = [
  ['1914-11-17', '1914-12-16', '1914 9 30'],
  ['1916-02-03', '1916-03-03', '1915 12 30'],
  ['1917-03-23', '1917-05-20', '1917 2bis 1'],
  ['1920-11-10', '1920-12-09', '1920 9 30'],
  ['1922-06-25', '1922-08-22', '1922 5bis 1'],
  ['1954-02-03', '1954-03-04', '1954 1 1'],
  ['1955-02-22', '1955-03-23', '1955 2 1'],
  ['1987-07-26', '1987-09-22', '1987 6bis 1'],
  ['1999-01-17', '1999-02-15', '1998 12 1'],
  ['2012-08-17', '2012-09-15', '2012 7 1'],
  ['2018-11-07', '2018-12-06', '2018 9 30'],
  ['2027-02-06', '2027-03-07', '2027 1 1'],
  ['2030-02-02', '2030-03-03', '2029 12 30'],
  ['2057-09-28', '2057-10-27', '2057 9 1'],
  ['2070-03-12', '2070-04-10', '2070 2 1'],
]
const isPlatformApart = (day: Day): boolean => PLATFORM_APART.some(([from, through]) => from <= day && day <= through)

const apartFromPlatform = (days: readonly Day[]): readonly string[] =>
  days
    .filter((day) => !isPlatformApart(day) && printed(day, 'lunar-cn') !== byPlatform(day))
    .map((day) => `${day}: ${printed(day, 'lunar-cn')}, platform ${byPlatform(day)}`)

const everyNth = (step: number): readonly Day[] => {
  const days: Day[] = []
  for (let day = '1900-01-01'; day <= '2100-12-31'; day = addDays(day, step)) days.push(day)
  return days
}

const YEARS = Array.from({ length: 201 }, (_, index) => 1900 + index)

describe('lunar dates', () => {
  test('F8 the new year of 1985 and of 2007 falls on two days, at UTC+7 and at UTC+8; that of 2026 on one', () => {
    const both = (year: number) => [firstOf('lunar-vn', year), firstOf('lunar-cn', year)]
    expect([1985, 2007, 2026].map(both)).toEqual([
      ['1985-01-21', '1985-02-20'],
      ['2007-02-17', '2007-02-18'],
      ['2026-02-17', '2026-02-17'],
    ])
  })

  test('the new years on which Viet Nam and China part from 1968 to 2100', () => {
    const apart = YEARS.filter((year) => year >= 1968 && firstOf('lunar-vn', year) !== firstOf('lunar-cn', year))
    expect(apart).toEqual([1968, 1969, 1985, 2007, 2030, 2053])
  })

  test('leap months stand where they do, and no year has one that it lacks', () => {
    const leapOf = (calendar: LunarCalendar, year: number) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter(
        (month) => dayOfLunar({ year, month, day: 1, leap: true }, calendar) !== undefined,
      )
    const years = [1984, 1985, 1987, 2014, 2017, 2020, 2023, 2024, 2025, 2033]
    expect(years.map((year) => leapOf('lunar-cn', year))).toEqual([[10], [], [6], [9], [6], [4], [2], [], [6], [11]])
    expect(years.map((year) => leapOf('lunar-vn', year))).toEqual([[], [2], [7], [9], [6], [4], [2], [], [6], [11]])
  })

  test('at UTC+8 every new year and every third day of 1900 to 2100 is the platform’s, but for fifteen named stretches', () => {
    const newYears = YEARS.map((year) => firstOf('lunar-cn', year)).filter((day) => day !== undefined)
    expect(newYears).toHaveLength(YEARS.length)
    expect(apartFromPlatform(newYears)).toEqual([])
    expect(apartFromPlatform(everyNth(3))).toEqual([])
  })

  test('in those stretches ours follows the new moon and the solar terms at UTC+8', () => {
    expect(PLATFORM_APART.map(([from]) => printed(from, 'lunar-cn'))).toEqual(PLATFORM_APART.map(([, , ours]) => ours))
  })

  test('a day leads to its lunar date and back, in both calendars', () => {
    const within = fc.integer({ min: dayNumber('1900-02-01'), max: dayNumber('2100-12-31') }).map(dayFromNumber)
    fc.assert(
      fc.property(within, fc.constantFrom<LunarCalendar>('lunar-vn', 'lunar-cn'), (day, calendar) => {
        const date = lunarDateOf(day, calendar)
        expect(date && dayOfLunar(date, calendar)).toBe(day)
      }),
    )
  })

  test('a first month has 29 or 30 days', () => {
    const lengths = YEARS.flatMap((year) => {
      const first = firstOf('lunar-vn', year)
      const second = firstOf('lunar-vn', year, 2)
      return first === undefined || second === undefined ? [] : [dayNumber(second) - dayNumber(first)]
    })
    // A leap first month does not occur in these years.
    expect([...new Set(lengths)].toSorted((a, b) => a - b)).toEqual([29, 30])
  })

  test('a lunar day that its month lacks, a month that its year lacks and a year out of reach have no day', () => {
    const dates = [
      { year: 2026, month: 1, day: 31, leap: false },
      { year: 2026, month: 1, day: 0, leap: false },
      { year: 2026, month: 13, day: 1, leap: false },
      { year: 2026, month: 4, day: 1, leap: true },
      { year: 1899, month: 1, day: 1, leap: false },
      { year: 2101, month: 1, day: 1, leap: false },
    ]
    expect(dates.map((date) => dayOfLunar(date, 'lunar-vn'))).toEqual(dates.map(() => undefined))
    expect([lunarDateOf('1899-12-31', 'lunar-vn'), lunarDateOf('2101-01-01', 'lunar-cn')]).toEqual([
      undefined,
      undefined,
    ])
  })
})
