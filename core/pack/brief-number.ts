import { dayInZone, type Day } from '#core/base'
import { recordsWith, type Audience, type Pack, type Records, type Visit } from '#core/domain'

/** The versions of one pack so far: of a visit, in one form, for one audience. */
export const packsOf = (records: Records, visit: Visit, template: string, audience: Audience): readonly Pack[] =>
  recordsWith(records, 'pack', 'visit', visit.id).filter(
    (pack) => pack.template.name === template && pack.audience === audience,
  )

/** The version in preparation, else the next free one: issuing fixes a number. And the issued one that it takes the place of. */
export function versionAfter(
  packs: readonly Pack[],
  zone: string,
): { readonly version: number; readonly supersedes?: { readonly version: number; readonly on: Day } } {
  const versionsOf = (some: readonly Pack[]): readonly number[] => some.map((pack) => pack.version)
  const issued = packs.filter((pack) => pack.state === 'issued')
  const prepared = packs.filter((pack) => pack.state !== 'issued')
  const before = issued.filter((pack) => pack.issuedAt !== undefined).toSorted((a, b) => b.version - a.version)[0]
  return {
    version: Math.max(1 + Math.max(0, ...versionsOf(issued)), ...versionsOf(prepared)),
    ...(before?.issuedAt !== undefined && {
      supersedes: { version: before.version, on: dayInZone(before.issuedAt, zone) },
    }),
  }
}

const NUMBER = /\((\d{2})\) (\d+)$/

/** `MOW (26) 1`: the number the pack already has, else the next free one among the visit's packs of the year. */
export function briefNumberOf(records: Records, visit: Visit, packs: readonly Pack[], year: number): string {
  const own = packs[0]?.number
  if (own !== undefined) return own
  const short = String(year % 100).padStart(2, '0')
  const taken = recordsWith(records, 'pack', 'visit', visit.id).flatMap((pack) => {
    const [, packYear, number] = NUMBER.exec(pack.number) ?? []
    return packYear === short && number !== undefined ? [Number(number)] : []
  })
  return `${visit.code ?? ''} (${short}) ${Math.max(0, ...taken) + 1}`
}
