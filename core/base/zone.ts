import { dayFromNumber, dayNumber, isDay, type Day } from './civil-day.ts'

/** A point in time in UTC, `2026-03-02T08:30:00Z` (with or without a fraction of a second). */
export type Instant = string

/** A wall-clock time without a zone, `2026-03-02T15:30`. */
export type LocalTime = string

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?Z$/
const LOCAL = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/
const MINUTE = 60_000
const DAY = 86_400_000

const zones = new Map<string, Intl.DateTimeFormat>()
/** Offsets asked for before, by zone and minute: a pack asks for few, many times. */
const knownOffsets = new Map<string, number>()
const MOST_OFFSETS = 10_000

/** Whether the text names a zone of the IANA list, `Asia/Ho_Chi_Minh`. */
export function isZone(zone: string): boolean {
  try {
    wallClock(zone)
    return true
  } catch {
    return false
  }
}

/** Names that browsers still give, each with the one that the IANA list has in its place today. */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}

/** A zone by its name of today. */
export const zoneOfToday = (zone: string): string => RENAMED[zone] ?? zone

/** Whether the text is an instant in UTC of a day that exists. */
export function isInstant(text: string): text is Instant {
  const [, day, hours, minutes, seconds] = INSTANT.exec(text) ?? []
  return day !== undefined && isDay(day) && Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60
}

/** Whether the text is a local time of a day that exists. */
export function isLocalTime(text: string): text is LocalTime {
  const [, day, hours, minutes] = LOCAL.exec(text) ?? []
  return day !== undefined && isDay(day) && Number(hours) < 24 && Number(minutes) < 60
}

/** The instant at which the clocks of a zone show a local time; a skipped hour moves on, a repeated one is its first. */
export function localToInstant(local: LocalTime, zone: string): Instant {
  const wall = localToNumber(local)
  const offsets = [offsetAt(wall - DAY, zone), offsetAt(wall + DAY, zone)]
  const exact = offsets
    .map((offset) => wall - offset * MINUTE)
    .filter((time) => time + offsetAt(time, zone) * MINUTE === wall)
  return numberToInstant(exact.length > 0 ? Math.min(...exact) : wall - (offsets[0] ?? 0) * MINUTE)
}

/** What the clocks of a zone show at an instant, to the minute. */
export const instantToLocal = (instant: Instant, zone: string): LocalTime => {
  const time = instantToNumber(instant)
  return numberToInstant(time + offsetAt(time, zone) * MINUTE).slice(0, 16)
}

/** The day in a zone at an instant. */
export const dayInZone = (instant: Instant, zone: string): Day => instantToLocal(instant, zone).slice(0, 10)

/** The local time so many minutes later, without regard to any change of clocks. */
export const addMinutes = (local: LocalTime, minutes: number): LocalTime =>
  numberToInstant(localToNumber(local) + minutes * MINUTE).slice(0, 16)

/** The offset of a zone at a local time in minutes east of UTC. */
export const offsetMinutes = (local: LocalTime, zone: string): number =>
  offsetAt(instantToNumber(localToInstant(local, zone)), zone)

/** The offset as it is printed: `UTC+3`, `UTC+5:30`, `UTC-4`. */
export function utcOffset(local: LocalTime, zone: string): string {
  const offset = offsetMinutes(local, zone)
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60]
  return `UTC${offset < 0 ? '-' : '+'}${hours}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`
}

const two = (value: number): string => String(value).padStart(2, '0')

/** Milliseconds since 1970 of an instant. */
export function instantToNumber(instant: Instant): number {
  const [, day = '', hours, minutes, seconds, fraction = ''] = INSTANT.exec(instant) ?? []
  const whole = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
  return dayNumber(day) * DAY + whole + Math.floor(Number(`0${fraction}`) * 1000)
}

/** The instant so many milliseconds after 1970, to the second. */
export function numberToInstant(time: number): Instant {
  const days = Math.floor(time / DAY)
  const seconds = Math.floor((time - days * DAY) / 1000)
  return `${dayFromNumber(days)}T${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}Z`
}

const localToNumber = (local: LocalTime): number => instantToNumber(`${local}:00Z`)

function offsetAt(time: number, zone: string): number {
  const minute = Math.floor(time / MINUTE)
  const key = `${zone} ${minute}`
  const known = knownOffsets.get(key)
  if (known !== undefined) return known
  const offset = offsetOf(minute * MINUTE, zone)
  if (knownOffsets.size >= MOST_OFFSETS) knownOffsets.clear()
  knownOffsets.set(key, offset)
  return offset
}

function offsetOf(time: number, zone: string): number {
  const parts = new Map(
    wallClock(zone)
      .formatToParts(time)
      .map(({ type, value }) => [type, value]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes, width: number): string =>
    (parts.get(type) ?? '').padStart(width, '0')
  const day = `${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`
  const wall = localToNumber(`${day}T${part('hour', 2)}:${part('minute', 2)}`)
  return Math.round((wall - time) / MINUTE)
}

function wallClock(zone: string): Intl.DateTimeFormat {
  const known = zones.get(zone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  zones.set(zone, made)
  return made
}
