import {
  findRecord,
  getRecord,
  makeRecords,
  type AnyRecord,
  type RecordId,
  type Visit,
  type WithheldCode,
} from '#core/domain'
import { ceilingOf, isBelowCeiling, isSectionOpen } from './audience.ts'
import { closure, placesOfFlags } from './gather/reach.ts'
import { statedOnOf } from './gather/stated-on.ts'
import type { PackRequest } from './request.ts'
import type { Scope, ScopeList, ScopeLists, Withheld } from './scope.ts'
import { listsFor } from './section-lists.ts'
import { bareVisit } from './withhold/visit.ts'
import { refusalOf, stripped } from './withhold/rules.ts'

/** A scope without what its audience may not have, and the list of what was left out. */
export type Censored = { readonly scope: Scope; readonly withheld: readonly Withheld[] }

/** Takes out of a scope, before any text is made, all that its audience may not see (PACK 2). */
export function withhold(scope: Scope, request: PackRequest): Censored {
  const listed = withholdLists(scope, request)
  const roots = rootsOf(scope, listed.lists)
  const reached = closure(scope.records, roots)
  const seen = reached.map((record) => censor(record, scope, request))
  const kept = makeRecords(seen.flatMap(({ record }) => record ?? []))
  const records = makeRecords(
    closure(
      kept,
      roots.flatMap((record) => findRecord(kept, record.id as RecordId) ?? []),
    ),
  )
  const visit = getRecord(records, scope.visit.id)
  const partner = scope.partner && findRecord(records, scope.partner.id)
  const ceiling = ceilingOf(scope.office, request)
  const statedOn = statedOnOf(scope.records, listed.lists.figures, (record) =>
    isBelowCeiling(scope.office, record, ceiling),
  )
  return {
    scope: {
      ...scope,
      records,
      visit,
      partner,
      lists: listed.lists,
      statedOn,
      waivers: scope.waivers.filter((waiver) => isBelowCeiling(scope.office, waiver, ceiling)),
    },
    withheld: once([...listed.withheld, ...seen.flatMap(({ withheld }) => withheld)]),
  }
}

function rootsOf(scope: Scope, lists: ScopeLists): readonly AnyRecord[] {
  const { records, visit, partner, subject } = scope
  const listed = Object.values(lists)
    .flat()
    .flatMap((id: RecordId) => findRecord(records, id) ?? [])
  const office = [...records.office.values(), ...records['precedence-table'].values(), ...records.pack.values()]
  return [
    visit,
    ...office,
    ...(partner ? [partner] : []),
    ...(subject && findRecord(records, subject) ? [getRecord(records, subject)] : []),
    ...listed,
    ...placesOfFlags(records, visit),
  ]
}

type Listed = { readonly lists: ScopeLists; readonly withheld: readonly Withheld[] }

/** Empties the lists that only closed sections print, and drops from the others what may not be listed. */
function withholdLists(scope: Scope, request: PackRequest): Listed {
  const sections = request.sections.map((section) => section.id)
  const open = new Set(
    sections.filter((id) => isSectionOpen(id, request)).flatMap((id) => listsFor(id, request.audience)),
  )
  const asked = new Set(sections.flatMap((id) => listsFor(id, 'staff')))
  const ceiling = ceilingOf(scope.office, request)
  const withheld: Withheld[] = []
  const lists = Object.fromEntries(
    (Object.entries(scope.lists) as [ScopeList, readonly RecordId[]][]).map(([list, ids]) => {
      const kept = ids.filter((id) => {
        const reason = open.has(list)
          ? reasonOf(findRecord(scope.records, id), scope, request, ceiling)
          : asked.has(list)
            ? codeOfList(list)
            : undefined
        if (reason !== undefined) withheld.push({ record: id, reason, list })
        return open.has(list) && reason === undefined
      })
      return [list, kept]
    }),
  ) as unknown as ScopeLists
  const stillListed = new Set<string>(Object.values(lists).flat())
  return { lists, withheld: withheld.filter(({ record }) => !stillListed.has(record)) }
}

const codeOfList = (list: ScopeList): WithheldCode => (list === 'doNotRaise' ? 'do-not-raise' : 'audience-rule')

function reasonOf(
  record: AnyRecord | undefined,
  scope: Scope,
  request: PackRequest,
  ceiling: string,
): WithheldCode | undefined {
  if (record === undefined) return undefined
  return isBelowCeiling(scope.office, record, ceiling) ? refusalOf(record, request) : 'above-ceiling'
}

type Seen = { readonly record?: AnyRecord; readonly withheld: readonly Withheld[] }

/** One record as the audience may see it: whole, with fields taken out, or not at all. */
function censor(record: AnyRecord, scope: Scope, request: PackRequest): Seen {
  if (record.type === 'office' || record.type === 'precedence-table' || record.type === 'pack') {
    return { record, withheld: [] }
  }
  const reason = reasonOf(record, scope, request, ceilingOf(scope.office, request))
  if (record.id === scope.visit.id) return censorVisit(scope.visit, reason, request)
  if (reason !== undefined) return { withheld: [{ record: record.id, reason }] }
  const { record: rest, codes } = stripped(record, request)
  return { record: rest, withheld: codes.map((code) => ({ record: record.id, reason: code })) }
}

/** The visit itself always stays, since a pack is of it; above the ceiling it keeps nothing that tells of it. */
function censorVisit(visit: Visit, reason: WithheldCode | undefined, request: PackRequest): Seen {
  if (reason !== undefined) return { record: bareVisit(visit), withheld: [{ record: visit.id, reason }] }
  const { record, codes } = stripped(visit, request)
  return { record, withheld: codes.map((code) => ({ record: visit.id, reason: code })) }
}

/** Each record once for each reason; the entry that tells its list stands for the others. */
function once(withheld: readonly Withheld[]): readonly Withheld[] {
  const found = new Map<string, Withheld>()
  for (const one of withheld) {
    const key = `${one.record} ${one.reason}`
    if (!found.has(key)) found.set(key, one)
  }
  return [...found.values()]
}
