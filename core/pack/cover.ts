import { dayInZone, type Marking } from '#core/base'
import { field, line, type Banner, type Cover, type Field, type Inlines } from '#core/document'
import { findRecord, type MeetingSide } from '#core/domain'
import { separator } from '#core/language'
import type { Template } from '#core/template'
import { issuedWords } from './frame.ts'
import { bodyName, capacityWords, dateWords, dayWords, nameOf, placeOf, wordsIn, wordsOf, type Print } from './print.ts'
import { headOf, sidesInOrder } from './scope.ts'

/** The first page (00): what it is of, whose copy, how it is marked (PACK 6.3). */
export function coverOf(print: Print, template: Template, banner: Banner, warning?: string): Cover {
  const { visit } = print.scope
  const mayHash = print.request.audience !== 'shareable'
  return {
    briefNumber: briefNumberOf(print),
    date: issuedWords(print),
    heading: template.title[print.lang],
    title: wordsIn(print, visit.title, print.lang) ?? wordsOrType(print, template),
    fields: coverFields(print),
    notes: notesOf(print, banner),
    ...(mayHash && { hash: { label: print.t('outputs.contentHash'), value: '' } }),
    contents: template.sections.length > 1,
    ...(warning !== undefined && { warning }),
  }
}

/** `MOW (26) 1, version 3`, or `Addendum 1 to MOW (26) 1, version 3`. */
function briefNumberOf(print: Print): string {
  const { briefNumber, version, addendum } = print.request
  const number = print.t('outputs.briefNumber', { number: briefNumber, version })
  return addendum === undefined ? number : print.t('outputs.addendum', { addendum: addendum.number, number })
}

/** A visit without a title in this language says so; one whose title is withheld shows the kind of document alone. */
const wordsOrType = (print: Print, template: Template): string =>
  Object.keys(print.scope.visit.title).length === 0
    ? template.title[print.lang]
    : wordsOf(print, print.scope.visit.title)

function coverFields(print: Print): readonly Field[] {
  const { visit, host } = print.scope
  const t = print.t
  const guest: MeetingSide = host === 'ours' ? 'theirs' : 'ours'
  const entry = (label: string, words: string | undefined): readonly Field[] =>
    words === undefined ? [] : [field(label, [line(words)], [visit.id])]
  return [
    ...kindFields(print),
    ...entry(t('sections.cover.host'), headWords(print, host)),
    ...entry(t('sections.cover.guest'), headWords(print, guest)),
    ...entry(t('sections.cover.place'), placeOf(print, visit.place, visit.window)),
    ...entry(t('sections.cover.dates'), dateWords(print, visit.window)),
  ]
}

/** The kind of visit as each side sees it; once when both see it alike. */
function kindFields(print: Print): readonly Field[] {
  const { visit } = print.scope
  const { ours, theirs } = visit.kindBySide
  if (ours !== undefined && ours === theirs) {
    return [field(print.t('sections.cover.kind'), [line(print.t(`kinds.visit.${ours}`))], [visit.id])]
  }
  return sidesInOrder(print.firstSide).flatMap((side) => {
    const kind = visit.kindBySide[side]
    if (kind === undefined) return []
    const label = print.t(side === 'ours' ? 'sections.cover.kindForUs' : 'sections.cover.kindForThem')
    return [field(label, [line(print.t(`kinds.visit.${kind}`))], [visit.id])]
  })
}

function headWords(print: Print, side: MeetingSide): string | undefined {
  const head = headOf(print.scope, side)
  return (
    head &&
    [nameOf(print, head.person, 'full'), ...capacityWords(print, head.capacity)].join(separator('remark', print.lang))
  )
}

function notesOf(print: Print, banner: Banner): readonly Inlines[] {
  const { visit, records, office } = print.scope
  const { request, t } = print
  const agency = visit.leadAgency && findRecord(records, visit.leadAgency)
  const department = office.department && wordsIn(print, office.department, print.lang)
  const changed = dayInZone(visit.updatedAt, visit.zone)
  const notes = [
    agency && t('sections.cover.leadAgency', { name: bodyName(print, agency) }),
    t('sections.cover.version', { version: request.version, issued: issuedWords(print) }),
    department && t('sections.cover.preparedBy', { name: department }),
    request.audience === 'shareable' ? undefined : t('sections.cover.lastChange', { date: dayWords(print, changed) }),
    request.supersedes &&
      t('sections.cover.supersedes', {
        version: request.supersedes.version,
        date: dayWords(print, request.supersedes.on),
      }),
    ...decisionNotes(print, banner, visit.marking),
  ]
  return notes.filter((note) => note !== undefined).map((note) => line(note))
}

/** For a scheme of state secrets: who decided, which entry of the list, until when. */
function decisionNotes(print: Print, banner: Banner, marking: Marking | undefined): readonly (string | undefined)[] {
  if (marking === undefined || marking.level !== banner.level) return []
  const { decidedBy, listEntry, until } = marking
  return [
    decidedBy && print.t('sections.cover.decidedBy', { name: decidedBy }),
    listEntry && print.t('sections.cover.listEntry', { entry: listEntry }),
    until && print.t('sections.cover.until', { date: dayWords(print, until) }),
  ]
}
