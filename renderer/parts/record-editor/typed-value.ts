import { isDay, isLocalTime, type PackLang } from '#core/base'
import type { FieldShape } from '#core/domain'
import { readTypedDate } from '#core/language'

/** What a person typed as the value of a field. What cannot be read stays as it was typed, and the schema says what is wrong. */
export function readTyped(kind: FieldShape['kind'], typed: string, lang: PackLang): unknown {
  const text = typed.trim()
  if (text === '') return undefined
  switch (kind) {
    case 'integer':
      return /^-?\d{1,15}$/.test(text) ? Number(text) : text
    case 'decimal':
      return text.replace(',', '.')
    case 'day':
      return dayTyped(text, lang) ?? text
    case 'local-time':
      return timeTyped(text, lang) ?? text
    case 'time':
      return /^\d:\d\d$/.test(text) ? `0${text}` : text
    case 'line':
    case 'zone':
    case 'lang':
      return text
    default:
      return typed
  }
}

/** A value as it stands in a field. */
export const typedOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

/** A whole day, in a form of the EDTF or of the house; a month or a day without a year is none. */
function dayTyped(text: string, lang: PackLang): string | undefined {
  const [reading, ...others] = readTypedDate(text, lang)
  return reading !== undefined && others.length === 0 && isDay(reading) ? reading : undefined
}

/** "16.12.2026 15:30", "2026-12-16T15:30". */
function timeTyped(text: string, lang: PackLang): string | undefined {
  if (isLocalTime(text)) return text
  const [, date = '', hours = '', minutes] = /^(.+?)[ ,T]+(\d{1,2})(?:[:h](\d{2})?)$/.exec(text) ?? []
  const day = dayTyped(date, lang)
  const time = day === undefined ? '' : `${day}T${hours.padStart(2, '0')}:${minutes ?? '00'}`
  return isLocalTime(time) ? time : undefined
}
