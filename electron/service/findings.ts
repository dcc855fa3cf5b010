import type { PackLang } from '#core/base'
import type { ListedFinding } from '#core/contract'
import { findRecord, officeOf, type Records, type Waiver } from '#core/domain'
import { adviceAccepted, fieldOf, findingWords, levelToRaise, schemeOf, waiverOf, type Finding } from '#core/pack'
import type { MadePack } from './packs.ts'

/** Where a finding shows, as far as that is known. */
export type FindingPlace = { readonly block?: string; readonly page?: number }

/** Findings in the language of the pack or another, each with where it shows and where it is cleared. */
export const listFindings = (
  records: Records,
  made: Pick<MadePack, 'request' | 'findings' | 'waivers'>,
  placeOf: (finding: Finding) => FindingPlace = ({ page }) => (page === undefined ? {} : { page }),
  lang: PackLang = made.request.lang,
): readonly ListedFinding[] => {
  const { request, findings, waivers } = made
  const office = officeOf(records)
  const scheme = schemeOf(office)
  const visit = findRecord(records, request.visit)
  const accepted = visit === undefined ? waivers : [...waivers, ...adviceAccepted(records, visit, request)]
  const reader = { lang, style: office.houseStyles.find((style) => style.name === request.houseStyle) }
  const levelLabel = (code: string): string => scheme.levels.find((level) => level.code === code)?.labels[lang] ?? code
  return findings.map((finding) => {
    const go = visit && fieldOf(finding, records, visit)
    const level = levelToRaise(finding, office, request)
    return {
      id: finding.id,
      level: finding.level,
      record: finding.records[0] ?? null,
      records: finding.records,
      ...findingWords(finding, { records, reader, levelLabel }),
      waived: waivedBy(waiverOf(finding, accepted)),
      ...(finding.section !== undefined && { section: finding.section }),
      ...placeOf(finding),
      ...(go !== undefined && { go }),
      ...(level !== undefined && { raise: { visit: request.visit, level, label: levelLabel(level) } }),
    }
  })
}

const waivedBy = (waiver: Waiver | undefined): ListedFinding['waived'] =>
  waiver === undefined ? null : { by: waiver.by, reason: waiver.reason }
