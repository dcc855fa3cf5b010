import { compareDated, compareText, latestDay } from '#core/base'
import { isLive, everyRecord, liveOf, type AnyRecord, type Records, type RecordType, type Visit } from '#core/domain'
import { attentionOf } from './attention.ts'
import { checklistOf, countOf } from './checklist.ts'
import { dated, linked, lookAt, wordsOf, type Look, type ViewGround } from './look.ts'
import { ATTENTION_KINDS, type HomeView, type HomeVisit, type RecentRow } from './shapes/home.ts'
import { visitRow } from './visits.ts'
import { whereOf } from './where.ts'

const MOST_ATTENTION = 200
const MOST_RECENT = 20

/** What must I do today: visits to come, what needs attention, what was changed last. */
export const homeView = (records: Records, ground: ViewGround): HomeView => {
  const look = lookAt(records, ground)
  const attention = attentionOf(look)
  return {
    today: ground.today,
    visits: toCome(look).map((visit) => homeVisit(look, visit)),
    attention: attention.slice(0, MOST_ATTENTION),
    attentionCounts: Object.fromEntries(
      ATTENTION_KINDS.map((kind) => [kind, attention.filter((one) => one.kind === kind).length]),
    ) as HomeView['attentionCounts'],
    recent: recentRows(look),
  }
}

/** The visits that we prepare and that are not over, the next first; one without a day last. */
const toCome = ({ records, today }: Look): readonly Visit[] =>
  liveOf(records, 'visit')
    .filter(({ preparedByUs, state }) => preparedByUs && state !== 'done' && state !== 'cancelled')
    .filter(({ window }) => (latestDay(window) ?? today) >= today)
    .toSorted((a, b) => compareDated({ id: a.id, date: a.window }, { id: b.id, date: b.window }))

const homeVisit = (look: Look, visit: Visit): HomeVisit => {
  const { daysToGo, packVersion } = visitRow(look, visit)
  return {
    id: visit.id,
    code: visit.code ?? null,
    title: wordsOf(look, visit.title),
    partner: linked(look, visit.partner),
    window: { ...dated(look, visit.window), text: visitRow(look, visit).windowText },
    daysToGo,
    state: visit.state,
    packVersion,
    checklist: countOf(checklistOf(look, visit)),
  }
}

/** What is set up once or stands beside another record: nobody goes back to it as to the last thing done. */
const SET_UP: ReadonlySet<RecordType> = new Set(['office', 'template', 'precedence-table', 'attachment', 'waiver'])

/** The records that were changed last, the newest first; one for each thing that can be opened. */
const recentRows = (look: Look): readonly RecentRow[] => {
  const newest = new Map<string, AnyRecord>()
  for (const record of everyRecord(look.records)) {
    if (!isLive(record) || SET_UP.has(record.type)) continue
    const where = whereOf(look.records, record)
    const known = newest.get(where)
    if (known === undefined || record.updatedAt > known.updatedAt) newest.set(where, record)
  }
  return [...newest.entries()]
    .toSorted(([, a], [, b]) => compareText(b.updatedAt, a.updatedAt) || compareText(a.id, b.id))
    .slice(0, MOST_RECENT)
    .map(([where, { id, type, updatedAt, updatedBy }]) => ({
      id,
      type,
      title: look.title(id),
      where,
      at: updatedAt,
      by: updatedBy,
    }))
}
