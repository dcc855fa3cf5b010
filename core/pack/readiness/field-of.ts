import { recordsWith, type Records, type Visit } from '#core/domain'
import type { KnownCheck } from '#core/template'
import type { Finding } from './finding.ts'

/** Where a finding is cleared: a record and the field of it that is at fault; no field where the record as a whole is. */
export type FieldAtFault = { readonly record: string; readonly field: string | null }

/** The field that each check speaks of, in the record that its finding names first. */
const FIELDS: Readonly<Partial<Record<KnownCheck, string>>> = {
  R02: 'orderConfirmed',
  R03: 'capacity',
  R04: 'marking',
  R07: 'sources',
  R09: 'checkedOn',
  R10: 'lineToTake',
  R11: 'names',
  R16: 'object',
  R17: 'portrait',
  R19: 'marking',
  R21: 'marking',
  R22: 'capacity',
  R25: 'names',
  R26: 'perLanguage',
  R30: 'quotable',
  R31: 'asOf',
  R32: 'state',
  R33: 'speakers',
  R37: 'owner',
  R38: 'checkedOn',
  R39: 'nameConfirmed',
  R40: 'toWhom',
  R41: 'objectives',
  R42: 'reviewOn',
  R43: 'pressLines',
  R44: 'interpreterDue',
  R46: 'flags',
}

/** Checks that name a person and are cleared where that person takes part in the visit. */
const OF_PARTICIPATION: ReadonlySet<KnownCheck> = new Set<KnownCheck>(['R03', 'R22', 'R39'])

/** Where a finding is cleared; undefined for one that names no record. */
export function fieldOf(
  { id, records: [first], message }: Finding,
  records: Records,
  visit: Visit,
): FieldAtFault | undefined {
  if (first === undefined) return undefined
  const own = { record: first, field: FIELDS[id] ?? null }
  if (id === 'R02' && message.variant === 'shared') return { record: first, field: 'order' }
  if (id === 'R40') return { record: first, field: message.variant === 'by-whom' ? 'byWhom' : 'toWhom' }
  if (!OF_PARTICIPATION.has(id)) return own
  const place = recordsWith(records, 'participation', 'visit', visit.id).find((one) => one.person === first)
  return place === undefined ? own : { ...own, record: place.id }
}
