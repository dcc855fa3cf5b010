import type { ListedFinding } from '#core/contract'
import { officeOf, type Records, type Waiver } from '#core/domain'
import { findingWords, schemeOf, waiverOf } from '#core/pack'
import type { MadePack } from './packs.ts'

/** Findings in the language of the pack. */
export const listFindings = (records: Records, made: MadePack): readonly ListedFinding[] => {
  const { request, findings, waivers } = made
  const office = officeOf(records)
  const scheme = schemeOf(office)
  const reader = { lang: request.lang, style: office.houseStyles.find((style) => style.name === request.houseStyle) }
  const levelLabel = (code: string): string =>
    scheme.levels.find((level) => level.code === code)?.labels[request.lang] ?? code
  return findings.map((finding) => ({
    id: finding.id,
    level: finding.level,
    record: finding.records[0] ?? null,
    records: finding.records,
    ...findingWords(finding, { records, reader, levelLabel }),
    waived: waivedBy(waiverOf(finding, waivers)),
  }))
}

const waivedBy = (waiver: Waiver | undefined): ListedFinding['waived'] =>
  waiver === undefined ? null : { by: waiver.by, reason: waiver.reason }
