import { latestDay, earliestDay, compareText, type Day, type Id } from '#core/base'
import { anchorProblems } from './anchoring.ts'
import { loopsOf } from './loops.ts'
import { decisionProblems } from './marking-of.ts'
import { widestSpan } from './period.ts'
import type { Place } from './place.ts'
import { recordProblem, type RecordProblem } from './record-problem.ts'
import type { AnyRecord } from './record-types.ts'
import { findRecord, liveOf, type Records } from './records.ts'
import type { FieldPath } from './references.ts'
import type { Tenure } from './tenure.ts'

/** Everything that the records refuse together: rules that one record alone cannot show to be broken. */
export const refusedTogether = (records: Records): readonly RecordProblem[] => [
  ...oneOffice(records),
  ...homes(records),
  ...overlappingTenures(records),
  ...partnersOfOneSubject(records),
  ...capacityOfOthers(records),
  ...twoHeads(records),
  ...loopsOf(records),
  ...endedPlaces(records),
  ...decisionProblems(records),
  ...anchorProblems(records),
]

const at = (record: AnyRecord, path: FieldPath, expected: string): RecordProblem =>
  recordProblem(record.id, record, path, expected)

/** The groups of more than one record that share a key. */
function sharing<T extends AnyRecord>(list: readonly T[], keyOf: (record: T) => string): readonly (readonly T[])[] {
  const groups = Map.groupBy(list, keyOf)
  return [...groups.values()].filter((group) => group.length > 1)
}

const oneOffice = (records: Records): readonly RecordProblem[] =>
  liveOf(records, 'office')
    .slice(1)
    .map((office) => at(office, ['id'], 'one office only'))

function homes(records: Records): readonly RecordProblem[] {
  const unprepared = new Set<string>(
    liveOf(records, 'visit').flatMap((visit) => (visit.preparedByUs ? [] : [visit.id])),
  )
  if (unprepared.size === 0) return []
  return Object.values(records)
    .flatMap((map) => [...map.values()])
    .filter((record) => unprepared.has(record.home) && record.home !== record.id)
    .map((record) => at(record, ['home'], 'a visit that we prepare, or the partner of the visit'))
}

const overlappingTenures = (records: Records): readonly RecordProblem[] =>
  sharing(liveOf(records, 'tenure'), (tenure) => `${tenure.person} ${tenure.post}`).flatMap(overlapsIn)

const OPEN_START = ''
const OPEN_END = '~'

/** The tenures that begin before an earlier one has ended. */
function overlapsIn(group: readonly Tenure[]): readonly RecordProblem[] {
  const spans = group
    .map((tenure) => ({ tenure, ...widestSpan(tenure.from, tenure.to) }))
    .toSorted(
      (a, b) => compareText(a.from ?? OPEN_START, b.from ?? OPEN_START) || compareText(a.tenure.id, b.tenure.id),
    )
  let furthest: Day | undefined
  return spans.flatMap(({ tenure, from = OPEN_START, to = OPEN_END }) => {
    const isOverlap = furthest !== undefined && from <= furthest
    if (furthest === undefined || to > furthest) furthest = to
    return isOverlap
      ? [at(tenure, ['from'], 'dates that do not overlap another tenure of this person in this post')]
      : []
  })
}

const partnersOfOneSubject = (records: Records): readonly RecordProblem[] =>
  sharing(liveOf(records, 'partner'), (partner) => partner.subject).flatMap((group) =>
    group.slice(1).map((partner) => at(partner, ['subject'], `a subject other than that of ${group[0]?.id}`)),
  )

function capacityOfOthers(records: Records): readonly RecordProblem[] {
  const isHeldBy = (tenure: Id<'tenure'>, people: readonly string[]): boolean => {
    const holder = findRecord(records, tenure)?.person
    return holder === undefined || people.some((person) => winner(records, person) === winner(records, holder))
  }
  return [
    ...liveOf(records, 'participation').flatMap((one) =>
      one.capacity.flatMap((tenure, place) =>
        isHeldBy(tenure, [one.person]) ? [] : [at(one, ['capacity', place], 'a tenure of the person who takes part')],
      ),
    ),
    ...liveOf(records, 'statement').flatMap((statement) =>
      statement.capacity.flatMap((tenure, place) =>
        isHeldBy(tenure, statement.speakers) ? [] : [at(statement, ['capacity', place], 'a tenure of a speaker')],
      ),
    ),
  ]
}

const winner = (records: Records, person: string): string => findRecord(records, person as Id<'person'>)?.id ?? person

const twoHeads = (records: Records): readonly RecordProblem[] =>
  sharing(
    liveOf(records, 'participation').filter((one) => one.role === 'head'),
    (one) => `${one.visit ?? one.meeting} ${one.side}`,
  ).flatMap((group) =>
    group.slice(1).map((one) => at(one, ['role'], `one head on a side; ${group[0]?.id} is head already`)),
  )

function endedPlaces(records: Records): readonly RecordProblem[] {
  const isAfterEnd = (place: Id<'place'> | undefined, day: Day | undefined): boolean => {
    const end = place && endOf(findRecord(records, place))
    return end !== undefined && day !== undefined && day > end
  }
  const expected = 'a place that had not ended by then'
  return [
    ...liveOf(records, 'project').filter((project) =>
      isAfterEnd(project.place, project.asOf && earliestDay(project.asOf)),
    ),
    ...liveOf(records, 'meeting').filter((meeting) => isAfterEnd(meeting.place, earliestDay(meeting.date))),
    ...liveOf(records, 'programme-item').filter((item) => isAfterEnd(item.place, item.startsAt.slice(0, 10))),
  ].map((record) => at(record, ['place'], expected))
}

const endOf = (place: Place | undefined): Day | undefined => place?.to && latestDay(place.to)
