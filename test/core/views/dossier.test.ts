import { describe, expect, test } from 'vitest'
import { withRecords } from '#core/domain'
import { dossierView, homeView, libraryView, meetingView, visitsView } from '#core/views'
import {
  aGift,
  aMeeting,
  anAgreement,
  aPartner,
  aTenure,
  aVisit,
  aParticipation,
  idOf,
  on,
  recordsOf,
} from '../../build/records.ts'
import { partnerNamed, publicRecord, reader, sample } from './views.ts'

describe('a dossier', () => {
  test('it opens with when we last met, what is in force, what is owed and what is not to be raised', () => {
    const view = dossierView(sample, reader('en'), { partner: partnerNamed(sample, 'Severorechensk') })
    expect(view?.glance).toMatchObject({
      lastMet: { date: { text: '18 Jun 2026' } },
      ledger: { ours: 2, theirs: 2, overdue: 1 },
      doNotRaise: 2,
      nextVisit: { code: 'SEV' },
    })
    expect(view?.glance.agreementsInForce.length).toBeGreaterThan(0)
    expect(view?.people).toHaveLength(8)
  })

  test('F5 facts without a year stand in the table alone, all others by date', () => {
    const view = dossierView(publicRecord, reader(), { partner: partnerNamed(publicRecord, 'Moscow') })
    expect(view?.yearless.map(({ date }) => date.text)).toContain('16 December (year not stated)')
    expect(view?.yearless.every(({ date }) => date.from === null)).toBe(true)
    const days = view?.timeline.map(({ date }) => date.from ?? '') ?? []
    expect(days.length).toBeGreaterThan(3)
    expect(days).toEqual(days.toSorted())
  })

  test('F4 K5 a figure without an as-of date says when it was stated, and stands beside what it conflicts with', () => {
    const view = dossierView(publicRecord, reader(), { partner: partnerNamed(publicRecord, 'Moscow') })
    const site = view?.figures.find(({ printed }) => /^4\.64\sha$/u.test(printed))
    expect(site?.statedOn).toBe('as stated on 16 December (year not stated)')
    const other = view?.figures.find(({ printed }) => /^3\.2\sha$/u.test(printed))
    expect(site?.conflicts.map(({ id }) => id)).toEqual([other?.id])
  })

  test('turns of an agreement, a gift and a visit each stand on the timeline on their day', () => {
    const records = recordsOf(
      aPartner(1),
      aVisit(1, { window: on('2026-12-14/2026-12-16') }),
      anAgreement(1, { home: idOf('partner', 1), signed: on('2020-05-01'), inForce: on('2020-07-01') }),
      aGift(1, { home: idOf('visit', 1), date: on('2026-12-15') }),
      aMeeting(1, { date: on('2024-11-26') }),
    )
    const view = dossierView(records, reader(), { partner: idOf('partner', 1) })
    expect(view?.timeline.map(({ kind, turn }) => [kind, turn])).toEqual([
      ['agreement', 'signed'],
      ['agreement', 'in-force'],
      ['meeting', null],
      ['visit', 'confirmed'],
      ['gift', 'given'],
    ])
  })
})

describe('a meeting', () => {
  test('K2 T2 T3 statements stand by topic with kind, speaker and the exact words of the source', () => {
    const [first] = publicRecord.meeting.values()
    const view = meetingView(publicRecord, reader(), { meeting: first?.id ?? '' })
    const rows = view?.topics.flatMap(({ statements }) => statements) ?? []
    expect(rows).toHaveLength(17)
    const narrator = rows.filter(({ side }) => side === 'narrator')
    expect(
      narrator.map(({ speakers, speakerText }) => [speakers, speakerText.startsWith('(text of the source:')]),
    ).toEqual([[[], true]])
    const request = rows.find(({ kind }) => kind === 'request')
    expect(request).toMatchObject({ kindWord: 'request', weight: 5, commitments: [] })
    expect(request?.answeredBy).toHaveLength(1)
    expect(rows.every(({ cited }) => cited[0]?.exact !== null)).toBe(true)
    expect(view?.commitments).toHaveLength(1)
    expect(view?.figures.length).toBe(new Set(rows.flatMap((row) => row.figures.map(({ id }) => id))).size)
    expect(view?.figures.length).toBeGreaterThan(0)
    expect(view?.sides.map(({ side, participants }) => [side, participants.length])).toEqual([
      ['ours', 1],
      ['theirs', 1],
    ])
  })
})

describe('an implied speaker', () => {
  test('T3 is proposed and never printed as the one who spoke', () => {
    const implied = [...publicRecord.meeting.values()].flatMap(({ id }) =>
      (meetingView(publicRecord, reader(), { meeting: id })?.topics ?? [])
        .flatMap(({ statements }) => statements)
        .filter(({ attribution }) => attribution === 'implied'),
    )
    expect(implied).toHaveLength(9)
    expect([...new Set(implied.map(({ speakerText }) => speakerText))]).toEqual(['(speaker not stated)'])
  })
})

describe('home, visits and the library', () => {
  test('what needs attention: a post that ends before a visit, a window that passed, a year not stated', () => {
    const records = recordsOf(
      aPartner(1),
      aVisit(1),
      aParticipation(1, { capacity: [idOf('tenure', 1)] }),
      aTenure(1, { to: on('2026-12-15') }),
      aVisit(2, { window: on('2026-10'), state: 'planned' }),
      aMeeting(1, { date: on('XXXX-12-09') }),
    )
    const { attention, attentionCounts } = homeView(records, reader())
    expect(attention.map(({ kind, where }) => [kind, where])).toEqual([
      ['window-ended', idOf('visit', 2)],
      ['tenure-ends', idOf('visit', 1)],
      ['year-missing', idOf('meeting', 1)],
    ])
    expect(attentionCounts).toMatchObject({ 'tenure-ends': 1, overdue: 0 })
    const later = withRecords(records, [aTenure(1, { to: on('2026-12-16') })])
    expect(homeView(later, reader()).attentionCounts['tenure-ends']).toBe(0)
  })

  test('visits run by their first day; days to go are none once a visit is over', () => {
    const records = recordsOf(
      aPartner(1),
      aVisit(1),
      aVisit(2, { window: on('2026-11-20/2026-11-24') }),
      aVisit(3, { window: on('2020-01') }),
      aVisit(4, { window: on('XXXX-12') }),
    )
    expect(visitsView(records, reader()).map(({ id, daysToGo }) => [id, daysToGo])).toEqual([
      [idOf('visit', 3), null],
      [idOf('visit', 2), 0],
      [idOf('visit', 1), 22],
      [idOf('visit', 4), null],
    ])
  })

  test('K5 the library shows conflicting figures beside each other, and the trash only when asked', () => {
    const asked = { kind: 'figure', trashed: 'leave-out', from: 0, most: 100 } as const
    const { rows, total } = libraryView(publicRecord, reader(), asked)
    expect(rows.find(({ detail }) => /^4\.64\sha/u.test(detail))?.conflicts).toHaveLength(1)
    const [first] = publicRecord.figure.values()
    if (first === undefined) throw new Error('Expected a figure')
    const less = withRecords(publicRecord, [{ ...first, trashedAt: '2026-11-01T00:00:00Z' }])
    expect(libraryView(less, reader(), asked).total).toBe(total - 1)
    const all = libraryView(less, reader(), { ...asked, trashed: 'include' })
    expect(all.rows.filter(({ isTrashed }) => isTrashed).map(({ id }) => id)).toEqual([first.id])
  })

  test('every type of record can be listed, with how often it is used', () => {
    const [place] = libraryView(sample, reader(), { kind: 'place', trashed: 'leave-out', from: 0, most: 1 }).rows
    expect(place?.usedIn).toBeGreaterThan(0)
    for (const kind of ['agreement', 'project', 'gift', 'term', 'source', 'topic', 'organization', 'post'] as const) {
      const { rows } = libraryView(sample, reader('ru'), { kind, trashed: 'leave-out', from: 0, most: 500 })
      expect([kind, rows.length]).toEqual([kind, sample[kind].size])
      expect([kind, rows.filter(({ title }) => title === '')]).toEqual([kind, []])
    }
  })
})
