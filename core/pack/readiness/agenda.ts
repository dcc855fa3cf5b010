import { addDays, earliestDay, localToInstant, instantToNumber, weekday, type Day } from '#core/base'
import { getRecord, liveOf, type ProgrammeItem } from '#core/domain'
import { found, record, type Check } from './finding.ts'
import type { CheckInput } from './input.ts'
import { sectionOf } from './printed.ts'

/** R14: a section is longer than its limit. */
export const r14: Check = ({ layout, document }) =>
  (layout?.sections ?? []).flatMap(({ id, linesOver }) => {
    const section = document.sections.find((one) => one.id === id)
    if (linesOver === 0 || section?.max === undefined) return []
    const limit = { kind: 'limit', pages: section.max.pages } as const
    return [found('R14', 'A', [], { section: section.title, count: linesOver, limit }, { section: id })]
  })

type Timed = {
  readonly item: ProgrammeItem
  readonly from: number
  readonly to: number
  readonly people: ReadonlySet<string>
}

/** R15: items overlap, or a person or an interpreter is in two places at a time. */
export const r15: Check = (input) => {
  const timed = liveOf(input.records, 'programme-item')
    .filter((item) => item.visit === input.visit.id)
    .map((item) => timedOf(input, item))
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
  return timed.flatMap((a, index) =>
    timed.slice(index + 1).flatMap((b) => {
      const overlap = Math.min(a.to, b.to) - b.from
      if (overlap <= 0) return []
      const shared = [...a.people].filter((person) => b.people.has(person))
      const apart = a.people.size > 0 && b.people.size > 0 && shared.length === 0
      if (apart) return []
      if (shared.length > 0 && a.item.place !== b.item.place) {
        return shared.map((person) =>
          found(
            'R15',
            'A',
            [person, a.item.id, b.item.id],
            { person: record(person), time: b.item.startsAt.slice(11) },
            { ...sectionOf(input, a.item.id), variant: 'person' },
          ),
        )
      }
      const minutes = Math.round(overlap / 60_000)
      return [
        found(
          'R15',
          'A',
          [a.item.id, b.item.id],
          { a: record(a.item.id), b: record(b.item.id), count: minutes },
          sectionOf(input, a.item.id),
        ),
      ]
    }),
  )
}

const timedOf = (input: CheckInput, item: ProgrammeItem): Timed => {
  const from = instantToNumber(localToInstant(item.startsAt, item.zone))
  const who = [item.lead, ...item.who].flatMap((id) =>
    id === undefined ? [] : [getRecord(input.records, id).person as string],
  )
  return {
    item,
    from,
    to: from + item.minutes * 60_000,
    people: new Set(item.interpreter === undefined ? who : [...who, item.interpreter]),
  }
}

/** R44: the interpreter's copy was not issued by its due time. */
export const r44: Check = (input) => {
  const due = input.visit.interpreterDue ?? defaultDue(earliestDay(input.visit.window))
  if (due === undefined || input.now <= due || input.visit.interpreting === 'none') return []
  const issued = liveOf(input.records, 'pack').some(
    (pack) => pack.visit === input.visit.id && pack.audience === 'interpreter' && pack.state === 'issued',
  )
  return issued
    ? []
    : [found('R44', 'A', [input.visit.id], { date: { kind: 'day', day: due.slice(0, 10) }, time: due.slice(11, 16) })]
}

const INTERPRETER_DAYS = 2

/** Noon, two working days (Monday to Friday) before the visit. */
export const defaultDue = (first: Day | undefined): string | undefined => {
  if (first === undefined) return undefined
  let day = first
  for (let left = INTERPRETER_DAYS; left > 0;) {
    day = addDays(day, -1)
    if (weekday(day) <= 5) left -= 1
  }
  return `${day}T12:00`
}
