import { earliestDay, latestDay, type Day, type PartialDate } from '#core/base'
import {
  column,
  drawingBlock,
  drawTimeline,
  line,
  row,
  table,
  TABLE_MEASURE,
  type Block,
  type ChipState,
  type TimelineEntry,
} from '#core/document'
import { compareDated } from '#core/base'
import { findRecord, findRecords, type AnyRecord, type Commitment, type MeetingSide } from '#core/domain'
import { separator } from '#core/language'
import { carried, dateWords, dayWords, wordsOf, type Print } from '../print.ts'
import type { Scope } from '../scope.ts'
import { gist } from './commitments.ts'
import type { SectionWriter } from './writer.ts'

/** Timeline (17): meetings, visits, agreements and dates of commitments, theirs above the axis and ours below. */
export const writeTimeline: SectionWriter = (scope, print) => {
  const events = eventsOf(scope, print)
  const entries = events.flatMap(entryOf)
  if (entries.length === 0) return []
  const days = entries.flatMap(({ from, to }) => [from, to]).toSorted()
  const alt = print.t('details.timeline.alt', {
    from: dayWords(print, days[0] ?? scope.today),
    to: dayWords(print, days.at(-1) ?? scope.today),
    events: events
      .map((event) => `${dateWords(print, event.date)} ${event.words}`)
      .join(separator('clauses', print.lang)),
  })
  const caption = line(print.t('details.timeline.caption', { date: dayWords(print, scope.today) }))
  const drawing = drawTimeline({ entries, today: scope.today, width: TABLE_MEASURE, lang: print.lang })
  return [drawingBlock(drawing, alt, { ...carried(print, ...events.map((event) => event.record)), caption })]
}

/** The same data as a table, for section 20; dates without a year stand only here. */
export function timelineTable(scope: Scope, print: Print): readonly Block[] {
  const events = eventsOf(scope, print)
  if (events.length === 0) return []
  const { t } = print
  return [
    table(
      t('details.timeline.table'),
      [column(t('details.timeline.when'), 44), column(t('details.timeline.what'), 108)],
      events.map((event) =>
        row(
          [
            dateWords(print, event.date),
            `${t(`details.timeline.${event.kind}`)}${separator('label', print.lang)}${event.words}`,
          ],
          carried(print, event.record),
        ),
      ),
      t('sections.timeline.empty'),
    ),
  ]
}

type EventKind = 'meeting' | 'visit' | 'agreement' | 'commitment' | 'said'
type Event = {
  readonly kind: EventKind
  readonly record: AnyRecord
  readonly date: PartialDate
  readonly side: MeetingSide
  readonly state: ChipState
  readonly words: string
}

/** Everything that has a date, in its order; a repeated commitment stands at both dates. */
function eventsOf(scope: Scope, print: Print): readonly Event[] {
  const { records, lists } = scope
  const past = (date: PartialDate): ChipState => ((latestDay(date) ?? '') < scope.today ? 'kept' : 'open')
  const events: readonly Event[] = [
    ...findRecords(records, lists.meetings).map((one): Event => ({
      kind: 'meeting',
      record: one,
      date: one.date,
      side: 'theirs',
      state: 'kept',
      words: wordsOf(print, one.title),
    })),
    ...findRecords(records, lists.visits).map((one): Event => ({
      kind: 'visit',
      record: one,
      date: one.window,
      side: one.direction === 'in' ? 'theirs' : 'ours',
      state: past(one.window),
      words: wordsOf(print, one.title),
    })),
    ...findRecords(records, lists.agreements).flatMap((one): readonly Event[] =>
      one.signed === undefined
        ? []
        : [
            {
              kind: 'agreement',
              record: one,
              date: one.signed,
              side: 'ours',
              state: 'kept',
              words: wordsOf(print, one.title),
            },
          ],
    ),
    ...findRecords(records, lists.commitments).flatMap((one) => commitmentEvents(one, scope, print)),
  ]
  return events.toSorted((a, b) =>
    compareDated({ id: a.record.id, date: a.date }, { id: b.record.id, date: b.date }, 'ascending'),
  )
}

function commitmentEvents(one: Commitment, scope: Scope, print: Print): readonly Event[] {
  const side = one.owing === 'ours' ? 'ours' : 'theirs'
  const words = gist(one, print)
  const said = one.reiterations.length === 0 ? [] : [...one.statements, ...one.reiterations]
  const repeated = findRecords(scope.records, said).flatMap((statement): readonly Event[] => {
    const meeting = findRecord(scope.records, statement.meeting)
    return meeting === undefined ? [] : [{ kind: 'said', record: one, date: meeting.date, side, state: 'said', words }]
  })
  return one.due === undefined
    ? repeated
    : [...repeated, { kind: 'commitment', record: one, date: one.due, side, state: dueState(one, scope.today), words }]
}

const dueState = (one: Commitment, today: Day): ChipState => {
  if (one.state === 'kept') return 'kept'
  if (one.state === 'lapsed' || one.state === 'superseded') return 'ended'
  if (one.state === 'denied') return 'denied'
  return one.due !== undefined && (latestDay(one.due) ?? today) < today
    ? 'overdue'
    : one.state === 'in-hand'
      ? 'in-hand'
      : 'open'
}

function entryOf({ date, side, state, words }: Event): readonly TimelineEntry[] {
  const [from, to] = [earliestDay(date), latestDay(date)]
  // A date without a year has no day and stands in the table alone.
  if (from === undefined) return []
  return [{ from, to: to ?? from, side, state, label: words }]
}
