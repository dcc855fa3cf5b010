import { z } from 'zod'
import { assert } from './assert.ts'
import { isDay, type Day } from './civil-day.ts'
import { parseEdtf, spanOfEdtf, type Edtf, type EdtfProblem, type Span } from './edtf.ts'
import { isIdOf, type Id } from './id.ts'
import { compareText, isPlainLine, nfc } from './text.ts'

const PROBLEM_WORDS: Readonly<Record<EdtfProblem, string>> = {
  form: 'one of the date forms 2021-12-16, 2021-12, 2022, 2021-12~, 2021-11-29/2021-12-02, 2021/.., ../2025-06-30, XXXX-12-16',
  'no-such-day': 'a day that exists',
  'end-before-start': 'an interval that ends after it starts',
}

const edtfText = z.string().check((context) => {
  const parsed = parseEdtf(context.value)
  if (parsed.ok) return
  context.issues.push({ code: 'custom', message: PROBLEM_WORDS[parsed.error], input: context.value })
})

const line = z.string().min(1).overwrite(nfc).refine(isPlainLine, { error: 'text without control characters' })

const sourceId = z.custom<Id<'source'>>((value) => typeof value === 'string' && isIdOf('source', value), {
  error: 'an id source:<ULID>',
})

/** A date as known: an EDTF form, the words of the source, or both; `inferred` says why. */
export const PartialDate = z
  .strictObject({
    edtf: edtfText.optional(),
    asStated: line.optional(),
    calendar: z.enum(['gregorian', 'lunar-vn', 'lunar-cn']).default('gregorian'),
    basis: z.enum(['stated', 'inferred', 'checked']).default('stated'),
    reason: line.optional(),
    lunar: z
      .strictObject({
        year: z.int(),
        month: z.int().min(1).max(12),
        day: z.int().min(1).max(30),
        leap: z.boolean(),
      })
      .optional(),
    otherReadings: z.array(z.strictObject({ edtf: edtfText, source: sourceId })).default([]),
  })
  .refine((date) => date.edtf !== undefined || date.asStated !== undefined, {
    error: 'edtf, or asStated when not resolved yet',
  })
  .refine((date) => date.basis !== 'inferred' || date.reason !== undefined, {
    error: 'a reason, since the date is inferred',
    path: ['reason'],
  })
  .refine((date) => date.calendar === 'gregorian' || date.lunar !== undefined, {
    error: 'the lunar date, since the calendar is lunar',
    path: ['lunar'],
  })
export type PartialDate = z.infer<typeof PartialDate>

/** A date stated in one of the EDTF forms, with nothing else known about it. */
export function partialDate(edtf: string): PartialDate {
  assert(parseEdtf(edtf).ok, `a date form, got ${edtf}`)
  return { edtf, calendar: 'gregorian', basis: 'stated', otherReadings: [] }
}

/** The typed parts of a date; undefined while it is not resolved. */
export function partsOf(date: PartialDate): Edtf | undefined {
  if (date.edtf === undefined) return undefined
  const parsed = parseEdtf(date.edtf)
  return parsed.ok ? parsed.value : undefined
}

/** The days a date covers (a missing end is open); undefined without a year or not resolved. */
export function spanOf(date: PartialDate): Span | undefined {
  const parts = partsOf(date)
  return parts && spanOfEdtf(parts)
}

/** The first day a date may mean; undefined when open at its start or without a day. */
export const earliestDay = (date: PartialDate): Day | undefined => spanOf(date)?.from

/** The last day a date may mean; undefined when open at its end or without a day. */
export const latestDay = (date: PartialDate): Day | undefined => spanOf(date)?.to

/** The one day that a date names for certain, or undefined when it is vague in any way. */
export function exactDay(date: PartialDate): Day | undefined {
  const plain = date.edtf
  return plain !== undefined && isDay(plain) ? plain : undefined
}

/** Whether the source states no year; such dates are always flagged. */
export const isYearless = (date: PartialDate): boolean => partsOf(date)?.kind === 'yearless'

/** Whether the date is still only the words of the source. */
export const isUnresolved = (date: PartialDate): boolean => date.edtf === undefined

/** Whether a day lies in the date's span; false for a date without a day. */
export function containsDay(date: PartialDate, day: Day): boolean {
  const span = spanOf(date)
  return span !== undefined && (span.from ?? day) <= day && day <= (span.to ?? day)
}

/** Whether two spans share a day; open ends reach for ever. */
export const spansOverlap = (a: Span, b: Span): boolean =>
  (a.from === undefined || b.to === undefined || a.from <= b.to) &&
  (b.from === undefined || a.to === undefined || b.from <= a.to)

/** Whether two dates share a day; false when one of them has no day. */
export function datesOverlap(a: PartialDate, b: PartialDate): boolean {
  const [one, other] = [spanOf(a), spanOf(b)]
  return one !== undefined && other !== undefined && spansOverlap(one, other)
}

/** The way a list runs. */
export type Direction = 'ascending' | 'descending'

/** A dated thing with the id that settles ties. */
export type Dated = { readonly id: string; readonly date?: PartialDate | undefined }

/** The order of dates: earliest day, latest day, id; what has no day comes last in both directions. */
export function compareDated(a: Dated, b: Dated, direction: Direction = 'ascending'): number {
  const [one, other] = [a.date && spanOf(a.date), b.date && spanOf(b.date)]
  if (one === undefined || other === undefined) {
    return Number(one === undefined) - Number(other === undefined) || compareText(a.id, b.id)
  }
  const byDay = compareStart(one.from, other.from) || compareEnd(one.to, other.to)
  return (direction === 'ascending' ? byDay : -byDay) || compareText(a.id, b.id)
}

const compareStart = (a: Day | undefined, b: Day | undefined): number => compareText(a ?? '', b ?? '')

const compareEnd = (a: Day | undefined, b: Day | undefined): number => compareText(a ?? '~', b ?? '~')
