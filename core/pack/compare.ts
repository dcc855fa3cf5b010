import { highestOf } from '#core/base'
import { SECTION_IDS, type SectionId } from '#core/template'
import { isSectionOpen, levelOf, schemeOf } from './audience.ts'
import type { Change } from './change.ts'
import { elsewhere, type Elsewhere } from './compare/elsewhere.ts'
import type { Entry } from './compare/entry.ts'
import { beginning, excerpts } from './compare/excerpt.ts'
import { movedAmong } from './compare/moved.ts'
import { recordOf } from './compare/record-of.ts'
import { COMPARED } from './compare/sections.ts'
import { sectionTitle } from './frame.ts'
import { makePrint, type Print } from './print.ts'
import type { PackRequest } from './request.ts'
import type { Scope } from './scope.ts'

/**
 * What changed between the records of two versions, both as the request's audience may see them: one line for each fact,
 * by section. What leaves one section for another is one change.
 */
export function compare(before: Scope, after: Scope, request: PackRequest): readonly Change[] {
  const versions: Versions = { before: makePrint(before, request), after: makePrint(after, request) }
  const open = openSections(request)
  const found = withoutDoubles(
    open.flatMap((section) => changesIn(section, versions)),
    versions,
  )
  if (found.length === 0) return []
  const others = elsewhere(versions.before, versions.after, open)
  return found.map((one) => toChange(one, versions, others))
}

/** The same pack before and after. */
type Versions = { readonly before: Print; readonly after: Print }

/** A change before it has words. */
type Found = {
  readonly section: SectionId
  readonly entry: Entry
} & (
  | { readonly kind: 'added' | 'removed' }
  | { readonly kind: 'changed'; readonly label: string; readonly words: readonly [string, string] }
  | { readonly kind: 'moved'; readonly from: number; readonly to: number }
  | { readonly kind: 'moved-here'; readonly from: SectionId }
)

/** The sections of the template that the audience may have, in the order of the pack. */
function openSections(request: PackRequest): readonly SectionId[] {
  const asked = new Set<string>(request.template.sections.map((one) => one.id))
  return SECTION_IDS.filter((id) => asked.has(id) && isSectionOpen(id, request))
}

const keyOf = (entry: Entry): string => `${entry.record} ${entry.part ?? ''}`

function changesIn(section: SectionId, versions: Versions): readonly Found[] {
  const { entries, order, entryOf } = COMPARED[section]
  const [before, after] = [entries(versions.before), entries(versions.after)]
  const were = new Map(before.map((entry) => [keyOf(entry), entry]))
  const are = new Map(after.map((entry) => [keyOf(entry), entry]))
  const stay = after.filter((entry) => were.has(keyOf(entry)))
  const changed = stay.flatMap((entry) => factsChanged(section, were.get(keyOf(entry)), entry, versions.after))
  if (entryOf === 'guest') return changed
  const came = after.filter((entry) => !were.has(keyOf(entry)))
  const went = before.filter((entry) => !are.has(keyOf(entry)))
  return [
    ...changed,
    ...came.map((entry): Found => ({ kind: 'added', section, entry })),
    ...went.map((entry): Found => ({ kind: 'removed', section, entry })),
    ...(order === 'placed' ? placesChanged(section, before, after) : []),
  ]
}

function factsChanged(section: SectionId, was: Entry | undefined, entry: Entry, print: Print): readonly Found[] {
  const before = new Map(was?.facts.map(({ label, words }) => [label, words]))
  const after = new Map(entry.facts.map(({ label, words }) => [label, words]))
  const none = print.t('sections.notRecorded')
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((label): readonly Found[] => {
    const [old, next] = [before.get(label), after.get(label)]
    return old === next ? [] : [{ kind: 'changed', section, entry, label, words: excerpts(old ?? none, next ?? none) }]
  })
}

function placesChanged(section: SectionId, before: readonly Entry[], after: readonly Entry[]): readonly Found[] {
  const [were, are] = [before.map(keyOf), after.map(keyOf)]
  const moved = movedAmong(
    were.filter((key) => are.includes(key)),
    are.filter((key) => were.includes(key)),
  )
  return after.flatMap((entry, index): readonly Found[] => {
    const key = keyOf(entry)
    return moved.has(key) ? [{ kind: 'moved', section, entry, from: were.indexOf(key) + 1, to: index + 1 }] : []
  })
}

/** What went from one section and came to another is one change, told where it came to. */
function withoutDoubles(found: readonly Found[], { before, after }: Versions): readonly Found[] {
  const isOneRecord = (one: Found): boolean =>
    one.entry.part === undefined && recordOf(before, one.entry.record) !== undefined
  const went = new Map(
    found.flatMap((one) => (one.kind === 'removed' && isOneRecord(one) ? [[one.entry.record, one.section]] : [])),
  )
  const came = new Set(
    found.flatMap((one) =>
      one.kind === 'added' && went.has(one.entry.record) && recordOf(after, one.entry.record) ? [one.entry.record] : [],
    ),
  )
  return found.flatMap((one): readonly Found[] => {
    const from = went.get(one.entry.record)
    if (from === undefined || !came.has(one.entry.record)) return [one]
    if (one.kind === 'removed') return []
    return one.kind === 'added' ? [{ kind: 'moved-here', section: one.section, entry: one.entry, from }] : [one]
  })
}

function toChange(found: Found, { before, after }: Versions, others: Elsewhere): Change {
  const { section, entry } = found
  const level = levelBetween(entry.record, before, after)
  const also = others(section, entry)
  return {
    kind: found.kind === 'moved-here' ? 'moved' : found.kind,
    section,
    record: entry.record,
    line: lineOf(found, after),
    ...(level !== undefined && { level }),
    ...(also.length > 0 && { also }),
  }
}

const levelBetween = (record: string, before: Print, after: Print): string | undefined =>
  highestOf(
    schemeOf(after.scope.office),
    [before, after].flatMap((print) => {
      const one = recordOf(print, record)
      return one === undefined ? [] : [levelOf(print.scope.office, one)]
    }),
  )

function lineOf(found: Found, print: Print): string {
  const { t } = print
  const name = beginning(found.entry.name)
  switch (found.kind) {
    case 'added':
      return t('details.changes.added', { name })
    case 'removed':
      return mayName(found.entry, print) ? t('details.changes.removed', { name }) : t('details.changes.removedEntry')
    case 'changed': {
      const [before, after] = found.words
      return t('details.changes.changed', {
        name: beginning(found.entry.title ?? found.entry.name),
        field: found.label,
        before,
        after,
      })
    }
    case 'moved':
      return t('details.changes.moved', { name, before: found.from, after: found.to })
    case 'moved-here':
      return t('details.changes.movedHere', { name, section: sectionTitle(print, print.request.template, found.from) })
  }
}

/** A copy for others than principal and staff does not name what it may no longer show. */
function mayName(entry: Entry, print: Print): boolean {
  const { audience } = print.request
  return audience === 'principal' || audience === 'staff' || recordOf(print, entry.record) !== undefined
}
