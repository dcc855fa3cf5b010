import { compareDated, daysBetween, earliestDay, latestDay, type Day, type Id, type PartialDate } from '#core/base'
import { findRecord, levelOf, liveOf, recordsWith, type Records, type Visit } from '#core/domain'
import { printDate } from '#core/language'
import { lookAt, wordsOf, type Look, type ViewGround } from './look.ts'
import type { VisitRow } from './shapes/visits.ts'

/** All visits, or those of one partner, by their first day; those without one last. */
export const visitsView = (
  records: Records,
  ground: ViewGround,
  { partner }: { readonly partner?: string | undefined } = {},
): readonly VisitRow[] => visitRows(lookAt(records, ground), partner)

/** The rows of the visits of a partner, or of all. */
export const visitRows = (look: Look, partner: string | undefined): readonly VisitRow[] => {
  const { records } = look
  const visits =
    partner === undefined
      ? liveOf(records, 'visit')
      : recordsWith(records, 'visit', 'partner', partner as Id<'partner'>)
  return visits.toSorted((a, b) => compareDated(windowOf(a), windowOf(b))).map((visit) => visitRow(look, visit))
}

const windowOf = ({ id, window }: Visit): { readonly id: string; readonly date: PartialDate } => ({ id, date: window })

/** A visit in a list. */
export const visitRow = (look: Look, visit: Visit): VisitRow => ({
  id: visit.id,
  code: visit.code ?? null,
  title: wordsOf(look, visit.title),
  partner: visit.partner,
  partnerTitle: look.title(visit.partner),
  place: visit.place === undefined ? null : look.title(visit.place),
  windowText: printDate(visit.window, look.lang, 'full', { style: look.style }),
  from: earliestDay(visit.window) ?? null,
  to: latestDay(visit.window) ?? null,
  direction: visit.direction,
  state: visit.state,
  kind: visit.kindBySide.ours ?? visit.kindBySide.theirs ?? null,
  preparedByUs: visit.preparedByUs,
  thirdParty: visit.thirdParty,
  daysToGo: daysToGo(visit, look.today),
  packVersion: newestIssued(look.records, visit.id),
  marking: levelOf(visit, look.office),
})

/** Days until the first day of a visit, 0 while it lasts; null once it is over or where the day is not known. */
export const daysToGo = ({ window }: Visit, today: Day): number | null => {
  const [from, to] = [earliestDay(window), latestDay(window)]
  if (from === undefined || (to !== undefined && to < today)) return null
  return Math.max(0, daysBetween(today, from))
}

/** The highest version of a visit's packs that was issued. */
const newestIssued = (records: Records, visit: Id<'visit'>): number | null => {
  const versions = recordsWith(records, 'pack', 'visit', visit)
    .filter(({ state }) => state === 'issued')
    .map(({ version }) => version)
  return versions.length === 0 ? null : Math.max(...versions)
}

/** The visit of an id. */
export const visitOf = (records: Records, id: string): Visit | undefined => {
  const found = findRecord(records, id as Id<'visit'>)
  return found?.type === 'visit' ? found : undefined
}
