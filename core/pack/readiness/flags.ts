import { liveOf } from '#core/domain'
import { guestFlags } from '../guest-flags.ts'
import { found, record, type Check, type Finding, type FindingValue } from './finding.ts'
import type { CheckInput } from './input.ts'
import { isPrinted } from './printed.ts'

/** Countries whose flags are mixed up, one with another or by the edge that is up. */
const EASILY_MIXED = new Set(['RO', 'RU', 'CZ', 'SK', 'SI', 'MC', 'ID', 'PL'])

/**
 * R46: which edge of a flag is up is not confirmed, or one that is easily mixed up has no name beside it; or the flags are
 * not those that the office's setting foresees for the guest.
 */
export const r46: Check = (input) =>
  input.document.sections.some((section) => section.id === 'seating') && input.visit.flags.length > 0
    ? [...unsureFlags(input), ...otherThanForeseen(input)]
    : []

const unsureFlags = (input: CheckInput): readonly Finding[] =>
  input.visit.flags
    .filter(({ code, orientationConfirmedBy }) => {
      const place = placeOf(input, code)
      const isNameless = EASILY_MIXED.has(code) && (place === undefined || !isPrinted(input, place.id))
      return orientationConfirmedBy === undefined || isNameless
    })
    .map(({ code }) => flagFinding(input, code, ''))

const otherThanForeseen = (input: CheckInput): readonly Finding[] => {
  const guest = guestFlags(input.office, input.visit, input.records)
  if (guest === undefined) return []
  const shown = input.visit.flags.map(({ code }) => code)
  return [
    ...shown
      .filter((code) => guest.isTheirs(code) && !guest.foreseen.includes(code))
      .map((code) => flagFinding(input, code, 'unforeseen')),
    ...guest.foreseen.filter((code) => !shown.includes(code)).map((code) => flagFinding(input, code, 'missing')),
  ]
}

const flagFinding = (input: CheckInput, code: string, variant: '' | 'unforeseen' | 'missing'): Finding =>
  found('R46', 'A', [input.visit.id], { country: nameOf(input, code) }, { section: 'seating', variant })

const nameOf = (input: CheckInput, code: string): FindingValue => {
  const place = placeOf(input, code)
  return place === undefined ? code : record(place.id)
}

const placeOf = ({ records }: CheckInput, code: string) => liveOf(records, 'place').find((place) => place.code === code)
