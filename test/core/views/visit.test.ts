import { describe, expect, test } from 'vitest'
import {
  getRecord,
  orderDigest,
  orderOfDelegation,
  tableFor,
  recordsWith,
  withRecords,
  type Records,
} from '#core/domain'
import { compareNames } from '#core/language'
import { homeView, orderDigestOf, visitView, type VisitView } from '#core/views'
import { digest } from '../../assets/sample.ts'
import { aParticipation, aPerson, aProgrammeItem, aVisit, idOf, latin, recordsOf } from '../../build/records.ts'
import { reader, sample, visitOfCode } from './views.ts'

const SEV = visitOfCode(sample, 'SEV')

const view = (records: Records = sample): VisitView => {
  const made = visitView(records, reader('vi'), { visit: SEV })
  if (made === null) throw new Error('Expected a view of the visit')
  return made
}

/** The sample with its order confirmed as it stands. */
const confirmed = (): Records => {
  const visit = getRecord(sample, SEV)
  const order = (side: 'ours' | 'theirs') => {
    const day = '2026-12-16'
    const some = recordsWith(sample, 'participation', 'visit', SEV).filter((one) => one.side === side)
    const table = tableFor(sample, side, day)
    return orderOfDelegation(some, { records: sample, day, table, compareNames: compareNames('vi') })
  }
  const stamp = {
    by: 'Vũ Thị Lan',
    at: '2026-11-22T02:00:00Z',
    digest: orderDigest([order('ours'), order('theirs')], digest),
  }
  return withRecords(sample, [{ ...visit, orderConfirmed: stamp }])
}

describe('the workspace of a visit', () => {
  test('the sample counts 8 and 5 members, 8 items, 4 + 3 + 2 points, and lacks an order and a pack', () => {
    const { counts, points, checklist, checklistCount } = view()
    expect(counts).toMatchObject({ theirs: 8, ours: 5, programme: 8, points: 9 })
    expect([points.raise.length, points['if-raised'].length, points.avoid.length]).toEqual([4, 3, 2])
    expect(checklist.filter(({ isDone }) => !isDone).map(({ fact }) => fact)).toEqual(['order', 'pack'])
    expect(checklistCount).toEqual({ done: 8, of: 10 })
    expect(homeView(sample, reader()).visits.map((one) => [one.code, one.checklist, one.daysToGo])).toEqual([
      ['SEV', { done: 8, of: 10 }, 24],
    ])
  })

  test('K7 each place says why, in the reader’s language, and both scripts of the name stand beside it', () => {
    const { members } = view().delegations.theirs
    expect(members.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(members[0]).toMatchObject({
      name: { own: 'Артём Сергеевич Верховцев', romanised: 'Artyom Verkhovtsev' },
      capacity: ['Phó Thị trưởng thứ nhất', 'Chủ nhiệm Ủy ban Đối ngoại, Duma thành phố'],
      reasonText: 'trưởng đoàn',
    })
    expect(members[1]?.reasonText).toContain('bậc')
  })

  test('P8 a confirmed order is told so until a member moves', () => {
    const records = confirmed()
    expect(view(records).orderState).toEqual({ kind: 'confirmed', by: 'Vũ Thị Lan', at: '2026-11-22T02:00:00Z' })
    expect(view(records).checklist.find(({ fact }) => fact === 'order')?.isDone).toBe(true)
    const [third] = view(records).delegations.theirs.members.slice(2)
    const one = getRecord(records, third?.participation as ReturnType<typeof idOf<'participation'>>)
    const moved = withRecords(records, [{ ...one, order: 2, orderReason: 'Asked by their embassy' }])
    expect(view(moved).orderState.kind).toBe('changed')
    expect(view(moved).checklist.find(({ fact }) => fact === 'order')?.isDone).toBe(false)
    expect(view(moved).delegations.theirs.members[1]).toMatchObject({
      participation: one.id,
      reason: { kind: 'by-hand' },
    })
    expect(view().orderState.kind).toBe('not-confirmed')
  })

  test('P8 an order confirmed by a reader of one language stands for the readers of all', () => {
    const named = (n: number, given: string) =>
      aPerson(n, { names: [latin(`Lê ${given}`, { lang: 'vi', parts: { family: 'Lê', given } })] })
    const visit = aVisit(1, { orderBy: { theirs: 'alphabetical' } })
    const two = recordsOf(visit, named(1, 'Đinh'), named(2, 'Dương'), aParticipation(1), aParticipation(2))
    const names = (lang: 'vi' | 'en') =>
      visitView(two, reader(lang), { visit: visit.id })?.delegations.theirs.members.map(({ person }) => person)
    expect(names('vi')).toEqual(names('en')?.toReversed())
    const stamp = { by: 'Lan', at: '2026-11-22T02:00:00Z', digest: orderDigestOf(two, reader('vi'), visit) }
    const kept = withRecords(two, [{ ...visit, orderConfirmed: stamp }])
    expect(visitView(kept, reader('en'), { visit: visit.id })?.orderState.kind).toBe('confirmed')
    const more = withRecords(kept, [aPerson(3), aParticipation(3)])
    expect(visitView(more, reader('en'), { visit: visit.id })?.orderState.kind).toBe('changed')
  })

  test('P7 the absent stand apart, with no place among those who come', () => {
    const last = view().delegations.theirs.members.at(-1)
    const one = getRecord(sample, last?.participation as ReturnType<typeof idOf<'participation'>>)
    const { members, absent } = view(withRecords(sample, [{ ...one, presence: 'absent' }])).delegations.theirs
    expect(members).toHaveLength(7)
    expect(absent.map(({ participation }) => participation)).toEqual([one.id])
  })

  test('the programme tells overlaps, gaps and moves without travel, and other zones', () => {
    const item = (n: number, at: string, minutes: number, fields: object = {}) =>
      aProgrammeItem(n, { startsAt: `2026-12-14T${at}`, minutes, ...fields })
    const records = recordsOf(
      aVisit(1),
      item(1, '09:00', 60, { place: idOf('place', 1) }),
      item(2, '09:45', 30, { place: idOf('place', 2) }),
      item(3, '11:00', 30, { kind: 'travel' }),
      item(4, '11:30', 30, { place: idOf('place', 3), zone: 'Asia/Urumqi' }),
    )
    const rows = visitView(records, reader(), { visit: idOf('visit', 1) })?.programme ?? []
    expect(
      rows.map(({ id, timeText, overlaps, gapBefore }) => [
        id,
        timeText,
        overlaps.map((one) => one.minutes),
        gapBefore,
      ]),
    ).toEqual([
      [idOf('programme-item', 1), '09:00–10:00', [15], null],
      [idOf('programme-item', 2), '09:45–10:15', [15], -15],
      [idOf('programme-item', 3), '11:00–11:30', [], 45],
      [idOf('programme-item', 4), '11:30–12:00 (UTC+6)', [], 60],
    ])
    expect(rows[1]?.movesWithoutTravel).toBe(true)
    expect(rows[0]?.movesWithoutTravel).toBe(false)
  })

  test('items at one time for other people do not overlap', () => {
    const at = (n: number) =>
      aProgrammeItem(n, { startsAt: '2026-12-14T09:00', minutes: 60, who: [idOf('participation', n)] })
    const records = recordsOf(aVisit(1), aPerson(1), aPerson(2), aParticipation(1), aParticipation(2), at(1), at(2))
    const rows = visitView(records, reader(), { visit: idOf('visit', 1) })?.programme ?? []
    expect(rows.map(({ overlaps }) => overlaps)).toEqual([[], []])
  })

  test('points to make carry speaking time, doubled by consecutive interpreting; what they lack in a language is named', () => {
    const visit = getRecord(sample, SEV)
    const seconds = (interpreting: 'none' | 'consecutive'): number =>
      view(withRecords(sample, [{ ...visit, interpreting }])).speakingSeconds
    expect(Math.abs(seconds('consecutive') - 2 * seconds('none'))).toBeLessThanOrEqual(4)
    expect(seconds('none')).toBeGreaterThan(10)
    const asked = withRecords(sample, [{ ...visit, languages: ['vi', 'fr'] }])
    expect(view(asked).points.raise[0]?.missingLangs).toEqual(['fr'])
  })

  test('protocol knows the cars, the forms of address and the gifts that were given before', () => {
    const { protocol } = view()
    expect(protocol.cars.map(({ car }) => car)).toContain('1')
    expect(protocol.addresses).toHaveLength(13)
    expect(protocol.giftsBefore.length).toBeGreaterThan(0)
    expect(protocol.giftsOfVisit.map(({ id }) => id)).not.toContain(protocol.giftsBefore[0]?.id)
  })

  test('a visit that is not there gives nothing', () => {
    expect(visitView(sample, reader(), { visit: idOf('visit', 999) })).toBeNull()
    expect(visitView(sample, reader(), { visit: idOf('partner', 1) })).toBeNull()
  })
})
