import { compareText, isYearless, latestDay, partialDate, type Day, type PartialDate } from '#core/base'
import {
  conflictsAmong,
  dayOfParticipation,
  expiringMarkings,
  findRecord,
  lifeOf,
  liveOf,
  mayPrintTogether,
  recordsWith,
  windowEnded,
  type AnyRecord,
  type Figure,
  type Visit,
} from '#core/domain'
import { printDate, printFigure } from '#core/language'
import { dated, type Look } from './look.ts'
import type { Attention, AttentionKind } from './shapes/home.ts'
import { whereOf } from './where.ts'

/** What needs attention, by kind, the most pressing first. */
export const attentionOf = (look: Look): readonly Attention[] => [
  ...overdue(look),
  ...endedWindows(look),
  ...endingTenures(look),
  ...missingYears(look),
  ...conflicts(look),
  ...draftPacks(look),
  ...expiring(look),
]

const attention = (look: Look, kind: AttentionKind, record: AnyRecord, detail: string, where?: string): Attention => ({
  kind,
  record: record.id,
  type: record.type,
  title: look.title(record.id),
  detail,
  where: where ?? whereOf(look.records, record),
})

const dayText = (look: Look, day: Day): string => dated(look, partialDate(day)).text

const overdue = (look: Look): readonly Attention[] =>
  liveOf(look.records, 'commitment')
    .filter((one) => lifeOf(one, look.today) === 'overdue')
    .toSorted((a, b) => compareText(lastDay(a.due), lastDay(b.due)) || compareText(a.id, b.id))
    .map((one) =>
      attention(
        look,
        'overdue',
        one,
        `${look.t(`kinds.owing.${one.owing}`)} · ${one.due === undefined ? '' : dated(look, one.due).text}`,
      ),
    )

const lastDay = (date: PartialDate | undefined): Day => (date && latestDay(date)) ?? ''

const endedWindows = (look: Look): readonly Attention[] =>
  liveOf(look.records, 'visit').flatMap((visit) => {
    const on = windowEnded(visit, look.today)
    return on === undefined ? [] : [attention(look, 'window-ended', visit, dayText(look, on))]
  })

/** Posts in which somebody takes part in a visit to come and that end before its last day. */
const endingTenures = (look: Look): readonly Attention[] =>
  visitsToCome(look).flatMap((visit) =>
    recordsWith(look.records, 'participation', 'visit', visit.id)
      .filter(({ presence }) => presence !== 'absent')
      .flatMap((one) => {
        const day = latestDay(visit.window) ?? dayOfParticipation(look.records, one)
        return one.capacity.flatMap((id) => {
          const tenure = findRecord(look.records, id)
          const end = tenure?.to && latestDay(tenure.to)
          if (tenure === undefined || end === undefined || day === undefined || end >= day) return []
          return [attention(look, 'tenure-ends', tenure, `${dayText(look, end)} · ${look.title(visit.id)}`, one.visit)]
        })
      }),
  )

const visitsToCome = ({ records, today }: Look): readonly Visit[] =>
  liveOf(records, 'visit').filter(
    ({ preparedByUs, state, window }) =>
      preparedByUs && state !== 'done' && state !== 'cancelled' && (latestDay(window) ?? today) >= today,
  )

/** Meetings and visits whose year no source states. */
const missingYears = (look: Look): readonly Attention[] =>
  [
    ...liveOf(look.records, 'meeting').map((one) => ({ one, date: one.date })),
    ...liveOf(look.records, 'visit').map((one) => ({ one, date: one.window })),
  ]
    .filter(({ date }) => isYearless(date))
    .map(({ one, date }) =>
      attention(look, 'year-missing', one, printDate(date, look.lang, 'full', { style: look.style })),
    )

/** Figures that cannot both hold and may not print together: somebody has to choose. */
const conflicts = (look: Look): readonly Attention[] =>
  conflictsAmong(liveOf(look.records, 'figure'))
    .filter(([a, b]) => !mayPrintTogether(a, b))
    .map(([a, b]) => attention(look, 'conflict', a, `${figureText(look, a)} – ${figureText(look, b)}`))

const figureText = (look: Look, figure: Figure): string => printFigure(figure, look.lang, { style: look.style })

/** Packs that were begun and not issued. */
const draftPacks = (look: Look): readonly Attention[] =>
  liveOf(look.records, 'pack')
    .filter(({ state }) => state !== 'issued')
    .map((pack) => attention(look, 'draft', pack, look.title(pack.visit)))

const expiring = (look: Look): readonly Attention[] =>
  expiringMarkings(look.records, look.today).map((record) =>
    attention(look, 'marking-expires', record, dayText(look, record.marking?.until ?? look.today)),
  )
