import { compareText } from '#core/base'
import { levelOf, recordsWith, type Pack, type Visit } from '#core/domain'
import type { Look } from './look.ts'
import type { PackRow } from './shapes/visit.ts'

/** The versions of a visit's packs, the newest first. */
export const packRows = (look: Look, visit: Visit): readonly PackRow[] =>
  recordsWith(look.records, 'pack', 'visit', visit.id)
    .toSorted(
      (a, b) => b.version - a.version || compareText(b.issuedAt ?? '~', a.issuedAt ?? '~') || compareText(a.id, b.id),
    )
    .map((pack) => packRow(look, pack))

const packRow = (look: Look, pack: Pack): PackRow => ({
  id: pack.id,
  number: pack.number,
  version: pack.version,
  audience: pack.audience,
  state: pack.state,
  issuedAt: pack.issuedAt ?? null,
  issuedBy: pack.issuedBy ?? null,
  template: pack.template.name,
  languages: pack.languages,
  marking: levelOf({ marking: pack.packMarking }, look.office),
  contentHash: pack.contentHash,
  copies: pack.copies.map(({ n, holder, out, back, reason }) => ({
    n,
    holder: holder ?? null,
    out: out ?? null,
    back: back ?? null,
    reason: reason ?? null,
  })),
  outputs: pack.outputs,
  findings: {
    blocking: pack.findings.filter(({ level }) => level !== 'A').length,
    advisory: pack.findings.filter(({ level }) => level === 'A').length,
  },
})
