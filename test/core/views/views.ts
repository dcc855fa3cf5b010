import type { Id, PackLang } from '#core/base'
import { recordsWith, type Records } from '#core/domain'
import type { ViewGround } from '#core/views'
import { digest, recordsOfSample } from '../../assets/sample.ts'

/** A reader of a language on a day. */
export const reader = (lang: PackLang = 'en', today = '2026-11-22'): ViewGround => ({ lang, today, digest })

/** The shipped sample whose visit is `SEV`. */
export const sample = recordsOfSample('fictional')

/** The shipped public record. */
export const publicRecord = recordsOfSample('public-record')

/** The id of the one visit of a code. */
export const visitOfCode = (records: Records, code: string): Id<'visit'> => {
  const [found] = [...records.visit.values()].filter((visit) => visit.code === code)
  if (found === undefined) throw new Error(`Expected a visit ${code}`)
  return found.id
}

/** The id of the one partner whose subject has a name. */
export const partnerNamed = (records: Records, name: string): Id<'partner'> => {
  const subjects = [...records.place.values(), ...records.organization.values()].filter(({ names }) =>
    names.some(({ text }) => text === name),
  )
  const [found] = subjects.flatMap(({ id }) => recordsWith(records, 'partner', 'subject', id))
  if (found === undefined) throw new Error(`Expected a partner ${name}`)
  return found.id
}
