import { compareDated, isUnresolved, isYearless, partialDate, type PartialDate } from '#core/base'
import {
  countsAsCommitment,
  findRecord,
  liveOf,
  recordsWith,
  type AnyRecord,
  type Partner,
  type Records,
} from '#core/domain'
import { dated, wordsOf, type Look } from './look.ts'
import { commitmentsOf } from './said.ts'
import type { TimelineKind, TimelineRow } from './shapes/dossier.ts'
import { whereOf } from './where.ts'

type Turn = {
  readonly record: AnyRecord
  readonly kind: TimelineKind
  readonly date: PartialDate
  readonly turn: string | null
  readonly thirdParty: boolean
}

/** The dated facts of a partner, the oldest first; those without a year or a day apart, for the table alone. */
export const timelineOf = (
  look: Look,
  partner: Partner,
): { readonly timeline: readonly TimelineRow[]; readonly yearless: readonly TimelineRow[] } => {
  const turns = turnsOf(look.records, partner).toSorted((a, b) =>
    compareDated({ id: a.record.id, date: a.date }, { id: b.record.id, date: b.date }),
  )
  const isDayless = ({ date }: Turn): boolean => isYearless(date) || isUnresolved(date)
  return {
    timeline: turns.filter((turn) => !isDayless(turn)).map((turn) => timelineRow(look, turn)),
    yearless: turns.filter(isDayless).map((turn) => timelineRow(look, turn)),
  }
}

const timelineRow = (look: Look, { record, kind, date, turn, thirdParty }: Turn): TimelineRow => ({
  id: record.id,
  kind,
  title: record.type === 'meeting' ? wordsOf(look, record.title) : look.title(record.id),
  date: dated(look, date),
  turn,
  thirdParty,
  where: whereOf(look.records, record),
})

const turnsOf = (records: Records, partner: Partner): readonly Turn[] => {
  const meetings = recordsWith(records, 'meeting', 'partner', partner.id)
  const visits = recordsWith(records, 'visit', 'partner', partner.id)
  const homes = new Set<string>([partner.id, ...visits.map(({ id }) => id)])
  const inDossier = <T extends AnyRecord>(some: readonly T[]): readonly T[] =>
    some.filter(({ home }) => homes.has(home))
  const statements = meetings
    .filter(({ thirdParty }) => !thirdParty)
    .flatMap(({ id, date }) =>
      recordsWith(records, 'statement', 'meeting', id)
        .filter(({ kind }) => countsAsCommitment(kind))
        .map((record) => turnOf(record, 'statement', date, record.kind)),
    )
  return [
    ...meetings.map((one) => ({ ...turnOf(one, 'meeting', one.date, null), thirdParty: one.thirdParty })),
    ...visits.map((one) => ({ ...turnOf(one, 'visit', one.window, one.state), thirdParty: one.thirdParty })),
    ...inDossier(liveOf(records, 'agreement')).flatMap((one) => [
      ...turnIf(one, 'agreement', one.signed, 'signed'),
      ...turnIf(one, 'agreement', one.inForce, 'in-force'),
      ...turnIf(one, 'agreement', one.expires, 'expires'),
    ]),
    ...commitmentsOf(records, partner.id).flatMap((one) => [
      ...turnIf(one, 'commitment', one.due, 'due'),
      ...one.history.map(({ state, on }) => turnOf(one, 'commitment', partialDate(on), state)),
      ...one.reiterations.flatMap((id) => turnIf(one, 'commitment', meetingDate(records, id), 'repeated')),
    ]),
    ...inDossier(liveOf(records, 'gift')).flatMap((one) => turnIf(one, 'gift', one.date, one.direction)),
    ...inDossier(liveOf(records, 'honour')).flatMap((one) => turnIf(one, 'honour', one.date, null)),
    ...statements,
  ]
}

const meetingDate = (records: Records, id: Parameters<typeof findRecord<'statement'>>[1]): PartialDate | undefined => {
  const statement = findRecord(records, id)
  return statement && findRecord(records, statement.meeting)?.date
}

const turnOf = (record: AnyRecord, kind: TimelineKind, date: PartialDate, turn: string | null): Turn => ({
  record,
  kind,
  date,
  turn,
  thirdParty: false,
})

const turnIf = (
  record: AnyRecord,
  kind: TimelineKind,
  date: PartialDate | undefined,
  turn: string | null,
): readonly Turn[] => (date === undefined ? [] : [turnOf(record, kind, date, turn)])
