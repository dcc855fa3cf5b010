import { isWithinCeiling } from '#core/base'
import type { Office } from '#core/domain'
import { ceilingMeant, ceilingOf, schemeOf } from '../audience.ts'
import type { PackRequest } from '../request.ts'
import type { Finding } from './finding.ts'

/**
 * The level to which a pack may be raised so that a block above it (R04) is no longer so: within the audience's ceiling and
 * the computer's. One of a state-secret scheme is never proposed.
 */
export const levelToRaise = (finding: Finding, office: Office, request: PackRequest): string | undefined => {
  const { level } = finding.message.values
  if (finding.id !== 'R04' || typeof level !== 'object' || level.kind !== 'level') return undefined
  const scheme = schemeOf(office)
  const { computerCeiling } = request
  const isHigh =
    !isWithinCeiling(scheme, level.code, ceilingOf(office, request)) ||
    (computerCeiling !== undefined && !isWithinCeiling(scheme, level.code, ceilingMeant(scheme, computerCeiling)))
  return scheme.stateSecret || isHigh ? undefined : level.code
}
