import { partialDate } from '#core/base'
import type { AnyRecord, Meeting, RecordByType, StatementKind } from '#core/domain'
import type { Steps } from '#renderer/parts/facts'
import type { VisitView } from './shapes.ts'

/** What was asked of the meeting: who was there, and which points were said as what. */
export type Recorded = {
  readonly title: string
  readonly edtf: string
  readonly format: Meeting['format']
  /** The participations in the visit of those who were present. */
  readonly present: ReadonlySet<string>
  readonly said: ReadonlyMap<string, StatementKind | undefined>
  readonly lang: string
}

/** A meeting of a visit, those who took part in the capacities they had there, and what was said, in this order. */
export const meetingOf = async (
  { read, made }: Pick<Steps, 'read' | 'made'>,
  visit: VisitView,
  { title, edtf, format, present, said, lang }: Recorded,
): Promise<readonly AnyRecord[] | undefined> => {
  const around = { partner: visit.row.partner }
  const stored = await read([...present, ...said.keys()])
  const places = stored.filter((one): one is RecordByType['participation'] => one.type === 'participation')
  const points = stored.filter((one): one is RecordByType['talking-point'] => one.type === 'talking-point')
  const meetingId = (ids: readonly string[]): string => ids[0] ?? ''
  const headOf = (side: string, ids: readonly string[]): string | undefined => {
    const at = places.findIndex((one) => one.side === side && one.role === 'head')
    return at === -1 ? undefined : ids[at + 1]
  }
  return made([
    {
      type: 'meeting',
      around,
      known: (ids) => ({
        title: { [lang]: { text: title, role: 'original' } },
        date: partialDate(edtf),
        format,
        partner: visit.row.partner,
        visit: visit.row.id,
        languages: visit.languages,
        delegations: (['theirs', 'ours'] as const).map((side) => ({
          side,
          members: 'not-recorded',
          ...(headOf(side, ids) !== undefined && { head: headOf(side, ids) }),
        })),
      }),
    },
    ...places.map((place) => ({
      type: 'participation' as const,
      around,
      known: (ids: readonly string[]) => ({
        meeting: meetingId(ids),
        person: place.person,
        side: place.side,
        capacity: place.capacity,
        personalCapacity: place.personalCapacity,
        role: place.role,
        presence: 'present',
      }),
    })),
    ...points.flatMap((point) =>
      point.use === 'raise'
        ? [
            {
              type: 'statement' as const,
              around,
              known: (ids: readonly string[]) => ({
                meeting: meetingId(ids),
                speakers: places.filter(({ id }) => id === point.byWhom).map(({ person }) => person),
                side: 'ours',
                attribution: 'stated',
                form: 'reported',
                kind: said.get(point.id),
                text: point.text,
                topics: point.topic === undefined ? [] : [point.topic],
              }),
            },
          ]
        : [],
    ),
  ])
}
