import { highestOf, type PackLang } from '#core/base'
import type { Arrangement } from '#core/domain'
import { textsFor } from '#core/language'
import type { SectionId } from '#core/template'
import { isSectionOpen, levelOf, schemeOf } from './audience.ts'
import type { Change } from './change.ts'
import { sectionChanges } from './compare/arranged.ts'
import { elsewhere, type Elsewhere } from './compare/elsewhere.ts'
import type { Entry } from './compare/entry.ts'
import { beginning, excerpts } from './compare/excerpt.ts'
import { movedAmong } from './compare/moved.ts'
import { recordOf } from './compare/record-of.ts'
import { COMPARED } from './compare/sections.ts'
import { sectionTitleIn } from './frame.ts'
import { makePrint, type Print } from './print.ts'
import type { PackRequest } from './request.ts'
import type { Scope } from './scope.ts'

/** How two versions are compared beside their records. */
export type Comparing = {
  /** How the sections stood before; undefined: as the template has them. */
  readonly arranged: Arrangement | undefined
  /** The language of the sentences, where it is not the pack's; what the pack prints is quoted in the pack's own. */
  readonly toldIn?: PackLang | undefined
}

/**
 * What changed between the records of two versions, both as the request's audience may see them: what was done with whole
 * sections first, then one line for each fact, by section. What leaves one section for another is one change.
 */
export function compare(
  before: Scope,
  after: Scope,
  request: PackRequest,
  comparing: Comparing = { arranged: request.arrangement },
): readonly Change[] {
  const told = comparing.toldIn ?? request.lang
  const whole = sectionChanges(request, comparing.arranged, told)
  const back = new Set(whole.filter(({ kind }) => kind === 'added').map(({ section }) => section))
  const open = request.sections.map(({ id }) => id).filter((id) => isSectionOpen(id, request) && !back.has(id))
  return [...whole, ...factChanges(before, after, request, { open, told })]
}

type Telling = { readonly open: readonly SectionId[]; readonly told: PackLang }

function factChanges(before: Scope, after: Scope, request: PackRequest, { open, told }: Telling): readonly Change[] {
  const words = textsFor(told)
  const printOf = (scope: Scope): Print => ({ ...makePrint(scope, request), t: words })
  const versions: Versions = { before: printOf(before), after: printOf(after) }
  const found = withoutDoubles(
    open.flatMap((section) => changesIn(section, versions)),
    versions,
  )
  if (found.length === 0) return []
  const others = elsewhere(versions.before, versions.after, open)
  return found.map((one) => toChange(one, versions, others, told))
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

function toChange(found: Found, { before, after }: Versions, others: Elsewhere, told: PackLang): Change {
  const { section, entry } = found
  const level = levelBetween(entry.record, before, after)
  const also = others(section, entry)
  return {
    kind: found.kind === 'moved-here' ? 'moved' : found.kind,
    section,
    record: entry.record,
    line: lineOf(found, after, told),
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

function lineOf(found: Found, print: Print, told: PackLang): string {
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
      return t('details.changes.movedHere', { name, section: sectionTitleIn(told, print.request.template, found.from) })
  }
}

/** A copy for others than principal and staff does not name what it may no longer show. */
function mayName(entry: Entry, print: Print): boolean {
  const { audience } = print.request
  return audience === 'principal' || audience === 'staff' || recordOf(print, entry.record) !== undefined
}
