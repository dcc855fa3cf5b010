import { addMinutes, compareText, instantToNumber, localToInstant, partialDate, utcOffset } from '#core/base'
import { findRecord, recordsWith, type ProgrammeItem, type Records, type Visit } from '#core/domain'
import { inBrackets, printTimeRange } from '#core/language'
import { dated, linked, linkedOrNull, wordsOf, wordsOrNull, type Look } from './look.ts'
import type { ProgrammeRow } from './shapes/visit.ts'

type Timed = {
  readonly item: ProgrammeItem
  readonly from: number
  readonly to: number
  readonly people: ReadonlySet<string>
}

const MINUTE = 60_000

/** The programme of a visit by time, each item with what it overlaps, the gap before it, and a move without travel. */
export const programmeRows = (look: Look, visit: Visit): readonly ProgrammeRow[] => {
  const timed = timedItems(look.records, visit)
  return timed.map((one, at) => programmeRow(look, visit, one, timed[at - 1], overlapsOf(one, timed)))
}

/** The items of a visit in order of time; of two at one time the shorter first. */
const timedItems = (records: Records, visit: Visit): readonly Timed[] =>
  recordsWith(records, 'programme-item', 'visit', visit.id)
    .map((item) => {
      const from = instantToNumber(localToInstant(item.startsAt, item.zone))
      return { item, from, to: from + item.minutes * MINUTE, people: peopleOf(records, item) }
    })
    .toSorted((a, b) => a.from - b.from || a.to - b.to || compareText(a.item.id, b.item.id))

const peopleOf = (records: Records, item: ProgrammeItem): ReadonlySet<string> => {
  const who = [item.lead, ...item.who].flatMap((id) => (id && findRecord(records, id)?.person) ?? [])
  return new Set<string>(item.interpreter === undefined ? who : [...who, item.interpreter])
}

type Overlap = ProgrammeRow['overlaps'][number]

/** The items at the same time, those apart that have other people left out (R15). */
const overlapsOf = (one: Timed, all: readonly Timed[]): readonly Overlap[] =>
  all.flatMap((other) => {
    const shared = Math.min(one.to, other.to) - Math.max(one.from, other.from)
    if (other === one || shared <= 0) return []
    const samePeople = [...one.people].some((person) => other.people.has(person))
    const isApart = one.people.size > 0 && other.people.size > 0 && !samePeople
    return isApart ? [] : [{ id: other.item.id, minutes: Math.round(shared / MINUTE), samePeople }]
  })

/** How many items of a visit overlap another. */
export const overlapping = (records: Records, visit: Visit): number => {
  const timed = timedItems(records, visit)
  return timed.filter((one) => overlapsOf(one, timed).length > 0).length
}

const programmeRow = (
  look: Look,
  visit: Visit,
  { item, from }: Timed,
  before: Timed | undefined,
  overlaps: readonly Overlap[],
): ProgrammeRow => {
  const day = item.startsAt.slice(0, 10)
  const endsAt = addMinutes(item.startsAt, item.minutes)
  const start = item.startsAt.slice(11)
  const range = item.minutes === 0 ? start : printTimeRange(start, endsAt.slice(11))
  const isSameDay = before !== undefined && before.item.startsAt.slice(0, 10) === day
  return {
    id: item.id,
    day,
    dayText: dated(look, partialDate(day)).text,
    startsAt: item.startsAt,
    endsAt,
    zone: item.zone,
    timeText: item.zone === visit.zone ? range : inBrackets(range, utcOffset(item.startsAt, item.zone), look.lang),
    minutes: item.minutes,
    activity: wordsOf(look, item.activity),
    kind: item.kind,
    place: item.place === undefined ? null : look.title(item.place),
    lead: linkedOrNull(look, item.lead),
    who: item.who.map((id) => linked(look, id)),
    press: item.press,
    shareable: item.shareable,
    transport: wordsOrNull(look, item.transport),
    dress: wordsOrNull(look, item.dress),
    interpreter: linkedOrNull(look, item.interpreter),
    contact: item.contact ?? null,
    overlaps,
    gapBefore: isSameDay ? Math.round((from - before.to) / MINUTE) : null,
    movesWithoutTravel:
      isSameDay &&
      item.kind !== 'travel' &&
      before.item.kind !== 'travel' &&
      item.place !== undefined &&
      before.item.place !== undefined &&
      item.place !== before.item.place,
  }
}
