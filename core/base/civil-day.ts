/** A day of the Gregorian calendar, `2021-12-16`; such texts sort as the days do. */
export type Day = string

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** Whether the Gregorian year has a 29 February. */
export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The number of days in a month, 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)

/** Whether the text is a day that exists: `2021-02-29` is none. */
export function isDay(text: string): text is Day {
  const parts = DAY.exec(text)
  if (parts === null) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Year, month and day of a day. */
export type DayParts = { readonly year: number; readonly month: number; readonly day: number }

/** A day taken apart. */
export const dayParts = (day: Day): DayParts => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
})

/** A day put together. */
export const dayOf = ({ year, month, day }: DayParts): Day => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`

/** Days since 1970-01-01, by shifting the year to begin in March (proleptic Gregorian). */
export function dayNumber(day: Day): number {
  const { year, month, day: date } = dayParts(day)
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The day that many days after 1970-01-01. */
export function dayFromNumber(number: number): Day {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return dayOf({
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  })
}

/** The day so many days later, or earlier when negative. */
export const addDays = (day: Day, days: number): Day => dayFromNumber(dayNumber(day) + days)

/** How many days lie from one day to another; negative when the other is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** The same date so many months later, or the last day of that month where it lacks the date. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = dayParts(day)
  const count = year * 12 + (month - 1) + months
  const to = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 }
  return dayOf({ ...to, day: Math.min(date, daysInMonth(to.year, to.month)) })
}

/** The weekday of a day: 1 Monday to 7 Sunday, as ISO 8601 counts. */
export const weekday = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
