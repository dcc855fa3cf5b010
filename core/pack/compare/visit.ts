import { partialDate } from '#core/base'
import { findRecord, findRecords, liveOf, type MeetingSide, type ProgrammeItem } from '#core/domain'
import { dateWords, dayWords, nameOf, placeOf, placeWords, timeWords, wordsOf, type Print } from '../print.ts'
import { memberOf } from '../scope.ts'
import { factsOf, joined, type Entries, type Entry } from './entry.ts'

/** What the cover tells of the visit. */
export const coverEntries: Entries = (print) => {
  const { visit } = print.scope
  return [
    {
      record: visit.id,
      name: wordsOf(print, visit.title),
      facts: factsOf(
        print,
        ['details.changes.field.name', wordsOf(print, visit.title)],
        ['sections.cover.dates', dateWords(print, visit.window)],
        ['sections.cover.place', placeOf(print, visit.place)],
      ),
    },
  ]
}

/** What the card alone prints: why now, and what either side wants. */
export const cardEntries: Entries = (print) => {
  const { visit } = print.scope
  const wanted = (side: MeetingSide): string =>
    joined(
      print,
      visit.objectives.filter((one) => one.side === side).map((one) => wordsOf(print, one.text)),
    )
  return [
    {
      record: visit.id,
      name: wordsOf(print, visit.title),
      facts: factsOf(
        print,
        ['sections.card.whyNow', visit.whyNow && wordsOf(print, visit.whyNow.text)],
        ['sections.card.ourObjectives', wanted('ours')],
        ['sections.card.theirObjectives', wanted('theirs')],
      ),
    },
  ]
}

/** The items of the programme. */
export const programmeEntries: Entries = (print) =>
  findRecords(print.scope.records, print.scope.lists.programme).map((one) => itemEntry(one, print))

function itemEntry(one: ProgrammeItem, print: Print): Entry {
  const { records } = print.scope
  const lead = memberOf(print.scope, one.lead)
  const interpreter = one.interpreter && findRecord(records, one.interpreter)
  return {
    record: one.id,
    name: wordsOf(print, one.activity),
    facts: factsOf(
      print,
      ['sections.column.activity', wordsOf(print, one.activity)],
      ['sections.column.time', `${dayWords(print, one.startsAt.slice(0, 10), 'table')} ${timeWords(print, one)}`],
      ['sections.column.place', placeOf(print, one.place, partialDate(one.startsAt.slice(0, 10)))],
      ['details.changes.field.lead', lead && nameOf(print, lead.person, 'full')],
      ['details.changes.field.press', print.t(`kinds.press.${one.press}`)],
      ['details.changes.field.transport', one.transport && wordsOf(print, one.transport)],
      ['details.changes.field.dress', one.dress && wordsOf(print, one.dress)],
      ['details.changes.field.interpreter', interpreter && nameOf(print, interpreter, 'full')],
      ['details.changes.field.contact', one.contact],
    ),
  }
}

/** Plans and flags; who sits where follows from the delegations and has no line of its own. */
export const seatingEntries: Entries = (print) => {
  const { visit, records } = print.scope
  const plans = visit.plans.map((plan, index): Entry => ({
    record: visit.id,
    part: `plan ${String(index)}`,
    name: print.t(`details.seating.plan.${plan.kind}`),
    facts: factsOf(
      print,
      ['details.changes.field.plan', print.t(`details.seating.plan.${plan.kind}`)],
      ['details.seating.door', plan.door && wordsOf(print, plan.door)],
      ['details.changes.field.ruleSet', wordsOf(print, plan.ruleSet)],
    ),
  }))
  const flags = visit.flags.map((flag): Entry => {
    const place = liveOf(records, 'place').find((one) => one.code === flag.code)
    return {
      record: visit.id,
      part: `flag ${flag.code}`,
      name: place === undefined ? flag.code : placeWords(print, place),
      facts: factsOf(
        print,
        ['details.changes.field.upperEdge', flag.upperEdge && wordsOf(print, flag.upperEdge)],
        ['details.changes.field.confirmedBy', flag.orientationConfirmedBy],
      ),
    }
  })
  return [...plans, ...flags]
}

/** The press lines by their number, and the captions of photos. */
export const pressLineEntries: Entries = (print) => [
  ...print.scope.visit.pressLines.map((one, index) => ({
    record: print.scope.visit.id,
    part: `press line ${String(index)}`,
    name: wordsOf(print, one.text),
    title: print.t('details.changes.number', { number: index + 1 }),
    facts: factsOf(
      print,
      ['details.changes.field.text', wordsOf(print, one.text)],
      ['details.changes.field.attributableTo', one.attributableTo],
      ['details.changes.field.agreedOn', one.agreedOn && dayWords(print, one.agreedOn)],
    ),
  })),
  ...findRecords(print.scope.records, print.scope.lists.captions).map((one) => ({
    record: one.id,
    name: wordsOf(print, one.ownCaption),
    title: print.t('details.pressLine.captions'),
    facts: factsOf(
      print,
      ['details.changes.field.text', wordsOf(print, one.ownCaption)],
      ['details.changes.field.credit', one.credit],
    ),
  })),
]
