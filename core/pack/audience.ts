import { compareLevels, highestOf, isWithinCeiling, NEUTRAL, type MarkingLevel, type MarkingScheme } from '#core/base'
import type { AnyRecord, Audience, Office } from '#core/domain'
import { shareOf, type SectionId } from '#core/template'
import type { PackRequest } from './request.ts'

/** The ceilings under the neutral scheme (PACK 2). */
export const CEILINGS: Readonly<Record<Audience, string>> = {
  principal: 'confidential',
  staff: 'confidential',
  interpreter: 'internal',
  security: 'internal',
  shareable: 'public',
}

/** The scheme by which an office marks. */
export const schemeOf = (office: Office): MarkingScheme =>
  office.schemes.find((scheme) => scheme.name === office.scheme) ?? NEUTRAL

/** The highest level an audience may have: the office's word, never above the template's. What this computer may not hold is refused (R20). */
export function ceilingOf(office: Office, request: PackRequest): string {
  const scheme = schemeOf(office)
  const own = office.ceilings?.[request.audience] ?? defaultCeiling(scheme, request.audience)
  const cap = request.template.ceiling
  const isLower = cap !== undefined && isOf(scheme, cap) && compareLevels(scheme, cap, own) < 0
  return isLower ? cap : own
}

/** The level that an administrator means: by its code or a label of it, else by its place in the neutral scheme; the lowest if neither. */
export function ceilingMeant(scheme: MarkingScheme, words: string): string {
  const said = words.trim().toLowerCase()
  const isIt = ({ code, labels }: MarkingLevel): boolean =>
    [code, ...Object.values(labels)].some((one) => one.toLowerCase() === said)
  return scheme.levels.find(isIt)?.code ?? placedLike(scheme, NEUTRAL.levels.find(isIt)?.code)
}

const isOf = (scheme: MarkingScheme, code: string): boolean => scheme.levels.some((level) => level.code === code)

/** The neutral ceilings by their place in another scheme: shareable the lowest, principal the highest. */
function defaultCeiling(scheme: MarkingScheme, audience: Audience): string {
  const code = CEILINGS[audience]
  return isOf(scheme, code) ? code : placedLike(scheme, code)
}

function placedLike(scheme: MarkingScheme, neutral: string | undefined): string {
  const at = Math.max(
    0,
    NEUTRAL.levels.findIndex((level) => level.code === neutral),
  )
  return scheme.levels[Math.min(at, scheme.levels.length - 1)]?.code ?? ''
}

/** The level of a record: its own, else the office's default. */
export const levelOf = (office: Office, record: AnyRecord): string => record.marking?.level ?? office.defaultLevel

/** The highest level of some records, if any. */
export const highestLevel = (office: Office, records: readonly AnyRecord[]): string | undefined =>
  highestOf(
    schemeOf(office),
    records.map((record) => levelOf(office, record)),
  )

/** Whether an audience's ceiling lets a record through. */
export const isBelowCeiling = (office: Office, record: AnyRecord, ceiling: string): boolean =>
  isWithinCeiling(schemeOf(office), levelOf(office, record), ceiling)

/** Whether a section is printed for this request's audience: never what is `never`, and a chosen one when chosen. */
export function isSectionOpen(section: SectionId, request: PackRequest): boolean {
  const share = shareOf(section, request.audience)
  if (share === 'chosen') return request.chosen.includes(section)
  if (section === 'do-not-raise' && request.topicWords !== undefined) return true
  return share !== 'never'
}
