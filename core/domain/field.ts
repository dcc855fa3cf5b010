import { z } from 'zod'
import {
  isDay,
  isDecimal,
  isId,
  isIdOf,
  isInstant,
  isLocalTime,
  isPlainLine,
  isPlainProse,
  isZone,
  nfc,
  type Decimal,
  type Id,
} from '#core/base'
import { FIELD_KINDS } from './field-kind.ts'

const LANG = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?(?:-[A-Za-z0-9]{4,8})*$/

const noControls = { error: 'text without control characters or halves of surrogate pairs' }

/** Far more than anybody types in one field; a whole book was pasted by mistake. */
const LONGEST_TEXT = 100_000
const tooLong = { error: 'no more than 100,000 characters' }

/** Typed text of one line, kept in NFC. */
export const line = z
  .string()
  .min(1, { error: 'some text' })
  .max(LONGEST_TEXT, tooLong)
  .overwrite(nfc)
  .refine(isPlainLine, noControls)
  .register(FIELD_KINDS, { kind: 'line' })

/** Typed text of several lines, kept in NFC. */
export const prose = z
  .string()
  .min(1, { error: 'some text' })
  .max(LONGEST_TEXT, tooLong)
  .overwrite(nfc)
  .refine(isPlainProse, noControls)
  .register(FIELD_KINDS, { kind: 'prose' })

/** The words of a source exactly as captured: not one of them is normalised. */
export const verbatim = z
  .string()
  .min(1, { error: 'some text' })
  .refine(isPlainProse, noControls)
  .register(FIELD_KINDS, { kind: 'verbatim' })

/** A day, `2021-12-16`. */
export const day = z
  .string()
  .refine(isDay, { error: 'a day that exists, such as 2021-12-16' })
  .register(FIELD_KINDS, { kind: 'day' })

/** A point in time in UTC, `2026-03-02T08:30:00Z`. */
export const instant = z
  .string()
  .refine(isInstant, { error: 'an instant in UTC, such as 2026-03-02T08:30:00Z' })
  .register(FIELD_KINDS, { kind: 'instant' })

/** A local time, `2026-03-02T15:30`, to be read in a zone beside it. */
export const localTime = z
  .string()
  .refine(isLocalTime, { error: 'a local time, such as 2026-03-02T15:30' })
  .register(FIELD_KINDS, { kind: 'local-time' })

/** An IANA zone, `Asia/Ho_Chi_Minh`. */
export const zone = z
  .string()
  .refine(isZone, { error: 'a zone of the IANA list, such as Asia/Ho_Chi_Minh' })
  .register(FIELD_KINDS, { kind: 'zone' })

/** A BCP 47 tag, `vi`, `zh-Hans`, `ug-Arab`. */
export const lang = z
  .string()
  .regex(LANG, { error: 'a BCP 47 tag, such as vi or zh-Hans' })
  .register(FIELD_KINDS, { kind: 'lang' })

/** SHA-256 as 64 lower-case hex digits. */
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: '64 lower-case hex digits' })
  .register(FIELD_KINDS, { kind: 'sha' })

/** A number as decimal digits, `4.64`. */
export const decimal = z
  .custom<Decimal>((value) => typeof value === 'string' && isDecimal(value), {
    error: 'a number in decimal digits as text, such as "4.64"',
  })
  .register(FIELD_KINDS, { kind: 'decimal' })

/** The id of a record of one of these types. */
export const idOf = <const T extends string>(...types: readonly [T, ...T[]]): z.ZodCustom<Id<T>, Id<T>> =>
  z
    .custom<Id<T>>((value) => typeof value === 'string' && types.some((type) => isIdOf(type, value)), {
      error: `an id ${types.map((type) => `${type}:<ULID>`).join(' or ')}`,
    })
    .register(FIELD_KINDS, { kind: 'reference', types })

/** The id of a record of any type. */
export const anyId = z
  .custom<Id>((value) => typeof value === 'string' && isId(value), { error: 'an id <type>:<ULID>' })
  .register(FIELD_KINDS, { kind: 'reference', types: [] })

/** A list of anything, empty unless given. */
export const listOf = <T extends z.ZodType>(item: T): z.ZodDefault<z.ZodArray<T>> => z.array(item).default([])
