import { assertNever } from './assert.ts'
import { dayOf, daysInMonth, type Day } from './civil-day.ts'
import { err, ok, type Result } from './result.ts'

/** A day, a month or a year. */
export type Point = { readonly year: number; readonly month?: number; readonly day?: number }

/** How sure a date is: `~` about, `?` uncertain, `%` both. */
export type Vagueness = { readonly approximate: boolean; readonly uncertain: boolean }

/** A date taken apart: a point, an interval (a missing end is open) or a date whose year is not stated. */
export type Edtf =
  | ({ readonly kind: 'point'; readonly point: Point } & Vagueness)
  | { readonly kind: 'interval'; readonly from?: Point; readonly to?: Point }
  | ({ readonly kind: 'yearless'; readonly month: number; readonly day?: number } & Vagueness)

/** Why a text is none of the allowed dates. */
export type EdtfProblem = 'form' | 'no-such-day' | 'end-before-start'

/** First and last day of a date; a missing one is open. */
export type Span = { readonly from?: Day; readonly to?: Day }

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const VAGUE = /^(.*?)([~?%])?$/
const YEARLESS = /^XXXX-(\d{2})(?:-(\d{2}))?$/

/** Reads one of the allowed EDTF forms (ISO 8601-2); every other text is refused. */
export function parseEdtf(text: string): Result<Edtf, EdtfProblem> {
  if (text.includes('/')) return parseInterval(text)
  const [, plain = '', mark] = VAGUE.exec(text) ?? []
  const vagueness = { approximate: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' }
  if (plain.startsWith('XXXX')) return parseYearless(plain, vagueness)
  const point = parsePoint(plain)
  return point.ok ? ok({ kind: 'point', point: point.value, ...vagueness }) : point
}

function parseInterval(text: string): Result<Edtf, EdtfProblem> {
  const [start = '', end = '', ...more] = text.split('/')
  if (more.length > 0 || (start === '..' && end === '..')) return err('form')
  const from = start === '..' ? ok(undefined) : parsePoint(start)
  const to = end === '..' ? ok(undefined) : parsePoint(end)
  if (!from.ok) return from
  if (!to.ok) return to
  if (from.value && to.value && firstDay(from.value) > lastDay(to.value)) return err('end-before-start')
  return ok({ kind: 'interval', ...(from.value && { from: from.value }), ...(to.value && { to: to.value }) })
}

function parsePoint(text: string): Result<Point, EdtfProblem> {
  const [whole, year, month, day] = POINT.exec(text) ?? []
  if (whole === undefined) return err('form')
  return existing({
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  })
}

function parseYearless(text: string, vagueness: Vagueness): Result<Edtf, EdtfProblem> {
  const [whole, monthText, dayText] = YEARLESS.exec(text) ?? []
  if (whole === undefined) return err('form')
  const month = Number(monthText)
  const day = dayText === undefined ? {} : { day: Number(dayText) }
  const inLeapYear = existing({ year: 2000, month, ...day })
  return inLeapYear.ok ? ok({ kind: 'yearless', month, ...day, ...vagueness }) : inLeapYear
}

function existing(point: Point): Result<Point, EdtfProblem> {
  const { year, month, day } = point
  if (month === undefined) return ok(point)
  if (month < 1 || month > 12) return err('no-such-day')
  return day === undefined || (day >= 1 && day <= daysInMonth(year, month)) ? ok(point) : err('no-such-day')
}

const firstDay = ({ year, month = 1, day = 1 }: Point): Day => dayOf({ year, month, day })

const lastDay = ({ year, month = 12, day }: Point): Day => dayOf({ year, month, day: day ?? daysInMonth(year, month) })

/** The days that a date covers; undefined when its year is not stated. */
export function spanOfEdtf(edtf: Edtf): Span | undefined {
  switch (edtf.kind) {
    case 'point':
      return { from: firstDay(edtf.point), to: lastDay(edtf.point) }
    case 'interval':
      return { ...(edtf.from && { from: firstDay(edtf.from) }), ...(edtf.to && { to: lastDay(edtf.to) }) }
    case 'yearless':
      return undefined
    default:
      return assertNever(edtf)
  }
}
