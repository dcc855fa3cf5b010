import type { KnownCheck as CheckId } from '#core/template'
import type { Day, Id, PartialDate } from '#core/base'
import type { FindingLevel, LocalText } from '#core/domain'
import type { CheckInput } from './input.ts'

/** What stands in a slot of a message; how it reads is the language's matter. */
export type FindingValue =
  | string
  | number
  /** The name or title of a record, by id. */
  | { readonly kind: 'record'; readonly id: string }
  | { readonly kind: 'date'; readonly date: PartialDate }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'local'; readonly text: LocalText }
  | { readonly kind: 'level'; readonly code: string }
  | { readonly kind: 'lang'; readonly tag: string }
  | { readonly kind: 'script'; readonly script: string }
  /** A figure as it is printed, with qualifier and unit, by the id of its record. */
  | { readonly kind: 'figure'; readonly id: Id<'figure'> }
  /** The most pages that a section may take. */
  | { readonly kind: 'limit'; readonly pages: number }
  /** A word of the catalogue. */
  | { readonly kind: 'word'; readonly key: string }

/** A message or a fix: which of a check's texts, and its values. `variant` is empty for a check with one text. */
export type FindingText = { readonly variant: string; readonly values: Readonly<Record<string, FindingValue>> }

/** What a check found: one subject, one message, one way to clear it. */
export type Finding = {
  readonly id: CheckId
  readonly level: FindingLevel
  /** The record it is about, where there is one, and the others it needs to be told apart. */
  readonly records: readonly string[]
  /** The section it shows in, and the page where the layout tells. */
  readonly section?: string
  readonly page?: number
  readonly message: FindingText
}

/** A check: a pure function of what was gathered, composed and laid out. */
export type Check = (input: CheckInput) => readonly Finding[]

/** A finding with one text. */
export const found = (
  id: CheckId,
  level: FindingLevel,
  records: readonly string[],
  values: Readonly<Record<string, FindingValue>>,
  more: { readonly variant?: string; readonly section?: string; readonly page?: number } = {},
): Finding => {
  const { variant = '', ...where } = more
  return { id, level, records, message: { variant, values }, ...where }
}

export const record = (id: string): FindingValue => ({ kind: 'record', id })
export const local = (text: LocalText): FindingValue => ({ kind: 'local', text })
