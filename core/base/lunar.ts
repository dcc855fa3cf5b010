import { dayFromNumber, dayNumber, type Day } from './civil-day.ts'

/** The lunisolar calendars: Viet Nam reckons at UTC+7, China at UTC+8, so a month may begin a day apart. */
export type LunarCalendar = 'lunar-vn' | 'lunar-cn'

/** A day of a lunisolar calendar; the year is that in which its first month begins. */
export type LunarDate = { readonly year: number; readonly month: number; readonly day: number; readonly leap: boolean }

/**
 * Hours east of UTC. Almanacs printed before this reckoning (Viet Nam before 1968, China before 1929) followed other
 * meridians and may be a day apart; a new moon within seconds of midnight (28 September 2057) cannot be foretold.
 */
const ZONE: Readonly<Record<LunarCalendar, number>> = { 'lunar-vn': 7, 'lunar-cn': 8 }

/** The lunar date of a day; undefined outside 1900 to 2100, for which the series are not meant. */
export const lunarDateOf = (day: Day, calendar: LunarCalendar): LunarDate | undefined => {
  const year = Number(day.slice(0, 4))
  const number = dayNumber(day)
  const month = monthsNear(year, calendar).findLast(({ start }) => start <= number)
  return month && { year: month.year, month: month.month, day: number - month.start + 1, leap: month.leap }
}

/** The day of a lunar date; undefined for a month or a day that its year lacks, and outside 1900 to 2100. */
export const dayOfLunar = ({ year, month, day, leap }: LunarDate, calendar: LunarCalendar): Day | undefined => {
  const months = monthsNear(year, calendar)
  const at = months.findIndex((one) => one.year === year && one.month === month && one.leap === leap)
  const found = months[at]
  const next = months[at + 1]?.start ?? Number.POSITIVE_INFINITY
  return found !== undefined && day >= 1 && found.start + day - 1 < next
    ? dayFromNumber(found.start + day - 1)
    : undefined
}

/** The months that a Gregorian or a lunar year touches; none outside 1900 to 2100. */
const monthsNear = (year: number, calendar: LunarCalendar): readonly Month[] =>
  year < 1900 || year > 2100 ? [] : [year - 1, year].flatMap((one) => monthsAround(one, ZONE[calendar]))

type Month = { readonly year: number; readonly month: number; readonly leap: boolean; readonly start: number }

const known = new Map<string, readonly Month[]>()

/** The months from the eleventh, which holds the winter solstice of a year, up to the next such month. */
const monthsAround = (year: number, zone: number): readonly Month[] => {
  const key = `${year}/${zone}`
  const found = known.get(key)
  if (found !== undefined) return found
  const first = eleventhMonth(year, zone)
  const last = eleventhMonth(year + 1, zone)
  const starts: number[] = []
  for (let index = first; newMoonDay(index, zone) < newMoonDay(last, zone); index += 1)
    starts.push(newMoonDay(index, zone))
  const leapAt = starts.length > 12 ? firstWithoutTerm([...starts, newMoonDay(last, zone)], zone) : -1
  let month = 10
  const made = starts.map((start, index): Month => {
    const leap = index === leapAt
    if (!leap) month = (month % 12) + 1
    // The eleventh and twelfth month belong to the year of the solstice, the others to the next.
    return { year: month >= 11 ? year : year + 1, month, leap, start }
  })
  known.set(key, made)
  return made
}

/** The number of the new moon that begins the month of the winter solstice. */
const eleventhMonth = (year: number, zone: number): number => {
  const solstice = dayNumber(`${year}-12-31`)
  let index = moonNear(solstice)
  while (newMoonDay(index, zone) > solstice) index -= 1
  // The last month of the year whose first day is not past the solstice.
  while (majorTerm(newMoonDay(index, zone), zone) >= WINTER) index -= 1
  return index
}

/** 270 degrees of the sun, in twelfths of the circle. */
const WINTER = 9

/** The place of the first month in which the sun enters no new sign, after the eleventh. */
const firstWithoutTerm = (starts: readonly number[], zone: number): number => {
  for (let index = 1; index < starts.length - 1; index += 1) {
    if (majorTerm(starts[index] ?? 0, zone) === majorTerm(starts[index + 1] ?? 0, zone)) return index
  }
  return -1
}

const JULIAN_OF_1970 = 2440587.5
const SYNODIC = 29.530588861
const FIRST_MOON = 2451550.09766

const moonNear = (day: number): number => Math.floor((day + JULIAN_OF_1970 - FIRST_MOON) / SYNODIC) + 1

/** The civil day in a zone on which a new moon falls. */
const newMoonDay = (index: number, zone: number): number => Math.floor(newMoon(index) - JULIAN_OF_1970 + zone / 24)

/** In which twelfth of its circle the sun stands when a day begins in a zone. */
const majorTerm = (day: number, zone: number): number => Math.floor(sunLongitude(day + JULIAN_OF_1970 - zone / 24) / 30)

const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180)

/** Coefficient, power of E, and multiples of the sun's anomaly, the moon's anomaly and its argument of latitude. */
type MoonTerm = readonly [coefficient: number, e: 0 | 1 | 2, sun: number, moon: number, latitude: number]

const MOON_TERMS: readonly MoonTerm[] = [
  [-0.4072, 0, 0, 1, 0],
  [0.17241, 1, 1, 0, 0],
  [0.01608, 0, 0, 2, 0],
  [0.01039, 0, 0, 0, 2],
  [0.00739, 1, -1, 1, 0],
  [-0.00514, 1, 1, 1, 0],
  [0.00208, 2, 2, 0, 0],
  [-0.00111, 0, 0, 1, -2],
  [-0.00057, 0, 0, 1, 2],
  [0.00056, 1, 1, 2, 0],
  [-0.00042, 0, 0, 3, 0],
  [0.00042, 1, 1, 0, 2],
  [0.00038, 1, 1, 0, -2],
  [-0.00024, 1, -1, 2, 0],
  [-0.00007, 0, 2, 1, 0],
  [0.00004, 0, 0, 2, -2],
  [0.00004, 0, 3, 0, 0],
  [0.00003, 0, 1, 1, -2],
  [0.00003, 0, 0, 2, 2],
  [-0.00003, 0, 1, 1, 2],
  [0.00003, 0, -1, 1, 2],
  [-0.00002, 0, -1, 1, -2],
  [-0.00002, 0, 1, 3, 0],
  [0.00002, 0, 0, 4, 0],
]

/** Pulls of the planets: coefficient, angle at the first moon, change for each moon. */
const PLANETS: readonly (readonly [number, number, number])[] = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
]

/** The moment of a new moon as a Julian day in universal time; index 0 is the first of 2000 (J. Meeus, Astronomical Algorithms, 49). */
const newMoon = (index: number): number => {
  const t = index / 1236.85
  const mean = FIRST_MOON + SYNODIC * index + 0.00015437 * t ** 2 - 0.00000015 * t ** 3 + 0.00000000073 * t ** 4
  const sun = 2.5534 + 29.1053567 * index - 0.0000014 * t ** 2 - 0.00000011 * t ** 3
  const moon = 201.5643 + 385.81693528 * index + 0.0107582 * t ** 2 + 0.00001238 * t ** 3 - 0.000000058 * t ** 4
  const latitude = 160.7108 + 390.67050284 * index - 0.0016118 * t ** 2 - 0.00000227 * t ** 3 + 0.000000011 * t ** 4
  const node = 124.7746 - 1.56375588 * index + 0.0020672 * t ** 2 + 0.00000215 * t ** 3
  const e = 1 - 0.002516 * t - 0.0000074 * t ** 2
  const terms = MOON_TERMS.reduce(
    (sum, [coefficient, power, a, b, c]) => sum + coefficient * e ** power * sin(a * sun + b * moon + c * latitude),
    0,
  )
  const planets = PLANETS.reduce((sum, [coefficient, start, step]) => sum + coefficient * sin(start + step * index), 0)
  const dynamic = mean + terms - 0.00017 * sin(node) + planets
  return dynamic - deltaT(dynamic) / 86_400
}

/** The apparent longitude of the sun in degrees, to about a hundredth (Meeus 25). */
const sunLongitude = (julian: number): number => {
  const t = (julian + deltaT(julian) / 86_400 - 2451545) / 36525
  const anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t ** 2
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t ** 2) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.000289 * sin(3 * anomaly)
  const longitude =
    280.46646 + 36000.76983 * t + 0.0003032 * t ** 2 + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t)
  return ((longitude % 360) + 360) % 360
}

/**
 * Dynamic time less universal time in seconds, by the polynomials of Espenak and Meeus for 1900 to 2150.
 * What the earth will do is foretold to about half a minute: of the new moons to come, those of September 2057 and
 * August 2097 at UTC+8, of May 2054, November 2077 and October 2085 at UTC+7 stand nearer to midnight than that.
 */
const deltaT = (julian: number): number => {
  const year = 2000 + (julian - 2451545) / 365.25
  const from = (start: number, ...coefficients: readonly number[]): number =>
    coefficients.reduce((sum, one, power) => sum + one * (year - start) ** power, 0)
  if (year < 1920) return from(1900, -2.79, 1.494119, -0.0598939, 0.0061966, -0.000197)
  if (year < 1941) return from(1920, 21.2, 0.84493, -0.0761, 0.0020936)
  if (year < 1961) return from(1950, 29.07, 0.407, -1 / 233, 1 / 2547)
  if (year < 1986) return from(1975, 45.45, 1.067, -1 / 260, -1 / 718)
  if (year < 2005) return from(2000, 63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599)
  if (year < 2050) return from(2000, 62.92, 0.32217, 0.005589)
  return -20 + 32 * ((year - 1820) / 100) ** 2 - 0.5628 * (2150 - year)
}
